// Shows the keys of this page in a dialog, which is the page on keys with what acts here.
import { readPage } from "../site/data.ts";
import { known, onKey, single } from "../site/keys.ts";

const link = document.querySelector<HTMLAnchorElement>("a.keyboard");
let dialog: HTMLDialogElement | undefined;

// choose makes the box with which single characters are switched off do so, with others of the page.
function choose(inside: ParentNode) {
  const box = inside.querySelector<HTMLInputElement>(".single-keys");
  if (!box) return;
  box.checked = single();
  box.addEventListener("change", () => {
    single(box.checked);
    for (const other of document.querySelectorAll<HTMLInputElement>(".single-keys")) other.checked = box.checked;
  });
  box.closest<HTMLElement>("[hidden]")!.hidden = false;
}

async function made() {
  const page = await readPage(link!.dataset.page!), made = document.createElement("dialog");
  const title = page.querySelector("main h1")!;
  made.append(...title.parentElement!.children);
  for (const line of made.querySelectorAll<HTMLElement>("[data-key]")) line.hidden = !known().includes(line.dataset.key!);
  made.querySelector(".print-mark")?.remove();
  title.id = "keyboard-title";
  made.setAttribute("aria-labelledby", title.id);
  const close = made.querySelector<HTMLElement>("button.close")!;
  close.closest("p")!.hidden = false;
  close.addEventListener("click", () => made.close());
  choose(made);
  document.body.append(made);
  return made;
}

async function show() {
  try {
    dialog ??= await made();
    if (!dialog.open) dialog.showModal();
  } catch {
    location.assign(link!.href); // the page itself says it as well
  }
}

export function help() {
  choose(document);
  const box = document.querySelector<HTMLElement>("#site-search, main input[type=search]");
  if (box) onKey("search", () => box.focus());
  if (!link || document.body.matches(".kind-keyboard")) return;
  onKey("help", show);
  link.addEventListener("click", (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    show();
  });
}
