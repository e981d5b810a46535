// Checks a list against the register, in the reader's browser alone: the list is pasted, or taken from a file of text or
// CSV, and never leaves the page.
import { type Firm, open, type Register, type Words, writer } from "./firms/data";
import * as match from "./firms/match";
import { addressOf, NotLoaded } from "./site/data";
import { fill, get, make } from "./site/dom";
import { inWords, writing } from "./site/locale";

// Own are the words of this page beside those of all lists of firms.
type Own = Record<"asked" | "result" | "firm" | "progress" | "empty" | "copied" | "by" | "certificate" | "registry_number", string> & { outcomes: Record<string, string> };

// Found is a firm that a line names, by what it does so, and the name or number where that is not the firm's own.
interface Found extends Firm {
  by: string;
  hit?: string;
}

// Line is a row of the table, Result what became of a line of the list.
type Line = { asked: string; outcome: string; firm: Found | null };
type Result = { asked: string; outcome: string; firms: Found[] };

const { register, words: said } = document.currentScript!.dataset;
const words: Words & Own = JSON.parse(said!), write = writer(words), form = document.querySelector<HTMLFormElement>(".firm-check")!;
const list = get<HTMLTextAreaElement>("check-list"), column = get<HTMLSelectElement>("check-column");
const say = (text: string) => { get("check-message").textContent = text; };
const OUTCOMES = ["certified", "suspended", "uncertified", "removed", "several", "near", "certificate", "lei_wrong", "unlisted"];
const AT_ONCE = 20; // lines looked up before the page is drawn again
const TOLD = 2000; // milliseconds before it is told again how many are done

// decode reads what spreadsheets write: UTF-8, UTF-16 with its mark, or else Windows-1252.
const decode = (bytes: Uint8Array) => {
  if (bytes[0] === 0xFF && bytes[1] === 0xFE) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

// cells reads CSV (RFC 4180) with commas, semicolons or tabs, whichever its first line has most of.
const cells = (text: string) => {
  const first = text.split("\n", 1)[0], many = (c: string) => first.split(c).length;
  const mark = [",", ";", "\t"].sort((a, b) => many(b) - many(a))[0];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(new RegExp(`(?:"((?:[^"]|"")*)"|([^${mark}\\n]*))(${mark}|\\n|$)`, "g"))) {
    rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s+/g, " ").trim());
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows.filter((row) => row.some(Boolean));
};

// take puts a file's lines, or a column of its table, into the list.
let table: string[][] = [];
const showColumn = () => { list.value = table.slice(1).map((row) => row[Number(column.value)] ?? "").join("\n"); };
const take = async (file: File) => {
  const text = decode(new Uint8Array(await file.arrayBuffer())).replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  table = /\.(csv|tsv)$/i.test(file.name) || text.includes("\t") ? cells(text) : [];
  const wide = table.length > 1 && table[0].length > 1;
  column.closest("p")!.hidden = !wide;
  if (!wide) {
    list.value = table.length > 0 ? table.map((row) => row[0]).join("\n") : text;
    return;
  }
  column.replaceChildren(...table[0].map((head, at) => make("option", { value: String(at) }, head || String(at + 1))));
  column.selectedIndex = Math.max(0, table[0].findIndex((head) => /\blei\b|name|firm|company|nom|nombre|назван|الاسم|名/iu.test(head)));
  showColumn();
};
column.addEventListener("change", showColumn);
get<HTMLInputElement>("check-file").addEventListener("change", (event) => {
  const [file] = (event.target as HTMLInputElement).files!;
  if (file) take(file);
});
for (const kind of ["dragover", "dragleave", "drop"] as const) {
  form.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return; // text is dropped as anywhere
    event.preventDefault();
    form.classList.toggle("over", kind === "dragover");
    if (kind === "drop") take(event.dataTransfer.files[0]);
  });
}

const found: Record<string, string> = { number: words.number, lei: "LEI", registry_number: words.registry_number, certificate: words.certificate, ...words.kinds };

// lines are the rows of the table for one line of the list, as texts.
const linesOf = ({ asked, outcome, firms }: Result): Line[] => {
  const rows = firms.length > 0 ? firms : [null];
  return rows.map((firm) => ({ asked, outcome, firm }));
};
const says = ({ outcome, firm }: Line) => {
  const by = firm && found[firm.by] && words.by + writing.colon + found[firm.by] + (firm.hit ? ` “${firm.hit}”` : "");
  return [words.outcomes[outcome], by && writing.open + by + writing.close].filter(Boolean).join("");
};
const texts = (line: Line) => {
  const f = line.firm;
  return [line.asked, says(line), f?.name ?? "", f?.number ?? "", f ? words.statuses[f.status] : "", f ? write.scope(f) : "", f?.until ?? ""];
};
const heads = [words.asked, words.result, words.firm, words.number, words.status, words.scope, words.until];
const row = (line: Line, n: number) => {
  const f = line.firm, [asked, result, , number, , scope] = texts(line);
  const link = f?.by === "certificate" ? make("a", { href: addressOf(`${words.pages}certificates/${f.hit}/`) }, asked) : asked;
  return make("tr", { class: n > 0 ? "more" : "" }, make("th", { scope: "row", dir: "auto" }, link),
    write.cell(words.result, make("span", { class: `outcome-${line.outcome}` }, result)),
    write.cell(words.firm, ...(f ? write.title(f) : [])), write.cell(words.number, number),
    write.cell(words.status, ...(f ? write.status(f) : [])), write.cell(words.scope, scope), write.cell(words.until, f ? write.time(f.until) : ""));
};

let shown: Line[] = [], index: { firms: Register; look: Awaited<ReturnType<typeof match.open>>["look"] } | null = null;
const check = async () => {
  const asked = list.value.split(/\r\n|\r|\n/).map((line) => line.trim()).filter(Boolean);
  get("check-results").hidden = true;
  if (asked.length === 0) return say(words.empty);
  say(words.loading);
  const firms = index?.firms ?? await open(register!, words);
  index ??= { firms, ...await match.open(firms) };
  const results: Result[] = [];
  let told = Date.now();
  for (const line of asked) {
    if (results.length % AT_ONCE === 0) {
      if (Date.now() - told > TOLD) {
        say(fill(words.progress, { n: results.length, total: asked.length }));
        told = Date.now();
      }
      await new Promise((go) => { setTimeout(go); });
    }
    const { outcome, found } = index.look(line);
    const named = await Promise.all(found.map(async (f) => ({ ...await firms.firm(f.firm), by: f.by, hit: f.by === "name" ? "" : f.name })));
    results.push({ asked: line, outcome, firms: named });
  }
  show(firms, results);
  return say(fill(words.progress, { n: results.length, total: asked.length }));
};

const show = (firms: Register, results: Result[]) => {
  shown = results.flatMap(linesOf);
  const tally = new Map(OUTCOMES.map((o) => [o, results.filter((r) => r.outcome === o).length]));
  get("check-counts").replaceChildren(...[...tally].filter(([, n]) => n > 0).map(([o, n]) =>
    make("li", {}, make("span", { class: `outcome-${o}` }, words.outcomes[o]), " ", make("b", {}, String(n)))));
  get("check-date").textContent = fill(words.on, { date: inWords(firms.date), asof: inWords(firms.asOf) });
  get("check-results").querySelector("tbody")!.replaceChildren(...results.flatMap((r) => linesOf(r).map(row)));
  get("check-results").hidden = false;
  get("check-results").focus({ preventScroll: true });
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button")!;
  button.disabled = true;
  try {
    await check();
  } catch (error) {
    index = null;
    say(words.not_loaded);
    if (!(error instanceof NotLoaded)) throw error; // a mistake of this script
  } finally {
    button.disabled = false;
  }
});

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const joined = (mark: string, cell: (text: string) => string, end: string) => [heads, ...shown.map(texts)].map((cells) => cells.map(cell).join(mark)).join(end);
get("check-save").addEventListener("click", () => {
  const date = get("check-date").textContent!, csv = `\uFEFF${joined(",", quoted, "\r\n")}\r\n${quoted(date)}\r\n`;
  const url = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
  make("a", { href: url, download: "register-check.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
});
get("check-copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(`${get("check-date").textContent}\n${joined("\t", (text) => text, "\n")}`);
    say(words.copied);
  } catch { // the browser does not let the page do it: the reader copies what is chosen
    getSelection()!.selectAllChildren(get("check-results").querySelector("table")!);
  }
});
get("check-print").addEventListener("click", () => print());
form.hidden = false;
