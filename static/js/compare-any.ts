// Compares any provision with any other, or any text with any other, in the reader's browser. The texts are taken from
// their own pages. The address says what is compared: ?a=convention@adopted%23art_12&b=code-of-conduct@2024%23art_9;
// la and lb are the languages of texts that are not in the first one of their revision.
import { all, judge, match, type Provision, read, title } from "./compare/provisions";
import { redline, type Words } from "./compare/redline";
import { INNER } from "./compare/words";
import { addressOf, NotLoaded, readPage } from "./site/data";
import { type Child, get, make } from "./site/dom";
import { writing } from "./site/locale";

// Side is one of both that are compared, and what is taken of it.
interface Side {
  key: string;
  text: HTMLSelectElement;
  provision: HTMLSelectElement;
  asked: string;
  lang: string | null;
  page?: HTMLElement;
  element?: HTMLElement;
}

const words: Words = JSON.parse(document.currentScript!.dataset.words!);
const { changed, show } = redline(words);
const query = new URLSearchParams(location.search), form = document.querySelector<HTMLFormElement>(".compare-any")!;
const both = ["a", "b"].map((key): Side => ({
  key, text: form.elements.namedItem(key) as HTMLSelectElement, provision: get(`provision-${key}`), asked: query.get(key) ?? "", lang: query.get(`l${key}`),
}));
const chosen = (side: Side) => side.text.selectedOptions[0];
const labelOf = (side: Side) => (chosen(side).parentElement as HTMLOptGroupElement).label;
const related = () => both[0].text.value.split("@")[0] === both[1].text.value.split("@")[0];
const say = (...text: (Child | Child[])[]) => get("compare-message").append(make("p", { class: "warn" }, ...text));

// part is one side of an address.
const part = (side: Side, id: string) => {
  const { value, dataset } = chosen(side), language = dataset.translated ? `&l${side.key}=${dataset.lang}` : "";
  return `${side.key}=${value}${id ? `%23${encodeURIComponent(id)}` : ""}${language}`;
};

// load gets the text of a page, each only once.
const pages = new Map<string, Promise<HTMLElement>>();
const load = (url: string) => {
  if (!pages.has(url)) pages.set(url, readText(url));
  return pages.get(url)!;
};
const readText = async (url: string) => {
  const text = (await readPage(url)).querySelector<HTMLElement>("article.text");
  if (text) return text;
  throw new NotLoaded(url);
};
const notLoaded = (error: unknown) => {
  if (!(error instanceof NotLoaded)) throw error; // a mistake of this script
  const url = addressOf(error.message), command = `normpress compare ${both.map((side) => side.asked || side.text.value).join(" ")}`;
  say(words.not_loaded, " ", make("a", { href: url }, url), " ", make("code", {}, command));
};

// fill lists the provisions of the chosen text in the form.
const fill = async (side: Side, wanted = "") => {
  const option = chosen(side), text = await load(option.dataset.url!);
  if (option !== chosen(side)) return;
  const list = all(read(text, option.dataset)).slice(1).map((p) => {
    const depth = p.id.split("__").length - 1;
    const begin = p.title ? title(p) : `${p.number} ${p.text.replaceAll(INNER, "")}`.trim();
    return make("option", { value: p.id, "data-wid": p.wid }, "\u2003".repeat(depth) + begin.slice(0, 60));
  });
  side.provision.replaceChildren(side.provision.options[0], ...list);
  side.provision.value = list.some((o) => o.value === wanted) ? wanted : "";
};

// choose sets the form to what the address asks for, and says whether there is such a text.
const choose = (side: Side) => {
  const [ref] = side.asked.split("#"), options = [...side.text.options].filter((o) => o.value === ref);
  const option = options.find((o) => o.dataset.lang === side.lang) ?? options[0];
  if (option) option.selected = true;
  else if (side.asked) say(words.no_text, " ", make("code", {}, ref));
  return Boolean(option);
};

// take finds the provision that a side asks for, or the whole text.
const take = async (side: Side) => {
  const id = side.asked.split("#")[1], page = await load(chosen(side).dataset.url!);
  side.page = page;
  side.element = id ? places(page).find((e) => e.id === id) : page;
  if (!side.element) missing(page, side, id);
  return side.element;
};
const places = (page: Element) => [...page.querySelectorAll<HTMLElement>("[data-wid]")];

// complete takes, where one side asks for a provision and the other for none, the same provision there.
const complete = () => {
  const [whole, other] = both[0].element === both[0].page ? both : [both[1], both[0]];
  if (whole.element !== whole.page || other.element === other.page) return true;
  whole.element = related() ? places(whole.page!).find((e) => e.dataset.wid === other.element!.dataset.wid) : undefined;
  if (!whole.element) say(words.one_side);
  return Boolean(whole.element);
};

// missing says that a provision does not exist, and offers those around the place where it would be.
const missing = (page: Element, side: Side, id: string) => {
  const there = places(page), near = id.split("__");
  let list: Element[] = [];
  while (!list.length) {
    near.pop();
    const within = near.join("__");
    list = there.filter((e) => (within ? e.id.startsWith(`${within}__`) || e.id === within : e.matches("section")));
    if (!within) break;
  }
  const offers = list.slice(0, 60).flatMap((e, n) => {
    const parts = both.map((s) => part(s, s === side ? e.id : s.asked.split("#")[1]));
    return [n ? writing.comma : " ", make("a", { href: `?${parts.join("&")}` }, e.id)];
  });
  say(words.no_provision, " ", make("code", {}, id));
  say(words.instead, offers, list.length > 60 ? `${writing.comma}…` : "");
};

// head names a side exactly: provision, instrument, revision, date and status.
const head = (side: Side, p: Provision, name: string, key: string) => {
  const { title: revision, state, status, date, day } = chosen(side).dataset;
  const url = addressOf(chosen(side).dataset.url!);
  const provision = p.id && [make("a", { href: `${url}#${p.id}`, lang: p.lang }, make("strong", {}, title(p) || p.id)), writing.clause];
  return make("div", { class: name }, make("dt", {}, words[key]), make("dd", {},
    provision, labelOf(side), writing.clause, make("a", { href: url }, p.id ? revision : make("strong", {}, revision)),
    writing.clause, make("time", { datetime: date }, day), " ", make("span", { class: `status status-${state}` }, status)));
};

// label names a side shortly.
const label = (side: Side, p: Provision) => [p.id && (title(p) || p.id), !related() && labelOf(side), chosen(side).dataset.title]
  .filter(Boolean).join(writing.clause);

// tally counts words deleted and inserted.
const tally = (a: Provision, b: Provision) => {
  const tokens = [...all(b), ...all(a).filter((p) => !p.match)].flatMap((p) => p.words.list);
  const count = (fate: number) => tokens.filter((t) => t.fate === fate && t.counts).length;
  const inserted = make("ins", {}, make("strong", {}, `+${count(1)}`));
  const deleted = make("del", {}, make("strong", {}, `−${count(-1)}`));
  get("compare-tally").append(make("li", { class: "words" }, words.words, inserted, " ", deleted));
};

// translated shows two languages beside each other: nothing was deleted or inserted.
const translated = () => {
  say(words.languages);
  Object.assign(words, { deleted: words.first, inserted: words.second });
  get("compare-text").classList.add("translated");
  get("compare-tally").hidden = true;
  get<HTMLInputElement>("view-side").checked = true;
};

const run = async () => {
  if (!(await take(both[0])) || !(await take(both[1])) || !complete()) return;
  const [a, b] = both.map((side) => read(side.element!, chosen(side).dataset));
  match(a, b, related());
  judge(a, b, related());
  const labels = [label(both[0], a), label(both[1], b)], heading = get("compare-title");
  document.title = document.title.replace(heading.textContent, () => labels.join(" → "));
  heading.replaceChildren(make("bdi", {}, labels[0]), " → ", make("bdi", {}, labels[1]));
  get("compare-sides").append(head(both[0], a, "side-old", "first"), head(both[1], b, "side-new", "second"));
  get("compare-columns").append(...labels.map((text) => make("span", {}, text)));
  if (!related() || a.lang !== b.lang) {
    Object.assign(words, { what_inserted: words.only_second, what_repealed: words.only_first, what_substituted: "" });
  }
  if (a.lang === b.lang) tally(a, b); else translated();
  if (changed(b)) show(b, b.id ? 0 : -1, get("compare-text"));
  else get("compare-text").append(make("p", {}, words.empty));
  get("compare-result").hidden = false;
  get("compare-said").textContent = get(a.lang !== b.lang || changed(b) ? "compare-tally" : "compare-text").textContent;
  get("compare-lead").hidden = true;
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  location.assign(`?${both.map((side) => part(side, side.provision.value)).join("&")}`);
});
for (const side of both) {
  side.text.addEventListener("change", () => fill(side).catch(notLoaded));
  side.provision.addEventListener("change", () => {
    const other = both.find((s) => s !== side)!, wid = side.provision.selectedOptions[0].dataset.wid;
    const same = [...other.provision.options].find((o) => o.dataset.wid === wid);
    if (wid && same && related() && !other.provision.value) other.provision.value = same.value;
  });
}
form.hidden = false;
const found = both.map(choose);
Promise.all(both.map((side) => fill(side, side.asked.split("#")[1]))).then(() => {
  if (found[0] && found[1]) return run();
}).catch(notLoaded).finally(() => { document.body.dataset.done = "true"; });
