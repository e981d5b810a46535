package decisions

import (
	"slices"
	"strconv"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Facet is something by which decisions can be found.
type Facet string

// The facets.
const (
	Body       Facet = "body"
	Year       Facet = "year"
	Provision  Facet = "provision" // articles, preambles and annexes of instruments, through all revisions
	Outcome    Facet = "outcome"
	Respondent Facet = "respondent"
	State      Facet = "state" // of establishment of a respondent
	Importance Facet = "importance"
	Sanction   Facet = "sanction"
	Amount     Facet = "amount" // of a fine that counts: see Bands
	Finality   Facet = "finality"
)

// Facets lists the facets in the order in which pages show them.
func Facets() []Facet {
	return []Facet{Body, Year, Finality, Provision, Outcome, State, Respondent, Sanction, Amount, Importance}
}

// HasPages says whether each value of a facet has a page of its own. Respondents have theirs in the register, and
// amounts are for narrowing down.
func (f Facet) HasPages() bool { return f != Respondent && f != Amount }

// Values are those that a decision has of a facet, each once: names of the format, numbers of records, years; for
// provisions instrument and lasting identity with a slash between, and for amounts currency and band, likewise. A
// respondent whose particulars are withheld has no State here.
func (x *Index) Values(f Facet, d *model.Decision) []string {
	var out []string
	switch f {
	case Body:
		out = []string{d.DecidedBy}
	case Year:
		out = []string{strconv.Itoa(d.Date.Year())}
	case Finality:
		out = []string{string(d.Finality)}
	case Importance:
		out = []string{string(d.Importance)}
	case Provision, Outcome:
		out = x.found(f, d)
	case Respondent, State:
		out = x.respondents(f, d)
	case Sanction, Amount:
		out = x.sanctions(f, d)
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(v string) bool { return v == "" })
}

func (x *Index) found(f Facet, d *model.Decision) []string {
	var out []string
	for i := range d.Findings {
		h := &d.Findings[i]
		if f == Outcome {
			out = append(out, string(h.Outcome))
		} else {
			out = append(out, x.cited[h.Provision].id)
		}
	}
	return out
}

func (x *Index) respondents(f Facet, d *model.Decision) []string {
	var out []string
	for _, n := range d.Respondents {
		firm := x.firms[n]
		switch {
		case f == Respondent:
			out = append(out, string(n))
		case firm != nil && !firm.Withheld():
			out = append(out, string(firm.State))
		}
	}
	return out
}

func (x *Index) sanctions(f Facet, d *model.Decision) []string {
	var out []string
	for i := range d.Sanctions {
		m := &d.Sanctions[i]
		standing, _ := x.Standing(d, m)
		switch {
		case f == Sanction:
			out = append(out, string(m.Kind))
		case m.Kind == model.Fine && standing == Counts:
			out = append(out, string(m.Currency)+"/"+Band(m.Amount, m.Currency))
		}
	}
	return out
}

// bounds are the amounts between bands, in whole units of a currency.
var bounds = []int64{10_000, 100_000, 1_000_000, 10_000_000}

// Band is the band in which an amount in minor units lies: its least whole amount, "0" for the lowest.
func Band(minor int64, c ident.Currency) string {
	for range c.Decimals() {
		minor /= 10
	}
	least := int64(0)
	for _, b := range bounds {
		if minor >= b {
			least = b
		}
	}
	return strconv.FormatInt(least, 10)
}

// BandEnd is the amount at which a band ends and the next begins, "" for the highest.
func BandEnd(band string) string {
	least, _ := strconv.ParseInt(band, 10, 64) // as Band wrote it
	for _, b := range bounds {
		if b > least {
			return strconv.FormatInt(b, 10)
		}
	}
	return ""
}

// cited is a provision that a decision cites.
type cited struct {
	revision  *model.Revision
	id        string    // of what has a page and holds it, through all revisions
	article   ident.EID // of that
	provision ident.EID
	rank      int // its place in the text, behind those of instruments before
}

// in cites a provision as the text in a language numbers it or, where that has none, as another text of the revision.
func (c cited) in(lang ident.Language, id ident.EID) string {
	if c.revision == nil {
		return ""
	}
	return cite.Cite(c.revision.Provision(lang, id)).String(lang)
}

// cite looks up every provision that is cited, by the first text of its revision.
func (x *Index) cite() {
	wanted := map[ident.RevisionRef]map[ident.EID]bool{}
	for _, d := range x.corpus.Decisions {
		for i := range d.Findings {
			ref := d.Findings[i].Provision
			if wanted[ref.RevisionRef] == nil {
				wanted[ref.RevisionRef] = map[ident.EID]bool{}
			}
			wanted[ref.RevisionRef][ref.EID] = true
		}
	}
	rank := 0
	for _, i := range x.corpus.Instruments {
		for _, r := range i.Revisions {
			if ids := wanted[r.Ref()]; ids != nil && len(r.Texts) > 0 {
				rank = x.citeIn(r, ids, rank)
			}
		}
	}
}

// citeIn looks up provisions of a revision. The places of those in it count on from rank.
func (x *Index) citeIn(r *model.Revision, ids map[ident.EID]bool, rank int) int {
	for p := range model.All(r.Texts[0].Body) {
		rank++
		if page := address.PageOf(p); ids[p.EID] && page != nil {
			c := cited{r, r.Instrument.ID + "/" + string(page.WID), page.EID, p.EID, rank}
			x.cited[ident.ProvisionRef{RevisionRef: r.Ref(), EID: p.EID}] = c
			x.articles[c.id] = c // as the newest of the texts cited has it
		}
	}
	return rank
}
