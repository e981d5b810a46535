// The page of the search. What it shows is what the address says: ?q=WORDS&kind=firm&status=suspended&page=2.
import { changes } from "./changes";
import { Finder } from "./find";
import { OtherFormat } from "./index";
import { parse } from "./query";
import { Answer, Hit, Query } from "./types";
import { Child, fill, get, make, words } from "./view-dom";
import { item, moveTo, place, revisions } from "./view-hit";

const PAGE = 10;
const form = get("search"), box = get("search-q"), results = get("results"), filters = get("search-filters"), said = get("search-said");
let asked = new URLSearchParams(location.search), settled = location.href, latest = 0, typing = 0, resting = 0;
let opening: Promise<Finder> | 0 = 0, answer: Answer | undefined, jump = "";

const at = (name: string) => asked.get(name) || "";
const language = (): string => at("lang") || words.lang;
const base = (lang: string) => lang.split("-")[0];

// address is that of this search with something changed.
function address(change: Record<string, unknown>) {
  const to = new URLSearchParams(asked);
  for (const [name, value] of Object.entries({ page: "", ...change })) value ? to.set(name, value as string) : to.delete(name);
  return location.pathname + (to.size ? "?" + to : "");
}

const link = (change: Record<string, unknown>, text: string) => make("a", { href: address(change) }, text);
const line = (...children: Child[]) => make("p", 0, ...children);
const warning = (key: string) => make("p", { className: "warn" }, words[key]);

// go leads to another search. What is typed on the way to it is no place to come back to.
function go(to: string, typed = false) {
  history.replaceState(0, "", typed ? to : settled);
  if (!typed && to !== location.pathname + location.search) history.pushState(0, "", to);
  asked = new URLSearchParams(to.split("?")[1]);
  if (!typed) settled = location.href;
  return show(typed);
}

// show shows what the address says, and gives up what an earlier one asked for.
async function show(typed = false) {
  const turn = ++latest, q = at("q");
  let shown: Child[] = [];
  clearTimeout(resting);
  for (const c of form.elements) if (c.name && !(typed && c === box)) c.value = at(c.name);
  get("a-z").hidden = q;
  answer = undefined;
  jump = "";
  try {
    if (q || filters.open) {
      const finder = await (opening ||= Finder.open(words.root + "search/index/")), query = parse(q, typed, finder.fields, finder.citing);
      if (q) shown = (await changed(finder, query)) || (await found(finder, query));
      if (turn !== latest) return;
      if (filters.open) await fillFilters(finder);
      shown.unshift(query.cut && line(words.cut), finder.failed.length > 0 && warning("failed"));
    }
  } catch (e) {
    opening = 0;
    shown = [warning(e instanceof OtherFormat ? "older_page" : "unread")];
  }
  if (turn !== latest) return;
  results.replaceChildren(...shown.filter((n) => n));
  resting = setTimeout(() => (said.textContent = q && results.querySelector(".found, .warn")?.textContent), typed ? 800 : 0);
}

// found shows what was found, grouped by kind; of a kind that was chosen a page.
async function found(finder: Finder, query: Query) {
  const kind = at("kind"), own = base(language()), pick = (name: string): [string, string] => [name, at(name)];
  const a = await finder.find(query, { ...Object.fromEntries(asked), language: own, languages: at("lang") ? [own] : undefined,
    facets: Object.fromEntries(finder.facets.filter(at).map(pick)) } as any);
  const groups = new Map<string, Hit[]>(), pages = kind ? Math.ceil(a.hits.length / PAGE) : 0, page = Math.max(1, Math.min(+at("page") || 1, pages));
  for (const h of kind ? a.hits.slice((page - 1) * PAGE, page * PAGE) : a.hits) {
    const id = h.all + h.kind;
    groups.set(id, groups.get(id) || []).get(id)!.push(h);
  }
  const lists = [...groups.values()].map((hits, n) => hits.slice(0, kind ? PAGE : n ? 3 : 5)), all = [...a.jumps, ...lists.flat()];
  await finder.load(all);
  const day = at("on") || query.on!;
  for (const h of all) moveTo(h, at("revision") || (day && finder.instruments.find((i) => i.id === h.instrument)?.revisions.find((r) => r.from! <= day && !(r.until! <= day))?.id));
  answer = a;
  if (a.jumps.length === 1 && a.jumps[0].record && isOneName(query)) jump = place(a.jumps[0]);
  const list = (hits: Hit[]) => make("ol", { className: "hits" }, ...hits.map((h) => h.record && item(h, a)));
  const elsewhere = a.searched.filter((l) => l !== own), named = (lang: string) => words.languages[lang] || lang;
  const out: Child[] = [
    make("p", { className: "quiet found" }, fill(a.total ? "found" : "none", { q: query.text.slice(0, 80), n: a.total })),
    ...a.instead.map(([a, b]) => line(fill("instead", { a, b }), " ", link({ q: at("q").replace(a, `"${a}"`) }, fill("exact", { a })))),
    ...a.unknown.map((a) => line(fill("unknown", { a }))),
    elsewhere[0] && line(fill("searched", { languages: elsewhere.map(named).join(", ") })),
    a.languages[0] && line(words.elsewhere, ...a.languages.flatMap((lang) => [" ", link({ lang }, named(lang))])),
    !["older", "revision", "kind"].some(at) && !day && a.older && line(link({ older: 1 }, fill("others", { n: a.older }))),
    a.jumps[0] && make("h2", 0, words.jump),
    a.jumps[0] && list(a.jumps),
  ];
  let whole = true;
  for (const hits of lists) {
    const { kind: k, all } = hits[0], n = all || !a.total ? a.kinds.get(k)! : 0, title = words.kinds[k] || k;
    if (whole && !all) out.push(make("p", { className: "divider" }, words.partial));
    whole = all;
    out.push(make("h2", 0, title, n && make("small", 0, ` ${n}`)), list(hits), !kind && n > hits.length && line(link({ kind: k }, fill("all", { kind: title, n }))));
  }
  return [...out, pages > 1 && make("nav", { className: "pager", ariaLabel: words.pages }, page > 1 && link({ page: page - 1 }, words.previous),
    make("span", 0, fill("page", { n: page, total: pages })), page < pages && link({ page: page + 1 }, words.next))];
}

// isOneName says whether a query is a citation or a number and nothing else.
const isOneName = ({ words, citations, phrases, without, fields }: Query) =>
  ![...phrases, ...without, ...fields].length && words.every((w) => !citations.length && words[0].folded.includes(w.folded));

// changed shows the words inside changes, where two revisions are chosen.
async function changed(finder: Finder, query: Query) {
  const instrument = at("instrument"), [old, now] = revisions(instrument).map((r) => r.id).filter((id) => id === at("old") || id === at("new"));
  if (!now) return;
  const page = `${words.roots[language()] || words.root}instruments/${instrument}/compare/${old}...${now}/`;
  const items = await changes(page, finder, query, instrument, language());
  return items
    ? [make("p", { className: "found" }, make("a", { href: page }, fill("changed", { q: query.text, n: items.length }))), make("ol", { className: "hits" }, ...items)]
    : [warning("no_pair"), line(make("a", { href: words.root + "compare/" }, words.compare))];
}

// fillFilters fills the choices that the index has, with the numbers of what was found.
async function fillFilters(finder: Finder) {
  const a = answer, texts = revisions(at("instrument")), counted = (n?: number) => (n ? ` (${n})` : "");
  const choose = (select: any, values: [string, string][]) => {
    select.replaceChildren(make("option", { value: "" }, words.any), ...values.map(([value, text]) => make("option", { value }, text)));
    select.value = at(select.name);
    select.parentNode.hidden = !values[0];
  };
  for (const name of ["revision", "old", "new"]) choose(form[name], texts.map((r) => [r.id, r.text]));
  for (const o of form.kind.options) if (o.value) o.text = words.kinds[o.value] + counted(a?.kinds.get(o.value));
  for (const id of finder.facets.filter((id) => form[id])) {
    const counts = a ? await finder.counts(id, a) : new Map<string, number>(), now = at(id);
    if (now) counts.set(now, counts.get(now) || 0); // to be taken back
    choose(form[id], [...counts].sort((x, y) => y[1] - x[1]).map(([v, n]) => [v, (words.names[id]?.[v] || words.statuses[v] || v) + counted(n)]));
  }
}

async function submit(event: Event) {
  event.preventDefault();
  clearTimeout(typing);
  await go(address({ q: box.value.trim() }));
  if (jump) location.assign(jump);
}

function keys(event: KeyboardEvent) {
  const on = event.target as HTMLElement, here = on === box || results.contains(on), all = [box, ...results.querySelectorAll("a")], { key } = event;
  const next = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (event.ctrlKey || event.metaKey) return;
  if (key === "/" && !on.matches("input, select")) box.focus();
  else if (here && next) all[all.indexOf(on) + next]?.focus();
  else if (here && key === "Escape") {
    box.focus();
    go(address({ q: "" }));
  } else return;
  event.preventDefault();
}

// follow shows another search, to which a link of this one leads, without loading the page anew.
function follow(event: MouseEvent) {
  const a = (event.target as Element).closest("a");
  if (!a || a.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(a.pathname + a.search);
  results.focus();
}

export function start() {
  form.addEventListener("submit", submit);
  box.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(go, 120, address({ q: box.value.trim() }), true);
  });
  form.addEventListener("change", ({ target: c }: any) => {
    if (c !== box) go(address({ [c.name]: c.value, ...(c.name === "instrument" && { revision: "", old: "", new: "" }) }));
  });
  filters.addEventListener("toggle", () => filters.open && show());
  results.addEventListener("click", follow);
  addEventListener("popstate", () => {
    asked = new URLSearchParams(location.search);
    settled = location.href;
    show();
  });
  document.addEventListener("keydown", keys);
  filters.hidden = get("search-keys").hidden = false;
  filters.open = asked.size > +asked.has("q");
  show();
}
