// Narrows a list of records by facets and words. What is chosen stands in the address, so that it can be passed on.
import { afterTyping } from "./site/typing.ts";

const form = document.querySelector<HTMLFormElement>(".records-filter")!, list = form.closest(".records-list")!;
const names = [...form.querySelectorAll("select")].map((select) => select.name);
const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const rows = [...list.querySelectorAll<HTMLElement>("tbody tr")].map((row) => ({
  row, facets: JSON.parse(row.dataset.facets!) as string[][], words: folded(row.textContent),
}));
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

function show() {
  const words = folded(field("q").value).split(/\s+/);
  let shown = 0;
  for (const { row, facets, words: text } of rows) {
    const fits = names.every((name, n) => !field(name).value || facets[n].includes(field(name).value));
    row.hidden = !fits || !words.every((word) => text.includes(word));
    shown += row.hidden ? 0 : 1;
  }
  form.querySelector("[role=status] b")!.textContent = String(shown);
}

function remember() {
  const chosen = new URLSearchParams(["q", ...names].map((name) => [name, field(name).value]).filter(([, value]) => value));
  history.replaceState(null, "", chosen.size ? `?${chosen}` : location.pathname);
}

function recall() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name === "q" || names.includes(name)) field(name).value = value;
  }
  show();
}

form.hidden = false;
form.addEventListener("input", afterTyping(() => { show(); remember(); }));
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => { show(); remember(); }));
recall();
