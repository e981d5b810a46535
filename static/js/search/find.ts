// Finding: a query becomes a list of documents, the best first.
import { fold } from "./fold";
import { fileOf, open, OtherFormat, type Index, type Term } from "./index";
import { flat, pool, refine } from "./rank";
import { alike, frequency } from "./spell";
import type { Answer, Hit, Options, Query, Word } from "./types";

const common = 0.15; // share of all documents beyond which a word is only looked at where there is no other
const completions = 8;
const wordsSearched = 12; // the rarest; of a longer query the others only mark
const cheap = 3000; // bytes of a word's lists; longer ones are not read where few documents are left without them
const firstPage = 12; // hits whose records are read at once

// Sought is a word of the query with all that is searched for it.
interface Sought {
  word: Word;
  terms: Term[];
  kind?: string; // of documents that the word names
  elsewhere: string[]; // languages that are not searched and have it
}

export class Finder {
  private constructor(private base: string, private index: Index) {}

  static async open(base: string) {
    return new Finder(base, await open(base));
  }

  get instruments() {
    return this.index.entry.instruments;
  }
  // citing has the words of citations, which parse needs.
  get citing() {
    return this.index.entry.citing;
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

  // counts says how many of the documents found have each value of a facet.
  async counts(facet: string, { matched }: Answer) {
    const out = new Map<string, number>(), found = new Set(matched);
    for (const [value, steps] of Object.entries(await this.index.facet(facet))) {
      let doc = 0;
      for (const step of steps) if (found.has((doc += step))) out.set(value, (out.get(value) || 0) + 1);
    }
    return out;
  }
}

const load = (index: Index, hits: Hit[]) => Promise.all(hits.map(async (h) => (h.record ||= await index.record(h.id))));

const base = (language: string) => language.split("-")[0].toLowerCase();

async function search(index: Index, q: Query, options: Options): Promise<Answer> {
  const { slots, kinds, collections } = index.entry, o = { on: q.on, ...options };
  const kindOf = new Map(kinds.flatMap((k) => [k.kind, ...k.words].map((w) => [fold(w), k.kind])));
  const fields = Object.entries(o.facets || {}).map(([field, value]) => ({ field, value: fold(value), not: false }));
  for (const f of q.fields) {
    if (f.field === "kind") o.kind = kindOf.get(f.value) || f.value;
    else if (f.field === "language") o.languages = [f.value];
    else if (f.field === "instrument" || f.field === "revision") o[f.field] = f.value;
    else fields.push(f);
  }
  let searched = o.languages || [base(o.language)];
  const open = () => slots.flatMap((s, n) => (!s || searched.includes(base(s)) ? [n] : []));
  const lookUp = async () => withoutParts(await Promise.all(q.words.map((w) => lookUpWord(index, w, kindOf, open()))));
  let sought = await lookUp();
  const elsewhere = sought[0] && !q.phrases[0] ? sought[0].elsewhere.filter((l) => sought.every((s) => s.kind || s.elsewhere.includes(l))) : [];
  if (!o.languages && q.vague && elsewhere[0] && sought.some((s) => !s.terms[0] && !s.kind)) {
    searched = elsewhere;
    sought = await lookUp();
  }
  const unknown = q.words.filter((w) => w.whole && !sought.some((s) => s.word === w)).map((w) => w.shown);
  const instead: [string, string][] = [];
  await Promise.all(sought.map((s) => mend(index, s, open(), instead, unknown)));
  const found = pool(index, o, open(), q.words.map((w) => w.folded)), usable = rarest(index, sought);
  const lexemes = (s: Sought) => [...new Set(s.terms.flatMap((t) => t.lexemes.filter((l) => open().includes(l.slot))))];
  const add = (all: Sought[]) => all.map((s) => found.add(usable.indexOf(s), s.word.folded, s.kind, lexemes(s)));
  const long = usable.filter((s) => lexemes(s).reduce((n, l) => n + l.size, 0) > cheap), short = usable.filter((s) => !long.includes(s));
  for (const { kind } of sought) if (kind) found.name(kind);
  await Promise.all([
    ...add(short[0] || q.citations[0] ? short : long),
    ...q.phrases.map((p) => found.phrase(p, false)),
    ...q.without.map((p) => (p[1] ? found.phrase(p, true) : found.drop(p[0]))),
    ...fields.map((f) => found.field(f)),
    ...q.citations.map(async (keys) => (await found.cite(keys, q.vague)) || unknown.push(keys[0].slice(1))),
    found.restrict(),
  ]);
  if (long[0] && (short[0] || q.citations[0]) && !(await found.settle(long.map((s) => ({ bit: usable.indexOf(s), is: written(s) }))))) await Promise.all(add(long));
  const answer = found.rank();
  if (!q.vague && !o.languages && !found.cited()) return search(index, q, { ...o, languages: [...new Set(collections.map((c) => base(c.language)))] });
  const first = answer.hits.slice(0, firstPage), spellings = sought.map(written);
  await load(index, answer.total ? first.filter((h) => h.all) : first);
  answer.hits.splice(0, first.length, ...refine(first, flat(q.words.filter((w) => !w.whole).map((w) => w.folded).join(" ")), spellings));
  const marked = new Set([...spellings.flatMap((s) => [...s]), ...q.phrases.flat()]);
  return {
    ...answer,
    jumps: answer.hits.filter((h) => h.all && h.key),
    searched,
    languages: elsewhere.filter((l) => !searched.includes(l)),
    instead,
    unknown,
    marks: (w) => marked.has(w),
  };
}

// lookUpWord finds a word in the dictionary, or else words with the same stem.
async function lookUpWord(index: Index, word: Word, kindOf: Map<string, string>, slots: number[]): Promise<Sought> {
  const isOpen = (t: Term) => t.lexemes.some((l) => slots.includes(l.slot)), { terms } = index.entry;
  const shard = await index.shard(fileOf(terms, word.folded)), exact = shard.get(word.folded);
  const closed = (exact?.lexemes || []).filter((l) => !slots.includes(l.slot));
  const s: Sought = { word, terms: exact && isOpen(exact) ? [exact] : [], kind: kindOf.get(word.folded), elsewhere: closed.map((l) => base(index.entry.slots[l.slot])) };
  if (word.prefix) {
    const longer = [...shard.values()].filter((t) => t !== exact && t.word.startsWith(word.folded) && isOpen(t));
    s.terms.push(...longer.sort((a, b) => frequency(b) - frequency(a)).slice(0, completions));
  } else if (!s.terms[0]) s.terms = (await all(index, await index.standsFor(word.folded, slots))).filter(isOpen);
  return s;
}

const all = async (index: Index, words: string[]) => (await Promise.all(words.map(index.term))).filter((t) => !!t);

// withoutParts leaves out the parts of an identifier that is found as a whole, or else the whole and the parts that
// nothing has.
function withoutParts(sought: Sought[]) {
  let whole: Sought | undefined;
  return sought.filter((s) => {
    if (s.word.whole) whole = s;
    else if (whole?.word.folded.includes(s.word.folded)) return !whole.terms[0] && s.terms[0];
    return !s.word.whole || s.terms[0];
  });
}

// mend looks for words that are like one that nothing has.
async function mend(index: Index, s: Sought, slots: number[], instead: [string, string][], unknown: string[]) {
  if (s.terms[0] || s.kind) return;
  s.terms = (await all(index, await alike(index, s.word.folded))).filter((t) => t.lexemes.some((l) => slots.includes(l.slot)));
  if (s.terms[0]) instead.push([s.word.shown, s.terms.map((t) => t.word).join(", ")]);
  else unknown.push(s.word.shown);
}

// rarest leaves out words that very many documents have, where there are others, and of many words the most frequent.
function rarest(index: Index, sought: Sought[]) {
  const documents = (s: Sought) => s.terms.reduce((n, t) => n + frequency(t), 0), usable = sought.filter((s) => s.terms[0] || s.kind);
  const rare = usable.filter((s) => documents(s) < common * index.entry.total);
  return (rare[0] ? rare : usable).sort((a, b) => documents(a) - documents(b)).slice(0, wordsSearched);
}

// written gives the ways in which the texts have a word, as far as they are known.
function written({ word, terms }: Sought) {
  const lexemes = new Set(terms.flatMap((t) => t.lexemes)), out = new Set([word.folded]);
  for (const t of terms) for (const n of t.shard.values()) if (n === t || n.lexemes.some((l) => lexemes.has(l))) out.add(n.word);
  return out;
}
