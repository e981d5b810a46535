// Marks what has lapsed since the page was made, by the reader's own calendar. Without script the page says the date
// that it speaks for.
import { today } from "./site/day.ts";
import { make } from "./site/dom.ts";

const words = document.currentScript!.dataset.lapsed;
for (const until of document.querySelectorAll<HTMLTimeElement>("time.until")) {
  if (until.dateTime < today()) until.after(make("strong", { class: "warn" }, ` ${words}`));
}
