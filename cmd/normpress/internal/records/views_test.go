package records

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// withheldType is a withheld type with every sort of field that it may have, and one record.
func withheldType() *model.RecordType {
	at := func(line int) diag.Pos { return diag.Pos{File: "schema.json", Line: line, Col: 3} }
	options := []model.Option{{Value: "low", Title: "Low"}, {Value: "high", Title: "High"}}
	t := &model.RecordType{ID: "incidents", Withheld: true, Fields: []*model.Field{
		{Pos: at(1), Name: "row", Kind: model.IntegerValue},
		{Pos: at(2), Name: "code", Kind: model.TextValue, Pattern: "^i[0-9]+$"},
		{Pos: at(3), Name: "confidence", Kind: model.TextValue, Options: options},
		{Pos: at(4), Name: "scope", Kind: model.TextValue, Format: "scope"},
		{Pos: at(5), Name: "tags", Kind: model.ListValue, Item: &model.Field{Name: "tags", Kind: model.TextValue, Options: options}},
		{Pos: at(6), Name: "halted", Kind: model.YesNoValue},
	}}
	for i, v := range []model.RecordView{{Kind: model.Tables, Rows: "confidence", Columns: "scope"}, {Kind: model.Chart, Rows: "scope", Columns: "confidence"},
		{Kind: model.Tables, Rows: "scope", Columns: "halted"}} {
		v.SetPos(diag.Pos{File: "type.yaml", Line: 10 + i, Col: 3})
		t.Views = append(t.Views, v)
	}
	t.Records = []*model.Record{record(t, "code", "i1", "confidence", "low")}
	return t
}

// record makes a record with texts, in lines of their own.
func record(t *model.RecordType, keysAndTexts ...string) *model.Record {
	v := &model.Value{Kind: model.ObjectValue}
	for i := 0; i < len(keysAndTexts); i += 2 {
		v.Keys = append(v.Keys, keysAndTexts[i])
		v.Values = append(v.Values, &model.Value{Pos: diag.Pos{File: "rows.yaml", Line: i/2 + 1, Col: 9}, Kind: model.TextValue, Text: keysAndTexts[i+1]})
	}
	return &model.Record{Type: t, Value: v}
}

func viewFindings(t *model.RecordType) string {
	c := &model.Corpus{RecordTypes: []*model.RecordType{t},
		Firms:      []*model.Firm{{Number: "F-0007", Name: "Ödland Systems", Names: []model.Name{{Name: "Odland"}, {Name: "Эдланд"}}}},
		Inspectors: []*model.Inspector{{Number: "I-02", Name: "Kestrel Assurance Ltd."}}}
	var b strings.Builder
	for _, f := range CheckViews(c).Sorted() {
		b.WriteString(f.String() + "\n  hint: " + f.Hint + "\n")
	}
	return b.String()
}

func TestWithheldRules(t *testing.T) {
	if got := viewFindings(withheldType()); got != "" {
		t.Errorf("a sound type has findings:\n%s", got)
	}
	for _, c := range []struct {
		change func(*model.RecordType)
		want   string
	}{
		{func(t *model.RecordType) { t.Fields[1].Pattern = "" }, `schema.json:2:3: error: code takes any text [withheld-free-text]
  hint: offer the values that it can have as "enum", or give their form as "pattern"
`},
		{func(t *model.RecordType) { t.Fields[3].Format = "state" }, `schema.json:4:3: error: scope has the format state, and its values name somebody or some day [withheld-free-text]
  hint: take the field away, or offer classes of it as "enum"
`},
		{func(t *model.RecordType) { t.Fields[4].Item.Options, t.Fields[4].Item.Format = nil, "meetings" }, `schema.json:5:3: error: tags has the format meetings, and its values name somebody or some day [withheld-free-text]
  hint: take the field away, or offer classes of it as "enum"
`},
		{func(t *model.RecordType) { t.Fields[0].Kind, t.Fields[0].Format = model.ObjectValue, "money" }, `schema.json:1:3: error: row holds exact amounts, and these can be looked up [withheld-free-text]
  hint: offer bands of amounts, as "enum"
`},
		{func(t *model.RecordType) {
			t.Fields[0].Kind, t.Fields[0].Fields = model.ObjectValue, []*model.Field{{Pos: diag.Pos{File: "schema.json", Line: 9}, Name: "note", Kind: model.TextValue}}
		}, `schema.json:9: error: note takes any text [withheld-free-text]
  hint: offer the values that it can have as "enum", or give their form as "pattern"
`},
		{func(t *model.RecordType) { t.Views[0].Kind = model.Due }, `type.yaml:10:3: error: the view due shows records, and these are withheld [withheld-view]
  hint: use table or chart
`},
		{func(t *model.RecordType) { t.Views[0].Sum = "row" }, `type.yaml:10:3: error: the sum of row would tell its largest part [withheld-view]
  hint: leave sum out: the records are counted
`},
		{func(t *model.RecordType) { t.Views[2].Columns = "tags" }, `type.yaml:12:3: error: tags is a list, and small numbers of records that count several times cannot be protected [withheld-view]
  hint: count by a field that a record has once
`},
		{func(t *model.RecordType) { t.Views[2].Columns = "scope" }, `type.yaml:12:3: error: the rows and the columns are both scope [withheld-view]
  hint: choose another field, or leave columns out
`},
		{func(t *model.RecordType) { t.Views[1].Rows, t.Views[1].Columns = "halted", "confidence" }, `type.yaml:12:3: error: other tables tie halted to scope already: together they would tell more than this table may [withheld-view]
  hint: take one of the tables away
`},
		{func(t *model.RecordType) { t.Records[0].Body = []model.Block{{}} }, `: error: the record has a text of its own [row-identifies]
  hint: write the record as YAML, without a text
`},
	} {
		changed := withheldType()
		c.change(changed)
		if got := viewFindings(changed); got != c.want {
			t.Errorf("got\n%swant\n%s", got, c.want)
		}
		changed.Withheld = false
		if got := viewFindings(changed); got != "" {
			t.Errorf("records that are shown have findings:\n%s", got)
		}
	}
}

func TestRowIdentifies(t *testing.T) {
	for text, what := range map[string]string{
		"by ODLAND":               "the name of firm F-0007",
		"ödland systems, twice":   "the name of firm F-0007",
		"«Эдланд»":                "the name of firm F-0007",
		"Odlands":                 "",
		"kestrel assurance ltd":   "the name of inspector I-02",
		"kestrel":                 "",
		"see F-0031":              "the number of a firm",
		"I-02":                    "the number of an inspector",
		"C-2024-0007":             "the number of a certificate",
		"5493001KJTIIGC8Y1R12":    "an LEI",
		"5493001KJTIIGC8Y1R13":    "",
		"write to a@b.example":    "an e-mail address",
		"https://x.example/y":     "the address of a page",
		"ftp://x":                 "the address of a page",
		"www.portal.example":      "the name of a host",
		"e.g. a mill":             "",
		"version 1.2":             "",
		"(192.0.2.7)":             "an IP address",
		"192.0.2.0/24":            "an IP address",
		"192.0.2.7:443":           "an IP address",
		"from 2001:db8::1.":       "an IP address",
		"10:45":                   "",
		"2026-03-31":              "a date more exact than a month",
		"31/3/2026":               "a date more exact than a month",
		"31.3.26":                 "a date more exact than a month",
		"2026-03":                 "",
		"March 2026":              "",
		"31 March":                "a date more exact than a month",
		"on the 3rd of May":       "a date more exact than a month",
		"Dec. 24, 2025":           "a date more exact than a month",
		"le 1er août":             "a date more exact than a month",
		"5 de octubre":            "a date more exact than a month",
		"7 мая":                   "a date more exact than a month",
		"2026年3月31日":              "a date more exact than a month",
		"2026年3月":                 "",
		"decision 12, market 5":   "",
		"a class of actor, unkno": "",
	} {
		changed := withheldType()
		changed.Records[0] = record(changed, "confidence", "low", "code", text)
		want := ""
		if what != "" {
			want = "rows.yaml:2:9: error: code holds " + what + " [row-identifies]\n  hint: take it out of the record, or write the class that it belongs to\n"
		}
		if got := viewFindings(changed); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
	var lei ident.LEI
	if lei.UnmarshalText([]byte("5493001KJTIIGC8Y1R12")) != nil {
		t.Error("the LEI of the test is none")
	}
}

func TestSumOfCurrencies(t *testing.T) {
	money := func(currency string) *model.Value {
		return &model.Value{Kind: model.ObjectValue, Keys: []string{"amount", "currency"}, Values: []*model.Value{
			{Kind: model.IntegerValue, Text: "1050"}, {Kind: model.TextValue, Text: currency}}}
	}
	fines := func(currencies ...string) *model.RecordType {
		rt := &model.RecordType{ID: "fines", Views: []model.RecordView{{Kind: model.Tables, Rows: "fine.currency", Sum: "fine.amount"}}, Fields: []*model.Field{
			{Name: "fine", Kind: model.ObjectValue, Format: "money", Fields: []*model.Field{{Name: "amount", Kind: model.IntegerValue}, {Name: "currency", Kind: model.TextValue}}}}}
		rt.Views[0].SetPos(diag.Pos{File: "type.yaml", Line: 7, Col: 5})
		for _, c := range currencies {
			rt.Records = append(rt.Records, &model.Record{Type: rt, Value: &model.Value{Kind: model.ObjectValue, Keys: []string{"fine"}, Values: []*model.Value{money(c)}}})
		}
		return rt
	}
	if got := viewFindings(fines("EUR", "EUR")); got != "" {
		t.Errorf("one currency has findings:\n%s", got)
	}
	want := "type.yaml:7:5: error: fine.amount is in EUR and JPY, which do not add up [sum-of-currencies]\n  hint: leave sum out to count the records, or keep records of other currencies as a type of their own\n"
	if got := viewFindings(fines("EUR", "JPY")); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for currency, total := range map[string]string{"EUR": "21.00", "JPY": "2100", "KWD": "2.100"} {
		if table := Tables(fines(currency, currency), 0)[0]; table.Total.Text != total || table.Unit != currency {
			t.Errorf("%s: total %s %s, want %s", currency, table.Total.Text, table.Unit, total)
		}
	}
}
