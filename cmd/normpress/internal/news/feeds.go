package news

import (
	"cmp"
	"fmt"
	"slices"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/feed"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// most is how many entries a feed has at most, the newest of them: readers fetch the feed of the portal often, and
// those of a State or a text may be about very many firms.
func (t topic) most() int {
	if t.path == "/" {
		return 200
	}
	return 2000
}

// lasting is the day in the ids of what must not tell its day: records that may be removed by law, and feeds.
const lasting = "2026"

// happening is something that happened, with the addresses of the pages whose feeds tell of it. That of the portal tells
// of everything.
type happening struct {
	feed.Entry
	about []string
	gone  date.Date // the day on which the record was removed by law; nothing of the entry but its id may be told
}

// Topic is a page that has feeds at its address.
type Topic struct {
	Path string
	Feed func() feed.Feed
}

// Feeds are what happened in the portal, and about each instrument, firm, State, body and type of records, at the
// addresses of their pages.
func Feeds(in Input) []Topic {
	n := newNews(in)
	of := map[string][]*happening{}
	for _, h := range n.all {
		of["/"] = append(of["/"], h)
		for _, about := range h.about {
			of[about] = append(of[about], h)
		}
	}
	var out []Topic
	for _, t := range n.topics() {
		out = append(out, Topic{t.path, func() feed.Feed { return n.feed(t, of[t.path], t.most()) }})
	}
	return out
}

// topic is a page that has feeds.
type topic struct{ path, title string }

// topics lists the pages that have feeds. A firm whose particulars are withheld goes by its number.
func (n *news) topics() []topic {
	out := []topic{{"/", ""}}
	for _, i := range n.Corpus.Instruments {
		out = append(out, topic{address.Instrument(i), i.ShortTitle})
	}
	for _, f := range n.Corpus.Firms {
		out = append(out, topic{address.Firm(f.Number), n.firmName(f.Number)})
	}
	for _, st := range n.states() {
		out = append(out, topic{address.State(st), n.Words.State(st, n.Language)})
	}
	for _, b := range n.Corpus.Bodies {
		if slices.ContainsFunc(n.Corpus.Decisions, func(d *model.Decision) bool { return d.DecidedBy == b.ID }) {
			out = append(out, topic{bodyAddress(b.ID), b.Title})
		}
	}
	for _, t := range n.Corpus.RecordTypes {
		if !t.Withheld {
			out = append(out, topic{address.RecordType(t.ID), t.Title})
		}
	}
	return out
}

func bodyAddress(id string) string { return address.DecisionsBy(string(decisions.Body), id) }

// states lists the States that have a page: those that a record names whose particulars are not withheld.
func (n *news) states() []ident.State {
	found := map[ident.State]bool{}
	for _, f := range n.firms {
		if !f.Withheld() {
			found[f.State] = true
		}
	}
	for _, i := range n.Corpus.Inspectors {
		found[i.State] = true
	}
	for r := range n.shownRecords() {
		for l := range r.Leaves() {
			if l.Field.Format == "state" {
				found[ident.State(l.Value.Text)] = true
			}
		}
	}
	var out []ident.State
	for st := range found {
		out = append(out, st)
	}
	slices.Sort(out)
	return out
}

// feed puts together what happened about a topic.
func (n *news) feed(t topic, happened []*happening, most int) feed.Feed {
	base := n.root()
	f := feed.Feed{ID: feed.Tag(n.BaseURL, lasting, n.Tree+"feeds"+t.path), Title: n.Title, Text: n.Words.Say("feed_all"), Author: n.Title, Language: string(n.Language),
		Home: base + t.path, Atom: base + t.path + "feed.xml", JSON: base + t.path + "feed.json", Updated: n.AsOf, Whole: true}
	if t.title != "" {
		f.Title = t.title + " – " + n.Title
	}
	for _, h := range happened {
		if h.gone.IsZero() {
			f.Entries = append(f.Entries, h.Entry)
		} else {
			f.Gone = append(f.Gone, feed.Gone{ID: h.ID, When: h.gone, Text: n.Words.Say("tombstone_removed-by-law")})
		}
	}
	slices.SortFunc(f.Entries, func(a, b feed.Entry) int { return cmp.Or(b.Updated.Compare(a.Updated), cmp.Compare(a.ID, b.ID)) })
	slices.SortFunc(f.Gone, func(a, b feed.Gone) int { return cmp.Or(b.When.Compare(a.When), cmp.Compare(a.ID, b.ID)) })
	switch {
	case len(f.Entries) > 0:
		f.Updated = f.Entries[0].Updated
		if len(f.Gone) > 0 && f.Gone[0].When.After(f.Updated) {
			f.Updated = f.Gone[0].When
		}
	case len(f.Gone) > 0:
		f.Updated = f.Gone[0].When
	}
	if len(f.Entries) > most {
		f.Text = n.Words.Say("feed_newest", "most", fmt.Sprint(most), "all", fmt.Sprint(len(f.Entries)))
		f.Entries, f.Whole = f.Entries[:most], false
	}
	return f
}
