// Phrases: words that stand one behind the other.
import { flat } from "./fold";
import { frequency, reader, type Index, type Term } from "./index";

const lookedUp = 3; // words of a phrase that are looked up at once
const readFew = 12; // documents in which a phrase is looked for by reading them

// phrase finds the documents with the words one behind the other, and where these begin in each: by the places of the
// rarest of the longest words, and, once few documents are left, by reading these.
export async function phrase(index: Index, words: string[]) {
  const look = async ([at, word]: [number, string]) => ({ at, term: await index.term(word) });
  const byLength = [...words.entries()].sort(([, a], [, b]) => b.length - a.length), long = await Promise.all(byLength.slice(0, lookedUp).map(look));
  long.sort((a, b) => (a.term && b.term ? frequency(a.term) - frequency(b.term) : 0));
  const all = long.every((l) => l.term) ? long : [], rarest = all.slice(0, 2).map((l) => places(l.term!)); // both on their way at once
  let starts = new Map<number, number[]>();
  for (let n = 0; n < words.length && all[0]; n++) {
    if (n && (!starts.size || (n > 1 && starts.size <= readFew && (await readAll(index, [...starts.keys()], words))))) break;
    const { at, term } = all[n] || (await look(byLength[n])), here = term ? await (rarest[n] || places(term)) : [], narrowed = new Map<number, number[]>();
    for (const [doc, all] of here) {
      const from = all.map((place) => place - at).filter((p) => !n || starts.get(doc)?.includes(p));
      if (from[0] !== undefined) narrowed.set(doc, from);
    }
    starts = narrowed;
  }
  return starts;
}

// readAll says whether the records of all these documents have the phrase.
async function readAll(index: Index, docs: number[], phrase: string[]) {
  const all = await Promise.all(docs.map(index.record));
  return all.every((r) => r && [r.text, r.title, r.sub].some((s) => flat(s).includes(` ${phrase.join(" ")} `)));
}

// places gives the places of a word in each document.
async function places(t: Term) {
  const out = new Map<number, number[]>(), b = reader(await t.places());
  for (let doc = 0; b.left(); ) {
    let place = 0;
    doc += b.number();
    out.set(doc, Array.from({ length: b.number() }, () => (place += b.number())));
  }
  return out;
}
