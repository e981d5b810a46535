// Ranking: what the words of a query say of each document, added up.
import { flat, tokens, wordsOf } from "./fold";
import { postings, type Index, type Lexeme } from "./index";
import { part } from "./part";
import type { Scope } from "./scope";
import type { Field, Hit, Options } from "./types";

const kept = 1000; // hits of all kinds together
const keptOfKind = 10; // of each kind at least
const kindWeight = 2.5; // of a word that names the kind of the document
const besides = ["record", "page", "guide", "revision"]; // kinds that stand behind texts, firms and decisions
const besidesShare = 0.7;
const namedShare = 2; // of documents that have all words in their names
const titleWeight = 0.5; // of words that its instrument has in the title
const titleWord = 4; // letters of a word that may begin one of the title
const citationWeight = 1000; // more than all words
const citedTitleWeight = 10; // of each word that the instrument has in the title, where a provision is cited
const exact = 255; // what a number, or another name of the whole document, says of it
const readFew = 12; // documents in which words are looked for by reading them
const cited = 1 << 30; // the bit of citations; each other word has one of its own
const never = -1e4;

export type Pool = ReturnType<typeof pool>;

// pool takes what is found of the parts of a query, and ranks it. Slots are the languages searched, typed the words of the
// query that may stand in the titles of instruments.
export function pool(index: Index, o: Options, from: Scope, slots: number[], typed: string[]) {
  const { allowed, at, dated, spare } = from;
  const { entry, size, collection } = index;
  const masks = new Uint32Array(size), scores = new Float32Array(size), best = new Uint8Array(size);
  const names = new Uint32Array(size); // the words that stand in the names of documents
  const met = new Int32Array(size); // conditions that a document fulfils
  const touched: number[] = [], keys = new Map<number, string>(), revisions = new Map<number, number>(), named: string[] = [];
  const inTitle = new Map(entry.instruments.map((i) => [i.id, titled(Object.values(i.titles).join(" "), typed)])), titles = new Map<string, number>();
  let words = 0, wanted = 0, kinds = 0, older = 0, sure = false, fewest: Set<number> | undefined; // that fulfil a condition

  const touch = (doc: number, bit: number, score: number) => {
    if (!masks[doc]) touched.push(doc);
    if (!(masks[doc] & bit)) scores[doc] += score;
    masks[doc] |= bit;
  };
  const condition = (docs: Iterable<number>, not: boolean) => {
    const all = new Set(docs);
    for (const doc of all) met[doc] += not ? never : 1;
    if (not) return;
    wanted++;
    if (!fewest || all.size < fewest.size) fewest = all;
  };
  const key = (doc: number, key: string) => keys.set(doc, keys.has(doc) && keys.get(doc) !== key ? "" : key); // two name no point

  // docs gives the documents with a word, in any form of it, or in their names.
  const docs = async (word: string, inName?: boolean) => {
    const out: number[] = [];
    for (const l of (await index.term(word))?.lexemes || [])
      if (slots.includes(l.slot)) postings(l, await l.list(), (doc, _, named) => (named || !inName) && out.push(doc));
    return out;
  };

  return {
    // owned is how many words of the query the titles of an instrument have; one that many have tells less.
    owned,

    // add counts a word: of its lexemes each document has the one that says most, and the rarer the word is the more it
    // counts. Names are those lexemes that may name a document as a whole.
    add: async (bit: number, word: string, kind: string | undefined, lexemes: Lexeme[], whole: Lexeme[]) => {
      const found: number[] = [], lists = await Promise.all(lexemes.map((l) => l.list()));
      for (const [n, l] of lexemes.entries())
        postings(l, lists[n], (doc, impact, named) => {
          if (named) names[doc] |= 1 << bit;
          if (!best[doc]) found.push(doc);
          if (impact === exact && whole.includes(l)) key(doc, word);
          if (impact > best[doc]) best[doc] = impact;
        });
      const rarity = Math.log(1 + entry.total / (found.length || 1));
      for (const doc of found) {
        touch(doc, 1 << bit, (rarity * best[doc]) / exact);
        best[doc] = 0;
      }
      words |= 1 << bit;
      if (kind) kinds |= 1 << bit;
      for (const [id, words] of inTitle) if (words.includes(word)) titles.set(id, titles.get(id)! | (1 << bit));
    },

    // settle adds words with long lists by reading the few documents that have all others. Where these are more, or
    // one does not show all the words, it adds nothing: the lists must be read.
    settle: async (more: { bit: number; is: Set<string> }[]) => {
      const few = touched.filter((doc) => met[doc] === wanted && hasAll(doc) && allowed(doc)).slice(0, readFew + 1);
      if (!few[0] || few.length > readFew) return false;
      const texts = (await Promise.all(few.map(index.record))).map((r) => r && new Set(wordsOf([r.title, r.sub, r.text, JSON.stringify(r.shown)].join(" "))));
      if (!texts.every((t) => t && more.every(({ is }) => [...is].some((w) => t.has(w))))) return false;
      for (const { bit } of more) {
        words |= 1 << bit;
        for (const doc of few) touch(doc, 1 << bit, 1);
      }
      return true;
    },

    cited: () => touched.some((doc) => masks[doc] & cited),

    // name prefers documents of a kind that the query names.
    name: (kind: string) => named.push(kind),

    // cite looks for what a citation names. A vague one may be something else.
    cite: async (wantedKeys: string[], vague: boolean) => {
      sure ||= !vague;
      const { find } = await part("cite"), { found, others, is } = await find(index, o, from, wantedKeys, vague, docs);
      for (const { doc, key: k, nth, revision } of found) {
        key(doc, k);
        touch(doc, cited, vague ? kindWeight : citationWeight - nth);
        if (revision !== undefined) revisions.set(doc, revision);
      }
      older += others;
      return is;
    },

    field: async ({ field, value, not }: Field) => condition(await docs(field === "title" ? value : field + ":" + value, field === "title"), not),

    // phrase finds the documents with the words one behind the other.
    phrase: async (words: string[], not: boolean) => {
      const { phrase } = await part("more"), starts = await phrase(index, words);
      condition(starts.keys(), not);
      for (const [doc, all] of starts) scores[doc] += Math.log(1 + all.length);
    },

    drop: async (lexemes: Lexeme[]) => {
      for (const l of lexemes) postings(l, await l.list(), (doc) => (met[doc] += never));
    },

    // rank orders the documents that have all words, and behind them those that have some.
    rank: () => {
      const whole: number[] = [], some: number[] = [], count = new Map<string, number>();
      for (const doc of candidates()) {
        if (met[doc] !== wanted) continue;
        const c = collection(doc), all = hasAll(doc);
        if (allowed(doc)) {
          if (words && (names[doc] & words) === words) scores[doc] *= namedShare;
          if (besides.includes(c.kind)) scores[doc] *= besidesShare;
          if (named.includes(c.kind)) scores[doc] += kindWeight;
          scores[doc] += sure && masks[doc] & cited ? citedTitleWeight * owned(c.instrument) : titleMask(doc) ? titleWeight : 0;
          (all ? whole : some).push(doc);
        } else if (all && spare(doc)) older++;
      }
      const matched = whole[0] === undefined ? some : whole;
      for (const doc of matched) count.set(collection(doc).kind, (count.get(collection(doc).kind) || 0) + 1);
      return { hits: [...first(whole, true), ...first(some, false)], total: whole.length, kinds: count, older, matched };
    },
  };

  // candidates are the documents with a word; of a query without words, those that fulfil its conditions; and where nothing
  // but kinds is named, all of these.
  function candidates(): Iterable<number> {
    if (words ? words !== kinds : touched[0] !== undefined || (!fewest && !o.kind)) return touched;
    if (!words && fewest) return fewest;
    const out = new Set(touched);
    for (const c of entry.collections) if (words ? named.includes(c.kind) : c.kind === o.kind) for (let i = 0; i < c.count; i++) out.add(c.base + i);
    return out;
  }

  // titleMask gives the words that the title of the document's instrument has and the document has not.
  function titleMask(doc: number) {
    return (titles.get(collection(doc).instrument!) || 0) & ~masks[doc];
  }

  // hasAll says whether a document has what the query asks for: what is cited, or all words, be it in the title of its
  // instrument or the name of its kind.
  function hasAll(doc: number) {
    const mask = masks[doc] | titleMask(doc) | (named.includes(collection(doc).kind) ? kinds : 0);
    return (masks[doc] & cited) !== 0 || (!sure && (mask & words) === words);
  }

  function owned(id = "") {
    return (inTitle.get(id) || []).reduce((n, w) => n + 1 / [...inTitle.values()].filter((words) => words.includes(w)).length, 0);
  }

  // first gives the first of some documents, and a few of each kind.
  function first(docs: number[], all: boolean): Hit[] {
    const of = new Map<string, number>(), hits: Hit[] = [], shift = 2 ** 22;
    // one number has score and document, as numbers are sorted fast: the higher score first, then the lower document
    for (const n of Float64Array.from(docs, (doc) => doc - Math.round(scores[doc] * 1e5) * shift).sort()) {
      const id = ((n % shift) + shift) % shift, { kind, language, instrument = "" } = collection(id), had = of.get(kind) || 0;
      if (hits.length >= kept && had >= keptOfKind) continue;
      of.set(kind, had + 1);
      const revision = entry.instruments.find((i) => i.id === instrument)?.revisions[dated ? at(id) : revisions.get(id) ?? -1]?.id;
      hits.push({ id, kind, language, instrument, revision, score: scores[id], all, named: words > 0 && (names[id] & words) === words, key: keys.get(id) });
    }
    return hits;
  }
}

// titled gives the words that a title has, or the beginnings of which it has, as words change their endings.
function titled(title: string, words: string[]) {
  const all = flat(title);
  return words.filter((w) => all.includes(w.length < titleWord ? ` ${w} ` : " " + w.slice(0, Math.max(titleWord, w.length - 2))));
}

// refine orders hits anew by what only their records tell: the name is what was typed, or the words stand close to each
// other. Spellings are those of each word of the query.
export function refine(hits: Hit[], typed: string, spellings: Set<string>[]) {
  for (const h of hits) {
    if (!h.record || !spellings[0] || h.score >= citationWeight / 2) continue; // what is cited stands first as it is
    const names = [h.record.title, h.record.sub].map(flat);
    if (h.named && names.includes(typed)) h.score *= 3;
    else if (h.named && names.some((s) => s.includes(typed))) h.score *= 1.5;
    else h.score *= 1 + closeness(tokens(h.record.text).map((t) => spellings.findIndex((s) => s.has(t.word))), spellings.length) / 2;
  }
  return hits.sort((a, b) => +b.all - +a.all || b.score - a.score || a.id - b.id);
}

// closeness is 1 where all words stand together in a text, given by the numbers of its words, and less the more is
// between them.
function closeness(text: number[], words: number) {
  const last: number[] = [];
  let best = 0;
  text.forEach((word, at) => {
    if (word < 0) return;
    last[word] = at;
    const seen = last.filter((p) => p >= 0), n = seen.length - 1;
    if (n) best = Math.max(best, (n * n) / ((at - Math.min(...seen) || 1) * (words - 1)));
  });
  return Math.min(best, 1);
}
