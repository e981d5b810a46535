// Copies a citation, and words of the text with it, when the reader asks. On the page of an article, the citation is that
// of the paragraph that the address names, or in which words are selected.
const box = document.querySelector("details.cite"), text = document.querySelector(".text");
let passage = "";

// within is the provision around a node that can be cited: its id, and its citation from the link to itself.
function within(node: Node | null): { id: string; place: string } {
  for (let e = node instanceof Element ? node : node?.parentElement; e && text?.contains(e); e = e.parentElement) {
    const link = e.id && e.querySelector(":scope > :is(.num, .at)");
    if (link) return { id: e.id, place: link.getAttribute("title") ?? link.getAttribute("aria-label") ?? "" };
  }
  return { id: "", place: "" };
}

// show cites a provision.
function show({ id, place }: { id: string; place: string }) {
  const of = box!.querySelector<HTMLElement>(".place"), a = box!.querySelector<HTMLAnchorElement>(".words a")!, entry = box!.querySelector("code")!;
  if (!of || !place) return;
  entry.textContent = entry.textContent!.replace(/:[^:,]*,/, `:${id},`).replace(/note = \{.*\}/, () => `note = {${place}}`).replace(/url = \{.*\}/, () => `url = {${a.href.split("#")[0]}#${id}}`);
  of.textContent = place;
  a.textContent = a.href = `${a.href.split("#")[0]}#${id}`;
}

const named = () => show(within(document.getElementById(decodeURIComponent(location.hash.slice(1)))));

function selected() {
  const s = getSelection(), words = s?.toString() ?? "";
  if (!s || !words.trim() || !text?.contains(s.anchorNode) || !text.contains(s.focusNode)) return;
  passage = words;
  show(within(s.getRangeAt(0).commonAncestorContainer));
}

// copies is what each button copies.
const copies: Record<string, () => string> = {
  words: () => box!.querySelector<HTMLElement>(".words")!.textContent!,
  address: () => box!.querySelector<HTMLAnchorElement>(".words a")!.textContent!,
  entry: () => box!.querySelector("code")!.textContent!,
  passage: () => passage && `${passage}\n\n${copies.words()}`,
};

export function cite() {
  if (!box) return;
  const buttons = box.querySelectorAll<HTMLButtonElement>("[data-copy]"), status = box.querySelector<HTMLElement>("[role=status]")!;
  for (const b of buttons) {
    b.hidden = b.dataset.copy === "passage" && !text;
    b.addEventListener("click", async () => {
      const what = copies[b.dataset.copy!]();
      const { done, failed, none } = status.dataset;
      status.textContent = ""; // so that the same words are told again
      status.textContent = !what ? none! : await navigator.clipboard.writeText(what).then(() => done!, () => failed!);
    });
  }
  buttons[0].closest("p")!.hidden = false;
  document.addEventListener("selectionchange", selected);
  addEventListener("hashchange", named);
  if (location.hash) named();
}
