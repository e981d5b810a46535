// Keeps the languages that a reader chose to see beside each other: in the address, and for the next provision. Without
// script the choice holds for the page at hand.
import { remember, remembered } from "./site/store.ts";

const boxes = [...document.querySelectorAll<HTMLInputElement>(".languages input")];
const key = "languages";

// choose checks the boxes of the languages, unless none of them is here.
function choose(list: string | null) {
  const chosen = (list ?? "").split(",");
  if (!boxes.some((box) => chosen.includes(box.value))) return;
  for (const box of boxes) box.checked = chosen.includes(box.value);
}

function keep() {
  const list = boxes.filter((box) => box.checked).map((box) => box.value).join(",");
  const query = new URLSearchParams(location.search);
  query.set(key, list);
  history.replaceState(null, "", `${location.pathname}?${query.toString().replaceAll("%2C", ",")}${location.hash}`);
  remember(key, list);
}

choose(new URLSearchParams(location.search).get(key) ?? remembered(key));
for (const box of boxes) box.addEventListener("change", keep);
document.querySelector(".languages")!.addEventListener("submit", (event) => event.preventDefault());
