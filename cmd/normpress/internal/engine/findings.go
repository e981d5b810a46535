package engine

import (
	"errors"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/bep/logg"
	"github.com/gohugoio/hugo/common/herrors"
	"github.com/gohugoio/hugo/common/loggers"

	"normpress/cmd/normpress/internal/diag"
)

// collector makes findings of what Hugo logs and of the errors that it returns.
type collector struct {
	first string            // the site's first language
	paths map[string]string // of pages, by their places in Hugo's tree
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
	c.found = append(c.found, c.logged(e))
	return nil
}

func (c *collector) logged(e *logg.Entry) diag.Finding {
	if m := missingWord.FindStringSubmatch(e.Message); m != nil {
		rule := wordForeign
		if strings.EqualFold(m[1], c.first) {
			rule = wordMissing
		}
		return rule.At(diag.Pos{File: wordsDir + "/" + m[1] + ".yaml"}, "", "the word %q is missing, but a layout asks for it", m[2])
	}
	rule := layoutWarning
	if e.Level >= logg.LevelError {
		rule = layoutInvalid
	}
	return rule.At(diag.Pos{File: layoutsDir}, "", "%s", brief(e.Message))
}

// loggedOnly is Hugo's error when there is none but what it has logged.
var loggedOnly = regexp.MustCompile(`^logged \d+ error\(s\)$`)

// findings takes Hugo's error apart. What no layout, word or page can be blamed for stays an error.
func (c *collector) findings(err error) (diag.Findings, error) {
	found := slices.Clone(c.found)
	var rest []error
	for _, e := range split(err) {
		if f, ok := c.finding(e); ok {
			found = append(found, f)
		} else if !loggedOnly.MatchString(e.Error()) {
			rest = append(rest, e)
		}
	}
	return found, errors.Join(rest...)
}

// split lists the errors that were joined into one, however deep.
func split(err error) []error {
	for e := err; e != nil; e = errors.Unwrap(e) {
		joined, ok := e.(interface{ Unwrap() []error })
		if !ok {
			continue
		}
		var list []error
		for _, inner := range joined.Unwrap() {
			list = append(list, split(inner)...)
		}
		return list
	}
	if err == nil {
		return nil
	}
	return []error{err}
}

// escape is how the escaper of html/template names a place: file, line and sometimes column.
var escape = regexp.MustCompile(`html/template:([^\s:]+):(\d+)(?::(\d+))?: (.*)`)

func (c *collector) finding(err error) (diag.Finding, bool) {
	var file *fs.PathError
	if errors.Is(err, errReserved) && errors.As(err, &file) {
		return pageText.At(diag.Pos{File: strings.TrimPrefix(file.Path, "/")}, "", "%v", errReserved), true
	}
	if files := herrors.UnwrapFileErrors(err); len(files) > 0 {
		p := files[len(files)-1].Position()
		pos := diag.Pos{File: siteName(p.Filename), Line: p.LineNumber, Col: p.ColumnNumber}
		return layoutInvalid.At(pos, c.page(err), "%s", brief(herrors.Cause(err).Error())), true
	}
	if m := escape.FindStringSubmatch(err.Error()); m != nil {
		line, _ := strconv.Atoi(m[2])
		col, _ := strconv.Atoi(m[3])
		return layoutInvalid.At(diag.Pos{File: siteName("layouts/" + m[1]), Line: line, Col: col}, c.page(err), "%s", brief(m[4])), true
	}
	return diag.Finding{}, false
}

// inAdapter is how Hugo names a page that is in no file.
var inAdapter = regexp.MustCompile(`/_content\.gotmpl:(/\w*)`)

// page is the hint that says on which page a layout failed.
func (c *collector) page(err error) string {
	m := inAdapter.FindStringSubmatch(err.Error())
	if m == nil || c.paths[m[1]] == "" {
		return ""
	}
	return "seen on the page " + c.paths[m[1]]
}

// siteName is the name in the site of a file in Hugo's memory.
func siteName(name string) string {
	name = strings.TrimPrefix(name, root+"/")
	if kind, ok := strings.CutPrefix(name, "layouts/"+layoutPrefix); ok {
		return layoutsDir + "/" + strings.ReplaceAll(kind, folded, "/")
	}
	for _, dir := range []string{"words/0/", "words/1/", "words/2/", "words/3/"} {
		if file, ok := strings.CutPrefix(name, dir); ok {
			return wordsDir + "/" + file
		}
	}
	return name
}

// place is what a finding's position says already; policy introduces a listing of Hugo's whole configuration.
var (
	place  = regexp.MustCompile(`^(template: [^:]+(:\d+)+: |\[\d+:\d+\] )`)
	policy = regexp.MustCompile(`; the current security configuration is:$`)
)

// brief makes a finding's text of Hugo's.
func brief(text string) string {
	text, _, _ = strings.Cut(text, "\n")
	text = policy.ReplaceAllString(place.ReplaceAllString(text, ""), "")
	return strings.NewReplacer(layoutPrefix, "", folded, "/").Replace(strings.TrimSuffix(text, "."))
}
