package check

import (
	"fmt"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// withheldNamed looks for names of firms whose particulars are withheld in what decisions publish.
func withheldNamed(x *index, found report) {
	for _, f := range x.Firms {
		if !f.Withheld() {
			continue
		}
		for _, d := range x.Decisions {
			for _, t := range published(d) {
				if name := named(t.words, f); name != "" {
					found(t.at, fmt.Sprintf("write %s in its place", f.Number), "%s names %q, whose particulars the register keeps back", d.Number, name)
				}
			}
		}
	}
}

// named is the name of the firm that stands in the words, "" where there is none.
func named(words string, f *model.Firm) string {
	if f.Name != "" && strings.Contains(words, f.Name) {
		return f.Name
	}
	for i := range f.Names {
		if n := f.Names[i].Name; n != "" && strings.Contains(words, n) {
			return n
		}
	}
	return ""
}

// passage is words of a decision with their place.
type passage struct {
	words string
	at    diag.Pos
}

// published lists all that a decision publishes in words.
func published(d *model.Decision) []passage {
	out := []passage{{d.Title, d.At("title")}, {d.Summary, d.At("summary")}}
	if d.Reply != nil {
		out = append(out, passage{d.Reply.Text, d.Reply.At("text")})
	}
	if d.Redress != nil {
		out = append(out, passage{d.Redress.Who, d.Redress.At("who")}, passage{d.Redress.How, d.Redress.At("how")})
	}
	for i := range d.Findings {
		out = append(out, passage{d.Findings[i].Note, d.Findings[i].At("note")})
	}
	for i := range d.Sanctions {
		out = append(out, passage{d.Sanctions[i].Note, d.Sanctions[i].At("note")})
	}
	for i := range d.Corrections {
		out = append(out, passage{d.Corrections[i].Text, d.Corrections[i].At("text")})
	}
	for i, s := range d.Sources {
		out = append(out, passage{s, d.At(item("sources", i))})
	}
	for p := range model.Proses(d.Body) {
		out = append(out, passage{p.Words, p.At(0)})
	}
	return out
}
