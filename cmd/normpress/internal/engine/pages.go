package engine

import (
	"fmt"
	"html/template"
	"path"
	"regexp"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/diag"
)

// goodPath allows the letters and marks of all scripts, digits and `-_~.`, where no name begins with a dot.
var goodPath = regexp.MustCompile(`^/([\p{L}\p{M}\p{N}_~-][\p{L}\p{M}\p{N}_~.-]*/)*([\p{L}\p{M}\p{N}_~-][\p{L}\p{M}\p{N}_~.-]*\.html)?$`)

func checkPages(s Site, t *theme) diag.Findings {
	var found diag.Findings
	taken := map[string]string{}
	for name := range t.static {
		taken[name] = "the static file " + path.Join(staticDir, name)
	}
	kinds := t.kinds()
	for _, p := range s.Pages {
		if !slices.Contains(kinds, p.Kind) {
			found = append(found, layoutMissing.At(diag.Pos{File: path.Join(layoutsDir, p.Kind+".html")},
				diag.DidYouMean(p.Kind, kinds), "this layout is missing, but the page %s needs it", p.Path))
		}
		found = append(found, p.checkPath(s.Config, taken)...)
	}
	return found
}

func (p Page) checkPath(c Config, taken map[string]string) diag.Findings {
	l, ok := c.language(p.Language)
	switch {
	case !ok:
		return diag.Findings{pageLanguage.At(p.Source, "", "the page %s is in %q, which is not a language of the site", p.Path, p.Language)}
	case !goodPath.MatchString(p.Path):
		return diag.Findings{pagePath.At(p.Source, `paths look like "/instruments/x/" or "/404.html"`, "a page cannot have the path %q", p.Path)}
	}
	file := c.folder(l) + p.file()
	if other, ok := taken[file]; ok {
		return diag.Findings{pagePath.At(p.Source, "", "the page %s would overwrite %s", p.Path, other)}
	}
	taken[file] = "the page " + p.Path
	return nil
}

// file is the name of the page's file in the folder of its language.
func (p Page) file() string {
	name := strings.TrimPrefix(p.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	return name
}

// entry is a page on its way through Hugo's content adapter, which calls Map and then Fill.
type entry struct {
	page    Page
	place   string // in Hugo's tree of contents
	address string // with the folder of the language
	params  map[string]any
}

// Map describes the page to Hugo. What the page is in Hugo's eyes is fixed here: its address is given and not derived,
// and it is a plain page, except that the page at the root has to be what Hugo calls home.
func (e *entry) Map() map[string]any {
	e.params = map[string]any{}
	m := map[string]any{
		"path": e.place, "kind": "page", "url": e.address, "layout": layoutPrefix + e.page.Kind, "title": e.page.Title,
		"params": e.params,
	}
	if e.page.Path == "/" {
		m["path"], m["kind"] = "/", "home"
		delete(m, "url")
	}
	return m
}

// Fill adds what is the page's own after Hugo has hashed the rest: views may be large, and may hold cycles.
func (e *entry) Fill() string {
	e.params["view"] = e.page.View
	if m, ok := e.page.View.(map[string]any); ok {
		e.params["view"] = view(m)
	}
	e.params["body"] = template.HTML(e.page.Body)
	return ""
}

// view is a type of its own because Hugo turns the keys of plain maps into small letters.
type view map[string]any

// nothing stands in for a missing page at the root of a language, which Hugo would make by itself.
type nothing struct{}

func (nothing) Map() map[string]any {
	return map[string]any{"path": "/", "kind": "home", "build": map[string]any{"render": "never"}}
}

func (nothing) Fill() string { return "" }

// entries lists the pages by Hugo's key of their language. Their places are numbers, because Hugo folds case in places;
// pages with the same path are translations of each other and share one.
func (s Site) entries() map[string][]any {
	m := map[string][]any{}
	homes := map[string]bool{}
	numbers := map[string]int{}
	for _, p := range s.Pages {
		l, _ := s.Config.language(p.Language)
		n, ok := numbers[p.Path]
		if !ok {
			n = len(numbers)
			numbers[p.Path] = n
		}
		homes[l.key()] = homes[l.key()] || p.Path == "/"
		m[l.key()] = append(m[l.key()], &entry{page: p, place: fmt.Sprintf("/p%d", n), address: "/" + s.Config.folder(l) + p.Path[1:]})
	}
	for _, l := range s.Config.Languages {
		if !homes[l.key()] {
			m[l.key()] = append(m[l.key()], nothing{})
		}
	}
	return m
}
