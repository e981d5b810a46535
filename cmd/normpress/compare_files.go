package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/norm"
	"normpress/cmd/normpress/internal/source"
)

// orFile is the hint or, where a file or folder has the name that was taken for a revision, how to name that.
func orFile(name, hint string) string {
	if _, err := os.Stat(name); err != nil {
		return hint
	}
	return "write ./" + name + " for the file of that name"
}

// file is a file, a folder of files or standard input, with what is in it.
func (t *texts) file(name string) (*side, error) {
	if _, err := os.Stat(name); err != nil && name != "-" {
		return nil, usageError{fmt.Errorf("there is no file %q that can be read: %w", name, reason(err)), hintOfFolder(name)}
	}
	s := &side{Side: compare.Side{Name: shown(name)}, path: name, instrument: t.instrumentOf(name)}
	data, err := t.open(s)
	if err != nil {
		return nil, err
	}
	t.languageOf(s, data)
	return s, nil
}

// shown is the name of a file as findings show it.
func shown(name string) string {
	if name == "-" {
		return "standard input"
	}
	return filepath.ToSlash(name)
}

// reason is what an error says without the path.
func reason(err error) error {
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		return pe.Err
	}
	return err
}

// hintOfFolder is the file in the same folder whose name is nearest.
func hintOfFolder(name string) string {
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil {
		return "the path is taken from the folder that you are in"
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return diag.DidYouMean(filepath.Base(name), names)
}

// open reads the files of a side and takes their front matter off. What was in the first is returned.
func (t *texts) open(s *side) (first []byte, err error) {
	names, err := filesOf(s.path)
	if err != nil {
		return nil, err
	}
	for i, name := range names {
		data, err := t.bytes(name)
		if err != nil {
			return nil, err
		}
		text, found := plain(shown(name), data)
		file, more := load.File(shown(name), text)
		if found = append(found, more...); len(found) > 0 {
			t.found = append(t.found, found...)
			return nil, errFindings
		}
		if s.files = append(s.files, file); i == 0 {
			first = text
		}
	}
	return first, nil
}

// languageOf finds out the language of a file: it is asked for, its front matter says it, its name, or its words. The
// words win over a name that only begins like a language.
func (t *texts) languageOf(s *side, first []byte) {
	s.Language, s.told = t.lang, true
	if s.Language == "" {
		s.Language = languageSaid(first)
	}
	if s.Language == "" {
		s.Language, s.told = languageNamed(s.path)
	}
	if s.told {
		return
	}
	var words strings.Builder
	for _, f := range s.files {
		words.Write(f.Data)
	}
	if written := languageWritten(words.String()); written != "" && written != base(s.Language) {
		s.Language, s.Guessed = written, true
	}
}

// readFiles takes the text in the files of a side apart.
func (t *texts) readFiles(s *side) {
	o := norm.Options{Language: ident.Language(s.Language)}
	if s.instrument != nil {
		o.Labels, o.LabelsPos = s.instrument.Labels, s.instrument.At("labels")
	}
	text, found := norm.ParseText(s.files, o)
	t.found = append(t.found, found...)
	s.text, s.Title = text, text.Heading.Words
	t.portal.cites[text], _ = cite.New(nil, text, nil) // what is wrong with its references is for check
}

// filesOf are the files of a text, in their order.
func filesOf(name string) ([]string, error) {
	entries, err := os.ReadDir(name)
	if err != nil {
		return []string{name}, nil // no folder
	}
	var out, all []string
	for _, e := range entries {
		all = append(all, e.Name())
		if strings.HasSuffix(e.Name(), ".md") && e.Name() != "revision.md" {
			out = append(out, filepath.Join(name, e.Name()))
		}
	}
	slices.Sort(out)
	if len(out) == 0 {
		return nil, usageError{fmt.Errorf("the folder %s has no files of a text, which end in .md", name), "it has: " + strings.Join(all, ", ")}
	}
	return out, nil
}

// bytes reads a file or standard input, no more than the largest text and one byte.
func (t *texts) bytes(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(io.LimitReader(t.in, source.MaxText+1))
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, source.MaxText+1))
}

// plain asks of a file what is asked of the texts of a site: that it is UTF-8, not too large, without conflict marks.
func plain(name string, data []byte) ([]byte, diag.Findings) {
	const only = "text.md"
	text, _, found := source.Memory(map[string]string{only: string(data)}).Text(only)
	for i := range found {
		found[i].File = name
	}
	return text, found
}
