// Citations of provisions, in the six languages and in short forms, become the keys that the index has: §5.2.a for
// article 5, paragraph 2 (a).
import { citing } from "./citing";
import { fold } from "./fold";

export interface Citation {
  from: number;
  to: number;
  keys: string[]; // what it may mean, the likeliest first
  sure: boolean; // it is nothing else: 5.2 may be a version, an annex a word of a text
}

const part = 2, article = 5, paragraph = 6, other = 8; // places among the units
const digits = "〇一二三四五六七八九零两";
const word = "(?:(?!\\p{sc=Han})[\\p{L}\\p{M}\\p{N}])+";
const lexeme = new RegExp(`附件|附录|序言|部分|[${digits}十百]+|${word}(?:-${word}|\\.?[ºª])*|\\S`, "gu");
const romans = ["", "x", "xx", "xxx", "xl"].flatMap((x) => ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].map((i) => x + i));

// valueOf reads a Roman or Chinese numeral, 0 when it is none.
function valueOf(s: string): number {
  let total = 0, digit = 0;
  for (const c of s) {
    const ten = c === "十" ? 10 : c === "百" ? 100 : 0, n = digits.indexOf(c);
    if (!ten && n < 0) return Math.max(romans.indexOf(s), 0);
    total += ten * (digit || 1);
    digit = ten ? 0 : n < 10 ? n : (n - 10) * 2;
  }
  return total + digit;
}

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, "u");
const units = whole(citing.units.map((u) => `(${u})`).join("|")), ordinals = whole(citing.ordinal), between = whole(citing.between), suffixes = whole(citing.suffix);

// Part is one unit of a citation.
interface Part {
  unit: number;
  word: string;
  path: string[]; // its number, and the points in it
}

// citations finds the citations in a text.
export function citations(text: string): Citation[] {
  const out: Citation[] = [], lexemes = [...text.matchAll(lexeme)].map((m) => ({ s: fold(m[0]), from: m.index, to: m.index + m[0].length }));
  let i = 0;
  const s = (n = i) => lexemes[n]?.s || "", glued = (n = i) => lexemes[n]?.from === lexemes[n - 1]?.to, is = (c: string) => s() === c && !!++i;
  const unitAt = (n = i) => (units.exec(s(n))?.slice(1).findIndex((g) => g) ?? -1);
  const suffix = () => {
    const m = (!/^\d/.test(s(i + 1)) || s(i + 2) === ")") && suffixes.exec(s());
    return m ? (i++, m[1] || "bis") : "";
  };
  const ordinal = () => {
    const m = ordinals.exec(s()), n = m && (m[1] || Math.max(...citing.ordinals.map((o) => o.split(" ").indexOf(m[2] || m[3]))) + 1);
    return n ? (i++, n + "") : "";
  };
  // number reads 5, 5 bis, 5.2.a, II, 十二, premier.
  const number = () => {
    const from = i, next = s(i + 1);
    let n = /^\d+[eo]$/.test(s()) ? "" : ordinal(); // behind its unit 87e is a number, before it an ordinal
    if (!n && (/^\d{1,4}(?!\d)/.test(s()) || (valueOf(s()) && (s()[1] || s() > "z")) || (/^\p{L}$/u.test(s()) && s() < "⺀" && (text[lexemes[i].from] < "a" || !/^\p{L}/u.test(next) || between.test(next) || unitAt(i + 1) >= 0)))) n = s(i++);
    for (; n && s() === "." && glued() && glued(i + 1) && /^(?:\d{1,3}|\p{L}|[ivx]+)$/u.test(s(i + 1)); i += 2) n += "." + s(i + 1);
    n &&= n + suffix();
    if (n && !/^[/%]$/.test(s()) && !(s() === "." && glued(i + 1) && /^\d/.test(s(i + 1)))) return n;
    i = from;
    return "";
  };
  const points = () => {
    const out: string[] = [];
    for (let from = i; ; from = i) {
      is("(");
      const n = /^(?:(\p{L})\1?|[ivxlc]+|\d{1,3}\p{L}*)$/u.test(s()) || valueOf(s()) ? s(i++) + suffix() : "";
      if (!n || !is(")")) return (i = from), out;
      out.push(n + suffix());
      is("项");
    }
  };
  // one reads a unit with its number: 第五条, article 5, first section, Annex.
  const one = (): Part | undefined => {
    const from = i;
    let n = is("第") ? (is("("), number() || s(i++)) : ordinal(), of: string[] = [];
    if (n) is(")");
    const unit = unitAt(), word = s(i++), behind = i;
    if (unit >= 0 && !n) {
      while (/^(?:no|[.:])$/.test(s())) i++;
      if (unit > article && unit < other) of = points();
      n = of.shift() || number();
      if (!n) i = behind;
    }
    if (unit >= 0 && (n || unit < part)) return { unit, word: n && word, path: [n, ...of, ...points()] };
    i = from;
  };

  while (i < lexemes.length) {
    const from = i, parts: Part[] = [];
    let to = i, p: Part | undefined;
    while ((p = one()) && !(p.unit < paragraph && p.word !== "§" && parts.some((o) => o.unit === p!.unit))) {
      if (p.word === "§" && parts.some((o) => o.unit === article)) p.unit = paragraph;
      parts.push(p);
      for (to = i; between.test(s()); ) i++;
    }
    i = to;
    let sure = parts.some((p) => p.word && p.unit < other);
    if (!parts[0] && /^\d{1,3}(?!\d)/.test(s()) && !(glued() && /[./_-]/.test(s(i - 1)))) {
      const n = number(), of = points();
      sure = !!of[0];
      if (n.includes(".") || sure || (n && i - from === lexemes.length)) parts.push({ unit: article, word: "", path: [n, ...of] });
    }
    const keys = keysOf(parts);
    if (keys[0] && out.length < 8) out.push({ from: lexemes[from].from, to: lexemes[i - 1].to, keys, sure });
    else i = from + 1;
  }
  return out;
}

// keysOf are the keys of the units of a citation, in either order.
function keysOf(parts: Part[]): string[] {
  for (const p of parts) {
    if (p.word[0] === "ч" && p.path[0] < "a" && parts.some((o) => o.unit === article)) p.unit = paragraph;
    if (p.unit === other) p.unit = article;
  }
  if (parts[1] && parts[0].unit > parts[parts.length - 1].unit) parts.reverse();
  parts.sort((a, b) => a.unit - b.unit);
  if (/^(rec|cons)/.test(parts[0]?.word)) parts.unshift({ unit: 0, word: "", path: [""] });
  if (!parts[0] || parts[0].unit > article) return [];
  const inner = parts.findLast((p) => p.unit <= article);
  // 11.2 may be the article 11-2, section 2 of an annex its 2, Annex 1 its Annex I
  return [...new Set([0, 1, 2, 4, 6, 8].map((how) => "§" + parts.flatMap((p) => (p.unit < part || p.unit > article || p === inner ? steps(p, how) : [])).join(".")))];
}

// steps are the steps of a key that a unit makes, with numbers as eIds have them.
function steps({ unit, path: [n, ...points] }: Part, how: number): string[] {
  const { names, letters } = citing;
  const value = valueOf(n);
  if (value && n > "z" && unit <= paragraph) n = value + "";
  if (how & (unit < article ? 4 : unit > article ? 0 : 8)) n = romans[+n] || (value || n) + "";
  if (how & 1) n = n.replace(".", "-");
  const named = unit < part || (unit < article && !(how & 2));
  return [...(named ? [names[unit] + (n && "-") + n] : n.split(".")), ...points].map((s) => {
    const letter = s > "z" && (valueOf(s) || (letters.indexOf(s) % 28) + 1);
    return letter ? String.fromCharCode(96 + letter) : s;
  });
}
