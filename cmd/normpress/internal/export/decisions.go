package export

import (
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/model"
)

// decisions are the files of the decisions: each as data, and all as tables.
func (in Input) decisions() []File {
	x := &decisionWriter{Input: in, index: decisions.New(in.Corpus)}
	out := []File{
		{address.Decisions + "decisions.csv", x.table},
		{address.Decisions + "sanctions.csv", x.sanctionTable},
		{address.Decisions + "decisions.ndjson", x.lines},
	}
	for _, d := range in.Corpus.Decisions {
		out = append(out, File{address.DecisionData(d.Number), func() []byte { return indented(x.record(d)) }})
	}
	return out
}

// decisionIndex is what the list of decisions is narrowed down by.
func (in Input) decisionIndex() []File {
	return []File{{address.DecisionIndex, func() []byte { return compact(decisions.New(in.Corpus).NewData(in.Language, in.Words)) }}}
}

type decisionWriter struct {
	Input
	index *decisions.Index
}

func (x *decisionWriter) lines() []byte {
	all := make([]decisionRecord, len(x.Corpus.Decisions))
	for i, d := range x.Corpus.Decisions {
		all[i] = x.record(d)
	}
	return lines(all)
}

// table has a row for each decision; what a decision has several of is joined by semicolons.
func (x *decisionWriter) table() []byte {
	rows := [][]string{{"number", "title", "body", "date", "published", "finality", "importance", "respondents", "states",
		"conduct_from", "conduct_to", "breach", "no_breach", "annulled", "not_examined", "withdrawn", "sanctions", "fines", "appeal_of", "appeal_outcome",
		"annulled_by", "appeal_until", "redress_until", "summary", "url"}}
	for _, d := range x.Corpus.Decisions {
		redress := ""
		if d.Redress != nil {
			redress = d.Redress.Until.String()
		}
		rows = append(rows, []string{string(d.Number), d.Title, d.DecidedBy, d.Date.String(), d.Published.String(), string(d.Finality),
			string(d.Importance), semicolons(d.Respondents), semicolons(x.index.Values(decisions.State, d)), d.Conduct.From.String(),
			d.Conduct.To.String(), found(d, model.Breach), found(d, model.NoBreach), annulled(d), found(d, model.NotExamined), found(d, model.Dropped),
			semicolons(x.index.Values(decisions.Sanction, d)), x.fines(d), string(d.AppealOf), string(d.Appealed), string(d.AnnulledBy),
			d.AppealUntil.String(), redress, d.Summary, x.absolute(address.Decision(d.Number))})
	}
	return table(rows[0], rows[1:])
}

func semicolons[T ~string](list []T) string {
	s := make([]string, len(list))
	for i, v := range list {
		s[i] = string(v)
	}
	return strings.Join(s, "; ")
}

// annulled lists the provisions of which something had been found that has no effect.
func annulled(d *model.Decision) string {
	var out []string
	for i := range d.Findings {
		if h := &d.Findings[i]; decisions.FindingStanding(d, h) == string(model.Annulled) {
			out = append(out, h.Provision.String()+" ("+string(h.Outcome)+")")
		}
	}
	return semicolons(out)
}

// found lists the provisions with an outcome, which was not annulled.
func found(d *model.Decision, o model.Outcome) string {
	var out []string
	for i := range d.Findings {
		if d.Findings[i].Outcome == o && !(o.Found() && d.Finality == model.Annulled) {
			out = append(out, d.Findings[i].Provision.String())
		}
	}
	return semicolons(out)
}

func (x *decisionWriter) fines(d *model.Decision) string {
	var out []string
	for _, f := range x.index.Fines([]*model.Decision{d}) {
		out = append(out, string(f.Sanction.Currency)+" "+decisions.Decimal(f.Sanction.Amount, f.Sanction.Currency))
	}
	return semicolons(out)
}

// sanctionTable has a row for each sanction, with what totals count. Amounts are in minor units.
func (x *decisionWriter) sanctionTable() []byte {
	rows := [][]string{{"decision", "date", "finality", "kind", "firm", "certificate", "scope", "from", "to", "amount_minor",
		"currency", "turnover_minor", "turnover_year", "standing", "standing_by", "note"}}
	for _, d := range x.Corpus.Decisions {
		for i := range d.Sanctions {
			rows = append(rows, x.sanctionRow(d, &d.Sanctions[i]))
		}
	}
	return table(rows[0], rows[1:])
}

func (x *decisionWriter) sanctionRow(d *model.Decision, m *model.Sanction) []string {
	standing, by := x.index.Standing(d, m)
	amount, turnover, year, decidedBy := "", "", "", ""
	if m.Kind == model.Fine {
		amount = strconv.FormatInt(m.Amount, 10)
	}
	if m.Turnover != nil {
		turnover, year = strconv.FormatInt(m.Turnover.Amount, 10), strconv.Itoa(m.Turnover.Year)
	}
	if by != nil {
		decidedBy = string(by.Number)
	}
	return []string{string(d.Number), d.Date.String(), string(d.Finality), string(m.Kind), string(x.index.Against(d, m)),
		string(m.Certificate), semicolons(m.Scope), m.From.String(), m.To.String(), amount, string(m.Currency), turnover, year,
		string(standing), decidedBy, m.Note}
}
