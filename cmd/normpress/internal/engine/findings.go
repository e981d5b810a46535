package engine

import (
	"errors"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/bep/logg"
	"github.com/gohugoio/hugo/common/herrors"
	"github.com/gohugoio/hugo/common/loggers"

	"normpress/cmd/normpress/internal/diag"
)

// collector makes findings of what Hugo logs and of the errors that it returns.
type collector struct {
	first string // the site's first language
	mu    sync.Mutex
	found diag.Findings
}

func (c *collector) logger() loggers.Logger {
	return loggers.New(loggers.Options{
		Level: logg.LevelWarn, DistinctLevel: logg.LevelWarn, StdOut: io.Discard, StdErr: io.Discard, HandlerPost: c.take,
	})
}

// missingWord is how Hugo reports a word that a language does not have.
var missingWord = regexp.MustCompile(`^i18n\|MISSING_TRANSLATION\|([^|]*)\|(.*)$`)

func (c *collector) take(e *logg.Entry) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	everywhere := diag.Pos{File: layoutsDir}
	if m := missingWord.FindStringSubmatch(e.Message); m != nil {
		rule := wordForeign
		if strings.EqualFold(m[1], c.first) {
			rule = wordMissing
		}
		c.found = append(c.found, rule.At(diag.Pos{File: wordsDir + "/" + m[1] + ".yaml"}, "", "the word %q is missing, but a layout asks for it", m[2]))
	} else if e.Level >= logg.LevelError {
		c.found = append(c.found, layoutInvalid.At(everywhere, "", "%s", sentence(e.Message)))
	} else {
		c.found = append(c.found, layoutWarning.At(everywhere, "", "%s", sentence(e.Message)))
	}
	return nil
}

// findings takes Hugo's error apart. What no layout or page can be blamed for stays an error.
func (c *collector) findings(err error) (diag.Findings, error) {
	found := slices.Clone(c.found)
	if err == nil {
		return found, nil
	}
	var rest []error
	for _, e := range herrors.Errors(err) {
		if f, ok := finding(e); ok {
			found = append(found, f)
		} else if !loggedOnly.MatchString(e.Error()) {
			rest = append(rest, e)
		}
	}
	return found, errors.Join(rest...)
}

// loggedOnly is Hugo's error when there is none but what it has logged.
var loggedOnly = regexp.MustCompile(`^logged \d+ error\(s\)$`)

// escapeError is how the escaper of html/template names a place; the number before the last is the line.
var escapeError = regexp.MustCompile(`html/template:(?:\w*:)?\s?([^\s:]+):(\d+)(?::(\d+))?: (.*)`)

func finding(err error) (diag.Finding, bool) {
	var path *fs.PathError
	if errors.As(err, &path) && errors.Is(err, errReserved) {
		return pageText.At(diag.Pos{File: strings.TrimPrefix(path.Path, "/")}, "", "%s", errReserved), true
	}
	if files := herrors.UnwrapFileErrors(err); len(files) > 0 {
		inner := files[len(files)-1]
		p := inner.Position()
		return layoutInvalid.At(diag.Pos{File: siteName(p.Filename), Line: p.LineNumber, Col: p.ColumnNumber}, "", "%s", sentence(herrors.Cause(inner).Error())), true
	}
	return diag.Finding{}, false
}

// siteName is the name in the site of a file in Hugo's memory.
func siteName(name string) string {
	name = strings.TrimPrefix(name, root+"/")
	if after, ok := strings.CutPrefix(name, "layouts/"+layoutPrefix); ok {
		return layoutsDir + "/" + after
	}
	for _, dir := range []string{"words/0/", "words/1/"} {
		if after, ok := strings.CutPrefix(name, dir); ok {
			return wordsDir + "/" + after
		}
	}
	return name
}

// sentence makes a finding's text of Hugo's: the place and the page, which the finding has, are dropped, and so is all
// after the first line.
func sentence(text string) string {
	text, _, _ = strings.Cut(text, "\n")
	text = placeInText.ReplaceAllString(text, "")
	text = strings.TrimSuffix(strings.TrimSuffix(text, ";"), ".")
	return strings.ReplaceAll(text, layoutPrefix, "")
}

var placeInText = regexp.MustCompile(`^template: [^:]+(:\d+)+: |; the current security configuration is:$`)
