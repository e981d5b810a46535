package language

// Citing has the words of citations, folded, in the six languages of the United Nations, German, and usual short forms.
// The index hands them to the browser, where static/js/search/cite.ts reads citations. Patterns are regular expressions.
type Citing struct {
	Units    []string `json:"units"`    // the words for provisions, the larger first
	Names    []string `json:"names"`    // of those before articles, as keys have them
	Ordinals []string `json:"ordinals"` // the beginnings of ordinals in each language, from the first, with blanks between
	Ordinal  string   `json:"ordinal"`  // an ordinal in figures, or its beginning
	Between  string   `json:"between"`  // what may stand between two units
	Letters  string   `json:"letters"`  // which stand for a, b, c in other scripts, 28 of each
	Suffix   string   `json:"suffix"`   // bis, ter and so on; what it does not catch stands for bis
}

// Cited is what the house knows of citations.
var Cited = Citing{
	Units: []string{
		"preamb(?:le|ule|ulo)|praambel|преамбул.+|" + the + "ديباجه|序言",
		"annex(?:es?)?|anexos?|appendix|appendice|apendice|schedule|anlage|anhang|приложени.+|прил|" + the + "(?:مرفق|ملحق)|附件|附录",
		"parts?|parte|partie|част.{1,2}|ч|title|book|titre|titulo|livre|libro|" + the + "(?:جزء|باب)|部分|编|編",
		"ch(?:ap)?|chap(?:ter|itre)|cap(?:itulo)?|kapitel|глав.{1,2}|гл|" + the + "فصل|章",
		"sec(?:t|s|tions?|cion)?|subsection|abschnitt|раздел.{0,2}|разд|" + the + "(?:فرع|قسم)|节|節",
		"§|art(?:s|icles?|iculos?|ikels?|ikeln)?|стать.{1,2}|статеи|ст|" + the + "(?:ماده|مواد)|条|條",
		"par(?:as?|r|rs?|rafos?|agraph(?:s|es?)?)?|abs(?:atz(?:es)?)?|пункт.{0,3}|п|абз(?:ац.{0,2})?|" + the + "فقر(?:ه|ات)|recital|considerant|considerando|段|款",
		"sub-?para(?:graph)?s?|points?|items?|clause|let(?:ter|tre|ra)?|lit|al(?:inea)?|apartado|inciso|nr|nummer|buchst(?:abe)?|подпункт.{0,3}|пп|" + the + "بند|项|項",
		"reg(?:s|ulations?)?|rules?|principle|norm|standard|guideline|regle|principe|norme|regla|principio|norma|правил.{1,2}|принцип.{0,2}|норм.{1,2}|" + the + "(?:قاعده|مبدا|معيار)",
	},
	Names: []string{"preamble", "annex", "part", "chapter", "section"},
	Ordinals: []string{
		"firs secon thir four fif six seven eigh nin ten eleven twelf thirteen fourteen fifteen sixteen seventeen eighteen nineteen twentie",
		"prem deux trois quatr cinqu six sept huit neuv dix onz douz treiz quatorz quinz seiz dix-sept dix-huit dix-neuv vingt",
		"prime segund terce cuart quint sext septim octav noven decim undecim duodecim decimoterce decimocuart decimoquint " +
			"decimosext decimoseptim decimoctav decimonoven vigesim",
		"перв втор трет четверт пят шест",
		"اول ثان ثالث رابع خامس سادس سابع ثامن تاسع عاشر",
	},
	Ordinal: `(\d+)(?:st|nd|rd|th|e|er|re|\.?o|\.a|-[а-я]+)|(.+?)(?:t|d|th|ieme|iere?|r?[oa]|r|[ыоаиуь][а-я]{1,3})|ال(.+?)ي?ه?`,
	Between: `[,;،、.'的之]|of|the|de|du|des|del|d|la|le|les|el|l|der|von|من`,
	Letters: "ابجدهوزحطيكلمنسعفصقرشتثخذضظغабвгдежзиклмнопрстуфхцчшщэюя",
	Suffix:  `(bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)|бис|مكررا?`,
}

const the = "[وبف]?(?:ال|لل?)?" // and what else is written with an Arabic word
