package bibtex

import (
	"strings"
	"testing"
)

func TestEntry(t *testing.T) {
	tests := []struct {
		name  string
		entry Entry
		want  string
	}{
		{"all fields", Entry{Path: "/fr/instruments/pact/adopted/art_5_bis/", Title: "Pacte sur l’arrêt", Organization: "Board and Sons", Symbol: "CPCC/CONF/2023/9", Note: "article 5 bis",
			Date: "2023-05-26", URL: "https://e.org/fr/a_b/", Language: "fr"}, `@misc{fr:instruments:pact:adopted:art_5_bis,
  title = {{Pacte sur l’arrêt}},
  organization = {{Board and Sons}},
  howpublished = {CPCC/CONF/2023/9},
  note = {article 5 bis},
  date = {2023-05-26},
  url = {https://e.org/fr/a_b/},
  langid = {french}
}`},
		{"other scripts", Entry{Path: "/zh/", Title: "公约", Language: "zh-Hans"}, "@misc{zh,\n  title = {{公约}},\n  langid = {chinese}\n}"},
		{"no language of babel", Entry{Path: "/a/", Title: "a", Language: "x"}, "@misc{a,\n  title = {{a}}\n}"},
		{"nothing", Entry{Path: "/"}, "@misc{home\n}"},
		{"braces in an address", Entry{Path: "/a/", URL: "https://e.org/{#%_}"}, "@misc{a,\n  url = {https://e.org/%7B#%_%7D}\n}"},
		{"TeX", Entry{Path: "/a/", Title: `50 % & {1} $2 #3 a_b \x ~y ^z` + "\nw"},
			"@misc{a,\n  title = {{" + `50 \% \& \{1\} \$2 \#3 a\_b \textbackslash{}x \textasciitilde{}y \textasciicircum{}z w` + "}}\n}"},
	}
	for _, test := range tests {
		if got := test.entry.String(); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

// Keys have nothing that ends one, and tell paths apart.
func TestKey(t *testing.T) {
	tests := map[string]string{
		"/":                                     "home",
		"/decisions/EB-2026-001/":               "decisions:EB-2026-001",
		"/records/a:b/":                         "records:a+3ab",
		"/records/a/b/":                         "records:a:b",
		"/records/{a, b}é/":                     "records:+7ba+2c+20b+7d+c3+a9",
		"/instruments/pact/compare/a...b/":      "instruments:pact:compare:a...b",
		"/instruments/pact/compare/a...b/art_1": "instruments:pact:compare:a...b:art_1",
	}
	seen := map[string]string{}
	for path, want := range tests {
		got := Key(path)
		if got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
		if other, ok := seen[got]; ok {
			t.Errorf("%s and %s have the key %s", path, other, got)
		}
		if seen[got] = path; strings.ContainsAny(got, "{}, \\\"#%~'()=@") {
			t.Errorf("%s: %q ends a key", path, got)
		}
	}
}
