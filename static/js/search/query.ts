// What the reader typed, taken apart.
import type { Citation } from "./cite";
import { fold, tokens } from "./fold";
import type { Query } from "./types";

const mostWords = 24, mostText = 1000;

// A clause is what stands between white space: perhaps a minus and the name of a field, and then a word or a phrase in
// quotation marks of any language, an unclosed one to the end.
const quotes = "\"“”„‟«»‹›「」『』＂";
const clauses = new RegExp(`((?<!\\S)[-−–])?(?:([\\p{L}\\p{M}]+)[:：])?(?:([${quotes}])([^${quotes}]*).?|([^\\s${quotes}]+))`, "gu");

const isDay = (s: string) => new Date(+new Date(s) || 0).toISOString().slice(0, 10) === s;

// cues are figures, and the beginnings of words for provisions that are cited without any: "Annex I", "article premier".
const cues = new RegExp("[\\d§第条條章节節编編]|序言|附件|附录|部分|ديباج|مرفق|ملحق|جزء|باب|فصل|فرع|قسم|ماده|مواد|قاعد|مبدا|معيار|" +
  "(?<!\\p{L})(?:preamb|praamb|ann?ex|app?end|sched|anlage|anhang|part|tit(?:re|le|ulo)|book|li[vb]r|ch|cap|kap|sec|abschn|art|recit|consid|reg|rule|princip|norm|stand|guidel|" +
  "преамб|прил|част|ч|гл|разд|ст|правил|принцип|норм)", "u");

// mayCite says whether a text may have a citation, so that the part that reads them is needed.
export const mayCite = (text: string) => cues.test(fold(text));

// parse takes a query apart, which may be typed further. fields are the ids of fields by their folded names in all
// languages; citations finds citations in a text that may have some.
export function parse(text: string, typing: boolean, fields: Record<string, string>, citations?: (text: string) => Citation[]): Query {
  const source = text.slice(0, mostText).replace(/\p{Cf}/gu, "").replace(/\p{Cc}/gu, " ");
  const q: Query = { text, words: [], phrases: [], without: [], fields: [], citations: [], vague: false, cut: text.length > mostText };
  let rest = source, left = mostWords;
  const blank = (from: number, to: number) => (rest = rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to));
  const room = () => left-- > 0 || ((q.cut = true), false);

  for (const { 0: all, 1: minus, 2: name = "", 3: quote, 4: phrase, 5: word, index } of source.matchAll(clauses)) {
    const key = fold(name), id = Object.hasOwn(fields, key) && fields[key], value = fold(quote ? phrase : word.replace(/[,;.)\]]+$/, "")).trim();
    let from = index;
    if (id === "on" && isDay(value)) q.on = value;
    else if (id && id !== "on") value && room() && q.fields.push({ field: id, value, not: !!minus });
    else if (minus || quote) {
      if (!minus) from += all.indexOf(quote);
      const words = tokens(source.slice(from, index + all.length)).filter((t) => !t.whole && room()).map((t) => t.word);
      if (words[0]) (minus ? q.without : q.phrases).push(words);
    } else continue;
    blank(from, index + all.length);
  }
  const cited = citations?.(rest) || [], sure = cited.filter((c) => c.sure);
  q.vague = !sure[0];
  for (const { from, to, keys } of q.vague ? cited : sure) {
    q.citations.push(keys);
    if (!q.vague) blank(from, to);
  }
  for (const { word: folded, from, to, whole } of tokens(rest))
    if (!q.words.some((w) => w.folded === folded) && room()) q.words.push({ shown: rest.slice(from, to), folded, prefix: typing && to === rest.length, whole });
  return q;
}
