// Words within what changed between two revisions: they are looked for on the page that compares these.
import { Finder } from "./find";
import { tokens } from "./fold";
import { Instrument, Query } from "./types";
import { excerpt, make, words } from "./view-dom";

export interface Changes {
  page: string; // address of the comparison
  items?: HTMLElement[]; // none where the page cannot be read
  missing?: boolean; // there is no such page
}

export async function changes(finder: Finder, query: Query, i: Instrument, old: string, now: string, language: string): Promise<Changes> {
  const at = (id: string) => i.revisions.findIndex((r) => r.id === id);
  if (at(old) > at(now)) [old, now] = [now, old];
  const page = `${words.roots[language] || words.root}instruments/${i.id}/compare/${old}...${now}/`;
  const [read, forms] = await Promise.all([documentAt(page), formsOf(finder, query, i, language)]);
  const phrases = query.phrases.map((p) => ` ${p.join(" ")} `);
  const some = (word: string) => forms.some((is) => is(word)) || query.phrases.some((p) => p.includes(word));
  if (!read.response || read.status !== 200) return { page, missing: read.status === 404 };
  let id = "";
  const items: HTMLElement[] = [];
  for (const change of read.response.querySelectorAll(".change")) {
    id = change.id || id;
    const runs = [...change.querySelectorAll(":is(ins, del):not(.num)")].filter((e: Element) => !e.closest(":is(.before, .after):not(.only)")) as Element[];
    const found = runs.map((e) => tokens(bare(e)).map((t) => t.folded));
    if (!forms.every((is) => found.some((w) => w.some(is))) || !phrases.every((p) => found.some((w) => ` ${w.join(" ")} `.includes(p)))) continue;
    const head = change.querySelector(".head .num");
    const text = runs.filter((_, n) => found[n].some(some)).slice(0, 4).flatMap((e, n) => [n > 0 && " … ", make(e.localName, {}, ...excerpt(bare(e).trim(), some, 160))]);
    items.push(make("li", {},
      make("h3", { lang: language, dir: "auto" }, make("a", { href: page + "#" + id }, head ? bare(head) : id), " ", make("small", {}, change.querySelector(".kinds")?.textContent)),
      make("p", { lang: language, dir: "auto" }, ...text)));
  }
  return { page, items };
}

// formsOf gives for each word of the query what says whether a word of a text is one of its forms.
async function formsOf(finder: Finder, query: Query, i: Instrument, language: string) {
  const answers = await Promise.all(query.words.map((w) =>
    finder.find({ ...query, words: [w], phrases: [], without: [], fields: [], citations: [] }, { language, languages: [language.split("-")[0]], instrument: i.id, older: true })));
  return answers.map((a) => a.marks);
}

// bare is the text of an element without what only readers of the screen are told.
const bare = (e: Element) => [...e.childNodes].map((n) => ((n as Element).className === "hidden" ? "" : n.textContent)).join("");

function documentAt(address: string) {
  return new Promise<XMLHttpRequest>((done) => {
    const x = new XMLHttpRequest();
    x.open("GET", address);
    x.responseType = "document";
    x.onloadend = () => done(x);
    x.send();
  });
}
