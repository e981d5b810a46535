// Compares any provision with any other, or any text with any other, in the reader's browser. The texts are taken from
// their own pages. The address says what is compared: ?a=convention@adopted%23art_12&b=code-of-conduct@2024%23art_9;
// la and lb are the languages of texts that are not in the first one of their revision.
"use strict";
(() => {
  const { INNER, END } = compareWords, { read, match, judge, all, name, isSection } = compareProvisions;
  const words = JSON.parse(document.currentScript.dataset.words);
  const get = (id) => document.getElementById(id);
  const make = (element, attributes, ...children) => {
    const made = document.createElement(element);
    for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
    made.append(...children.flat(2).filter((child) => child !== undefined && child !== ""));
    return made;
  };

  // ---- showing

  const hidden = (fate) => make("span", { class: "hidden" }, `${fate < 0 ? words.deleted : words.inserted} `);

  // parts makes lines of the tokens of two texts, apart where provisions within stand.
  const parts = (old, now, tokens) => {
    const out = [[]], divided = tokens.some((t) => t.s === INNER && t.fate >= 0);
    for (const t of tokens) {
      let line = out.at(-1).at(-1);
      // What was deleted began this line, and what is here goes on with it.
      const goesOn = line && line.side === old && old.lang === now?.lang
        && (t.fate ? t.first && t.instead?.starts && line.at === t.instead.line : line.at === t.before.line);
      const begins = !line || (t.starts && !(t.fate >= 0 && goesOn)) || (t.fate > 0 && t.first && t.instead && old.lang !== now.lang);
      const side = t.fate < 0 ? old : now;
      if (begins) out.at(-1).push((line = { at: t.line, pieces: [] }));
      if (begins || (t.fate >= 0 && goesOn)) Object.assign(line, { side, kind: side.lines[t.line].kind });
      if (t.s === INNER) {
        if (t.fate >= 0 || !divided) out.push([]);
        continue;
      }
      const gap = begins ? "" : !t.gap.includes(END) ? t.gap : t.before?.gap.replaceAll(END, " ") ?? "";
      const shared = t.first && t.instead?.gap && t.gap && !begins; // the space before an edit is no part of it
      if (shared && t.fate < 0) line.pieces.push({ fate: 0, text: gap });
      const last = line.pieces.at(-1), text = shared ? t.s : gap + t.s;
      if (last?.fate === t.fate) last.text += text;
      else line.pieces.push({ fate: t.fate, text });
    }
    return out;
  };

  const paint = ({ fate, text }) => {
    const nodes = text.split(/([\n\t])/).map((s) => (s === "\n" ? make("br", {}) : s === "\t" ? make("span", { class: "cell" }, " | ") : s));
    return fate ? make(fate < 0 ? "del" : "ins", {}, hidden(fate), nodes) : nodes;
  };

  // column shows lines with what was deleted and inserted, or without what was deleted.
  const column = (columnName, lines, least) => make("div", { class: columnName }, lines.map(({ kind, side, pieces }) => {
    const shown = pieces.filter((piece) => piece.fate >= least);
    return shown.length ? make(kind === "code" ? "pre" : "p", { class: kind === "code" ? "" : kind, lang: side.lang, dir: side.of.dir }, shown.map(paint)) : "";
  }));
  const sides = (lines, old, now) => (lines.length
    ? make("div", { class: "sides" }, old && column("both", lines, -1), now && column(old ? "after" : "after only", lines, 0)) : "");

  const link = (p) => (p.id ? make("a", { href: `${p.of.url}#${p.id}` }, name(p)) : name(p));
  const designations = (old, now) => {
    if (old && now && name(old) === name(now)) return make("span", { class: "num" }, link(now));
    return [old && make("del", { class: "num" }, hidden(-1), link(old)), old && now && " ", now && make("ins", { class: "num" }, hidden(1), link(now))];
  };

  const changed = (p) => p.kinds.length > 0 || p.renamed || p.shown.some(changed);
  const depthClass = (depth) => ` d${Math.min(Math.max(depth, 0), 6)}`;

  // change shows a provision in which something changed: its numbers, what became of it, and its first lines.
  const change = (p, depth, lines, around) => {
    const repealed = p.kinds.includes("repealed"), old = repealed ? p : p.match, now = repealed ? undefined : p;
    const what = p.kinds.filter((kind) => kind !== around).map((kind) => words[`what_${kind}`]).filter(Boolean);
    return make("div", { class: `change${depthClass(depth)} ${p.kinds.join(" ")}`, id: p.id && (repealed ? "old-" : "") + p.id, "data-old": old?.id },
      make(isSection(p) ? "h3" : "p", { class: "head" }, designations(old, now), what.length ? [" ", make("span", { class: "kinds" }, what.join(", "))] : ""),
      sides(lines, old, now), p.words.coarse ? make("p", { class: "remark" }, words.coarse) : "");
  };

  const fold = (list, depth) => make("p", { class: `fold${depthClass(depth)}` }, link(list[0]), list[1] ? [" – ", link(list.at(-1))] : "", ` ${words.unchanged}`);

  // show shows a provision and all within. What did not change is folded.
  const show = (p, depth, out, around) => {
    if (p.away) {
      const to = p.away.match;
      out.append(make("p", { class: `away${depthClass(depth)}` }, name(p.away), ` ${words.moved_to} `, make("a", { href: `#${to.id}` }, name(to))));
      return;
    }
    const old = p.kinds.includes("repealed") ? p : p.match;
    const [lines, ...rest] = p.words.changed ? parts(old, p, p.words.list) : [[]];
    if (p.kinds.length || p.renamed) out.append(change(p, depth, lines, around));
    else if (p.id) out.append(make("p", { class: `context${depthClass(depth)}`, id: p.id }, link(p), p.number && p.title ? make("span", { class: "title", lang: p.lang }, ` ${p.title}`) : ""));
    const slots = Math.max(rest.length - 1, ...p.shown.map((q) => q.slot));
    for (let slot = 0; slot <= slots; slot++) {
      let same = [];
      const flush = () => {
        if (same.length) out.append(fold(same, depth + 1));
        same = [];
      };
      for (const q of p.shown.filter((s) => s.slot === slot)) {
        if (changed(q)) {
          flush();
          show(q, depth + 1, out, p.kinds.find((kind) => kind === "inserted" || kind === "repealed"));
        } else same.push(q);
      }
      flush();
      if (rest[slot]?.length) out.append(make("div", { class: `change rest${depthClass(depth)}` }, sides(rest[slot], old, p === old ? undefined : p)));
    }
  };

  // ---- the form and the address

  const query = new URLSearchParams(location.search), form = document.querySelector(".compare-any");
  const sideOf = (key) => ({ key, text: form.elements[key], provision: get(`provision-${key}`), asked: query.get(key) ?? "", lang: query.get(`l${key}`) });
  const both = [sideOf("a"), sideOf("b")];
  const chosen = (side) => side.text.selectedOptions[0];
  const related = () => both[0].text.value.split("@")[0] === both[1].text.value.split("@")[0];
  const say = (...text) => get("compare-message").append(make("p", { class: "warn" }, ...text));
  const title = (p) => [p.number, p.title].filter(Boolean).join(" – ");

  // part is one side of an address.
  const part = (key, text, id) => `${key}=${text.value}${id ? `%23${encodeURIComponent(id)}` : ""}${text.dataset.translated ? `&l${key}=${text.dataset.lang}` : ""}`;

  // load gets the text of a page, each only once.
  const pages = new Map();
  const load = (url) => {
    if (!pages.has(url)) pages.set(url, new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open("GET", url);
      request.responseType = "document";
      request.onloadend = () => {
        const text = request.status < 400 && request.response?.querySelector("article.text");
        if (text) done(text); else failed(new Error(url));
      };
      request.send();
    }));
    return pages.get(url);
  };
  const notLoaded = (error) => say(words.not_loaded, " ", make("a", { href: error.message }, error.message), " ",
    make("code", {}, `normpress compare ${both.map((side) => side.asked || side.text.value).join(" ")}`));

  // fill lists the provisions of the chosen text in the form.
  const fill = async (side, wanted) => {
    const option = chosen(side), text = await load(option.dataset.url);
    if (option !== chosen(side)) return;
    const list = all(read(text, option.dataset)).slice(1).map((p) => {
      const begin = p.title ? title(p) : `${p.number} ${p.text.replaceAll(INNER, "")}`.trim();
      return make("option", { value: p.id, "data-wid": p.wid }, "\u2003".repeat(p.id.split("__").length - 1) + begin.slice(0, 60));
    });
    side.provision.replaceChildren(side.provision.options[0], ...list);
    side.provision.value = list.some((o) => o.value === wanted) ? wanted : "";
  };

  // choose sets the form to what the address asks for, and says whether there is such a text.
  const choose = (side) => {
    const [ref] = side.asked.split("#"), options = [...side.text.options].filter((o) => o.value === ref);
    const option = options.find((o) => o.dataset.lang === side.lang) ?? options[0];
    if (option) option.selected = true;
    else if (side.asked) say(words.no_text, " ", make("code", {}, ref));
    return Boolean(option);
  };

  // take finds the provision that a side asks for, or the whole text.
  const take = async (side) => {
    const id = side.asked.split("#")[1];
    side.page = await load(chosen(side).dataset.url);
    side.element = id ? find(side.page, (e) => e.id === id) : side.page;
    if (!side.element) missing(side, id);
    return side.element;
  };
  const find = (page, is) => [...page.querySelectorAll("[data-wid]")].find(is);

  // complete takes, where one side asks for a provision and the other for none, the same provision there.
  const complete = () => {
    const [whole, other] = both[0].element === both[0].page ? both : [both[1], both[0]];
    if (whole.element !== whole.page || other.element === other.page) return true;
    whole.element = related() && find(whole.page, (e) => e.dataset.wid === other.element.dataset.wid);
    if (!whole.element) say(words.one_side);
    return Boolean(whole.element);
  };

  // missing says that a provision does not exist, and offers those around the place where it would be.
  const missing = (side, id) => {
    const other = both.find((s) => s !== side), there = [...side.page.querySelectorAll("[data-wid]")], near = id.split("__");
    let list = [];
    while (!list.length) {
      near.pop();
      const within = near.join("__");
      list = there.filter((e) => (within ? e.id.startsWith(`${within}__`) || e.id === within : e.matches("section")));
      if (!within) break;
    }
    const offers = list.slice(0, 60).map((e, n) => {
      const [ref, itsId] = other.asked.split("#"), mine = part(side.key, chosen(side), e.id), its = part(other.key, chosen(other), ref && itsId);
      return [n ? ", " : " ", make("a", { href: `?${side.key === "a" ? `${mine}&${its}` : `${its}&${mine}`}` }, e.id)];
    });
    say(words.no_provision, " ", make("code", {}, id));
    say(words.instead, offers, list.length > offers.length ? ", …" : "");
  };

  const head = (side, p, key) => {
    const { url, title: text, state, status, date, day } = chosen(side).dataset;
    return make("div", { class: key === "first" ? "side-old" : "side-new" }, make("dt", {}, words[key]), make("dd", {},
      p.id ? [make("a", { href: `${url}#${p.id}`, lang: p.lang }, make("strong", {}, title(p) || p.id)), ", "] : "", chosen(side).parentElement.label, ", ",
      make("a", { href: url }, p.id ? text : make("strong", {}, text)), ", ", make("time", { datetime: date }, day), " ", make("span", { class: `status status-${state}` }, status)));
  };

  // translated shows two languages beside each other: nothing was deleted or inserted.
  const translated = () => {
    say(words.languages);
    Object.assign(words, { deleted: words.first, inserted: words.second, what_substituted: "" });
    get("compare-text").classList.add("translated");
    get("compare-tally").hidden = true;
    get("view-side").checked = true;
  };

  const run = async () => {
    if (!(await take(both[0])) || !(await take(both[1])) || !complete()) return;
    const [a, b] = both.map((side) => read(side.element, chosen(side).dataset));
    match(a, b, related());
    judge(a, b, related());
    if (!related()) Object.assign(words, { what_inserted: words.only_second, what_repealed: words.only_first, what_substituted: "" });
    const label = (side, p) => [p.id && (title(p) || p.id), !related() && chosen(side).parentElement.label, chosen(side).dataset.title].filter(Boolean).join(", ");
    const labels = [label(both[0], a), label(both[1], b)], heading = get("compare-title");
    document.title = document.title.replace(heading.textContent, () => labels.join(" → "));
    heading.replaceChildren(make("bdi", {}, labels[0]), " → ", make("bdi", {}, labels[1]));
    get("compare-sides").append(head(both[0], a, "first"), head(both[1], b, "second"));
    get("compare-columns").append(...labels.map((text) => make("span", {}, text)));
    const tokens = [...all(b), ...all(a).filter((p) => !p.match)].flatMap((p) => p.words.list);
    const count = (fate) => tokens.filter((t) => t.fate === fate && t.counts).length;
    if (a.lang === b.lang) get("compare-tally").append(make("li", { class: "words" }, make("ins", {}, make("strong", {}, `+${count(1)}`)), " ",
      make("del", {}, make("strong", {}, `−${count(-1)}`)), ` ${words.words}`));
    if (a.lang !== b.lang) translated();
    if (changed(b)) show(b, b.id ? 0 : -1, get("compare-text"));
    else get("compare-text").append(make("p", {}, words.empty));
    get("compare-result").hidden = false;
    get("compare-lead").hidden = true;
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(`?${both.map((side) => part(side.key, chosen(side), side.provision.value)).join("&")}`);
  });
  for (const side of both) {
    side.text.addEventListener("change", () => fill(side).catch(notLoaded));
    side.provision.addEventListener("change", () => {
      const other = both.find((s) => s !== side), wid = side.provision.selectedOptions[0].dataset.wid;
      if (wid && related() && !other.provision.value) other.provision.value = [...other.provision.options].find((o) => o.dataset.wid === wid)?.value ?? "";
    });
  }
  form.hidden = false;
  const found = both.map(choose);
  Promise.all(both.map((side) => fill(side, side.asked.split("#")[1]))).then(() => {
    if (found[0] && found[1]) return run();
  }).catch(notLoaded).finally(() => { document.body.dataset.done = "true"; });
})();
