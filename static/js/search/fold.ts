// Words of texts and queries, taken apart as the index's are: cmd/normpress/internal/search/language.

export interface Token {
  word: string; // folded
  from: number;
  to: number;
  whole?: boolean; // a number or symbol in several parts, such as EB-2025-004; its parts follow as tokens of their own
}

// Letters that Unicode does not decompose and that are often written in another way, and what is written for them.
const plain = Object.fromEntries("ßss æae œoe øo łl đd ðd þth ħh ıi ŋng ŧt əe ςσ ىي یي کك ةه ٱا ’' ‘' ʼ' ʻ' ‐- –- −-".split(" ").map((p) => [p[0], p.slice(1)]));

// fold brings a text to the form in which words are compared.
export const fold = (s: string): string =>
  s.normalize("NFKD").toLowerCase().replace(/[\p{Mn}\p{Cf}ـ]/gu, "").replace(/[٠-٩۰-۹]/g, (c) => "" + (c.charCodeAt(0) & 15)).replace(/[^\0-\x7f]/g, (c) => plain[c] || c);

const bare = (s: string) => fold(s).replace(/[^\p{L}\p{M}\p{N}]/gu, "");

const ideograph = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ーｰ][\\p{M}\\p{Cf}]*", letters = `(?:(?!${ideograph}|[ʼʻ])[\\p{L}\\p{M}\\p{N}\\p{Cf}])+`;
const joiner = "[/._\\-‐‑–−／．－＿]", of = (pattern: string) => new RegExp(pattern, "gu");
const runs = of(`((?:${ideograph})+)|${letters}(?:${joiner}${letters})*`), parts = of(`${ideograph}|${letters}`), others = of(`${letters}|(${joiner})`);

// tokens gives the words of a text: ideographs in overlapping pairs, symbols as a whole and then in their parts.
export function tokens(s: string): Token[] {
  const out: Token[] = [];
  const add = (word: string, from: number, to: number, whole?: boolean) => word && out.push({ word, from, to, whole });
  for (const { 0: run, 1: ideographs, index } of s.matchAll(runs)) {
    const found = [...run.matchAll(parts)], end = index + run.length;
    if (!ideographs && found[1] && /\p{N}/u.test(run)) add(run.replace(others, (p, join) => (join ? fold : bare)(p)), index, end, true);
    found.forEach((m, i) => {
      const to = ideographs && found[i + 1] ? found[i + 1] : m;
      if (!ideographs || to !== m || !i) add(bare(run.slice(m.index, to.index + to[0].length)), index + m.index, index + to.index + to[0].length);
    });
  }
  return out;
}

// wordsOf gives the words of a text without those of several parts.
export const wordsOf = (s: string) => tokens(s).filter((t) => !t.whole).map((t) => t.word);

// flat is the words of a text, with spaces around each.
export const flat = (s: string) => ` ${wordsOf(s).join(" ")} `;
