package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
	"normpress/cmd/normpress/internal/search"
)

// searchedText is a text of the library in one language.
type searchedText struct {
	instrument, short string
	language          ident.Language
	title             string
	file              string // below the folder of the repository; a folder stands for the files in it
	headings          *regexp.Regexp
	labels            map[string]string
}

// Headings that are lines of plain text in their source: what they are headed by, and the label's level.
var (
	licenceHeading = regexp.MustCompile(`(?m)^((?:Раздел|Sección|Article|القسم) [0-9٠-٩]+ [–-] |第[一二三四五六七八]条 )`)
	draftHeading   = regexp.MustCompile(`(?m)^((?:Part|Section|Regulation|Annex) [0-9IVX]+(?: bis| ter| quat\w*)*\. )`)
)

// searchedTexts are each text once, in the newest of its revisions.
func searchedTexts() []searchedText {
	const corpora = "../shared/corpora/"
	texts := []searchedText{
		{"convention", "Convention", "en", "", "content/instruments/convention/adopted/en", nil, nil},
		{"code-of-conduct", "Code of Conduct", "en", "", "content/instruments/code-of-conduct/2026/en.md", nil, nil},
		{"norms", "Norms", "en", "", "content/instruments/norms/2025/en.md", nil, nil},
		{"tkg", "TKG", "de", "Telekommunikationsgesetz", corpora + "german-law/tkg-2004/rev-11-2018-11-08.md", nil, nil},
		{"gg", "GG", "de", "Grundgesetz", corpora + "german-law/grundgesetz/rev-05-2018-11-08.md", nil, nil},
		{"constitution", "Constitution", "en", "Constitution of the United States", corpora + "us-constitution/rev-19-1992-05-07.md", nil, nil},
		{"seabed", "Exploitation Regulations", "en", "Draft Exploitation Regulations", corpora + "seabed-draft/draft-exploitation-regulations-2025-12-23.txt",
			draftHeading, map[string]string{"Regulation": "article"}},
		{"by-sa-3", "CC BY-SA 3.0", "en", "Attribution-ShareAlike 3.0", corpora + "cc-by-sa/en-3.0.md", nil, nil},
	}
	labels := map[string]string{"Раздел": "article", "Sección": "article", "القسم": "article"}
	for _, lang := range []string{"ar", "es", "fr", "ru", "zh-Hans"} {
		texts = append(texts, searchedText{"by-sa-4", "CC BY-SA 4.0", ident.Language(lang[:2]), "Creative Commons BY-SA 4.0", corpora + "cc-by-sa/" + lang + "-4.0.md", licenceHeading, labels})
	}
	for _, d := range [][3]string{{"ar", "ar", "الإعلان العالمي لحقوق الإنسان"}, {"en", "en", "UDHR Universal Declaration of Human Rights"},
		{"es", "es", "DUDH Declaración Universal de los Derechos Humanos"}, {"fr", "fr", "DUDH Déclaration universelle des droits de l’homme"},
		{"ru", "ru", "ВДПЧ Всеобщая декларация прав человека"}, {"zh", "zh-Hans", "世界人权宣言"}} {
		texts = append(texts, searchedText{"udhr", "UDHR", ident.Language(d[0]), d[2], corpora + "udhr/" + d[1] + ".md", nil, nil})
	}
	return texts
}

// provisionDoc is an article or a paragraph of the library.
type provisionDoc struct {
	*search.Document
	text *searchedText
	eid  ident.EID
}

// addTexts reads the texts that are there, and only the small ones where it is only to be seen whether the benchmark works.
func (l *library) addTexts(e *env) error {
	for _, t := range searchedTexts() {
		if e.search.size == 0 && t.instrument != "udhr" && t.instrument != "norms" {
			continue
		}
		read, err := t.read(e.root)
		if err != nil {
			return err
		}
		if read == nil {
			continue
		}
		l.addProvisions(&t, read)
	}
	return l.addDocuments(e)
}

// read parses the text, nil where it is not here.
func (t *searchedText) read(root string) (*model.Text, error) {
	name := filepath.Join(root, t.file)
	if _, err := os.Stat(name); err != nil {
		return nil, nil
	}
	var set textSet
	if err := set.readText(name); err != nil {
		return nil, err
	}
	if t.headings != nil {
		f := &set.texts[0][0]
		if t.headings == licenceHeading { // what stands around the text is the menus of a site
			f.Data, _, _ = bytes.Cut(f.Data[bytes.Index(f.Data, []byte("\n### ")):], []byte("\n###### "))
		}
		f.Data = t.headings.ReplaceAllFunc(f.Data, func(m []byte) []byte {
			level := map[byte]string{'P': "##", 'S': "###", 'A': "##"}[m[0]]
			if level == "" || t.headings == licenceHeading {
				level = "####"
			}
			return []byte(level + " " + string(m))
		})
	}
	if t.instrument == "udhr" {
		set.texts[0][0].Data = countedParagraphs(set.texts[0][0].Data)
	}
	text, _ := norm.ParseText(set.texts[0], norm.Options{Language: t.language, Labels: t.labels})
	return text, nil
}

// countedParagraphs counts the paragraphs of the articles, all of which have the number 1 in the source.
func countedParagraphs(data []byte) []byte {
	lines, n := bytes.Split(data, []byte("\n")), 0
	for i, line := range lines {
		if bytes.HasPrefix(line, []byte("## ")) {
			n = 0
		}
		if bytes.Equal(bytes.TrimSpace(line), []byte("1.")) {
			n++
			lines[i] = fmt.Appendf(nil, "%d.", n)
		}
	}
	return bytes.Join(lines, []byte("\n"))
}

// addProvisions makes a collection of the text: a document for every article and numbered paragraph that has words of
// its own, with the points in it.
func (l *library) addProvisions(t *searchedText, text *model.Text) {
	c := search.Collection{Kind: "provision", Language: t.language, Instrument: t.instrument}
	var docs []provisionDoc
	for p := range model.All(text.Body) {
		if p.Kind == model.Subparagraph || p.Kind == model.Point {
			continue
		}
		name, body := oneLineOf(p.Heading.Words), bodyOf(p.Body)
		if body == "" && (name == "" || p.Kind == model.Article && p.Heading.Words == "") {
			continue
		}
		citation := cite.Cite(p)
		d := search.Document{Name: name, Context: contextOf(p), Body: body, Title: citation.String(t.language), Sub: t.short,
			URL: fmt.Sprintf("%s/%s/%s.html", t.instrument, t.language, p.EID)}
		if key := citationKey(p.EID); key != "" && !slices.ContainsFunc(citation, func(u ident.Cited) bool { return u.Counted }) {
			d.Exact = []string{key}
		}
		c.Documents = append(c.Documents, d)
		docs = append(docs, provisionDoc{nil, t, p.EID})
	}
	title := t.title
	if title == "" {
		title = oneLineOf(text.Heading.Words)
	}
	l.addText(t, title, c, docs)
}

// addText adds the documents of a text, which becomes the only revision of its instrument in its language.
func (l *library) addText(t *searchedText, title string, c search.Collection, docs []provisionDoc) {
	for i := range docs {
		docs[i].Document = &c.Documents[i]
	}
	l.collections = append(l.collections, c)
	l.provisions = append(l.provisions, docs...)
	last := len(l.instruments) - 1
	if last < 0 || l.instruments[last].ID != t.instrument {
		l.instruments = append(l.instruments, search.Instrument{ID: t.instrument, Titles: map[ident.Language]string{},
			Carried:   map[ident.Language][][][2]int{},
			Revisions: []search.Revision{{ID: "1"}}})
		last++
	}
	l.instruments[last].Titles[t.language] = title + " " + t.short
	l.instruments[last].Carried[t.language] = slices.Repeat([][][2]int{{{0, 0}}}, len(docs))
}

// bodyOf is the words of the blocks and of the points in them.
func bodyOf(blocks []model.Block) string {
	var words []string
	for b := range model.Proses(blocks) {
		words = append(words, oneLineOf(b.Words))
	}
	for p := range model.Provisions(blocks) {
		if p.Kind == model.Subparagraph || p.Kind == model.Point {
			words = append(words, strings.TrimSpace(p.Number+" "+oneLineOf(p.Heading.Words)), bodyOf(p.Body))
		}
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

// contextOf is the headings around a provision, from the outermost.
func contextOf(p *model.Provision) string {
	var above []string
	for at := p.Parent; at != nil; at = at.Parent {
		if at.Heading.Words != "" {
			above = append([]string{oneLineOf(at.Heading.Words)}, above...)
		}
	}
	return strings.Join(above, " · ")
}

func oneLineOf(s string) string { return strings.Join(strings.Fields(s), " ") }

// citationKey is the term by which the index has articles and paragraphs of the body of a text; "" for others, and for
// those whose number is not their own.
func citationKey(id ident.EID) string {
	steps := id.Steps()
	if len(steps) == 0 || steps[0].Element != "art" {
		return ""
	}
	var numbers []string
	for _, step := range steps {
		if step.Number == "" || strings.Contains(step.Number, "~") {
			return ""
		}
		numbers = append(numbers, strings.ToLower(step.Number))
	}
	return "§" + strings.Join(numbers, ".")
}
