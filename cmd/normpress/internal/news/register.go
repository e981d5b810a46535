package news

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/feed"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// register tells of firms and their certificates. Of a firm whose record is confidential it tells nothing; of one that
// was removed by law, that it was, and which entries are to be shown no longer.
func (n *news) register() {
	for _, f := range n.Corpus.Firms {
		if f.Confidential && !f.Removed() {
			continue
		}
		about := n.aboutFirm(f.Number)
		of := n.number(string(f.Number), f.Name)
		n.add(n.registered(f, happening{about: about, Entry: feed.Entry{ID: n.secret(string(f.Number), "registered"), URL: address.Firm(f.Number),
			Title: n.line(of, n.Words.Say("feed_registered")), Published: f.Registered, Tags: []string{"firm", "registered"}}}), n.stateLine(f))
		for _, c := range f.Certificates {
			for _, e := range c.Events {
				n.certified(f, c, e, about)
			}
		}
		n.retired(string(f.Number), n.firmName(f.Number), address.Firm(f.Number), "firm", f.Tombstone, append(about, address.Firm(f.Number)))
	}
}

// stateLine says where a firm is established, unless its particulars are withheld.
func (n *news) stateLine(f *model.Firm) string {
	if f.Withheld() {
		return ""
	}
	return n.said("state", n.Words.State(f.State, n.Language))
}

// registered is an entry about a firm as it may be told.
func (n *news) registered(f *model.Firm, h happening) happening {
	if f.Removed() {
		h = happening{Entry: feed.Entry{ID: h.ID, Published: h.Published}, about: []string{address.Firm(f.Number)}, gone: earlier(f.Tombstone.Date, n.AsOf)}
	}
	return h
}

func earlier(a, b date.Date) date.Date {
	if b.Before(a) {
		return b
	}
	return a
}

// certified tells of an event of a certificate, from the later of the days on which it took effect and was published.
func (n *news) certified(f *model.Firm, c *model.Certificate, e *model.Event, about []string) {
	scopes, holder := slices.Sorted(slices.Values(e.Scope)), timeline.CertificateOn(c, e.Date, date.Date{}).Holder(c)
	if e.Kind == model.Transferred {
		holder = timeline.CertificateOn(c, e.Date.AddDays(-1), date.Date{}).Holder(c)
	}
	if holder != f {
		about = n.aboutFirm(holder.Number)
	}
	h := n.registered(f, happening{about: about, Entry: feed.Entry{ID: n.secret(string(c.Number), e.Date.String(), string(e.Kind), strings.Join(scopes, "+")),
		URL: address.Certificate(c.Number), Title: n.line(n.number(string(c.Number), holder.Name), n.Words.Say("event_"+string(e.Kind))),
		Published: later(e.Date, timeline.Published(e)), Tags: []string{"certificate", string(e.Kind)}}})
	if f.Removed() {
		n.add(h)
		return
	}
	if e.To != "" {
		h.about = append(slices.Clone(about), n.aboutFirm(e.To)...)
		slices.Sort(h.about)
		h.about = slices.Compact(h.about)
	}
	n.add(h, append(n.eventLines(e), n.said("standard", n.textTitle(c.Standard)), n.said("inspector", n.inspectorName(c.Inspector)))...)
}

func (n *news) eventLines(e *model.Event) []string {
	to := ""
	if e.To != "" {
		to = n.number(string(e.To), n.firmName(e.To))
	}
	outcome := ""
	if e.Outcome != "" {
		outcome = n.Words.Say("appeal_" + string(e.Outcome))
	}
	return []string{n.line(n.Words.Say("event_"+string(e.Kind)), outcome), n.said("feed_effect", n.day(e.Date)), n.said("scope", n.scopeTitles(e.Scope)),
		n.said("feed_until", n.day(e.Until)), n.said("feed_to", to), n.said("decision", n.decided(e.Decision)), n.said("feed_reason", n.foreign(e.Reason))}
}

// secret is the id of what happened to a record that may be removed by law. It keeps the day and the kind to itself, as
// the feeds name it when nothing else may be told any more.
func (n *news) secret(number string, identity ...string) string {
	sum := sha256.Sum256([]byte(number + "\n" + strings.Join(identity, "\n")))
	return feed.Tag(n.BaseURL, lasting, n.Tree+"register/"+number+"/"+hex.EncodeToString(sum[:8]))
}

// retired tells that a record became a tombstone, and why. That a record was removed by law is all that is told of it.
func (n *news) retired(number, name, path, kind string, t *model.Tombstone, about []string) {
	if t == nil {
		return
	}
	slices.Sort(about)
	of, note := n.number(number, ""), ""
	if t.Reason != "removed-by-law" {
		of, note = n.number(number, name), n.foreign(t.Note)
	}
	n.add(happening{about: slices.Compact(about), Entry: feed.Entry{ID: n.secret(number, "retired"), URL: path, Title: n.line(of, n.Words.Say("tombstone_"+string(t.Reason))),
		Published: t.Date, Tags: []string{kind, "retired"}}}, n.said("successor", t.Successor), note)
}

// inspected tells of inspectors and their accreditation.
func (n *news) inspected() {
	for _, i := range n.Corpus.Inspectors {
		path, about := address.Inspector(i.Number), []string{address.State(i.State)}
		for _, e := range i.Events {
			scopes := slices.Sorted(slices.Values(e.Scope))
			as := &model.Event{Date: e.Date, Kind: model.EventKind(e.Kind), Until: e.Until, Scope: e.Scope, Published: e.Published, Decision: e.Decision, Reason: e.Reason}
			n.add(happening{about: about, Entry: feed.Entry{ID: n.secret(string(i.Number), e.Date.String(), string(e.Kind), strings.Join(scopes, "+")), URL: path,
				Title: n.line(n.number(string(i.Number), i.Name), n.Words.Say("event_"+string(e.Kind))), Published: later(e.Date, e.Published), Tags: []string{"inspector", string(e.Kind)}}},
				n.eventLines(as)...)
		}
		n.retired(string(i.Number), i.Name, path, "inspector", i.Tombstone, about)
	}
}
