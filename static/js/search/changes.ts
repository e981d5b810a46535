// Words within what changed between two revisions: they are looked for on the page that compares these.
import { Finder } from "./find";
import { tokens } from "./fold";
import { Query } from "./types";
import { excerpt, make } from "./view-dom";

// changes lists what has the words of the query on the page of a comparison; nothing where that cannot be read.
export async function changes(page: string, finder: Finder, query: Query, instrument: string, lang: string) {
  const [compared, ...forms] = await Promise.all([documentAt(page), ...query.words.map((w) => formsOf(finder, { ...query, words: [w] }, instrument, lang))]);
  if (!compared) return;
  // what is told twice, or to those alone who hear it
  compared.querySelectorAll(".hidden, :is(.before, .after):not(.only)").forEach((e) => e.remove());
  const phrases = query.phrases.map((p) => ` ${p.join(" ")} `), of = { lang, dir: "auto" };
  const marks = (word: string) => forms.some((is) => is(word)) || query.phrases.some((p) => p.includes(word));
  let id = "";
  const items: HTMLElement[] = [];
  for (const change of compared.querySelectorAll(".change")) {
    id = change.id || id; // what stands behind the provisions in one belongs to it
    const runs = [...change.querySelectorAll(":is(ins, del):not(.num)")].map((e) => ({ e, has: tokens(e.textContent!).map((t) => t.word) }));
    const some = (is: (has: string[]) => boolean) => runs.some((r) => is(r.has));
    if (!forms.every((is) => some((has) => has.some(is))) || !phrases.every((p) => some((has) => ` ${has.join(" ")} `.includes(p)))) continue;
    items.push(make("li", 0,
      make("h3", of, make("a", { href: page + "#" + id }, change.querySelector(".head .num")?.textContent || id)),
      make("p", of, ...runs.filter((r) => r.has.some(marks)).slice(0, 4).flatMap(({ e }) => [make(e.localName, 0, ...excerpt(e.textContent!.trim(), marks, 160)), " "]))));
  }
  return items;
}

// formsOf says whether a word of a text is a form of the word of a query.
async function formsOf(finder: Finder, query: Query, instrument: string, language: string) {
  return (await finder.find({ ...query, phrases: [], without: [], fields: [], citations: [] }, { language, instrument, older: true })).marks;
}

function documentAt(address: string) {
  return new Promise<Document | 0>((done) => {
    const x = new XMLHttpRequest();
    x.open("GET", address);
    x.responseType = "document";
    x.onloadend = () => done(x.status === 200 && x.response);
    x.send();
  });
}
