// Which documents may be found: of the languages, kinds and instruments chosen, and of the texts of a revision or a day.
import { fold } from "./fold";
import type { Collection, Index } from "./index";
import type { Field, Options } from "./types";

export type Scope = Awaited<ReturnType<typeof scope>>;

// scope says it for options, in the languages of the slots; those without texts of an instrument lend it to others.
export async function scope(index: Index, o: Options, not: Field[], slots: number[], lent: (c: Collection) => boolean) {
  const { entry, collection } = index, { revision, on } = o, dated = !!(revision || on), carried = dated ? await index.carried() : [];
  const isText = (c: Collection) => c.kind === "provision" || c.kind === "definition";
  const fitting = entry.collections.filter((c) =>
    (!c.language || slots.includes(entry.slots.indexOf(c.language))) && lent(c) && (!o.kind || c.kind === o.kind) && (!o.instrument || c.instrument === o.instrument) &&
    (!dated || isText(c)) && !not.some((f) => fold("" + c[f.field as keyof Collection]) === f.value));
  const usable = new Set(fitting.filter((c) => !c.older || o.older || dated));

  // at is the place of the revision in which a document is found, -1 for none. Provisions may have dates of their own.
  const at = (doc: number): number => {
    const c = collection(doc), i = entry.instruments.find((i) => i.id === c.instrument), of = carried.find((r) => r.instrument === c.instrument);
    if (!i) return -1;
    const within = (from?: string, until?: string) => !!from && from <= on! && !(until && until <= on!);
    const whole = i.revisions.findIndex((r) => (revision ? fold(r.id) === fold(revision) : within(r.from, r.until)));
    if (c.kind !== "provision") return whole === i.current ? whole : -1;
    const current = entry.collections.find((d) => !d.older && d.kind === c.kind && d.instrument === c.instrument && d.language === c.language);
    const place = doc - c.base + (c.older ? current?.count || 0 : 0), runs: number[][] = of?.runs[c.language]?.[place] || [];
    const own: [number, string, string][] = (!revision && of?.own?.[c.language]?.[place]) || [];
    const holds = (n: number) => runs.some(([from, to]) => from <= n && n <= to);
    const [dates] = own.filter(([n, from, until]) => holds(n) && within(from, until));
    return dates ? dates[0] : holds(whole) && !own.some(([n]) => n === whole) ? whole : -1;
  };

  return {
    dated,
    at,
    allowed: (doc: number) => usable.has(collection(doc)) && (!dated || at(doc) >= 0),
    spare: (doc: number) => fitting.includes(collection(doc)) && !usable.has(collection(doc)), // of other revisions, not searched
  };
}
