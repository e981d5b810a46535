// The files of the index, as the package search writes them.
import { readFile } from "../site/data";
import type { Carried } from "./dated";
import type { Found, Instrument, Told } from "./types";

const format = 2;
const nameLength = 8;
const inlineMost = 28;

export interface Collection {
  kind: string;
  language: string;
  instrument?: string;
  older?: boolean;
  base: number;
  count: number;
  per: number;
  folders: string;
}

interface NamedWords {
  kind: string;
  words: string[];
}

interface Entry {
  format: number;
  total: number;
  slots: string[]; // languages
  collections: Collection[];
  instruments: Instrument[];
  kinds: NamedWords[];
  fields: NamedWords[];
  little: string[]; // words that no document must have
  terms: Row;
  forms: Row;
  backwards: Row;
  facets: Record<string, string>;
  carried?: string;
}

type Row = [names: string, first: string];

// Forms are words of the texts, by a word of which they are forms and the place of its language.
type Forms = Record<string, Record<number, string[]>>;

type Stored = [url: string, title: string, sub: string, text: string, told?: Told];

// Lexeme is all words of a language with one stem.
export interface Lexeme {
  slot: number;
  documents: number;
  size: number; // of its list, in bytes
  list: List;
}

export type List = () => Promise<Uint8Array>;

export interface Term {
  word: string;
  lexemes: Lexeme[];
  places: List;
  shard: Map<string, Term>; // its neighbours
}

export class OtherFormat extends Error {}

export type Index = Awaited<ReturnType<typeof open>>;

async function get(name: string, cache?: RequestCache) {
  return new Response((await readFile(name + ".bin", cache)).body!.pipeThrough(new DecompressionStream("deflate-raw")));
}

// open reads the entry of the index, which may have changed since the browser kept it.
export async function open(base: string) {
  const entry: Entry = await (await get(base + "entry", "no-cache")).json();
  if (entry.format !== format) throw new OtherFormat();
  const files = new Map<string, Promise<any>>(), failed = new Set<string>(), { collections } = entry;

  // read reads a file once. One that cannot be read is remembered, and has nothing.
  const read = <T>(name: string, parse: (r: Response) => Promise<T>, empty: T): Promise<T> => {
    if (!files.has(name))
      files.set(name, get(base + name).then(parse).then(
        (content) => (failed.delete(name), content),
        () => (failed.add(name), files.delete(name), empty),
      ));
    return files.get(name)!;
  };
  const json = <T>(name: string, empty: T) => read<T>(name, (r) => r.json(), empty);
  const bytes = (name: string) => read(name, async (r) => new Uint8Array(await r.arrayBuffer()), new Uint8Array());

  // lists gives the lists that stand in files one behind the other; each by the number of its bytes.
  const lists = (folder: string, b: ReturnType<typeof reader>) => {
    const files: [name: string, end: number][] = [];
    let end = 0;
    for (let n = b.number(); n--; ) files.push([folder + b.text(nameLength), (end += b.number())]);
    end = 0;
    return (size: number): List => {
      const to = (end += size), n = files.findIndex(([, end]) => to <= end), from = to - (n > 0 ? files[n - 1][1] : 0) - size;
      return async () => (size ? (await bytes(files[n][0])).subarray(from, from + size) : new Uint8Array());
    };
  };

  const shard = (n: number) =>
    read(entry.terms[0] && "t/" + nameAt(entry.terms[0], n), async (r) => {
      const b = reader(new Uint8Array(await r.arrayBuffer())), postings = lists("p/", b), places = lists("w/", b);
      const lexemes: Lexeme[] = [], terms = new Map<string, Term>();
      for (let n = b.number(); n--; ) {
        const slot = b.number(), documents = b.number(), size = b.number(), short = size <= inlineMost && b.take(size);
        lexemes.push({ slot, documents, size, list: short ? async () => short : postings(size) });
      }
      for (let n = b.number(), key = ""; n--; ) {
        key = key.slice(0, b.number()) + b.text(b.number());
        const word = key.replace(/^#/, "");
        const own = Array.from({ length: b.number() }, () => lexemes[b.number()]);
        terms.set(word, { word, lexemes: own, places: places(b.number()), shard: terms });
      }
      return terms;
    }, new Map<string, Term>());

  // shardOf gives the shard that a word would be in. Numbers stand apart from words.
  const shardOf = (word: string) => shard(fileOf(entry.terms, (/^[^§]*\p{Nd}/u.test(word) ? "#" : "") + word));

  const term = async (word: string) => (await shardOf(word)).get(word);

  const of = new Uint16Array(collections.reduce((n, c) => Math.max(n, c.base + c.count), 0));
  collections.forEach((c, n) => of.fill(n, c.base, c.base + c.count));

  return {
    entry,
    failed,
    size: of.length,
    shard,
    shardOf,
    term,
    all: async (words: string[]) => (await Promise.all(words.map(term))).filter((t) => !!t),
    collection: (doc: number) => collections[of[doc]],

    // standsFor gives words of the texts that have the stem of a word that no text has.
    standsFor: async (word: string, slots: number[]): Promise<string[]> => {
      if (!entry.forms[0]) return [];
      const forms = (await json<Forms>("v/" + nameAt(entry.forms[0], fileOf(entry.forms, word)), {}))[word] || {};
      return slots.flatMap((s) => forms[s] || []);
    },

    // backward gives the words of a file of words from their ends.
    backward: async (n: number) => (await read("b/" + nameAt(entry.backwards[0], n), (r) => r.text(), "")).split("\n"),

    record: async (doc: number): Promise<Found | undefined> => {
      const c = collections[of[doc]], at = doc - c.base, file = Math.floor(at / c.per);
      const stored: Stored | undefined = (await json<Stored[]>(`r/${nameAt(c.folders, file >> 3)}/${file & 7}`, []))[at % c.per];
      if (!stored) return;
      const [url, title, sub, text, shown = {}] = stored;
      return { url, title, sub, text, shown };
    },

    carried: async () => (entry.carried ? json<Carried[]>("c/" + entry.carried, []) : []),

    // facet gives for each value the distances between its documents.
    facet: (id: string) => json<Record<string, number[]>>("f/" + entry.facets[id], {}),
  };
}

const nameAt = (names: string, n: number) => names.substr(n * nameLength, nameLength);

// fileOf is the number of the file of a row that a word would be in.
export const fileOf = ([, first]: Row, word: string) => Math.max(0, first.split("\n").findLastIndex((f) => f <= word));

// reader reads numbers and texts one after the other.
export function reader(b: Uint8Array) {
  let at = 0;
  const take = (size: number) => {
    if (at + size > b.length) throw new RangeError();
    return b.subarray(at, (at += size));
  };
  const number = () => {
    for (let n = 0, unit = 1; ; unit *= 128) {
      const c = b[at++];
      if (c === undefined) throw new RangeError();
      n += (c & 127) * unit;
      if (c < 128) return n;
    }
  };
  return { take, number, text: (size: number) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(take(size)), left: () => b.length - at };
}

// postings calls each with the documents in the list of a lexeme, what the word says of them, and whether it is in
// their names.
export function postings(l: Lexeme, list: Uint8Array, each: (doc: number, impact: number, named: boolean) => void) {
  const b = reader(list);
  for (let i = list.length ? l.documents : 0, doc = 0; i; i--) {
    const step = b.number();
    each((doc += step >> 1), list[list.length - i], step % 2 > 0);
  }
}

// frequency is in how many documents a word is, in any language.
export const frequency = (t: Term) => t.lexemes.reduce((n, l) => n + l.documents, 0);
