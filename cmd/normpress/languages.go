package main

import (
	"maps"
	"slices"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"normpress/cmd/normpress/internal/engine"
	"normpress/cmd/normpress/internal/ident"
)

// engineConfig is what layouts may know of the site beside their page.
func (p *portal) engineConfig(baseURL string) engine.Config {
	params := map[string]any{"as_of": p.asOf.String(), "description": p.config.Params.Description}
	if s := p.config.Params.Sample; s.Shown {
		params["sample"] = true
		if s.Text != "" {
			params["sample"] = s.Text
		}
	}
	c := engine.Config{Title: p.config.Title, BaseURL: baseURL, Params: params, Date: p.asOf}
	for _, l := range p.languages() {
		c.Languages = append(c.Languages, engineLanguage(l))
	}
	return c
}

// languages are those of the interface: the site's own first, then all that have a text.
func (p *portal) languages() []ident.Language {
	others := map[ident.Language]bool{}
	for t := range p.cites {
		others[t.Language] = true
	}
	first := p.config.Language()
	delete(others, first)
	return append([]ident.Language{first}, slices.Sorted(maps.Keys(others))...)
}

func engineLanguage(l ident.Language) engine.Language {
	tag := language.Make(string(l))
	return engine.Language{Code: string(l), Name: display.Self.Name(tag), RTL: l.RightToLeft()}
}
