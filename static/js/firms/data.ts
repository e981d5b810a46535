// The register's firms in the reader's browser: gets their files, says what each is certified for on a day, and writes
// what firms.ts and firms-check.ts show. Names are folded as in cmd/normpress/internal/roster/fold.go.
import { addressOf, readJSON } from "../site/data";

const PLAIN = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ŋ: "ng",
  ə: "e", ς: "σ", ى: "ي", ی: "ي", ک: "ك", ة: "ه",
};
const SILENT = /['’ʼ‘\u00ad\u200c\u200d\u0640\p{Mn}]/gu;
const SPECIAL = new RegExp(`[ァ-ヶ٠-٩۰-۹${Object.keys(PLAIN).join("")}]`, "gu");
const other = (c) => {
  const code = c.charCodeAt(0);
  if (code >= 0x30A1) return String.fromCharCode(code - 0x60); // katakana is read like hiragana
  return PLAIN[c] ?? String(code & 15); // digits of Arabic and Persian
};
export const fold = (s) => s.normalize("NFKD").replace(SILENT, "").toLowerCase()
  .replace(SPECIAL, other).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

export const STATUSES = ["valid", "suspended", "applied", "withdrawn", "expired", "refused", "transferred", "none", "removed"];
const DAY = 864e5;
const iso = (time) => new Date(time).toISOString().slice(0, 10);

// open gets the index. The register speaks for its own date, or for today where that is later.
export const open = async (register) => {
  const base = `${register}firms/data/`, index = await readJSON(`${base}index.json`, "no-cache");
  const start = Date.parse(index.as_of), later = Math.max(0, Math.floor((Date.now() - start) / DAY));
  const date = iso(start + later * DAY), expired = { status: "expired" };

  const on = (firm) => {
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
  const scopes = facets.get("scope").values;
  const values = (id, firm) => {
    if (id === "status") return [standings[firm].status];
    if (id === "scope") return (standings[firm].scope ?? []).map((at) => scopes[at][0]);
    const facet = facets.get(id);
    return facet.sets[facet.of[firm]].map((at) => facet.values[at][0]);
  };
  const titles = (places) => (places ?? []).map((at) => scopes[at][1]);

  const files = new Map();
  const file = (n) => {
    if (!files.has(n)) files.set(n, readJSON(base + index.names[n]));
    return files.get(n);
  };
  const names = async (firm) => (await file(Math.floor(firm / index.per_file)))[firm % index.per_file];
  const all = async () => (await Promise.all(index.names.map((_, n) => file(n)))).flat();
  let numbered;
  const numbers = () => (numbered ??= readJSON(base + index.numbers));

  const firm = async (at) => {
    const found = await names(at), standing = standings[at], state = facets.get("state");
    return {
      ...found, ...standing, url: `${register}firms/${found.number}/`, name: found.name ?? found.number,
      scope: titles(standing.scope), suspended: titles(standing.suspended),
      state: state.values[state.sets[state.of[at]][0]]?.[1] ?? "",
      asOf: found.confidential && later > 0 ? index.as_of : "", // what lies ahead is withheld as well
    };
  };
  return { total: index.total, date, asOf: index.as_of, facets, standings, values, names, all, numbers, firm };
};

// make creates an element.
export const make = (tag, attributes, ...children) => {
  const e = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== "" && value !== false) e.setAttribute(key, value === true ? "" : value);
  }
  e.append(...children.filter((c) => c !== ""));
  return e;
};

export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);

// writer writes with the words of the page.
export const writer = (words) => {
  const day = (date) => {
    const [year, month, d] = date.split("-").map(Number);
    const parts = { 2006: year, January: words.months[month - 1], 1: month, 2: d };
    return (d === 1 ? words.first : words.day).replace(/2006|January|1|2/g, (part) => parts[part]);
  };
  const time = (date) => (date ? make("time", { datetime: date }, day(date)) : "");
  const status = (firm) => [
    make("span", { class: `status status-${firm.status}` }, words.statuses[firm.status]),
    ...(firm.asOf ? [" ", make("small", {}, "(", time(firm.asOf), ")")] : []),
  ];
  const scope = ({ scope, suspended }) => [
    scope.join(", "),
    suspended.length === 0 ? "" : `${scope.length ? `; ${words.suspended_for}` : words.suspended_alone} ${suspended.join(", ")}`,
  ].join("");
  const title = (firm) => [
    make("a", { href: addressOf(firm.url) }, firm.name),
    ...(firm.names ?? []).filter((n) => n.kind === "script")
      .flatMap((n) => [make("br", {}), make("span", { lang: n.lang, dir: "auto" }, n.name)]),
    ...[words.retired[firm.retired], firm.confidential && words.confidential].filter(Boolean)
      .flatMap((note) => [make("br", {}), make("small", {}, note)]),
  ];
  const cell = (label, ...content) => make("td", { "data-label": label }, ...content);
  return { day, time, status, scope, title, cell };
};
