package pages

import (
	"fmt"
	"math/big"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// fineTotal is what was fined in one currency, as pages show it: what counts, and what is left out of it.
type fineTotal struct {
	Currency string  `json:"currency"`
	Counted  fineSum `json:"counted"`
	Open     fineSum `json:"open"` // among those counted: of decisions that can still change
	Annulled fineSum `json:"annulled"`
	Replaced fineSum `json:"replaced"`
}

type fineSum struct {
	Number int    `json:"number"`
	Amount string `json:"amount"`
}

// fineTotals adds up the fines of the decisions by currency. Where a firm is given, only those against it.
func (s *site) fineTotals(list []*model.Decision, firm ident.FirmNumber) []fineTotal {
	var fines []decisions.Fine
	for _, f := range s.judged.Fines(list) {
		if firm == "" || f.Firm == "" || f.Firm == firm {
			fines = append(fines, f)
		}
	}
	var out []fineTotal
	for _, t := range decisions.Totals(fines) {
		sum := func(n decisions.Sum) fineSum { return fineSum{n.Number, money(n.Amount, t.Currency, s.Language)} }
		out = append(out, fineTotal{string(t.Currency), sum(t.Counted), sum(t.Open), sum(t.Annulled), sum(t.Replaced)})
	}
	return out
}

// money writes an amount in minor units with its currency, all decimals kept: EUR 125,000.00.
func money(minor int64, c ident.Currency, lang ident.Language) string {
	scale := c.Decimals()
	unit := int64(1)
	for range scale {
		unit *= 10
	}
	p := printer(lang)
	whole := p.Sprintf("%d", minor/unit)
	if scale == 0 {
		return string(c) + " " + whole
	}
	return fmt.Sprintf("%s %s%s%0*d", c, whole, decimalPoint(p), scale, minor%unit)
}

// printer writes numbers as the language does, in the digits of the rest of the page: those of dates and of the texts.
func printer(lang ident.Language) *message.Printer {
	return message.NewPrinter(language.Make(string(lang) + "-u-nu-latn"))
}

// decimalPoint is what the language writes between units and decimals.
func decimalPoint(p *message.Printer) string { return strings.Trim(p.Sprintf("%.1f", 0.5), "05") }

// percent writes a share with two decimals, without those that are 0.
func percent(share *big.Rat, lang ident.Language) string {
	p := printer(lang)
	text := strings.TrimRight(strings.TrimRight(share.FloatString(2), "0"), ".")
	return strings.Replace(text, ".", decimalPoint(p), 1)
}
