// Words within what changed between two revisions: they are looked for on the page that compares these.
import { Finder } from "./find";
import { tokens } from "./fold";
import { Query } from "./types";
import { excerpt, make, words } from "./view-dom";
import { revisions } from "./view-hit";

// changes gives the address of the comparison and what of it has the words; nothing where it cannot be read.
export async function changes(finder: Finder, query: Query, instrument: string, pair: string[], lang: string): Promise<[string, HTMLElement[]?]> {
  const [old, now] = revisions(instrument).map((r) => r.id).filter((id) => pair.includes(id));
  const page = `${words.roots[lang] || words.root}instruments/${instrument}/compare/${old}...${now}/`;
  const [compared, forms] = await Promise.all([documentAt(page), formsOf(finder, query, instrument, lang)]);
  if (!compared) return [page];
  const phrases = query.phrases.map((p) => ` ${p.join(" ")} `), of = { lang, dir: "auto" };
  const marks = (word: string) => forms.some((is) => is(word)) || query.phrases.some((p) => p.includes(word));
  let id = "";
  const items: HTMLElement[] = [];
  for (const change of compared.querySelectorAll(".change")) {
    id = change.id || id; // what stands behind the provisions in one belongs to it
    const runs = [...change.querySelectorAll(":is(ins, del):not(.num)")].filter((e) => !e.closest(":is(.before, .after):not(.only)"))
      .map((e) => ({ tag: e.localName, text: bare(e).trim(), has: tokens(bare(e)).map((t) => t.word) }));
    if (!forms.every((is) => runs.some((r) => r.has.some(is))) || !phrases.every((p) => runs.some((r) => ` ${r.has.join(" ")} `.includes(p)))) continue;
    const head = change.querySelector(".head .num");
    items.push(make("li", 0,
      make("h3", of, make("a", { href: page + "#" + id }, head ? bare(head) : id)),
      make("p", of, ...runs.filter((r) => r.has.some(marks)).slice(0, 4).flatMap((r) => [make(r.tag, 0, ...excerpt(r.text, marks, 160)), " "]))));
  }
  return [page, items];
}

// formsOf gives for each word of the query what says whether a word of a text is a form of it.
async function formsOf(finder: Finder, query: Query, instrument: string, language: string) {
  const answers = await Promise.all(query.words.map((w) =>
    finder.find({ ...query, words: [w], phrases: [], without: [], fields: [], citations: [] }, { language, instrument, older: true })));
  return answers.map((a) => a.marks);
}

// bare is the text of an element without what it says to those who hear it.
const bare = (e: Element) => [...e.childNodes].map((n) => ((n as Element).className === "hidden" ? "" : n.textContent)).join("");

function documentAt(address: string) {
  return new Promise<Document | null>((done) => {
    const x = new XMLHttpRequest();
    x.open("GET", address);
    x.responseType = "document";
    x.onloadend = () => done(x.status === 200 ? x.response : null);
    x.send();
  });
}
