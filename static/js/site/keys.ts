// The keys of all scripts. The page on them, layouts/keyboard.html, has a line for each.
const keys = { help: "?", search: "/", next: "n", previous: "p" };

const STORE = "single-keys", typing = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

// single says whether single characters act, and lets the reader choose.
export function single(choice?: boolean): boolean {
  try {
    if (choice !== undefined) localStorage.setItem(STORE, String(choice));
    return localStorage.getItem(STORE) !== "false";
  } catch {
    return choice ?? true; // the choice is not remembered where the browser keeps nothing
  }
}

// known are the names of the keys that act on this page, for its help.
export const known = () => (document.body.dataset.keys ?? "").split(" ");

// tell adds to them.
export const tell = (...names: string[]) => (document.body.dataset.keys = [...known(), ...names].join(" "));

// onKey lets a key act, but not while the reader types.
export function onKey(name: keyof typeof keys, act: () => void) {
  tell(name);
  document.addEventListener("keydown", (e) => {
    if (e.key !== keys[name] || e.ctrlKey || e.metaKey || e.altKey || e.isComposing || !single() || (e.target as Element).closest(typing)) return;
    e.preventDefault();
    act();
  });
}
