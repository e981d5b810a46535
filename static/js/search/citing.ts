// The words of citations, folded, in the six languages of the United Nations, German, and usual short forms. Patterns are
// regular expressions.
const the = "[وبف]?(?:ال|لل?)?"; // and what else is written with an Arabic word

export const citing = {
  // the words for provisions, the larger first
  units: [
    `preamb(?:le|ule|ulo)|praambel|преамбул.+|${the}ديباجه|序言`,
    `annex(?:es?)?|anexos?|appendix|appendice|apendice|schedule|anlage|anhang|приложени.+|прил|${the}(?:مرفق|ملحق)|附件|附录`,
    `parts?|parte|partie|част.{1,2}|ч|title|book|titre|titulo|livre|libro|${the}(?:جزء|باب)|部分|编|編`,
    `ch(?:ap)?|chap(?:ter|itre)|cap(?:itulo)?|kapitel|глав.{1,2}|гл|${the}فصل|章`,
    `sec(?:t|s|tions?|cion)?|subsection|abschnitt|раздел.{0,2}|разд|${the}(?:فرع|قسم)|节|節`,
    `§|art(?:s|icles?|iculos?|ikels?|ikeln)?|стать.{1,2}|статеи|ст|${the}(?:ماده|مواد)|条|條`,
    `par(?:as?|r|rs?|rafos?|agraph(?:s|es?)?)?|abs(?:atz(?:es)?)?|пункт.{0,3}|п|абз(?:ац.{0,2})?|${the}فقر(?:ه|ات)|recital|considerant|considerando|段|款`,
    `sub-?para(?:graph)?s?|points?|items?|clause|let(?:ter|tre|ra)?|lit|al(?:inea)?|apartado|inciso|nr|nummer|buchst(?:abe)?|подпункт.{0,3}|пп|${the}بند|项|項`,
    `reg(?:s|ulations?)?|rules?|principle|norm|standard|guideline|regle|principe|norme|regla|principio|norma|правил.{1,2}|принцип.{0,2}|норм.{1,2}|${the}(?:قاعده|مبدا|معيار)`,
  ],
  names: ["preamble", "annex", "part", "chapter", "section"],
  ordinals: [
    "firs secon thir four fif six seven eigh nin ten eleven twelf thirteen fourteen fifteen sixteen seventeen eighteen nineteen twentie",
    "prem deux trois quatr cinqu six sept huit neuv dix onz douz treiz quatorz quinz seiz dix-sept dix-huit dix-neuv vingt",
    "prime segund terce cuart quint sext septim octav noven decim undecim duodecim decimoterce decimocuart decimoquint " +
      "decimosext decimoseptim decimoctav decimonoven vigesim",
    "перв втор трет четверт пят шест",
    "اول ثان ثالث رابع خامس سادس سابع ثامن تاسع عاشر",
  ],
  ordinal: "(\\d+)(?:st|nd|rd|th|e|er|re|\\.?o|\\.a|-[а-я]+)|(.+?)(?:t|d|th|ieme|iere?|r?[oa]|r|[ыоаиуь][а-я]{1,3})|ال(.+?)ي?ه?",
  between: "[,;،、.'的之]|of|the|de|du|des|del|d|la|le|les|el|l|der|von|من",
  letters: "ابجدهوزحطيكلمنسعفصقرشتثخذضظغабвгдежзиклмнопрстуфхцчшщэюя",
  suffix: "(bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)|бис|مكررا?",
};
