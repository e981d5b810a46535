// A hit as the list shows it.
import { Answer, Hit } from "./types";
import { excerpt, make, marked, words } from "./view-dom";

// place is the address of a hit: where a citation names a point, of that.
export function place({ record, key }: Hit) {
  const { url, shown } = record!, at = shown.at?.[key!];
  return words.root + (at ? url.replace(/(#.*)?$/, "#" + at) : url);
}

// revisions are those of an instrument from the first to the newest, each with its title and what it is worth.
export const revisions = (instrument: string): { id: string; text: string }[] => words.revisions[instrument] || [];

// moveTo makes a hit the place of its text in another revision, where it may be elsewhere and cited otherwise.
export function moveTo({ kind, instrument, record }: Hit, revision = "") {
  const n = revisions(instrument).findIndex((r) => r.id === revision);
  if (n < 0 || !record || kind !== "provision") return;
  const { shown, url } = record, run = shown.runs?.find(([from, to]: number[]) => from <= n && n <= to);
  const [before, now] = url.split(`/${instrument}/`);
  record.url = `${before}/${instrument}/${revision}/` + (run ? run[2] : now.slice(now.indexOf("/") + 1));
  if (run) record.title = run[3];
}

export function item(h: Hit, { marks }: Answer) {
  const { title, sub, text, url, shown } = h.record!, of = { lang: h.language, dir: "auto" }, status = words.statuses[shown.status];
  const revision = revisions(h.instrument).find(({ id }) => `/${url}`.includes(`/${h.instrument}/${id}/`));
  const points = shown.at?.[h.key!]?.slice(url.split("#")[1]?.length).split("__point_").slice(1) || [];
  return make("li", 0,
    make("h3", of, make("a", { href: place(h) }, ...marked(title, marks), ...points.map((p: string) => ` (${p})`))),
    make("p", { ...of, className: "sub" }, ...marked(sub, marks)),
    make("p", { className: "quiet" }, ...(revision ? [words.instruments[h.instrument], " · ", revision.text] : marked(shown.names?.map((n: string[]) => n[1]).join(" · ") || "", marks))),
    status && make("p", 0, make("span", { className: "status status-" + shown.status }, status)),
    make("p", of, ...excerpt(text, marks)));
}
