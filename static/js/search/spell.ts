// Words that a misspelt word may mean.
import { Index, Term } from "./index";

const shortest = 4; // letters of a word that is mended
const long = 8; // letters of a word that may have two mistakes
const nearby = 3; // files of the dictionary that are looked through
const most = 4;

// alike gives the words of the index that are as near to the word as any is, the most frequent first.
export async function alike(index: Index, word: string): Promise<string[]> {
  const letters = [...word];
  if (letters.length < shortest || !/^\p{L}+$/u.test(word)) return [];
  const edits = letters.length < long ? 1 : 2, kept = Math.floor(letters.length / (edits + 1));
  const found = new Map<string, [number, number]>();
  const look = (candidate: string, often: number) => {
    const far = distance(letters, [...candidate], edits);
    if (far <= edits) found.set(candidate, [far, -often]);
  };
  const reversed = letters.slice().reverse();
  const terms = around(index.terms, word, letters.slice(0, kept).join("")).map(async (n) => {
    for (const t of await index.shard(n)) look(t.word, frequency(t));
  });
  const backward = around(index.backwards, reversed.join(""), reversed.slice(0, kept).join("")).map(async (n) => {
    for (const [candidate, bits] of await index.backward(n)) if (!found.has(candidate)) look(candidate, 2 ** bits / 2);
  });
  await Promise.all([...terms, ...backward]);
  const all = [...found].sort(([a, [far, often]], [b, [farB, oftenB]]) => far - farB || often - oftenB || (a < b ? -1 : 1));
  return all.filter(([, [far]]) => far === all[0][1][0]).slice(0, most).map(([candidate]) => candidate);
}

export function frequency(t: Term) {
  return t.lexemes.reduce((n, l) => n + l.documents, 0);
}

// around gives the files with words that begin so, those nearest to the word first.
function around(shelf: { first: string[]; file(word: string): number }, word: string, beginning: string) {
  if (!shelf.first.length) return [];
  const from = shelf.file(beginning), to = shelf.file(beginning + "\uffff"), own = shelf.file(word);
  const files = [];
  for (let n = from; n <= to; n++) files.push(n);
  return files.sort((a, b) => Math.abs(a - own) - Math.abs(b - own)).slice(0, nearby);
}

// distance counts letters put in, left out, changed, and neighbours in the wrong order; beyond most it says more.
export function distance(a: string[], b: string[], most: number) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [], last = b.map((_, j) => j);
  last.push(b.length);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let n = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) n = Math.min(n, before[j - 2] + 1);
      now[j] = n;
      least = Math.min(least, n);
    }
    if (least > most) return least;
    [before, last] = [last, now];
  }
  return last[b.length];
}
