// Which documents may be found: of the languages, kinds and instruments chosen, and of the texts of a revision or a day.
import { fold } from "./fold";
import type { Collection, Index } from "./index";
import { part } from "./part";
import type { Field, Instrument, Options, Revision } from "./types";

export const base = (language: string) => language.split("-")[0].toLowerCase();

export const within = (on: string, { from, until }: Omit<Revision, "id">) => !!from && from <= on && !(until && until <= on);

// revisionOf is the place of the revision of an instrument that is searched.
export const revisionOf = (i: Instrument, { revision, on }: Options) =>
  revision ? i.revisions.findIndex((r) => fold(r.id) === fold(revision)) : on ? i.revisions.findIndex((r) => within(on, r)) : i.current;

// lending says of a collection whether it stands in for what the language of the page lacks: texts of an instrument those
// in the first language of its revision, as pages show them, and all else that is written in the site's own language.
export const lending = ({ collections, instruments }: Index["entry"], o: Options) => (c: Collection) => {
  const i = instruments.find((i) => i.id === c.instrument), here = collections.filter((d) => d.instrument === c.instrument && (i || d.kind === c.kind));
  const languages = ((i && i.revisions[revisionOf(i, o)]?.languages) || here.map((d) => d.language)).map(base);
  return !languages.includes(base(o.language)) && base(c.language) === languages[0];
};

export type Scope = Awaited<ReturnType<typeof scope>>;

// scope says it for options, in the languages of the slots; those without texts of an instrument lend it to others.
export async function scope(index: Index, o: Options, not: Field[], slots: number[], lent: (c: Collection) => boolean) {
  const { entry, collection } = index, dated = !!(o.revision || o.on);
  const isText = (c: Collection) => c.kind === "provision" || c.kind === "definition";
  const fitting = entry.collections.filter((c) =>
    (!c.language || slots.includes(entry.slots.indexOf(c.language))) && lent(c) && (!o.kind || c.kind === o.kind) && (!o.instrument || c.instrument === o.instrument) &&
    (!dated || isText(c)) && !not.some((f) => fold("" + c[f.field as keyof Collection]) === f.value));
  const usable = new Set(fitting.filter((c) => !c.older || o.older || dated));

  const at = dated ? (await part("more")).dated(index, o, await index.carried()) : () => -1;

  return {
    dated,
    at,
    allowed: (doc: number) => usable.has(collection(doc)) && (!dated || at(doc) >= 0),
    spare: (doc: number) => fitting.includes(collection(doc)) && !usable.has(collection(doc)), // of other revisions, not searched
  };
}
