package catalogue

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/search"
)

// carriedDocuments calls f with the documents of the instrument's provisions and their places in what is carried.
func carriedDocuments(in search.Input, id string, f func(n int, d *search.Document)) {
	n := 0
	for _, c := range in.Collections {
		if c.Kind == provisions && c.Instrument == id && c.Language == "en" {
			for i := range c.Documents {
				f(n, &c.Documents[i])
				n++
			}
		}
	}
}

// about is an instrument of the input.
func about(t *testing.T, in search.Input, id string) search.Instrument {
	t.Helper()
	n := slices.IndexFunc(in.Instruments, func(i search.Instrument) bool { return i.ID == id })
	if n < 0 {
		t.Fatalf("there is no %s", id)
	}
	return in.Instruments[n]
}

func carries(runs [][2]int, place int) bool {
	return slices.ContainsFunc(runs, func(r [2]int) bool { return r[0] <= place && place <= r[1] })
}

// standsAs is the own keys of a document, and what it is called, in a revision that carries it.
func standsAs(d *search.Document, place int) (keys []string, title, below string) {
	s, _ := d.Shown.(shownProvision)
	for _, r := range s.Runs {
		if r.from <= place && place <= r.to {
			return r.keys, r.citation, r.below
		}
	}
	if s.Key != "" {
		s.Keys = []string{s.Key}
	}
	return s.Keys, d.Title, d.URL
}

// begins says whether the key is one of a document with these, or of a point in it.
func begins(own []string, key string) bool {
	return slices.ContainsFunc(own, func(k string) bool { return key == k || strings.HasPrefix(key, k+".") })
}

// Every provision of every revision of the sample is found by the number that it has there, and by no other.
func TestNumbersOfRevisions(t *testing.T) {
	in := sample(t)
	out := New(in)
	for _, i := range in.Trees[0].Corpus.Instruments {
		carried := about(t, out, i.ID).Carried["en"]
		for _, e := range editionsIn(i, "en") {
			var got, want []string
			c := newCatalogues(in)[0]
			for _, u := range divide(e.text, c.terms(e.text), datedIn(editionsIn(i, "en"))) {
				s := standing{e, u}
				for _, k := range u.keys() {
					want = append(want, k+" "+s.citation()+" "+u.name)
				}
			}
			carriedDocuments(out, i.ID, func(n int, d *search.Document) {
				own, title, _ := standsAs(d, e.place)
				for _, k := range d.Exact {
					if k = strings.TrimSuffix(k, "~"); carries(carried[n], e.place) && begins(own, k) {
						got = append(got, k+" "+title+" "+d.Name)
					}
				}
			})
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("%s %s:\n got %q\nwant %q", i.ID, e.revision.ID, got, want)
			}
		}
	}
}

// found lists the documents that a key names in a revision, by heading and address.
func found(t *testing.T, in search.Input, instrument, revision, key string) []string {
	t.Helper()
	i := about(t, in, instrument)
	place := slices.IndexFunc(i.Revisions, func(r search.Revision) bool { return r.ID == revision })
	var out []string
	carriedDocuments(in, instrument, func(n int, d *search.Document) {
		if keys, _, below := standsAs(d, place); carries(i.Carried["en"][n], place) && slices.Contains(keys, key) {
			out = append(out, d.Sub+" "+strings.TrimPrefix(below, "instruments/"+instrument+"/"+revision+"/"))
		}
	})
	return out
}

func TestRenumberedInSample(t *testing.T) {
	in := New(sample(t))
	for _, of := range []struct{ instrument, revision, key, want string }{
		{"code-of-conduct", "2024", "§13", "Testing and red-teaming art_13/"},
		{"code-of-conduct", "2024", "§10", "Halt mechanisms art_10/"},
		{"code-of-conduct", "2024", "§12.2", "Audit trail art_12/#art_12__para_2"},
		{"code-of-conduct", "2026", "§11", "Halt mechanisms art_11/"},
		{"convention", "rev-2", "§30bis", "Appeals art_30bis/"},
		{"convention", "rev-2", "§31", "Redress art_31/"},
		{"convention", "adopted", "§31", "Appeals art_31/"},
		{"convention", "rev-1", "§9", "Due diligence art_9/"},
	} {
		if got := found(t, in, of.instrument, of.revision, of.key); !slices.Equal(got, []string{of.want}) {
			t.Errorf("%s %s %s: got %q, want %q", of.instrument, of.revision, of.key, got, of.want)
		}
	}
}

// A number of another revision has a tilde behind it, with those of the points.
func TestTilde(t *testing.T) {
	for _, d := range collections(New(sample(t)), provisions, false) {
		for _, k := range d.Exact {
			if plain := strings.TrimSuffix(k, "~"); plain != k && slices.Contains(d.Exact, plain) || strings.Contains(k, "@") {
				t.Errorf("%s has the keys %q", d.URL, d.Exact)
			}
		}
		if s, _ := d.Shown.(shownProvision); len(d.Exact) > 0 && !begins(append(s.Keys, s.Key), d.Exact[0]) {
			t.Errorf("%s is called %q and %q, with the keys %q", d.URL, s.Key, s.Keys, d.Exact)
		}
	}
}

// What has dates of its own is in force on those, as are the provisions within it.
func TestOwnDates(t *testing.T) {
	in := New(sample(t))
	i := about(t, in, "convention")
	adopted := i.Current
	want := map[string]struct {
		own          []search.OwnDates
		status, from string
	}{
		"article 13":              {[]search.OwnDates{{Revision: adopted, From: "2025-06-01"}}, "in-force", "2025-06-01"},
		"article 13, paragraph 1": {[]search.OwnDates{{Revision: adopted, From: "2025-06-01"}}, "in-force", "2025-06-01"},
		"article 32":              {[]search.OwnDates{}, "", ""},
		"article 32, paragraph 5": {[]search.OwnDates{}, "", ""},
		"article 32, paragraph 6": {[]search.OwnDates{{Revision: adopted, From: "2027-06-01"}}, "adopted-not-in-force", "2027-06-01"},
		"article 37":              {[]search.OwnDates{{Revision: adopted, From: "2023-06-15"}}, "", ""},
	}
	carriedDocuments(in, "convention", func(n int, d *search.Document) {
		w, ok := want[d.Title]
		if !ok || !strings.HasPrefix(d.URL, "instruments/convention/adopted/") {
			return
		}
		delete(want, d.Title)
		s := d.Shown.(shownProvision)
		if got := i.Own["en"][n]; !reflect.DeepEqual(got, w.own) || s.Status != w.status || s.From != w.from {
			t.Errorf("%s: got %+v, %q from %q, want %+v", d.Title, got, s.Status, s.From, w)
		}
	})
	if len(want) > 0 {
		t.Errorf("there is no %v", want)
	}
	if own := about(t, in, "code-of-conduct").Own; len(own) > 0 || len(i.Own["en"]) != len(i.Carried["en"]) {
		t.Errorf("got %v, and %d of %d", own, len(i.Own["en"]), len(i.Carried["en"]))
	}
}

// A point with dates of its own is found by itself.
func TestDatedPoint(t *testing.T) {
	i := instrument("en", "# C\n\n### Article 1\n\n1. A firm reports:\n\n(a) at once;\n\n(b) yearly.\n\n2. It pays.\n")
	r := i.Revisions[0]
	r.Status, r.LegalValue, r.EntryIntoForce = model.InForce, model.ValueAuthentic, day(t, "2001-01-01")
	r.Provisions = []model.ProvisionDates{{Provision: "art_1__para_1__point_b", Ceases: day(t, "2003-01-01"),
		Suspended: &model.Period{From: day(t, "2002-01-01"), To: day(t, "2002-02-28")}}}
	in := New(input(t, &model.Corpus{Instruments: []*model.Instrument{i}}, "2026-11-22"))
	var titles []string
	carriedDocuments(in, "x", func(n int, d *search.Document) {
		s, _ := d.Shown.(shownProvision)
		titles = append(titles, d.Title+": "+d.Body+" "+s.Status+" "+s.From)
	})
	want := []string{"C:   ", "article 1:   ", "article 1, paragraph 1: A firm reports:\n(a) at once;  ",
		"article 1, paragraph 1 (b): yearly. ceased 2003-01-01", "article 1, paragraph 2: It pays.  "}
	if !slices.Equal(titles, want) {
		t.Errorf("got %q, want %q", titles, want)
	}
	own := []search.OwnDates{{Revision: 0, From: "2001-01-01", Until: "2002-01-01"}, {Revision: 0, From: "2002-03-01", Until: "2003-01-01"}}
	if got := about(t, in, "x").Own["en"][3]; !slices.Equal(got, own) {
		t.Errorf("got %v, want %v", got, own)
	}
}
