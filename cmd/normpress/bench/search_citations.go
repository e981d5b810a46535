package main

import (
	"strings"

	"normpress/cmd/normpress/internal/ident"
)

// citationForms are ways in which readers cite an article, and a paragraph of it: # is the article, ¶ the paragraph and @
// the text.
var citationForms = map[string][2][]string{
	"en":     {{"article # of the @", "art. # @", "@ article #", "@, art #"}, {"article # (¶) of the @", "art. #.¶ @", "@ article #, paragraph ¶", "paragraph ¶ of article # of the @", "art #(¶) @"}},
	"seabed": {{"regulation # @", "reg. # of the @"}, {"regulation #, paragraph ¶ @", "regulation #(¶) of the @"}},
	"tkg":    {{"§ # @", "§# @"}, {"§ # Abs. ¶ @", "§ # (¶) @"}},
	"gg":     {{"Art. # @", "Artikel # @"}, {"Art. # Abs. ¶ @", "Artikel # Absatz ¶ @"}},
	"fr":     {{"article # @", "art. # @"}, {"article #, paragraphe ¶, @", "art. #, par. ¶ @"}},
	"es":     {{"artículo # @", "art. # @"}, {"artículo #, párrafo ¶, @", "art. #.¶ @"}},
	"ru":     {{"статья # @", "ст. # @"}, {"пункт ¶ статьи # @", "ст. # п. ¶ @"}},
	"ar":     {{"المادة # @"}, {"المادة #، الفقرة ¶، @", "الفقرة ¶ من المادة # @"}},
	"zh":     {{"@第#条"}, {"@第#条第¶款"}},
}

// citations cite articles and paragraphs by their numbers and the title of their text.
func (a *archive) citations() (out []searchQuery) {
	for n, i := range shuffled(10, len(a.provisions)) {
		p := &a.provisions[i]
		if len(p.Exact) == 0 {
			continue
		}
		numbers := strings.Split(strings.TrimPrefix(p.Exact[0], "§"), ".")
		forms, ok := citationForms[p.text.instrument]
		if !ok {
			forms, ok = citationForms[string(p.text.language)]
		}
		if !ok || len(numbers) > 2 {
			continue
		}
		list := forms[len(numbers)-1]
		text := strings.ReplaceAll(list[n%len(list)], "#", numbers[0])
		text = strings.ReplaceAll(text, "¶", numbers[len(numbers)-1])
		text = strings.ReplaceAll(text, "@", citedTitle(p.text))
		if out = append(out, searchQuery{text, p.text.language, a.around(p)}); len(out) == 400 {
			break
		}
	}
	return out
}

// citedTitle is the usual title of the text in its language, where it is short enough.
func citedTitle(t *searchedText) string {
	switch {
	case t.instrument == "udhr" && t.language == "en":
		return "UDHR"
	case t.instrument == "udhr":
		return t.title
	}
	return t.short
}

// around is the provision, and those in it and around it.
func (a *archive) around(target *provisionDoc) map[string]int {
	grades := map[string]int{}
	for i := range a.provisions {
		p := &a.provisions[i]
		switch {
		case p.text.instrument != target.text.instrument || p.text.language != target.text.language:
		case p.eid == target.eid:
			grades[p.URL] = 3
		case isWithin(p.eid, target.eid) || isWithin(target.eid, p.eid):
			grades[p.URL] = 1
		}
	}
	return grades
}

func isWithin(inner, outer ident.EID) bool {
	return strings.HasPrefix(string(inner), string(outer)+"__")
}
