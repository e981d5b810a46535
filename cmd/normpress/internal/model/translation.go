package model

import (
	"cmp"

	"normpress/cmd/normpress/internal/ident"
)

// TitleTranslation is what an instrument or a revision is called in another language. What is not given stays as it is.
type TitleTranslation struct {
	Place
	Title      string `yaml:"title"`
	ShortTitle string `yaml:"short_title"`
}

// TermTranslation is an entry of a vocabulary in another language.
type TermTranslation struct {
	Place
	Title string `yaml:"title"`
	Text  string `yaml:"text"`
}

// TypeTranslation is what the records of a type are called in another language.
type TypeTranslation struct {
	Place
	Title string `yaml:"title"`
	One   string `yaml:"one"`
	Text  string `yaml:"text"`
}

// In is the corpus with the titles of instruments, revisions, vocabularies and types of records in a language, as far as
// they were translated. Texts and all other records are the same ones.
func (c *Corpus) In(lang ident.Language) *Corpus {
	out := *c
	out.Instruments = each(c.Instruments, func(i *Instrument) *Instrument { return i.in(lang) })
	out.Scopes = each(c.Scopes, func(t *Term) *Term { return t.in(lang) })
	out.Bodies = each(c.Bodies, func(t *Term) *Term { return t.in(lang) })
	out.RecordTypes = each(c.RecordTypes, func(t *RecordType) *RecordType { return t.in(lang) })
	return &out
}

func (i *Instrument) in(lang ident.Language) *Instrument {
	out, to := *i, i.Translations[lang]
	replace(&out.Title, to.Title)
	replace(&out.ShortTitle, to.ShortTitle)
	out.Revisions = each(i.Revisions, func(r *Revision) *Revision {
		rev, to := *r, r.Translations[lang]
		replace(&rev.Title, to.Title)
		replace(&rev.ShortTitle, to.ShortTitle)
		rev.Instrument = &out
		return &rev
	})
	return &out
}

func (t *Term) in(lang ident.Language) *Term {
	out, to := *t, t.Translations[lang]
	out.original = t.Original()
	replace(&out.Title, to.Title)
	replace(&out.Text, to.Text)
	return &out
}

// Original is the entry in the language of the records.
func (t *Term) Original() *Term { return cmp.Or(t.original, t) }

func (t *RecordType) in(lang ident.Language) *RecordType {
	out, to := *t, t.Translations[lang]
	replace(&out.Title, to.Title)
	replace(&out.One, to.One)
	out.original = t.Original()
	replace(&out.Text, to.Text)
	out.Records = each(t.Records, func(r *Record) *Record {
		record := *r
		record.Type = &out
		return &record
	})
	return &out
}

// Original is the type in the language of the records.
func (t *RecordType) Original() *RecordType { return cmp.Or(t.original, t) }

func replace(old *string, new string) {
	if new != "" {
		*old = new
	}
}

func each[T any](list []*T, f func(*T) *T) []*T {
	var out []*T
	for _, item := range list {
		out = append(out, f(item))
	}
	return out
}
