package pages

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
	"normpress/cmd/normpress/internal/timeline"
)

// decisionText is the decision's own text. What it cites becomes a link: provisions, in the text in force at the time
// of the conduct, and numbers of records.
func (s *site) decisionText(d *model.Decision) string {
	cited := s.citedIn(d)
	var b strings.Builder
	r := &norm.Renderer{Address: s.pageTarget, HeadingLevel: 3, Marks: func(p *model.Prose) []model.Mark {
		return s.withNumbers(d, p, cited[p])
	}}
	r.Blocks(&b, d.Body)
	return b.String()
}

// citedIn finds the provisions that the text of a decision cites. An instrument of which several texts were in force
// during the conduct, or none, is not looked at: what it says could not be told.
func (s *site) citedIn(d *model.Decision) map[*model.Prose][]model.Mark {
	out := map[*model.Prose][]model.Mark{}
	if len(d.Body) == 0 || len(d.Findings) == 0 {
		return out
	}
	t, _ := s.provision(d.Findings[0].Provision)
	if t == nil {
		return out
	}
	own := &model.Revision{Instrument: &model.Instrument{Self: "this Decision"}, Date: d.Conduct.From}
	index, _ := cite.New(own, &model.Text{Language: t.Language, Body: d.Body, Notes: d.Notes}, s.applicable(d)) // what cannot be told is no link
	for _, ref := range index.References() {
		target, err := ident.ParseProvisionRef(ref.Target)
		if err == nil && !s.namesOther(target.RevisionRef, ref.Prose.Words) {
			out[ref.Prose] = append(out[ref.Prose], model.Mark{Kind: model.MarkReference, From: ref.Start, To: ref.End, Target: ref.Target})
		}
	}
	return out
}

// applicable is the instruments with the one text of each that applied to the conduct.
func (s *site) applicable(d *model.Decision) *model.Corpus {
	c := &model.Corpus{}
	for _, i := range s.Corpus.Instruments {
		var in []*model.Revision
		for _, r := range i.Revisions {
			if force, ok := timeline.ForcePeriod(r); ok && force.Overlaps(conductDays(d)) {
				in = append(in, r)
			}
		}
		if i.Kind == model.Norms {
			in = append(in, timeline.Newest(i, d.Conduct.From))
		}
		if len(in) == 1 && in[0] != nil && len(in[0].Texts) > 0 {
			only := *i
			only.Revisions = in
			c.Instruments = append(c.Instruments, &only)
		}
	}
	return c
}

// namesOther says whether the words name another text of the instrument, which the reference may then be to.
func (s *site) namesOther(ref ident.RevisionRef, words string) bool {
	r := s.revisions[ref]
	return r == nil || slices.ContainsFunc(r.Instrument.Revisions, func(other *model.Revision) bool {
		return other != r && strings.Contains(words, other.ShortTitle)
	})
}

// numbers are those of records, where they stand alone.
var numbers = regexp.MustCompile(`\b(?:F-[0-9]{4,}|I-[0-9]{2,}|C-[0-9]{4}-[0-9]{4,}|[A-Z]{2,6}-[0-9]{4}-[0-9]{3,})\b`)

// withNumbers adds links from numbers of records to the marks of the words.
func (s *site) withNumbers(d *model.Decision, p *model.Prose, cited []model.Mark) []model.Mark {
	out := slices.Concat(p.Marks, cited)
	for _, at := range numbers.FindAllStringIndex(p.Words, -1) {
		m := model.Mark{Kind: model.MarkReference, From: at[0], To: at[1], Target: s.numberURL(d, p.Words[at[0]:at[1]])}
		part := strings.ContainsAny(before(p.Words, at[0])+after(p.Words, at[1]), "/-") // of a longer number
		taken := slices.ContainsFunc(out, func(o model.Mark) bool {
			return o.From < m.To && m.From < o.To && o.Kind != model.MarkEmphasis && o.Kind != model.MarkStrong
		})
		if m.Target != "" && !part && !taken {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b model.Mark) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To)) })
	return out
}

func before(words string, at int) string { return words[max(at-1, 0):at] }

func after(words string, at int) string { return words[at:min(at+1, len(words))] }

// numberURL is the address of the record with a number, "" where there is none or it is the decision itself.
func (s *site) numberURL(d *model.Decision, number string) string {
	switch {
	case number == string(d.Number):
		return ""
	case s.decisionOf[ident.DecisionNumber(number)] != nil:
		return s.at(address.Decision(ident.DecisionNumber(number)))
	case s.firms[ident.FirmNumber(number)] != nil:
		return s.at(address.Firm(ident.FirmNumber(number)))
	case s.inspectors[ident.InspectorNumber(number)] != nil:
		return s.at(address.Inspector(ident.InspectorNumber(number)))
	case slices.ContainsFunc(s.certificates, func(c *model.Certificate) bool { return string(c.Number) == number }):
		return s.at(address.Certificate(ident.CertificateNumber(number)))
	}
	return ""
}
