package check

import "testing"

const englishCare, frenchCare = "The firm takes care.", "L’entreprise prend soin."

// care gives article 2 other words in both languages.
func care(english, french string) []edit {
	return []edit{{adoptedEnglish, englishCare, english}, {adoptedFrench, frenchCare, french}}
}

const frenchHint = "\n  hint: compare it with content/instruments/convention/adopted/en.md:"

var translationBreakages = []breakage{
	{"parts-differ", []edit{{adoptedFrench, "## Article 2 — Soin", "## Article 2"}}, `
content/instruments/convention/adopted/fr.md:12:1: warning: art_2 of convention@adopted in "en" has a heading, but none in "fr" [parts-differ]` + frenchHint + `9:1 and mend the one that is wrong
`},
	{"parts-differ", care("The firm takes care.[^1]\n\n[^1]: Always.", "L’entreprise prend soin."), `
content/instruments/convention/adopted/fr.md:16:1: warning: art_2__para_1 of convention@adopted in "en" has 1 note sign, but none in "fr" [parts-differ]` + frenchHint + `13:1 and mend the one that is wrong
`},
	{"parts-differ", care("| Firm | Fine |\n| --- | --- |\n| A | high |\n| B | low |", "| Entreprise | Amende |\n| --- | --- |\n| A | élevée |"), `
content/instruments/convention/adopted/fr.md:12:1: warning: art_2 of convention@adopted in "en" has 2 rows in its tables, but 1 row in its tables in "fr" [parts-differ]` + frenchHint + `9:1 and mend the one that is wrong
`},
	{"parts-differ", care("- care\n- more care", "- soin"), `
content/instruments/convention/adopted/fr.md:12:1: warning: art_2 of convention@adopted in "en" has 2 passages, but 1 passage in "fr" [parts-differ]` + frenchHint + `9:1 and mend the one that is wrong
`},
	{"figures-differ", care("Within 180 days.", "Dans les 90 jours."), `
content/instruments/convention/adopted/fr.md:16:10: warning: art_2__para_1 of convention@adopted in "en" has 180, but 90 in "fr" [figures-differ]` + frenchHint + `13:1 and mend the one that is wrong
`},
	{"figures-differ", care("From 15 June 2023 within 180 days.", "À partir du 15 juin 2024."), `
content/instruments/convention/adopted/fr.md:16:21: warning: art_2__para_1 of convention@adopted in "en" has 2023 and 180, but 2024 in "fr" [figures-differ]` + frenchHint + `13:1 and mend the one that is wrong
`},
	{"figures-differ", care("Without delay.", "Dans les 30 jours."), `
content/instruments/convention/adopted/fr.md:16:10: warning: art_2__para_1 of convention@adopted in "en" has no 30, but 30 in "fr" [figures-differ]` + frenchHint + `13:1 and mend the one that is wrong
`},
	{"figures-differ", care("Within 48 hours.", "Sans délai."), `
content/instruments/convention/adopted/fr.md:16:1: warning: art_2__para_1 of convention@adopted in "en" has 48, but no 48 in "fr" [figures-differ]` + frenchHint + `13:1 and mend the one that is wrong
`},
	{"brackets-differ", []edit{{adoptedFrench, "2. Elle est écrite.", "2. Elle est [toujours] écrite."}}, `
content/instruments/convention/adopted/fr.md:10:1: warning: art_1__para_2 of convention@adopted in "en" has no square brackets, but 1 pair of square brackets in "fr" [brackets-differ]` + frenchHint + `7:1 and mend the one that is wrong
content/instruments/convention/adopted/fr.md:10:13: warning: convention@adopted is in-force, and has words in brackets [bracket-in-agreed-text]
  hint: take the brackets away, or say that the text is a draft
`},
}

// agreements are texts in two languages in which nothing differs.
var agreements = [][]edit{
	care("Within 180 days.", "Dans les cent quatre-vingts jours."),
	care("Within twenty-one days.", "Dans les 21 jours."),
	care("EUR 1,000,000 or 0.5 per cent.", "1 000 000 euros ou 0,5 %."),
	care("On 1 March 2026.", "Le 1er mars 2026."),
	care("See article 1.", "Voir l’article premier."),
	care("Care.[^1]\n\n[^1]: A note.", "Soin[^a].\n\n[^a]: Une note."),
	care("| Firm | Fine |\n| --- | --- |\n| A | 5 |", "| Entreprise | Amende |\n| --- | --- |\n| A | 5 |"),
}

// Numbers may stand in words in one language, and notes may have other signs.
func TestAgreements(t *testing.T) {
	for _, edits := range agreements {
		if got, loading := found(t, edited(t, sound(t), edits...)); got != "" || len(loading) > 0 {
			t.Errorf("%q: found\n%s%v", edits[0].new, got, loading)
		}
	}
}
