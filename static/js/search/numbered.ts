// Numbers of provisions, which may differ from one revision to the next.
import type { Found, Run } from "./types";

// ownKeys are those of a provision, or those that it has in a run of revisions.
const ownKeys = ({ shown }: Found, run?: Run): string[] => run?.[4] || shown.keys || [shown.key!];

const runAt = ({ shown }: Found, n: number): Run | undefined => shown.runs?.find(([from, to]) => from <= n && n <= to);

const covers = (keys: string[], key: string) => keys.find((k) => key === k || key.startsWith(k + "."));

// isNumbered says whether the key names the provision, or a point in it, in the revision at that place.
export const isNumbered = (r: Found, key: string, at: number) => covers(ownKeys(r, runAt(r, at)), key);

// numberedAt is the place of a revision in which the key names the provision, -1 where its address has it, undefined
// where it never does.
export function numberedAt(r: Found, key: string): number | undefined {
  return covers(ownKeys(r), key) ? -1 : r.shown.runs?.find((run) => covers(run[4], key))?.[1];
}

// point is the id of the point that the key names in the provision; undefined where it names the whole.
export function point(r: Found, key: string, at: number): string | undefined {
  const run = runAt(r, at), keys = ownKeys(r, run), own = covers(keys, key);
  if (!own || own === key) return;
  const id = r.shown.at?.[ownKeys(r)[keys.indexOf(own)] + key.slice(own.length)];
  return id && run ? idOf(run[2]) + id.slice(idOf(r.url).length) : id;
}

// idOf is the id of what an address leads to: its fragment, else the name of the page.
const idOf = (address: string) => address.split("#")[1] || address.split("/").filter((s) => s).pop()!;
