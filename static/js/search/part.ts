// Parts of the search that few queries need are scripts of their own. The page has each in a template, so that no address
// of a script is made here, which the policy of the site forbids.
import type { cite } from "../search-cite";
import type { more } from "../search-more";
import type { narrow } from "../search-narrow";
import { NotLoaded } from "../site/data";

interface Parts {
  cite: typeof cite;
  more: typeof more;
  narrow: typeof narrow;
  page: void; // what other pages have from the beginning: it is not asked what the script gives
}

const parts: { [name in keyof Parts]?: Promise<Parts[name]> } = {};

// part loads a part once, and again where that failed.
export function part<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
  const loaded: Promise<Parts[Name]> = parts[name] || new Promise((take, failed) => {
    const { content } = document.getElementById("search-" + name) as HTMLTemplateElement;
    const script = Object.assign(document.importNode(content, true).querySelector("script")!, { take });
    script.onload = () => take(undefined as Parts[Name]); // of no effect where it has given something
    script.onerror = () => {
      delete parts[name];
      failed(new NotLoaded(script.src));
    };
    document.head.append(script);
  });
  Object.assign(parts, { [name]: loaded });
  return loaded;
}

// hand gives a part to the page that loaded it.
export const hand = (part: Parts[keyof Parts]) => (document.currentScript as unknown as { take(part: unknown): void }).take(part);
