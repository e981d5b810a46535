// Keeps the languages that a reader chose to see beside each other: in the address, and for the next provision. Without
// script the choice holds for the page at hand.
"use strict";
{
  const boxes = [...document.querySelectorAll(".languages input")];
  const key = "languages";

  const remembered = (value) => {
    try {
      if (value === undefined) return localStorage.getItem(key);
      localStorage.setItem(key, value);
    } catch { /* the choice is not remembered where the browser keeps nothing */ }
    return null;
  };

  // choose checks the boxes of the languages, unless none of them is here.
  const choose = (list) => {
    const chosen = (list ?? "").split(",");
    if (!boxes.some((box) => chosen.includes(box.value))) return;
    for (const box of boxes) box.checked = chosen.includes(box.value);
  };

  const keep = () => {
    const list = boxes.filter((box) => box.checked).map((box) => box.value).join(",");
    const query = new URLSearchParams(location.search);
    query.set(key, list);
    history.replaceState(null, "", `${location.pathname}?${query.toString().replaceAll("%2C", ",")}${location.hash}`);
    remembered(list);
  };

  choose(new URLSearchParams(location.search).get(key) ?? remembered());
  for (const box of boxes) box.addEventListener("change", keep);
  document.querySelector(".languages").addEventListener("submit", (event) => event.preventDefault());
}
