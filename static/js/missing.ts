// The page for addresses that lead nowhere: speaks the language of the address, puts its words into the search box, and
// finds the pages that are nearest to it.
import { readPage } from "./site/data.ts";

const { base = "/", trees = "" } = document.currentScript!.dataset;
const parts = decodeURI(location.pathname.slice(base.length)).split("/").filter((p) => p && p !== "index.html");
const tree = parts.length && trees.split(" ").includes(parts[0]) ? `${parts.shift()}/` : "";

// The page at the root of the site serves all trees where the host knows only one.
async function speak() {
  if (!tree || document.documentElement.lang === tree.slice(0, -1)) return;
  const page = await readPage(`${base}${tree}404.html`), { lang, dir } = page.documentElement;
  document.title = page.title;
  Object.assign(document.documentElement, { lang, dir });
  for (const part of ["header", "main", "footer"]) document.querySelector(part)!.replaceWith(document.importNode(page.querySelector(part)!, true));
}

// distance is how many letters tell two words apart.
function distance(a: string, b: string): number {
  let row = Array.from(b, (_, n) => n + 1);
  row.unshift(0);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + Number(a[i] !== b[j])));
    row = next;
  }
  return row[b.length];
}

// there gets a page, null where there is none.
const there = (path: string) => readPage(path).catch(() => null);

// near are the next parts of addresses below a page that resemble one, the nearest first.
function near(page: Document, path: string, part: string): string[] {
  const found = new Map<string, number>(), wanted = part.toLowerCase();
  for (const a of page.querySelectorAll<HTMLAnchorElement>("main a[href]")) {
    const to = a.getAttribute("href")!;
    const [next] = to.startsWith(path) ? to.slice(path.length).split(/[/?#]/) : [""];
    if (next && next !== part) found.set(next, distance(next.toLowerCase(), wanted));
  }
  const close = [...found].filter(([, n]) => n <= Math.max(2, part.length / 3)).sort(([, a], [, b]) => a - b);
  return close.slice(0, 3).map(([next]) => next);
}

// nearest goes up from the address to the first page that is there, and from that down to what resembles the address.
async function nearest() {
  const known: [string, Document][] = [];
  for (let n = parts.length; n >= 0 && !known.length; n--) {
    const path = `${base}${tree}${parts.slice(0, n).map((p) => `${p}/`).join("")}`, page = await there(path);
    if (!page) continue;
    for (const next of n < parts.length ? near(page, path, parts[n]) : []) {
      const rest = parts.slice(n + 1).map((p) => `${p}/`).join("");
      for (const to of [rest && `${path}${next}/${rest}`, `${path}${next}/`]) {
        const like = to && await there(to);
        if (!like) continue;
        known.push([to, like]);
        break;
      }
    }
    if (n || !known.length) known.push([path, page]);
  }
  return known;
}

(async () => {
  if (location.pathname.endsWith("/404.html")) return; // opened at its own address, as in a folder: nothing is looked for
  await speak().catch(() => undefined); // the words of the page at the root do as well
  const box = document.querySelector<HTMLInputElement>("#missing"), list = document.querySelector<HTMLElement>("#nearest");
  if (box) box.value = parts.join(" ").replace(/\.\w+$/, "").split(/[\s_.]+/).filter(Boolean).join(" ");
  for (const [path, page] of await nearest()) {
    const item = document.createElement("li"), link = document.createElement("a");
    link.href = path;
    link.textContent = page.querySelector("h1")?.textContent?.trim() || page.title;
    item.append(link);
    list?.querySelector("ul")?.append(item);
    list!.hidden = false;
  }
})();
