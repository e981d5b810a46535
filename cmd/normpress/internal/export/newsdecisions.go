package export

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/feed"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// decisions tells of decisions, and of what was said of them later. One on a firm whose particulars are withheld goes by
// its number, and its words are left to its page.
func (n *news) decisions() {
	bodies := map[string]string{}
	for _, b := range n.Corpus.Bodies {
		bodies[b.ID] = b.Title
	}
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
		n.add(n.decisionEntry(d, published, corrected, "published", "feed_decision_published"), n.said("body", cmp.Or(bodies[d.DecidedBy], d.DecidedBy)),
			n.Words.Say("finality_"+string(d.Finality)), summary)
		if d.Reply != nil {
			n.ofDecision(d, d.Reply.Date, "reply", "reply", "", d.Reply.Text)
		}
		if by := n.decisionOf[d.AnnulledBy]; by != nil {
			n.ofDecision(d, cmp.Or(by.Published, by.Date), "annulled", "feed_decision_annulled", n.said("annulled_by", string(by.Number)), "")
		}
	}
}

// ofDecision tells of something that was added to a decision. The text may name a firm and the line does not.
func (n *news) ofDecision(d *model.Decision, day date.Date, kind, word, line, text string) {
	if n.withheldParty(d) {
		text = ""
	}
	n.add(n.decisionEntry(d, day, date.Date{}, kind, word), line, text)
}

func (n *news) decisionEntry(d *model.Decision, published, updated date.Date, kind, word string) happening {
	about := append([]string{bodyAddress(d.DecidedBy)}, instruments(n.Corpus, d.Findings)...)
	for _, f := range d.Respondents {
		about = append(about, n.aboutFirm(f)...)
	}
	slices.Sort(about)
	of := string(d.Number)
	if !n.withheldParty(d) {
		of += ", " + d.Title
	}
	return happening{about: slices.Compact(about), Entry: feed.Entry{ID: n.tag(published, "decisions/"+string(d.Number)+"/"+kind), URL: address.Decision(d.Number),
		Title: n.line(of, n.Words.Say(word)), Published: published, Updated: updated, Tags: []string{"decision", kind}}}
}

// withheldParty says whether the decision is on a firm whose particulars are withheld.
func (n *news) withheldParty(d *model.Decision) bool {
	return slices.ContainsFunc(d.Respondents, func(number ident.FirmNumber) bool { return n.firms[number] != nil && n.firms[number].Withheld() })
}
