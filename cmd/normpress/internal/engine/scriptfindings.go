package engine

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/evanw/esbuild/pkg/api"

	"normpress/cmd/normpress/internal/diag"
)

// hint marks a message of ours, which is about an import, and says how to mend it.
type hint string

const (
	byPlace  hint = `import a TypeScript file below static/js/ by its place, such as "./search/fold.ts"`
	inQuotes hint = `import by a name in quotation marks: import { fold } from "./search/fold.ts"`
)

// scriptFindings takes what esbuild says apart. That a file could not be read is an error.
func scriptFindings(r api.BuildResult) (diag.Findings, error) {
	var found diag.Findings
	var errs []error
	for _, m := range r.Errors {
		if err, unread := m.Detail.(error); unread {
			errs = append(errs, err)
		} else if h, ours := m.Detail.(hint); ours {
			found = append(found, scriptImport.At(scriptPos(m.Location), string(h), "%s", m.Text))
		} else {
			found = append(found, scriptInvalid.At(scriptPos(m.Location), note(m), "%s", scriptText(m.Text)))
		}
	}
	for _, m := range r.Warnings {
		found = append(found, scriptWarning.At(scriptPos(m.Location), note(m), "%s", scriptText(m.Text)))
	}
	return found, errors.Join(errs...)
}

// scriptPos is a place in a file of the site. esbuild counts bytes from 0 in a line.
func scriptPos(l *api.Location) diag.Pos {
	if l == nil {
		return diag.Pos{File: staticDir + "/" + scriptsDir}
	}
	before := l.LineText[:min(l.Column, len(l.LineText))]
	return diag.Pos{File: siteNames(l.File), Line: l.Line, Col: utf8.RuneCountInString(before) + 1}
}

// note is what esbuild adds to a message, with the place that it speaks of.
func note(m api.Message) string {
	if len(m.Notes) == 0 {
		return ""
	}
	n := m.Notes[0]
	text := scriptText(n.Text)
	if strings.HasSuffix(text, ":") && n.Location != nil {
		text += " " + scriptPos(n.Location).String()
	}
	return text
}

// scriptText makes a finding's text of esbuild's, which begins with a capital letter.
func scriptText(text string) string {
	text, _, _ = strings.Cut(siteNames(text), "\n")
	text = strings.TrimSuffix(text, ".")
	first, size := utf8.DecodeRuneInString(text)
	word, _, _ := strings.Cut(text[size:], " ")
	if strings.ContainsFunc(word, unicode.IsUpper) { // a name, such as TypeScript
		return text
	}
	return string(unicode.ToLower(first)) + text[size:]
}

// siteNames writes the names of files as they are in the site.
func siteNames(text string) string { return strings.ReplaceAll(text, inStatic+":", staticDir+"/") }
