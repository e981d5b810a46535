// Package model holds the facts of a portal as they were read: instruments and their texts, the register, decisions.
// It does no input or output, knows no HTML, and holds nothing that can be computed from what it holds.
package model

import (
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
)

// Corpus is everything that a site publishes. Lists are in the order of their numbers or, for instruments, in the
// order in which they are shown.
type Corpus struct {
	Instruments []*Instrument
	Firms       []*Firm
	Inspectors  []*Inspector
	Decisions   []*Decision
	RecordTypes []*RecordType // in the order in which they are shown
	Guide       []*GuidePage
	Scopes      []*Term // what a certificate can be for
	Bodies      []*Term // who decides
}

// Term is one entry of a vocabulary.
type Term struct {
	Place
	ID           string                             `yaml:"id,required"`
	Title        string                             `yaml:"title,required"`
	Text         string                             `yaml:"text,required"`
	Translations map[ident.Language]TermTranslation `yaml:"translations"`
	original     *Term                              // as it was before it was translated
}

// GuidePage is a page of help for readers and editors.
type GuidePage struct {
	Place
	Name    string // of the file, without ending; part of the address
	Title   string `yaml:"title,required"`
	Summary string `yaml:"summary"`
	Order   int    `yaml:"order"`
	Body    []Block
	Notes   []*Note
}

// Place says where a record and each of its keys stand, so that a finding can name the very line.
type Place struct {
	pos    diag.Pos
	keys   []keyPos
	unread bool
}

type keyPos struct {
	key       string
	line, col int32
}

// SetPos says where the record begins.
func (p *Place) SetPos(pos diag.Pos) { p.pos = pos }

// SetKey says where the value of a key begins, in the file of the record. Items of a list have keys such as
// `respondents[1]`.
func (p *Place) SetKey(key string, line, col int) {
	p.keys = append(p.keys, keyPos{key, int32(line), int32(col)})
}

// SetUnread notes that something in the record, or in a record within it, could not be read: its empty fields say
// nothing.
func (p *Place) SetUnread() { p.unread = true }

// Unread says whether something in the record could not be read, which was found already.
func (p *Place) Unread() bool { return p.unread }

// Pos is where the record begins.
func (p *Place) Pos() diag.Pos { return p.pos }

// At is where the value of the key begins; for a key that is not given, where the record begins.
func (p *Place) At(key string) diag.Pos {
	for _, k := range p.keys {
		if k.key == key {
			return diag.Pos{File: p.pos.File, Line: int(k.line), Col: int(k.col)}
		}
	}
	return p.pos
}

// Has says whether the key is given.
func (p *Place) Has(key string) bool {
	for _, k := range p.keys {
		if k.key == key {
			return true
		}
	}
	return false
}

// Instrument finds an instrument by its folder name, nil when there is none.
func (c *Corpus) Instrument(id string) *Instrument {
	for _, i := range c.Instruments {
		if i.ID == id {
			return i
		}
	}
	return nil
}

// Revision finds a revision, nil when there is none.
func (c *Corpus) Revision(ref ident.RevisionRef) *Revision {
	if i := c.Instrument(ref.Instrument); i != nil {
		return i.Revision(ref.Revision)
	}
	return nil
}
