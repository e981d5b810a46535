package main

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"normpress/cmd/normpress/internal/engine"
	"normpress/cmd/normpress/internal/headers"
	"normpress/cmd/normpress/internal/ident"
)

// engineConfig is what layouts may know of the site beside their page.
func (p *portal) engineConfig(baseURL string) engine.Config {
	var whole []string
	for _, lang := range p.config.Interface() {
		whole = append(whole, strings.ToLower(string(lang))) // as layouts know their language
	}
	params := map[string]any{"as_of": p.asOf.String(), "content_security_policy": headers.Page(), "interface": whole, "records_language": string(p.config.Language())}
	if s := p.config.Params.Sample; s.Shown {
		params["sample"] = true
		if s.Text != "" {
			params["sample"] = s.Text
		}
	}
	c := engine.Config{Title: p.config.Title, BaseURL: baseURL, Params: params, Date: p.asOf}
	for _, lang := range p.languages() {
		l := engineLanguage(lang)
		title, description := p.config.In(lang)
		l.Title, l.Params = title, map[string]any{"description": description, "root": p.root(baseURL, lang)}
		c.Languages = append(c.Languages, l)
	}
	return c
}

// root is where the pages of a language begin that belong to no text: where texts alone are in the language, that is the
// root of the site.
func (p *portal) root(baseURL string, lang ident.Language) string {
	root := basePath(baseURL)
	if lang == p.config.Language() || !slices.Contains(p.config.Interface(), lang) {
		return root
	}
	return root + strings.ToLower(string(lang)) + "/"
}

// languages are those that have a tree of pages: of the interface, that at the root first, then all others that have a
// text.
func (p *portal) languages() []ident.Language {
	others := map[ident.Language]bool{}
	for t := range p.cites {
		others[t.Language] = true
	}
	out := p.config.Interface()
	for _, lang := range out {
		delete(others, lang)
	}
	return append(out, slices.Sorted(maps.Keys(others))...)
}

func engineLanguage(l ident.Language) engine.Language {
	tag := language.Make(string(l))
	return engine.Language{Code: string(l), Name: display.Self.Name(tag), RTL: l.RightToLeft()}
}
