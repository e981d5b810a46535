// The page of the search. What it shows is what the address says: ?q=WORDS&kind=firm&status=suspended&page=2.
import { addressOf } from "../site/data";
import { type Child, get, make, something } from "../site/dom";
import { inWords } from "../site/locale";
import { onKey, tell } from "../site/keys";
import { Finder } from "./find";
import { OtherFormat } from "./index";
import { part } from "./part";
import { mayCite, parse } from "./query";
import { base } from "./scope";
import type { Answer, Hit, Options, Query } from "./types";
import { fill, line, words } from "./view-dom";
import { item, place } from "./view-hit";

const PAGE = 10, SOON = 2000;
const form = get<HTMLFormElement>("search"), box = get<HTMLInputElement>("search-q"), filters = get<HTMLDetailsElement>("search-filters");
const results = get("results"), said = get("search-said"), { title } = document, controls = [...form.elements] as HTMLInputElement[];
let asked = new URLSearchParams(location.search), settled = location.href, latest = 0, typing = 0, resting = 0, changing = 0;
let opening: Promise<Finder> | 0 = 0;

// Shown is what the page shows, with what it was made of and where Enter leads.
export interface Shown {
  list: Child[];
  answer?: Answer;
  jump?: string;
}

const at = (name: string) => asked.get(name) || "";
const language = () => at("lang") || words.lang;

// chosen says whether the search is narrowed by a control whose name is not among those.
const chosen = (...not: string[]) => controls.some(({ name }) => name && !["q", "lang", ...not].includes(name) && at(name));

// address is that of this search with something changed.
function address(change: Record<string, unknown>) {
  const to = new URLSearchParams(asked);
  for (const [name, value] of Object.entries({ page: "", ...change })) value ? to.set(name, value as string) : to.delete(name);
  return location.pathname + (to.size ? "?" + to : "");
}

const link = (change: Record<string, unknown>, text: string) => make("a", { href: address(change) }, text);
const warning = (key: string) => make("p", { class: "warn" }, words[key]);

// go leads to another search. What is typed on the way to it is no place to come back to, and neither is one that is
// left again at once.
function go(to: string, typed = false, again = false) {
  clearTimeout(typing);
  history.replaceState(0, "", typed ? to : settled);
  if (!typed && to !== location.pathname + location.search) history[again ? "replaceState" : "pushState"](0, "", to);
  asked = new URLSearchParams(to.split("?")[1]);
  if (!typed) settled = location.href;
  return show(typed);
}

// show shows what the address says, and gives up what an earlier one asked for. It gives where Enter leads.
async function show(typed = false) {
  const turn = ++latest;
  let shown: Shown = { list: [] };
  clearTimeout(resting);
  for (const c of controls) if (c.name && !(typed && c === box)) c.value = at(c.name);
  if (form.on && !form.on.value) asked.delete("on"); // it is no day
  const q = at("q"), wanted = q || chosen("older", "revision", "old", "new");
  if (wanted && !results.firstChild) results.append(line(words.searching));
  resting = setTimeout(() => wanted && (said.textContent = words.searching), 1000);
  try {
    if (wanted || filters.open) {
      const [finder, cite] = await Promise.all([(opening ||= Finder.open(words.index)), mayCite(q) ? part("cite") : undefined]);
      const query = parse(q, typed, finder.fields, cite?.citations);
      if (wanted) shown = (at("old") && at("new") && (await (await part("narrow")).changed(finder, query, at, chosen))) || (await found(finder, query));
      if (turn !== latest) return;
      if (filters.open) await (await part("narrow")).fillFilters(form, at, finder, shown.answer);
      shown.list.unshift(query.cut && line(words.cut), finder.failed.length > 0 && warning("failed"));
    }
  } catch (e) {
    opening = 0;
    shown = { list: [warning(e instanceof OtherFormat ? "older_page" : "unread")] };
  }
  if (turn !== latest) return;
  results.replaceChildren(...something(shown.list));
  get("a-z").hidden = !!results.querySelector(".hits li");
  const page = results.querySelector(".pager span")?.textContent;
  document.title = [q, page, title].filter((t) => t).join(" · ");
  clearTimeout(resting);
  resting = setTimeout(() => (said.textContent = [results.querySelector(".found, .warn")?.textContent, page].filter((t) => t).join(" ")), typed ? 800 : 0);
  return shown.jump;
}

// found shows what was found, grouped by kind; of a kind that was chosen a page.
async function found(finder: Finder, query: Query): Promise<Shown> {
  const facets = Object.fromEntries(finder.facets.filter(at).map((f) => [f, at(f)])), own = base(language());
  const kind = at("kind") || (!query.text && !Object.keys(facets)[0] && "provision");
  const answer = await finder.find(query, { ...Object.fromEntries(asked), kind: kind || undefined, language: own, languages: at("lang") ? [own] : undefined, facets } as Options);
  const { total, kinds, jumps } = answer, hits = answer.hits.filter((h) => !jumps.includes(h)), groups = new Map<string, Hit[]>();
  const pages = kind ? Math.ceil(hits.length / PAGE) : 0, page = Math.max(1, Math.min(+at("page") | 0, pages));
  for (const h of kind ? hits.slice((page - 1) * PAGE, page * PAGE) : hits) groups.set(h.all + h.kind, [...(groups.get(h.all + h.kind) || []), h]);
  const lists = [page < 2 ? jumps : [], ...[...groups.values()].map((hits, n) => hits.slice(0, kind ? PAGE : n ? 3 : 5))];
  await finder.load(lists.flat());
  for (const h of lists.flat()) if (h.key || h.revision) (await part("cite")).settle(h);
  const day = at("on") || query.on || "", named = (lang: string) => words.languages[lang] || lang, elsewhere = answer.searched.filter((l) => l && l !== own);
  const list: Child[] = [
    make("p", { class: "quiet found", tabindex: "-1" }, fill(!query.text ? "count" : total ? "found" : chosen() ? "none_chosen" : "none", { q: query.text.slice(0, 80), n: total })),
    ...answer.instead.map(([a, b]) => line(fill("instead", { a, b }))),
    ...answer.unknown.map((a) => line(fill("unknown", { a }))),
    elsewhere[0] && line(fill("searched", { languages: elsewhere.map(named).join(", ") })),
    answer.languages[0] && line(words.elsewhere, ...answer.languages.flatMap((lang) => [" ", link({ lang }, named(lang))])),
    !["older", "revision", "kind"].some(at) && !day && answer.older && line(link({ older: 1 }, fill("others", { n: answer.older }))),
    day && line(fill("on_day", { day: inWords(day) }), " ", make("a", { href: addressOf(words.root + "register/on/?date=" + day) }, words.on_register)),
    query.text && chosen() && line(make("a", { href: location.pathname + "?" + new URLSearchParams({ q: at("q"), ...(at("lang") && { lang: at("lang") }) }) }, words.clear)),
  ];
  let isPartial = false;
  for (const [n, hits] of lists.entries()) {
    const shown = hits.filter((h) => h.record);
    if (!shown[0]) continue;
    const { kind: k, all } = shown[0], of = n ? words.kinds[k] || k : words.jump, number = n && (all || !total) ? kinds.get(k)! : 0;
    if (total && !all && !isPartial) list.push(make("h2", { class: "divider" }, words.partial));
    isPartial = !!total && !all;
    list.push(
      make(isPartial ? "h3" : "h2", {}, of, number && make("small", {}, ` ${number}`)),
      make("ol", { class: "hits", role: "list" }, ...shown.map((h) => item(h, answer, day, isPartial ? "h4" : "h3"))),
      !kind && number > hits.length + jumps.filter((h) => h.kind === k).length && line(link({ kind: k }, fill("all", { kind: of, n: number }))));
  }
  list.push(pages > 1 && make("nav", { class: "pager", "aria-label": words.pages }, page > 1 && link({ page: page - 1 }, words.previous),
    make("span", {}, fill("page", { n: page, total: pages })), page < pages && link({ page: page + 1 }, words.next)));
  const one = jumps[0]?.record && !jumps[1] && (await part("cite")).isOneName(query, answer.passed, finder.instruments.find((i) => i.id === jumps[0].instrument));
  return { list, answer, jump: one ? addressOf(place(jumps[0])) : "" };
}

const search = () => ({ q: box.value.trim() });

async function submit(event: Event) {
  event.preventDefault();
  const jump = await go(address(search()));
  if (jump) location.assign(jump);
}

function keys(event: KeyboardEvent) {
  const on = event.target as HTMLElement, here = on === box || results.contains(on), all: HTMLElement[] = [box, ...results.querySelectorAll("a")], { key } = event;
  const next = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (here && next) all[Math.max(0, all.indexOf(on)) + next]?.focus();
  else if (here && key === "Escape") {
    box.focus();
    go(location.pathname);
  } else return;
  event.preventDefault();
}

// follow shows another search, to which a link of this one leads, without loading the page anew.
async function follow(event: MouseEvent) {
  const a = (event.target as Element).closest("a");
  if (!a || a.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  await go(a.pathname + a.search);
  results.scrollIntoView();
  results.querySelector<HTMLElement>(".found")?.focus();
}

function change({ target }: Event) {
  const c = target as HTMLInputElement;
  if (c === box) return;
  const again = Date.now() - changing < SOON;
  changing = Date.now();
  go(address({ ...search(), [c.name]: c.value, ...(c.name === "instrument" && { revision: "", old: "", new: "" }) }), false, again);
}

export function start() {
  form.addEventListener("submit", submit);
  form.addEventListener("change", change);
  box.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => go(address(search()), true), 120);
  });
  filters.addEventListener("toggle", () => filters.open && show());
  results.addEventListener("click", follow);
  addEventListener("popstate", () => {
    asked = new URLSearchParams(location.search);
    settled = location.href;
    show();
  });
  document.addEventListener("keydown", keys);
  tell("results", "clear");
  onKey("search", () => box.focus());
  onKey("help", async () => {
    await part("page");
    document.querySelector<HTMLElement>("a.keyboard")?.click();
  });
  filters.hidden = get("search-keys").hidden = false;
  filters.open = !!(chosen() || at("lang"));
  show();
}
