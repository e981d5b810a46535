// The list of decisions: narrowed by facets and words, sorted and paged in the browser. What is chosen stands in the
// address. Without it the page has the newest decisions and links to lists of all.
import { addressOf, readJSON } from "./site/data";
import { type Child, fill, get, make } from "./site/dom";
import { inWords, locale, writing } from "./site/locale";
import { afterTyping } from "./site/typing";

// Index is all decisions, the newest first, with their facets, as the package export writes it.
interface Index {
  decisions: Decision[];
  facets: Facet[];
}

interface Decision {
  n: string; // number
  t: string; // title
  s: string; // summary
  d: string; // day
  v: number[][]; // of every facet the places of the values
  f?: [currency: string, amount: string, stands: string][]; // fines
  h: [provision: string, outcome: string][];
  words: string; // folded
}

interface Facet {
  id: string;
  title: string;
  options: Option[];
}

interface Option {
  id: string;
  title: string;
}

const here = document.currentScript!.dataset;
const words: Record<"found" | "none" | "failed" | "find" | "previous" | "next" | "page" | "nothing", string> = JSON.parse(here.words!);
const form = get<HTMLFormElement>("decisions-form"), q = get<HTMLInputElement>("decisions-q"), sort = get<HTMLSelectElement>("decisions-sort");
const list = get("decisions-list"), count = get("decisions-count"), pages = get("decisions-pages");
const shown = list.querySelector("table")!, first = [...list.childNodes], perPage = 50;
const said = count.textContent;
const fold = (s: string) => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
let data: Index | undefined; // loaded when the reader begins to narrow the list

const load = async () => {
  if (data) return data;
  const read: Index = here.list ? JSON.parse(here.list) : await readJSON(here.index!);
  for (const d of read.decisions) d.words = fold(`${d.n} ${d.t} ${d.s}`);
  return (data = read);
};

// State is what the address says: words, order, page, and the chosen values of each facet.
interface State {
  q: string;
  sort: string;
  page: number;
  chosen: Record<string, string[]>;
}
const read = () => {
  const from = new URLSearchParams(location.search);
  const state: State = { q: from.get("q") ?? "", sort: from.get("sort") ?? "", page: Math.max(1, Number(from.get("page")) || 1), chosen: {} };
  for (const [k, v] of from) if (!["q", "sort", "page"].includes(k)) (state.chosen[k] ??= []).push(v);
  return state;
};
let state = read();
const write = (replace: boolean) => {
  const to = new URLSearchParams();
  if (state.q) to.set("q", state.q);
  if (state.sort) to.set("sort", state.sort);
  for (const [k, all] of Object.entries(state.chosen)) for (const v of all) to.append(k, v);
  if (state.page > 1) to.set("page", String(state.page));
  history[replace ? "replaceState" : "pushState"](null, "", `${location.pathname}${to.size ? `?${to}` : ""}`);
};
const narrowed = () => state.q || state.sort || state.page > 1 || Object.values(state.chosen).some((all) => all.length);

// A decision has one of the chosen values of every facet; `but` is left out, for the counts of its own values.
const fits = ({ facets }: Index, d: Decision, but?: string) => {
  if (fold(state.q).split(/\s+/).some((w) => !d.words.includes(w))) return false;
  return facets.every((f, i) => f.id === but || !state.chosen[f.id]?.length ||
    d.v[i].some((v) => state.chosen[f.id].includes(f.options[v].id)));
};

const most = (d: Decision) => (d.f ?? []).filter((f) => f[2] === "counts").sort((a, b) => Number(b[1]) - Number(a[1]))[0];
const importance = ({ facets }: Index, d: Decision) => d.v[facets.findIndex((f) => f.id === "importance")][0] ?? Infinity;
const orders: Record<string, (a: Decision, b: Decision, all: Index) => number> = {
  oldest: (a, b) => a.d < b.d ? -1 : a.d > b.d ? 1 : 0,
  importance: (a, b, all) => {
    const x = importance(all, a), y = importance(all, b);
    return x < y ? -1 : x > y ? 1 : 0;
  },
  amount: (a, b) => {
    const x = most(a), y = most(b);
    if (!x || !y) return Number(!x) - Number(!y);
    return x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : Number(y[1]) - Number(x[1]);
  },
};

const amount = ([currency, sum]: NonNullable<Decision["f"]>[number]) => {
  const decimals = (sum.split(".")[1] ?? "").length;
  return `${currency} ${new Intl.NumberFormat(locale, { minimumFractionDigits: decimals }).format(sum as Intl.StringNumericLiteral)}`;
};
const parted = (items: Child[][]) => items.flatMap((item, i) => [i && writing.comma, ...item]);

const labels = [...shown.querySelectorAll("thead th")].map((th) => th.textContent);
const cell = (n: number, ...within: Child[]) => make("td", { "data-label": labels[n] }, ...within);
const row = ({ facets }: Index, d: Decision) => {
  const titles = (id: string) => {
    const i = facets.findIndex((f) => f.id === id);
    return d.v[i].map((v) => facets[i].options[v]);
  };
  const [finality] = titles("finality"), [weight] = titles("importance"), sanctions = titles("sanction");
  const th = make("th", { scope: "row" }, make("a", { href: addressOf(`${here.decisions}${d.n}/`) }, d.n));
  if (["key-case", "1"].includes(weight?.id)) th.append(make("br"), make("small", { class: "quiet" }, weight.title));
  const fines = parted((d.f ?? []).map((f) => [make("bdi", { dir: "ltr" }, amount(f))]));
  return make("tr", { class: finality.id === "annulled" && "annulled" }, th, cell(1, make("time", { datetime: d.d }, inWords(d.d))), cell(2, titles("body")[0]?.title),
    cell(3, ...parted(titles("respondent").map((o) => [make("a", { href: addressOf(`${here.firms}${o.id}/`), dir: "auto" }, o.title)]))),
    cell(4, make("ul", { class: "plain" }, d.h.map((h) => make("li", {}, make("bdi", {}, h[0]), writing.colon, h[1])))),
    cell(5, ...(sanctions.length ? parted(sanctions.map((o) => [o.title, ...(o.id === "fine" ? [writing.open, ...fines, writing.close] : [])])) : [words.nothing])),
    cell(6, make("span", { class: `status status-${finality.id}` }, finality.title)));
};

const choose = (facet: string, id: string, on: boolean) => {
  const all = new Set(state.chosen[facet] ?? []);
  on ? all.add(id) : all.delete(id);
  state.chosen[facet] = [...all];
  [state.q, state.page] = [q.value, 1];
  write(false);
  show();
};

// The facets are made once; their counts follow the other facets' choice.
const boxes = new Map<string, { input: HTMLInputElement; n: HTMLElement; li: HTMLElement; title: string }>(); // facet and option to its parts
const boxOf = (f: Facet, o: Option) => boxes.get(`${f.id} ${o.id}`)!;
const box = (f: Facet) => {
  const ul = make("ul");
  for (const o of f.options) {
    const input = make("input", { type: "checkbox" }), n = make("span", { class: "n" });
    input.addEventListener("change", () => choose(f.id, o.id, input.checked));
    const li = make("li", {}, make("label", {}, input, make("span", {}, o.title), n));
    boxes.set(`${f.id} ${o.id}`, { input, n, li, title: fold(o.title) });
    ul.append(li);
  }
  const details = make("details", { open: Boolean(state.chosen[f.id]?.length) }, make("summary", {}, f.title));
  if (f.options.length > 12) {
    const find = make("input", { type: "search", placeholder: words.find, "aria-label": f.title + writing.colon + words.find });
    find.addEventListener("input", () => {
      for (const o of f.options) {
        const b = boxOf(f, o);
        b.li.hidden = !b.title.includes(fold(find.value));
      }
    });
    details.append(find);
  }
  details.append(ul);
  return details;
};
const recount = (all: Index) => {
  all.facets.forEach((f, i) => {
    const n = f.options.map(() => 0);
    for (const d of all.decisions) if (fits(all, d, f.id)) for (const v of d.v[i]) n[v]++;
    f.options.forEach((o, k) => {
      const b = boxOf(f, o);
      b.n.textContent = String(n[k]);
      b.input.checked = Boolean(state.chosen[f.id]?.includes(o.id));
      b.li.classList.toggle("quiet", n[k] === 0);
    });
  });
};

const turn = (to: number, word: string) => {
  const b = make("button", { type: "button" }, word);
  b.addEventListener("click", () => {
    state.page = to;
    write(false);
    show();
    list.scrollIntoView();
  });
  return b;
};

const show = async () => {
  let all: Index;
  try {
    all = await load();
  } catch {
    count.textContent = words.failed;
    form.remove();
    return;
  }
  if (!boxes.size) get("decisions-facets").append(...all.facets.filter((f) => f.options.length).map(box));
  sort.value = state.sort;
  recount(all);
  if (!narrowed()) {
    list.replaceChildren(...first);
    [count.textContent, pages.hidden] = [said, true];
    return;
  }
  const found = all.decisions.filter((d) => fits(all, d)), order = orders[state.sort];
  if (order) found.sort((a, b) => order(a, b, all));
  const last = Math.max(1, Math.ceil(found.length / perPage));
  state.page = Math.min(state.page, last);
  const table = make("table", { class: shown.className }, shown.tHead!.cloneNode(true),
    make("tbody", {}, ...found.slice((state.page - 1) * perPage, state.page * perPage).map((d) => row(all, d))));
  list.replaceChildren(...(found.length ? [make("div", { class: "scroll" }, table)] : []));
  count.textContent = fill(words.found, { n: found.length, total: all.decisions.length }) + (found.length ? "" : ` ${words.none}`);
  pages.hidden = last === 1;
  pages.replaceChildren(...(state.page > 1 ? [turn(state.page - 1, words.previous)] : []), fill(words.page, { n: state.page, total: last }),
    ...(state.page < last ? [turn(state.page + 1, words.next)] : []));
};

form.hidden = false;
q.value = state.q;
form.addEventListener("submit", (e) => e.preventDefault());
q.addEventListener("input", afterTyping(() => {
  [state.q, state.page] = [q.value, 1];
  write(true);
  show();
}));
sort.addEventListener("change", () => {
  [state.q, state.sort, state.page] = [q.value, sort.value, 1];
  write(false);
  show();
});
form.addEventListener("reset", (e) => {
  e.preventDefault();
  state = { q: (q.value = ""), sort: "", page: 1, chosen: {} };
  write(false);
  show();
});
window.addEventListener("popstate", () => {
  state = read();
  q.value = state.q;
  show();
});
if (narrowed() || here.list) show();
else form.addEventListener("focusin", show, { once: true });
