package language

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// query takes queries apart. A word is written with its marks behind it: * for one that is being typed, # for a whole.
const query = `(texts) => texts.map((text) => {
	const q = parse(text, true, { status: "status", statut: "status", on: "on", le: "on", estado: "state" }, citations);
	return Object.fromEntries(Object.entries({ words: q.words.map((w) => w.folded + (w.prefix ? "*" : "") + (w.whole ? "#" : "")).join(" "),
		phrases: q.phrases, without: q.without, fields: q.fields.map((f) => (f.not ? "-" : "") + f.field + ":" + f.value), citations: q.citations, on: q.on, cut: q.cut })
		.filter(([, value]) => (Array.isArray(value) ? value.length : value)));
})`

func TestQuery(t *testing.T) {
	tests := map[string]string{
		"suspended firms":                    `{"words":"suspended firms*"}`,
		"suspended firms ":                   `{"words":"suspended firms"}`,
		"l’application d'une":                `{"words":"l application d une*"}`,
		`firms "in force"`:                   `{"phrases":[["in","force"]],"words":"firms"}`,
		`«en vigueur» “in force” „in Kraft“`: `{"phrases":[["en","vigueur"],["in","force"],["in","kraft"]]}`,
		"处罚「有效证书」期限":                         `{"phrases":[["有效","效证","证书"]],"words":"处罚 期限*"}`,
		`"closed by the end`:                 `{"phrases":[["closed","by","the","end"]]}`,
		`""`:                                 `{}`,
		`firms -suspended -"not in force"`:   `{"without":[["suspended"],["not","in","force"]],"words":"firms"}`,
		"non-profit and - more":              `{"words":"non profit and more*"}`,
		`status:suspended STATUT:"in force"`: `{"fields":["status:suspended","status:in force"]}`,
		"-status:suspended, estado：CÔTE":     `{"fields":["-status:suspended","state:cote"]}`,
		"other:word http://x.org status:":    `{"words":"other word http x org status"}`,
		"constructor:x":                      `{"words":"constructor x*"}`,
		"on:2027-05-01 audit":                `{"on":"2027-05-01","words":"audit*"}`,
		"le:٢٠٢٧-٠٥-٠١":                      `{"on":"2027-05-01"}`,
		"on:2027-02-30":                      `{"words":"on 2027-02-30*# 2027 02 30*"}`,
		"EB-2025-004":                        `{"words":"eb-2025-004*# eb 2025 004*"}`,
		"article 5, paragraph 2 (a) audi":    `{"citations":[["§5.2.a","§v.2.a"]],"words":"audi*"}`,
		`"article 5"`:                        `{"phrases":[["article","5"]]}`,
		"5.2":                                `{"citations":[["§5.2","§5-2"]],"words":"5.2*# 5 2*"}`,
		"5":                                  `{"citations":[["§5","§v"]],"words":"5*"}`,
		"the annex the":                      `{"citations":[["§annex"]],"words":"the annex"}`,
		"\u202bالمادة 5\u202c\u200f الفقرة":    `{"citations":[["§5","§v"]],"words":"الفقره*"}`,
		"<b onclick=x>audit\x00</b>\ttrail":    `{"words":"b onclick x audit trail*"}`,
		strings.Repeat("a1 b2 ", 4) + "c":      `{"words":"a1 b2 c*"}`,
		numbered(40):                           `{"cut":true,"words":"` + numbered(24) + `"}`,
		`"` + numbered(40) + `" more`:          `{"cut":true,"phrases":[["` + strings.ReplaceAll(numbered(24), " ", `","`) + `"]]}`,
		"x" + strings.Repeat(" ", 10000) + "y": `{"cut":true,"words":"x"}`,
	}
	var texts []string
	for text := range tests {
		texts = append(texts, text)
	}
	for i, got := range inBrowser[[]json.RawMessage](t, query, texts) {
		if want := tests[texts[i]]; !sameJSON(t, string(got), want) {
			t.Errorf("%q: got %s, want %s", texts[i], got, want)
		}
	}
}

// numbered is so many different words.
func numbered(n int) string {
	var words []string
	for i := range n {
		words = append(words, "w"+strings.Repeat("i", i))
	}
	return strings.Join(words, " ")
}

func sameJSON(t *testing.T, a, b string) bool {
	t.Helper()
	var one, other any
	if err := errors.Join(json.Unmarshal([]byte(a), &one), json.Unmarshal([]byte(b), &other)); err != nil {
		t.Fatal(err)
	}
	return reflect.DeepEqual(one, other)
}

// Whatever is typed is taken apart, and within its bounds.
func TestQueryOfAnything(t *testing.T) {
	pieces := []string{"article ", "5", ".", "(", ")", "a", "§", "第", "条", "二", "附件", "\"", "«", "-", ":", "status:", " ", "bis ", "المادة ", "و", "\u0301", "\u200f", "\x00", "\ud7ff",
		"<b>", "😀", "/", "first ", "пункт ", "on:", "1.", ", "}
	random := rand.New(rand.NewPCG(3, 4))
	var texts []string
	for range 400 {
		var b strings.Builder
		for range 1 + random.IntN(200) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		texts = append(texts, b.String())
	}
	for _, p := range pieces {
		texts = append(texts, strings.Repeat(p, 10000))
	}
	const bounds = `(texts) => texts.filter((s) => {
		const q = parse(s, true, { status: "status" }, citations);
		const words = q.words.length + q.fields.length + [...q.phrases, ...q.without].flat().length;
		return words > 24 || q.citations.length > 8 || q.words.some((w) => !w.folded || !w.shown);
	})`
	for _, text := range inBrowser[[]string](t, bounds, texts) {
		t.Errorf("%.100q is out of bounds", text)
	}
}
