package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

// side is one of the texts to compare.
type side struct {
	compare.Side
	path       string // of a file; "" for a revision
	files      []norm.File
	told       bool // the language is certain
	text       *model.Text
	instrument *model.Instrument // nil for a file that stands in none
	revision   *model.Revision   // nil for a file
	provision  *model.Provision  // nil for the whole text
}

// texts finds the two texts that a command line names.
type texts struct {
	*compareOptions
	in     io.Reader
	portal *portal
	opened bool          // whether the portal was read
	found  diag.Findings // in the two texts
}

// find finds both texts. What is not said of one, its instrument or its language, is that of the other.
func (t *texts) find(oldName, newName string) (old, new *side, err error) {
	t.portal = &portal{cites: map[*model.Text]*cite.Index{}}
	if oldName == "-" && newName == "-" {
		return nil, nil, usageError{fmt.Errorf("both texts are -, and there is one standard input"), "name a file for one of them"}
	}
	sides := [2]*side{}
	for i, name := range []string{oldName, newName} {
		if sides[i], err = t.locate(name); err != nil {
			return nil, nil, err
		}
		if t.instrument == "" && sides[i].revision != nil {
			t.instrument = sides[i].instrument.ID
		}
	}
	if err := t.languages(sides[0], sides[1]); err != nil {
		return nil, nil, err
	}
	for i, name := range []string{oldName, newName} {
		if err := t.read(sides[i], name); err != nil {
			return nil, nil, err
		}
	}
	if (sides[0].provision == nil) != (sides[1].provision == nil) {
		return nil, nil, usageError{fmt.Errorf("one provision and a whole text are not compared"), "write `#` and an eId behind both names, or use --only"}
	}
	return sides[0], sides[1], nil
}

// isPath says whether a name looks like that of a file rather than of a revision.
func isPath(name string) bool {
	return name == "-" || strings.ContainsAny(name, `/\`) || strings.HasSuffix(name, ".md") || name == "." || name == ".."
}

// locate says what a name stands for, before anything of the text is read.
func (t *texts) locate(arg string) (*side, error) {
	name, _, _ := strings.Cut(arg, "#")
	if isPath(name) {
		return t.file(name)
	}
	return t.revision(name)
}

// languages settles in which language each text is read. A revision that has several gives the one of the other text,
// and a file that does not tell its own is taken to be in the other's.
func (t *texts) languages(a, b *side) error {
	for _, pair := range [][2]*side{{a, b}, {b, a}} {
		if s, other := pair[0], pair[1]; s.revision != nil && s.Language == "" {
			s.Language, s.told = string(textLike(s.revision, other.Language).Language), true
		}
	}
	for _, pair := range [][2]*side{{a, b}, {b, a}} {
		s, other := pair[0], pair[1]
		switch {
		case s.Language == "":
			s.Language, s.Guessed = cmp.Or(other.Language, "en"), other.Guessed
		case !s.told && base(s.Language) == base(other.Language):
			s.Language = other.Language // zh and zh-Hans
		}
	}
	if a.Language != b.Language && a.told && b.told {
		return usageError{fmt.Errorf("the texts are in two languages, %s and %s", a.Language, b.Language), "write for example `--lang " + b.Language + "`"}
	}
	return nil
}

// textLike is the text of a revision in a language or, where it has none, the first.
func textLike(r *model.Revision, lang string) *model.Text {
	for _, x := range r.Texts {
		if base(string(x.Language)) == base(lang) {
			return x
		}
	}
	return r.Texts[0]
}

// read reads the text of a side, and finds the provision in it that is asked for.
func (t *texts) read(s *side, arg string) error {
	if s.revision == nil {
		t.readFiles(s)
	} else if err := t.readRevision(s); err != nil {
		return err
	}
	_, name, asked := strings.Cut(arg, "#")
	if !asked {
		return nil
	}
	if s.provision = cite.Find(s.text, name); s.provision != nil {
		s.Name = withPart(s.Name, s.provision)
		return nil
	}
	var known []string
	for p := range model.All(s.text.Body) {
		known = append(known, string(p.EID))
	}
	return usageError{fmt.Errorf("%s has no provision %q", s.Name, name), diag.DidYouMean(name, known)}
}

// site reads the site, once.
func (t *texts) site() *portal {
	if !t.opened {
		t.portal, t.opened = readPortal(t.source, dates{}), true
		t.portal.close()
	}
	return t.portal
}

// instrumentOf is the instrument in whose folder a file stands, nil where it stands in none.
func (t *texts) instrumentOf(name string) *model.Instrument {
	folder, err := filepath.Abs(filepath.Join(t.source, "content", "instruments"))
	file, failed := filepath.Abs(name)
	if err != nil || failed != nil || name == "-" {
		return nil
	}
	way, err := filepath.Rel(folder, file)
	id, _, _ := strings.Cut(filepath.ToSlash(way), "/")
	if _, missing := os.Stat(filepath.Join(folder, id)); err != nil || missing != nil || id == ".." || id == "." {
		return nil
	}
	if p := t.site(); p.corpus != nil {
		return p.corpus.Instrument(id)
	}
	return nil
}
