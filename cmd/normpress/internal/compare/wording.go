package compare

import (
	"hash/fnv"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/words"
)

// side is the words of one or several passages with their markup.
type side struct {
	words    *words.Text
	segments []segment
	marks    []model.Mark
}

func sideOf(ps []Passage) side { return joinedSide(ps, splits{}) }

func joinedSide(ps []Passage, known splits) side {
	switch len(ps) {
	case 0:
		return side{words: known.split("", "")}
	case 1:
		return side{ps[0].split, ps[0].segments, ps[0].marks}
	}
	var s side
	at, lang := 0, ident.Language("")
	for i := range ps {
		for _, m := range ps[i].marks {
			m.From, m.To = m.From+at, m.To+at
			s.marks = append(s.marks, m)
		}
		for _, g := range ps[i].segments {
			s.segments = append(s.segments, segment{g.kind, g.at + at})
		}
		at += len(ps[i].Words) + 1
		lang = ps[i].language
	}
	s.words = known.split(joined(ps), lang)
	return s
}

// markup stands for the markup of the words.
func (s side) markup() uint64 {
	if len(s.marks) == 0 && len(s.segments) <= 1 {
		return 0
	}
	h := fnv.New64a()
	var b [17]byte
	put := func(kind byte, from, to int) {
		b[0] = kind
		for i := range 8 {
			b[1+i], b[9+i] = byte(from>>(8*i)), byte(to>>(8*i))
		}
		h.Write(b[:])
	}
	for _, g := range s.segments {
		put(byte(g.kind), g.at, 0)
	}
	for _, m := range s.marks {
		put(0x80|byte(m.Kind), m.From, m.To)
		h.Write([]byte(m.Target))
	}
	return h.Sum64()
}

func newWording(old, new side) *Wording {
	d := words.Compare(old.words, new.words)
	w := &Wording{Phrases: d.Moved, Deleted: d.Deleted, Inserted: d.Inserted, Coarse: d.Coarse}
	was, is := old.words.String(), new.words.String()
	for _, e := range d.Edits {
		w.Edits = append(w.Edits, Edit{Old: e.Old, New: e.New, Deleted: was[e.Old.From:e.Old.To], Inserted: is[e.New.From:e.New.To],
			Spacing: e.Kind == words.Spacing, Flags: e.Flags})
	}
	w.Markup = markup(old, new, w.Edits)
	return w
}
