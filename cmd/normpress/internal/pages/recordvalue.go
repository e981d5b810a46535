package pages

import (
	"strconv"
	"strings"

	"golang.org/x/text/number"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// valueView is a value of a record as layouts show it. Kind says how: text, link, date, number, yes, no, markdown, list,
// table or facts.
type valueView struct {
	Kind   string        `json:"kind"`
	Text   string        `json:"text,omitempty"` // of a date YYYY-MM-DD, of Markdown its HTML
	Lang   string        `json:"lang,omitempty"` // of the words, of a number of its unit, where that is not the language of the page
	URL    string        `json:"url,omitempty"`
	Stands string        `json:"stands,omitempty"` // finality of the decision that is referred to, where it is not final
	Items  []valueView   `json:"items,omitempty"`  // of a list
	Facts  []factView    `json:"facts,omitempty"`  // of an object
	Titles []string      `json:"titles,omitempty"` // of the columns of a table
	Rows   [][]valueView `json:"rows,omitempty"`   // of a table, with an empty value where a record has none
}

// factView is a field with its value.
type factView struct {
	Name  string    `json:"name"`
	Title string    `json:"title"`
	Value valueView `json:"value"`
}

// value shows a value of a field.
func (s *site) value(f *model.Field, v *model.Value) valueView {
	switch {
	case v == nil:
		return valueView{}
	case f.Format == "money":
		return valueView{Kind: "number", Text: s.moneyValue(v)}
	case v.Kind == model.ObjectValue:
		return valueView{Kind: "facts", Facts: s.facts(f.Fields, v)}
	case v.Kind == model.ListValue && isTable(f.Item):
		return s.valueTable(f.Item.Fields, v.Values)
	case v.Kind == model.ListValue:
		list := valueView{Kind: "list"}
		for _, item := range v.Values {
			list.Items = append(list.Items, s.value(f.Item, item))
		}
		return list
	}
	return s.single(f, v)
}

// moneyValue writes an object with the format of money. Minor units are whole numbers by the schema, and may be negative.
func (s *site) moneyValue(v *model.Value) string {
	digits, negative := strings.CutPrefix(v.One("amount"), "-")
	minor, _ := strconv.ParseInt(digits, 10, 64)
	text := money(minor, ident.Currency(v.One("currency")), s.Language)
	if negative {
		text = "−" + text
	}
	return text
}

// facts shows the fields that an object has, in the order of the schema.
func (s *site) facts(fields []*model.Field, v *model.Value) []factView {
	var out []factView
	for _, f := range fields {
		if inner := v.Get(f.Name); inner != nil {
			out = append(out, factView{f.Name, f.Title, s.value(f, inner)})
		}
	}
	return out
}

// isTable says whether items of a list are shown as rows of a table: few and single values.
func isTable(f *model.Field) bool {
	if f.Kind != model.ObjectValue || f.Format == "money" || len(f.Fields) > 6 {
		return false
	}
	for _, c := range f.Fields {
		plain := c.Kind != model.ObjectValue || c.Format == "money"
		list := c.Item != nil && c.Item.Kind == model.ObjectValue
		if !plain || list || c.Format == "markdown" {
			return false
		}
	}
	return true
}

// valueTable shows objects as rows. A column that none of them fills is left out.
func (s *site) valueTable(fields []*model.Field, rows []*model.Value) valueView {
	t := valueView{Kind: "table", Rows: make([][]valueView, len(rows))}
	for _, f := range fields {
		used := false
		for _, row := range rows {
			used = used || row.Get(f.Name) != nil
		}
		if !used {
			continue
		}
		t.Titles = append(t.Titles, f.Title)
		for n, row := range rows {
			t.Rows[n] = append(t.Rows[n], s.value(f, row.Get(f.Name)))
		}
	}
	return t
}

// single shows a text, a number, or yes or no.
func (s *site) single(f *model.Field, v *model.Value) valueView {
	switch v.Kind {
	case model.IntegerValue, model.NumberValue:
		n := valueView{Kind: "number", Text: s.number(v.Text, f.Unit)}
		if f.Unit != "" {
			n.Lang = s.ofRecords()
		}
		return n
	case model.YesNoValue:
		return valueView{Kind: map[string]string{"true": "yes", "false": "no"}[v.Text]}
	}
	for _, o := range f.Options {
		if o.Value == v.Text {
			return valueView{Kind: "text", Text: o.Title, Lang: s.ofRecords()}
		}
	}
	switch f.Format {
	case "date":
		return valueView{Kind: "date", Text: v.Text}
	case "markdown":
		return valueView{Kind: "markdown", Text: s.page(v.Blocks, 3), Lang: s.ofRecords()}
	}
	if l := s.referred(f.Format, v.Text); l.URL != "" {
		return valueView{Kind: "link", Text: l.Title, Lang: l.Lang, URL: l.URL, Stands: s.stands(f.Format, v.Text)}
	} else if l.Title != "" {
		return valueView{Kind: "text", Text: l.Title}
	}
	return valueView{Kind: "text", Text: v.Text, Lang: s.ofRecords()}
}

// number writes a number of a record in the page's language, with all its decimals. Up to four digits stand together,
// as those of a year do.
func (s *site) number(text, unit string) string {
	whole, decimals, _ := strings.Cut(text, ".")
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return text
	}
	options := []number.Option{number.Scale(len(decimals))}
	if len(strings.TrimPrefix(whole, "-")) < 5 {
		options = append(options, number.NoSeparator())
	}
	out := printer(s.Language).Sprint(number.Decimal(value, options...))
	if unit != "" {
		out += "\u00a0" + unit
	}
	return out
}

// stands is the finality of a decision that a value refers to, "" where it is final or the value refers to something else.
func (s *site) stands(format, id string) string {
	if format != "decision" {
		return ""
	}
	if d := s.decisionOf[ident.DecisionNumber(id)]; d != nil && d.Finality != model.Final {
		return string(d.Finality)
	}
	return ""
}

// referred names what a value of a format refers to, with its address where it has one.
func (s *site) referred(format, id string) link {
	switch format {
	case "firm":
		return s.firmLink(ident.FirmNumber(id))
	case "certificate":
		return link{URL: s.at(address.Certificate(ident.CertificateNumber(id))), Title: id}
	case "inspector":
		return s.inspectorLink(ident.InspectorNumber(id))
	case "decision":
		return s.decisionLink(ident.DecisionNumber(id))
	case "state":
		return s.stateLink(ident.State(id))
	case "scope":
		return link{Title: s.scopeTitles([]string{id})[0]}
	case "uri":
		return link{URL: id, Title: id}
	}
	return s.referredText(format, id)
}

// referredText names an instrument, revision, provision, body or record.
func (s *site) referredText(format, id string) link {
	switch format {
	case "instrument":
		if i := s.Corpus.Instrument(id); i != nil {
			return link{URL: s.at(address.Instrument(i)), Title: i.ShortTitle}
		}
	case "revision":
		if ref, err := ident.ParseRevisionRef(id); err == nil {
			return s.revisionLink(ref)
		}
	case "provision":
		if ref, err := ident.ParseProvisionRef(id); err == nil {
			return s.provisionLink(ref)
		}
	case "body":
		if b := s.bodies[id]; b != nil {
			return link{Title: b.Title}
		}
	default:
		if r := s.recordOf[referent{format, id}]; r != nil {
			return s.recordLink(r)
		}
	}
	return link{}
}

// provisionLink cites a provision with its text.
func (s *site) provisionLink(ref ident.ProvisionRef) link {
	l := s.revisionLink(ref.RevisionRef)
	if t, p := s.provision(ref); p != nil {
		l = link{URL: s.provisionURL(ref), Title: s.added(citation(t, p), l.Title)}
	}
	return l
}
