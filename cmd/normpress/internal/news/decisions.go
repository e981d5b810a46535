package news

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/feed"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// decisions tells of decisions, and of what was said of them later. One on a firm whose particulars are withheld goes by
// its number, and its words are left to its page.
func (n *news) decisions() {
	index := decisions.New(n.Corpus)
	for _, d := range n.Corpus.Decisions {
		summary := d.Summary
		if n.withheldParty(d) {
			summary = ""
		}
		published := cmp.Or(d.Published, d.Date)
		corrected := date.Date{}
		for i := range d.Corrections {
			if day := d.Corrections[i].Date; !day.After(n.AsOf) {
				corrected = later(corrected, day)
			}
			n.ofDecision(d, d.Corrections[i].Date, "corrected", "feed_decision_corrected", "", d.Corrections[i].Text)
		}
		final, _ := index.FinalSince(d)
		h, by := n.decisionEntry(d, published, corrected, "published", "feed_decision_published"), n
		if summary != "" {
			h.TextIn, by = n.toldIn(), n.told
		}
		said := ""
		if !final.IsZero() && !final.After(published) {
			said = by.Words.Say("finality_final")
		}
		n.add(h, by.said("body", by.bodyTitle(d.DecidedBy)), said, summary)
		if d.Reply != nil {
			n.ofDecision(d, d.Reply.Date, "reply", "reply", "", d.Reply.Text)
		}
		n.fate(d, published, index)
	}
}

// fate tells what became of a decision, each on the day on which it was known: that an appeal was lodged, what was decided
// on it, and that the decision became final. What is so today is not told of the day of its publication.
func (n *news) fate(d *model.Decision, published date.Date, index *decisions.Index) {
	n.appealed(d)
	if by := n.decisionOf[d.AnnulledBy]; by != nil {
		n.ofDecision(d, cmp.Or(by.Published, by.Date), "annulled", "feed_decision_annulled", n.said("annulled_by", string(by.Number)), "")
	}
	for _, a := range index.Appeals(d) {
		if a.Appealed == model.AppealUpheld || a.Appealed == model.AppealVaried {
			n.ofDecision(d, cmp.Or(a.Published, a.Date), string(a.Appealed), "feed_decision_"+string(a.Appealed), n.said("final_"+string(a.Appealed), string(a.Number)), "")
		}
	}
	final, by := index.FinalSince(d)
	known := final
	if by != nil {
		known = later(known, cmp.Or(by.Published, by.Date))
	}
	if final.After(published) {
		n.ofDecision(d, known, "final", "feed_decision_final", n.said("final_since", n.day(final)), "")
	}
}

// appealed tells that an appeal was lodged, as the register records it of a certificate after the decision's measure.
func (n *news) appealed(d *model.Decision) {
	for _, number := range d.Respondents {
		f := n.firms[number]
		if f == nil || f.Withheld() {
			continue
		}
		for _, c := range f.Held() {
			var last ident.DecisionNumber
			for _, e := range c.Events {
				last = cmp.Or(e.Decision, last)
				if e.Kind == model.Appealed && last == d.Number {
					n.ofDecision(d, cmp.Or(e.Published, e.Date), "appealed", "feed_decision_appealed", n.said("feed_effect", n.day(e.Date)), "")
				}
			}
		}
	}
}

// ofDecision tells of something that was added to a decision: with a line in the language of all, or with text of the
// records. The text may name a firm and the line does not.
func (n *news) ofDecision(d *model.Decision, day date.Date, kind, word, line, text string) {
	if n.withheldParty(d) {
		text = ""
	}
	h := n.decisionEntry(d, day, date.Date{}, kind, word)
	if text != "" {
		h.TextIn = n.toldIn()
	}
	n.add(h, line, text)
}

func (n *news) bodyTitle(id string) string {
	for _, b := range n.Corpus.Bodies {
		if b.ID == id {
			return b.Title
		}
	}
	return id
}

func (n *news) decisionEntry(d *model.Decision, published, updated date.Date, kind, word string) happening {
	about := append([]string{bodyAddress(d.DecidedBy)}, instruments(n.Corpus, d.Findings)...)
	for _, f := range d.Respondents {
		about = append(about, n.aboutFirm(f)...)
	}
	slices.Sort(about)
	of := n.number(string(d.Number), "")
	if !n.withheldParty(d) {
		of = n.Words.Join("clause_comma", of, n.foreign(d.Title))
	}
	return happening{about: slices.Compact(about), Entry: feed.Entry{ID: n.tag(published, "decisions/"+string(d.Number)+"/"+kind), URL: address.Decision(d.Number),
		Title: n.line(of, n.Words.Say(word)), Published: published, Updated: updated, Tags: []string{"decision", kind}}}
}

// withheldParty says whether the decision is on a firm whose particulars are withheld.
func (n *news) withheldParty(d *model.Decision) bool {
	return slices.ContainsFunc(d.Respondents, func(number ident.FirmNumber) bool { return n.firms[number] != nil && n.firms[number].Withheld() })
}
