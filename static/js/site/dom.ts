// What scripts make parts of pages with. Text becomes text nodes, never markup.

// get is the element of the page that has an id.
export const get = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

export type Child = Node | string | false | 0 | null | undefined;

// something is what of a list is not nothing.
export const something = (list: Child[]) => list.filter((child) => child) as (Node | string)[];

// make makes an element. Attributes and children that are nothing are left out; an attribute that is true has no value.
export function make<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string | boolean | undefined> = {}, ...children: (Child | Child[])[]) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) e.setAttribute(key, value === true ? "" : value);
  e.append(...something(children.flat()));
  return e;
}

// fill is a text with values in the place of their names: {n}.
export const fill = (text: string, values: Record<string, string | number>) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] as string);
