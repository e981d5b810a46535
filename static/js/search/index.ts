// The files of the index, as the package search writes them.
import { Bytes } from "./bytes";
import { Found, Instrument } from "./types";

const format = 1;
const nameLength = 8;
const inlineMost = 28;

export interface Collection {
  kind: string;
  language: string;
  instrument: string;
  older: boolean;
  base: number;
  count: number;
  per: number;
  folders: string;
}

export interface NamedWords {
  kind: string;
  words: string[];
}

export interface Entry {
  format: number;
  asOf: string;
  total: number;
  slots: string[];
  collections: Collection[];
  instruments: Instrument[];
  kinds: NamedWords[];
  fields: NamedWords[];
  terms: [string, string];
  forms: [string, string];
  backwards: [string, string];
  facets: Record<string, string>;
  carried?: string;
}

// Lexeme is all words of a language with one stem; its documents are a list in the files of the shard.
export interface Lexeme {
  slot: number;
  documents: number;
  list: () => Promise<Uint8Array>;
}

export interface Term {
  word: string;
  lexemes: Lexeme[];
  places: () => Promise<Uint8Array>;
  shard: Term[]; // its neighbours
}

// Postings are the documents of a lexeme.
export interface Postings {
  docs: Int32Array;
  named: Uint8Array; // 1 where the word is in the name
  impacts: Uint8Array;
}

// Shelf is a row of sorted words in files.
class Shelf {
  readonly first: string[];

  constructor(private readonly names: string, first: string) {
    this.first = names ? first.split("\n") : [];
  }

  // file is the number of the file that a word would be in.
  file(word: string) {
    let low = 0;
    for (let high = this.first.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.first[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }

  name(file: number) {
    return this.names.substr(file * nameLength, nameLength);
  }
}

export class Index {
  readonly failed = new Set<string>();
  readonly terms: Shelf;
  readonly forms: Shelf;
  readonly backwards: Shelf;
  private readonly files = new Map<string, Promise<any>>();

  private constructor(private readonly base: string, readonly entry: Entry) {
    this.terms = new Shelf(...entry.terms);
    this.forms = new Shelf(...entry.forms);
    this.backwards = new Shelf(...entry.backwards);
  }

  // open reads the entry of the index, which may have changed since the browser kept it.
  static async open(base: string) {
    const entry = JSON.parse(new Bytes(await fetched(base + "entry", "no-cache")).rest());
    if (entry.format !== format) throw new OtherFormat();
    return new Index(base, entry);
  }

  // read reads a file once. A file that cannot be read is remembered, and has nothing.
  read<T>(name: string, parse: (b: Uint8Array) => T, empty: T): Promise<T> {
    let file = this.files.get(name);
    if (!file) {
      file = fetched(this.base + name).then(parse).catch(() => {
        this.failed.add(name);
        this.files.delete(name);
        return empty;
      });
      this.files.set(name, file);
    }
    return file;
  }

  shard(file: number): Promise<Term[]> {
    if (!(file < this.terms.first.length)) return Promise.resolve([]);
    return this.read("t/" + this.terms.name(file), (b) => this.parseShard(new Bytes(b)), []);
  }

  async term(word: string) {
    return find(await this.shard(this.terms.file(word)), word);
  }

  private parseShard(b: Bytes) {
    const postings = new Lists(this, "p/", b), places = new Lists(this, "w/", b);
    const lexemes: Lexeme[] = [];
    for (let n = b.number(); n > 0; n--) {
      const slot = b.number(), documents = b.number(), size = b.number();
      const short = size <= inlineMost && b.take(size);
      lexemes.push({ slot, documents, list: short ? async () => short : postings.next(size) });
    }
    const terms: Term[] = [];
    for (let n = b.number(); n > 0; n--) {
      const term = { word: b.follows(), lexemes: [] as Lexeme[], shard: terms } as any as Term;
      for (let m = b.number(); m > 0; m--) term.lexemes.push(lexemes[b.number()]);
      term.places = places.next(b.number());
      terms.push(term);
    }
    return terms;
  }

  // standsFor gives the words of the texts that have the stem of a word that no text has, in a language.
  async standsFor(word: string, slots: number[]) {
    if (!this.forms.first.length) return [];
    const forms = await this.read("v/" + this.forms.name(this.forms.file(word)), parseForms, []);
    return forms.filter((f) => f.word === word && slots.includes(f.slot)).map((f) => f.is);
  }

  // collection is the one that has a document.
  collection(doc: number) {
    const all = this.entry.collections;
    let low = 0;
    for (let high = all.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (all[middle].base <= doc) low = middle;
      else high = middle;
    }
    return all[low];
  }

  async record(doc: number): Promise<Found | undefined> {
    const c = this.collection(doc), file = Math.floor((doc - c.base) / c.per), folder = file >> 3;
    const name = "r/" + c.folders.substr(folder * nameLength, nameLength) + "/" + (file & 7);
    const [url, title, sub, text, shown] = (await this.read(name, (b) => JSON.parse(new Bytes(b).rest()), []))[(doc - c.base) % c.per] || [];
    return title === undefined ? undefined : { url, title, sub, text, shown: shown || {} };
  }

  carried(): Promise<any[]> {
    return this.entry.carried ? this.read("c/" + this.entry.carried, (b) => JSON.parse(new Bytes(b).rest()), []) : Promise.resolve([]);
  }

  // facet gives the documents of each value of a facet.
  facet(id: string): Promise<[string, Int32Array][]> {
    return this.read("f/" + this.entry.facets[id], parseFacet, []);
  }

  backward(file: number): Promise<[string, number][]> {
    return this.read("b/" + this.backwards.name(file), parseBackwards, []);
  }
}

export class OtherFormat extends Error {}

// Lists is the files of a shard's lists, one behind the other.
class Lists {
  private readonly files: { name: string; from: number; size: number }[] = [];
  private end = 0;

  constructor(private readonly index: Index, private readonly folder: string, b: Bytes) {
    for (let n = b.number(), from = 0; n > 0; n--) {
      const name = b.text(nameLength), size = b.number();
      this.files.push({ name, from, size });
      from += size;
    }
  }

  // next gives the list that follows the last one.
  next(size: number) {
    const from = this.end;
    this.end += size;
    return async () => {
      const f = this.files.find((f) => from < f.from + f.size);
      if (!f || !size) return new Uint8Array();
      const all = await this.index.read(this.folder + f.name, (b) => b, new Uint8Array());
      return all.subarray(from - f.from, from - f.from + size);
    };
  }
}

async function fetched(name: string, cache?: RequestCache) {
  const answer = await fetch(name + ".bin", { cache });
  if (!answer.ok) throw new Error(name);
  return new Uint8Array(await new Response(answer.body!.pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer());
}

export function find(terms: Term[], word: string): Term | undefined {
  let low = 0;
  for (let high = terms.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (terms[middle].word < word) low = middle + 1;
    else high = middle;
  }
  return terms[low]?.word === word ? terms[low] : undefined;
}

export async function postings(l: Lexeme): Promise<Postings> {
  const list = await l.list(), n = list.length ? l.documents : 0;
  const out = { docs: new Int32Array(n), named: new Uint8Array(n), impacts: new Uint8Array() as Uint8Array };
  const b = new Bytes(list);
  for (let i = 0, doc = 0; i < n; i++) {
    const step = b.number();
    out.docs[i] = doc += step >> 1;
    out.named[i] = step & 1;
  }
  out.impacts = list.slice(b.at);
  return out;
}

// places gives the places of a word in each document.
export async function places(t: Term) {
  const out = new Map<number, number[]>();
  for (let b = new Bytes(await t.places()), doc = 0; !b.ended; ) {
    doc += b.number();
    const at: number[] = [];
    for (let n = b.number(), place = 0; n > 0; n--) at.push((place += b.number()));
    out.set(doc, at);
  }
  return out;
}

function parseForms(bytes: Uint8Array) {
  const out: { word: string; slot: number; is: string }[] = [];
  const b = new Bytes(bytes), other = new Bytes(bytes);
  while (!b.ended) {
    const word = b.follows(), slot = b.number();
    other.at = b.at;
    out.push({ word, slot, is: other.follows(word) });
    b.at = other.at;
  }
  return out;
}

function parseBackwards(bytes: Uint8Array) {
  const out: [string, number][] = [];
  for (const b = new Bytes(bytes); !b.ended; ) out.push([[...b.follows()].reverse().join(""), b.number()]);
  return out;
}

function parseFacet(bytes: Uint8Array) {
  const out: [string, Int32Array][] = [];
  for (const b = new Bytes(bytes); !b.ended; ) {
    const value = b.text(), docs = new Int32Array(b.number());
    for (let i = 0, doc = 0; i < docs.length; i++) docs[i] = doc += b.number();
    out.push([value, docs]);
  }
  return out;
}
