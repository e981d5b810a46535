// Finding: a query becomes a list of documents, the best first.
import { flat, fold } from "./fold";
import { frequency, open, OtherFormat, type Collection, type Index, type Term } from "./index";
import { part } from "./part";
import { pool, refine } from "./rank";
import { base, lending, scope } from "./scope";
import type { Answer, Field, Hit, Options, Query, Word } from "./types";

const completions = 12;
const cheap = 3000; // bytes of a word's lists; longer ones are not read where few documents are left without them
const mostAlike = 40, sameScore = 0.99; // hits that have the same words in their names are read further
const firstPage = 12; // hits whose records are read at once

// Sought is a word of the query with all that is searched for it.
export interface Sought {
  word: Word;
  terms: Term[];
  kind?: string; // of documents that the word names
  elsewhere: string[]; // languages that are not searched and have it
  longer?: Term[]; // words that begin so
  titled?: boolean; // the title of an instrument has it
}

export class Finder {
  private constructor(private base: string, private index: Index) {}

  static async open(base: string) {
    return new Finder(base, await open(base));
  }

  get instruments() {
    return this.index.entry.instruments;
  }
  get facets() {
    return Object.keys(this.index.entry.facets);
  }
  get failed() {
    return [...this.index.failed];
  }
  // fields gives the facet for each word that may stand before a colon.
  get fields() {
    return Object.fromEntries(this.index.entry.fields.flatMap((f) => f.words.map((w) => [fold(w), f.kind])));
  }

  // find searches. Where files are gone, because the site has changed, it opens the index anew and searches again.
  async find(query: Query, o: Options): Promise<Answer> {
    const { index } = this, failed = index.failed.size, answer = await search(index, query, o);
    if (index.failed.size === failed) return answer;
    const now = await open(this.base).catch((e) => {
      if (e instanceof OtherFormat) throw e;
    });
    if (!now || JSON.stringify(now.entry) === JSON.stringify(index.entry)) return answer;
    this.index = now;
    return search(now, query, o);
  }

  // load reads the records of hits; one that cannot be read has none.
  load(hits: Hit[]) {
    return load(this.index, hits);
  }

  // facet gives, for each value of a facet, the distances between its documents.
  facet(id: string) {
    return this.index.facet(id);
  }
}

const load = (index: Index, hits: Hit[]) => Promise.all(hits.map(async (h) => {
  h.record ||= await index.record(h.id);
  const at = index.entry.instruments.find((i) => i.id === h.instrument)?.revisions.findIndex((r) => r.id === h.revision);
  if (h.key && h.record?.shown.at) h.point = (await part("cite")).point(h.record, h.key, at ?? -1);
}));

// narrowing is what the fields of a query and the choices on the page narrow the search to: options, of collections what
// is not wanted, and the values that documents must have or lack.
function narrowing(q: Query, options: Options, kindOf: Map<string, string>) {
  const o = { on: q.on, ...options }, not: Field[] = [];
  const fields = Object.entries(o.facets || {}).map(([field, value]) => ({ field, value: fold(value), not: false }));
  for (const f of q.fields) {
    if (!["kind", "language", "instrument", "revision"].includes(f.field)) fields.push(f);
    else if (f.not) not.push({ ...f, value: kindOf.get(f.value) || f.value });
    else if (f.field === "kind") o.kind = kindOf.get(f.value) || f.value;
    else if (f.field === "language") o.languages = [f.value];
    else o[f.field as "instrument"] = f.value;
  }
  return { o, not, fields };
}

// inOrder orders the first hits by what their records tell, and reads these.
async function inOrder(index: Index, { hits, total }: { hits: Hit[]; total: number }, words: Word[], spellings: Set<string>[]) {
  let n = firstPage; // and those that only their records tell from the first
  while (n < mostAlike && hits[n]?.named && hits[n].score > sameScore * hits[0].score) n++;
  const first = hits.slice(0, n);
  await load(index, total ? first.filter((h) => h.all) : first);
  return [...refine(first, flat(words.filter((w) => !w.whole).map((w) => w.folded).join(" ")), spellings), ...hits.slice(n)];
}

async function search(index: Index, q: Query, options: Options): Promise<Answer> {
  const { slots, kinds, collections, little } = index.entry;
  const kindOf = new Map(kinds.flatMap((k) => [k.kind, ...k.words].map((w) => [fold(w), k.kind]))), { o, not, fields } = narrowing(q, options, kindOf);
  const page = base(o.language), stands = o.languages ? () => false : lending(index.entry, o), standing = collections.filter(stands);
  const languagesOf = (list: Collection[]) => list.map((c) => base(c.language)), beside = languagesOf(standing.filter((c) => !c.instrument));
  let anywhere = !!o.languages, searched = o.languages || [...new Set([page, ...languagesOf(standing.filter((c) => c.instrument))])]; // languages of texts
  const lent = (c: Collection) => !c.language || stands(c) || (anywhere ? searched : [page]).includes(base(c.language));
  const slotsOf = (languages: string[]) => slots.flatMap((s, n) => (!s || languages.includes(base(s)) ? [n] : []));
  const open = () => slotsOf([...searched, ...beside]), own = () => slotsOf(anywhere ? searched : [page]), isIn = (slots: number[]) => (t: Term) => t.lexemes.some((l) => slots.includes(l.slot));
  const asked = q.words.filter((w) => !little.includes(w.folded)), words = asked[0] ? asked : q.words;
  const lookUp = async () => withoutParts(await Promise.all(words.map((w) => lookUpWord(index, w, kindOf, open(), own()))));
  let sought = await lookUp();
  const elsewhere = sought[0] && !q.phrases[0] ? sought[0].elsewhere.filter((l) => sought.every((s) => s.kind || s.elsewhere.includes(l))) : [];
  if (!o.languages && q.vague && elsewhere[0] && sought.some((s) => !s.kind && !s.terms.some(isIn(own())))) {
    anywhere = true;
    searched = elsewhere;
    sought = await lookUp();
  }
  const titles = flat(index.entry.instruments.flatMap((i) => Object.values(i.titles)).join(" "));
  for (const s of sought) s.titled = titles.includes(` ${s.word.folded} `);
  const lost = sought.filter((s) => !s.terms[0] && !s.kind && !s.titled), instead = lost[0] ? await (await part("more")).mend(index, q, sought, lost, isIn(open())) : [];
  const has = await scope(index, o, not, open(), lent), found = pool(index, o, has, open(), asked.map((w) => w.folded));
  const lexemes = (terms: Term[]) => [...new Set(terms.flatMap((t) => t.lexemes.filter((l) => open().includes(l.slot))))];
  const usable = sought.filter((s) => s.terms[0] || s.kind || s.titled), long = usable.filter((s) => lexemes(s.terms).reduce((n, l) => n + l.size, 0) > cheap);
  const short = usable.filter((s) => !long.includes(s)), exact = (s: Sought) => lexemes(s.terms.filter((t) => t.word === s.word.folded || !s.word.prefix));
  const add = (all: Sought[]) => all.map((s) => found.add(usable.indexOf(s), s.word.folded, s.kind, lexemes(s.terms), exact(s)));
  for (const { kind } of sought) if (kind) found.name(kind);
  const [without, , ...cited] = await Promise.all([
    Promise.all(q.without.map(async ([w, more]) => (more ? [] : lexemes((await lookUpWord(index, { shown: w, folded: w, prefix: false }, kindOf, open(), open())).terms)))),
    Promise.all([...add(short[0] || q.citations[0] ? short : long), ...q.phrases.map((p) => found.phrase(p, false)), ...fields.map(found.field)]),
    ...q.citations.map((keys) => found.cite(keys, q.vague)),
  ]);
  await Promise.all(q.without.map((p, n) => (p[1] ? found.phrase(p, true) : found.drop(without[n]))));
  if (long[0] && (short[0] || q.citations[0]) && !(await found.settle(long.map((s) => ({ bit: usable.indexOf(s), is: written(s) }))))) await Promise.all(add(long));
  const answer = found.rank();
  if (!q.vague && !o.languages && !found.cited() && !answer.older) return search(index, q, { ...o, languages: [...new Set(collections.map((c) => base(c.language)))] });
  const spellings = sought.map(written), hits = await inOrder(index, answer, words, spellings);
  const marked = new Set([...spellings.flatMap((s) => [...s]), ...q.phrases.flat()]), named = hits.filter((h) => h.all && h.key !== undefined);
  const owned = Math.max(...named.map((h) => found.owned(h.instrument)));
  return {
    ...answer,
    hits,
    jumps: named.filter((h) => found.owned(h.instrument) === owned),
    searched: searched.filter((l) => l),
    languages: elsewhere.filter((l) => l && !searched.includes(l)),
    instead: instead.filter(([, words]) => words),
    unknown: [...instead.filter(([, words]) => !words).map(([typed]) => typed), ...q.citations.filter((_, n) => !cited[n]).map((keys) => keys[0].slice(1))],
    passed: q.words.filter((w) => !words.includes(w)).map((w) => w.shown),
    marks: (w) => marked.has(w),
  };
}

// lookUpWord finds a word in the dictionary, or else words with the same stem. Slots are the languages searched, own
// those among them that do not stand in for another.
async function lookUpWord(index: Index, word: Word, kindOf: Map<string, string>, slots: number[], own: number[]): Promise<Sought> {
  const isOpen = (t: Term) => t.lexemes.some((l) => slots.includes(l.slot));
  const shard = await index.shardOf(word.folded), exact = shard.get(word.folded);
  const closed = (exact?.lexemes || []).filter((l) => !own.includes(l.slot));
  const s: Sought = { word, terms: exact && isOpen(exact) ? [exact] : [], kind: kindOf.get(word.folded), elsewhere: closed.map((l) => base(index.entry.slots[l.slot])) };
  s.longer = [...shard.values()].filter((t) => t !== exact && t.word.startsWith(word.folded) && isOpen(t)).sort((a, b) => frequency(b) - frequency(a)).slice(0, completions);
  if (word.prefix) s.terms.push(...s.longer);
  else if (!s.terms[0]) s.terms = (await index.all(await index.standsFor(word.folded, slots))).filter(isOpen);
  return s;
}

// withoutParts leaves out the parts of an identifier: they are others' as well.
function withoutParts(sought: Sought[]) {
  let whole: Word | undefined;
  return sought.filter(({ word }) => {
    if (word.whole) whole = word;
    return word === whole || !whole?.folded.includes(word.folded);
  });
}

// written gives the ways in which the texts have a word, as far as they are known.
function written({ word, terms }: Sought) {
  const lexemes = new Set(terms.flatMap((t) => t.lexemes)), out = new Set([word.folded]);
  for (const t of terms) for (const n of t.shard.values()) if (n === t || n.lexemes.some((l) => lexemes.has(l))) out.add(n.word);
  return out;
}
