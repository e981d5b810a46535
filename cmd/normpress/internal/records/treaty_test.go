package records

import (
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// sound are the parties to a treaty that needs two instruments and enters into force on the first day of the third month
// following that of the deposit.
const sound = `
- state: KE
  signed: 2023-06-15
  consent: {kind: ratification, deposited: 2024-01-31}
  statements:
    - {kind: reservation, provisions: [treaty@adopted#art_2__para_1], text: R, made: 2024-01-31}
- state: FR
  signed: 2023-07-01
  consent: {kind: approval, deposited: 2024-03-26}
  statements:
    - {kind: objection, provisions: [treaty@adopted#art_2__para_1], text: O, made: 2024-12-01, to: KE}
    - {kind: interpretative-declaration, text: D, made: 2024-03-26, withdrawn: 2025-01-01}
- state: IS
  consent: {kind: accession, deposited: 2025-06-30}
  withdrawal: {notified: 2025-10-01, effective: 2026-10-01}
- state: PL
  signed: 2023-06-16
- organisation: Union of States
  consent: {kind: accession, deposited: 2025-06-20}
`

// corpus is a treaty with parties, and a view that says how it counts.
func corpus(t *testing.T, parties string, change func(*model.RecordView, *model.Revision)) *model.Corpus {
	t.Helper()
	i := &model.Instrument{ID: "treaty"}
	draft := &model.Revision{ID: "draft", Instrument: i, LegalValue: model.ValueDraft}
	r := &model.Revision{ID: "adopted", Instrument: i, LegalValue: model.ValueAuthentic, Adoption: day(t, "2023-05-26"),
		Signature: day(t, "2023-06-15"), EntryIntoForce: day(t, "2024-06-01"), Texts: []*model.Text{{Body: provisions("art_1", "art_2")}}}
	r.SetPos(diag.Pos{File: "adopted.md", Line: 1, Col: 1})
	r.SetKey("entry_into_force", 5, 19)
	i.Revisions = []*model.Revision{draft, r}
	typ := &model.RecordType{ID: "parties", Views: []model.RecordView{{Kind: model.Treaty, Treaty: "treaty", Needed: 2, Months: 3,
		Effect: model.EffectInMonth, Closes: day(t, "2025-06-14"), Notice: 12, Unreserved: []ident.EID{"art_1"}}}}
	v := &typ.Views[0]
	v.SetPos(diag.Pos{File: "type.yaml", Line: 9, Col: 5})
	for n, key := range []string{"treaty", "months", "effect", "unreserved[0]"} {
		v.SetKey(key, 10+n, 9)
	}
	var top yaml.Node
	if err := yaml.Unmarshal([]byte(strings.TrimPrefix(parties, "\n")), &top); err != nil {
		t.Fatal(err)
	}
	for _, n := range top.Content[0].Content {
		record := &model.Record{Type: typ, Value: value(n)}
		record.SetPos(record.Value.Pos)
		typ.Records = append(typ.Records, record)
	}
	if change != nil {
		change(v, r)
	}
	return &model.Corpus{Instruments: []*model.Instrument{i}, RecordTypes: []*model.RecordType{typ}}
}

// provisions are articles with two paragraphs each.
func provisions(ids ...ident.EID) []model.Block {
	var out []model.Block
	for _, id := range ids {
		article := &model.Provision{EID: id}
		for _, n := range []string{"1", "2"} {
			p := &model.Provision{EID: id + "__para_" + ident.EID(n), Parent: article}
			article.Body = append(article.Body, model.Block{Kind: model.BlockProvision, Provision: p})
		}
		out = append(out, model.Block{Kind: model.BlockProvision, Provision: article})
	}
	return out
}

// value reads YAML as records hold it.
func value(n *yaml.Node) *model.Value {
	v := &model.Value{Pos: diag.Pos{File: "parties.yaml", Line: n.Line, Col: n.Column}, Kind: model.TextValue, Text: n.Value}
	switch n.Kind {
	case yaml.MappingNode:
		v.Kind = model.ObjectValue
		for k := 0; k < len(n.Content); k += 2 {
			v.Keys, v.Values = append(v.Keys, n.Content[k].Value), append(v.Values, value(n.Content[k+1]))
		}
	case yaml.SequenceNode:
		v.Kind = model.ListValue
		for _, item := range n.Content {
			v.Values = append(v.Values, value(item))
		}
	}
	return v
}

func day(t *testing.T, s string) date.Date {
	t.Helper()
	d, err := date.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEffect(t *testing.T) {
	for _, c := range []struct {
		rule            model.RecordView
		deposited, want string
	}{
		{model.RecordView{}, "2024-03-26", "2024-03-26"},
		{model.RecordView{Days: 90}, "2024-03-26", "2024-06-24"},
		{model.RecordView{Days: 90, Effect: model.EffectOnDay}, "2023-12-31", "2024-03-30"},
		{model.RecordView{Months: 3}, "2024-03-26", "2024-06-26"},
		{model.RecordView{Months: 3}, "2023-11-30", "2024-02-29"},
		{model.RecordView{Months: 12}, "2024-02-29", "2025-02-28"},
		{model.RecordView{Months: 3, Effect: model.EffectInMonth}, "2024-03-26", "2024-06-01"},
		{model.RecordView{Months: 3, Effect: model.EffectInMonth}, "2024-03-01", "2024-06-01"},
		{model.RecordView{Months: 3, Effect: model.EffectInMonth}, "2023-11-30", "2024-02-01"},
		{model.RecordView{Months: 3, Effect: model.EffectNextMonth}, "2024-03-26", "2024-07-01"},
		{model.RecordView{Days: 60, Effect: model.EffectNextMonth}, "2002-04-11", "2002-07-01"},
	} {
		if got := Effect(&c.rule, day(t, c.deposited)).String(); got != c.want {
			t.Errorf("deposit on %s, %d days, %d months, %q: got %s, want %s", c.deposited, c.rule.Days, c.rule.Months, c.rule.Effect, got, c.want)
		}
	}
	if got := Effect(&model.RecordView{Days: 90}, date.Date{}); !got.IsZero() {
		t.Errorf("no deposit takes effect on %s", got)
	}
}

func TestTreaty(t *testing.T) {
	all := Treaties(corpus(t, sound, nil))
	if len(all) != 1 {
		t.Fatalf("%d treaties", len(all))
	}
	tr := all[0]
	if got := tr.Reached().String() + " " + tr.EntryIntoForce().String(); got != "2024-03-26 2024-06-01" {
		t.Errorf("reached and in force: %s", got)
	}
	for on, want := range map[string]int{"2024-01-30": 0, "2024-01-31": 1, "2024-03-26": 2, "2025-06-30": 3, "2026-09-30": 3, "2026-10-01": 2} {
		if got := tr.Count(day(t, on)); got != want {
			t.Errorf("%d instruments on %s, want %d", got, on, want)
		}
	}
	for _, c := range []struct{ party, on, want string }{
		{"KE", "2023-06-14", "none "}, {"KE", "2023-06-15", "signed 2023-06-15"}, {"KE", "2024-01-31", "consented 2024-01-31"},
		{"KE", "2024-05-31", "consented 2024-01-31"}, {"KE", "2024-06-01", "bound 2024-06-01"},
		{"IS", "2025-08-31", "consented 2025-06-30"}, {"IS", "2025-09-01", "bound 2025-09-01"}, {"IS", "2026-09-30", "bound 2025-09-01"},
		{"IS", "2026-10-01", "withdrawn 2026-10-01"}, {"PL", "2026-11-22", "signed 2023-06-16"},
	} {
		s := tr.On(tr.Party(ident.State(c.party)), day(t, c.on))
		if got := string(s.Status) + " " + s.Since.String(); got != c.want {
			t.Errorf("%s on %s is %q, want %q", c.party, c.on, got, c.want)
		}
	}
	if tr.Party("XX") != nil || tr.Party("") != nil {
		t.Error("a State that no record names is a party")
	}
}

func TestTooFewInstruments(t *testing.T) {
	tr := Treaties(corpus(t, sound, func(v *model.RecordView, _ *model.Revision) { v.Needed = 4 }))[0]
	if !tr.Reached().IsZero() || !tr.EntryIntoForce().IsZero() {
		t.Errorf("in force on %s", tr.EntryIntoForce())
	}
	if got := tr.On(tr.Party("KE"), day(t, "2026-11-22")).Status; got != Consented {
		t.Errorf("Kenya is %s by a treaty that is not in force", got)
	}
}

func TestStatements(t *testing.T) {
	tr := Treaties(corpus(t, sound, nil))[0]
	kenya, france := tr.Party("KE"), tr.Party("FR")
	if n := len(kenya.On(Reservation, day(t, "2024-01-30"))); n != 0 {
		t.Errorf("%d reservations before they were made", n)
	}
	reserved := kenya.On(Reservation, day(t, "2024-01-31"))
	if len(reserved) != 1 || reserved[0].Provisions[0].EID != "art_2__para_1" {
		t.Fatalf("reservations: %v", reserved)
	}
	for on, want := range map[string]int{"2024-03-25": 0, "2024-12-31": 1, "2025-01-01": 0} {
		if n := len(france.On(InterpretativeDeclaration, day(t, on))); n != want {
			t.Errorf("%d declarations on %s, want %d", n, on, want)
		}
	}
	for on, want := range map[string]int{"2024-11-30": 0, "2024-12-01": 1} {
		if n := len(tr.Objections(kenya, reserved[0], day(t, on))); n != want {
			t.Errorf("%d objections on %s, want %d", n, on, want)
		}
	}
}
