// Looks names and numbers up among the register's firms, for firms-check.ts. A record is found by its number, its LEI,
// its number in a company register, or by one of its names with the same letters, whatever their accents and case.
// What is only alike is a question to the reader: near.
import { fold, type Register } from "./data";

// Hit is a firm that something names: its number, or a name of that kind.
export interface Hit {
  firm: number;
  by: string;
  name?: string;
}

interface Entry extends Hit {
  bare: string;
  size: number; // pieces
}

// Look is what became of a line: the outcome, and the firms that it is about.
interface Look {
  outcome: string;
  found: Hit[];
}

// Words that say in what form of law a firm is, set aside at the beginning and end of names.
const FORMS = new Set(("ab ag aktiengesellschaft ao aps as asa bhd bv bvba co company corp corporation doo dd ead eeig ehf eirl eood eurl gie "
  + "gmbh hf inc incorporated jsc kft kg kk ky lda limited limitada limitee llc llp lp ltd ltda mbh nv "
  + "ojsc ood oy oyj pao pjsc plc pt pte pty pvt private public sa sab sae sal sapi sarl sas sca scs sdn se sl slu snc sp "
  + "spa spzoo sro srl ug zao zoo ооо оао зао пао ао тоо чп тов ао аъ аэ επε αε ικε شركه شمم شم مم محدوده ذمم مساهمه").split(" "));
const AFFIXES = /^(?:株式会社|有限会社|合同会社|주식회사|유한회사|かふしきかいしゃ)|(?:株式会社|有限会社|合同会社|株式有限公司|股份有限公司|有限责任公司|有限公司|公司|주식회사|유한회사)$/u;
const affixes = new RegExp(AFFIXES.source.normalize("NFKD"), "u"); // as folded names are

const CYRILLIC = Object.fromEntries([..."абвгдежзиклмнопрстуфхцчшщъыьэюяієґђјљњћџў"].map((c, i) => [c,
  "a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i ye g dj j lj nj c dz u".split(" ")[i]]));
const GREEK = Object.fromEntries([..."αβγδεζηθικλμνξοπρστυφχψω"].map((c, i) => [c,
  "a v g d e z i th i k l m n x o p r s t y f ch ps o".split(" ")[i]]));
const LETTERS: Record<string, string> = { ...CYRILLIC, ...GREEK };
const roman = (s: string) => s.replace(/[\p{sc=Cyrl}\p{sc=Grek}]/gu, (c) => LETTERS[c] ?? c);

// bare is a folded name without its form of law, in Latin letters where the script is spelled by them.
export const bare = (folded: string) => {
  const words: string[] = [];
  let initials = "";
  for (const word of folded.split(" ")) {
    if (word.length === 1 && /\p{L}/u.test(word)) {
      initials += word; // S. A. is SA
      continue;
    }
    if (initials) words.push(initials);
    initials = "";
    words.push(word);
  }
  if (initials) words.push(initials);
  let from = 0, to = words.length;
  while (to - from > 1 && FORMS.has(words[to - 1])) to--;
  while (to - from > 1 && FORMS.has(words[from])) from++;
  const rest = words.slice(from, to).join(" ");
  return roman(rest.replace(affixes, "").trim() || rest);
};

// piecesOf are the runs of signs that two names alike have in common: of three, or of two where each says much.
const piecesOf = (s: string) => {
  const many = /[\p{sc=Han}\p{sc=Hira}]/u.test(s) ? 2 : 3, signs = [...` ${s} `], pieces = new Set<string>();
  for (let i = many; i <= signs.length; i++) pieces.add(signs.slice(i - many, i).join(""));
  return pieces;
};

// distance is the number of signs to insert, delete, replace, or swap with the next, to make b of a.
export const distance = (a: string, b: string) => {
  const x = [...a], y = [...b];
  let before: number[] = [], last = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    for (let j = 1; j <= y.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x[i - 1] === y[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[y.length];
};
const alike = (a: string, b: string) => 1 - distance(a, b) / Math.max([...a].length, [...b].length, 1);
const LIKELY = 0.35, ASKED = 12, ENOUGH = 0.78, WITHIN = 0.8, SHOWN = 3;

// similarity is 1 for the same name. All words of one in the other are enough, and so are the same words in another order.
const similarity = (a: string, b: string) => {
  const plain = alike(a, b);
  if (plain >= ENOUGH) return plain;
  const [few, many] = [a.split(" "), b.split(" ")].sort((x, y) => x.length - y.length);
  if (few.join("").length >= 6 && few.every((word) => many.includes(word))) return WITHIN;
  return few.length > 1 ? alike(few.sort().join(" "), many.sort().join(" ")) : plain;
};

// known are the outcomes for a firm by its status; for any other it is not certified.
const known: Record<string, string> = { valid: "certified", suspended: "suspended", removed: "removed" };

// isLEI verifies check digits (ISO 17442): with A=10 to Z=35 the number modulo 97 is 1.
export const isLEI = (s: string) => [...s].reduce((rest, c) => {
  const n = parseInt(c, 36);
  return (rest * (n > 9 ? 100 : 10) + n) % 97;
}, 0) === 1;

// open makes the index: numbers, whole names, and the pieces that names are made of.
export const open = async (firms: Register) => {
  const [records, numbers] = await Promise.all([firms.all(), firms.numbers()]);
  const byNumber = new Map<string, Hit[]>(), byName = new Map<string, Hit[]>(), entries: Entry[] = [], postings = new Map<string, number[]>();
  const put = (map: Map<string, Hit[]>, key: string, value: Hit) => {
    if (map.has(key)) map.get(key)!.push(value);
    else if (key) map.set(key, [value]);
  };
  const key = (s: string) => fold(s).replaceAll(" ", "");
  records.forEach((record, firm) => {
    put(byNumber, key(record.number), { firm, by: "number" });
    put(byNumber, key(numbers.lei[firm]), { firm, by: "lei" });
    put(byNumber, key(numbers.registry[firm]), { firm, by: "registry_number" });
    for (const c of numbers.certificates[firm]) put(byNumber, key(c), { firm, by: "certificate", name: c });
    if (!record.name) return; // what is withheld goes by its number alone
    for (const { name, kind } of [{ name: record.name, kind: "name" }, ...(record.names ?? [])]) {
      const folded = fold(name), whole = bare(folded), pieces = piecesOf(whole);
      const entry = { firm, by: kind, name, bare: whole, size: pieces.size };
      put(byName, folded, entry);
      for (const piece of pieces) {
        if (!postings.has(piece)) postings.set(piece, []);
        postings.get(piece)!.push(entries.length);
      }
      entries.push(entry);
    }
  });

  const shared = new Uint16Array(entries.length);
  const near = (folded: string) => {
    const asked = bare(folded), pieces = piecesOf(asked), touched: number[] = [];
    for (const piece of pieces) {
      for (const at of postings.get(piece) ?? []) if (shared[at]++ === 0) touched.push(at);
    }
    const best: [score: number, at: number][] = [];
    for (const at of touched) {
      const score = 2 * shared[at] / (pieces.size + entries[at].size);
      shared[at] = 0;
      if (score > LIKELY) best.push([score, at]);
    }
    best.sort((x, y) => y[0] - x[0] || x[1] - y[1]).splice(ASKED);
    const found = best.map(([, at]) => ({ ...entries[at], score: similarity(asked, entries[at].bare) }))
      .filter((e) => e.score >= ENOUGH).sort((a, b) => b.score - a.score || a.firm - b.firm);
    return once(found).slice(0, SHOWN);
  };
  const once = (found: Hit[]) => found.filter((e, n) => found.findIndex((f) => f.firm === e.firm) === n);

  const look = (line: string): Look => {
    const folded = fold(line), number = key(line), hits = byNumber.get(number), lei = /^[0-9a-z]{18}[0-9]{2}$/.test(number);
    if (hits?.every((h) => h.by === "certificate")) return { outcome: "certificate", found: once(hits) };
    if (lei && !isLEI(number)) return { outcome: "lei_wrong", found: [] };
    const found = once([...(hits ?? []).filter((h) => h.by !== "certificate"), ...(byName.get(folded) ?? [])]);
    if (found.length > 1) return { outcome: "several", found };
    if (found.length === 1) {
      const { status } = firms.standings[found[0].firm];
      return { outcome: known[status] ?? "uncertified", found };
    }
    const question = lei || /^[fci]\d{4,}$/.test(number) || folded === "" ? [] : near(folded);
    return { outcome: question.length > 0 ? "near" : "unlisted", found: question };
  };
  return { look };
};
