// Package news tells what happened up to the date that a site speaks for: texts published and in force, events of the
// register, decisions and records, as entries of feeds.
package news

import (
	"iter"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/feed"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Input is what is told of.
type Input struct {
	Corpus   *model.Corpus
	Title    string         // of the site
	Language ident.Language // of the interface
	Words    model.Words    // of that interface
	Tree     string         // where its pages stand below the site's root, with a slash at the end: "fr/"; "" at the root
	BaseURL  string         // of the site, with a slash at the end
	AsOf     date.Date
	Root     *Input // of the language of the records, which is told of in it; nil where this is it, or words of the records are to stand within others
}

// root is the address at which the pages of the language begin, without a slash at the end.
func (in Input) root() string { return strings.TrimSuffix(in.BaseURL+in.Tree, "/") }

// Entries are all that happened, the newest first. Nothing is told of records that were removed by law.
func Entries(in Input) []feed.Entry {
	n := newNews(in)
	return n.feed(topic{"/", ""}, n.all, len(n.all)).Entries
}

// news collects what happened up to the date that the site speaks for.
type news struct {
	Input
	firms      map[ident.FirmNumber]*model.Firm
	inspectors map[ident.InspectorNumber]*model.Inspector
	decisionOf map[ident.DecisionNumber]*model.Decision
	scopes     map[string]string // titles
	told       *news             // tells of what the records say in words
	all        []*happening
	byID       map[string]*happening
}

func newNews(in Input) *news {
	n := newTeller(in)
	n.told = n
	if in.Root != nil {
		n.told = newTeller(*in.Root)
	}
	n.texts()
	n.register()
	n.inspected()
	n.decisions()
	n.records()
	return n
}

// newTeller can name what there is in a language.
func newTeller(in Input) *news {
	n := &news{Input: in, firms: map[ident.FirmNumber]*model.Firm{}, inspectors: map[ident.InspectorNumber]*model.Inspector{},
		decisionOf: map[ident.DecisionNumber]*model.Decision{}, scopes: map[string]string{}, byID: map[string]*happening{}}
	for _, f := range in.Corpus.Firms {
		n.firms[f.Number] = f
	}
	for _, i := range in.Corpus.Inspectors {
		n.inspectors[i.Number] = i
	}
	for _, d := range in.Corpus.Decisions {
		n.decisionOf[d.Number] = d
	}
	for _, s := range in.Corpus.Scopes {
		n.scopes[s.ID] = s.Title
	}
	return n
}

// add notes what happened unless it lies ahead. Acts of one kind on one thing on one day are one entry that tells them
// all.
func (n *news) add(h happening, lines ...string) {
	if h.Published.IsZero() || h.Published.After(n.AsOf) {
		return
	}
	h.URL = n.root() + h.URL
	lines = slices.DeleteFunc(lines, func(l string) bool { return l == "" })
	h.Text = strings.Join(lines, "\n")
	h.Updated = later(h.Published, h.Updated)
	if before := n.byID[h.ID]; before != nil {
		if !slices.Contains(strings.Split(before.Text, "\n\n"), h.Text) {
			before.Text += "\n\n" + h.Text
		}
		before.Published, before.Updated = later(before.Published, h.Published), later(before.Updated, h.Updated)
		for _, about := range h.about {
			if !slices.Contains(before.about, about) {
				before.about = append(before.about, about)
			}
		}
		return
	}
	n.byID[h.ID] = &h
	n.all = append(n.all, &h)
}

// later is the later of two days.
func later(a, b date.Date) date.Date {
	if b.After(a) {
		return b
	}
	return a
}

// tag is the id of what happened on a day. A record's number and what happened to it name it, never a title or a place
// in a list.
func (n *news) tag(day date.Date, name string) string {
	return feed.Tag(n.BaseURL, day.String(), n.Tree+name)
}

// foreign sets words of the records, which are in the language of the root, apart within those of another language:
// between U+2068 and U+2069, which keep their direction.
func (n *news) foreign(words string) string {
	if n.Tree == "" || words == "" {
		return words
	}
	return "\u2068" + words + "\u2069"
}

// number sets a number, with the name that goes with it, apart where the language runs the other way: between U+2066 and
// U+2069.
func (n *news) number(number, name string) string {
	if name != "" {
		number = n.brackets(number, name)
	}
	if n.Words["direction"] != "rtl" {
		return number
	}
	return "\u2066" + number + "\u2069"
}

// toldIn is the language of what the records say in words, where that is not the language of all.
func (n *news) toldIn() string {
	if n.told == n {
		return ""
	}
	return string(n.told.Language)
}

// day is a date in words.
func (n *news) day(d date.Date) string { return n.Words.Day(d, n.Language) }

// line is what a label says, "" for nothing.
func (n *news) line(label, text string) string {
	if text == "" {
		return ""
	}
	return n.Words.Say("label", "label", label, "text", text)
}

// brackets adds in brackets to words.
func (n *news) brackets(text, more string) string {
	return n.Words.Say("brackets", "text", text, "more", more)
}

// said is a line whose label is a word of the interface.
func (n *news) said(key, text string) string { return n.line(n.Words.Say(key), text) }

// firmName is the name under which a firm is told of: its number alone where its particulars are withheld.
func (n *news) firmName(number ident.FirmNumber) string {
	if f := n.firms[number]; f != nil && !f.Withheld() {
		return f.Name
	}
	return string(number)
}

// scopeTitles are the titles of scopes in one line.
func (n *news) scopeTitles(ids []string) string {
	var out []string
	for _, id := range ids {
		if title, ok := n.scopes[id]; ok {
			id = title
		}
		out = append(out, id)
	}
	return n.Words.Join("list_comma", out...)
}

// decided names a decision behind something, with what can still become of it.
func (n *news) decided(number ident.DecisionNumber) string {
	d := n.decisionOf[number]
	if d == nil || d.Finality == model.Final {
		return string(number)
	}
	return n.brackets(string(number), n.Words.Say("stands_"+string(d.Finality)))
}

// aboutFirm are the pages whose feeds tell of a firm: its own and its State's. Of one whose particulars are withheld
// nothing is told.
func (n *news) aboutFirm(number ident.FirmNumber) []string {
	f := n.firms[number]
	if f == nil || f.Withheld() {
		return nil
	}
	return []string{address.Firm(number), address.State(f.State)}
}

// shownRecords yields the records that have a page.
func (n *news) shownRecords() iter.Seq[*model.Record] {
	return func(yield func(*model.Record) bool) {
		for _, t := range n.Corpus.RecordTypes {
			if !t.Withheld && slices.ContainsFunc(t.Records, func(r *model.Record) bool { return !yield(r) }) {
				return
			}
		}
	}
}
