package news

import (
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/feed"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// texts tells what became of the texts of instruments, and of provisions that have dates of their own.
func (n *news) texts() {
	for _, i := range n.Corpus.Instruments {
		periods := timeline.InstrumentPeriods(i)
		for p := 1; p < len(periods); p++ {
			for _, c := range timeline.Changes(&periods[p-1], &periods[p]) {
				n.turned(i, &periods[p], c)
			}
		}
	}
}

func (n *news) turned(i *model.Instrument, p *timeline.InstrumentPeriod, c timeline.Change) {
	path := address.Revision(c.Revision.Ref())
	of, name := n.textTitle(c.Revision.Ref()), path[1:]
	if c.Provision != "" {
		title, at := n.provision(c.Revision, c.Provision)
		of, path, name = n.Words.Join("clause_comma", title, of), at, name+string(c.Provision)+"/"
	}
	symbol := c.Revision.Symbol.String()
	n.add(happening{about: []string{address.Instrument(i)}, Entry: feed.Entry{ID: n.tag(p.From, name+string(c.Kind)), URL: path,
		Title: n.line(of, n.Words.Say("turned_"+turned(c))), Published: later(p.From, timeline.RevisionPublished(c.Revision)), Tags: []string{"text", string(c.Kind)}}},
		n.said("feed_effect", n.day(p.From)), symbol, c.Revision.FullTitle())
}

// turned is the word for a change. A draft that is replaced was never in force.
func turned(c timeline.Change) string {
	switch {
	case c.Kind == timeline.ChangeKind(model.Superseded) && c.Revision.EntryIntoForce.IsZero():
		return "earlier-draft"
	case c.Kind == timeline.ChangeKind(model.Adopted):
		return "adopted-not-in-force"
	}
	return string(c.Kind)
}

// textTitle names a text with its instrument.
func (n *news) textTitle(ref ident.RevisionRef) string {
	if r := n.Corpus.Revision(ref); r != nil {
		return n.Words.Join("clause_comma", r.Instrument.ShortTitle, r.ShortTitle)
	}
	return ref.String()
}

// provision cites a provision of a text, with the address in the portal.
func (n *news) provision(r *model.Revision, id ident.EID) (title, path string) {
	if p := r.Provision(n.Language, id); p != nil {
		return cite.Cite(p).String(n.Language), address.Provision(r.Ref(), p)
	}
	return string(id), address.Revision(r.Ref())
}

func (n *news) inspectorName(number ident.InspectorNumber) string {
	if i := n.inspectors[number]; i != nil {
		return string(number) + " (" + i.Name + ")"
	}
	return string(number)
}

// instruments are the pages of the instruments that provisions belong to, each once.
func instruments(c *model.Corpus, findings []model.Holding) []string {
	var out []string
	for i := range findings {
		if at := c.Instrument(findings[i].Provision.Instrument); at != nil && !slices.Contains(out, address.Instrument(at)) {
			out = append(out, address.Instrument(at))
		}
	}
	return out
}
