// A hit as the list shows it.
import { addressOf } from "../site/data";
import { make } from "../site/dom";
import { inWords, writing } from "../site/locale";
import { base } from "./scope";
import type { Answer, Hit } from "./types";
import { excerpt, fill, marked, words } from "./view-dom";

interface ShownRevision {
  id: string;
  title: string;
  standing: string;
  lang?: string; // of its text in this tree of pages, where that is another
}

// revisions are those of an instrument from the first to the newest, each with its title and what it is worth.
export const revisions = (instrument: string): ShownRevision[] => words.revisions[instrument] || [];

const revisionOf = ({ instrument, record }: Hit) => revisions(instrument).find(({ id }) => `/${record!.url}`.includes(`/${instrument}/${id}/`));

// foreign is the language of a hit, where that is not the one of the page.
const foreign = ({ language }: Hit) => (base(language) === base(words.lang) ? "" : language);

// place is the address of a hit: in this tree of pages, unless that shows the text in another language.
export function place(h: Hit) {
  const r = revisionOf(h), lang = foreign(h), isElsewhere = lang && (r ? r.lang !== lang : h.kind === "revision");
  return ((isElsewhere && words.roots[lang]) || words.root) + h.record!.url;
}

// item shows a hit; on a day what was in force on it.
export function item(h: Hit, { marks }: Answer, day: string, heading: "h3" | "h4") {
  const { title, sub, text, shown, status = shown.status } = h.record!, lang = foreign(h), of = h.language && !lang ? { dir: "auto" } : { lang: lang || true, dir: "auto" };
  const { state, one } = words.names, named = state[shown.state!] || one[shown.type!], isNamed = h.kind === "state" && named; // in the words of the page
  const own = shown.status && words.statuses[shown.status] + (shown.from ? writing.colon + inWords(shown.from) : ""), { standing = own } = h.record!;
  const revision = revisionOf(h), written = lang && make("bdi", { lang }, words.languages[base(lang)]);
  const besides = [shown.number !== title && shown.number, shown.date && inWords(shown.date), ...(shown.names || []).map((n) => n[1])].filter((n) => n).join(" · ");
  return make("li", {},
    make(heading, isNamed ? {} : of, make("a", { href: addressOf(place(h)) }, ...marked(isNamed || title, marks))),
    make("p", { ...(named ? {} : of), class: "sub" }, ...marked(isNamed ? "" : named || sub, marks)),
    make("p", { class: "quiet" }, ...(revision
      ? [words.instruments[h.instrument], " · ", revision.title, " · ", day ? fill("in_force", { day: inWords(day) }) : standing || revision.standing]
      : marked(besides, marks)), written && " · ", written),
    !revision && status && make("p", {}, make("span", { class: "status status-" + status }, shown.partly && status === shown.status ? words.partly : words.statuses[status])),
    make("p", of, ...excerpt(text, marks)));
}
