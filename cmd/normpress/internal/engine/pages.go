package engine

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/diag"
)

// goodPath allows the letters and marks of all scripts, digits and `-_~.@`, where no name begins with a dot.
var goodPath = regexp.MustCompile(`^/([\p{L}\p{M}\p{N}_~-][\p{L}\p{M}\p{N}_~.@-]*/)*([\p{L}\p{M}\p{N}_~-][\p{L}\p{M}\p{N}_~.@-]*\.html)?$`)

func (r *Renderer) check(pages []Page) diag.Findings {
	var found diag.Findings
	kinds := r.theme.kinds()
	for _, p := range pages {
		if p.Of != "" {
			r.wanted[p.Kind+"/"+p.Of] = true
		}
		if !slices.Contains(kinds, p.Kind) {
			found = append(found, layoutMissing.At(diag.Pos{File: path.Join(layoutsDir, p.Kind+".html")},
				diag.DidYouMean(p.Kind, kinds), "this layout is missing, but the page %s needs it", p.Path))
		}
		found = append(found, p.checkPath(r.config, r.taken)...)
	}
	return found
}

// Unused finds layouts for some pages of a kind that are none's, once all pages were rendered.
func (r *Renderer) Unused() (found diag.Findings) {
	kinds := r.theme.kinds()
	wanted := slices.Sorted(maps.Keys(r.wanted))
	for _, k := range kinds {
		if strings.Contains(k, "/") && !slices.Contains(wanted, k) {
			found = append(found, layoutUnused.At(diag.Pos{File: path.Join(layoutsDir, k+".html")}, diag.DidYouMean(k, wanted), "no page has this layout"))
		}
	}
	return found
}

func (p Page) checkPath(c Config, taken map[string]string) diag.Findings {
	l, ok := c.language(p.Language)
	pos := diag.Pos{File: c.folder(l) + p.file()}
	switch {
	case !ok:
		return diag.Findings{pageLanguage.At(pos, "", "the page %s is in %q, which is not a language of the site", p.Path, p.Language)}
	case !goodPath.MatchString(p.Path):
		return diag.Findings{pagePath.At(pos, `paths look like "/instruments/x/" or "/404.html"`, "a page cannot have the path %q", p.Path)}
	case taken[pos.File] != "":
		return diag.Findings{pagePath.At(pos, "", "the page %s would overwrite %s", p.Path, taken[pos.File])}
	}
	taken[pos.File] = "the page " + p.Path
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
