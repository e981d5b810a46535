// What is searched for words that nothing has.
import type { Sought } from "./find";
import { fold } from "./fold";
import type { Index, Term } from "./index";
import { alike } from "./spell";
import type { Query } from "./types";

const shortestBeginning = 3; // letters of a word that may be one cut short
const longestNumber = 24; // letters and digits

// mend finds, for words that nothing has, a number written otherwise, words that they begin, or words that are like
// them. It gives each such word with what is searched for, "" for nothing.
export async function mend(index: Index, q: Query, sought: Sought[], lost: Sought[], isOpen: (t: Term) => boolean) {
  const compact = fold(q.text).replace(/[^\p{L}\p{N}]/gu, "");
  const number = /\d/.test(compact) && compact.length <= longestNumber && (await index.term(compact));
  if (number) {
    sought.splice(0, sought.length, { ...lost[0], word: { ...lost[0].word, folded: compact }, terms: [number] });
    return [];
  }
  return Promise.all(lost.map(async (s): Promise<[string, string]> => {
    const { folded, shown, whole } = s.word;
    s.terms = folded.length < shortestBeginning || whole ? [] : s.longer!;
    if (!s.terms[0] && !whole) s.terms = (await index.all(await alike(index, folded))).filter(isOpen);
    return [shown, s.terms.map((t) => t.word).join(", ")];
  }));
}
