// Marks in the contents of a text the provision that is being read, and keeps it in sight. Only the list is moved.
const list = document.querySelector<HTMLElement>(".contents"), begun = new Set<Element>();
const links = new Map<Element, HTMLElement>();
let marked: HTMLElement | undefined;

// mark tells of a link that the reader is there.
function mark(link: HTMLElement | undefined) {
  if (link === marked) return;
  marked?.removeAttribute("aria-current");
  link?.setAttribute("aria-current", "location");
  marked = link;
  if (!link) return;
  const at = link.getBoundingClientRect(), box = list!.getBoundingClientRect();
  if (at.top < box.top || at.bottom > box.bottom) list!.scrollTop += at.top - box.top - box.height / 3;
}

export function follow() {
  for (const link of list?.querySelectorAll<HTMLAnchorElement>("a:not(.page)") ?? []) {
    const provision = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (provision) links.set(provision, link);
  }
  const seen = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) isIntersecting ? begun.add(target) : begun.delete(target);
    mark([...links].filter(([provision]) => begun.has(provision)).at(-1)?.[1]);
  }, { rootMargin: "9999999px 0px -95%" }); // all that begins above the first lines of the window
  for (const provision of links.keys()) seen.observe(provision);
}
