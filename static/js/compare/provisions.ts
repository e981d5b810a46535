// Reads provisions from pages and finds which of one text corresponds to which of another, for compare-any.ts.
import { type Compared, compare, END, INNER, split } from "./words";

// Of is what the form says of a text: its address, language, direction, and what it is called.
export type Of = DOMStringMap;

interface Line {
  kind: string; // "" for a paragraph
  text: string;
}

// Provision is one of a text, or a whole text.
export interface Provision {
  element: HTMLElement;
  of: Of;
  lang: string;
  parent?: Provision;
  id: string;
  wid: string;
  number: string;
  title: string;
  lines: Line[];
  text: string; // the lines
  inner: Provision[];
  slot: number; // in which of the places between lines of the provision around it stands

  // set by match
  match?: Provision;
  phrases?: Set<string>;

  // set by judge
  stays?: boolean;
  words: Compared;
  shown: Shown[]; // what stands within it, in both texts
  moved: boolean;
  renamed: boolean;
  kinds: string[]; // what became of it
  last?: Shown;
  away?: undefined;
}

// Away is the place that a provision was moved from.
interface Away {
  away: Provision;
  kinds: string[];
  shown: Shown[];
  slot: number;
}

export type Shown = Provision | Away;

const leftOut = ".margin, .was, .noteref, .note > .num, [role=doc-backlink], details.note, button";
const headings = "h1, h2, h3, h4, h5, h6", lines = `p, li, tr, pre, ${headings}`;
const frames = "blockquote, ul, ol, div, section, figure, table, thead, tbody";
const kinds: Record<string, string> = { LI: "list-item", TR: "table-row", PRE: "code", BLOCKQUOTE: "quotation" };

// read makes a provision of its element: its number, its own lines, and the provisions within. of is the text: its
// address, language and direction.
export const read = (element: HTMLElement, of: Of, parent?: Provision): Provision => {
  const p = { element, of, lang: of.lang, parent, id: element.id, wid: element.dataset.wid, number: "", lines: [] as Line[], inner: [] as Provision[] } as Provision;
  const begin = (kind: string, text = "") => p.lines[p.lines.push({ kind, text }) - 1];
  const take = (node: Node, line: Line | undefined, kind: string) => {
    for (const n of node.childNodes) {
      if (n instanceof Text) {
        if (!line && n.data.trim()) line = begin(kind);
        if (line) line.text += n.previousSibling?.nodeName === "BR" ? n.data.replace(/^\n/, "") : n.data;
      } else if (!(n instanceof Element) || n.matches(leftOut)) continue;
      else if (n.hasAttribute("data-wid")) {
        if (p.lines.at(-1)?.text !== INNER) begin("", INNER);
        p.inner.push(Object.assign(read(n as HTMLElement, of, p), { slot: p.lines.filter((l) => l.text === INNER).length - 1 }));
      } else if (n.matches(".num") && !p.number) p.number = n.textContent;
      else if (n.matches("br, img")) (line ??= begin(kind)).text += (n as HTMLImageElement).alt ?? "\n";
      else if (n.matches(lines)) {
        const inside = n.matches(headings) ? "heading" : kinds[n.nodeName] ?? kind;
        take(n, begin(inside), inside);
      } else if (n.matches(frames)) take(n, undefined, n.matches(".note") ? "note" : kinds[n.nodeName] ?? kind);
      else {
        if (n.matches("td + td, th + th, th + td")) line!.text += "\t";
        take(n, line, kind);
      }
    }
  };
  take(element, undefined, "");
  if (!p.id) p.lines.unshift({ kind: "heading", text: element.closest("main")!.querySelector("h1")!.textContent }); // a whole text
  for (const l of p.lines) l.text = l.text.trim();
  write(p, p.lines.filter((l) => l.text));
  p.title = p.lines.find((l) => l.kind === "heading")?.text ?? "";
  return p;
};

const write = (p: Provision, list: Line[]) => Object.assign(p, { lines: list, text: list.map((l) => l.text).join(END) });
export const all = (p: Provision): Provision[] => [p, ...p.inner.flatMap(all)];
export const isSection = (p: Provision) => p.element.matches("section, article");
// title is the number and the heading of a provision.
export const title = (p: Provision) => [p.number, p.title].filter(Boolean).join(" – ");
export const name = (p: Provision) => p.number || p.title || p.element.classList[0];

// divide makes provisions of the paragraphs without number of an article, so that they can meet numbered ones.
const divide = (p: Provision) => {
  const rest = p.lines.filter((l) => l.kind !== "heading");
  if (isSection(p) && !p.inner.length && rest.length) {
    const bare = { ...p, parent: p, id: "", wid: "", number: "", title: "", slot: 0, element: document.createElement("p") };
    bare.element.className = "paragraph";
    p.inner = rest.map((l) => write({ ...bare, inner: [] }, [l]));
    write(p, [...p.lines.filter((l) => l.kind === "heading"), { kind: "", text: INNER }]);
  }
  p.inner.forEach(divide);
};

const pair = (p: Provision, q: Provision) => {
  p.match = q;
  q.match = p;
};

const phrases = (p: Provision) => {
  const words = split(p.text.toLowerCase(), p.lang).filter((t) => t.counts).map((t) => t.s);
  return new Set(words.map((s, i) => `${words[i - 1] ?? ""} ${s}`));
};

// match pairs the provisions of two texts. Those of one instrument have lasting identities; others are paired by the
// same words, by similar words (neighbours in common), by what is in them, then by their order.
export const match = (a: Provision, b: Provision, related: boolean) => {
  pair(a, b);
  const free = (p: Provision) => all(p).filter((q) => !q.match);
  if (related) {
    const there = new Map(free(b).map((q) => [q.wid, q]));
    for (const p of free(a)) if (p.wid && there.has(p.wid)) pair(p, there.get(p.wid)!);
    if (a.wid === b.wid) return;
  }
  divide(a);
  divide(b);
  const index = new Map<string, Provision[]>(), found: { p: Provision; q: Provision; score: number }[] = [];
  for (const q of free(b)) for (const s of (q.phrases = phrases(q))) index.set(s, [...(index.get(s) ?? []), q]);
  for (const p of free(a)) {
    const mine = phrases(p), shared = new Map<Provision, number>();
    for (const s of mine) for (const q of index.get(s)?.slice(0, 64) ?? []) shared.set(q, (shared.get(q) ?? 0) + 1);
    for (const [q, n] of shared) found.push({ p, q, score: p.text === q.text ? 2 : (2 * n) / (mine.size + q.phrases!.size) });
  }
  found.sort((x, y) => y.score - x.score);
  for (const { p, q, score } of found) if (score >= 0.3 && !p.match && !q.match && isSection(p) === isSection(q)) pair(p, q);
  for (const p of free(a).reverse()) { // by what is in them
    const votes = p.inner.flatMap((q) => q.match?.parent ?? []), most = (q: Provision) => votes.filter((v) => v === q).length;
    const q = votes.sort((x, y) => most(y) - most(x))[0];
    if (q && !q.match && isSection(p) === isSection(q)) pair(p, q);
  }
  for (const p of all(a)) p.inner.forEach((q, i) => {
    const last = p.inner[i - 1]?.match, next = p.match?.inner[last ? p.match.inner.indexOf(last) + 1 : 0];
    const follows = !i || last?.parent === p.match;
    if (follows && next && !q.match && !next.match && !isSection(q) && !isSection(next)) pair(q, next);
  });
};

// stay marks those of the inner provisions that have the order that they had, so that most words stay.
const stay = (p: Provision) => {
  const list = p.inner.filter((q) => p.match && q.match?.parent === p.match), at = list.map((q) => p.match!.inner.indexOf(q.match!));
  const best: number[] = [], before: number[] = [];
  let last = -1;
  list.forEach((q, i) => {
    before[i] = -1;
    for (let k = 0; k < i; k++) if (at[k] < at[i] && (before[i] < 0 || best[k] > best[before[i]])) before[i] = k;
    best[i] = (best[before[i]] ?? 0) + all(q).reduce((sum, r) => sum + r.text.length, 1);
    if (last < 0 || best[i] > best[last]) last = i;
  });
  for (; last >= 0; last = before[last]) list[last].stays = true;
};

const bare = (s: string) => s.replace(/[[\]\s]/g, "");
const isMoved = (q: Provision, p: Provision) => {
  if (p.parent!.match === q.parent) return !q.stays;
  return !isSection(q) || Boolean(p.parent!.match && q.parent!.match);
};

// judge says what became of each provision of the new text, b, and puts among them what only the old text has, behind
// what stood before it. Only within an instrument are provisions moved or renumbered.
export const judge = (a: Provision, b: Provision, related: boolean) => {
  all(b).forEach(stay);
  for (const q of all(b)) {
    const p = q.match, inside = related && p && q !== b;
    q.words = compare(p, q);
    q.shown = [...q.inner];
    q.moved = Boolean(inside && p !== a && isMoved(q, p));
    q.renamed = Boolean(p && name(p) !== name(q));
    const renumbered = inside && !q.moved && bare(p.number) !== bare(q.number);
    const substituted = q.words.changed || (inside && q.renamed && !q.moved && !renumbered);
    const became = [substituted && "substituted", q.moved && "moved", renumbered && "renumbered"];
    q.kinds = p ? became.filter((kind): kind is string => !!kind) : ["inserted"];
  }
  for (const p of all(a).slice(1)) {
    const q = p.match, home = p.parent!.match ?? p.parent!;
    if (q && !q.moved) {
      if (q.parent === home) home.last = q;
      continue;
    }
    const slot = home.last?.slot ?? 0, shown: Shown[] = [];
    const entry: Shown = q ? { away: p, kinds: ["moved"], shown, slot } : Object.assign(p, { words: compare(p), kinds: ["repealed"], shown, slot });
    home.shown.splice(home.shown.indexOf(home.last!) + 1, 0, entry);
    home.last = entry;
  }
};
