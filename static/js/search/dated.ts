// Texts of a revision or a day.
import type { Index } from "./index";
import { revisionOf, within } from "./scope";
import type { Options } from "./types";

// Carried says of the provisions of an instrument, by language and place, in which runs of revisions they have one text,
// and from when until when a revision has it where that differs from the revision's own dates.
export interface Carried {
  instrument: string;
  runs: Record<string, [from: number, to: number][][]>;
  own?: Record<string, [revision: number, from: string, until: string][][]>;
}

// dated gives the place of the revision in which a document is found, -1 for none. Provisions may have dates of their own.
// What is carried says which revisions have which texts.
export function dated({ entry, collection }: Index, o: Options, carried: Carried[]) {
  return (doc: number): number => {
    const c = collection(doc), i = entry.instruments.find((i) => i.id === c.instrument), of = carried.find((r) => r.instrument === c.instrument);
    if (!i) return -1;
    const whole = revisionOf(i, o);
    if (c.kind !== "provision") return whole === i.current ? whole : -1;
    const current = entry.collections.find((d) => !d.older && d.kind === c.kind && d.instrument === c.instrument && d.language === c.language);
    const place = doc - c.base + (c.older ? current?.count || 0 : 0), runs = of?.runs[c.language]?.[place] || [];
    const own = (!o.revision && of?.own?.[c.language]?.[place]) || [];
    const holds = (n: number) => runs.some(([from, to]) => from <= n && n <= to);
    const [dates] = own.filter(([n, from, until]) => holds(n) && within(o.on!, { from, until }));
    return dates ? dates[0] : holds(whole) && !own.some(([n]) => n === whole) ? whole : -1;
  };
}
