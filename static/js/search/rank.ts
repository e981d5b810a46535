// Ranking: what the words of a query say of each document, added up.
import { fold, tokens } from "./fold";
import { Collection, Index, Postings, places, postings } from "./index";
import { frequency } from "./spell";
import { Field, Hit, Options, Query } from "./types";

const kept = 1000; // hits of all kinds together
const keptOfKind = 10; // of each kind at least
const kindWeight = 2.5; // of a word that names the kind of the document
const titleWeight = 0.5; // of a word that its instrument has in the title
const exact = 255; // what a number or another name of the whole document says of it
const citationWeight = 20;
const titleWord = 4; // letters of a word that may name an instrument
const readFew = 12; // documents in which a phrase is looked for by reading them

export class Pool {
  readonly required: Uint8Array[] = [];
  readonly dropped: Uint8Array;
  readonly masks: Uint32Array;
  readonly scores: Float32Array;
  readonly kinds: [kind: string, mask: number][] = []; // that words name; the word is a bit, or too frequent to be one
  readonly cited = new Map<number, string>();
  readonly exact = new Set<number>(); // documents that a word names as a whole
  readonly touched: number[] = []; // documents with any word
  readonly size: number;
  readonly bits: string[] = []; // the word of each bit
  words = 0; // the bits of all words
  weight = 0; // of all words
  allowed: (c: Collection, doc: number) => boolean = () => true;
  private readonly best: Uint8Array;

  constructor(readonly index: Index, readonly q: Query, readonly o: Options, readonly slots: number[]) {
    const last = index.entry.collections.at(-1);
    this.size = last ? last.base + last.count : 0;
    this.dropped = new Uint8Array(this.size);
    this.masks = new Uint32Array(this.size);
    this.scores = new Float32Array(this.size);
    this.best = new Uint8Array(this.size);
  }

  // add counts a word: of its lists each document has the best, and the rarer the word is the more it counts.
  add(bit: number, word: string, kind: string | undefined, lists: Postings[]) {
    const docs: number[] = [], mask = 1 << bit;
    this.bits[bit] = word;
    for (const l of lists)
      l.docs.forEach((doc, i) => {
        if (!this.best[doc]) docs.push(doc);
        this.best[doc] = Math.max(this.best[doc], l.impacts[i]);
        if (l.impacts[i] === exact) this.exact.add(doc);
      });
    const rarity = Math.log(1 + this.index.entry.total / Math.max(docs.length, 1));
    for (const doc of docs) {
      this.touch(doc, mask);
      this.scores[doc] += (rarity * this.best[doc]) / 255;
      this.best[doc] = 0;
    }
    if (kind) this.kinds.push([kind, mask]);
    this.words |= mask;
    this.weight += rarity;
  }

  // named gives the words that name the kind.
  named = (kind: string) => this.kinds.reduce((m, [k, mask]) => (k === kind ? m | mask : m), 0);

  private touch(doc: number, mask: number) {
    if (!this.masks[doc]) this.touched.push(doc);
    this.masks[doc] |= mask;
  }

  private require(docs: Iterable<number>) {
    const set = new Uint8Array(this.size);
    for (const doc of docs) set[doc] = 1;
    this.required.push(set);
  }

  async drop(word: string) {
    for (const doc of await this.docs(word)) this.dropped[doc] = 1;
  }

  // docs gives the documents with a word as it is written, in any form of it, or in their names alone.
  private async docs(word: string, named = false) {
    const term = await this.index.term(word), out: number[] = [];
    for (const l of term?.lexemes || []) {
      if (!this.slots.includes(l.slot)) continue;
      const p = await postings(l);
      p.docs.forEach((doc, i) => (!named || p.named[i]) && out.push(doc));
    }
    return out;
  }

  // field narrows the documents to those with a value. What is said of collections, restrict sees to.
  async field(f: Field) {
    if (["kind", "language", "instrument", "revision"].includes(f.field)) return;
    const docs = f.field === "title" ? await this.docs(f.value, true) : await this.docs(f.field + ":" + f.value);
    if (!f.not) this.require(docs);
    else for (const doc of docs) this.dropped[doc] = 1;
  }

  // cite looks for what a citation names; where there is no such provision, for the one around it.
  async cite(keys: string[], unknown: string[]) {
    const revision = this.o.revision, mask = 1 << 30;
    for (let wanted = keys; wanted.length; wanted = wanted.filter((k) => k.includes(".")).map((k) => k.replace(/\.[^.]*$/, ""))) {
      const found = await Promise.all(wanted.map(async (k) => [k, await this.docs(k), revision ? await this.docs(k + "@" + revision) : []] as const));
      for (const [key, ...lists] of found)
        for (const doc of lists.flat()) {
          this.cited.set(doc, key);
          if (!(this.masks[doc] & mask)) this.scores[doc] += citationWeight;
          this.touch(doc, mask);
        }
      if (found.some(([, docs, older]) => docs.length + older.length)) break;
      if (wanted === keys) unknown.push(keys[0].slice(1));
    }
    this.words |= mask;
    this.weight += citationWeight;
  }

  // phrase finds the documents with the words one behind the other: by the places of the rarest words, and, once few
  // documents are left, by reading these.
  async phrase(words: string[], without: boolean) {
    let starts: Map<number, number[]> | undefined;
    const terms = await Promise.all(words.map((w) => this.index.term(w)));
    const order = terms.map((t, at) => ({ t: t!, at })).sort((a, b) => (a.t && b.t ? frequency(a.t) - frequency(b.t) : 0));
    if (terms.includes(undefined)) starts = new Map();
    else {
      const rarest = order.slice(0, 2).map(({ t }) => places(t)); // both on their way at once
      for (const [n, { t, at }] of order.entries()) {
        if (starts && (!starts.size || (starts.size <= readFew && (await this.readAll([...starts.keys()], words))))) break;
        const here = await (rarest[n] || places(t));
        starts = starts ? narrowed(starts, here, at) : new Map([...here].map(([doc, all]) => [doc, all.map((p) => p - at)]));
      }
    }
    if (without) for (const doc of starts!.keys()) this.dropped[doc] = 1;
    else {
      this.require(starts!.keys());
      for (const [doc, all] of starts!) this.scores[doc] += 1 + Math.log(all.length);
    }
  }

  // readAll says whether the records of all these documents have the phrase.
  private async readAll(docs: number[], phrase: string[]) {
    const wanted = " " + phrase.join(" ") + " ";
    const all = await Promise.all(docs.map((doc) => this.index.record(doc)));
    return all.every((r) => r && [r.text, r.title, r.sub].some((s) => flat(s).includes(wanted)));
  }

  // restrict says which documents may be found at all.
  async restrict() {
    const { o, q, index } = this, { entry } = index;
    const only = q.fields.filter((f) => !["title", ...Object.keys(entry.facets)].includes(f.field));
    const value = (c: Collection, f: Field): boolean =>
      f.field === "kind" ? fold(c.kind) === f.value || entry.kinds.some((k) => k.kind === c.kind && k.words.some((w) => fold(w) === f.value))
      : f.field === "language" ? c.language.toLowerCase() === f.value
      : f.field === "instrument" ? fold(c.instrument || "") === f.value
      : true;
    const day = o.on || q.on, revision = o.revision || q.fields.find((f) => f.field === "revision" && !f.not)?.value;
    const other = !!(day || revision), runs = other ? await index.carried() : [];
    const usable = new Map<Collection, boolean>();
    for (const c of entry.collections)
      usable.set(c, (!c.language || this.slots.includes(entry.slots.indexOf(c.language))) && (!c.older || !!o.older || other) &&
        (!o.kind || c.kind === o.kind) && (!o.instrument || c.instrument === o.instrument) && only.every((f) => value(c, f) !== f.not));
    const wanted = (c: Collection) => {
      const i = entry.instruments.find((i) => i.id === c.instrument);
      return !i ? -2 : i.revisions.findIndex((r) => (revision ? fold(r.id) === fold(revision) : r.from && r.from <= day! && !(r.until! <= day!)));
    };
    this.allowed = (c, doc) => {
      if (!usable.get(c)) return false;
      if (!other || c.kind !== "provision") return !revision || c.kind === "provision";
      const at = wanted(c), current = entry.collections.find((d) => !d.older && d.kind === c.kind && d.instrument === c.instrument && d.language === c.language);
      const all = runs.find((r) => r.instrument === c.instrument)?.runs[c.language];
      const run = all?.[doc - c.base + (c.older ? current?.count || 0 : 0)] || [];
      return run.some(([from, to]: number[]) => from <= at && at <= to);
    };
  }

  // refine orders the first hits anew by what only their records tell: the name is what was typed, or the words stand
  // close to each other.
  refine(hits: Hit[], n: number, spellings: Set<string>[]) {
    const typed = flat(this.q.words.filter((w) => !w.whole).map((w) => w.folded).join(" "));
    const first = hits.slice(0, n);
    for (const h of first) {
      const r = h.record;
      if (!r || !typed.trim()) continue;
      const names = [r.title, r.sub].map(flat);
      if (names.includes(typed)) h.score *= 3;
      else if (names.some((s) => s.includes(typed))) h.score *= 1.5;
      else h.score *= 1 + closeness(tokens(r.text).map((t) => spellings.findIndex((s) => s.has(t.word))), spellings.length) / 2;
    }
    first.sort((a, b) => +b.all - +a.all || b.score - a.score || a.id - b.id);
    hits.splice(0, first.length, ...first);
  }

  // jumps are the hits that a citation or a number names.
  jumps(hits: Hit[]) {
    return hits.filter((h) => h.all && (h.key || this.exact.has(h.id)));
  }
}

// closeness is 1 where all words stand together in a text, given by the numbers of its words, and less the more is
// between them.
function closeness(text: number[], words: number) {
  const last = new Array<number>(words).fill(-1);
  let best = 0;
  text.forEach((word, at) => {
    if (word < 0) return;
    last[word] = at;
    const seen = last.filter((p) => p >= 0), width = at - Math.min(...seen);
    if (seen.length > 1) best = Math.max(best, (seen.length - 1) ** 2 / (Math.max(width, 1) * Math.max(words - 1, 1)));
  });
  return Math.min(best, 1);
}

function bits(mask: number) {
  let n = 0;
  for (; mask; mask &= mask - 1) n++;
  return n;
}

// flat is the words of a text, with spaces around each.
function flat(s: string) {
  return " " + tokens(s).filter((t) => !t.whole).map((t) => t.word).join(" ") + " ";
}

function narrowed(starts: Map<number, number[]>, here: Map<number, number[]>, at: number) {
  const out = new Map<number, number[]>();
  for (const [doc, all] of starts) {
    const there = new Set(here.get(doc)), both = all.filter((p) => there.has(p + at));
    if (both.length) out.set(doc, both);
  }
  return out;
}

// rank orders what is in the pool.
export function rank(pool: Pool) {
  const { masks, scores, dropped, required, words, index } = pool;
  const titled = titleMasks(pool), whole: number[] = [], partly: number[] = [], kinds = new Map<string, number>();
  let older = 0;
  for (const doc of candidates(pool)) {
    const c = index.collection(doc);
    if (dropped[doc] || required.some((set) => !set[doc])) continue;
    const kind = pool.named(c.kind) & ~masks[doc], title = titled(c) & ~masks[doc] & ~kind, all = ((masks[doc] | kind | title) & words) === words;
    if (!pool.allowed(c, doc)) {
      if (c.older && all) older++;
      continue;
    }
    scores[doc] += (pool.kinds.some(([k]) => k === c.kind) ? kindWeight : 0) + titleWeight * bits(title);
    (all ? whole : partly).push(doc);
  }
  const matched = Int32Array.from(whole.length ? whole : partly);
  for (const doc of matched) {
    const { kind } = index.collection(doc);
    kinds.set(kind, (kinds.get(kind) || 0) + 1);
  }
  return { hits: best(pool, whole, true).concat(best(pool, partly, false)), total: whole.length, kinds, older, matched };
}

// candidates are the documents with a word; where the query has none, or its words do no more than name kinds, all of
// those kinds.
function candidates({ index, words, kinds, touched, required, q, o, named }: Pool) {
  const all = kinds.reduce((all, [, mask]) => all | mask, 0);
  if (words ? all !== words : !required.length && !q.fields.length && !o.kind) return touched;
  const out: number[] = [];
  for (const c of index.entry.collections) if (!words || named(c.kind)) for (let i = 0; i < c.count; i++) out.push(c.base + i);
  return words ? [...new Set([...out, ...touched])] : out;
}

// best gives the best of some documents, and a few of each kind.
function best(pool: Pool, docs: number[], all: boolean): Hit[] {
  const of = new Map<string, number>(), hits: Hit[] = [], { scores } = pool;
  // one number holds score and document, as numbers are sorted fast: the higher score first, then the lower document
  const order = Float64Array.from(docs, (doc) => Math.round(scores[doc] * 1e5) * 2 ** 22 - doc).sort().reverse();
  for (const n of order) {
    const doc = Math.ceil(n / 2 ** 22) * 2 ** 22 - n, { kind, language, instrument } = pool.index.collection(doc), had = of.get(kind) || 0;
    if (hits.length >= kept && had >= keptOfKind) continue;
    of.set(kind, had + 1);
    hits.push({ id: doc, kind, language, instrument: instrument || "", score: scores[doc], all, key: pool.cited.get(doc) });
  }
  return hits;
}

// titleMasks gives for a collection the words of the query that the title of its instrument has.
function titleMasks({ index, bits }: Pool) {
  const masks = new Map<string, number>();
  for (const i of index.entry.instruments) {
    const title = flat(Object.values(i.titles).join(" "));
    masks.set(i.id, bits.reduce((m, word, bit) => (word.length >= titleWord && title.includes(" " + word) ? m | (1 << bit) : m), 0));
  }
  return (c: Collection) => masks.get(c.instrument) || 0;
}
