// Pages of comparisons: remembers how the reader wants to see them, and goes to the next and the previous change, by
// keyboard, which can be switched off, and by links. All of it works without.
"use strict";
(() => {
  const stored = (key, value) => {
    try {
      if (value === undefined) return localStorage.getItem(key);
      localStorage.setItem(key, value);
    } catch { /* the choice is not remembered where the browser keeps nothing */ }
    return null;
  };

  for (const input of document.querySelectorAll(".views input")) {
    const key = input.type === "radio" ? `view-of-${document.body.className}` : input.id;
    const value = stored(key);
    if (value !== null) input.checked = input.type === "radio" ? value === input.id : value === "true";
    input.addEventListener("change", () => stored(key, input.type === "radio" ? input.id : String(input.checked)));
  }

  const keys = document.querySelector("#view-keys"), steps = document.querySelector(".steps");
  if (keys) keys.closest(".keys").hidden = false;
  if (steps) steps.hidden = false;

  const visible = () => [...document.querySelectorAll(".redline .change")].filter((c) => c.getClientRects().length > 0);
  let here = null;
  const go = (by) => {
    const changes = visible();
    if (changes.length === 0) return;
    let next = changes.indexOf(here) + by;
    if (here === null || !changes.includes(here)) {
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
    if (steps) steps.querySelector("bdi").textContent = `${next + 1} / ${changes.length}`;
  };
  document.addEventListener("keydown", (e) => {
    if (!keys?.checked || e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input[type=text], input[type=date], textarea, select")) return;
    if (e.key === "n") go(1);
    if (e.key === "p") go(-1);
  });
  steps?.addEventListener("click", (e) => {
    const link = e.target.closest("a");
    if (!link) return;
    e.preventDefault();
    go(link.rel === "next" ? 1 : -1);
  });
})();
