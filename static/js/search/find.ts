// Finding: a query becomes a list of documents, the best first.
import { fold, tokens } from "./fold";
import { Index, Lexeme, OtherFormat, Postings, Term, places, postings } from "./index";
import { Pool, rank } from "./rank";
import { alike, frequency } from "./spell";
import { Answer, Field, Hit, Options, Query, Word } from "./types";

const common = 0.15; // share of all documents beyond which a word is only looked at where there is no other
const completions = 8;
const wordsSearched = 12; // the rarest; of a longer query the others only mark
const firstPage = 12; // hits whose records are read at once

// Sought is a word of the query with all that is searched for it.
interface Sought {
  word: Word;
  terms: Term[];
  kind?: string; // of documents that the word names
  other: Set<string>; // languages that are not searched and have it
}

export class Finder {
  private constructor(private readonly base: string, private index: Index) {}

  static async open(base: string) {
    return new Finder(base, await Index.open(base));
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

  get citing() {
    return this.index.entry.citing;
  }

  // find searches. Where files are gone, because the site has changed, it opens the index anew and searches again.
  async find(query: Query, o: Options): Promise<Answer> {
    const failed = this.index.failed.size, answer = await search(this.index, query, o);
    if (this.index.failed.size === failed) return answer;
    const now = await Index.open(this.base).catch((e) => {
      if (e instanceof OtherFormat) throw e;
    });
    if (!now || JSON.stringify(now.entry) === JSON.stringify(this.index.entry)) return answer;
    this.index = now;
    return search(now, query, o);
  }

  // load reads the records of hits; one that cannot be read has none.
  async load(hits: Hit[]) {
    await load(this.index, hits);
  }

  // counts says how many of the documents found have each value of a facet.
  async counts(facet: string, answer: Answer) {
    const out = new Map<string, number>(), found = new Set(answer.matched);
    for (const [value, docs] of await this.index.facet(facet)) {
      const n = docs.reduce((n, doc) => n + +found.has(doc), 0);
      if (n) out.set(value, n);
    }
    return out;
  }
}

async function load(index: Index, hits: Hit[]) {
  await Promise.all(hits.map(async (h) => (h.record ||= await index.record(h.id))));
}

async function search(index: Index, q: Query, o: Options): Promise<Answer> {
  const { slots } = index.entry;
  let searched = o.languages || [base(o.language)];
  const open = (languages: string[]) => slots.flatMap((s, n) => (s === "" || languages.includes(base(s)) ? [n] : []));
  const instead: [string, string][] = [], unknown: string[] = [];
  let sought = await lookUp(index, q.words, open(searched));
  const elsewhere = others(sought, q);
  if (!o.languages && elsewhere.length && sought.some((s) => !s.terms.length && !s.kind)) {
    searched = elsewhere;
    sought = await lookUp(index, q.words, open(searched));
  }
  unknown.push(...q.words.filter((w) => w.whole && !sought.some((s) => s.word === w)).map((w) => w.shown));
  sought = await mend(index, sought, open(searched), instead, unknown);
  const searchable = chosen(index, sought);
  const pool = new Pool(index, q, o, open(searched));
  await Promise.all([
    ...searchable.map(async (s, bit) => pool.add(bit, s.word.folded, s.kind, await lists(s, pool.slots))),
    ...q.phrases.map((p) => pool.phrase(p, false)),
    ...q.without.map((p) => (p.length > 1 ? pool.phrase(p, true) : pool.drop(p[0]))),
    ...[...q.fields, ...facetFields(o)].map((f) => pool.field(f)),
    ...q.citations.map((keys) => pool.cite(keys, unknown)),
    pool.restrict(),
  ]);
  for (const s of sought) if (s.kind && !searchable.includes(s)) pool.kinds.push([s.kind, 0]);
  const answer = rank(pool), first = answer.hits.slice(0, firstPage);
  await load(index, answer.total ? first.filter((h) => h.all) : first);
  const spellings = sought.map(written);
  pool.refine(answer.hits, firstPage, spellings);
  const marked = new Set(spellings.flatMap((s) => [...s]).concat(...q.phrases));
  return {
    ...answer,
    jumps: pool.jumps(answer.hits),
    searched,
    languages: elsewhere.filter((l) => !searched.includes(l)),
    instead,
    unknown,
    marks: (w) => marked.has(w),
  };
}

// written gives the ways in which the texts have a word, as far as they are known.
function written({ word, terms }: Sought) {
  const lexemes = new Set(terms.flatMap((t) => t.lexemes)), out = new Set([word.folded]);
  for (const t of terms) for (const n of t.shard) if (n === t || n.lexemes.some((l) => lexemes.has(l))) out.add(n.word);
  return out;
}

function facetFields(o: Options): Field[] {
  return Object.entries(o.facets || {}).map(([field, value]) => ({ field, value: fold(value), not: false }));
}

const base = (language: string) => language.split("-")[0].toLowerCase();

// lookUp finds the words in the dictionary, and then among the forms of its words.
async function lookUp(index: Index, words: Word[], slots: number[]): Promise<Sought[]> {
  const kinds = new Map(index.entry.kinds.flatMap((k) => k.words.map((w) => [fold(w), k.kind])));
  const all = await Promise.all(
    words.map(async (word) => {
      const shard = await index.shard(index.terms.file(word.folded));
      const s: Sought = { word, terms: [], kind: kinds.get(word.folded), other: new Set() };
      const exact = shard.find((t) => t.word === word.folded);
      exact?.lexemes.forEach((l) => slots.includes(l.slot) || s.other.add(index.entry.slots[l.slot]));
      if (exact?.lexemes.some((l) => slots.includes(l.slot))) s.terms.push(exact);
      if (word.prefix) s.terms.push(...beginning(shard, word.folded, slots));
      else if (!s.terms.length) s.terms = await forms(index, word.folded, slots);
      return s;
    }),
  );
  return withoutParts(all);
}

function beginning(shard: Term[], start: string, slots: number[]) {
  return shard
    .filter((t) => t.word.startsWith(start) && t.word !== start && t.lexemes.some((l) => slots.includes(l.slot)))
    .sort((a, b) => frequency(b) - frequency(a))
    .slice(0, completions);
}

async function forms(index: Index, word: string, slots: number[]) {
  const words = await index.standsFor(word, slots);
  return (await Promise.all(words.map((w) => index.term(w)))).filter((t) => t) as Term[];
}

// withoutParts leaves out the parts of an identifier that is found as a whole, or else the whole and the parts that
// nothing has.
function withoutParts(all: Sought[]) {
  const out: Sought[] = [];
  let whole: Sought | undefined;
  for (const s of all) {
    if (s.word.whole) {
      whole = s;
      if (s.terms.length) out.push(s);
    } else if (!whole?.word.folded.includes(s.word.folded) || (!whole.terms.length && s.terms.length)) out.push(s);
  }
  return out;
}

// others lists the languages that are not searched and have every word.
function others(sought: Sought[], q: Query) {
  if (!sought.length || q.phrases.length) return [];
  const all = sought.map((s) => s.other);
  return [...all[0]].filter((l) => l && all.every((o, i) => o.has(l) || sought[i].kind));
}

// mend looks for words that are like those that nothing has.
async function mend(index: Index, sought: Sought[], slots: number[], instead: [string, string][], unknown: string[]) {
  await Promise.all(
    sought.map(async (s) => {
      if (s.terms.length || s.kind) return;
      const words = await alike(index, s.word.folded);
      const terms = (await Promise.all(words.map((w) => index.term(w)))) as Term[];
      s.terms = terms.filter((t) => t?.lexemes.some((l) => slots.includes(l.slot)));
      if (s.terms.length) instead.push([s.word.shown, s.terms.map((t) => t.word).join(", ")]);
      else unknown.push(s.word.shown);
    }),
  );
  return sought;
}

// chosen leaves out words that very many documents have, where there are others, and of many words the most frequent.
function chosen(index: Index, sought: Sought[]) {
  const documents = (s: Sought) => s.terms.reduce((n, t) => n + frequency(t), 0);
  const usable = sought.filter((s) => s.terms.length || s.kind);
  const rare = usable.filter((s) => documents(s) < common * index.entry.total);
  const list = rare.length ? rare : usable;
  return list.length <= wordsSearched ? list : list.slice().sort((a, b) => documents(a) - documents(b)).slice(0, wordsSearched);
}

async function lists(s: Sought, slots: number[]): Promise<Postings[]> {
  const lexemes = new Set<Lexeme>(s.terms.flatMap((t) => t.lexemes.filter((l) => slots.includes(l.slot))));
  return Promise.all([...lexemes].map(postings));
}
