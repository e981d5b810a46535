package load

import (
	"cmp"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// into adds what was read from a file to the corpus, apart from instruments.
func (res *result) into(c *model.Corpus) {
	for _, f := range res.firms {
		for _, cert := range f.Certificates {
			cert.Holder = f
		}
	}
	c.Firms = append(c.Firms, res.firms...)
	c.Inspectors = append(c.Inspectors, res.inspectors...)
	c.Decisions = append(c.Decisions, res.decisions...)
	switch {
	case res.role == scopeList:
		c.Scopes = res.terms
	case res.role == bodyList:
		c.Bodies = res.terms
	case res.guide != nil:
		c.Guide = append(c.Guide, res.guide)
	}
}

// sortRecords puts the lists of the corpus in order: records by number, those of one number by place, and pages as
// instruments are. Vocabularies stay in the order in which they are written.
func sortRecords(c *model.Corpus) {
	slices.SortStableFunc(c.Firms, func(a, b *model.Firm) int { return byNumber(a.Number, b.Number) })
	slices.SortStableFunc(c.Inspectors, func(a, b *model.Inspector) int { return byNumber(a.Number, b.Number) })
	slices.SortStableFunc(c.Decisions, func(a, b *model.Decision) int { return byNumber(a.Number, b.Number) })
	slices.SortStableFunc(c.Guide, func(a, b *model.GuidePage) int {
		return cmp.Or(byOrder(a.Order, b.Order), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Name, b.Name))
	})
	slices.SortStableFunc(c.Instruments, func(a, b *model.Instrument) int {
		return cmp.Or(byOrder(a.Order, b.Order), cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
}

// succeed gives certificates that were transferred to their new holders. What leads to or from a firm whose particulars
// are withheld stays in the record in which it stands.
func succeed(c *model.Corpus) {
	firms := map[ident.FirmNumber]*model.Firm{}
	for _, f := range c.Firms {
		firms[f.Number] = f
	}
	for _, f := range c.Firms {
		for _, cert := range f.Certificates {
			for _, e := range cert.Events {
				if e.Kind != model.Transferred {
					continue
				}
				if to := firms[e.To]; to != nil && to != f && !f.Withheld() && !to.Withheld() {
					e.Successor = to
					to.Received = append(to.Received, cert)
				}
			}
		}
	}
	for _, f := range c.Firms {
		slices.SortStableFunc(f.Received, func(a, b *model.Certificate) int { return byNumber(a.Number, b.Number) })
		f.Received = slices.Compact(f.Received)
	}
}

// byOrder puts those that have no order, 0, behind those that have one.
func byOrder(a, b int) int {
	switch {
	case a == b:
		return 0
	case a == 0:
		return 1
	case b == 0:
		return -1
	}
	return cmp.Compare(a, b)
}

// byNumber orders numbers of records part by part, with digits by what they count: F-9999 stands before F-10000.
func byNumber[T ~string](a, b T) int {
	return slices.CompareFunc(strings.Split(string(a), "-"), strings.Split(string(b), "-"), func(a, b string) int {
		if isDigits(a) && isDigits(b) {
			x, y := strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
			return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y), cmp.Compare(a, b))
		}
		return cmp.Compare(a, b)
	})
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// numbersTwice finds numbers that are given to more than one record.
func numbersTwice(c *model.Corpus) diag.Findings {
	var t twice
	for _, f := range c.Firms {
		t.see("the number of a firm", string(f.Number), f.At("number"))
	}
	for _, f := range c.Firms {
		for _, cert := range f.Certificates {
			t.see("the number of a certificate", string(cert.Number), cert.At("number"))
		}
	}
	for _, i := range c.Inspectors {
		t.see("the number of an inspector", string(i.Number), i.At("number"))
	}
	for _, d := range c.Decisions {
		t.see("the number of a decision", string(d.Number), d.At("number"))
	}
	for _, term := range c.Scopes {
		t.see("the id of a scope", term.ID, term.At("id"))
	}
	for _, term := range c.Bodies {
		t.see("the id of a body", term.ID, term.At("id"))
	}
	return t.findings
}

// twice remembers where each number stands first.
type twice struct {
	first    map[[2]string]diag.Pos
	findings diag.Findings
}

func (t *twice) see(what, number string, at diag.Pos) {
	if number == "" {
		return // found missing already
	}
	id := [2]string{what, number}
	if first, ok := t.first[id]; ok {
		t.findings = append(t.findings, numberTwice.At(at, "choose another, which no record ever had", "%s is already %s in %s", number, what, first))
		return
	}
	if t.first == nil {
		t.first = map[[2]string]diag.Pos{}
	}
	t.first[id] = at
}
