// Leads from a date, given as ?date=YYYY-MM-DD, to the page of the period that it lies in. Without script the list of
// periods is the answer.
import { isDay } from "./site/day.ts";
import { get } from "./site/dom.ts";

const date = new URLSearchParams(location.search).get("date");
const periods = [...document.querySelectorAll<HTMLAnchorElement>(".periods a[data-from]")]; // the newest first
if (isDay(date)) {
  get<HTMLInputElement>("on-date").value = date;
  if (periods.length > 0) {
    const period = periods.find((link) => link.dataset.from! <= date);
    location.replace(period ? `${period.href}?date=${date}` : "#before");
  }
}
