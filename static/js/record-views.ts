// Marks what fell due, began or ended since the page was made, by the reader's own calendar. Without script the page says
// the date that it speaks for.
import { today } from "./site/day.ts";
import { make } from "./site/dom.ts";

const now = today();

function dueState({ due, done }: DOMStringMap, soon: number) {
  if (done && done <= now) return "done";
  if (due! < now) return "overdue";
  return due! <= new Date(Date.parse(now) + soon * 864e5).toISOString().slice(0, 10) ? "soon" : "later";
}

function runState({ from, to, then }: DOMStringMap) {
  if (from! > now) return "ahead";
  if (!to || to >= now) return "running";
  return then && then >= now ? "cooling" : "over";
}

// states are the words of a list, by their class.
function states(section: Element) {
  const words = section.querySelector<HTMLTemplateElement>("template.states")!.content.querySelectorAll(".status");
  return new Map([...words].map((word) => [word.className, word]));
}

function mark(table: HTMLTableElement) {
  const section = table.closest("section")!, words = states(section);
  for (const row of table.tBodies[0].rows) {
    const state = row.dataset.due ? dueState(row.dataset, Number(table.dataset.soon)) : runState(row.dataset);
    const word = words.get(`status state-${state}`), was = row.querySelector(".status")!;
    if (!word || was.className === word.className) continue;
    was.after(make("small", {}, ` ${table.dataset.moved}`));
    was.replaceWith(word.cloneNode(true));
  }
  count(section, table, words);
}

// count counts the rows again.
function count(section: Element, table: HTMLTableElement, words: Map<string, Element>) {
  const items = [...words].map(([name, word]) => {
    const n = [...table.querySelectorAll("tbody .status")].filter((s) => s.className === name).length;
    return n ? make("li", {}, word.cloneNode(true), " ", make("b", {}, String(n))) : "";
  });
  section.querySelector(".counts")?.replaceChildren(...items.filter((item) => item));
}

if (now > document.currentScript!.dataset.asOf!) document.querySelectorAll<HTMLTableElement>("table.dated").forEach(mark);
