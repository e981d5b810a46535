// The choices under "Narrow the search".
import type { Finder } from "./find";
import type { Answer } from "./types";
import { words } from "./view-dom";
import { revisions } from "./view-hit";

// fillFilters fills the choices that the index has, with the numbers of what was found.
export async function fillFilters(form: HTMLFormElement, at: (name: string) => string, finder: Finder, a?: Answer) {
  const texts = revisions(at("instrument")), counted = (n?: number) => (n ? ` (${n})` : "");
  const choose = (select: HTMLSelectElement, values: [string, string][]) => {
    select.replaceChildren(new Option(words.any, ""), ...values.map(([value, text]) => new Option(text, value)));
    select.value = at(select.name);
    select.parentElement!.hidden = !values[0];
  };
  for (const name of ["revision", "old", "new"]) choose(form[name], texts.map((r) => [r.id, `${r.title} · ${r.standing}`]));
  for (const o of form.kind.options) if (o.value) o.text = words.kinds[o.value] + counted(a?.kinds.get(o.value));
  for (const id of finder.facets.filter((id) => form[id])) {
    const counts = a ? await countsOf(finder, id, a) : new Map<string, number>(), now = at(id);
    if (now) counts.set(now, counts.get(now) || 0); // to be taken back
    choose(form[id], [...counts].sort((x, y) => y[1] - x[1]).map(([v, n]) => [v, (words.names[id]?.[v] || words.statuses[v] || v) + counted(n)]));
  }
}

// countsOf says how many of the documents found have each value of a facet.
export async function countsOf(finder: Finder, facet: string, { matched }: Answer) {
  const out = new Map<string, number>(), found = new Set(matched);
  for (const [value, steps] of Object.entries(await finder.facet(facet))) {
    let doc = 0;
    for (const step of steps) if (found.has((doc += step))) out.set(value, (out.get(value) || 0) + 1);
  }
  return out;
}
