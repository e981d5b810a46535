package records

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/date"
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

// shownType is a type whose records have the values given, one for each key; "" is none.
func shownType(view model.RecordView, keys string, rows ...[]string) *model.RecordType {
	t := &model.RecordType{ID: "reports", Views: []model.RecordView{view}}
	kinds := map[string]model.FieldKind{"n": model.NumberValue, "year": model.IntegerValue}
	names := strings.Fields(keys)
	for _, name := range names {
		kind := kinds[name]
		if kind == "" {
			kind = model.TextValue
		}
		t.Fields = append(t.Fields, &model.Field{Name: name, Title: name, Kind: kind})
	}
	for n, row := range rows {
		v := &model.Value{Kind: model.ObjectValue}
		for i, text := range row {
			if text != "" {
				v.Keys = append(v.Keys, names[i])
				v.Values = append(v.Values, &model.Value{Kind: t.Fields[i].Kind, Text: text})
			}
		}
		r := &model.Record{Type: t, Key: row[0], Value: v}
		r.SetPos(diag.Pos{File: "reports.yaml", Line: n + 1, Col: 1})
		t.Records = append(t.Records, r)
	}
	return t
}

func TestGroups(t *testing.T) {
	rt := shownType(model.RecordView{Kind: model.Series, By: "firm", Over: "year"}, "key firm year n text",
		[]string{"a", "F-10", "2022", "1.5", "x"}, []string{"b", "F-9", "2023", "7", "x"}, []string{"c", "F-10", "2025", "1.25", "y"}, []string{"d", "F-9", "2024", "7.0", ""})
	var got strings.Builder
	for _, g := range Groups(rt, &rt.Views[0]) {
		got.WriteString(g.Value + ":")
		var before *model.Record
		for _, m := range g.Moments {
			got.WriteString(" " + m.Value)
			if m.Record == nil {
				continue
			}
			got.WriteString("=" + m.Record.Key)
			if before != nil {
				for _, path := range []string{"n", "text", "none"} {
					kind, by := Change(path, before, m.Record)
					got.WriteString("/" + string(kind) + by)
				}
			}
			before = m.Record
		}
		got.WriteString("\n")
	}
	want := "F-9: 2023=b 2024=d//gone/ 2025\nF-10: 2022=a 2023 2024 2025=c/down−0.25/changed/\n"
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", got.String(), want)
	}
	if kind, by := Change("n", rt.Records[2], rt.Records[1]); kind != Up || by != "+5.75" {
		t.Errorf("got %s by %s", kind, by)
	}
	if kind, _ := Change("text", rt.Records[3], rt.Records[1]); kind != Appeared {
		t.Errorf("a text that appears is %s", kind)
	}
	if !Differ(rt.Records, "text") || Differ(rt.Records[:2], "text") {
		t.Error("the first two texts are the same, and the others are not")
	}
}

func TestGroupsOverTexts(t *testing.T) {
	rt := shownType(model.RecordView{Kind: model.Series, By: "of", Over: "half"}, "key of half",
		[]string{"a", "x", "2024-H2"}, []string{"b", "y", "2025-H1"}, []string{"c", "y", "2024-H2"})
	groups := Groups(rt, &rt.Views[0])
	if len(groups) != 2 || len(groups[0].Moments) != 2 || groups[0].Moments[1].Record != nil || groups[1].Moments[0].Record.Key != "c" {
		t.Errorf("got %+v", groups)
	}
}

func TestSeriesTwice(t *testing.T) {
	view := model.RecordView{Kind: model.Series, By: "firm", Over: "year"}
	if got := viewFindings(shownType(view, "key firm year", []string{"a", "F-1", "2022"}, []string{"b", "F-1", "2023"}, []string{"c", "F-2", "2023"})); got != "" {
		t.Errorf("a sound series has findings:\n%s", got)
	}
	got := viewFindings(shownType(view, "key firm year", []string{"a", "F-1", "2022"}, []string{"b", "F-2", "2022"}, []string{"c", "F-1", "2022"}))
	want := "reports.yaml:3:1: error: firm F-1, year 2022: the record at reports.yaml:1:1 is of the same, and a series shows one [series-twice]\n  hint: keep one of them, or let the series be of something else\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDue(t *testing.T) {
	rt := shownType(model.RecordView{Kind: model.Due, Due: "due", Done: "done"}, "key due done",
		[]string{"done late", "2026-05-01", "2026-05-02"}, []string{"not due", "", ""}, []string{"overdue", "2026-06-29", ""}, []string{"today", "2026-06-30", ""},
		[]string{"in 90 days", "2026-09-28", ""}, []string{"in 91 days", "2026-09-29", ""}, []string{"done later", "2026-06-01", "2026-07-01"}, []string{"done today", "2026-06-30", "2026-06-30"})
	var got []string
	on := date.Of(2026, 6, 30)
	for _, e := range DueEntries(rt, &rt.Views[0]) {
		got = append(got, e.Record.Key+": "+string(e.On(on)))
		if want := strings.HasSuffix(e.Record.Key, "late") || e.Record.Key == "done later"; e.Late() != want {
			t.Errorf("%s is late: %v", e.Record.Key, e.Late())
		}
	}
	want := "done late: done, done later: overdue, overdue: overdue, today: soon, done today: done, in 90 days: soon, in 91 days: later"
	if strings.Join(got, ", ") != want {
		t.Errorf("got %s\nwant %s", strings.Join(got, ", "), want)
	}
}

// What is due can stand in a list in a record.
func TestDueWithin(t *testing.T) {
	rt := shownType(model.RecordView{Kind: model.Due, Due: "steps.due", Done: "steps.done"}, "key", []string{"a"}, []string{"b"})
	text := &model.Field{Name: "what", Kind: model.TextValue}
	rt.Fields = append(rt.Fields, &model.Field{Name: "steps", Kind: model.ListValue, Item: &model.Field{Kind: model.ObjectValue, Fields: []*model.Field{text}}})
	step := func(due, done string) *model.Value {
		return &model.Value{Kind: model.ObjectValue, Keys: []string{"due", "done"}, Values: []*model.Value{{Text: due}, {Text: done}}}
	}
	v := rt.Records[0].Value
	v.Keys, v.Values = append(v.Keys, "steps"), append(v.Values, &model.Value{Kind: model.ListValue, Values: []*model.Value{step("2026-03-01", ""), step("2026-01-01", "2026-01-01")}})
	found := DueEntries(rt, &rt.Views[0])
	if len(found) != 2 || found[0].On(date.Of(2026, 2, 1)) != IsDone || found[1].On(date.Of(2026, 3, 2)) != Overdue || found[0].Whole() || found[0].Fields[0] != text {
		t.Errorf("got %+v", found)
	}
}

func TestPeriods(t *testing.T) {
	rt := shownType(model.RecordView{Kind: model.Periods, From: "from", To: "to", Then: "then"}, "key from to then",
		[]string{"over", "2025-01-01", "2026-06-29", ""}, []string{"last day", "2025-02-01", "2026-06-30", "2026-12-31"}, []string{"cooling", "2025-03-01", "2026-06-29", "2026-06-30"},
		[]string{"cooled", "2025-03-01", "2026-06-28", "2026-06-29"}, []string{"open", "2026-06-30", "", ""}, []string{"ahead", "2026-07-01", "2026-07-02", ""}, []string{"fine", "", "", ""})
	var got []string
	on := date.Of(2026, 6, 30)
	for _, p := range PeriodEntries(rt, &rt.Views[0], on) {
		got = append(got, p.Record.Key+": "+string(p.On(on)))
	}
	want := "open: running, last day: running, cooling: cooling, ahead: ahead, cooled: over, over: over"
	if strings.Join(got, ", ") != want {
		t.Errorf("got %s\nwant %s", strings.Join(got, ", "), want)
	}
}

func TestTables(t *testing.T) {
	rt := shownType(model.RecordView{Kind: model.Tables, Title: "Über: 2 Fälle!", Rows: "group", Columns: "year", Sum: "n"}, "key group year n",
		[]string{"a", "g10", "2025", "1.5"}, []string{"b", "g9", "2024", "2"}, []string{"c", "", "2025", "-0.25"}, []string{"d", "g9", "2024", ""})
	rt.Views = append(rt.Views, model.RecordView{Kind: model.Chart, Title: "ber 2 F lle", Rows: "year"}, model.RecordView{Kind: model.Due}, model.RecordView{Kind: model.Chart, Title: "图表", Rows: "tags"})
	rt.Fields = append(rt.Fields, &model.Field{Name: "tags", Kind: model.ListValue, Item: &model.Field{Kind: model.TextValue, Options: []model.Option{{Value: "x", Title: "X"}, {Value: "y", Title: "Y"}, {Value: "z", Title: "Z"}}}})
	rt.Records[0].Value.Keys = append(rt.Records[0].Value.Keys, "tags")
	rt.Records[0].Value.Values = append(rt.Records[0].Value.Values, &model.Value{Kind: model.ListValue, Values: []*model.Value{{Text: "y"}, {Text: "x"}, {Text: "x"}}})
	tables := Tables(rt, 5)
	var got strings.Builder
	for _, table := range tables {
		for i, row := range table.Rows {
			got.WriteString(row.Title + ":")
			if table.Columns != nil {
				for _, n := range table.Cells[i] {
					got.WriteString(" " + n.Text)
				}
			}
			got.WriteString(" = " + table.Sums[i].Text + "\n")
		}
		for _, n := range table.Feet {
			got.WriteString(" " + n.Text)
		}
		got.WriteString(" = " + table.Total.Text + "\n")
	}
	want := `g9: 2.00 0.00 = 2.00
g10: 0.00 1.50 = 1.50
: 0.00 -0.25 = -0.25
 2.00 1.25 = 3.25
2024: = 2
2025: = 2
 = 4
X: = 1
Y: = 1
Z: = 0
: = 3
 = 5
`
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", got.String(), want)
	}
	for i, name := range []string{"ber-2-f-lle", "ber-2-f-lle-chart-2", "chart-3"} {
		if tables[i].Name != name || tables[i].Below != 0 || tables[i].Hidden() != 0 {
			t.Errorf("table %d is %s, below %d, %d hidden", i, tables[i].Name, tables[i].Below, tables[i].Hidden())
		}
	}
	if tables[0].Several || !tables[2].Several {
		t.Error("only the third table counts a record twice")
	}
}
