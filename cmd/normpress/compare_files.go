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

// file is a file, a folder of files or standard input.
func (t *texts) file(name string) (*side, error) {
	if _, err := os.Stat(name); err != nil && name != "-" {
		return nil, usageError{fmt.Errorf("there is no file %q that can be read: %w", name, reason(err)), hintOfFolder(name)}
	}
	s := &side{Side: compare.Side{Name: shown(name), Language: t.lang}, path: name, instrument: t.instrumentOf(name)}
	if s.Language == "" {
		s.Language = languageOf(name)
	}
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

// languageOf is the language that the name of a file says, en.md or en/01.md; "" where it says none.
func languageOf(name string) string {
	path, err := filepath.Abs(name)
	if err != nil || name == "-" {
		return ""
	}
	base := strings.TrimSuffix(filepath.Base(path), ".md")
	for _, tag := range []string{base, filepath.Base(filepath.Dir(path))} {
		var l ident.Language
		if len(strings.SplitN(tag, "-", 2)[0]) == 2 && l.UnmarshalText([]byte(tag)) == nil {
			return tag
		}
	}
	return ""
}

// readFiles reads the text in a file or a folder.
func (t *texts) readFiles(s *side) error {
	names, err := filesOf(s.path)
	if err != nil {
		return err
	}
	var files []norm.File
	for _, name := range names {
		data, err := t.bytes(name)
		if err != nil {
			return err
		}
		text, found := plain(shown(name), data)
		file, more := load.File(shown(name), text)
		if found = append(found, more...); len(found) > 0 {
			t.found = append(t.found, found...)
			return errFindings
		}
		files = append(files, file)
	}
	o := norm.Options{Language: ident.Language(s.Language)}
	if s.instrument != nil {
		o.Labels, o.LabelsPos = s.instrument.Labels, s.instrument.At("labels")
	}
	text, found := norm.ParseText(files, o)
	t.found = append(t.found, found...)
	s.text, s.Title = text, text.Heading.Words
	t.portal.cites[text], _ = cite.New(nil, text, nil) // what is wrong with its references is for check
	return nil
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
