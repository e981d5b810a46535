// What the page of the search is made with. Text of the index becomes text nodes, never markup.
import { tokens } from "./fold";

export const get = (id: string) => document.getElementById(id) as any;

const form = get("search");
// words are those of the interface.
export const words = form && JSON.parse(form.dataset.words);

type Child = string | Node | false | undefined | null;

export function make(tag: string, attributes: Record<string, string> = {}, ...children: Child[]) {
  const e = document.createElement(tag);
  for (const name in attributes) e.setAttribute(name, attributes[name]);
  e.append(...(children.filter((c) => c) as Node[]));
  return e;
}

export const fill = (text: string, values: Record<string, unknown>) => text.replace(/\{(\w+)\}/g, (_, key) => values[key] as string);

export function day(date: string) {
  const [year, month, d] = date.split("-").map(Number);
  const parts: Record<string, unknown> = { 2006: year, January: words.months[month - 1], 1: month, 2: d };
  return (d === 1 ? words.first : words.day).replace(/2006|January|1|2/g, (part: string) => parts[part]);
}

// marked is a text with the words that were searched for marked.
export function marked(text: string, marks: (word: string) => boolean, from = 0, to = text.length) {
  const out: Child[] = [];
  let at = from;
  for (const t of tokens(text)) {
    if (!marks(t.folded) || t.to <= at || t.from >= to) continue;
    const start = Math.max(at, t.from);
    out.push(text.slice(at, start), make("mark", {}, text.slice(start, (at = t.to))));
  }
  if (at < to) out.push(text.slice(at, to));
  return out;
}

// excerpt is the part of a text that has most of the words that were searched for.
export function excerpt(text: string, marks: (word: string) => boolean, most = 260) {
  const found = tokens(text).filter((t) => marks(t.folded));
  let from = 0, best = 0;
  for (const t of found) {
    const has = new Set(found.filter((o) => o.from >= t.from && o.to < t.from + most).map((o) => o.folded)).size;
    if (has > best) {
      best = has;
      from = t.from;
    }
  }
  from = from < 80 ? 0 : cut(text, from - 60, from);
  const to = from + most < text.length ? cut(text, from + most, from + most + 20) : text.length;
  return [from > 0 && "… ", ...marked(text, marks, from, to), to < text.length && " …"];
}

// cut is the end of the space between two places of a text, or else the first of them, but not within a sign.
function cut(text: string, from: number, to: number) {
  const space = text.indexOf(" ", from) + 1;
  if (space && space <= to) return space;
  return /[\uDC00-\uDFFF]/.test(text[from]) ? from + 1 : from;
}
