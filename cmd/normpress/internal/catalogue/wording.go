package catalogue

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/search"
	"normpress/cmd/normpress/internal/timeline"
)

// edition is a revision in one language.
type edition struct {
	place    int // of the revision in its instrument
	revision *model.Revision
	text     *model.Text
}

// wording is what a unit says in one or more revisions, word by word, and under the same headings.
type wording struct {
	in []standing // in the order of the revisions
}

// standing is a unit in a revision.
type standing struct {
	edition
	unit *unit
}

// said is what makes units of several revisions one wording. Nth counts those of one text that are the same in all else.
type said struct {
	wid                 ident.WID
	name, context, body string
	nth                 int
}

// wordings lists what the editions say, by the first that says it and its place there.
func (c *catalogue) wordings(editions []edition) []*wording {
	var out []*wording
	known, dated := map[said]*wording{}, datedIn(editions)
	for _, e := range editions {
		here := map[said]int{}
		for _, u := range divide(e.text, c.terms(e.text), dated) {
			s := said{u.wid(), u.name, u.context(), u.body.String(), 0}
			here[s]++
			s.nth = here[s] - 1
			w := known[s]
			if w == nil {
				w = &wording{}
				known[s] = w
				out = append(out, w)
			}
			w.in = append(w.in, standing{e, u})
		}
	}
	return out
}

// datedIn are the provisions that have dates of their own in one of the editions.
func datedIn(editions []edition) map[ident.WID]bool {
	out := map[ident.WID]bool{}
	for _, e := range editions {
		for _, id := range timeline.DatedProvisions(e.revision) {
			if p := e.text.Find(id); p != nil {
				out[p.WID] = true
			}
		}
	}
	return out
}

// terms are the provisions of a text that define terms.
func (c *catalogue) terms(t *model.Text) map[ident.EID]bool {
	out := map[ident.EID]bool{}
	if index := c.Cites[t]; index != nil {
		for _, d := range index.Terms() {
			out[d.By] = true
		}
	}
	return out
}

// at is the standing in a revision, nil where it does not say this.
func (w *wording) at(place int) *standing {
	for i := range w.in {
		if w.in[i].place == place {
			return &w.in[i]
		}
	}
	return nil
}

// runs are the revisions that say this, as runs from, to.
func (w *wording) runs() [][2]int {
	var out [][2]int
	for _, s := range w.in {
		if n := len(out); n > 0 && out[n-1][1] == s.place-1 {
			out[n-1][1] = s.place
		} else {
			out = append(out, [2]int{s.place, s.place})
		}
	}
	return out
}

// document is the wording as it stands in one of its revisions. It is found under its numbers there, and under those
// that it has in others with a tilde behind them: §12.3~.
func (c *catalogue) document(w *wording, shown *standing) search.Document {
	u := shown.unit
	d := search.Document{Name: u.name, Context: u.context(), Body: u.body.String(), URL: url(shown.path()),
		Title: shown.citation(), Sub: u.under(), Exact: u.keys()}
	own, more := d.Exact, c.shownProvision(shown)
	for i := range w.in {
		s := &w.in[i]
		if s.place == shown.place {
			continue
		}
		for _, k := range s.unit.keys() {
			if !slices.Contains(own, k) {
				d.Exact = append(d.Exact, k+"~")
			}
		}
		more.add(s, shown)
	}
	d.Exact = unique(d.Exact)
	if !more.empty() {
		d.Shown = more
	}
	return d
}

// keys are those of the unit and of the points in it, each once.
func (u *unit) keys() []string {
	var out []string
	if u.provision != nil {
		out = keys(u.provision)
	}
	for _, p := range u.inner {
		out = append(out, keys(p)...)
	}
	return unique(out)
}

// ownKeys are those of the unit itself, with which those of its points begin. One without a number goes by what is around
// it, as its points are cited.
func (u *unit) ownKeys() []string {
	for p := u.provision; p != nil; p = p.Parent {
		if own := keys(p); len(own) > 0 {
			return own
		}
	}
	return nil
}

// points are the eIds of the points in the unit by their keys: of several with one key the first. It is nil where there
// are none.
func (u *unit) points() map[string]ident.EID {
	var out map[string]ident.EID
	for _, p := range u.inner {
		for _, k := range keys(p) {
			if out == nil {
				out = map[string]ident.EID{}
			}
			if out[k] == "" {
				out[k] = p.EID
			}
		}
	}
	return out
}

// path is the address of the unit.
func (s *standing) path() string {
	if s.unit.provision == nil {
		return address.Revision(s.revision.Ref())
	}
	return address.Provision(s.revision.Ref(), s.unit.provision)
}

// below is the address of the unit below that of its revision.
func (s *standing) below() string {
	return strings.TrimPrefix(s.path(), address.Revision(s.revision.Ref()))
}

// citation is the citation of the unit in the language of its text, its heading where it has no other; of the text as a
// whole the title.
func (s *standing) citation() string {
	if s.unit.provision == nil {
		return oneLine(s.revision.TitleIn(s.text))
	}
	if cited := cite.Cite(s.unit.provision).String(s.text.Language); cited != "" {
		return cited
	}
	return oneLine(s.unit.provision.Designation() + " " + s.unit.name)
}
