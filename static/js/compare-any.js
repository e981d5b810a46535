// Compares any provision with any other, or any text with any other, in the reader's browser. The texts are taken from
// their own pages. The address says what is compared: ?a=convention@adopted%23art_12&b=code-of-conduct@2024%23art_9
// (and la, lb for the language of a text that is not the first of its revision).
"use strict";
{
  const words = JSON.parse(document.currentScript.dataset.words);
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value);
    element.append(...children.flat().filter((child) => child !== undefined));
    return element;
  };

  // ---- reading a page

  const END = "\u2029", INNER = "\uFFFC"; // between lines; where provisions within a provision stand
  const leftOut = ".was, .noteref, .note > .num, [role=doc-backlink], details.note, button";
  const headings = "h1, h2, h3, h4, h5, h6", lines = `p, li, tr, pre, hr, ${headings}`, frames = "blockquote, ul, ol, div, section, figure, table, thead, tbody";
  const kindOf = { LI: "list-item", TR: "table-row", PRE: "code", HR: "rule", BLOCKQUOTE: "quotation" };

  // read makes a provision of its element: its number, its own lines, and the provisions within.
  const read = (element, lang, parent) => {
    const p = { element, lang, parent, id: element.id, wid: element.dataset.wid, number: "", title: "", lines: [], inner: [] };
    const begin = (kind, text = "") => p.lines[p.lines.push({ kind, text }) - 1];
    const take = (node, line, kind) => {
      for (const n of node.childNodes) {
        if (n.nodeType === Node.TEXT_NODE) {
          if (!line && n.data.trim()) line = begin(kind);
          if (line) line.text += n.previousSibling?.nodeName === "BR" ? n.data.replace(/^\n/, "") : n.data;
        } else if (n.nodeType !== Node.ELEMENT_NODE || n.matches(leftOut)) continue;
        else if ("wid" in n.dataset) {
          if (p.lines.at(-1)?.text !== INNER) begin("", INNER);
          p.inner.push(Object.assign(read(n, lang, p), { slot: p.lines.filter((l) => l.text === INNER).length - 1 }));
        } else if (n.matches(".num") && !p.number) p.number = n.textContent;
        else if (n.matches("br, img")) (line ??= begin(kind)).text += n.alt ?? "\n";
        else if (n.matches(lines)) {
          const inside = n.matches(headings) ? "heading" : kindOf[n.nodeName] ?? kind;
          take(n, begin(inside), inside);
        } else if (n.matches(frames)) take(n, undefined, n.matches(".note") ? "note" : kindOf[n.nodeName] ?? kind);
        else {
          if (n.matches("td + td, th + th, th + td")) line.text += "\t";
          take(n, line, kind);
        }
      }
    };
    take(element, undefined, "");
    write(p, p.lines.filter((l) => (l.text = l.text.trim()) || l.kind === "rule"));
    p.title = p.lines.find((l) => l.kind === "heading")?.text ?? "";
    return p;
  };
  const write = (p, list) => Object.assign(p, { lines: list, text: list.map((l) => l.text).join(END) });
  const all = (p) => [p, ...p.inner.flatMap(all)];
  const name = (p) => p.number || p.title || p.element.classList[0];
  const title = (p) => [p.number, p.title].filter(Boolean).join(" – ") || name(p);
  const isSection = (p) => p.element.matches("section, article");

  // divide makes provisions of the paragraphs without number of an article, so that they can meet numbered ones.
  const divide = (p) => {
    const [head, rest] = [true, false].map((is) => p.lines.filter((l) => (l.kind === "heading") === is));
    if (isSection(p) && !p.inner.length && rest.length) {
      p.inner = rest.map((l) => write({ ...p, parent: p, id: "", wid: "", number: "", title: "", inner: [], slot: 0, element: make("p", { class: "paragraph" }) }, [l]));
      write(p, [...head, { kind: "", text: INNER }]);
    }
    p.inner.forEach(divide);
  };

  // load gets the text on a page, once.
  const pages = new Map();
  const load = (url) => {
    if (!pages.has(url)) pages.set(url, new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open("GET", url);
      request.responseType = "document";
      request.onload = () => (request.status < 400 && request.response?.querySelector("article.text") ? done(request.response.querySelector("article.text")) : request.onerror());
      request.onerror = () => failed(new Error(url));
      request.send();
    }));
    return pages.get(url);
  };

  // ---- comparing words

  const one = "(?:[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}](?<=\\p{L}))", letter = `(?:(?!${one})\\p{L})`;
  const pattern = (inWord, after) => new RegExp(`(${one})\\p{M}*|(${letter}(?:${letter}|[\\p{M}\\p{N}]|\\p{Cf}+(?=${letter})${inWord})*${after})|(\\p{N}(?:${letter}|[\\p{M}\\p{N}]|(?<=\\p{N})[.,\\-\\u2011\\u066B\\u066C](?=\\p{N}))*)|[^\\s\\p{Cf}]\\p{M}*`, "gu");
  const plain = pattern(`|['’](?=${letter})`, ""), elided = pattern("", `(?:['’](?=${letter}))?`);

  // split cuts a text into tokens. White space is layout between them. Cutting the text is cheaper where it ends anyway.
  const split = (text, lang) => {
    const tokens = [];
    let end = 0, line = 0;
    for (const m of text.matchAll(/^(fr|it)/.test(lang) ? elided : plain)) {
      const [s, ideograph, word, number] = m, gap = text.slice(end, m.index), last = tokens.at(-1)?.s ?? "";
      line += gap.split(END).length - 1;
      end = m.index + s.length;
      tokens.push({
        s, gap, line, counts: Boolean(ideograph || word || number),
        weight: s === INNER ? 2 ** 32 : ideograph ? 8 : number || s.length > 3 ? 16 : word ? 4 : 1,
        cut: !m.index || /[\u2029\n\t]/.test(gap) ? 6 : /[.!?。！？؟．]/.test(last[0]) ? 7 : /[;:；：؛]/.test(last[0]) ? 8 : /[,，、،]/.test(last[0]) ? 9 : 10,
      });
    }
    return tokens;
  };
  const weigh = (tokens) => tokens.reduce((sum, t) => sum + t.weight, 0);

  // difference finds what two texts have in common: pairs of places of equal tokens, those for which deleting and
  // inserting the others costs least. A token costs its weight, and each edit what it costs to cut both texts where it
  // begins and ends, so that the result is exact and the edits are few and whole. What the texts begin and end with is
  // left out, but for some tokens along which an edit may slide.
  const difference = (a, b) => {
    const slide = 16, cells = 1 << 25, pairs = [];
    let from = 0, n = a.length, m = b.length;
    while (from < Math.min(n, m) && a[from].s === b[from].s) from++;
    while (n > from && m > from && a[n - 1].s === b[m - 1].s) n--, m--;
    if (n === from && m === from) return a.map((_, i) => [i, i]);
    const tail = Math.min(a.length - n, slide), head = Math.max(0, from - slide);
    n += tail - head; m += tail - head;
    if (n * m > cells) return undefined;
    const cutA = [...a, { cut: 6 }].map((t) => t.cut), cutB = [...b, { cut: 6 }].map((t) => t.cut), far = 2 ** 50;
    const steps = new Uint8Array((n + 1) * (m + 1)), inside = new Float64Array(m + 1).fill(far), beside = new Float64Array(m + 1).fill(far);
    const OPENED = 1, CLOSED = 2, DELETED = 4;
    for (let i = 0; i <= n; i++) {
      let leave = far, entered = far;
      for (let j = 0; j <= m; j++) {
        const x = a[head + i - 1], y = b[head + j - 1], cut = cutA[head + i] + cutB[head + j];
        let edit = i ? inside[j] + x.weight : far, step = DELETED;
        if (j && entered + y.weight < edit) { edit = entered + y.weight; step = 0; }
        const equal = !i && !j ? 0 : i && j && x.s === y.s ? leave : far;
        leave = beside[j];
        steps[i * (m + 1) + j] = step | (equal + cut < edit ? OPENED : 0) | (edit + cut < equal ? CLOSED : 0);
        beside[j] = Math.min(equal, edit + cut);
        entered = inside[j] = Math.min(edit, equal + cut);
      }
    }
    for (let i = n, j = m, within = false; i || j;) {
      const step = steps[i * (m + 1) + j];
      if (step & (within ? OPENED : CLOSED)) within = !within;
      if (!within) pairs.push([head + --i, head + --j]); else if (step & DELETED) i--; else j--;
    }
    pairs.reverse();
    return [...a.slice(0, head).map((_, i) => [i, i]), ...pairs, ...a.slice(head + n).map((_, i) => [head + n + i, head + m + i])];
  };

  // runs makes of two texts a list of tokens with their fates: -1 deleted, 0 kept (as in the new text), 1 inserted.
  const runs = (old, now) => {
    const a = split(old?.text ?? "", old?.lang), b = split(now?.text ?? "", now?.lang);
    let pairs = old && now && (old.lang === now.lang || old.text === now.text) ? difference(a, b) : [];
    const coarse = !pairs, out = [];
    pairs ??= [];
    if (weigh(pairs.map(([i]) => a[i])) < 0.2 * Math.min(weigh(a), weigh(b))) pairs = [];
    let i = 0, j = 0;
    for (const [x, y] of [...pairs, [a.length, b.length]]) {
      const gone = a.slice(i, x), come = b.slice(j, y);
      gone.forEach((t, k) => out.push({ ...t, fate: -1, first: !k, instead: come[0] }));
      come.forEach((t, k) => out.push({ ...t, fate: 1, first: !k, instead: gone[0] }));
      if (b[y]) out.push({ ...b[y], fate: 0, old: a[x].line });
      i = x + 1; j = y + 1;
    }
    return { list: out, coarse, changed: out.some((t) => t.fate) };
  };

  // ---- matching provisions

  const pair = (p, q) => { p.match = q; q.match = p; };
  const phrases = (p) => {
    const list = split(p.text.toLowerCase(), p.lang).filter((t) => t.counts).map((t) => t.s);
    return new Set(list.map((s, i) => `${list[i - 1] ?? ""} ${s}`));
  };

  // match pairs the provisions of two texts of one instrument by their lasting identities, others by the same words, by
  // similar words (pairs of neighbouring words in common), then by their order.
  const match = (a, b, related) => {
    pair(a, b);
    const free = (p) => all(p).filter((q) => !q.match);
    if (related) {
      const there = new Map(free(b).map((q) => [q.wid, q]));
      for (const p of free(a)) if (p.wid && there.has(p.wid)) pair(p, there.get(p.wid));
      if (a.wid === b.wid) return;
    }
    const index = new Map(), found = [];
    for (const q of free(b)) for (const s of (q.phrases = phrases(q))) index.set(s, [...(index.get(s) ?? []), q]);
    for (const p of free(a)) {
      const mine = phrases(p), shared = new Map();
      for (const s of mine) for (const q of (index.get(s)?.length > 64 ? [] : index.get(s)) ?? []) shared.set(q, (shared.get(q) ?? 0) + 1);
      for (const [q, n] of shared) found.push({ p, q, score: p.text === q.text ? 2 : (2 * n) / (mine.size + q.phrases.size) });
    }
    found.sort((x, y) => y.score - x.score);
    for (const { p, q, score } of found) if (score >= 0.3 && !p.match && !q.match && isSection(p) === isSection(q)) pair(p, q);
    for (const p of all(a)) p.inner.forEach((q, i) => {
      const before = p.inner[i - 1]?.match, next = p.match?.inner[before ? p.match.inner.indexOf(before) + 1 : 0];
      if (!q.match && next && !next.match && (!i || before?.parent === p.match) && !isSection(q) && !isSection(next)) pair(q, next);
    });
  };

  // stay marks those of a provision's inner ones that are in the same order as in the old text, the most words of them.
  const stay = (p) => {
    const list = p.inner.filter((q) => q.match?.parent === p.match && p.match), at = list.map((q) => q.match.parent.inner.indexOf(q.match));
    const best = [], before = [];
    let last = -1;
    list.forEach((q, i) => {
      before[i] = -1;
      for (let k = 0; k < i; k++) if (at[k] < at[i] && (before[i] < 0 || best[k] > best[before[i]])) before[i] = k;
      best[i] = (best[before[i]] ?? 0) + q.element.textContent.length;
      if (last < 0 || best[i] > best[last]) last = i;
    });
    for (; last >= 0; last = before[last]) list[last].stays = true;
  };

  // judge says what became of each provision of the new text, and puts beside them what the old text had there.
  const judge = (a, b, related) => {
    const bare = (s) => s.replace(/[[\]\s]/g, "");
    all(b).forEach(stay);
    for (const q of all(b)) {
      q.runs = runs(q.match, q);
      q.inserted = !q.match;
      q.shown = [...q.inner];
      const p = q.match, away = p && q.parent && p.parent && p.parent.match !== q.parent && (!isSection(q) || (p.parent.match && q.parent.match));
      q.moved = related && Boolean(p && q !== b && (away || (p.parent?.match === q.parent && !q.stays)));
      q.kinds = !p ? ["inserted"] : [q.moved && "moved", related && q !== b && !q.moved && bare(p.number) !== bare(q.number) && "renumbered", q.runs.changed && "substituted"].filter(Boolean);
    }
    for (const p of all(a).slice(1)) {
      const q = p.match, home = p.parent.match ?? p.parent, at = home.shown.indexOf(home.last);
      if (q && q.parent === home && !q.moved) { home.last = q; continue; }
      if (q && !q.moved) continue;
      const entry = q ? { away: p, shown: [], kinds: ["moved"] } : Object.assign(p, { runs: runs(p), kinds: ["repealed"], shown: [] });
      entry.slot = home.last?.slot ?? 0;
      home.shown.splice(at + 1, 0, entry);
      home.last = entry;
    }
  };

  // ---- showing

  const hidden = (word) => make("span", { class: "hidden" }, `${word} `);
  const direction = (p) => ({ lang: p.lang, dir: p.dir });

  // parts makes lines of tokens, apart where provisions within stand.
  const parts = (old, now, { list }) => {
    const out = [[]], at = { "-1": 0, 1: 0 };
    const begin = (side, t) => {
      at[side] = t.line;
      out.at(-1).push({ kind: (side < 0 ? old : now).lines[t.line].kind, side, pieces: [] });
    };
    const splits = list.some((t) => t.s === INNER && t.fate >= 0);
    for (const t of list) {
      const side = t.fate || 1, breaks = t.line !== at[side] || !out.at(-1).length;
      const both = t.first && t.instead;
      if (both && t.fate > 0 && t.instead.line !== at[-1] && old.lang === now.lang && !breaks) begin(1, t);
      else if (breaks || (both && t.fate > 0 && old.lang !== now.lang)) {
        begin(side, t);
        if (both && t.fate < 0 && old.lang === now.lang && t.instead.line !== at[1]) at[1] = t.instead.line;
      }
      if (!t.fate) at[-1] = t.old;
      if (t.s === INNER) { if (t.fate >= 0 || !splits) out.push([]); continue; }
      const line = out.at(-1).at(-1), gap = breaks && !line.pieces.length ? "" : t.gap;
      const last = line.pieces.at(-1);
      if (both && gap && t.instead.gap) {
        if (t.fate < 0) line.pieces.push({ fate: 0, text: gap });
        line.pieces.push({ fate: t.fate, text: t.s });
      } else if (last?.fate === t.fate) last.text += gap + t.s;
      else line.pieces.push({ fate: t.fate, text: gap + t.s });
    }
    return out;
  };

  const paint = (piece) => {
    const text = piece.text.split(/(\n|\t)/).map((s) => (s === "\n" ? make("br", {}) : s === "\t" ? make("span", { class: "cell" }, " | ") : s));
    if (!piece.fate) return text;
    return make(piece.fate < 0 ? "del" : "ins", {}, hidden(piece.fate < 0 ? words.deleted : words.inserted), text);
  };

  // copy shows lines, with what was deleted or without.
  const copy = (name, list, old, now, without) => make("div", { class: name }, list.flatMap((line) => {
    const pieces = line.pieces.filter((piece) => !without || piece.fate >= 0), of = line.side < 0 ? old : now;
    return pieces.length || line.kind === "rule" ? [make(line.kind === "code" ? "pre" : "p", { class: line.kind, ...direction(of) }, pieces.map(paint))] : [];
  }));
  const sides = (list, old, now) => make("div", { class: "sides" },
    old && copy("both", list, old, now, false), now && copy(old ? "after" : "after only", list, old, now, true));

  const link = (p) => (p.id ? make("a", { href: `${p.url}#${p.id}` }, name(p)) : name(p));
  const designation = (old, now) => {
    if (old && now && name(old) === name(now)) return [make("span", { class: "num" }, link(now))];
    return [old && make("del", { class: "num" }, hidden(words.deleted), link(old)), " ", now && make("ins", { class: "num" }, hidden(words.inserted), link(now))];
  };
  const changed = (p) => p.kinds.length > 0 || p.shown.some(changed);

  // show shows a provision, what changed in it and all within. What did not change is folded.
  const show = (p, depth, out, around) => {
    const level = ` d${Math.min(depth, 6)}`;
    if (p.away) {
      out.append(make("p", { class: `away${level}` }, name(p.away), ` ${words.moved_to} `, make("a", { href: `#${p.away.match.id}` }, name(p.away.match))));
      return;
    }
    const repealed = p.kinds[0] === "repealed", old = repealed ? p : p.match, now = repealed ? undefined : p;
    const list = p.runs.changed ? parts(old, now, p.runs) : [[]], id = repealed ? `old-${p.id}` : p.id;
    if (p.kinds.length || (old && name(old) !== name(p))) {
      const label = p.kinds.filter((k) => k !== around).map((k) => words[k]);
      out.append(make("div", { class: `change${level} ${p.kinds.join(" ")}`, id: p.id && id },
        make(isSection(p) ? "h3" : "p", { class: "head" }, designation(old, now), " ", label.length ? make("span", { class: "kinds" }, label.join(", ")) : undefined),
        list[0].length ? sides(list[0], old, now) : undefined, p.runs.coarse ? make("p", { class: "remark" }, words.coarse) : undefined));
    } else if (p.number || p.title) out.append(make("p", { class: `context${level}`, id, ...direction(p) }, link(p), p.number && p.title ? make("span", { class: "title" }, ` ${p.title}`) : undefined));
    const slots = Math.max(list.length - 2, ...p.shown.map((q) => q.slot));
    for (let slot = 0; slot <= slots; slot++) {
      let fold = [];
      const unfold = () => {
        if (fold.length) out.append(make("p", { class: `fold d${Math.min(depth + 1, 6)}` }, link(fold[0]), fold[1] ? [" – ", link(fold.at(-1))] : undefined, ` ${words.unchanged}`));
        fold = [];
      };
      for (const q of p.shown.filter((q) => q.slot === slot)) {
        if (!changed(q)) { fold.push(q); continue; }
        unfold();
        show(q, depth + 1, out, ["inserted", "repealed"].find((k) => k === p.kinds[0]));
      }
      unfold();
      if (list[slot + 1]?.length) out.append(make("div", { class: `change rest${level}` }, sides(list[slot + 1], old, now)));
    }
  };

  // ---- the form and the address

  const form = document.querySelector(".compare-any"), result = document.getElementById("compared"), message = document.getElementById("compare-message");
  const query = new URLSearchParams(location.search);
  const half = (key) => ({ key, text: form.elements[key], provision: form.elements[`${key}-provision`], asked: query.get(key) ?? "" });
  const halves = [half("a"), half("b")];
  const chosen = (side) => side.text.selectedOptions[0];
  const reference = (side) => side.text.value.split("/")[0] + (side.provision.value && `#${side.provision.value}`);
  const instrument = (side) => side.text.value.split("@")[0];
  const say = (text, ...more) => message.replaceChildren(make("p", { class: "warn" }, text, " ", ...more));
  const command = () => make("code", {}, `normpress compare ${halves.map((side) => side.asked || reference(side)).join(" ")}`);

  // fill lists the provisions of the chosen text.
  const fill = async (side, wanted = "") => {
    const option = chosen(side), text = await load(option.dataset.url);
    if (option !== chosen(side)) return;
    const list = [...text.querySelectorAll("[data-wid]")].map((e) => {
      const p = read(e, option.lang), depth = e.id.split("__").length - 1;
      return make("option", { value: e.id, "data-wid": p.wid }, "\u00A0\u00A0".repeat(depth) + (title(p) + (p.title ? "" : ` ${p.text.replaceAll(INNER, "")}`)).slice(0, 70));
    });
    side.provision.replaceChildren(side.provision.options[0], ...list);
    side.provision.value = wanted;
    side.found = side.provision.value === wanted;
  };
})
