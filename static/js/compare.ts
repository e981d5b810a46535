// Pages of comparisons: remembers how the reader wants to see them, and goes to the next and the previous change, by
// keyboard and by links. All of it works without.
import { onKey } from "./site/keys.ts";
import { remember, remembered } from "./site/store.ts";

for (const input of document.querySelectorAll<HTMLInputElement>(".views input:not(.single-keys)")) {
  const key = input.type === "radio" ? `view-of-${document.body.className}` : input.id;
  const value = remembered(key);
  if (value !== null) input.checked = input.type === "radio" ? value === input.id : value === "true";
  input.addEventListener("change", () => remember(key, input.type === "radio" ? input.id : String(input.checked)));
}

const steps = document.querySelector<HTMLElement>(".steps");
if (steps) steps.hidden = false;

const visible = () => [...document.querySelectorAll<HTMLElement>(".redline .change")].filter((c) => c.getClientRects().length > 0);
let here: HTMLElement | undefined;
const go = (by: number) => {
  const changes = visible();
  if (changes.length === 0) return;
  let next = changes.indexOf(here!) + by;
  if (!here || !changes.includes(here)) {
    const below = changes.findIndex((c) => c.getBoundingClientRect().top > 1);
    next = by > 0 ? below : (below < 0 ? changes.length : below) - 1;
  }
  if (next < 0 || next >= changes.length) return;
  here?.classList.remove("here");
  here = changes[next];
  here.classList.add("here");
  here.tabIndex = -1;
  here.focus({ preventScroll: true });
  here.scrollIntoView({ block: "center" });
  if (steps) steps.querySelector("bdi")!.textContent = `${next + 1} / ${changes.length}`;
};
onKey("next", () => go(1));
onKey("previous", () => go(-1));
steps?.addEventListener("click", (e) => {
  const link = (e.target as Element).closest("a");
  if (!link) return;
  e.preventDefault();
  go(link.rel === "next" ? 1 : -1);
});
