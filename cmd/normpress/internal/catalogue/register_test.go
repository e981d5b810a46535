package catalogue

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/search"
)

// at is the document of a kind with an address.
func at(t *testing.T, in search.Input, kind, url string) search.Document {
	t.Helper()
	list := collections(in, kind, false)
	n := slices.IndexFunc(list, func(d search.Document) bool { return d.URL == url })
	if n < 0 {
		t.Fatalf("there is no %s %s", kind, url)
	}
	return list[n]
}

func checkHas[T comparable](t *testing.T, what string, list []T, wanted ...T) {
	t.Helper()
	for _, w := range wanted {
		if !slices.Contains(list, w) {
			t.Errorf("%s has %v, without %v", what, list, w)
		}
	}
}

// A firm is told with the certificates that it is found by, each as it stands itself.
func TestCertificatesInSample(t *testing.T) {
	all := sample(t)
	in := New(all)
	d := at(t, in, firms, "register/firms/F-0006/")
	shown := d.Shown.(shownFirm)
	checkHas(t, d.Title, shown.Certificates, [2]string{"C-2024-0018", "expired"})
	checkHas(t, d.Title, d.Exact, "C-2024-0018", "C20240018", "F-0006", "F0006")
	if shown.Status != "valid" || shown.Partly {
		t.Errorf("%s is %+v", d.Title, shown)
	}
	pages := made(all)["en"]
	for _, d := range collections(in, firms, false) {
		for _, c := range d.Shown.(shownFirm).Certificates {
			page, ok := pages["register/certificates/"+c[0]+"/"]
			if !ok || !strings.Contains(view(t, page.View), `"status":"`+c[1]+`"`) {
				t.Errorf("%s is not %s on its page", c[0], c[1])
			}
		}
	}
}

// A firm that is certified and suspended in part is found as both.
func TestPartlySuspended(t *testing.T) {
	in := New(sample(t))
	d := at(t, in, firms, "register/firms/F-0019/")
	if shown := d.Shown.(shownFirm); shown.Status != "valid" || !shown.Partly {
		t.Errorf("got %+v", shown)
	}
	checkHas(t, d.Title, d.Facts, "valid", "suspended", "suspendue", "暂停")
	checkHas(t, d.Title, d.Facets, search.Facet{ID: "status", Value: "valid"}, search.Facet{ID: "status", Value: "suspended"})
	for _, d := range collections(in, firms, false) {
		if shown := d.Shown.(shownFirm); shown.Partly && shown.Status != "valid" {
			t.Errorf("%s is %+v", d.Title, shown)
		}
	}
}

// Numbers are found however they are typed, and decisions by their finality in words.
func TestNumbersAndFinality(t *testing.T) {
	in := New(sample(t))
	d := at(t, in, decided, "decisions/EB-2026-003/")
	checkHas(t, d.Title, d.Exact, "EB-2026-003", "EB2026003")
	checkHas(t, d.Title, d.Facts, "Under appeal", "appeal", "Recours pendant", "обжалуется", "上诉中", "قيد الاستئناف", "Recurso pendiente")
	checkHas(t, d.Title, d.Facets, search.Facet{ID: "finality", Value: "under-appeal"}, search.Facet{ID: "status", Value: "under-appeal"})
	if got := asTyped("931 204 558", "F-0007", "LEI1", ""); !slices.Equal(got, []string{"931 204 558", "931204558", "F-0007", "F0007", "LEI1"}) {
		t.Errorf("got %q", got)
	}
}

func TestUnlabelled(t *testing.T) {
	for number, want := range map[string]string{"ACN 681 402 779": "681402779", "RCS Rennes 902 771 336": "902771336", "931 204 558": "931204558",
		"RUT 77.618.204-K": "77.618.204-K", "U72900KA": "U72900KA", "": ""} {
		if got := unlabelled(number); got != want {
			t.Errorf("%q: got %q, want %q", number, got, want)
		}
	}
}

// An instrument is found by what it is, in six languages.
func TestTitles(t *testing.T) {
	in := New(sample(t))
	for lang, words := range map[string]string{"en": "Convention", "fr": "Convention", "es": "Convenio", "ru": "Конвенция", "zh": "公约", "ar": "الاتفاقية"} {
		for l, title := range about(t, in, "convention").Titles {
			if string(l) == lang && !strings.Contains(title, words) {
				t.Errorf("in %s the Convention is called %q", lang, title)
			}
		}
	}
	if got := len(about(t, in, "norms").Titles); got != 6 {
		t.Errorf("the norms have titles in %d languages", got)
	}
}

func view(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
