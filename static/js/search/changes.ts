// Words within what changed between two revisions: they are looked for on the page that compares these.
import type { Finder } from "./find";
import { addressOf, readPage } from "../site/data";
import { tokens } from "./fold";
import { Options, Query } from "./types";
import { type Child, make } from "../site/dom";
import { excerpt, fill, line, words } from "./view-dom";
import type { Shown } from "./view";
import { part } from "./part";
import { revisions } from "./view-hit";

// changed shows the words inside changes, where two revisions are chosen.
export async function changed(finder: Finder, query: Query, at: (name: string) => string, chosen: (...not: string[]) => unknown): Promise<Shown | undefined> {
  const instrument = at("instrument"), [old, now] = revisions(instrument).map((r) => r.id).filter((id) => id === at("old") || id === at("new")), lang = at("lang");
  if (!now) return;
  const page = `${words.roots[lang] || words.root}instruments/${instrument}/compare/${old}...${now}/`;
  const list = await changes(page, finder, query, { instrument, language: lang || words.lang }, [now, old]);
  if (chosen("instrument", "old", "new") || query.without[0] || query.fields[0] || query.on) list?.push(line(words.changes_only));
  return { list: list || [make("p", { class: "warn" }, words.no_pair), line(make("a", { href: addressOf(words.root + "compare/") }, words.compare))] };
}

// changes shows what has the words of the query on the page of a comparison, in the provision that it cites; nothing
// where the page cannot be read. Revisions are the newer and the older.
async function changes(page: string, finder: Finder, query: Query, o: Options, revisions: string[]): Promise<Child[] | undefined> {
  const { phrases } = query, none = { ...query, words: [], phrases: [], without: [], fields: [], citations: [], vague: true, on: undefined };
  const [compared, cited, ...answers] = await Promise.all([
    readPage(page).catch(() => undefined),
    query.vague ? undefined : placesOf(finder, { ...none, vague: false, citations: query.citations }, o, revisions),
    ...query.words.map((w) => finder.find({ ...none, text: w.shown, words: [w] }, { ...o, older: true })),
  ]);
  if (!compared) return;
  const forms = answers.filter((a, n) => !a.passed.includes(query.words[n].shown)).map((a) => a.marks);
  if (!forms[0] && !phrases[0] && !cited) return [make("p", { class: "warn" }, words.changes_words)];
  // what is told twice, or to those alone who hear it
  compared.querySelectorAll(".hidden, :is(.before, .after):not(.only)").forEach((e) => e.remove());
  const of = { lang: o.language, dir: "auto" }, marks = (word: string) => forms.some((is) => is(word)) || phrases.some((p) => p.includes(word));
  const items: HTMLElement[] = [], around: Element[] = []; // the provision in hand, behind those that it is in
  for (const part of compared.querySelectorAll(".change, .context")) {
    if (!part.matches(".rest")) {
      around.length = +(/\bd(\d+)/.exec(part.className)?.[1] || 0); // what stands behind the provisions in one belongs to it
      around.push(part);
    }
    const names = around.map((e) => [...e.querySelectorAll<HTMLElement>(e.matches(".context") ? "a" : ".head .num a")]);
    if (part.matches(".context") || (cited && !names.flat().some((a) => cited.some((url) => a.getAttribute("href")!.replace("index.html", "").endsWith("/" + url))))) continue;
    const runs = [...part.querySelectorAll(":is(ins, del):not(.num)")].map((e) => ({ e, has: tokens(e.textContent!).filter((t) => !t.whole).map((t) => t.word) }));
    const some = (is: (has: string[]) => boolean) => runs.some((r) => is(r.has));
    if (!forms.every((is) => some((has) => has.some(is))) || !phrases.every((p) => some((has) => ` ${has.join(" ")} `.includes(` ${p.join(" ")} `)))) continue;
    const title = names.map((all) => all.findLast((a) => !a.closest("del")) || all[0]).map((a) => a?.textContent).filter((t) => t).join(" · ");
    items.push(make("li", {},
      make("h3", of, make("a", { href: addressOf(page + "#" + around.at(-1)!.id) }, title || words.instruments[o.instrument!])),
      make("p", { ...of, class: "quiet" }, part.querySelector(".kinds")?.textContent || ""),
      make("p", of, ...runs.filter((r) => r.has.some(forms[0] || phrases[0] ? marks : Boolean)).slice(0, 4).flatMap(({ e }) => [make(e.localName as "ins" | "del", {}, ...excerpt(e.textContent!.trim(), marks, 160)), " "]))));
  }
  return [
    make("p", { class: "found" }, make("a", { href: addressOf(page) }, fill("changed", { q: query.text, n: items.length }))),
    cited && !cited[0] && line(fill("unknown", { a: query.text })),
    ...answers.flatMap((a) => [...a.instead.map(([a, b]) => line(fill("instead", { a, b }))), ...a.unknown.map((a) => line(fill("unknown", { a })))]),
    make("ol", { class: "hits", role: "list" }, ...items),
  ];
}

// placesOf gives the addresses, in any language, of what a query cites, in the first of the revisions that has it.
async function placesOf(finder: Finder, query: Query, o: Options, revisions: string[]) {
  for (const revision of revisions) {
    const { jumps } = await finder.find(query, { ...o, revision });
    await finder.load(jumps);
    jumps.forEach((await part("cite")).settle);
    if (jumps[0]) return jumps.map((h) => h.record!.url);
  }
  return [];
}
