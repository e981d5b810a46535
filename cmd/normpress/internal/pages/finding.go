package pages

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// finding is what the decision held of one provision, with the provision's text as it stood and as it stands.
type finding struct {
	Citation   string       `json:"citation"`
	Heading    string       `json:"heading,omitempty"`
	URL        string       `json:"url"`
	Instrument string       `json:"instrument"`
	Revision   string       `json:"revision"`
	Outcome    string       `json:"outcome"`
	Standing   string       `json:"standing,omitempty"` // of what was found: the finality of the decision
	Gravity    string       `json:"gravity,omitempty"`
	Class      *link        `json:"class,omitempty"` // of breach, in the schedule of penalties, where the decision names it
	Firm       *link        `json:"firm,omitempty"`
	Note       string       `json:"note,omitempty"`
	TextLang   string       `json:"text_lang,omitempty"`
	TextDir    string       `json:"text_dir,omitempty"`
	Text       string       `json:"text,omitempty"`     // HTML of the provision as it stood
	InForce    []textInTime `json:"in_force,omitempty"` // where several texts were in force during the conduct: each with its days
	Today      *today       `json:"today,omitempty"`
}

// textInTime is a text with the days of the conduct on which it was in force.
type textInTime struct {
	link
	From string `json:"from"`
	To   string `json:"to"`
}

// today is the provision on the date that the site speaks for.
type today struct {
	State    string   `json:"state"` // none, current, gone, same, renumbered or changed
	Revision link     `json:"revision"`
	Kinds    []string `json:"kinds,omitempty"` // what became of it
	Citation string   `json:"citation,omitempty"`
	URL      string   `json:"url,omitempty"`
	Compare  string   `json:"compare,omitempty"` // page of the comparison
	Text     string   `json:"text,omitempty"`    // HTML: what it says, with the changes marked
}

func (s *site) finding(d *model.Decision, h *model.Holding) finding {
	t, p := s.provision(h.Provision)
	r := s.revisions[h.Provision.RevisionRef]
	if p == nil || r == nil {
		return finding{Citation: h.Provision.String(), Outcome: string(h.Outcome), Standing: decisions.FindingStanding(d, h), Gravity: string(h.Gravity), Note: h.Note}
	}
	f := finding{Citation: citation(t, p), URL: s.provisionURL(h.Provision), Instrument: r.Instrument.ShortTitle,
		Revision: r.ShortTitle, Outcome: string(h.Outcome), Standing: decisions.FindingStanding(d, h), Gravity: string(h.Gravity), Note: h.Note,
		TextLang: string(t.Language), TextDir: direction(t.Language), Text: s.quoted(edition{r, t}, p, 4), Firm: s.held(h).Firm}
	if page := address.PageOf(p); page != nil {
		f.Heading = page.Heading.Words
	}
	if a, ok := s.penalties.For(h); ok && a.Class != nil {
		f.Class = &link{URL: s.at(address.Record(a.Class.Type.ID, a.Class.Key)), Title: a.Class.Title, Lang: s.ofRecords()}
	}
	f.InForce = s.inForceDuring(r.Instrument, conductDays(d))
	f.Today = s.today(edition{r, t}, p)
	return f
}

// conductDays are the days of the conduct; one without an end lasted until the decision.
func conductDays(d *model.Decision) date.Range {
	return date.Range{From: d.Conduct.From, To: cmp.Or(d.Conduct.To, d.Date).AddDays(1)}
}

// inForceDuring lists the texts of an instrument that were in force on some of the days, where there are several.
func (s *site) inForceDuring(i *model.Instrument, days date.Range) []textInTime {
	var out []textInTime
	for _, r := range i.Revisions {
		force, ok := timeline.ForcePeriod(r)
		if !ok || !force.Overlaps(days) {
			continue
		}
		from, to := force.From, days.To
		if from.Before(days.From) {
			from = days.From
		}
		if !force.To.IsZero() && force.To.Before(to) {
			to = force.To
		}
		out = append(out, textInTime{s.revisionLink(r.Ref()), from.String(), to.AddDays(-1).String()})
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// today says what the provision of an earlier text is now.
func (s *site) today(then edition, p *model.Provision) *today {
	i := then.revision.Instrument
	in := timeline.InForce(i, s.AsOf)
	switch {
	case in == then.revision:
		return &today{State: "current", Revision: s.revisionLink(in.Ref())}
	case in == nil && i.Kind == model.Norms:
		return nil // they never are in force
	case in == nil || s.lead(in.Ref()) == nil:
		return &today{State: "none"}
	}
	now := edition{in, in.Text(then.text.Language)}
	if now.text == nil {
		now.text = s.text(in)
	}
	return s.todayIn(then, p, now)
}

func (s *site) todayIn(then edition, p *model.Provision, now edition) *today {
	out := &today{State: "gone", Revision: s.revisionLink(now.revision.Ref()), Compare: s.comparedURL(then.revision, now.revision)}
	q := s.sameIn(now.text, p.WID)
	if q == nil {
		return out
	}
	out.Citation, out.URL = citation(now.text, q), s.textAt(now, address.Provision(now.revision.Ref(), q))
	switch {
	case compare.SameWords(p, q) && citation(then.text, p) == out.Citation:
		out.State = "same"
		return out
	case compare.SameWords(p, q):
		out.State = "renumbered"
		return out
	}
	out.State = "changed"
	if page := address.PageOf(q); page != nil {
		out.Compare = cmp.Or(s.comparedArticle(now, then.revision, page), out.Compare)
	}
	if then.text.Language != now.text.Language {
		out.Text = s.quoted(now, q, 4) // words of two languages are not compared
		return out
	}
	pair := pair{then, now}
	c := s.compared(pair).Only(p, q)
	out.Text = s.redline.Whole(c, s.names(pair))
	for n := range c.Changes {
		if ch := &c.Changes[n]; slices.ContainsFunc(ch.New, func(to compare.Passage) bool { return to.WID == p.WID }) {
			out.Kinds = ch.Kind.Names()
		}
	}
	return out
}
