package cite

import (
	"strings"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// grammar says how a language refers to provisions and defines terms. A language without a grammar has no recognised
// references, only links that editors wrote.
type grammar struct {
	words       map[class]string
	units       []unitForms
	nouns       string                          // words for instruments, in small letters; a following one tells that a reference is not to this text
	documents   string                          // words for other texts that have paragraphs
	kinds       map[model.InstrumentKind]string // how a text of the kind is called in short, alternatives between bars
	barePoints  bool                            // a point may be written a) as well as (a)
	bareLetters bool                            // a point may be written with nothing around it: lit. a
	either      string                          // words for one unit that are also those for several
	prefixes    bool                            // prepositions and "and" are written with the word behind them
	declines    bool                            // a larger unit follows in the genitive, without a word such as of
	chinese     bool
	capitals    bool     // every noun has a capital
	endings     []string // that the name of an instrument may have in the genitive
	means       []string // what stands behind a quoted term that is being defined
	includes    []string // the same, where the words say only in part what it means
	says        []string // what stands behind that where it explains words and does not define: "means that"
	calls       []string // what stands before a quoted term that is being defined: "hereinafter"
	claims      []string // what stands between a quoted term and the provision said to define it
	purposes    []string // what stands before the scope of a definition: "for the purposes of"
	plurals     bool     // English plurals of terms are uses of them
	stem        stemmer  // by which the forms of terms are known in other languages; nil where they have none
}

// unitForms are the words for a unit; the first singular one stands for all. An abbreviation has its full stop.
type unitForms struct {
	unit             unit
	singular, plural string
}

func grammarOf(lang ident.Language) *grammar {
	base, _, _ := strings.Cut(string(lang), "-")
	if g, ok := grammars[base]; ok {
		return g
	}
	return &grammar{}
}

var grammars = map[string]*grammar{"en": english, "fr": french, "es": spanish, "de": german, "ru": russian, "ar": arabic, "zh": chinese}

var english = &grammar{
	words: map[class]string{
		andWord: "and or", toWord: "to through", ofWord: "of", theWord: "the", thisWord: "this these present",
		thatWord: "that those same said such each any either both", ownerWord: "its their his her whose s", placeWord: "above below hereof herein",
		thereWord: "thereof thereto therein", beforeWord: "preceding previous foregoing", afterWord: "following next",
		suffixWord: "bis ter quater quinquies sexies septies octies novies decies quat quin", ordinalWord: "",
		measureWord: "day days month months year years week weeks hour hours minute minutes per percent cent members member states parties " +
			"persons euros dollars million january february march april may june july august september october november december",
		goingOnWord: "shall must should will would could can is are was were be been has have had does do did not apply applies applied " +
			"concern concerns in on by for with without under at from as if when where unless until which who whether while than but so",
	},
	units: []unitForms{
		{article, "article art.", "articles arts."},
		{paragraph, "paragraph para. par.", "paragraphs paras. pars."},
		{point, "subparagraph subpara. point item clause", "subparagraphs subparas. points items clauses"},
		{part, "part", "parts"},
		{chapter, "chapter chap.", "chapters chaps."},
		{section, "section sect.", "sections sects."},
		{annex, "annex", "annexes"},
		{annex, "appendix", "appendices appendixes"},
		{annex, "schedule", "schedules"},
		{preamble, "preamble", ""},
	},
	nouns: "convention charter covenant statute treaty directive regulation constitution code act agreement protocol declaration rules " +
		"regulations law pact accord instrument resolution decision",
	documents: "resolutions decisions report reports document documents outcome agenda programme plan framework compact manual memorandum letter " +
		"note judgment opinion guidelines principles statement communiqué arrangement treaties conventions agreements",
	kinds: map[model.InstrumentKind]string{model.Convention: "Convention", model.Protocol: "Protocol",
		model.CodeOfConduct: "Code of Conduct|Code", model.Norms: "Norms", model.Standard: "Standard"},
	means: []string{"means", "mean", "shall mean", "has the meaning", "have the meaning", "has the same meaning", "have the same meaning",
		"has the meanings", "have the meanings", "refers to", "refer to", "denotes", "is defined as", "are defined as", "shall be understood to mean"},
	says:     []string{"that", "only", "not"},
	calls:    []string{"hereinafter", "hereinafter referred to as", "hereinafter called", "hereafter", "referred to hereinafter as"},
	claims:   []string{"as defined in", ", as defined in", "defined in", "within the meaning of", ", within the meaning of"},
	includes: []string{"includes", "include", "shall include"},
	purposes: []string{"for the purposes of", "for the purpose of", "in", "within", "as used in", "in the context of"},
	plurals:  true,
}

var french = &grammar{
	words: map[class]string{
		andWord: "et ou", toWord: "à", ofWord: "de du des d", theWord: "le la les l", thisWord: "présent présente présents présentes",
		thatWord: "cet cette ce ces dit dite ledit ladite dudit même mêmes", ownerWord: "son sa ses leur leurs dont", placeWord: "ci",
		beforeWord: "", suffixWord: "bis ter quater quinquies sexies septies octies novies decies quat quin", ordinalWord: "premier première 1er 1re",
		measureWord: "jour jours mois an ans année années heure heures pour cent membres états parties personnes euros " +
			"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
		goingOnWord: "est sont a ont doit doivent peut peuvent s ne n dans par pour sur sous en au aux qui que si lorsque sans",
	},
	units: []unitForms{
		{article, "article art.", "articles arts."},
		{paragraph, "paragraphe par.", "paragraphes"},
		{point, "alinéa point lettre", "alinéas points lettres"},
		{part, "partie", "parties"},
		{chapter, "chapitre", "chapitres"},
		{section, "section", "sections"},
		{annex, "annexe", "annexes"},
		{preamble, "préambule", ""},
	},
	nouns:     "convention charte pacte statut traité directive règlement constitution code loi accord protocole déclaration décret",
	documents: "résolution décision rapport document programme plan cadre pacte manuel mémorandum lettre note arrêt avis",
	kinds: map[model.InstrumentKind]string{model.Convention: "Convention", model.Protocol: "Protocole",
		model.CodeOfConduct: "Code de conduite|Code", model.Norms: "Normes", model.Standard: "Norme"},
	barePoints: true,
	stem:       frenchStem,
	means: []string{"s'entend de", "s'entend d'", "s'entend du", "s'entend des", "s'entendent de", "s’entend de", "s’entend d’", "s’entend du",
		"s’entend des", "s’entendent de", "désigne", "désignent", "signifie", "signifient", "on entend", ", on entend"},
	calls:    []string{"on entend par", "entend par", "ci-après", "ci-après dénommé", "ci-après dénommée"},
	says:     []string{"que"},
	purposes: []string{"aux fins de", "aux fins du", "aux fins des", "au sens de", "au sens du", "dans"},
}

var spanish = &grammar{
	words: map[class]string{
		andWord: "y e o u", toWord: "a al", ofWord: "de del", theWord: "el la los las", thisWord: "presente presentes este esta estos estas",
		thatWord: "dicho dicha dichos dichas ese esa mismo misma", ownerWord: "su sus cuyo cuya", placeWord: "supra infra",
		beforeWord: "", suffixWord: "bis ter quater quinquies sexies septies octies novies decies quat quin", ordinalWord: "primero primera",
		measureWord: "día días mes meses año años hora horas por ciento miembros estados partes personas euros " +
			"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
		goingOnWord: "es son será serán se no en por para con sin sobre que si cuando ha han podrá podrán",
	},
	units: []unitForms{
		{article, "artículo art.", "artículos arts."},
		{paragraph, "párrafo párr.", "párrafos párrs."},
		{point, "apartado inciso letra", "apartados incisos letras"},
		{part, "parte", "partes"},
		{chapter, "capítulo", "capítulos"},
		{section, "sección", "secciones"},
		{annex, "anexo", "anexos"},
		{preamble, "preámbulo", ""},
	},
	nouns:     "convención convenio carta pacto estatuto tratado directiva reglamento constitución código ley acuerdo protocolo declaración decreto",
	documents: "resolución decisión informe documento programa plan marco manual memorando carta nota sentencia",
	kinds: map[model.InstrumentKind]string{model.Convention: "Convención|Convenio", model.Protocol: "Protocolo",
		model.CodeOfConduct: "Código de Conducta|Código", model.Norms: "Normas", model.Standard: "Norma"},
	barePoints: true,
	stem:       spanishStem,
	means:      []string{"significa", "significan", "se entiende", "se entenderá", "se entienden", "se entenderán", "designa", "designan"},
	calls:      []string{"se entiende por", "se entenderá por", "se entenderán por", "en adelante", "en lo sucesivo"},
	says:       []string{"que"},
	purposes:   []string{"a los efectos de", "a los efectos del", "a efectos de", "a efectos del", "para los efectos de", "para los efectos del", "en"},
}

var german = &grammar{
	words: map[class]string{
		andWord: "und oder sowie", toWord: "bis", ofWord: "des der von vom", theWord: "die das dem den", thisWord: "dieses dieser diese diesem",
		thatWord: "jenes jener desselben derselben", ownerWord: "seines seiner ihres ihrer deren dessen",
		measureWord: "tag tage tagen monat monate monaten jahr jahre jahren woche wochen stunde stunden prozent euro " +
			"januar februar märz april mai juni juli august september oktober november dezember",
		goingOnWord: "ist sind war wird werden gilt gelten hat haben kann können darf nicht in im an auf bei für mit nach zu zur zum aus durch genannten genannte " +
			"bezeichneten entsprechend bleibt bleiben findet finden dass wenn soweit sofern",
	},
	units: []unitForms{
		{article, "artikel artikels art.", "artikeln"},
		{paragraph, "absatz absatzes abs.", "absätze absätzen"},
		{point, "nummer nr.", "nummern nrn."},
		{point, "buchstabe buchstaben buchst. lit.", ""},
		{point, "doppelbuchstabe doppelbuchst.", ""},
		{sentence, "satz satzes s. halbsatz alternative alt. unterabsatz", "sätze sätzen"},
		{part, "teil teils teiles", "teile"},
		{chapter, "kapitel kapitels", ""},
		{section, "abschnitt abschnitts abschnittes", "abschnitte"},
		{annex, "anlage anhang anhangs", "anlagen"},
	},
	nouns: "gesetzes gesetz verordnung richtlinie grundgesetz grundgesetzes vertrag vertrags vertrages satzung charta gesetzbuch gesetzbuches gesetzbuchs " +
		"verfassung abkommen abkommens übereinkommen übereinkommens protokoll protokolls",
	documents: "resolution beschluss bericht dokument urteil",
	kinds: map[model.InstrumentKind]string{model.Convention: "Übereinkommen", model.Protocol: "Protokoll",
		model.CodeOfConduct: "Verhaltenskodex|Kodex", model.Norms: "Normen", model.Standard: "Gesetz|Standard"},
	capitals:    true,
	bareLetters: true,
	endings:     []string{"s", "es"},
	means:       []string{"ist", "sind", "bezeichnet", "bezeichnen", "bedeutet"},
	purposes:    []string{"im sinne", "für die zwecke"},
}
