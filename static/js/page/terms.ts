// Shows the definition of a term beside the word: for a mouse that rests on it, for the keyboard when it has the focus, and
// for a finger at the first touch. The definition stays while the mouse is on the word or on it, and Escape closes it.
import { placeOf, readPage } from "../site/data.ts";
import { tell } from "../site/keys.ts";

const SOON = 300; // milliseconds: a mouse that only passes opens and closes nothing
const pages = new Map<string, Promise<Document>>();
let of: HTMLAnchorElement | undefined, timer = 0;

// defining is what a term's link leads to, without what belongs to its own page.
async function defining(a: HTMLAnchorElement) {
  const id = decodeURIComponent(a.hash.slice(1)), url = new URL(a.href);
  url.hash = "";
  let from: Document = document;
  if (url.pathname !== location.pathname) {
    if (!pages.has(url.href)) pages.set(url.href, readPage(placeOf(url)));
    from = await pages.get(url.href)!;
  }
  const there = document.importNode(from.getElementById(id)!, true) as HTMLElement;
  for (const e of there.querySelectorAll(".margin, .noteref, .at")) e.remove();
  for (const e of [there, ...there.querySelectorAll("[id]")]) e.removeAttribute("id");
  for (const link of there.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return there;
}

export function define(words: string) {
  const terms = document.querySelectorAll<HTMLAnchorElement>(".text a.term");
  if (!terms.length || !("popover" in document.body)) return;
  const box = document.createElement("div");
  box.popover = "manual";
  box.id = "definition";
  box.className = "definition";
  box.setAttribute("role", "note");
  tell("clear");

  const hide = () => {
    clearTimeout(timer);
    of?.removeAttribute("aria-describedby");
    of = undefined;
    if (box.matches(":popover-open")) box.hidePopover();
  };
  const show = async (a: HTMLAnchorElement) => {
    if (of === a) return;
    hide();
    of = a;
    const there = await defining(a).catch(() => null);
    if (of !== a || !there) return; // the reader has gone on, or the link has to do
    const further = document.createElement("p"), link = document.createElement("a");
    link.href = a.href;
    link.textContent = words;
    link.lang = document.documentElement.lang;
    further.append(link);
    box.replaceChildren(there, further);
    a.closest(".text")!.append(box); // in its language and direction
    box.showPopover();
    place(box, a);
    a.setAttribute("aria-describedby", box.id);
  };
  const soon = (act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, SOON);
  };

  for (const a of terms) {
    a.addEventListener("pointerenter", (e) => e.pointerType === "mouse" && soon(() => show(a)));
    a.addEventListener("focus", () => a.matches(":focus-visible") && show(a));
    a.addEventListener("blur", (e) => box.contains(e.relatedTarget as Node) || hide());
    let touched = false;
    a.addEventListener("pointerdown", (e) => (touched = e.pointerType === "touch" && of !== a));
    a.addEventListener("click", (e) => {
      if (!touched) return;
      e.preventDefault();
      show(a);
    });
  }
  for (const e of [box as HTMLElement, ...terms]) e.addEventListener("pointerleave", (at) => at.pointerType === "mouse" && soon(hide));
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  document.addEventListener("keydown", (e) => e.key === "Escape" && hide());
  document.addEventListener("pointerdown", (e) => of && !of.contains(e.target as Node) && !box.contains(e.target as Node) && hide());
}

// place puts the box below the word or, where there is no room, above it.
function place(box: HTMLElement, word: Element) {
  const at = word.getClientRects()[0], { innerWidth: width, innerHeight: height } = window;
  const left = Math.max(8, Math.min(at.left, width - box.offsetWidth - 8));
  const top = at.bottom + box.offsetHeight + 8 > height && at.top > box.offsetHeight ? at.top - box.offsetHeight : at.bottom;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
