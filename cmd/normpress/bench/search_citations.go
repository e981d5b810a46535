package main

import "strings"

// citationForms are ways in which readers cite an article, and a paragraph of it: # is the article, ¶ the paragraph and @
// the text; ! is how the language writes the citation out.
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
	// the licence is divided into what each language calls sections
	"by-sa-4": {{"! @"}, {"! @"}},
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
		text = strings.NewReplacer("@", citedTitle(p.text), "!", p.Title).Replace(text)
		if out = append(out, searchQuery{text, p.text.language, map[string]int{p.URL: 3}}); len(out) == 400 {
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
