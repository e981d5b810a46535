// Shows what changed between provisions, in the markup of the program's own comparisons, for compare-any.ts.
// words are those of the interface.
import { addressOf } from "../site/data";
import { type Child, make } from "../site/dom";
import { writing } from "../site/locale";
import { isSection, name, type Provision, type Shown } from "./provisions";
import { END, type Fated, INNER } from "./words";

export type Words = Record<string, string>;

interface Piece {
  fate: number;
  text: string;
}

interface Line {
  at: number;
  pieces: Piece[];
  side: Provision;
  kind: string;
}

export const redline = (words: Words) => {
  const hidden = (fate: number) => make("span", { class: "hidden" }, `${fate < 0 ? words.deleted : words.inserted} `);

  // parts makes lines of the tokens of two texts, apart where provisions within stand.
  const parts = (old: Provision | undefined, now: Provision | undefined, tokens: Fated[]) => {
    const out: Line[][] = [[]], divided = tokens.some((t) => t.s === INNER && t.fate >= 0);
    for (const t of tokens) {
      let line = out.at(-1)!.at(-1);
      // What was deleted began this line, and what is here goes on with it.
      const goesOn = line && line.side === old && old?.lang === now?.lang
        && (t.fate ? t.first && t.instead?.starts && line.at === t.instead.line : line.at === t.before!.line);
      const translates = t.fate > 0 && t.first && t.instead && old!.lang !== now!.lang;
      const begins = !line || (t.starts && !(t.fate >= 0 && goesOn)) || translates;
      const side = (t.fate < 0 ? old : now)!, { kind } = side.lines[t.line];
      if (!line || begins) out.at(-1)!.push((line = { at: t.line, pieces: [], side, kind }));
      else if (t.fate >= 0 && goesOn) Object.assign(line, { side, kind });
      if (t.s === INNER) {
        if (t.fate >= 0 || !divided) out.push([]);
        continue;
      }
      const gap = begins ? "" : !t.gap.includes(END) ? t.gap : t.before?.gap.replaceAll(END, " ") ?? "";
      const shared = t.first && t.instead?.gap && t.gap && !begins; // the space before an edit is no part of it
      if (shared && t.fate < 0) line.pieces.push({ fate: 0, text: gap });
      const last = line.pieces.at(-1), text = shared ? t.s : gap + t.s;
      if (last?.fate === t.fate) last.text += text;
      else line.pieces.push({ fate: t.fate, text });
    }
    return out;
  };

  const paint = ({ fate, text }: Piece): Child[] => {
    const nodes = text.split(/([\n\t])/).map((s) => (s === "\n" ? make("br") : s === "\t" ? make("span", { class: "cell" }, " | ") : s));
    return fate ? [make(fate < 0 ? "del" : "ins", {}, hidden(fate), nodes)] : nodes;
  };

  // column shows lines with what was deleted and inserted, or without what was deleted.
  const column = (columnName: string, lines: Line[], least: number) => make("div", { class: columnName }, lines.map(({ kind, side, pieces }) => {
    const shown = pieces.filter((piece) => piece.fate >= least);
    const attributes = { class: kind === "code" ? "" : kind, lang: side.lang, dir: side.of.dir };
    return shown.length ? make(kind === "code" ? "pre" : "p", attributes, shown.flatMap(paint)) : "";
  }));
  const sides = (lines: Line[], old?: Provision, now?: Provision) => (lines.length
    ? make("div", { class: "sides" }, old && column("both", lines, -1), now && column(old ? "after" : "after only", lines, 0)) : "");

  const link = (p: Provision) => (p.id ? make("a", { href: addressOf(`${p.of.url}#${p.id}`) }, name(p)) : name(p));
  const designations = (old?: Provision, now?: Provision): Child[] => {
    if (old && now && name(old) === name(now)) return [make("span", { class: "num" }, link(now))];
    const deleted = old && make("del", { class: "num" }, hidden(-1), link(old));
    return [deleted, old && now && " ", now && make("ins", { class: "num" }, hidden(1), link(now))];
  };

  const changed = (p: Shown): boolean => p.kinds.length > 0 || (!p.away && p.renamed) || p.shown.some(changed);
  const depthClass = (depth: number) => ` d${Math.min(Math.max(depth, 0), 6)}`;

  // change shows a provision in which something changed: its numbers, what became of it, and its first lines.
  const change = (p: Provision, depth: number, lines: Line[], around?: string) => {
    const repealed = p.kinds.includes("repealed"), old = repealed ? p : p.match, now = repealed ? undefined : p;
    const what = p.kinds.filter((kind) => kind !== around).map((kind) => words[`what_${kind}`]).filter(Boolean);
    const attributes = { class: `change${depthClass(depth)} ${p.kinds.join(" ")}`, id: p.id && (repealed ? "old-" : "") + p.id };
    const kinds = what.length > 0 && [" ", make("span", { class: "kinds" }, what.join(writing.comma))];
    return make("div", { ...attributes, "data-old": old?.id },
      make(isSection(p) ? "h3" : "p", { class: "head" }, designations(old, now), kinds),
      sides(lines, old, now), p.words.coarse ? make("p", { class: "remark" }, words.coarse) : "");
  };

  const away = (p: Provision, depth: number) => make("p", { class: `away${depthClass(depth)}`, id: `away-${p.id}` },
    name(p), ` ${words.moved_to} `, make("a", { href: `#${p.match!.id}` }, name(p.match!)));
  const context = (p: Provision, depth: number) => make("p", { class: `context${depthClass(depth)}`, id: p.id },
    link(p), p.number && p.title ? make("span", { class: "title", lang: p.lang }, ` ${p.title}`) : "");
  const fold = (list: Provision[], depth: number) => make("p", { class: `fold${depthClass(depth)}` },
    link(list[0]), list[1] ? [" – ", link(list.at(-1)!)] : "", ` ${words.unchanged}`);

  // inner shows the provisions that stand in one place within a provision. What did not change is folded.
  const inner = (p: Provision, list: Shown[], depth: number, out: Element) => {
    const around = p.kinds.find((kind) => kind === "inserted" || kind === "repealed");
    let same: Provision[] = [];
    const flush = () => {
      if (same.length) out.append(fold(same, depth));
      same = [];
    };
    for (const q of list) {
      if (q.away || changed(q)) {
        flush();
        show(q, depth, out, around);
      } else same.push(q);
    }
    flush();
  };

  // show shows a provision and all within, around which all was inserted or repealed, or was not.
  const show = (p: Shown, depth: number, out: Element, around?: string) => {
    if (p.away) {
      out.append(away(p.away, depth));
      return;
    }
    const old = p.kinds.includes("repealed") ? p : p.match;
    const [lines, ...rest] = p.words.changed ? parts(old, p, p.words.list) : [[]];
    if (p.kinds.length || p.renamed) out.append(change(p, depth, lines, around));
    else if (p.id) out.append(context(p, depth));
    const slots = Math.max(rest.length - 1, ...p.shown.map((q) => q.slot));
    for (let slot = 0; slot <= slots; slot++) {
      inner(p, p.shown.filter((q) => q.slot === slot), depth + 1, out);
      const behind = rest[slot] ?? [];
      const now = p === old ? undefined : p;
      if (behind.length) out.append(make("div", { class: `change rest${depthClass(depth)}` }, sides(behind, old, now)));
    }
  };

  return { changed, show };
};
