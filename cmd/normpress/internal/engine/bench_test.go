package engine

import (
	"fmt"
	"strings"
	"testing"

	"github.com/spf13/afero"
)

// BenchmarkRender renders pages of about 3 kB in memory; three pages show what a build costs before its first page.
func BenchmarkRender(b *testing.B) {
	layouts := folder{
		"layouts/baseof.html":        `<!doctype html><title>{{ .Title }}</title>{{ partial "nav.html" . }}{{ block "main" . }}{{ end }}`,
		"layouts/_partials/nav.html": `<nav><a href="{{ "" | relURL }}">{{ site.Title }}</a></nav>`,
		"layouts/article.html":       `{{ define "main" }}{{ range .Params.view.items }}<a href="{{ .url }}">{{ .text }}</a>{{ end }}{{ .Content }}{{ end }}`,
	}
	items := make([]map[string]any, 10)
	for i := range items {
		items[i] = map[string]any{"url": fmt.Sprintf("/x/%d/", i), "text": "A provision that refers to this one"}
	}
	body := strings.Repeat("<p>Each State Party shall ensure that <em>no firm</em> provides a tool without a halt mechanism.</p>\n", 30)
	for _, n := range []int{3, 1000, 10000} {
		pages := make([]Page, n)
		for i := range pages {
			pages[i] = Page{Path: fmt.Sprintf("/x/%d/", i), Kind: "article", Title: fmt.Sprint(i), View: map[string]any{"items": items}, Body: body}
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if found, err := Render(b.Context(), siteOf(layouts, pages...), afero.NewMemMapFs()); err != nil || len(found) > 0 {
					b.Fatal(found, err)
				}
			}
		})
	}
}
