// Gets the site's own files, and is the one place that does. A portable site may be open without a server, where a page
// can fetch nothing: there each file has a script beside it that hands over what the file holds.

// A portable site says of every page where the root of the site is from there, and which path the root has in data.
const { up, base } = document.documentElement.dataset;

// NotLoaded is thrown where a file could not be got; its message is the place of that.
export class NotLoaded extends Error {}

// addressOf is the address of a place of the site, such as /register/on/?date=2026-11-22, for links of this page.
export const addressOf = (place: string) =>
  up && place.startsWith(base!) ? up + place.slice(base!.length).replace(/^([^?#]*\/|)(?=[?#]|$)/, "$1index.html") : place;

// placeOf is the place of the site at an address of it, as data name it.
export const placeOf = (url: URL) =>
  up ? base + url.href.slice(new URL(up, document.baseURI).href.length).replace(/index\.html(?=[?#]|$)/, "") : url.pathname;

// readFile gets a file.
export async function readFile(place: string, cache?: RequestCache) {
  const answer = await (up ? handed(addressOf(place) + ".js") : fetch(place, { cache })).catch(() => null);
  if (answer?.ok) return answer;
  throw new NotLoaded(place);
}

export const readJSON = async (place: string, cache?: RequestCache) => (await readFile(place, cache)).json();

// readPage gets a page, of a portable site what stands in its main element, with links as this page has them.
export async function readPage(place: string): Promise<Document> {
  if (up) {
    const page = document.implementation.createHTMLDocument("");
    page.body.append(grown(page, await readJSON(place)));
    return page;
  }
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("GET", place);
    request.responseType = "document";
    request.onloadend = () => (request.status === 200 && request.response ? done(request.response) : failed(new NotLoaded(place)));
    request.send();
  });
}

type Tree = string | [name: string, attributes: Record<string, string>, ...children: Tree[]];

function grown(page: Document, tree: Tree): Node {
  if (typeof tree === "string") return page.createTextNode(tree);
  const [name, attributes, ...children] = tree, e = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, key === "href" ? addressOf(value) : value);
  e.append(...children.map((child) => grown(page, child)));
  return e;
}

// Taking is a script that takes what it hands over.
type Taking = HTMLScriptElement & { take(text: string, packed?: 1): void };

// handed runs the script beside a file and gives what that hands over.
function handed(file: string): Promise<Response> {
  const { policy } = portable(), { href } = new URL(file, document.baseURI);
  return new Promise((done, failed) => {
    const script = document.createElement("script") as Taking;
    script.take = (text: string, packed?: 1) => done(new Response(packed ? Uint8Array.from(atob(text), (c) => c.charCodeAt(0)) : text));
    script.onload = script.onerror = () => {
      script.remove();
      failed(); // of no effect on what was taken
    };
    script.src = policy?.createScriptURL(href) ?? href;
    document.head.append(script);
  });
}

interface Policy {
  createScriptURL(url: string): string;
}

// Shared is what the scripts of a page share, and a browser with Trusted Types.
interface Shared {
  normpress?: { hand: Taking["take"]; policy?: Policy };
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
}

// portable is what the scripts of a page share: what is called by the scripts that hand data over, and the one policy
// that lets addresses of scripts pass, those of such scripts of the site alone.
function portable() {
  const root = new URL(up!, document.baseURI).href, page: Shared = globalThis as Shared;
  const createScriptURL = (url: string) => {
    if (url.startsWith(root) && /\.(bin|html|json)\.js$/.test(url)) return url;
    throw new TypeError(url);
  };
  return page.normpress ??= {
    hand: (text: string, packed?: 1) => (document.currentScript as Taking).take(text, packed),
    policy: page.trustedTypes?.createPolicy("normpress", { createScriptURL }),
  };
}
