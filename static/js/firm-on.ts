// Answers for a date, and a scope, given as ?date=YYYY-MM-DD&scope=ID, from the list on the page. Without script the
// list is the answer.
import { isDay } from "./site/day.ts";
import { fill, get, make } from "./site/dom.ts";
import { inWords } from "./site/locale.ts";

const asked = new URLSearchParams(location.search);
const date = asked.get("date"), result = get("result");
const scopes = document.querySelector<HTMLSelectElement>("#on-scope");
const scope = [...(scopes?.options ?? [])].find((o) => o.value !== "" && o.value === asked.get("scope"));
const rows = [...document.querySelectorAll<HTMLElement>(".then-list > li")]; // the newest first
const words = (list = "") => list.split(" ");

function judge(scope: string, row?: HTMLElement) {
  if (words(row?.dataset.scope).includes(scope)) return result.dataset.yes!;
  return words(row?.dataset.suspended).includes(scope) ? result.dataset.held! : result.dataset.no!;
}

function answer(day: string) {
  const values = { date: inWords(day), scope: scope?.textContent ?? "" };
  const row = rows.find((r) => r.dataset.from! <= day);
  result.append(make("h2", {}, fill(result.dataset.title!, values)));
  if (scope) result.append(make("p", {}, make("strong", {}, fill(judge(scope.value, row), values))));
  if (!row) {
    result.append(make("p", {}, result.dataset.before));
    return;
  }
  for (const part of row.children) {
    if (!part.matches("h3, .month-ends")) result.append(part.cloneNode(true));
  }
  if (day > result.dataset.asOf!) result.append(make("p", { class: "warn" }, result.dataset.ahead));
}

if (isDay(date)) {
  get<HTMLInputElement>("on-date").value = date;
  if (scope) scopes!.value = scope.value;
  answer(date);
}
