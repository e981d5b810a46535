package cite

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

// parse reads a text in the format, in which every line is a block.
func parse(t testing.TB, lang ident.Language, lines string, labels ...string) *model.Text {
	t.Helper()
	o := norm.Options{Language: lang, Labels: map[string]string{}}
	for _, l := range labels {
		o.Labels[l] = "article"
	}
	data := strings.ReplaceAll(strings.Trim(lines, "\n"), "\n", "\n\n")
	text, _ := norm.ParseText([]norm.File{{Name: "text.md", Data: []byte(data), FirstLine: 1}}, o)
	return text
}

// an instrument of the kind in a revision.
func revision(kind model.InstrumentKind, title string) *model.Revision {
	i := &model.Instrument{ID: string(kind), Kind: kind, Title: title, ShortTitle: title}
	r := &model.Revision{ID: "adopted", Instrument: i, Status: model.Adopted}
	i.Revisions = []*model.Revision{r}
	return r
}

// links lists the references of the words that begin with the sentence: `words → target`.
func links(x *Index, sentence string) string {
	var out []string
	for _, r := range x.References() {
		if strings.HasPrefix(r.Prose.Words, sentence) {
			out = append(out, r.Prose.Words[r.Start:r.End]+" → "+strings.TrimPrefix(r.Target, "#"))
		}
	}
	return strings.Join(out, " | ")
}
