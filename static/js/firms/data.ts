// The register's firms in the reader's browser: gets their files, says what each is certified for on a day, and writes
// what firms.ts and firms-check.ts show. Names are folded as in cmd/normpress/internal/roster/fold.go.
import { addressOf, readJSON } from "../site/data";
import { type Child, make } from "../site/dom";
import { inWords, writing } from "../site/locale";

// Index is the file that says where all others are, as the package export writes it.
interface Index {
  as_of: string;
  total: number;
  per_file: number;
  names: string[]; // files
  numbers: string; // file
  facets: Facet[];
  standings: Standing[];
  now: number[]; // of every firm the place of its standing
  until: number[]; // days behind as_of, -1 for none
  ahead?: Record<number, [from: number, standing: number, until: number][]>;
}

interface Facet {
  id: string;
  values: [id: string, title: string][];
  sets: number[][]; // places of values
  of: number[]; // of every firm the place of its set
}

interface Standing {
  status: string;
  scope?: number[];
  suspended?: number[];
}

// Named is what a firm goes by.
export interface Named {
  number: string;
  name?: string; // not where it is withheld
  names?: { name: string; kind: string; lang?: string }[];
  confidential?: boolean;
  retired?: string;
}

// Firm is what tables show of a firm.
export interface Firm extends Named {
  name: string;
  url: string;
  status: string;
  until: string;
  scope: string[];
  suspended: string[];
  state: string;
  asOf: string; // where that is earlier than for others
}

// Numbers are those of every firm, by its place.
interface Numbers {
  lei: string[];
  registry: string[];
  certificates: string[][];
}

// Words are those of the interface, from layouts/_partials/firm-words.html.
export interface Words extends Record<"as_of" | "pages" | "suspended_for" | "suspended_alone" | "confidential" | "on" | "loading" | "not_loaded"
  | "number" | "state" | "status" | "scope" | "until", string> {
  statuses: Record<string, string>;
  retired: Record<string, string>;
  kinds: Record<string, string>;
  titles: Record<string, Record<string, string>>; // of values of facets, where the page is in another language than the files
}

export type Register = Awaited<ReturnType<typeof open>>;

const PLAIN: Record<string, string> = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ŋ: "ng",
  ə: "e", ς: "σ", ى: "ي", ی: "ي", ک: "ك", ة: "ه",
};
const SILENT = /['’ʼ‘\u00ad\u200c\u200d\u0640\p{Mn}]/gu;
const SPECIAL = new RegExp(`[ァ-ヶ٠-٩۰-۹${Object.keys(PLAIN).join("")}]`, "gu");
const other = (c: string) => {
  const code = c.charCodeAt(0);
  if (code >= 0x30A1) return String.fromCharCode(code - 0x60); // katakana is read like hiragana
  return PLAIN[c] ?? String(code & 15); // digits of Arabic and Persian
};
export const fold = (s: string) => s.normalize("NFKD").replace(SILENT, "").toLowerCase()
  .replace(SPECIAL, other).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

export const STATUSES = ["valid", "suspended", "applied", "withdrawn", "expired", "refused", "transferred", "none", "removed"];
const DAY = 864e5;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

// open gets the index of the register at a place. The register speaks for its own date, or for today where that is later.
export const open = async (register: string, { pages, titles: own }: Words) => {
  const base = `${register}firms/data/`, index: Index = await readJSON(`${base}index.json`, "no-cache");
  for (const { id, values } of index.facets) for (const value of values) value[1] = own[id]?.[value[0]] ?? value[1];
  const start = Date.parse(index.as_of), later = Math.max(0, Math.floor((Date.now() - start) / DAY));
  const date = iso(start + later * DAY), expired: Standing = { status: "expired" };

  const on = (firm: number) => {
    let standing = index.standings[index.now[firm]], until = index.until[firm];
    const ahead = index.ahead?.[firm];
    if (!ahead && until >= 0 && until < later) return { ...expired, until: "" };
    for (const [from, next, end] of ahead ?? []) {
      if (from <= later) [standing, until] = [index.standings[next], end];
    }
    return { ...standing, until: until < 0 ? "" : iso(start + until * DAY) };
  };
  const standings = index.now.map((_, firm) => on(firm));

  const facets = new Map(index.facets.map((f) => [f.id, f]));
  const scopes = facets.get("scope")!.values;
  const values = (id: string, firm: number) => {
    if (id === "status") return [standings[firm].status];
    if (id === "scope") return (standings[firm].scope ?? []).map((at) => scopes[at][0]);
    const facet = facets.get(id)!;
    return facet.sets[facet.of[firm]].map((at) => facet.values[at][0]);
  };
  const titles = (places: number[] = []) => places.map((at) => scopes[at][1]);

  const files = new Map<number, Promise<Named[]>>();
  const file = (n: number) => {
    if (!files.has(n)) files.set(n, readJSON(base + index.names[n]));
    return files.get(n)!;
  };
  const names = async (firm: number) => (await file(Math.floor(firm / index.per_file)))[firm % index.per_file];
  const all = async () => (await Promise.all(index.names.map((_, n) => file(n)))).flat();
  let numbered: Promise<Numbers> | undefined;
  const numbers = (): Promise<Numbers> => (numbered ??= readJSON(base + index.numbers));

  const firm = async (at: number): Promise<Firm> => {
    const found = await names(at), standing = standings[at], state = facets.get("state")!;
    return {
      ...found, ...standing, url: `${pages}firms/${found.number}/`, name: found.name ?? found.number,
      scope: titles(standing.scope), suspended: titles(standing.suspended),
      state: state.values[state.sets[state.of[at]][0]]?.[1] ?? "",
      asOf: found.confidential && later > 0 ? index.as_of : "", // what lies ahead is withheld as well
    };
  };
  return { total: index.total, date, asOf: index.as_of, facets, standings, values, names, all, numbers, firm };
};

// writer writes with the words of the page.
export const writer = (words: Words) => {
  const time = (date: string) => (date ? make("time", { datetime: date }, inWords(date)) : "");
  const status = (firm: Firm) => [
    make("span", { class: `status status-${firm.status}` }, words.statuses[firm.status]),
    ...(firm.asOf ? [make("small", {}, writing.open, time(firm.asOf), writing.close)] : []),
  ];
  const scope = ({ scope, suspended }: Firm) => [
    scope.join(writing.comma),
    suspended.length === 0 ? "" : `${scope.length ? writing.semicolon + words.suspended_for : words.suspended_alone} ${suspended.join(writing.comma)}`,
  ].join("");
  const title = (firm: Firm) => [
    make("a", { href: addressOf(firm.url) }, firm.name),
    ...(firm.names ?? []).filter((n) => n.kind === "script")
      .flatMap((n) => [make("br", {}), make("span", { lang: n.lang, dir: "auto" }, n.name)]),
    ...[firm.retired && words.retired[firm.retired], firm.confidential && words.confidential].filter(Boolean)
      .flatMap((note) => [make("br", {}), make("small", {}, note)]),
  ];
  const cell = (label: string, ...content: Child[]) => make("td", { "data-label": label }, ...content);
  return { time, status, scope, title, cell };
};
