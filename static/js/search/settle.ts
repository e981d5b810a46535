// What a number or a citation names, as the list shows it and Enter leads to it.
import { fold } from "./fold";
import type { Hit, Instrument, Query } from "./types";
import { revisions } from "./view-hit";

const compact = (s: string) => fold(s).replace(/[^\p{L}\p{N}]/gu, "");

// settle makes a record that of what was found: the text as its revision has it, the point that was cited, or the
// certificate whose number was asked for.
export function settle({ instrument, revision, key = "", point, record }: Hit) {
  if (!record) return;
  const { shown, url } = record, n = revisions(instrument).findIndex((r) => r.id === revision), [before, now] = url.split(`/${instrument}/`);
  const certificate = shown.certificates?.find(([number]) => compact(number) === compact(key));
  if (certificate) {
    record.url = url.replace(/firms\/.*/, `certificates/${certificate[0]}/`);
    record.title = `${certificate[0]} · ${record.title}`;
    record.status = certificate[1];
  } else if (n >= 0 && !now.startsWith(revision + "/")) {
    const run = shown.runs?.find(([from, to]) => from <= n && n <= to);
    record.url = `${before}/${instrument}/${revision}/` + (run ? run[2] : now.slice(now.indexOf("/") + 1));
    if (run) record.title = run[3];
    record.standing = "";
  }
  if (!point) return;
  const [page, own = ""] = record.url.split("#");
  record.url = page + "#" + point;
  record.title += point.slice(own.length).split("__point_").slice(1).map((p) => ` (${p})`).join("");
}

// isOneName says whether a query is a number, or a citation with no more than little words and the title of its
// instrument.
export function isOneName({ words, citations, phrases, without, fields }: Query, passed: string[], instrument?: Instrument) {
  const named = citations[0] ? fold(Object.values(instrument?.titles || {}).join(" ")) : words[0]?.folded;
  return ![...phrases, ...without, ...fields][0] && words.every((w) => passed.includes(w.shown) || named.includes(w.folded));
}
