// The list of firms: narrows it by facets and words, sorts and turns its pages. The address says what is shown:
// ?q=WORDS&state=KE&state=SN&status=valid&sort=-until&page=2. Nothing of the register is got before that is asked for.
import { type Firm, fold, open, type Register, STATUSES, type Words, writer } from "./firms/data";
import { NotLoaded } from "./site/data";
import { fill, get, make } from "./site/dom";
import { inWords } from "./site/locale";
import { afterTyping } from "./site/typing";

type Own = Record<"found" | "none" | "clear" | "remove" | "sort" | "recount" | "previous" | "next" | "page", string>;

const { register, words: said } = document.currentScript!.dataset;
const words: Words & Own = JSON.parse(said!), write = writer(words);
const PAGE = 50, SORTS = ["name", "number", "state", "status", "until"];
const form = document.querySelector<HTMLFormElement>(".firm-search")!, text = get<HTMLInputElement>("firm-text"), list = get("firms");
const body = list.querySelector("tbody")!, facets = [...document.querySelectorAll<HTMLDetailsElement>(".facet")];

// State is what the address says.
interface State {
  q: string;
  sort: string;
  chosen: Map<string, Set<string>>;
}
const read = (): State & { page: number } => {
  const query = new URLSearchParams(location.search), sort = query.get("sort") ?? "name";
  return {
    q: query.get("q") ?? "", sort: SORTS.includes(sort.replace(/^-/, "")) ? sort : "name",
    page: Math.max(1, Math.floor(Number(query.get("page"))) || 1),
    chosen: new Map(facets.map((f) => [f.dataset.facet!, new Set(query.getAll(f.dataset.facet!))])),
  };
};
const address = (state: State, page: number) => {
  const query = new URLSearchParams();
  if (state.q) query.set("q", state.q);
  for (const [facet, values] of state.chosen) for (const value of values) query.append(facet, value);
  if (state.sort !== "name") query.set("sort", state.sort);
  if (page > 1) query.set("page", String(page));
  return location.pathname + (query.size > 0 ? `?${query}` : "");
};
const go = (state: State, page: number, keep = false) => {
  history[keep ? "replaceState" : "pushState"](null, "", address(state, page));
  show();
};

let opened: Promise<Register> | null = null;
const opening = () => (opened ??= open(register!, words));

// Choices take the place of the links that answer without script.
const choice = (facet: string, value: string, title: string, number: string) => {
  const box = make("input", { type: "checkbox", value });
  box.addEventListener("change", () => {
    const state = read(), values = state.chosen.get(facet)!;
    if (box.checked) values.add(value); else values.delete(value);
    go(state, 1);
  });
  return make("li", { "data-value": value }, make("label", {}, box, " ", make("span", {}, title)), " ", make("b", {}, number));
};
for (const f of facets) {
  const items = [...f.querySelectorAll("li")];
  f.querySelector("ul")!.replaceChildren(...items.map((li) =>
    choice(f.dataset.facet!, li.dataset.value!, li.querySelector("a")!.textContent.trim(), li.querySelector("b")!.textContent)));
}
const item = (facet: Element, value: string) => facet.querySelector(`li[data-value="${CSS.escape(value)}"]`);
const titleOf = (id: string, value: string) => {
  const li = item(facets.find((f) => f.dataset.facet === id)!, value);
  return li ? li.querySelector("span")!.textContent : value;
};

// matching says for every firm whether it has the words.
let folded: string[] | undefined, foldedNumbers: string[] | undefined;
const matching = async (firms: Register, q: string) => {
  const parts = fold(q).split(" ").filter(Boolean);
  if (parts.length === 0) return null;
  folded ??= (await firms.all()).map((f) => fold([f.number, f.name, ...(f.names ?? []).map((n) => n.name)].join(" ")));
  if (/\d/.test(q)) {
    const { lei, registry, certificates } = await firms.numbers();
    foldedNumbers ??= lei.map((l, at) => fold([l, registry[at], ...certificates[at]].join(" ")));
  }
  return folded.map((name, at) => {
    const all = foldedNumbers ? `${name} ${foldedNumbers[at]}` : name;
    return parts.every((part) => all.includes(part));
  });
};

// count narrows by each facet with the choices in all others, and returns the firms that have all.
const count = (firms: Register, state: State, matches: boolean[] | null) => {
  const asked = [...state.chosen].filter(([, values]) => values.size > 0);
  const numbers = new Map(facets.map((f) => [f.dataset.facet!, new Map<string, number>()])), found: number[] = [];
  for (let firm = 0; firm < firms.total; firm++) {
    if (matches && !matches[firm]) continue;
    const missed = asked.filter(([id, values]) => !firms.values(id, firm).some((v) => values.has(v))).map(([id]) => id);
    if (missed.length === 0) found.push(firm);
    if (missed.length > 1) continue;
    for (const [id, n] of numbers) {
      if (missed.length === 0 || missed[0] === id) for (const v of firms.values(id, firm)) n.set(v, (n.get(v) ?? 0) + 1);
    }
  }
  return { found, numbers };
};

const sorted = async (firms: Register, found: number[], sort: string) => {
  const down = sort.startsWith("-"), key = sort.replace("-", "");
  if (key === "name") return down ? found.reverse() : found;
  const state = firms.facets.get("state")!, names = key === "number" ? await firms.all() : [];
  const places = new Map(state.values.map(([, title]) => title).sort(new Intl.Collator(document.documentElement.lang).compare).map((title, at) => [title, at]));
  const orders: Record<string, (firm: number) => number> = {
    number: (f) => Number(names[f].number.slice(2)),
    state: (f) => places.get(state.values[state.sets[state.of[f]][0]]?.[1]) ?? Infinity,
    status: (f) => STATUSES.indexOf(firms.standings[f].status),
    until: (f) => Date.parse(firms.standings[f].until) || Infinity,
  };
  const keys = new Map(found.map((f) => [f, orders[key](f)]));
  return found.sort((a, b) => {
    const x = keys.get(a)!, y = keys.get(b)!;
    if (x === y) return a - b;
    if (x === Infinity || y === Infinity) return x === Infinity ? 1 : -1; // what has none stands last
    return down ? y - x : x - y;
  });
};

const showFacets = (state: State, numbers: Map<string, Map<string, number>>) => {
  for (const f of facets) {
    const id = f.dataset.facet!, n = numbers.get(id)!, ul = f.querySelector("ul")!, chosen = state.chosen.get(id)!;
    if (id === "status") { // a status may be new since the page was made
      for (const s of STATUSES) if (n.has(s) && !item(f, s)) ul.append(choice(id, s, words.statuses[s], "0"));
    }
    for (const li of ul.querySelectorAll("li")) {
      const value = li.dataset.value!, checked = chosen.has(value);
      li.querySelector("input")!.checked = checked;
      li.querySelector("b")!.textContent = String(n.get(value) ?? 0);
      li.hidden = !n.has(value) && !checked;
    }
    if (chosen.size > 0) f.open = true;
  }
};

const showChosen = (state: State) => {
  const chips = [...state.chosen].flatMap(([id, values]) => [...values].map((value) => {
    const name = titleOf(id, value), chip = make("button", { type: "button", "aria-label": fill(words.remove, { name }) }, `${name} ✕`);
    chip.addEventListener("click", () => {
      const now = read();
      now.chosen.get(id)!.delete(value);
      go(now, 1);
      text.focus();
    });
    return make("li", {}, chip);
  }));
  const narrowed = chips.length > 0 || state.q !== "";
  if (narrowed) {
    const clear = make("button", { type: "button" }, words.clear);
    clear.addEventListener("click", () => {
      go({ q: "", sort: state.sort, chosen: new Map() }, 1);
      text.focus();
    });
    chips.push(make("li", {}, clear));
  }
  get("firm-chosen").replaceChildren(...chips);
  get("firm-chosen").hidden = !narrowed;
};

const row = (firm: Firm) => make("tr", {}, make("th", { scope: "row" }, ...write.title(firm)),
  write.cell(words.number, firm.number), write.cell(words.state, firm.state), write.cell(words.status, ...write.status(firm)),
  write.cell(words.scope, write.scope(firm)), write.cell(words.until, write.time(firm.until)));

const turn = (state: State, page: number, word: string) => {
  const a = make("a", { href: address(state, page), rel: word === words.next ? "next" : "prev" }, word);
  a.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(state, page);
    list.scrollIntoView();
    list.focus({ preventScroll: true });
  });
  return a;
};
const showPages = (state: State, page: number, pages: number) => {
  const nav = get("firm-pages");
  nav.hidden = pages < 2;
  nav.replaceChildren(page > 1 ? turn(state, page - 1, words.previous) : make("span", {}),
    make("span", {}, fill(words.page, { n: page, total: pages })), page < pages ? turn(state, page + 1, words.next) : make("span", {}));
};

const heads = [...list.querySelectorAll<HTMLElement>("th[data-sort]")];
for (const th of heads) {
  const button = make("button", { type: "button", title: fill(words.sort, { name: th.textContent }) }, th.textContent);
  button.addEventListener("click", () => {
    const state = read();
    state.sort = state.sort === th.dataset.sort ? `-${state.sort}` : th.dataset.sort!;
    go(state, 1);
  });
  th.replaceChildren(button);
}
const showSort = (sort: string) => {
  for (const th of heads) {
    if (th.dataset.sort === sort.replace("-", "")) th.setAttribute("aria-sort", sort.startsWith("-") ? "descending" : "ascending");
    else th.removeAttribute("aria-sort");
  }
};

// show shows what the address says; what an earlier address asked for is given up.
let latest = 0;
const show = async () => {
  const turnOf = ++latest, state = read(), say = get("firm-count");
  if (text.value !== state.q && document.activeElement !== text) text.value = state.q;
  showSort(state.sort);
  list.setAttribute("aria-busy", "true");
  if (!opened) say.textContent = words.loading;
  try {
    const firms = await opening(), matches = await matching(firms, state.q);
    const { found, numbers } = count(firms, state, matches), places = await sorted(firms, found, state.sort);
    const pages = Math.max(1, Math.ceil(places.length / PAGE)), page = Math.min(state.page, pages);
    const rows = await Promise.all(places.slice((page - 1) * PAGE, page * PAGE).map(firms.firm));
    if (turnOf !== latest) return;
    showFacets(state, numbers);
    showChosen(state);
    body.replaceChildren(...rows.map(row));
    showPages(state, page, pages);
    say.textContent = places.length > 0 ? fill(words.found, { n: places.length, total: firms.total }) : words.none;
    get("firm-date").hidden = false;
    get("firm-date").textContent = fill(words.on, { date: inWords(firms.date), asof: inWords(firms.asOf) });
  } catch (error) {
    opened = null;
    if (turnOf === latest) say.textContent = words.not_loaded;
    if (!(error instanceof NotLoaded)) throw error; // a mistake of this script
  } finally {
    if (turnOf === latest) list.removeAttribute("aria-busy");
  }
};

form.hidden = false;
if (matchMedia("(max-width: 44rem)").matches) for (const f of facets) f.open = false; // the firms come first
list.tabIndex = -1;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  go({ ...read(), q: text.value.trim() }, 1);
});
text.addEventListener("input", afterTyping(() => go({ ...read(), q: text.value.trim() }, 1, true)));
addEventListener("popstate", show);
const state = read();
showSort(state.sort);
if (location.search) show();
else {
  const pages = Math.ceil(Number(list.dataset.total) / PAGE), late = new Date().toISOString().slice(0, 10) > words.as_of;
  showPages(state, 1, pages);
  if (late) {
    const again = make("button", { type: "button" }, words.recount);
    again.addEventListener("click", show);
    get("firm-date").append(again);
    get("firm-date").hidden = false;
  }
}
