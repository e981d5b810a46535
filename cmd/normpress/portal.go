package main

import (
	"context"
	"net/url"
	"slices"
	"strings"

	"github.com/spf13/afero"

	"normpress"
	"normpress/cmd/normpress/internal/card"
	"normpress/cmd/normpress/internal/check"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/decisions"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/engine"
	"normpress/cmd/normpress/internal/export"
	"normpress/cmd/normpress/internal/headers"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/pages"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/source"
	"normpress/cmd/normpress/internal/timeline"
)

// portal is a site that was read, checked and derived from.
type portal struct {
	site    *source.Site
	config  *model.Config
	corpus  *model.Corpus
	cites   map[*model.Text]*cite.Index
	compare map[*model.Instrument]*compare.Comparer
	asOf    date.Date
	found   diag.Findings
}

// readPortal reads the site in a folder, checks it, and derives what its pages say. Where the portal is not fit to be
// published its findings have errors.
func readPortal(dir string, when dates) *portal {
	p := &portal{asOf: when.asOf}
	site, found := source.Folder(dir)
	if p.found = found; site == nil {
		return p
	}
	p.site = site
	p.add(p.load())
	p.add(check.Corpus(p.corpus))
	p.compare = map[*model.Instrument]*compare.Comparer{}
	for _, i := range p.corpus.Instruments {
		p.compare[i] = compare.NewComparer(compare.Identify(i), p.references)
	}
	p.add(timeline.Check(p.corpus, when.known))
	p.add(records.CheckViews(p.corpus))
	p.add(records.CheckTreaties(p.corpus))
	p.add(records.CheckPenalties(p.corpus, decisions.New(p.corpus).Against))
	p.add(p.cite())
	p.found = p.found.Without(p.config.Params.Silence).Sorted()
	return p
}

// close frees the site's folder.
func (p *portal) close() {
	if p.site != nil {
		p.site.Close() // nothing was written, so there is nothing to lose
	}
}

func (p *portal) add(found diag.Findings) { p.found = append(p.found, found...) }

func (p *portal) load() (found diag.Findings) {
	p.config, found = load.Config(p.site)
	corpus, more := load.Load(p.site)
	p.corpus = corpus
	return slices.Concat(found, more, load.Silenced(p.config, rules()))
}

func (p *portal) cite() (found diag.Findings) {
	p.cites = map[*model.Text]*cite.Index{}
	for _, i := range p.corpus.Instruments {
		for _, r := range i.Revisions {
			for _, t := range r.Texts {
				index, more := cite.New(r, t, p.corpus)
				p.cites[t] = index
				found = append(found, more...)
			}
		}
	}
	return found
}

// references are the places of a text that refer to its own provisions, as a comparison needs them.
func (p *portal) references(t *model.Text) []compare.Reference {
	var out []compare.Reference
	for _, r := range p.cites[t].References() {
		if id, own := strings.CutPrefix(r.Target, "#"); own {
			out = append(out, compare.Reference{Prose: r.Prose, From: r.Start, To: r.End, EID: ident.EID(id)})
		}
	}
	return out
}

// render makes every page of the portal and writes the site to out.
func (p *portal) render(ctx context.Context, baseURL string, out afero.Fs) (diag.Findings, error) {
	if baseURL == "" {
		baseURL = string(p.config.BaseURL)
	}
	r, found, err := engine.New(ctx, engine.Site{Config: p.engineConfig(baseURL), Files: p.site.Fs(), Defaults: normpress.Defaults()}, out)
	if errors, _ := found.Count(); err != nil || errors > 0 {
		return found, err
	}
	var trees []*tree
	for _, lang := range p.languages() {
		trees = append(trees, p.tree(lang))
	}
	texts, files := &pages.Texts{}, []export.File{}
	for _, t := range trees {
		more, err := t.renderPages(ctx, r, texts, baseURL)
		if found = append(found, more...); err != nil {
			return found, err
		}
		files = append(files, t.files(baseURL, trees)...)
	}
	files = append(files, p.hostFiles(baseURL)...)
	picture, err := p.card()
	if err != nil {
		return found, err
	}
	files = append(files, picture...)
	found = append(found, r.Unused()...)
	if errors, _ := found.Count(); errors == 0 {
		var taken diag.Findings
		taken, err = export.Write(files, out)
		found = append(found, taken...)
	}
	return slices.Compact(found.Without(p.config.Params.Silence).Sorted()), err // a layout's mistake is found in each part
}

// onHost is the site on its host.
func (p *portal) onHost(baseURL string) headers.Site {
	site := headers.Site{Base: basePath(baseURL)}
	for _, lang := range p.config.Interface() {
		if lang != p.config.Language() {
			site.Trees = append(site.Trees, strings.ToLower(string(lang)))
		}
	}
	return site
}

// hostFiles tell hosts what header fields the files of the site have.
func (p *portal) hostFiles(baseURL string) []export.File {
	var out []export.File
	for _, f := range p.onHost(baseURL).Files() {
		out = append(out, export.File{Path: f.Path, Bytes: func() []byte { return []byte(f.Text) }})
	}
	return out
}

// card is the picture that other sites show beside a link to this one, where the site brings none of its own.
func (p *portal) card() ([]export.File, error) {
	if own, err := afero.Exists(p.site.Fs(), "static/card.png"); err != nil || own {
		return nil, err
	}
	b, err := card.PNG(p.config.Title, p.config.Params.Description)
	return []export.File{{Path: "/card.png", Bytes: func() []byte { return b }}}, err
}

func withSlash(address string) string { return strings.TrimSuffix(address, "/") + "/" }

// basePath is the path of the site's address, with a slash at both ends.
func basePath(baseURL string) string {
	u, err := url.Parse(baseURL)
	if err != nil {
		return "/"
	}
	return withSlash(u.Path)
}

// origin is the scheme and the host of the site's address.
func origin(baseURL string) string {
	u, err := url.Parse(baseURL)
	if err != nil {
		return ""
	}
	return (&url.URL{Scheme: u.Scheme, Host: u.Host}).String()
}
