// A hit as the list shows it.
import { addressOf } from "../site/data";
import { fold } from "./fold";
import { base } from "./scope";
import { Answer, Hit } from "./types";
import { excerpt, fill, make, marked, words } from "./view-dom";

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

const days = new Intl.DateTimeFormat(words.lang.replace(/^en$/, "en-GB") + "-u-ca-gregory-nu-latn", { dateStyle: "long", timeZone: "UTC" });
export const inWords = (day: string) => days.format(new Date(day));

// place is the address of a hit: in this tree of pages, unless that shows the text in another language.
export function place(h: Hit) {
  const r = revisionOf(h), lang = foreign(h), isElsewhere = lang && (r ? r.lang !== lang : h.kind === "revision");
  return ((isElsewhere && words.roots[lang]) || words.root) + h.record!.url;
}

const compact = (s: string) => fold(s).replace(/[^\p{L}\p{N}]/gu, "");

// settle makes a record that of what was found: the text as its revision has it, the point that was cited, or the
// certificate whose number was asked for.
export function settle({ instrument, revision, key = "", point, record }: Hit) {
  if (!record) return;
  const { shown, url } = record, n = revisions(instrument).findIndex((r) => r.id === revision), [before, now] = url.split(`/${instrument}/`);
  const certificate = shown.certificates?.find(([number]: string[]) => compact(number) === compact(key));
  const { status, from } = shown;
  record.standing = status && words.statuses[status] + (from ? ": " + inWords(from) : "");
  if (certificate) {
    record.url = url.replace(/firms\/.*/, `certificates/${certificate[0]}/`);
    record.title = `${certificate[0]} · ${record.title}`;
    record.status = certificate[1];
  } else if (n >= 0 && !now.startsWith(revision + "/")) {
    const run = shown.runs?.find(([from, to]: number[]) => from <= n && n <= to);
    record.url = `${before}/${instrument}/${revision}/` + (run ? run[2] : now.slice(now.indexOf("/") + 1));
    if (run) record.title = run[3];
    record.standing = "";
  }
  if (!point) return;
  const [page, own = ""] = record.url.split("#");
  record.url = page + "#" + point;
  record.title += point.slice(own.length).split("__point_").slice(1).map((p) => ` (${p})`).join("");
}

// item shows a hit; on a day what was in force on it.
export function item(h: Hit, { marks }: Answer, day: string, heading: string) {
  const { title, sub, text, shown, standing, status = shown.status } = h.record!, lang = foreign(h), of = h.language && !lang ? { dir: "auto" } : { lang, dir: "auto" };
  const { state, one } = words.names, named = state[shown.state] || one[shown.type], isNamed = h.kind === "state" && named; // in the words of the page
  const revision = revisionOf(h), written = lang && ` · ${words.languages[base(lang)]}`;
  const besides = [shown.number !== title && shown.number, shown.date && inWords(shown.date), ...(shown.names || []).map((n: string[]) => n[1])].filter((n) => n).join(" · ");
  return make("li", 0,
    make(heading, isNamed ? 0 : of, make("a", { href: addressOf(place(h)) }, ...marked(isNamed || title, marks))),
    make("p", { ...(named ? 0 : of), className: "sub" }, ...marked(isNamed ? "" : named || sub, marks)),
    make("p", { className: "quiet" }, ...(revision
      ? [words.instruments[h.instrument], " · ", revision.title, " · ", day ? fill("in_force", { day: inWords(day) }) : standing || revision.standing]
      : marked(besides, marks)), written),
    !revision && status && make("p", 0, make("span", { className: "status status-" + status }, shown.partly && status === shown.status ? words.partly : words.statuses[status])),
    make("p", of, ...excerpt(text, marks)));
}
