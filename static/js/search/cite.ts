// Citations of provisions, in the six languages and in short forms, become the keys that the index has: §5.2.a for
// article 5, paragraph 2 (a).
import { fold } from "./fold";

export interface Citation {
  from: number;
  to: number;
  keys: string[]; // what it may mean, the likeliest first
  sure: boolean; // it is nothing else: 5.2 may be a version, an annex a word of a text
}

// The words for provisions are patterns of folded words, the larger provisions first.
const the = "[وبف]?(?:ال|لل?)?";
const units = [
  `preamb(?:le|ule|ulo)|praambel|преамбул[а-я]{1,2}|${the}ديباجه|序言`,
  `annex(?:es?)?|anexos?|append(?:ix|ice)|apendice|schedule|anlage|anhangs?|приложени[а-я]{1,2}|прил|${the}(?:مرفق|ملحق)|附件|附录`,
  `parts?|partie|parte|част[а-я]{1,3}|ч|title|titre|titulo|book|livre|libro|teil(?:s|es)?|${the}(?:جزء|باب)`,
  `ch(?:ap(?:ter|itre)?)?|cap(?:itulo)?|kapitels?|глав[а-я]{1,3}|гл|${the}فصل`,
  `(?:sub)?sec(?:tions?|cion|t)?|abschnitts?|раздел[а-я]{0,3}|разд|${the}(?:فرع|قسم)`,
  `§+|art(?:s|icles?|iculos?|ikel[ns]?)?|стат[а-я]{1,4}|ст|${the}(?:ماده|مواد)`,
  `par(?:as?|rs?|rafos?|agraph(?:s|es?)?)?|abs(?:atz(?:es)?)?|пункт[а-я]{0,3}|п|абз(?:ац[а-я]{0,3})?|${the}(?:فقره|فقرات)|recitals?|considerant|considerando`,
  `sub-?para(?:graph)?s?|points?|items?|clauses?|let(?:ter|tre|ra)|lit|al(?:inea)?|apartado|inciso|nr|nummer|buchst(?:abe)?|подпункт[а-я]{0,3}|пп|${the}بند`,
  `regulation|rule|principle|norm|standard|guideline|regle|principe|norme|regla|principio|norma|правил[а-я]{1,3}|принцип[а-я]{0,3}|норм[а-я]{1,3}|${the}(?:قاعده|مبدا|معيار)`,
];
const annex = 1, part = 2, article = 5, paragraph = 6, other = 8;
const counters = "编編部章节節条條段款项項", counted = "222344556677"; // what stands behind numbers in Chinese, and the place of the unit
const names = ["preamble", "annex", "part", "chapter", "section"];

// ordinals are their beginnings in order from the first, and their endings, in each language that writes them as words.
const ordinals = [
  ["firs secon thir four fif six seven eigh nin ten eleven twelf thirteen fourteen fifteen sixteen seventeen eighteen nineteen twentie", "t|d|th"],
  ["prem deux trois quatr cinqu six sept huit neuv dix onz douz treiz quatorz quinz seiz dix-sept dix-huit dix-neuv vingt", "ieme|iere?"],
  ["primer segund tercer cuart quint sext septim octav noven decim undecim duodecim decimotercer decimocuart decimoquint decimosext decimoseptim decimoctav decimonoven vigesim", "[oa]?"],
  ["перв втор трет четверт пят шест седьм восьм девят десят", "[а-я]{2,3}"],
  ["(?:ال)?اول (?:ال)?ثاني (?:ال)?ثالث (?:ال)?رابع (?:ال)?خامس (?:ال)?سادس (?:ال)?سابع (?:ال)?ثامن (?:ال)?تاسع (?:ال)?عاشر", "[هي]?"],
].map(([words, ending]) => new RegExp(`^(?:(${words.replace(/ /g, ")|(")}))(?:${ending})$`));

const digits = "〇一二三四五六七八九", han = `[${digits}零两十百]+`, letter = "(?!\\p{sc=Han})[\\p{L}\\p{M}]";
const latin = "bis|ter|quater|quinquies|sexies|septies|octies|novies|decies";
const suffix = `[\\s.]?(${latin}|бис|тер|кватер|مكررا?)(?!${letter}|\\s*\\d)`, end = `(?!${letter}|[./]?\\d|[/%])`;
const unit = `(?:${units.map((u) => `(${u})`).join("|")})(?!${letter})`;
const figures = `\\d{1,4}(?:[.-]\\d{1,3}){0,4}(?:\\.(?:[ivx]+|\\p{L})(?!${letter}))?(?:${letter}){0,9}`;
const next = `(?=\\s*(?:$|[^\\p{L}\\s]|第|(?:of|de|du|del|من)\\s|${unit}))`;
const at = (pattern: string) => new RegExp(pattern, "yu");
const unitAt = at(`${unit}[.\\s:]*(?:no[.\\s]+(?=\\d))?`);
const numberAt = at(`(${figures}|[ivxlc]{2,7}|${han})(?:${suffix})?${end}`);
const letterAt = at(`(\\p{L})(?:${suffix})?${next}`);
const wordAt = at(`(\\d+\\.?-?(?:${letter}){1,3}|(?:${letter}){3,12}(?:-(?:${letter}){3,9})?)(?!${letter})\\s*`);
const pointAt = at(`\\s*\\(?\\s*((\\p{L})\\2?|[ivxlc]{1,7}|\\d{1,3}|${han})(?:${suffix})?\\s*\\)(?:${suffix})?[项項]?`);
const countedAt = at(`第\\s*\\(?\\s*([\\da-z.-]{1,9}|${han})\\s*\\)?\\s*(部分|[${counters}])`);
const betweenAt = at(`\\s*[,;،、]?\\s*(?:(?:of|the|de|du|des|del|la|le|les|el|an|der|des|von|من)\\s+|[dl]'\\s*|[的之]){0,3}`);
const startAt = /(?<![\p{L}\p{M}\p{N}._/-])[\p{L}\p{N}§]|[第附序]/gu;

// Part is one unit of a citation.
interface Part {
  unit: number;
  word: string;
  number: string;
  points: string[];
}

// citations finds the citations in a text.
export function citations(text: string): Citation[] {
  const out: Citation[] = [], places: number[] = [];
  let s = "", pos = 0;
  for (let i = 0; i < text.length; ) {
    const c = String.fromCodePoint(text.codePointAt(i)!), folded = fold(c);
    for (let n = 0; n < folded.length; n++) places.push(i);
    s += folded;
    i += c.length;
  }
  places.push(text.length);

  const take = (pattern: RegExp) => {
    pattern.lastIndex = pos;
    const m = pattern.exec(s);
    if (m) pos += m[0].length;
    return m;
  };
  const points = () => {
    const out: string[] = [];
    for (let m; out.length < 6 && (m = take(pointAt)); ) out.push(m[1] + latinOf(m[3] || m[4]));
    return out;
  };
  const number = () => {
    const from = pos, m = take(numberAt);
    if (m && (!/^[ivxlc]+$/.test(m[1]) || valueOf(m[1]))) return m[1].replace(/^(\d+)(?:er|re|-[а-я]+)$/, "$1") + latinOf(m[2]);
    pos = from;
  };
  // one reads a unit with its number: 第五条, article 5, first section, Annex.
  const one = (): Part | undefined => {
    const from = pos;
    let m = take(countedAt), n: string | undefined;
    if (m) return { unit: +counted[counters.indexOf(m[2][0])], word: m[2], number: m[1], points: points() };
    if ((m = take(unitAt))) {
      const unit = m.slice(1).findIndex((g) => g), word = m[0];
      const behind = pos, found = unit > article && unit < other ? points() : [];
      if (found[0]) return { unit, word, number: "", points: found };
      if ((n = number())) return { unit, word, number: n, points: points() };
      if ((m = take(letterAt))) return { unit, word, number: m[1] + latinOf(m[2]), points: points() };
      if ((m = take(wordAt)) && (n = ordinal(m[1]))) return { unit, word, number: n, points: points() };
      pos = behind;
      if (unit <= annex) return { unit, word: "", number: "", points: [] };
    } else if ((m = take(wordAt)) && (n = ordinal(m[1])) && (m = take(unitAt))) return { unit: m.slice(1).findIndex((g) => g), word: m[0], number: n, points: points() };
    pos = from;
  };
  const bare = (): Part[] => {
    const from = pos, n = number() || "", of = points();
    if (/^\d{1,3}(?!\d)/.test(n) && (n.includes(".") || of[0] || !(s.slice(0, from) + s.slice(pos)).trim())) return [{ unit: article, word: "", number: n, points: of }];
    return [];
  };

  for (let m; (startAt.lastIndex = pos), (m = startAt.exec(s)) && out.length < 8; ) {
    const from = (pos = m.index), parts: Part[] = [];
    let to = from;
    for (let p; parts.length < 8 && (p = one()) && !(p.unit < paragraph && parts.some((o) => o.unit === p!.unit)); to = pos, take(betweenAt)) parts.push(p);
    pos = to;
    if (!parts[0]) (parts.push(...bare()), (to = pos));
    const keys = keysOf(parts);
    if (keys[0]) out.push({ from: places[from], to: places[to], keys, sure: parts.some((p) => (p.word && p.unit < other) || (!p.word && p.points[0] && p.unit === article)) });
    else pos = from + 1;
    startAt.lastIndex = pos;
  }
  return out;
}

const latinOf = (suffix?: string) => (!suffix ? "" : ({ бис: "bis", тер: "ter", кватер: "quater" } as Record<string, string>)[suffix] || (suffix > "z" ? "bis" : suffix));

function ordinal(word: string): string | undefined {
  const figures = /^(\d+)(?:st|nd|rd|th|e|eme|er|re|\.?[oa]|-[а-я]+)$/.exec(word);
  if (figures) return figures[1];
  for (const language of ordinals) {
    const m = language.exec(word);
    if (m) return m.slice(1).findIndex((g) => g) + 1 + "";
  }
}

const romans: [string, number][] = [["c", 100], ["xc", 90], ["l", 50], ["xl", 40], ["x", 10], ["ix", 9], ["v", 5], ["iv", 4], ["i", 1]];
const roman = (n: number) => romans.reduce((out, [sign, value]) => { for (; n >= value; n -= value) out += sign; return out; }, "");

// valueOf reads a Roman or Chinese numeral, 0 when it is none.
function valueOf(s: string): number {
  for (let n = 1; n < 300 && /^[ivxlc]+$/.test(s); n++) if (roman(n) === s) return n;
  let total = 0, digit = 0;
  for (const c of s) {
    const ten = c === "十" ? 10 : c === "百" ? 100 : 0;
    if (ten) (total += (digit || 1) * ten), (digit = 0);
    else if (c !== "零" && (digit = c === "两" ? 2 : digits.indexOf(c)) < 0) return 0;
  }
  return total + digit;
}

const alphabets = ["ابجدهوزحطيكلمنسعفصقرشتثخذضظغ", "абвгдежзиклмнопрстуфхцчшщэюя"];
const latinLetter = (n: number): string => (n > 26 ? "a" : "") + String.fromCharCode(97 + (n - 1) % 26);

// keysOf are the keys of the units of a citation, in either order.
function keysOf(parts: Part[]): string[] {
  if (parts.some((p) => p.unit === article)) for (const p of parts) if (p.word[0] === "ч" && p.number < "a") p.unit = paragraph;
  for (const p of parts) if (p.unit === other) p.unit = article;
  if (parts[1] && parts[0].unit > parts[parts.length - 1].unit) parts.reverse();
  parts.sort((a, b) => a.unit - b.unit);
  if (parts[0]?.unit === paragraph && /^(rec|cons)/.test(parts[0].word)) parts.unshift({ unit: 0, word: "", number: "", points: [] });
  if (!parts[0] || parts[0].unit > article) return [];
  const inner = parts.filter((p) => p.unit >= part && p.unit <= article).pop();
  const of = parts.filter((p) => p.unit <= annex || p === inner || p.unit > article);
  return [...new Set([0, hyphens, unnamed, otherNumerals, unnamed | otherNumerals, asPrinted].map((how) => "§" + of.flatMap((p) => steps(p, how)).join(".")))];
}

// What may be another way than it is usual: 11.2 for 11-2, section 2 of an annex for its 2, Annex 1 for Annex I, points in
// the letters of their script.
const hyphens = 1, unnamed = 2, otherNumerals = 4, asPrinted = 8;

// steps are the steps of a key that a unit makes.
function steps(p: Part, how: number): string[] {
  let n = p.number, foreign = false;
  if (p.unit < 7 && /^[^\x00-\x7f]/.test(n) && valueOf(n)) n = valueOf(n) + "";
  if (how & otherNumerals && p.unit <= article) n = /^\d+$/.test(n) ? (+n < 300 ? roman(+n) : n) : (valueOf(n) || n) + "";
  if (how & hyphens) n = n.replace(".", "-");
  const name = names[p.unit] && !(how & unnamed && p.unit > annex) ? names[p.unit] : "";
  const path = name ? [] : n.split("."), points = (name ? [] : path).concat(p.points).map((s) => {
    const letter = Math.max(...alphabets.map((a) => a.indexOf(s))) + 1 || (s > "z" ? valueOf(s) : 0);
    if (s > "z" && letter) return (foreign = true), how & asPrinted ? (valueOf(s) || s) + "" : latinLetter(letter);
    return foreign && /^\d+$/.test(s) && !(how & asPrinted) ? roman(+s) : s;
  });
  return [...(name ? [name + (n && "-" + n)] : []), ...points].filter((s) => s);
}
