package roster

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

var asOf = date.Of(2026, 11, 22)

func day(s string) date.Date {
	d, err := date.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// firm is a firm whose certificate has the scopes a and b, with events as "date kind [until] [scope]".
func firm(number, name string, events ...string) *model.Firm {
	f := &model.Firm{Number: ident.FirmNumber(number), Name: name, State: "KE"}
	if len(events) > 0 {
		addCertificate(f, events...)
	}
	return f
}

func addCertificate(f *model.Firm, events ...string) {
	number := fmt.Sprintf("C-2024-%s%d", f.Number[2:], len(f.Certificates)+1)
	c := &model.Certificate{Number: ident.CertificateNumber(number), Holder: f, Inspector: "I-01", Scope: []string{"a", "b"}}
	c.Standard, _ = ident.ParseRevisionRef("code@one")
	for _, e := range events {
		parts := append(strings.Fields(e), "-", "-")
		ev := &model.Event{Date: day(parts[0]), Kind: model.EventKind(parts[1]), Planned: day(parts[0]).After(asOf)}
		for _, p := range parts[2:] {
			switch {
			case len(p) == 10:
				ev.Until = day(p)
			case p != "-":
				ev.Scope = []string{p}
			}
		}
		c.Events = append(c.Events, ev)
	}
	f.Certificates = append(f.Certificates, c)
}

func corpus(firms ...*model.Firm) *model.Corpus {
	return &model.Corpus{Firms: firms, Inspectors: []*model.Inspector{{Number: "I-01", Name: "Bureau"}},
		Scopes: []*model.Term{{ID: "a", Title: "A"}, {ID: "b", Title: "B"}}}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Compagnie Sahélienne d’Essais":   "compagnie sahelienne dessais",
		"A.Ş. ÖZGÜR-Işık":                 "a s ozgur isik",
		"İSTANBUL ıssız":                  "istanbul issiz",
		"Straße & Søn ÆØÅ":                "strasse son aeoa",
		"ΟΔΟΣ Ἀθῆναι":                     "οδοσ αθηναι",
		"Ёлка и Йод":                      "елка и иод",
		"シモツキ カイセキ":                       "しもつき かいせき",
		"ｶｲｾｷ ＡＢＣ１２":                      "かいせき abc12",
		"株式会社霜月解析":                        "株式会社霜月解析",
		"أمن الشبكــات ٢٠٢٦ مؤسسةٌ مستوى": "امن الشبكات 2026 موسسه مستوي",
		"  F-0007 ":                       "f 0007",
		"...":                             "",
	} {
		if got := Fold(in); got != want {
			t.Errorf("%q is folded to %q, want %q", in, got, want)
		}
		if got := Fold(Fold(in)); got != Fold(in) {
			t.Errorf("%q is folded again to %q", in, got)
		}
	}
}

// Names come in the order of their language, other scripts in groups of their own, names that are withheld last.
func TestOrder(t *testing.T) {
	secret, gone := firm("F-0002", "Aardvark"), firm("F-0010", "Aachen")
	secret.Confidential = true
	gone.Tombstone = &model.Tombstone{Reason: "removed-by-law"}
	r := New(corpus(gone, secret, firm("F-0003", "Zebra"), firm("F-0004", "Østerlen 10"), firm("F-0005", "Ølgod 2"), firm("F-0006", "ölgod 10"),
		firm("F-0007", "Северный мост"), firm("F-0008", "株式会社霜月解析"), firm("F-0009", "3 Rivers"), firm("F-0011", "«»")), nil, "en", asOf)
	var got []string
	for _, e := range r.Firms {
		got = append(got, e.Group+" "+e.Name())
	}
	want := []string{"other «»", "0-9 3 Rivers", "o ölgod 10", "o Ølgod 2", "o Østerlen 10", "z Zebra", "cyrl Северный мост", "hani 株式会社霜月解析",
		"withheld F-0002", "withheld F-0010"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := fmt.Sprint(r.Facet("letter").Values); got != "[{o O} {z Z} {cyrl Cyrillic} {hani Han} {0-9 0-9} {other } {withheld }]" {
		t.Errorf("the letters are %s", got)
	}
}

func TestStandings(t *testing.T) {
	two := firm("F-0001", "Two", "2024-01-01 issued 2027-05-01 a")
	addCertificate(two, "2024-01-01 issued 2028-05-01 b")
	for name, c := range map[string]struct {
		firm *model.Firm
		want string
	}{
		"none":      {firm("F-0001", "X"), "none [] [] "},
		"applied":   {firm("F-0001", "X", "2026-01-01 applied"), "applied [] [] "},
		"valid":     {firm("F-0001", "X", "2024-01-01 issued 2027-01-01"), "valid [a b] [] 2027-01-01; from 2027-01-02 expired [] [] "},
		"in part":   {firm("F-0001", "X", "2024-01-01 issued 2027-01-01", "2025-01-01 suspended b"), "valid [a] [b] 2027-01-01; from 2027-01-02 expired [] [] "},
		"suspended": {firm("F-0001", "X", "2024-01-01 issued 2027-01-01", "2025-01-01 suspended"), "suspended [] [a b] 2027-01-01; from 2027-01-02 expired [] [] "},
		"planned": {firm("F-0001", "X", "2024-01-01 issued 2027-06-01", "2026-12-01 suspended b", "2027-01-01 reinstated"),
			"valid [a b] [] 2027-06-01; from 2026-12-01 valid [a] [b] 2027-06-01; from 2027-01-01 valid [a b] [] 2027-06-01; from 2027-06-02 expired [] [] "},
		"withdrawn": {firm("F-0001", "X", "2024-01-01 issued 2027-06-01", "2025-12-01 withdrawn"), "withdrawn [] [] "},
		"two":       {two, "valid [a b] [] 2027-05-01; from 2027-05-02 valid [b] [] 2028-05-01; from 2028-05-02 expired [] [] "},
	} {
		e := New(corpus(c.firm), nil, "en", asOf).Firms[0]
		got := fmt.Sprint(e.Status, " ", e.Scope, " ", e.Suspended, " ", e.Until)
		for _, a := range e.Ahead {
			got += fmt.Sprint("; from ", a.From, " ", a.Status, " ", a.Scope, " ", a.Suspended, " ", a.Until)
		}
		if got != c.want {
			t.Errorf("%s: got  %q, want %q", name, got, c.want)
		}
	}
}

// Of a record that is withheld the list has its status on the date of the site, and nothing by which it could be found.
func TestWithheld(t *testing.T) {
	secret, gone := firm("F-0001", "Secret", "2024-01-01 issued 2027-01-01"), firm("F-0002", "Gone", "2024-01-01 issued 2027-01-01")
	secret.Confidential = true
	gone.Tombstone = &model.Tombstone{Reason: "removed-by-law"}
	r := New(corpus(secret, gone), nil, "en", asOf)
	for n, want := range []string{"valid", "removed"} {
		e := r.Firms[n]
		if e.Status != want || e.Scope != nil || e.Ahead != nil || !e.Until.IsZero() || e.Name() != string(e.Firm.Number) || e.Group != Withheld {
			t.Errorf("%s: %+v", e.Firm.Number, e)
		}
	}
	for _, f := range r.Facets {
		for n := range r.Firms {
			if got := f.Of(n); f.ID != "status" && f.ID != "letter" && len(got) > 0 {
				t.Errorf("%s: firm %d has %v", f.ID, n, got)
			}
		}
	}
}

// The numbers of a facet are those of the firms that it leads to.
func TestCounts(t *testing.T) {
	r := New(corpus(firm("F-0001", "A", "2024-01-01 issued 2027-01-01"), firm("F-0002", "B", "2024-01-01 issued 2027-01-01 a"),
		firm("F-0003", "C", "2026-01-01 applied")), nil, "en", asOf)
	for id, want := range map[string]string{"status": "[2 1]", "state": "[3]", "scope": "[2 1]", "inspector": "[2]", "standard": "[]", "letter": "[1 1 1]"} {
		f := r.Facet(id)
		if got := fmt.Sprint(f.Counts()); got != want {
			t.Errorf("%s: %s, want %s", id, got, want)
		}
		for v, n := range f.Counts() {
			if got := len(f.With(v)); got != n {
				t.Errorf("%s %s: %d firms, but the number is %d", id, f.Values[v].ID, got, n)
			}
		}
	}
}
