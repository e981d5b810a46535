package pages

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/chart"
	"normpress/cmd/normpress/internal/statistics"
)

// statistic is a table of numbers with its drawing.
type statistic struct {
	Name    string         `json:"name"`
	Title   string         `json:"title"`
	Rule    string         `json:"rule"`
	Chart   string         `json:"chart"` // SVG
	CSV     string         `json:"csv"`
	Over    bool           `json:"over,omitempty"` // rows are days
	Columns []string       `json:"columns"`
	Rows    []statisticRow `json:"rows"`
	Totals  []string       `json:"totals,omitempty"` // of the columns and, where rows have one, of all
}

type statisticRow struct {
	Title   string   `json:"title"`
	Numbers []string `json:"numbers,omitempty"` // of the columns and, where there are several that add up, their sum; none where they are not published
}

// statisticSection is the tables about a section of the site.
type statisticSection struct {
	Section string      `json:"section"`
	Tables  []statistic `json:"tables"`
}

func (s *site) statistics() []func() Page { return []func() Page{s.statisticsPage} }

func (s *site) statisticsPage() Page {
	v := struct {
		crumbs
		Sections []statisticSection `json:"sections"`
	}{}
	for _, section := range statistics.Sections() {
		var tables []statistic
		for _, t := range s.Statistics {
			if t.Section == section {
				tables = append(tables, s.statistic(t))
			}
		}
		if len(tables) > 0 {
			v.Sections = append(v.Sections, statisticSection{section, tables})
		}
	}
	return Page{Path: address.Statistics, Kind: "statistics", Language: string(s.Language), View: v}
}

func (s *site) statistic(t *statistics.Table) statistic {
	out := statistic{Name: t.Name, Title: t.Title, Rule: t.Rule, Chart: chart.SVG(s.drawn(t)), CSV: s.file(address.Table(t.Name)), Over: t.Over}
	for c, l := range t.Columns {
		out.Columns = append(out.Columns, l.Title)
		if !t.Over {
			out.Totals = append(out.Totals, s.amount(t, t.ColumnTotal(c)))
		}
	}
	sums := len(t.Columns) > 1 && !t.Apart
	if sums && !t.Over {
		out.Totals = append(out.Totals, s.amount(t, t.Total()))
	}
	for i := range t.Rows {
		out.Rows = append(out.Rows, s.statisticRow(t, &t.Rows[i], sums))
	}
	if sums {
		out.Columns = append(out.Columns, s.Words.Say("total"))
	}
	return out
}

func (s *site) statisticRow(t *statistics.Table, r *statistics.Row, sum bool) statisticRow {
	row := statisticRow{Title: r.Title}
	if r.Missing {
		return row
	}
	for _, n := range r.Cells {
		row.Numbers = append(row.Numbers, s.amount(t, n))
	}
	if sum {
		row.Numbers = append(row.Numbers, s.amount(t, r.Total()))
	}
	return row
}

// amount writes a number of a table for readers.
func (s *site) amount(t *statistics.Table, n int64) string {
	if t.Currency == "" {
		return t.Exact(n)
	}
	return money(n, t.Currency, s.Language)
}

// drawn is a table as a drawing: days as lines, columns that add up behind each other, others below each other. Of more
// columns than a drawing tells apart only the sums are drawn.
func (s *site) drawn(t *statistics.Table) chart.Chart {
	c := chart.Chart{ID: t.Name, Title: t.Title, Text: s.summary(t), RTL: s.Language.RightToLeft()}
	for i := range t.Rows {
		c.Labels = append(c.Labels, t.RowTitle(i))
	}
	switch {
	case t.Over:
		c.Kind = chart.Lines
	case len(t.Columns) > chart.Colours && !t.Apart:
		c.Series = []chart.Series{s.series(t, "", (*statistics.Row).Total)}
		return c
	case len(t.Columns) > 1 && !t.Apart:
		c.Kind = chart.Stacked
	}
	for n, l := range t.Columns {
		c.Series = append(c.Series, s.series(t, l.Title, func(r *statistics.Row) int64 { return r.Cells[n] }))
	}
	return c
}

func (s *site) series(t *statistics.Table, name string, number func(r *statistics.Row) int64) chart.Series {
	out := chart.Series{Name: name}
	for i := range t.Rows {
		v := chart.Value{Missing: true, Text: s.Words.Say("stat_missing")}
		if r := &t.Rows[i]; !r.Missing {
			v = chart.Value{Number: t.Units(number(r)), Text: s.amount(t, number(r))}
		}
		out.Values = append(out.Values, v)
	}
	return out
}

// summary tells the drawing to those who do not see it: the sums of the rows or, of days, the first and the last.
func (s *site) summary(t *statistics.Table) string {
	var parts []string
	for i := range t.Rows {
		r := &t.Rows[i]
		if r.Missing || t.Over && i > 0 && i < len(t.Rows)-1 {
			continue
		}
		if !t.Apart {
			parts = append(parts, s.Words.Say("label", "label", r.Title, "text", s.amount(t, r.Total())))
			continue
		}
		for n, l := range t.Columns {
			if r.Cells[n] != 0 {
				parts = append(parts, s.Words.Say("label", "label", s.added(r.Title, l.Title), "text", s.amount(t, r.Cells[n])))
			}
		}
	}
	return s.Words.Join("clauses", parts...)
}
