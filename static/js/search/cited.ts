// What a citation names.
import type { Index } from "./index";
import { isNumbered, numberedAt } from "./numbered";
import type { Scope } from "./scope";
import type { Options } from "./types";

interface Cited {
  doc: number;
  key: string; // the one of the citation's keys that names it
  nth: number; // among these
  revision?: number; // place of that in which it does, where it is not the one that is searched
}

// find looks for what a citation names, by the numbers of the revision searched; where there is no such provision, for the
// one around it, and says that it is not what was cited. docs gives the documents with a key; others is how many there are
// in other revisions.
export async function find(index: Index, o: Options, { allowed, at, dated, spare }: Scope, wanted: string[], vague: boolean, docs: (key: string) => Promise<number[]>) {
  const found: Cited[] = [];
  let others = 0, keys = wanted;
  for (; keys[0] && !found[0]; keys = vague ? [] : keys.filter((k) => k.includes(".")).map((k) => k.replace(/\.[^.]*$/, "")))
    for (const [nth, key] of keys.entries()) {
      const plain = await docs(key), elsewhere = await docs(key + "~"); // the key in another revision than that of the address
      for (const doc of new Set(dated || o.older ? [...plain, ...elsewhere] : plain)) {
        const r = allowed(doc) && (dated || o.older) ? await index.record(doc) : undefined;
        const revision = r && (!dated ? numberedAt(r, key) : isNumbered(r, key, at(doc)) ? at(doc) : undefined);
        if (allowed(doc) && (revision !== undefined || !(dated || o.older))) found.push({ doc, key, nth, revision });
      }
      if (!dated && !o.older && keys === wanted) others += plain.filter(spare).length + elsewhere.length;
    }
  return { found, others, is: vague || (!!found[0] && found.some((c) => wanted[c.nth] === c.key)) };
}
