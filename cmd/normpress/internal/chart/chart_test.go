package chart

import (
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the drawings into testdata")

func known(numbers ...float64) []Value {
	var out []Value
	for _, n := range numbers {
		out = append(out, Value{Number: n})
	}
	return out
}

var charts = map[string]Chart{
	"bars": {ID: "s", Title: "Certificates by status", Text: "2 valid, 1 suspended, 0 withdrawn",
		Labels: []string{"Valid", "Suspended", "Withdrawn"}, Series: []Series{{Values: known(2, 1, 0)}}},
	"missing": {ID: "m", Title: "Incidents", Text: "By sector",
		Labels: []string{"Health", "Energy"}, Series: []Series{{Values: []Value{{Missing: true, Text: "suppressed"}, {Number: 7}}}}},
	"negative": {ID: "n", Title: "Balance", Text: "By year", Labels: []string{"2024", "2025", "2026"}, Unit: "EUR",
		Series: []Series{{Values: known(-2.5, 4, -0.25)}}},
	"groups": {ID: "g", Title: "Firms & inspectors", Text: "By <State>", Labels: []string{"Kenya", "A label that is far too long for one line of a drawing on a phone"},
		Series: []Series{{"Firms", known(3, 1)}, {"Inspectors", []Value{{Number: 1}}}}},
	"stacked": {ID: "k", Title: "Events", Text: "By kind and year", Kind: Stacked, Labels: []string{"Issued", "Withdrawn", "Difference"},
		Series: []Series{{"2024", known(3, 1, 2)}, {"2025", []Value{{Number: 4}, {Missing: true, Text: "suppressed"}, {Number: -1}}}, {"2026", known(1, 0, -2)}}},
	"lines": {ID: "l", Title: "In force", Text: "At the end of each month", Kind: Lines, Labels: []string{"2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"},
		Series: []Series{{"Valid", known(2, 3, 3, 12, 11, 13)}, {"Suspended", []Value{{Number: 1}, {Missing: true}, {Number: 2}, {Missing: true}, {Number: 0}, {Number: 1}}}}},
	"arabic": {ID: "ar", Title: "الشهادات", Text: "بحسب الحالة", Kind: Stacked, RTL: true, Labels: []string{"سارية", "معلقة"},
		Series: []Series{{"2025", known(2, 1)}, {"2026", known(1, 1)}}},
	"arabic-lines": {ID: "al", Title: "السارية", Text: "في نهاية كل شهر", Kind: Lines, RTL: true, Labels: []string{"2026-01", "2026-02", "2026-03"},
		Series: []Series{{Values: known(0.1, 0.25, 0.3)}}},
	"nothing": {ID: "e", Title: "Nothing", Text: "No rows"},
	"one":     {ID: "o", Title: "One moment", Text: "One", Kind: Lines, Unit: "%", Labels: []string{"2026"}, Series: []Series{{Values: known(5)}}},
}

func TestDrawings(t *testing.T) {
	for name, c := range charts {
		got := SVG(c)
		golden := filepath.Join("testdata", name+".svg")
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(golden); err != nil || string(want) != got {
			t.Errorf("%s: got %s (%v)", name, got, err)
		}
		wellFormed(t, got)
	}
	if n := len(SVG(charts["bars"])); n > 1500 {
		t.Errorf("a small chart has %d bytes", n)
	}
}

// wellFormed checks that the drawing is XML, says what it is, gives each id once and holds no style or script.
func wellFormed(t *testing.T, svg string) {
	t.Helper()
	ids, asked := map[string]bool{}, []string{}
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if e.Name.Local == "style" || e.Name.Local == "script" {
			t.Errorf("<%s> in %s", e.Name.Local, svg)
		}
		for _, a := range e.Attr {
			switch {
			case a.Name.Local == "style" || strings.HasPrefix(a.Name.Local, "on"):
				t.Errorf("%s in %s", a.Name.Local, svg)
			case a.Name.Local == "id" && ids[a.Value]:
				t.Errorf("the id %s twice in %s", a.Value, svg)
			case a.Name.Local == "id":
				ids[a.Value] = true
			case a.Name.Local == "aria-labelledby":
				asked = append(asked, strings.Fields(a.Value)...)
			case strings.HasPrefix(a.Value, "url(#"):
				asked = append(asked, strings.TrimSuffix(strings.TrimPrefix(a.Value, "url(#"), ")"))
			}
			if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
				t.Errorf("%s=%q in %s", a.Name.Local, a.Value, svg)
			}
		}
	}
	for _, id := range asked {
		if !ids[id] {
			t.Errorf("nothing has the id %q in %s", id, svg)
		}
	}
}

// Bars are as long as their numbers, from zero on.
func TestBarsAreHonest(t *testing.T) {
	for _, want := range []string{`<rect class="c1" x="0" y="19" width="360" height="13"/>`, `<rect class="c1" x="0" y="63" width="180" height="13"/>`, `<rect class="c1" x="0" y="107" width="0" height="13"/>`} {
		if svg := SVG(charts["bars"]); !strings.Contains(svg, want) {
			t.Errorf("%s is not in %s", want, svg)
		}
	}
}

// What is not known is never drawn as zero, nor as a number.
func TestMissing(t *testing.T) {
	svg := SVG(charts["missing"])
	if !strings.Contains(svg, ">suppressed</text><rect class=\"missing\"") || strings.Contains(svg, `width="0"`) {
		t.Error(svg)
	}
	for _, n := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		svg := SVG(Chart{Labels: []string{"a"}, Series: []Series{{Values: known(n)}}})
		if !strings.Contains(svg, ">–</text><rect class=\"missing\"") {
			t.Errorf("%f: %s", n, svg)
		}
	}
}

func TestShortened(t *testing.T) {
	for _, c := range []struct {
		words string
		room  float64
		want  string
	}{
		{"Valid", 100, "Valid"}, {"Suspended certificates", 60, "Suspen…"}, {"认证机构名单", 50, "认证机…"}, {"e\u0301e\u0301e\u0301", 20, "e\u0301…"}, {"a", 1, "…"},
	} {
		if got := shortened(c.words, c.room); got != c.want {
			t.Errorf("%s in %f: got %q, want %q", c.words, c.room, got, c.want)
		}
	}
}

func FuzzSVG(f *testing.F) {
	f.Add("a", "b", 1.5, -2.0, math.MaxFloat64, false)
	f.Add("\x00\xff<&\"", "", math.NaN(), math.Inf(-1), -math.MaxFloat64, true)
	f.Add("", "认", 5e-324, 0.0, 1e-320, true)
	f.Fuzz(func(t *testing.T, a, b string, x, y, z float64, rtl bool) {
		for _, k := range []Kind{Bars, Stacked, Lines} {
			for _, s := range [][]Series{nil, {{a, known(x, y, z)}}, {{a, known(x)}, {b, known(y, z)}}} {
				wellFormed(t, SVG(Chart{ID: "x", Title: a, Text: b, Kind: k, Labels: []string{a, b, a}, Series: s, Unit: b, RTL: rtl}))
			}
		}
	})
}
