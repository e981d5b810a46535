// Ranking: what the words of a query say of each document, added up.
import { fold, tokens } from "./fold";
import { places, postings, type Collection, type Index, type Lexeme } from "./index";
import { frequency } from "./spell";
import type { Field, Hit, Options } from "./types";

const kept = 1000; // hits of all kinds together
const keptOfKind = 10; // of each kind at least
const kindWeight = 2.5; // of a word that names the kind of the document
const besides = ["record", "page", "guide", "revision"]; // kinds that stand behind texts, firms and decisions
const besidesShare = 0.7;
const titleWeight = 0.5; // of words that its instrument has in the title
const titleWord = 4; // letters of a word that may begin one of the title
const citationWeight = 1000; // more than all words
const citedTitleWeight = 10; // of each word that the instrument has in the title, where a provision is cited
const exact = 255; // what a number, or another name of the whole document, says of it
const lookedUp = 3; // words of a phrase that are looked up at once
const readFew = 12; // documents in which a phrase is looked for by reading them
const cited = 1 << 30; // the bit of citations; each other word has one of its own
const never = -1e4;

export type Pool = ReturnType<typeof pool>;

// pool takes what is found of the parts of a query, and ranks it. Slots are the languages searched.
export function pool(index: Index, o: Options, slots: number[], typed: string[]) {
  const { entry, size, collection } = index;
  const masks = new Uint32Array(size), scores = new Float32Array(size), best = new Uint8Array(size);
  const met = new Int16Array(size); // conditions that a document fulfils
  const touched: number[] = [], keys = new Map<number, string>(), named: string[] = [], titles = new Map<string | undefined, number>();
  const inTitle = new Map<string | undefined, string[]>(); // the words of the query that the titles of each instrument have
  for (const i of entry.instruments) {
    const title = flat(Object.values(i.titles).join(" "));
    inTitle.set(i.id, typed.filter((w) => title.includes(` ${w}${w.length < titleWord ? " " : ""}`)));
  }
  let words = 0, either = 0, wanted = 0, kinds = 0, allowed: (doc: number) => boolean;
  let spare: Set<Collection>; // of other revisions, which are not searched

  const touch = (doc: number, bit: number, score: number) => {
    if (!masks[doc]) touched.push(doc);
    if (!(masks[doc] & bit)) scores[doc] += score;
    masks[doc] |= bit;
  };
  const condition = (docs: Iterable<number>, not: boolean) => {
    wanted += +!not;
    for (const doc of new Set(docs)) met[doc] += not ? never : 1;
  };

  // docs gives the documents with a word, in any form of it, or in their names.
  const docs = async (word: string, inName?: boolean) => {
    const out: number[] = [];
    for (const l of (await index.term(word))?.lexemes || [])
      if (slots.includes(l.slot)) postings(l, await l.list(), (doc, _, named) => (named || !inName) && out.push(doc));
    return out;
  };

  // titleMask gives the words that the title of an instrument has.
  const titleMask = (c: Collection) => titles.get(c.instrument) || 0;

  return {
    // add counts a word: of its lexemes each document has the one that says most, and the rarer the word is the more it
    // counts.
    add: async (bit: number, word: string, kind: string | undefined, lexemes: Lexeme[]) => {
      const found: number[] = [], lists = await Promise.all(lexemes.map((l) => l.list()));
      for (const [n, l] of lexemes.entries())
        postings(l, lists[n], (doc, impact) => {
          if (!best[doc]) found.push(doc);
          if (impact > best[doc]) best[doc] = impact;
        });
      const rarity = Math.log(1 + entry.total / (found.length || 1));
      for (const doc of found) {
        if (best[doc] === exact) keys.set(doc, word);
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
      const few = touched.filter((doc) => met[doc] === wanted && (masks[doc] & words) === words && allowed(doc)).slice(0, readFew + 1);
      if (!few[0] || few.length > readFew) return false;
      const texts = (await Promise.all(few.map(index.record))).map((r) => r && new Set(wordsOf([r.title, r.sub, r.text, JSON.stringify(r.shown)].join(" "))));
      if (!texts.every((t) => t && more.every(({ is }) => [...is].some((w) => t.has(w))))) return false;
      for (const { bit } of more) {
        words |= 1 << bit;
        for (const doc of few) touch(doc, 1 << bit, 1);
      }
      return true;
    },

    cited: () => touched.some((doc) => masks[doc] & cited && allowed(doc)),

    // name prefers documents of a kind that the query names.
    name: (kind: string) => named.push(kind),

    // cite looks for what a citation names; where there is no such provision, for the one around it, and says so.
    cite: async (wantedKeys: string[], vague: boolean) => {
      if (!vague) words |= cited;
      else either = cited;
      for (let all = wantedKeys; all[0]; all = all.filter((k) => k.includes(".")).map((k) => k.replace(/\.[^.]*$/, ""))) {
        let found = 0;
        for (const [n, key] of all.entries())
          for (const k of o.revision ? [key, key + "@" + o.revision] : [key])
            for (const doc of await docs(k)) {
              keys.set(doc, key);
              touch(doc, cited, citationWeight - n);
              found++;
            }
        if (found || vague) return vague || all === wantedKeys;
      }
      return false;
    },

    field: async ({ field, value, not }: Field) => condition(await docs(field === "title" ? value : field + ":" + value, field === "title"), not),

    // phrase finds the documents with the words one behind the other: by the places of the rarest of the longest words,
    // and, once few documents are left, by reading these.
    phrase: async (phrase: string[], not: boolean) => {
      const look = async ([at, word]: [number, string]) => ({ at, term: await index.term(word) });
      const byLength = [...phrase.entries()].sort(([, a], [, b]) => b.length - a.length), long = await Promise.all(byLength.slice(0, lookedUp).map(look));
      long.sort((a, b) => (a.term && b.term ? frequency(a.term) - frequency(b.term) : 0));
      const all = long.every((l) => l.term) ? long : [], rarest = all.slice(0, 2).map((l) => places(l.term!)); // both on their way at once
      let starts = new Map<number, number[]>();
      for (let n = 0; n < phrase.length && all[0]; n++) {
        if (n && (!starts.size || (n > 1 && starts.size <= readFew && (await readAll(index, [...starts.keys()], phrase))))) break;
        const { at, term } = all[n] || (await look(byLength[n])), here = term ? await (rarest[n] || places(term)) : [], narrowed = new Map<number, number[]>();
        for (const [doc, all] of here) {
          const from = all.map((place) => place - at).filter((p) => !n || starts.get(doc)?.includes(p));
          if (from[0] !== undefined) narrowed.set(doc, from);
        }
        starts = narrowed;
      }
      condition(starts.keys(), not);
      for (const [doc, all] of starts) scores[doc] += Math.log(1 + all.length);
    },

    drop: async (word: string) => condition(await docs(word), true),

    // restrict says which documents may be found at all: of the collections searched, and those of the revision asked
    // for, or in force on the day.
    restrict: async () => {
      const { revision, on } = o, runs = revision || on ? await index.carried() : undefined;
      const fits = (c: Collection) => (!c.language || slots.includes(entry.slots.indexOf(c.language))) && (!o.kind || c.kind === o.kind) &&
        (!o.instrument || c.instrument === o.instrument) && (!revision || c.kind === "provision");
      const fitting = entry.collections.filter(fits), usable = new Set(fitting.filter((c) => !c.older || o.older || runs));
      spare = new Set(fitting.filter((c) => !usable.has(c)));
      allowed = (doc) => {
        const c = collection(doc), i = runs && c.kind === "provision" && entry.instruments.find((i) => i.id === c.instrument);
        if (!i || !usable.has(c)) return usable.has(c);
        const at = i.revisions.findIndex((r) => (revision ? fold(r.id) === fold(revision) : r.from && r.from <= on! && !(r.until! <= on!)));
        const current = entry.collections.find((d) => !d.older && d.kind === c.kind && d.instrument === c.instrument && d.language === c.language);
        const all = runs.find((r) => r.instrument === i.id)?.runs[c.language] || [];
        return (all[doc - c.base + (c.older ? current?.count || 0 : 0)] || []).some(([from, to]: number[]) => from <= at && at <= to);
      };
    },

    // rank orders the documents that have all words, and behind them those that have some.
    rank: () => {
      const whole: number[] = [], some: number[] = [], count = new Map<string, number>();
      const open = words ? words === kinds : wanted || o.kind; // a query without words, or with none but names of kinds
      let older = 0;
      for (const doc of open ? everything(entry.collections, (c) => !words || named.includes(c.kind), touched) : touched) {
        if (met[doc] !== wanted) continue;
        const c = collection(doc), kind = named.includes(c.kind), title = titleMask(c) & ~masks[doc];
        const all = ((masks[doc] | title | (kind ? kinds : 0)) & words) === words || (masks[doc] & either) > 0;
        if (allowed(doc)) {
          if (besides.includes(c.kind)) scores[doc] *= besidesShare;
          scores[doc] += (kind ? kindWeight : 0) + (title ? titleWeight : 0) + (masks[doc] & cited ? citedTitleWeight * (inTitle.get(c.instrument)?.length || 0) : 0);
          (all ? whole : some).push(doc);
        } else if (all && spare.has(c)) older++;
      }
      const matched = whole[0] === undefined ? some : whole;
      for (const doc of matched) count.set(collection(doc).kind, (count.get(collection(doc).kind) || 0) + 1);
      return { hits: [...first(whole, true), ...first(some, false)], total: whole.length, kinds: count, older, matched };
    },
  };

  // first gives the first of some documents, and a few of each kind.
  function first(docs: number[], all: boolean): Hit[] {
    const of = new Map<string, number>(), hits: Hit[] = [], shift = 2 ** 22;
    // one number has score and document, as numbers are sorted fast: the higher score first, then the lower document
    for (const n of Float64Array.from(docs, (doc) => doc - Math.round(scores[doc] * 1e5) * shift).sort()) {
      const id = ((n % shift) + shift) % shift, { kind, language, instrument } = collection(id), had = of.get(kind) || 0;
      if (hits.length >= kept && had >= keptOfKind) continue;
      of.set(kind, had + 1);
      hits.push({ id, kind, language, instrument: instrument || "", score: scores[id], all, key: keys.get(id) });
    }
    return hits;
  }
}

function everything(collections: Collection[], wanted: (c: Collection) => boolean, touched: number[]) {
  const out = new Set(touched);
  for (const c of collections) if (wanted(c)) for (let i = 0; i < c.count; i++) out.add(c.base + i);
  return out;
}

// readAll says whether the records of all these documents have the phrase.
async function readAll(index: Index, docs: number[], phrase: string[]) {
  const all = await Promise.all(docs.map(index.record));
  return all.every((r) => r && [r.text, r.title, r.sub].some((s) => flat(s).includes(` ${phrase.join(" ")} `)));
}

// refine orders hits anew by what only their records tell: the name is what was typed, or the words stand close to each
// other. Spellings are those of each word of the query.
export function refine(hits: Hit[], typed: string, spellings: Set<string>[]) {
  for (const h of hits) {
    if (!h.record || !spellings[0]) continue;
    const names = [h.record.title, h.record.sub].map(flat);
    if (names.includes(typed)) h.score *= 3;
    else if (names.some((s) => s.includes(typed))) h.score *= 1.5;
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

// flat is the words of a text, with spaces around each.
export const flat = (s: string) => ` ${wordsOf(s).join(" ")} `;

const wordsOf = (s: string) => tokens(s).filter((t) => !t.whole).map((t) => t.word);
