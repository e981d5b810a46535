// The page of the search. What it shows is what the address says: ?q=WORDS&kind=firm&status=suspended&page=2.
import { changes } from "./changes";
import { Finder } from "./find";
import { OtherFormat } from "./index";
import { parse } from "./query";
import { Answer, Hit, Query } from "./types";
import { fill, get, make, words } from "./view-dom";
import { item, place, standing } from "./view-hit";

const PAGE = 10, KNOWN = ["q", "kind", "lang", "instrument", "revision", "on", "older", "old", "new", "page"];
const form = get("search"), box = get("search-q"), results = get("results"), filters = get("search-filters");
let state = new URLSearchParams(location.search), settled = location.href, latest = 0, opening: Promise<Finder> | undefined;
let typing: any, resting: any, answer: Answer | undefined;

const value = (name: string) => state.get(name) || "";

// address is that of this search with something changed.
function address(change: Record<string, unknown>) {
  const p = new URLSearchParams(state);
  for (const [name, v] of Object.entries({ page: "", ...change })) v ? p.set(name, String(v)) : p.delete(name);
  return location.pathname + (p.size ? `?${p}` : "");
}

function go(to: string, typed = false) {
  state = new URLSearchParams(to.split("?")[1]);
  try {
    if (typed) history.replaceState(null, "", to);
    else {
      history.replaceState(null, "", settled); // what was typed on the way is no place to come back to
      if (new URL(to, settled).href !== settled) history.pushState(null, "", to);
      settled = location.href;
    }
  } catch {} // a browser may refuse so many
  return show(typed);
}

const link = (change: Record<string, unknown>, text: string) => make("a", { href: address(change) }, text);
const say = (text: string, values: Record<string, unknown> = {}, ...more: Node[]) => make("p", {}, fill(text, values), ...more.flatMap((m) => [" ", m]));

// show shows what the address says; what an earlier one asked for is given up.
async function show(typed = false) {
  const turn = ++latest, q = value("q");
  clearTimeout(resting);
  for (const c of form.elements) {
    if (!c.name || (c === box && typed)) continue;
    if (c.type === "checkbox") c.checked = !!value(c.name);
    else c.value = value(c.name);
  }
  get("a-z").hidden = !!q;
  let shown: (Node | string)[] = [], said = "";
  results.setAttribute("aria-busy", "true");
  try {
    if (q || filters.open) {
      const finder = await (opening ??= Finder.open(words.root + "search/index/"));
      const query = parse(q, typed, finder.fields);
      answer = undefined;
      if (q) [said, ...shown] = (await changed(finder, query)) || (await found(finder, query));
      if (turn !== latest) return;
      if (query.cut) shown.unshift(say(words.cut));
      if (finder.failed.length) shown.unshift(make("p", { class: "warn" }, words.failed));
      if (filters.open) await fillFilters(finder);
    }
  } catch (e) {
    opening = undefined;
    if (turn === latest) shown = [make("p", { class: "warn" }, e instanceof OtherFormat ? words.older_page : words.unread)];
    if (!(e instanceof OtherFormat || e instanceof TypeError || (e as Error).name === "Error")) throw e;
  }
  if (turn !== latest) return;
  results.replaceChildren(...shown);
  results.removeAttribute("aria-busy");
  resting = setTimeout(() => (get("search-said").textContent = said), typed ? 800 : 0);
}

async function found(finder: Finder, query: Query) {
  const turn = latest, facets: Record<string, string> = {};
  for (const [name, v] of state) if (!KNOWN.includes(name)) facets[name] = v;
  const lang = value("lang"), kind = value("kind"), page = Math.max(1, +value("page") || 1), { instruments } = finder;
  const a = await finder.find(query, {
    language: lang || words.lang, languages: lang ? [lang.split("-")[0]] : undefined, kind, older: !!value("older"), instrument: value("instrument"),
    revision: value("revision"), on: value("on"), facets,
  });
  // groups of hits by their kinds, in the order of their best
  const groups = new Map<string, Hit[]>();
  for (const h of a.hits.filter((h) => !kind || h.kind === kind)) {
    const key = +!h.all + h.kind;
    groups.set(key, [...(groups.get(key) || []), h]);
  }
  const pages = kind && Math.ceil(Math.max(a.kinds.get(kind) || 0, groups.get("0" + kind)?.length || 0) / PAGE);
  const most = new Map([...groups.keys()].map((k, n) => [k, n ? 3 : 5]));
  const rows = (k: string) => (kind && k[0] === "0" ? groups.get(k)!.slice((page - 1) * PAGE, page * PAGE) : kind ? groups.get(k)!.slice(0, page < +pages ? 0 : PAGE) : groups.get(k)!.slice(0, most.get(k)));
  const keys = [...groups.keys()].sort((x, y) => +x[0] - +y[0]);
  await finder.load([...a.jumps, ...keys.flatMap(rows)]);
  if (turn !== latest) return [""];
  answer = a;
  const list = (hits: Hit[]) => make("ol", { class: "hits" }, ...hits.filter((h) => h.record).map((h) => item(h, a, instruments)));
  const out: Node[] = [], none = fill(a.total || a.jumps.length ? words.found : words.none, { q: query.text, n: a.total });
  out.push(make("p", { class: "quiet" }, none));
  for (const [typed, searched] of a.instead) out.push(say(words.instead, { a: typed, b: searched }, link({ q: value("q").replace(typed, `"${typed}"`) }, fill(words.exact, { a: typed }))));
  for (const a1 of a.unknown) out.push(say(words.unknown, { a: a1 }));
  const others = a.searched.filter((l) => l !== (lang || words.lang).split("-")[0]);
  if (others.length) out.push(say(words.searched, { languages: others.map((l) => words.languages[l] || l).join(", ") }));
  if (a.languages.length) out.push(say(words.elsewhere, {}, ...a.languages.map((l) => link({ lang: l }, words.languages[l] || l))));
  if (a.older && !value("older")) out.push(make("p", {}, link({ older: 1 }, fill(words.others, { n: a.older }))));
  if (a.jumps.some((h) => h.record)) out.push(make("h2", {}, words.jump), list(a.jumps));
  let divided = false;
  for (const k of keys) {
    const part = k[0] === "1", name = words.kinds[k.slice(1)] || k.slice(1), n = a.kinds.get(k.slice(1)) || 0, hits = rows(k);
    if (!hits.length) continue;
    if (part && !divided) out.push(make("p", { class: "divider" }, words.partial));
    divided ||= part;
    out.push(make("h2", {}, name, !part && make("small", {}, ` ${n}`)), list(hits));
    if (!kind && !part && n > hits.length) out.push(make("p", {}, link({ kind: k.slice(1) }, fill(words.all, { kind: name, n }))));
  }
  if (+pages > 1) {
    out.push(make("nav", { class: "pager", "aria-label": words.pages }, page > 1 && link({ page: page - 1 }, words.previous),
      make("span", {}, fill(words.page, { n: page, total: pages })), page < +pages && link({ page: page + 1 }, words.next)));
  }
  return [none, ...out] as [string, ...Node[]];
}

// changed shows the words inside changes, where two revisions are chosen.
async function changed(finder: Finder, query: Query): Promise<[string, ...Node[]] | undefined> {
  const i = finder.instruments.find((i) => i.id === value("instrument")), old = value("old"), now = value("new");
  if (!i || !old || !now || old === now) return;
  const { page, items, missing } = await changes(finder, query, i, old, now, value("lang") || words.lang);
  if (!items) return [words.unread, missing ? say(words.no_pair, {}, make("a", { href: words.root + "compare/" }, words.compare)) : say(words.unread)];
  const said = fill(words.changed, { n: items.length, q: query.text });
  return [said, make("p", {}, make("a", { href: page }, said)), make("ol", { class: "hits" }, ...items)];
}

// fillFilters fills the choices that depend on the index and on what was found.
async function fillFilters(finder: Finder) {
  const i = finder.instruments.find((i) => i.id === value("instrument"));
  const options = (select: any, list: [string, string][]) => {
    select.replaceChildren(make("option", { value: "" }, words.any), ...list.map(([v, text]) => make("option", { value: v }, text)));
    select.value = value(select.name);
    select.closest("label").hidden = !list.length;
  };
  for (const name of ["revision", "old", "new"]) options(form[name], (i?.revisions || []).map((r) => [r.id, standing(r)]));
  get("search-changes").hidden = !i || i.revisions.length < 2;
  const a = answer, place = get("search-facets");
  await Promise.all(finder.facets.map(async (id) => {
    if (!form[id]) place.append(make("label", { hidden: "" }, make("span", {}, words.facets[id] || id), make("select", { name: id })));
    const counts = a ? [...(await finder.counts(id, a))] : [], name = (v: string) => words.names[id]?.[v] || words.statuses[v] || v;
    if (value(id) && !counts.some(([v]) => v === value(id))) counts.push([value(id), 0]);
    options(form[id], counts.sort((x, y) => y[1] - x[1]).map(([v, n]) => [v, `${name(v)} (${n})`]));
  }));
}

// isJump says whether a query is nothing but a citation or a number.
const isJump = (q: Query) => !q.phrases.length && !q.without.length && !q.fields.length && (q.citations.length ? !q.words.length : !!q.words[0]?.whole || q.words.length === 1);

async function submit() {
  clearTimeout(typing);
  await go(address({ q: box.value.trim() }));
  if (!answer || answer.jumps.length !== 1 || !answer.jumps[0].record || !opening) return;
  if (isJump(parse(value("q"), false, (await opening).fields))) location.assign(place(answer.jumps[0]));
}

function keys(event: KeyboardEvent) {
  const on = event.target as HTMLElement, move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "/" && !on.matches("input, select, textarea")) box.focus();
  else if (event.key === "Escape" && (on === box || results.contains(on))) {
    box.value = "";
    box.focus();
    go(address({ q: "" }));
  } else if (move && (on === box || results.contains(on))) {
    const all = [box, ...results.querySelectorAll("a")];
    all[all.indexOf(on) + move]?.focus();
  } else return;
  event.preventDefault();
}

export function start() {
  if (!form) return;
  form.addEventListener("submit", (event: Event) => {
    event.preventDefault();
    submit();
  });
  box.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => go(address({ q: box.value.trim() }), true), 120);
  });
  form.addEventListener("change", ({ target: c }: any) => {
    if (c !== box) go(address({ [c.name]: c.type === "checkbox" ? +c.checked : c.value, ...(c.name === "instrument" && { revision: "", old: "", new: "" }) }));
  });
  filters.addEventListener("toggle", () => filters.open && show());
  results.addEventListener("click", (event: MouseEvent) => {
    const a = (event.target as Element).closest("a");
    if (!a || a.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(a.getAttribute("href")!);
    results.focus();
  });
  addEventListener("popstate", () => {
    state = new URLSearchParams(location.search);
    settled = location.href;
    show();
  });
  document.addEventListener("keydown", keys);
  filters.hidden = false;
  filters.open = state.size > +state.has("q");
  box.value = value("q");
  if (state.size) show();
}
