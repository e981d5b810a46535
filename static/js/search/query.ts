// What the reader typed, taken apart.
import { citations } from "./cite";
import { fold, tokens } from "./fold";
import type { Query } from "./types";

const mostWords = 32, mostText = 1000;

// A clause is what stands between white space: perhaps a minus and the name of a field, and then a word or a phrase in
// quotation marks of any language, an unclosed one to the end.
const quotes = "\"“”„‟«»‹›「」『』＂";
const clauses = new RegExp(`(?:(?<!\\S)([-−–]))?(?:([\\p{L}\\p{M}]+)[:：])?(?:[${quotes}]([^${quotes}]*)[${quotes}]?|([^\\s${quotes}]+))`, "gu");

const isDay = (s: string) => /^\d{4}-\d\d-\d\d$/.test(s) && !isNaN(+new Date(s)) && new Date(s).toISOString().startsWith(s);

// parse takes a query apart, which may be typed further. fields are the ids of fields by their folded names in all
// languages.
export function parse(text: string, typing: boolean, fields: Record<string, string> = {}): Query {
  const source = text.slice(0, mostText).replace(/\p{Cf}/gu, "").replace(/\p{Cc}/gu, " ");
  const q: Query = { text, words: [], phrases: [], without: [], fields: [], citations: [], cut: text.length > mostText };
  let rest = source, left = mostWords;
  const blank = (from: number, to: number) => (rest = rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to));
  const room = () => left-- > 0 || !(q.cut = true);
  const addTo = (list: string[][], s: string) => {
    const words = tokens(s).filter((t) => !t.whole && room()).map((t) => t.word);
    if (words[0]) list.push(words);
  };

  for (const { 0: all, 1: minus, 2: name = "", 3: phrase, 4: word = "", index } of source.matchAll(clauses)) {
    const to = index + all.length, value = fold(phrase ?? word.replace(/[,;.)\]]+$/, "")).trim();
    const known = Object.hasOwn(fields, fold(name)) ? fields[fold(name)] : fold(name) === "on" && "on";
    if (known === "on" ? isDay(value) : known && value) {
      if (known === "on") q.on = value;
      else if (room()) q.fields.push({ field: known as string, value, not: !!minus });
      blank(index, to);
    } else if (minus || phrase !== undefined) {
      const from = minus ? index : index + all.search(new RegExp(`[${quotes}]`));
      addTo(minus ? q.without : q.phrases, source.slice(from, to));
      blank(from, to);
    }
  }
  for (const { from, to, keys, sure } of citations(rest)) {
    q.citations.push(keys);
    if (sure) blank(from, to);
  }
  for (const t of tokens(rest)) {
    if (q.words.some((w) => w.folded === t.word) || !room()) continue;
    q.words.push({ shown: rest.slice(t.from, t.to), folded: t.word, prefix: typing && t.to === rest.length, ...(t.whole && { whole: true }) });
  }
  return q;
}
