package engine

import "normpress/cmd/normpress/internal/diag"

var (
	layoutMissing = &diag.Rule{Name: "layout-missing", Severity: diag.Error, Explain: "Every kind of page has a layout of its name."}
	layoutInvalid = &diag.Rule{Name: "layout-invalid", Severity: diag.Error, Explain: "Every layout can be read and carried out for all its pages."}
	layoutUnused  = &diag.Rule{Name: "layout-unused", Severity: diag.Warning, Explain: "A layout for some pages of a kind is that of a page."}
	layoutWarning = &diag.Rule{Name: "layout-warning", Severity: diag.Warning, Explain: "No layout does what Hugo warns of."}
	wordMissing   = &diag.Rule{Name: "word-missing", Severity: diag.Error, Explain: "Every word that a layout asks for stands in the word file of the site's first language."}
	wordForeign   = &diag.Rule{Name: "word-foreign", Severity: diag.Warning, Explain: "Every language of the interface has all its words."}
	pageLanguage  = &diag.Rule{Name: "page-language", Severity: diag.Error, Explain: "Every page is in a language of the site."}
	pagePath      = &diag.Rule{Name: "page-path", Severity: diag.Error, Explain: "Every page has an address that can be a file and that nothing else has."}
	pageText      = &diag.Rule{Name: "page-text", Severity: diag.Error, Explain: "No page holds the markers that Hugo keeps for itself."}
	pageView      = &diag.Rule{Name: "page-view", Severity: diag.Error, Explain: "What a layout gets of a page can be written as a JSON object."}
	pageWritten   = &diag.Rule{Name: "page-written", Severity: diag.Error, Explain: "Every page becomes one file."}
	scriptImport  = &diag.Rule{Name: "script-import", Severity: diag.Error, Explain: "A script imports nothing but TypeScript files below static/js/."}
	scriptInvalid = &diag.Rule{Name: "script-invalid", Severity: diag.Error, Explain: "Every script in TypeScript can be read and bundled."}
	scriptPlace   = &diag.Rule{Name: "script-place", Severity: diag.Error, Explain: "TypeScript files stand below static/js/."}
	scriptTwice   = &diag.Rule{Name: "script-twice", Severity: diag.Error, Explain: "A script is written in TypeScript or in JavaScript, not in both."}
	scriptWarning = &diag.Rule{Name: "script-warning", Severity: diag.Warning, Explain: "No script in TypeScript does what esbuild warns of."}
	siteConfig    = &diag.Rule{Name: "site-config", Severity: diag.Error, Explain: "The address of the site begins with https:// or http:// and has no query."}
)

// Rules are the rules of this package.
var Rules = []*diag.Rule{layoutMissing, layoutInvalid, layoutUnused, layoutWarning, wordMissing, wordForeign, pageLanguage, pagePath, pageText, pageView, pageWritten, scriptImport, scriptInvalid, scriptPlace, scriptTwice, scriptWarning, siteConfig}
