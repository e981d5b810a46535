package engine

import (
	"fmt"
	"slices"
	"testing"

	"github.com/spf13/afero"
)

// A mistake that many pages meet is found like one that a single page meets, and so are those of rare layouts.
func TestManyPagesFail(t *testing.T) {
	s := siteOf(folder{"layouts/a.html": `{{ .Title.x }}`, "layouts/b.html": `{{ .Title.y }}`, "layouts/c.html": "fine"})
	for n := range 400 {
		kind := "a"
		if n%7 == 0 {
			kind = "c"
		}
		s.Pages = append(s.Pages, Page{Path: fmt.Sprintf("/%d/", n), Kind: kind, Title: "t"})
	}
	s.Pages = append(s.Pages, Page{Path: "/z/", Kind: "b", Title: "t"})
	found, err := Render(t.Context(), s, afero.NewMemMapFs())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range found {
		got = append(got, f.String())
	}
	want := []string{
		`layouts/a.html:1:9: error: executing "a.html" at <.Title.x>: can't evaluate field x in type string [layout-invalid]`,
		`layouts/b.html:1:9: error: executing "b.html" at <.Title.y>: can't evaluate field y in type string [layout-invalid]`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What only some pages of a layout meet is found even so.
func TestManySeldomPagesFail(t *testing.T) {
	s := siteOf(folder{"layouts/a.html": `{{ if eq .Title "bad" }}{{ .Title.x }}{{ end }}`})
	for n := range 400 {
		title := "good"
		if n > 100 {
			title = "bad"
		}
		s.Pages = append(s.Pages, Page{Path: fmt.Sprintf("/%d/", n), Kind: "a", Title: title})
	}
	found, err := Render(t.Context(), s, afero.NewMemMapFs())
	if len(found) == 0 || err != nil {
		t.Errorf("findings %v, error %v", found, err)
	}
}
