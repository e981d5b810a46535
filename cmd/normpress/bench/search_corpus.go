package main

import (
	"fmt"
	"html"
	"iter"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/search"
)

// library is what the benchmark of the search searches: firms that are made up, and provisions of real texts.
type library struct {
	collections []search.Collection
	instruments []search.Instrument
	provisions  []provisionDoc
	firms       []firmDoc
}

// searchLibrary is the library with its share of 100,000 firms, and all provisions that there are.
func (e *env) searchLibrary() (*library, error) {
	lib := &library{}
	if err := lib.addTexts(e); err != nil {
		return nil, err
	}
	vendors, err := e.vendors()
	if err != nil {
		return nil, err
	}
	lib.firms = makeFirms(vendors, max(100, int(100_000*e.search.size)))
	all, names := search.Collection{Kind: "firm"}, stateNames{}
	for i := range lib.firms {
		all.Documents = append(all.Documents, lib.firms[i].document(names))
	}
	lib.collections = append(lib.collections, all)
	return lib, nil
}

// input is what our index is built of.
func (l *library) input() search.Input {
	return search.Input{Collections: l.collections, Instruments: l.instruments, Kinds: []search.KindWords{
		{Kind: "firm", Words: searchWords["firmwords"]}, {Kind: "provision", Words: searchWords["provisionwords"]}}}
}

// size is the number of documents.
func (l *library) size() (n int) {
	for _, c := range l.collections {
		n += len(c.Documents)
	}
	return n
}

// change rewrites ten documents, half of them firms, as editors do between two builds of a site.
func (l *library) change() {
	firms := l.collections[len(l.collections)-1].Documents
	for i := range 5 {
		d := &firms[(2*i+1)*len(firms)/10]
		at := slices.IndexFunc(d.Facets, func(f search.Facet) bool { return f.ID == "status" })
		old := d.Facets[at].Value
		d.Facets = slices.Clone(d.Facets)
		d.Facets[at].Value = map[bool]string{true: "valid", false: "suspended"}[old == "suspended"]
		d.Facts = slices.DeleteFunc(slices.Clone(d.Facts), func(w string) bool { return slices.Contains(searchWords[old], w) })
		d.Facts = append(d.Facts, searchWords[d.Facets[at].Value]...)
	}
	for i := range 5 {
		l.provisions[(2*i+1)*len(l.provisions)/10].Body += " This paragraph was amended by the Conference in 2027."
	}
}

// htmlPages yields every document as the page that a general search engine for static sites indexes, by its address.
func (l *library) htmlPages() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		titles := map[string]string{}
		for _, i := range l.instruments {
			for lang, title := range i.Titles {
				titles[i.ID+"/"+string(lang)] = title
			}
		}
		for _, c := range l.collections {
			for i := range c.Documents {
				d := &c.Documents[i]
				if !yield(d.URL, htmlPage(&c, d, titles[c.Instrument+"/"+string(c.Language)])) {
					return
				}
			}
		}
	}
}

// htmlPage has all that our index knows of a document in the language of the page: facts only as the English page of the
// site says them.
func htmlPage(c *search.Collection, d *search.Document, instrument string) string {
	var b strings.Builder
	lang := string(c.Language)
	if lang == "" {
		lang = "en"
	}
	fmt.Fprintf(&b, "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head><body><main data-pagefind-body>",
		lang, html.EscapeString(d.Title))
	fmt.Fprintf(&b, "<span data-pagefind-filter=\"kind:%s\"></span>", c.Kind)
	for _, f := range d.Facets {
		fmt.Fprintf(&b, "<span data-pagefind-filter=\"%s:%s\"></span>", f.ID, html.EscapeString(f.Value))
	}
	if c.Kind == "firm" {
		firmHTML(&b, d)
	} else {
		fmt.Fprintf(&b, "<h1>%s, %s</h1><p>%s</p><h2>%s</h2><p>%s</p>", html.EscapeString(d.Title), html.EscapeString(instrument),
			html.EscapeString(d.Context), html.EscapeString(d.Name), html.EscapeString(d.Body))
	}
	b.WriteString("</main></body></html>\n")
	return b.String()
}

func firmHTML(b *strings.Builder, d *search.Document) {
	fmt.Fprintf(b, "<h1>%s</h1>", html.EscapeString(d.Name))
	for _, other := range d.Others {
		fmt.Fprintf(b, "<p>Former name: %s</p>", html.EscapeString(other))
	}
	fmt.Fprintf(b, "<dl><dt>Firm</dt><dd>%s</dd><dt>State</dt><dd>%s</dd>", html.EscapeString(strings.Join(d.Exact, ", ")), html.EscapeString(d.Sub))
	for _, f := range d.Facets {
		if f.ID != "state" {
			fmt.Fprintf(b, "<dt>%s</dt><dd>%s</dd>", f.ID, html.EscapeString(f.Value))
		}
	}
	b.WriteString("</dl>")
}
