// Words that a misspelt word may mean.
import { fileOf, type Index } from "./index";

const shortest = 5; // letters of a word that is mended
const long = 8; // letters of a word that may have two mistakes
const nearby = 3; // files of a row that are looked through
const most = 4;

// alike gives the words of the index that are as near to the word as any is.
export async function alike(index: Index, word: string) {
  const letters = [...word], edits = letters.length < long ? 1 : 2, start = Math.floor(letters.length / (edits + 1));
  const found = Array.from({ length: edits + 1 }, (): string[] => []), { terms, backwards } = index.entry;
  if (letters.length < shortest || !/^\p{L}+$/u.test(word)) return [];
  const look = async (letters: string[], row: [string, string], words: (file: number) => Promise<Iterable<string>>, own: (s: string) => string) => {
    const word = letters.join(""), beginning = letters.slice(0, start).join(""), near = fileOf(row, word);
    const from = Math.max(fileOf(row, beginning), near - nearby + 1), to = Math.min(fileOf(row, beginning + "\uffff"), from + nearby - 1);
    for (let n = from; n <= to; n++) for (const w of await words(n)) found[distance(word, w, edits)]?.push(own(w));
  };
  await Promise.all([
    look(letters, terms, async (n) => (await index.shard(n)).keys(), (s) => s),
    look(letters.slice().reverse(), backwards, index.backward, (s) => [...s].reverse().join("")),
  ]);
  return [...new Set(found.find((f) => f[0]))].slice(0, most);
}

// distance counts letters put in, left out, changed, and neighbours in the wrong order; beyond most it says more.
export function distance(a: string, b: string, most: number) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2] + 1 : most + 1;
      now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + +(a[i - 1] !== b[j - 1]), swapped);
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return last[b.length];
}
