package pages

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Pages stand in trees, one for each language: that at the root of the site, and /fr/, /ar/ beside it. The tree of a
// language of the interface is whole: what has no text in the language shows another one there, and says so. Other
// languages that a text is in have a tree of these texts alone.

// isWhole says whether the tree of these pages is that of a language of the interface.
func (s *site) isWhole() bool { return slices.Contains(s.Interface, s.Language) }

// in is the address of a path in the tree of a language.
func (s *site) in(lang ident.Language, path string) string {
	return strings.TrimSuffix(s.BasePath, "/") + address.In(lang, s.Interface[0], path)
}

// at is the address of a page that belongs to no text: in the same tree, or at the root where the tree has texts alone.
func (s *site) at(path string) string {
	if s.isWhole() {
		return s.in(s.Language, path)
	}
	return s.file(path)
}

// file is the address of what exists once, whatever the language.
func (s *site) file(path string) string { return s.in(s.Interface[0], path) }

// textAt is the address of a page of a text: in the same tree, unless that lacks it.
func (s *site) textAt(e edition, path string) string {
	if s.isWhole() || e.text == nil || e.text.Language == s.Language {
		return s.in(s.Language, path)
	}
	return s.file(path)
}

// shownAt is the address of a page that shows this text: in the same tree, unless that shows another.
func (s *site) shownAt(e edition, path string) string {
	if s.text(e.revision) == e.text {
		return s.in(s.Language, path)
	}
	return s.in(e.text.Language, path)
}

// text is the text of a revision that this tree shows: in its language, else in the first. It is nil where the revision
// has none.
func (s *site) text(r *model.Revision) *model.Text {
	if t := r.Text(s.Language); t != nil || len(r.Texts) == 0 {
		return t
	}
	return r.Texts[0]
}

// here lists the editions of a revision that have pages in this tree.
func (s *site) here(r *model.Revision) []edition {
	t := s.text(r)
	if t == nil || t.Language != s.Language && !s.isWhole() {
		return nil
	}
	return []edition{{r, t}}
}

// common is the language in which two revisions are compared in this tree: its own where both have it, else the first
// that both have, "" where there is none.
func (s *site) common(old, new *model.Revision) ident.Language {
	both := func(lang ident.Language) bool { return old.Text(lang) != nil && new.Text(lang) != nil }
	if both(s.Language) {
		return s.Language
	}
	for _, t := range new.Texts {
		if s.isWhole() && both(t.Language) {
			return t.Language
		}
	}
	return ""
}

// told is the language in which this tree tells the history of an instrument: that in which the most revisions have a
// text, its own before others.
func (s *site) told(i *model.Instrument) ident.Language { return s.toldIn(s.Language, i) }

// toldIn is that of the tree of a language.
func (s *site) toldIn(tree ident.Language, i *model.Instrument) ident.Language {
	number := func(lang ident.Language) (n int) {
		for _, r := range i.Revisions {
			if r.Text(lang) != nil {
				n++
			}
		}
		return n
	}
	best := tree
	if slices.Contains(s.Interface, tree) {
		for _, lang := range i.Languages {
			if number(lang) > number(best) {
				best = lang
			}
		}
	}
	return best
}

// direction is that in which a language is written, as HTML has it.
func direction(lang ident.Language) string {
	if lang.RightToLeft() {
		return "rtl"
	}
	return "ltr"
}

// elsewhere leads to the nearest page in those languages of the interface whose tree may not have this one, as it tells
// the history of the instrument in another language.
type elsewhere struct {
	Elsewhere map[string]string `json:"elsewhere,omitempty"`
	Original  string            `json:"original,omitempty"` // address of this page in the language of its text, where that is not the language around it
}

// elsewhere asks of each other tree whether it has the page at the path, given the language in which it tells the history.
func (s *site) elsewhere(i *model.Instrument, path string, has func(ident.Language) bool) elsewhere {
	here, out := s.told(i), elsewhere{Elsewhere: map[string]string{}}
	for _, lang := range s.Interface {
		there := s.toldIn(lang, i)
		if lang != s.Language && there != here && !has(there) {
			out.Elsewhere[strings.ToLower(string(lang))] = s.in(lang, address.Comparisons(i))
		}
	}
	out.Original = s.original(here, path)
	return out
}

// everywhere leads to a path in all other languages.
func (s *site) everywhere(path string) elsewhere {
	out := elsewhere{Elsewhere: map[string]string{}}
	for _, lang := range s.Interface {
		if lang != s.Language {
			out.Elsewhere[strings.ToLower(string(lang))] = s.in(lang, path)
		}
	}
	return out
}

// original is the address of a page in the language of its text, "" where that is the language around it.
func (s *site) original(lang ident.Language, path string) string {
	if lang == s.Language {
		return ""
	}
	return s.in(lang, path)
}
