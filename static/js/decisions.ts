// The list of decisions: narrowed by facets and words, sorted and paged in the browser. What is chosen stands in the
// address. Without it the page has the newest decisions and links to lists of all.
import { addressOf, readJSON } from "./site/data";

const here = document.currentScript.dataset;
const words = JSON.parse(here.words);
const $ = (id) => document.getElementById(id);
const form = $("decisions-form"), list = $("decisions-list"), count = $("decisions-count"), pages = $("decisions-pages");
const shown = list.querySelector("table"), first = [...list.childNodes], perPage = 50;
const said = count.textContent;
const say = (word, values) => Object.entries(values).reduce((s, [k, v]) => s.replace(`{${k}}`, v), word);
const fold = (s) => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
let data = null; // loaded when the reader begins to narrow the list

const make = (name, props = {}, ...within) => {
  const e = Object.assign(document.createElement(name), props);
  e.append(...within);
  return e;
};

const load = async () => {
  if (data) return data;
  data = here.list ? JSON.parse(here.list) : await readJSON(here.index);
  for (const d of data.decisions) d.words = fold(`${d.n} ${d.t} ${d.s}`);
  return data;
};

// The state is what the address says: words, order, page, and the chosen values of each facet.
const read = () => {
  const from = new URLSearchParams(location.search);
  const state = { q: from.get("q") ?? "", sort: from.get("sort") ?? "", page: Math.max(1, Number(from.get("page")) || 1), chosen: {} };
  for (const [k, v] of from) if (!["q", "sort", "page"].includes(k)) (state.chosen[k] ??= []).push(v);
  return state;
};
let state = read();
const write = (replace) => {
  const to = new URLSearchParams();
  if (state.q) to.set("q", state.q);
  if (state.sort) to.set("sort", state.sort);
  for (const [k, all] of Object.entries(state.chosen)) for (const v of all) to.append(k, v);
  if (state.page > 1) to.set("page", state.page);
  history[replace ? "replaceState" : "pushState"](null, "", `${location.pathname}${to.size ? `?${to}` : ""}`);
};
const narrowed = () => state.q || state.sort || state.page > 1 || Object.values(state.chosen).some((all) => all.length);

// A decision has one of the chosen values of every facet; `but` is left out, for the counts of its own values.
const fits = (d, but) => {
  if (fold(state.q).split(/\s+/).some((w) => !d.words.includes(w))) return false;
  return data.facets.every((f, i) => f.id === but || !state.chosen[f.id]?.length ||
    d.v[i].some((v) => state.chosen[f.id].includes(f.options[v].id)));
};

const most = (d) => (d.f ?? []).filter((f) => f[2] === "counts").sort((a, b) => Number(b[1]) - Number(a[1]))[0];
const importance = (d) => {
  const i = data.facets.findIndex((f) => f.id === "importance");
  return d.v[i].length ? d.v[i][0] : Infinity;
};
const orders = {
  oldest: (a, b) => a.d < b.d ? -1 : a.d > b.d ? 1 : 0,
  importance: (a, b) => (importance(a) > importance(b)) - (importance(a) < importance(b)),
  amount: (a, b) => {
    const x = most(a), y = most(b);
    if (!x || !y) return !x - !y;
    return x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : Number(y[1]) - Number(x[1]);
  },
};

const language = `${document.documentElement.lang.replace(/^en$/, "en-GB")}-u-ca-gregory-nu-latn`; // as pages are written
const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
const amount = (f) => {
  const decimals = (f[1].split(".")[1] ?? "").length;
  return `${f[0]} ${new Intl.NumberFormat(language, { minimumFractionDigits: decimals }).format(f[1])}`;
};
const titles = (d, id) => {
  const i = data.facets.findIndex((f) => f.id === id);
  return d.v[i].map((v) => data.facets[i].options[v]);
};
const lines = (all) => make("ul", { className: "plain" }, ...all.map((a) => make("li", {}, a)));

const labels = [...shown.querySelectorAll("thead th")].map((th) => th.textContent);
const cell = (n, ...within) => {
  const td = make("td", {}, ...within);
  td.dataset.label = labels[n];
  return td;
};
const row = (d) => {
  const finality = titles(d, "finality")[0];
  const tr = make("tr", { className: finality.id === "annulled" ? "annulled" : "" });
  const th = make("th", { scope: "row" }, make("a", { href: addressOf(`${here.decisions}${d.n}/`) }, d.n));
  const weight = titles(d, "importance")[0];
  if (weight && ["key-case", "1"].includes(weight.id)) th.append(make("br"), make("small", { className: "quiet" }, weight.title));
  const fines = (d.f ?? []).map(amount).join(", ");
  tr.append(th, cell(1, make("time", { dateTime: d.d }, day.format(new Date(`${d.d}T00:00:00Z`)))), cell(2, titles(d, "body")[0]?.title ?? ""),
    cell(3, ...titles(d, "respondent").flatMap((o, i) => [i ? ", " : "", make("a", { href: addressOf(`${here.firms}${o.id}/`) }, o.title)])),
    cell(4, lines(d.h.map((h) => `${h[0]}: ${h[1]}`))),
    cell(5, titles(d, "sanction").map((o) => o.id === "fine" ? `${o.title} (${fines})` : o.title).join(", ") || words.nothing),
    cell(6, make("span", { className: `status status-${finality.id}` }, finality.title)));
  return tr;
};

const choose = (facet, id, on) => {
  const all = new Set(state.chosen[facet] ?? []);
  on ? all.add(id) : all.delete(id);
  state.chosen[facet] = [...all];
  state.page = 1;
  write(false);
  show();
};

// The facets are made once; their counts follow the other facets' choice.
const boxes = new Map(); // facet and option to its parts
const box = (f) => {
  const ul = make("ul");
  for (const o of f.options) {
    const input = make("input", { type: "checkbox" }), n = make("span", { className: "n" });
    input.addEventListener("change", () => choose(f.id, o.id, input.checked));
    const li = make("li", {}, make("label", {}, input, make("span", {}, o.title), n));
    boxes.set(`${f.id} ${o.id}`, { input, n, li, title: fold(o.title) });
    ul.append(li);
  }
  const details = make("details", { open: Boolean(state.chosen[f.id]?.length) }, make("summary", {}, f.title));
  if (f.options.length > 12) {
    const find = make("input", { type: "search", placeholder: words.find });
    find.setAttribute("aria-label", `${f.title}: ${words.find}`);
    find.addEventListener("input", () => {
      for (const o of f.options) {
        const b = boxes.get(`${f.id} ${o.id}`);
        b.li.hidden = !b.title.includes(fold(find.value));
      }
    });
    details.append(find);
  }
  details.append(ul);
  return details;
};
const recount = () => {
  data.facets.forEach((f, i) => {
    const n = f.options.map(() => 0);
    for (const d of data.decisions) if (fits(d, f.id)) for (const v of d.v[i]) n[v]++;
    f.options.forEach((o, k) => {
      const b = boxes.get(`${f.id} ${o.id}`);
      b.n.textContent = n[k];
      b.input.checked = Boolean(state.chosen[f.id]?.includes(o.id));
      b.li.classList.toggle("quiet", n[k] === 0);
    });
  });
};

const turn = (to, word) => {
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
  try {
    await load();
  } catch {
    count.textContent = words.failed;
    form.hidden = true;
    return;
  }
  if (!boxes.size) $("decisions-facets").append(...data.facets.filter((f) => f.options.length).map(box));
  form.elements.q.value = state.q;
  form.elements.sort.value = state.sort;
  recount();
  if (!narrowed()) {
    list.replaceChildren(...first);
    [count.textContent, pages.hidden] = [said, true];
    return;
  }
  const found = data.decisions.filter((d) => fits(d));
  if (orders[state.sort]) found.sort(orders[state.sort]);
  const last = Math.max(1, Math.ceil(found.length / perPage));
  state.page = Math.min(state.page, last);
  const table = make("table", { className: "records" }, shown.tHead.cloneNode(true),
    make("tbody", {}, ...found.slice((state.page - 1) * perPage, state.page * perPage).map(row)));
  list.replaceChildren(...(found.length ? [make("div", { className: "scroll" }, table)] : []));
  count.textContent = say(words.found, { n: found.length, total: data.decisions.length }) + (found.length ? "" : ` ${words.none}`);
  pages.hidden = last === 1;
  pages.replaceChildren(...(state.page > 1 ? [turn(state.page - 1, words.previous)] : []), say(words.page, { n: state.page, total: last }),
    ...(state.page < last ? [turn(state.page + 1, words.next)] : []));
};

form.hidden = false;
form.addEventListener("submit", (e) => e.preventDefault());
form.elements.q.addEventListener("input", () => {
  [state.q, state.page] = [form.elements.q.value, 1];
  write(true);
  show();
});
form.elements.sort.addEventListener("change", () => {
  [state.sort, state.page] = [form.elements.sort.value, 1];
  write(false);
  show();
});
form.addEventListener("reset", (e) => {
  e.preventDefault();
  state = { q: "", sort: "", page: 1, chosen: {} };
  write(false);
  show();
});
window.addEventListener("popstate", () => {
  state = read();
  show();
});
if (narrowed() || here.list) show();
else form.addEventListener("focusin", show, { once: true });
