// What the page of the search is made with.
import { type Child, fill as filled, get, make } from "../site/dom";
import { tokens } from "./fold";

// words are those of the interface.
export const words = JSON.parse(get("search").dataset.words!);

export const line = (...children: Child[]) => make("p", {}, ...children);

// fill is the words of a key with values in the place of their names: {n}.
export const fill = (key: string, values: Record<string, string | number> = {}) => filled(words[key], values);

type Marks = (word: string) => boolean;

// marked is a part of a text, with the words marked that were searched for.
export function marked(text: string, marks: Marks, at = 0, to = text.length) {
  const out: Child[] = [];
  for (const t of tokens(text)) {
    const from = Math.max(at, t.from);
    if (marks(t.word) && t.to > from && from < to) out.push(text.slice(at, from), make("mark", {}, text.slice(from, (at = t.to))));
  }
  return [...out, text.slice(at, to)];
}

// excerpt is the part of a text that has the most of the words that were searched for.
export function excerpt(text: string, marks: Marks, most = 260) {
  const found = tokens(text).filter((t) => marks(t.word)), inside = new Map<string, number>(); // how often each word is in the part looked at
  let from = 0, best = 0, last = 0;
  for (const first of found) {
    for (; found[last]?.to < first.from + most; last++) inside.set(found[last].word, (inside.get(found[last].word) || 0) + 1);
    if (inside.size > best) [best, from] = [inside.size, first.from];
    const left = inside.get(first.word)! - 1;
    left ? inside.set(first.word, left) : inside.delete(first.word);
  }
  from = from < 80 ? 0 : Math.max(text.lastIndexOf(" ", from - 60) + 1, from - 80); // not every script has spaces
  const to = from + most, end = Math.min(text.indexOf(" ", to) + 1 || Infinity, to + 20);
  return [from && "… ", ...marked(text, marks, from, end), end < text.length && " …"];
}
