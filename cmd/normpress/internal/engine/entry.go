package engine

import (
	"fmt"
	"strings"

	"normpress/cmd/normpress/internal/diag"
)

// adapter is Hugo's way to take pages that are in no file: a template that is run before all others.
const adapter = `{{ .EnableAllLanguages }}{{ range .Site.Store.Get "pages" }}{{ $.AddPage .Map }}{{ .Fill }}{{ end }}`

// entries are the pages as the adapter takes them.
type entries struct {
	languages  []string          // Hugo's keys of them, in their order
	byLanguage map[string][]any  // by these keys
	paths      map[string]string // by place in Hugo's tree
	files      []string          // in which the pages will stand
}

// entry is a page on its way into Hugo. The adapter calls Map, then Fill.
type entry struct {
	page    Page
	layout  string // its kind, or kind and Of where there is a layout for these
	place   string // in Hugo's tree of contents
	address string // with the folder of the language
	view    view
	params  map[string]any
}

// Map describes the page to Hugo. What it is in Hugo's eyes is fixed here: its address is given and not derived, and it
// is a plain page, except that the one at the root has to be what Hugo calls home.
func (e *entry) Map() map[string]any {
	e.params = map[string]any{"kind": e.page.Kind}
	m := map[string]any{
		"path": e.place, "kind": "page", "url": e.address, "layout": layoutPrefix + e.layout, "title": e.page.Title,
		"params": e.params, "content": map[string]any{"mediaType": "text/html", "value": literal.Replace(e.page.Body)},
	}
	if e.page.Path == "/" {
		m["path"], m["kind"] = "/", "home"
		delete(m, "url")
	}
	return m
}

// Fill adds the view, which Hugo must not hash to see whether it changed: that would take longer than to render it.
func (e *entry) Fill() string {
	e.params["view"] = e.view
	return ""
}

// literal takes the meaning from what Hugo would read in a text: shortcodes, its own marker of a shortcode and the
// divider of summaries. To a browser the first two are the same text, and the last a comment as before.
var literal = strings.NewReplacer("{{", "&#123;&#123;", "HAHAHUGOSHORTCODE", "HAHAHUGOSHORTCOD&#69;", "<!--more-->", "<!-- more-->")

// nothing stands in for a missing page at the root of a language, which Hugo would make by itself.
type nothing struct{}

func (nothing) Map() map[string]any {
	return map[string]any{"path": "/", "kind": "home", "build": map[string]any{"render": "never"}, "content": map[string]any{"mediaType": "text/html"}}
}

func (nothing) Fill() string { return "" }

// entries reads the views of the pages. The places of pages are numbers, because Hugo folds case in places; pages with
// the same path are translations of each other and share one.
func (r *Renderer) entries(pages []Page) (*entries, diag.Findings) {
	views := make([]view, len(pages))
	errs := make([]error, len(pages))
	parallel(len(pages), func(i int) { views[i], errs[i] = viewOf(pages[i].View) })
	m := &entries{byLanguage: map[string][]any{}, paths: map[string]string{}}
	for _, l := range r.config.Languages {
		m.languages = append(m.languages, l.key())
	}
	places, homes := map[string]string{}, map[string]bool{}
	var found diag.Findings
	for i, p := range pages {
		l, _ := r.config.language(p.Language)
		file := r.config.folder(l) + p.file()
		if errs[i] != nil {
			found = append(found, pageView.At(diag.Pos{File: file}, "", "what the layout should get cannot be written as a JSON object: %v", errs[i]))
		}
		if places[p.Path] == "" {
			places[p.Path] = fmt.Sprintf("/p%d", len(places))
		}
		m.paths[places[p.Path]] = p.Path
		m.files = append(m.files, file)
		homes[l.key()] = homes[l.key()] || p.Path == "/"
		e := &entry{page: p, layout: flat(r.theme.layout(p)), view: views[i], place: places[p.Path], address: address("/" + r.config.folder(l) + strings.TrimPrefix(p.Path, "/"))}
		m.byLanguage[l.key()] = append(m.byLanguage[l.key()], e)
	}
	m.addHomes(homes)
	return m, found
}

// addHomes adds nothing for the roots of languages that have no page.
func (m *entries) addHomes(have map[string]bool) {
	for _, lang := range m.languages {
		if !have[lang] {
			m.byLanguage[lang] = append(m.byLanguage[lang], nothing{})
		}
	}
}

// address keeps Hugo from taking the slash off an address with two dots in it, which to it would be a way upwards.
func address(path string) string {
	if strings.Contains(path, "..") && strings.HasSuffix(path, "/") {
		return path + "index.html"
	}
	return path
}

// checkWritten makes sure that every page became a file. Hugo says nothing of a layout that makes no text.
func (m *entries) checkWritten(out *sink) diag.Findings {
	var found diag.Findings
	for _, file := range m.files {
		if n := out.written[file]; n != 1 {
			found = append(found, pageWritten.At(diag.Pos{File: file}, "look for a condition around the whole layout", "the page was written %d times, not once", n))
		}
	}
	return found
}
