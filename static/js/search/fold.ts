// Words of texts and queries, taken apart as the index's are: cmd/normpress/internal/search/language.

export interface Token {
  word: string; // folded
  from: number;
  to: number;
  whole?: boolean; // a number or symbol in several parts, such as EB-2025-004; its parts follow as tokens of their own
}

// letters that Unicode does not decompose and that are often written in another way, and what is written for them
const plain: Record<string, string> = {};
"ßss æae œoe øo łl đd ðd þth ħh ıi ŋng ŧt əe ςσ ىي یي کك ةه ٱا ’' ‘' ʼ' ʻ' ‐- –- −-".split(" ").forEach((p) => (plain[p[0]] = p.slice(1)));
[..."٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"].forEach((c, i) => (plain[c] = i % 10 + ""));

// fold brings a text to the form in which words are compared.
export const fold = (s: string): string =>
  s.normalize("NFKD").toLowerCase().replace(/[\p{Mn}\p{Cf}ـ]/gu, "").replace(/[^\0-\x7f]/gu, (c) => plain[c] || c);

const bare = (s: string) => fold(s).replace(/[^\p{L}\p{M}\p{N}]/gu, "");

const ideograph = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ーｰ][\\p{M}\\p{Cf}]*", letters = `(?:(?!${ideograph}|[ʼʻ])[\\p{L}\\p{M}\\p{N}\\p{Cf}])+`, joiner = "[/._\\-‐‑–−／．－＿]";
const runs = new RegExp(`(?:${ideograph})+|${letters}(?:${joiner}${letters})*`, "gu");
const parts = new RegExp(`${ideograph}|${letters}`, "gu"), between = new RegExp(`(${joiner})`, "u");

// tokens gives the words of a text: ideographs in overlapping pairs, symbols as a whole and then in their parts.
export function tokens(s: string): Token[] {
  const out: Token[] = [];
  const add = (from: number, to: number) => {
    const word = bare(s.slice(from, to));
    if (word) out.push({ word, from, to });
  };
  for (const { 0: run, index } of s.matchAll(runs)) {
    const of = [...run.matchAll(parts)].map((m) => [index + m.index!, index + m.index! + m[0].length]);
    if (isIdeograph.test(run)) {
      of.forEach(([from, to], i) => (of[i + 1] || !i) && add(from, (of[i + 1] || [0, to])[1]));
      continue;
    }
    if (of[1] && /\p{N}/u.test(run)) out.push({ word: run.split(between).map((p, i) => (i % 2 ? fold(p) : bare(p))).join(""), from: index, to: index + run.length, whole: true });
    of.forEach(([from, to]) => add(from, to));
  }
  return out;
}

const isIdeograph = new RegExp("^" + ideograph, "u");
