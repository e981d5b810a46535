// A hit as the list shows it.
import { Answer, Hit, Instrument, Revision } from "./types";
import { day, excerpt, fill, make, marked, words } from "./view-dom";

// place is the address of a hit: where a citation names a point, of that.
export function place(h: Hit) {
  const { url, shown } = h.record!, at = h.key && shown.at?.[h.key];
  return words.root + (at ? url.replace(/(#.*)?$/, "#" + at) : url);
}

export function standing(r: Revision) {
  return r.title + ", " + (r.status === "in-force" && r.from ? `${words.since} ${day(r.from)}` : words.statuses[r.status] || r.status);
}

export function item(h: Hit, answer: Answer, instruments: Instrument[]) {
  const { title, sub, text, shown } = h.record!, { lang = "" } = { lang: h.language };
  const instrument = instruments.find((i) => i.id === h.instrument), url = "/" + h.record!.url;
  const revision = instrument?.revisions.find((r) => url.includes(`/${instrument.id}/${r.id}/`));
  const points = (h.key && shown.at?.[h.key]?.slice(url.split("#")[1]?.length).split("__point_").slice(1)) || [];
  const status = words.statuses[shown.status];
  return make("li", {},
    make("h3", { lang, dir: "auto" }, make("a", { href: place(h) }, ...marked(title, answer.marks), ...points.map((p: string) => ` (${p})`))),
    sub && make("p", { class: "sub", lang, dir: "auto" }, ...marked(sub, answer.marks)),
    (instrument || status) && make("p", { class: "quiet" }, instrument ? instrument.short + (revision ? " · " + standing(revision) : "")
      : make("span", { class: "status status-" + shown.status }, status)),
    text && make("p", { lang, dir: "auto" }, ...excerpt(text, answer.marks)));
}
