// Puts chosen provisions of a text together to be printed, beside those of an earlier text and what changed between them.
// The texts are taken from their own pages. The address says what is chosen: ?b=convention@adopted&a=convention@rev-2
// &p=art_7&p=art_9, by the lasting identities of the provisions; la and lb are languages, as in compare-any.ts.
import { all, judge, match, type Provision, read, type Shown, title } from "./compare/provisions";
import { redline, type Words } from "./compare/redline";
import { addressOf, NotLoaded, readPage } from "./site/data";
import { type Child, get, make } from "./site/dom";
import { writing } from "./site/locale";

// Side is one of the texts that are chosen in the form.
interface Side {
  key: string;
  select: HTMLSelectElement;
}

// Pair is a chosen provision in the chosen text and in the earlier one, and where it is told what changed.
interface Pair {
  now?: Provision;
  old?: Provision;
  shown?: Shown;
}

const words: Words = JSON.parse(document.currentScript!.dataset.words!);
const { changed, show } = redline(words);
const query = new URLSearchParams(location.search), form = document.querySelector<HTMLFormElement>(".pack-form")!;
const sides = ["a", "b"].map((key): Side => ({ key, select: form.elements.namedItem(key) as HTMLSelectElement }));
const chosen = (side: Side) => side.select.selectedOptions[0];
const boxes = (which = "") => [...form.querySelectorAll<HTMLInputElement>(`[name=p]${which}`)];
const instrument = (option: HTMLOptionElement) => option.value.split("@")[0];
const say = (...text: Child[]) => get("pack-message").append(make("p", { class: "warn" }, ...text));
const failed = (error: unknown) => {
  if (!(error instanceof NotLoaded)) throw error; // a mistake of this script
  const url = addressOf(error.message);
  say(words.not_loaded, " ", make("a", { href: url }, url), " ", make("code", {}, `normpress pdf ${chosen(sides[1]).value}`));
};

// text is the text of an option, read from its page, each only once.
const texts = new Map<string, Promise<Provision>>();
const text = (option: HTMLOptionElement) => {
  const url = option.dataset.url!;
  if (!texts.has(url)) texts.set(url, readText(url, option));
  return texts.get(url)!;
};
const readText = async (url: string, option: HTMLOptionElement) => {
  const element = (await readPage(url)).querySelector<HTMLElement>("article.text");
  if (!element) throw new NotLoaded(url);
  return read(element, option.dataset);
};

// units are what is chosen: the provisions that have pages of their own, and whatever holds none of these.
const isUnit = (p: Provision) => p.element.matches(".article, .annex, .preamble, .preface") || !p.inner.some((q) => q.element.matches("section"));
const units = (p: Provision): Provision[] => p.inner.flatMap((q) => (isUnit(q) ? [q] : units(q)));

// offered lists the units of both texts, those that only the earlier one has behind those that are in both.
const offered = async () => {
  const [old, now] = await Promise.all(sides.map((side) => (chosen(side).value ? text(chosen(side)) : undefined)));
  const list = units(now!), known = new Set(all(now!).map((p) => p.wid));
  return [...list, ...(old ? units(old).filter((p) => !known.has(p.wid)) : [])];
};

// fill shows what can be chosen of the chosen texts, and keeps what was chosen, also while the texts were read.
const fill = async (asked: string[]) => {
  const before = sides.map((side) => chosen(side));
  const list = await offered();
  if (before.some((option, n) => option !== chosen(sides[n]))) return;
  const old = chosen(sides[0]).dataset.title, wanted = [...asked, ...ticked()];
  const choices = list.map((p) => make("label", { class: "choice", lang: p.lang, dir: p.of.dir },
    make("input", { type: "checkbox", name: "p", value: p.wid, checked: wanted.includes(p.wid) }),
    ` ${title(p) || p.id}`, p.of.title === old && !same() ? writing.open + old + writing.close : ""));
  get("pack-choices").replaceChildren(...choices);
};
const same = () => chosen(sides[0]).dataset.title === chosen(sides[1]).dataset.title;
const ticked = () => boxes(":checked").map((box) => box.value);

// narrow offers to compare only with texts of the same instrument.
const narrow = () => {
  const [a, b] = sides;
  for (const option of a.select.options) {
    option.hidden = option.disabled = Boolean(option.value) && (instrument(option) !== instrument(chosen(b)) || option.dataset.url === chosen(b).dataset.url);
  }
  if (chosen(a).disabled) a.select.value = "";
};

// choose sets the form to what the address asks for, and says whether there are such texts.
const choose = () => sides.every(({ key, select }) => {
  const asked = query.get(key), lang = query.get(`l${key}`);
  if (!asked) return key === "a";
  const options = [...select.options].filter((o) => o.value === asked), option = options.find((o) => o.dataset.lang === lang) ?? options[0];
  if (option) option.selected = true;
  else say(words.no_text, " ", make("code", {}, asked));
  return Boolean(option);
});

// copy is a provision as its page shows it, as lines on paper: without links, headings and identities of its own.
const copy = (p: Provision) => {
  const made = document.importNode(p.element, true);
  for (const e of made.querySelectorAll(".margin, .was, button")) e.remove();
  for (const e of made.querySelectorAll("a")) e.replaceWith(...e.childNodes);
  for (const e of made.querySelectorAll("h1, h2, h3, h4, h5, h6")) e.replaceWith(make("p", { class: "heading" }, ...e.childNodes));
  for (const e of [made, ...made.querySelectorAll("[id]")]) e.removeAttribute("id");
  return make("div", { class: "text", lang: p.lang, dir: p.of.dir }, made);
};

// fact is what the cover and the headings say of a text.
const fact = ({ dataset: { title: revision, symbol, date, day, state, status, lang } }: HTMLOptionElement): Child[] => [
  make("strong", {}, make("bdi", {}, revision)), symbol && " ", symbol && make("bdi", { class: "symbol" }, symbol), writing.clause,
  make("time", { datetime: date }, day), " ", make("span", { class: `status status-${state}` }, status), writing.clause,
  new Intl.DisplayNames([document.documentElement.lang], { type: "language" }).of(lang!)];

const cover = (options: HTMLOptionElement[]) => make("header", { class: "pack-cover" },
  make("p", { class: "kind" }, (options[0].parentElement as HTMLOptGroupElement).label),
  make("ul", { class: "plain" }, options.map((option) => make("li", {}, ...fact(option)))), make("p", {}, words.as_of),
  options.length > 1 ? make("p", { class: "legend", hidden: true }, make("ins", {}, words.what_inserted), " ", make("del", {}, words.what_repealed)) : "");
const contents = (list: Pair[]) => make("section", { class: "pack-contents" }, make("h2", {}, words.contents),
  make("ol", { class: "plain" }, list.map(({ now, old }, n) => make("li", {}, make("a", { href: `#pack-${n + 1}` }, title((now ?? old)!))))));

// changes are the words between the marks of a title, with the names of both texts in their places.
const changes = (old?: string, now?: string) => words.changes.split(/(\n|\r)/).map((s) => (s === "\n" ? make("bdi", {}, old) : s === "\r" ? make("bdi", {}, now) : s));

// unit shows a provision in the chosen texts, and what changed in it.
const unit = ({ old, now, shown }: Pair, n: number, options: HTMLOptionElement[]) => {
  const one = (now ?? old)!, out = make("section", { class: "pack-unit", id: `pack-${n + 1}` }, make("h2", { lang: one.lang }, title(one)));
  const both = options.length > 1 ? [now, old] : [now];
  both.forEach((p, i) => out.append(make("h3", {}, ...fact(options[i])), p ? copy(p) : make("p", {}, words.missing)));
  if (options.length < 2) return out;
  const redlined = make("div", { class: "text redline", lang: one.lang, dir: one.of.dir });
  if (old && now && old.lang !== now.lang) redlined.append(make("p", {}, words.languages));
  else if (shown && changed(shown)) show(shown, 0, redlined);
  else redlined.append(make("p", {}, words.same));
  out.append(make("h3", {}, ...changes(options[1].dataset.title, options[0].dataset.title)), redlined);
  return out;
};

// pairs finds the chosen provisions in both texts.
const pairs = (old: Provision | undefined, now: Provision, wids: string[]) => {
  if (old) {
    match(old, now, true);
    judge(old, now, true);
  }
  const inNow = all(now), inOld = old ? all(old) : [];
  return wids.map((wid): Pair => {
    const p = inNow.find((q) => q.wid === wid), gone = p ? p.match : inOld.find((q) => q.wid === wid);
    return { now: p ?? (gone?.match?.wid ? gone.match : undefined), old: gone, shown: p ?? gone?.match ?? gone };
  }).filter(({ now, old }) => now ?? old);
};

// onPaper says on every sheet which texts these are, and at the end from where they come.
const onPaper = (options: HTMLOptionElement[]) => {
  const { dataset } = document.documentElement, names = [...options].reverse().map((o) => o.dataset);
  const joined = (list: (string | undefined)[]) => (document.dir === "rtl" ? list.map((s) => `\u2068${s}\u2069`).join(" ← ") : list.join(" → "));
  dataset.printStart = joined(names.map((o) => o.symbol ?? o.title));
  dataset.printEnd = joined(names.map((o) => o.title)) + (names.length > 1 ? "" : ` · ${names[0].status}`);
  const mark = document.querySelector(".print-mark")!;
  mark.firstElementChild!.append(location.search);
  if (names.length > 1) mark.append(` ${words.worth}`);
};

const run = async (wids: string[]) => {
  const options = [chosen(sides[1]), chosen(sides[0])].filter((option) => option.value);
  const [now, old] = await Promise.all(options.map(text));
  const list = pairs(old, now, wids), known = list.flatMap((one) => [one.now?.wid, one.old?.wid]);
  for (const wid of wids) if (!known.includes(wid)) say(words.no_provision, " ", make("code", {}, wid));
  if (!list.length) return;
  get("pack").replaceChildren(cover(options), contents(list), ...list.map((one, n) => unit(one, n, options)));
  get("pack").hidden = false;
  get("pack-said").textContent = words.made + list.length;
  get<HTMLButtonElement>("pack-print").disabled = false;
  onPaper(options);
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  get("pack-message").replaceChildren();
  if (!ticked().length) return say(words.none);
  const to = new URLSearchParams();
  for (const side of [...sides].reverse()) {
    const { value, dataset } = chosen(side);
    if (value) to.set(side.key, value);
    if (dataset.translated) to.set(`l${side.key}`, dataset.lang!);
  }
  for (const wid of ticked()) to.append("p", wid);
  location.assign(`?${to}`);
});
for (const side of sides) {
  side.select.addEventListener("change", () => {
    narrow();
    fill([]).catch(failed);
  });
}
get("pack-every").addEventListener("change", () => {
  for (const box of boxes()) box.checked = get<HTMLInputElement>("pack-every").checked;
});
get("pack-print").addEventListener("click", () => print());
form.hidden = false;
const found = choose(), asked = query.getAll("p");
narrow();
fill(asked).then(() => (found && asked.length ? run(asked) : undefined)).catch(failed).finally(() => { document.body.dataset.done = "true"; });
