// What the parts of the search say to each other.

// Query is what the reader typed, taken apart.
export interface Query {
  text: string;
  words: Word[];
  phrases: string[][]; // folded words, in their order
  without: string[][]; // words and phrases that must not be there
  fields: Field[]; // status:suspended, -kind:firm
  citations: string[][]; // for each citation the keys that it may mean, the likeliest first: ["§5.2.a"]
  vague: boolean; // the citations may be words or numbers instead
  on?: string; // on:2027-05-01
  cut: boolean; // more was typed than is searched for
}

// Word is a word as it stands in the query and as the index has it.
export interface Word {
  shown: string;
  folded: string;
  prefix: boolean; // it is still being typed
  whole?: boolean; // an identifier, with its parts behind it as words of their own: they are searched only where it is not found
}

export interface Field {
  field: string; // kind, status, state, instrument, revision, language, year, title, ...
  value: string; // folded
  not: boolean;
}

export interface Options {
  language: string; // of the page
  languages?: string[]; // searched in; that of the page where it is not given
  kind?: string;
  older?: boolean; // revisions that are not current as well
  instrument?: string;
  revision?: string; // of that instrument, searched alone
  on?: string; // the texts in force on that day
  facets?: Record<string, string>; // chosen values
}

// Answer is what was found, without the records of the hits.
export interface Answer {
  hits: Hit[]; // the best first
  total: number; // of those with all words
  kinds: Map<string, number>;
  searched: string[]; // languages
  languages: string[]; // others that have all words
  older: number; // found in other revisions
  jumps: Hit[]; // what a citation or a number in the query names
  instead: [typed: string, searched: string][]; // words that nothing has, and what was searched for
  unknown: string[]; // words that nothing has, and nothing is like
  passed: string[]; // little words, which are not asked for
  matched: number[]; // the numbers of all documents found
  marks(word: string): boolean; // whether a folded word of a text is one that was searched for
}

export interface Instrument {
  id: string;
  titles: Record<string, string>;
  current: number;
  revisions: Revision[];
}

export interface Revision {
  id: string;
  from?: string;
  until?: string;
  languages?: string[]; // of its texts
}

export interface Hit {
  id: number;
  kind: string;
  language: string;
  instrument: string;
  score: number;
  all: boolean; // it has all words of the query
  named: boolean; // in its name
  revision?: string; // id of that in which it was found, where it is not the current one that is searched
  key?: string; // the citation or number that it answers; "" for several
  point?: string; // id of the point that the citation names
  record?: Found; // set by load
}

// Found is what the index keeps of a document to be shown.
export interface Found {
  url: string;
  title: string;
  sub: string;
  text: string;
  shown: Told;
  standing?: string; // set by settle, as is the status of a certificate
  status?: string;
}

// Told is what else the index tells of a document, by its kind: the types whose names begin with shown in the package
// catalogue.
export interface Told {
  status?: string;
  partly?: boolean;
  date?: string;
  from?: string;
  type?: string;
  state?: string;
  number?: string;
  names?: [kind: string, name: string][];
  certificates?: [number: string, status: string][];
  key?: string;
  keys?: string[];
  runs?: Run[];
  at?: Record<string, string>;
}

// Run is where a provision stands in some revisions.
export type Run = [from: number, to: number, address: string, title: string, keys: string[]];
