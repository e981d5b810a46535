package decisions

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Data is what the list of decisions is narrowed down by in the reader's browser.
type Data struct {
	Facets    []FacetData `json:"facets"`
	Decisions []Row       `json:"decisions"` // the newest first
}

// FacetData is a facet with all values that decisions have of it.
type FacetData struct {
	ID      Facet    `json:"id"`
	Title   string   `json:"title"`
	Options []Option `json:"options"`
}

// Option is a value of a facet.
type Option struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

// Row is a decision, in few bytes.
type Row struct {
	Number  string      `json:"n"`
	Title   string      `json:"t"`
	Summary string      `json:"s"`
	Date    string      `json:"d"`
	Values  [][]int     `json:"v"`           // for each facet, which of its options the decision has
	Held    [][2]string `json:"h"`           // citation of a provision, and what was found of it and whether that stands
	Fines   [][3]string `json:"f,omitempty"` // currency, amount as a decimal number, standing
}

// NewData makes the data of all decisions in a language.
func (x *Index) NewData(lang ident.Language, words model.Words) Data {
	out := Data{Decisions: []Row{}}
	places := map[Facet]map[string]int{}
	for _, f := range Facets() {
		options := x.Options(f, x.corpus.Decisions, lang, words)
		out.Facets = append(out.Facets, FacetData{f, words.Say("facet_" + string(f)), options})
		places[f] = map[string]int{}
		for i, o := range options {
			places[f][o.ID] = i
		}
	}
	for _, d := range Newest(x.corpus) {
		out.Decisions = append(out.Decisions, x.row(d, places, lang, words))
	}
	return out
}

func (x *Index) row(d *model.Decision, places map[Facet]map[string]int, lang ident.Language, words model.Words) Row {
	r := Row{Number: string(d.Number), Title: d.Title, Summary: d.Summary, Date: d.Date.String()}
	for _, f := range Facets() {
		values := []int{}
		for _, v := range x.Values(f, d) {
			values = append(values, places[f][v])
		}
		slices.Sort(values)
		r.Values = append(r.Values, values)
	}
	for i := range d.Findings {
		h := &d.Findings[i]
		outcome := words.Say("outcome_" + string(h.Outcome))
		if of := FindingStanding(d, h); of != "" && of != string(model.Final) {
			outcome = words.Say("brackets", "text", outcome, "more", words.Say("stands_"+of))
		}
		r.Held = append(r.Held, [2]string{x.Cited(h.Provision, lang, words), outcome})
	}
	for _, f := range x.Fines([]*model.Decision{d}) {
		r.Fines = append(r.Fines, [3]string{string(f.Sanction.Currency), Decimal(f.Sanction.Amount, f.Sanction.Currency), string(f.Standing)})
	}
	return r
}

// Cited names a provision with its instrument, as it is cited in a language.
func (x *Index) Cited(ref ident.ProvisionRef, lang ident.Language, words model.Words) string {
	c := x.cited[ref]
	if citation := c.in(lang, c.provision); citation != "" {
		return words.Join("clause_comma", citation, c.revision.Instrument.ShortTitle)
	}
	return ref.String()
}

// Decimal writes an amount in minor units as a decimal number, with a point: 125000.00.
func Decimal(minor int64, c ident.Currency) string {
	scale := c.Decimals()
	sign, digits := "", strconv.FormatInt(minor, 10)
	if minor < 0 {
		sign, digits = "-", digits[1:]
	}
	if scale == 0 {
		return sign + digits
	}
	digits = fmt.Sprintf("%0*s", scale+1, digits)
	return sign + digits[:len(digits)-scale] + "." + digits[len(digits)-scale:]
}

// Options lists the values that the decisions have of a facet, in the order in which readers look for them.
func (x *Index) Options(f Facet, list []*model.Decision, lang ident.Language, words model.Words) []Option {
	seen := map[string]bool{}
	out := []Option{}
	for _, d := range list {
		for _, v := range x.Values(f, d) {
			if !seen[v] {
				seen[v] = true
				out = append(out, Option{v, x.Title(f, v, lang, words)})
			}
		}
	}
	byTitle := collate.New(language.Make(string(lang)))
	slices.SortFunc(out, func(a, b Option) int {
		return cmp.Or(cmp.Compare(x.rank(f, a.ID), x.rank(f, b.ID)), compareBands(f, a.ID, b.ID), byTitle.CompareString(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// compareBands orders bands of amounts by currency, then by amount.
func compareBands(f Facet, a, b string) int {
	if f != Amount {
		return 0
	}
	currencyA, bandA, _ := strings.Cut(a, "/")
	currencyB, bandB, _ := strings.Cut(b, "/")
	return cmp.Or(cmp.Compare(currencyA, currencyB), cmp.Compare(len(bandA), len(bandB)), cmp.Compare(bandA, bandB))
}

// rank is the place of a value where a facet has an order of its own, 0 where titles decide.
func (x *Index) rank(f Facet, v string) int {
	switch f {
	case Year:
		n, _ := strconv.Atoi(v) // a year
		return -n
	case Provision:
		return x.articles[v].rank
	case Outcome:
		return slices.Index(model.Outcome("").Values(), v)
	case Finality:
		return slices.Index(model.Finality("").Values(), v)
	case Importance:
		return slices.Index(model.Importance("").Values(), v)
	case Sanction:
		return slices.Index(model.SanctionKind("").Values(), v)
	}
	return 0
}

// Title is what readers call a value of a facet.
func (x *Index) Title(f Facet, v string, lang ident.Language, words model.Words) string {
	switch f {
	case Body:
		if b := x.bodies[v]; b != nil {
			return b.Title
		}
	case Provision:
		c, known := x.articles[v]
		if !known {
			return v
		}
		return words.Join("clause_comma", c.revision.Instrument.ShortTitle, c.in(lang, c.article))
	case Outcome:
		return words.Say("outcome_" + v)
	case Finality:
		return words.Say("status_" + v)
	case Importance:
		return words.Say("importance_" + v)
	case Sanction:
		return words.Say("sanction_" + v)
	case State:
		return words.State(ident.State(v), lang)
	case Respondent:
		if firm := x.firms[ident.FirmNumber(v)]; firm != nil && !firm.Withheld() {
			return firm.Name
		}
	case Amount:
		return bandTitle(v, lang, words)
	}
	return v
}

// bandTitle names a band of amounts: EUR 100,000 to 1,000,000.
func bandTitle(v string, lang ident.Language, words model.Words) string {
	currency, band, _ := strings.Cut(v, "/")
	p := message.NewPrinter(language.Make(string(lang) + "-u-nu-latn")) // in the digits of dates
	write := func(n string) string {
		whole, _ := strconv.ParseInt(n, 10, 64) // as Band wrote it
		return p.Sprintf("%d", whole)
	}
	switch end := BandEnd(band); {
	case band == "0":
		return words.Say("amount_under", "currency", currency, "to", write(end))
	case end == "":
		return words.Say("amount_over", "currency", currency, "from", write(band))
	default:
		return words.Say("amount_between", "currency", currency, "from", write(band), "to", write(end))
	}
}
