// Compares two texts word by word, for compare-any.ts.
export const END = "\u2029"; // between the lines of a text
export const INNER = "\uFFFC"; // where provisions within a provision stand

// One by one come the characters of scripts that do not show where words end. A number is one token with its points.
const one = "(?:[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}](?<=\\p{L}))";
const letter = `(?:(?!${one})\\p{L})`;
const pattern = (inWord: string, after: string) => new RegExp(`(${one})\\p{M}*`
  + `|(${letter}(?:${letter}|[\\p{M}\\p{N}]|\\p{Cf}+(?=${letter})${inWord})*${after})`
  + `|(\\p{N}(?:${letter}|[\\p{M}\\p{N}]|(?<=\\p{N})[.,\\-\\u2011\\u066B\\u066C](?=\\p{N}))*)|[^\\s\\p{Cf}]\\p{M}*`, "gu");
const plain = pattern(`|['’](?=${letter})`, ""), elided = pattern("", `(?:['’](?=${letter}))?`);

// Edits that begin and end where the text pauses cost less.
const pauses: [RegExp, number][] = [[/^[.!?。！？؟．]/, 7], [/^[;:；：؛]/, 8], [/^[,，、،]/, 9], [/^/, 10]];
const LINE = 6;

// Token is a piece of a text, and what stands before it.
export interface Token {
  s: string;
  gap: string;
  line: number;
  starts: boolean; // a line
  counts: boolean; // as a word
  weight: number;
  cut: number; // what it costs to begin or end an edit before it
}

// Fated is a token of two texts that were compared: see compare.
export interface Fated extends Token {
  fate: -1 | 0 | 1;
  first?: boolean;
  instead?: Token;
  before?: Token;
}

export interface Compared {
  list: Fated[];
  coarse: boolean;
  changed: boolean;
}

type Pair = [old: number, now: number];

// split cuts a text into tokens. White space is layout between them.
export const split = (text: string, lang: string) => {
  const tokens: Token[] = [];
  let end = 0, line = 0;
  for (const m of text.matchAll(/^(fr|it)/.test(lang) ? elided : plain)) {
    const [s, ideograph, word, number] = m, gap = text.slice(end, m.index), last = tokens.at(-1)?.s ?? "";
    line += gap.split(END).length - 1;
    end = m.index + s.length;
    tokens.push({
      s, gap, line, starts: !tokens.length || gap.includes(END), counts: Boolean(ideograph || word || number),
      weight: s === INNER ? 2 ** 32 : ideograph ? 8 : number || s.length > 3 ? 16 : word ? 4 : 5,
      cut: !tokens.length || /[\u2029\n\t]/.test(gap) ? LINE : pauses.find(([after]) => after.test(last))![1],
    });
  }
  return tokens;
};

// common finds what two texts have in common, as pairs of places: those for which deleting and inserting the others
// costs least. A token costs its weight, and an edit what it costs to cut both texts where it begins and ends, so that
// edits are few and whole. What both texts begin and end with is left out, but for some tokens along which an edit may
// slide. Undefined when that would take too long.
const common = (a: Token[], b: Token[]): Pair[] | undefined => {
  const slide = 16, cells = 1 << 25, far = 2 ** 50;
  const same = (from: number, to: number, shift: number) => a.slice(from, to).map((_, i): Pair => [from + i, from + i + shift]);
  let from = 0, n = a.length, m = b.length;
  while (from < Math.min(n, m) && a[from].s === b[from].s) from++;
  while (n > from && m > from && a[n - 1].s === b[m - 1].s) n--, m--;
  if (n === from && m === from) return same(0, n, 0);
  const head = Math.max(0, from - slide), tail = Math.min(a.length - n, slide);
  n += tail - head;
  m += tail - head;
  if (n * m > cells) return undefined;
  const cuts = [a, b].map((tokens) => [...tokens.map((t) => t.cut), LINE]);
  const OPENED = 1, CLOSED = 2, DELETED = 4; // how the least cost at a pair of places was reached
  const steps = new Uint8Array((n + 1) * (m + 1));
  const inside = new Float64Array(m + 1).fill(far), beside = new Float64Array(m + 1).fill(far); // an edit, and between edits
  for (let i = 0; i <= n; i++) {
    let leave = far, entered = far;
    for (let j = 0; j <= m; j++) {
      const x = a[head + i - 1], y = b[head + j - 1], cut = cuts[0][head + i] + cuts[1][head + j];
      let edit = i ? inside[j] + x.weight : far, step = DELETED;
      if (j && entered + y.weight < edit) {
        edit = entered + y.weight;
        step = 0;
      }
      const equal = !i && !j ? 0 : i && j && x.s === y.s ? leave : far;
      leave = beside[j];
      steps[i * (m + 1) + j] = step | (equal + cut < edit ? OPENED : 0) | (edit + cut < equal ? CLOSED : 0);
      beside[j] = Math.min(equal, edit + cut);
      entered = inside[j] = Math.min(edit, equal + cut);
    }
  }
  const pairs: Pair[] = [];
  for (let i = n, j = m, within = false; i || j;) {
    const step = steps[i * (m + 1) + j];
    if (step & (within ? OPENED : CLOSED)) within = !within;
    if (!within) pairs.push([head + --i, head + --j]);
    else if (step & DELETED) i--;
    else j--;
  }
  return [...same(0, head, 0), ...pairs.reverse(), ...same(head + n, a.length, m - n)];
};

// pairsOf is what is kept of two texts; where it is little, nothing.
const pairsOf = (a: Token[], b: Token[], swapped: boolean) => {
  const pairs = swapped ? common(b, a)?.map(([j, i]): Pair => [i, j]) : common(a, b);
  const weigh = (tokens: Token[]) => tokens.reduce((sum, t) => sum + t.weight, 0);
  return pairs && weigh(pairs.map(([i]) => a[i])) < 0.2 * Math.min(weigh(a), weigh(b)) ? [] : pairs;
};

interface Text {
  text: string;
  lang: string;
}

// compare makes one list of the tokens of two texts, with their fates: -1 deleted, 0 kept as the new text has it, 1
// inserted. first is the first of its edit, instead what the other side of the edit begins with, before the token that
// was kept as the old text has it. The words of two languages are not compared.
export const compare = (old?: Text, now?: Text): Compared => {
  const a = split(old?.text ?? "", old?.lang ?? ""), b = split(now?.text ?? "", now?.lang ?? ""), list: Fated[] = [];
  const pairs = old && now && (old.lang === now.lang || old.text === now.text) ? pairsOf(a, b, old.text > now.text) : [];
  let i = 0, j = 0;
  for (const [x, y] of [...(pairs ?? []), [a.length, b.length]]) {
    const gone = a.slice(i, x), come = b.slice(j, y);
    gone.forEach((t, k) => list.push({ ...t, fate: -1, first: !k, instead: come[0] }));
    come.forEach((t, k) => list.push({ ...t, fate: 1, first: !k, instead: gone[0] }));
    if (y < b.length) list.push({ ...b[y], fate: 0, before: a[x] });
    i = x + 1;
    j = y + 1;
  }
  return { list, coarse: !pairs, changed: list.some((t) => t.fate) };
};
