package pages

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

// unitRow is a unit of a provision in all languages: its heading, a paragraph, a point, or words behind those.
type unitRow struct {
	EID   string   `json:"eid,omitempty"` // where the unit begins
	Place titled   `json:"place"`
	Depth int      `json:"depth,omitempty"` // units around it
	Rest  bool     `json:"rest,omitempty"`  // words behind the units that stand in a numbered one
	Cells []string `json:"cells"`           // HTML, by text; "" where the text lacks the unit
}

// unitKey says where a unit stands, the same in all languages: the provision whose words they are, and behind what of
// it they stand: "" for its beginning, one of the names below, or the provision in it before them.
type unitKey struct{ of, after ident.EID }

// No eId is such a name.
const (
	atEnd   = "end"   // behind all provisions in it
	inNotes = "notes" // notes that stand elsewhere in the text
)

// unit is a row of one text, with the units in it.
type unit struct {
	key   unitKey
	of    *model.Provision
	depth int
	html  string // "" where it has no words of its own
	inner []unit
}

// parallelRows are the units of a provision that any of the texts has.
func (s *site) parallelRows(r *model.Revision, texts []*model.Text, id ident.EID) []unitRow {
	units := make([][]unit, len(texts))
	for n, t := range texts {
		units[n] = s.units(edition{r, t}, id)
	}
	return s.unitRows(texts, units)
}

// unitRows puts the units of the texts beside each other, level by level.
func (s *site) unitRows(texts []*model.Text, units [][]unit) []unitRow {
	keys := make([][]unitKey, len(units))
	for n := range units {
		for _, u := range units[n] {
			keys[n] = append(keys[n], u.key)
		}
	}
	var rows []unitRow
	for _, k := range woven(keys) {
		inner := make([][]unit, len(texts))
		row := unitRow{Cells: make([]string, len(texts))}
		for n, t := range texts {
			if i := slices.Index(keys[n], k); i >= 0 {
				s.fill(&row, n, t, units[n][i])
				inner[n] = units[n][i].inner
			}
		}
		if row.Place.Title != "" {
			rows = append(rows, row)
		}
		rows = append(rows, s.unitRows(texts, inner)...)
	}
	return rows
}

// fill sets the cell of a text; the first text that has the unit names the row.
func (s *site) fill(row *unitRow, n int, t *model.Text, u unit) {
	row.Cells[n] = u.html
	if u.html == "" || row.Place.Title != "" {
		return
	}
	row.Place, row.Depth = s.titled(t, citation(t, u.of)), u.depth
	if u.key.after == "" {
		row.EID = string(u.key.of)
	} else {
		row.Rest = u.of.Level == 0 && u.of.Number != ""
	}
}

// units are those of a provision in one text, none where the text lacks it.
func (s *site) units(e edition, id ident.EID) []unit {
	p := s.placed(e, id)
	if p == nil {
		return nil
	}
	w := unitWriter{site: s, edition: e, render: &norm.Renderer{Address: func(as string) string { return s.target(e, p, as) }, Quoted: true}}
	out := []unit{w.provision(p, 0, 2)}
	if notes := notesElsewhere(e.text, p); len(notes) > 0 {
		var b strings.Builder
		w.render.Notes(&b, notes)
		out = append(out, unit{key: unitKey{id, inNotes}, of: p, html: b.String()})
	}
	return out
}

// unitWriter goes through a provision and writes unit by unit.
type unitWriter struct {
	*site
	edition
	render *norm.Renderer
}

// provision is the heading or number of a provision with the words that follow it; in it, what is in the provision and
// the words behind that. level is that of its heading, if it has one.
func (w *unitWriter) provision(p *model.Provision, depth, level int) unit {
	id, after, from := w.place(p), ident.EID(""), 0
	out := unit{key: unitKey{of: id}, of: p, depth: depth}
	take := func(to int, after ident.EID) {
		if words := p.Body[from:to]; after == "" {
			out.html = w.head(p, words, level)
		} else if len(words) > 0 {
			out.inner = append(out.inner, unit{key: unitKey{id, after}, of: p, depth: depth, html: w.words(words)})
		}
		from = to + 1
	}
	for i := range p.Body {
		if q := p.Body[i].Provision; q != nil {
			take(i, after)
			out.inner = append(out.inner, w.within(p, q, depth, level))
			after = w.place(q)
		}
	}
	if after != "" {
		after = atEnd
	}
	take(len(p.Body), after)
	return out
}

// within is a provision in another, one heading or one number further in.
func (w *unitWriter) within(p, q *model.Provision, depth, level int) unit {
	if p.Level > 0 {
		return w.provision(q, depth, level+1)
	}
	if p.Number != "" {
		depth++
	}
	return w.provision(q, depth, level)
}

// head writes a provision with the words before what is in it, "" where it has neither number nor words.
func (w *unitWriter) head(p *model.Provision, words []model.Block, level int) string {
	if p.Level == 0 && p.Number == "" && len(words) == 0 {
		return ""
	}
	var b strings.Builder
	head := *p
	head.Body = words
	w.render.HeadingLevel = level
	w.render.Provision(&b, &head) // a strings.Builder takes all that is written
	return b.String()
}

func (w *unitWriter) words(words []model.Block) string {
	var b strings.Builder
	w.render.Blocks(&b, words)
	return b.String()
}

// place is that of a provision in the revision; what has gone since keeps its own, marked as such.
func (w *unitWriter) place(p *model.Provision) ident.EID {
	if id := w.placeIn(w.edition, p); id != "" {
		return id
	}
	return "was_" + p.EID
}
