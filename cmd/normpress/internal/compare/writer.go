package compare

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/words"
)

// lineBreak is where a line of one side begins.
type lineBreak struct {
	at    int
	kind  SegmentKind
	label string // designation that stands there, where several provisions are shown at once
}

func breaks(ps []Passage, s side) []lineBreak {
	var out []lineBreak
	at := 0
	for i := range ps {
		if i > 0 {
			out = append(out, lineBreak{at, SegmentNumber, ps[i].Designation})
		}
		at += ps[i].Size + 1
	}
	for _, g := range s.segments {
		out = append(out, lineBreak{g.at, g.kind, ""})
	}
	slices.SortStableFunc(out, func(a, b lineBreak) int { return a.at - b.at })
	return out
}

// writer makes lines of the words of a change.
type writer struct {
	old, new             side
	oldBreaks, newBreaks []lineBreak
	phrases              []words.Phrase
	signs                []words.Sign // in the words that are being written
	lines                []Line
}

// edit writes what was deleted and what was inserted.
func (w *writer) edit(i int, e *Edit) {
	deleted, inserted := strings.Contains(e.Deleted, "\n"), strings.Contains(e.Inserted, "\n")
	if e.Spacing && strings.TrimSpace(e.Deleted+e.Inserted) == "" {
		switch {
		case deleted && !inserted:
			w.add(Run{Fate: Deleted, Text: LineEnd, Edit: i})
		case inserted && !deleted:
			w.add(Run{Fate: Added, Text: LineEnd, Edit: i})
		}
		w.run(Stayed, -1, e.New)
		return
	}
	w.signs = w.old.words.Signs(e.Old, w.flags(e))
	w.run(Deleted, i, e.Old)
	if deleted && inserted {
		w.lines = append(w.lines, Line{Kind: kindAt(w.newBreaks, e.New.From)})
	}
	w.signs = w.new.words.Signs(e.New, w.flags(e))
	w.run(Added, i, e.New)
	w.signs = nil
}

// flags are those of an edit. Where all the words are new, or gone, no one of them is more so than others.
func (w *writer) flags(e *Edit) words.Flags {
	if len(e.Deleted) == len(w.old.words.String()) && len(e.Inserted) == len(w.new.words.String()) {
		return 0
	}
	return e.Flags
}

// kindAt is the kind of the line that an offset lies in.
func kindAt(list []lineBreak, at int) SegmentKind {
	kind := SegmentParagraph
	for _, b := range list {
		if b.at <= at && b.kind != SegmentNumber {
			kind = b.kind
		}
	}
	return kind
}

// run writes words of one side, line by line.
func (w *writer) run(fate Fate, edit int, s words.Span) {
	list := w.newBreaks
	if fate == Deleted {
		list = w.oldBreaks
	}
	from := s.From
	for _, b := range list {
		if b.at > s.To || b.at <= s.From && b.at > 0 || b.at == 0 && s.From > 0 {
			continue
		}
		w.piece(fate, edit, words.Span{From: from, To: b.at - 1})
		from = b.at
		w.begin(b)
		if b.kind == SegmentNumber {
			w.add(Run{Fate: labelled(fate), Text: b.label, Edit: -1})
		}
	}
	w.piece(fate, edit, words.Span{From: from, To: s.To})
}

// begin begins a line. The first line of the new side goes on with what was deleted before it.
func (w *writer) begin(b lineBreak) {
	n := len(w.lines)
	if b.at == 0 && n > 0 && b.kind != SegmentChildren && w.lines[n-1].Kind != SegmentChildren {
		w.lines[n-1].Kind = b.kind
		return
	}
	w.lines = append(w.lines, Line{Kind: b.kind})
}

// labelled is the fate of a designation between words: one that stands in the new text is new there.
func labelled(fate Fate) Fate {
	if fate == Deleted {
		return Deleted
	}
	return Added
}

// piece writes words within a line, apart where their markup or a moved phrase begins or ends.
func (w *writer) piece(fate Fate, edit int, s words.Span) {
	if s.From >= s.To {
		return
	}
	of := &w.new
	if fate == Deleted {
		of = &w.old
	}
	text := of.words.String()
	cuts := []int{s.From, s.To}
	cut := func(at int) {
		if at > s.From && at < s.To {
			cuts = append(cuts, at)
		}
	}
	for _, m := range of.marks {
		if shown(m.Kind) {
			cut(m.From)
			cut(m.To)
		}
	}
	for i := range w.phrases {
		p := w.phrase(i, fate)
		cut(p.From)
		cut(p.To)
	}
	for _, sign := range w.signs {
		cut(sign.From)
		cut(sign.To)
	}
	for at := s.From; at < s.To; at += len(ChildMark) {
		n := strings.Index(text[at:s.To], ChildMark)
		if n < 0 {
			break
		}
		at += n
		cut(at)
		cut(at + len(ChildMark))
	}
	slices.Sort(cuts)
	for i := range len(cuts) - 1 {
		if from, to := cuts[i], cuts[i+1]; from < to {
			w.add(Run{Fate: fate, Text: text[from:to], Edit: edit, Phrase: w.phraseAt(from, fate), Flags: w.flagsAt(from), Marks: marksAt(of.marks, from)})
		}
	}
}

// add adds a run to the line. The place of provisions within has a line of its own, in which no words are.
func (w *writer) add(r Run) {
	n := len(w.lines)
	switch mark := r.Text == ChildMark; {
	case mark && (n == 0 || w.lines[n-1].Kind != SegmentChildren):
		w.lines = append(w.lines, Line{Kind: SegmentChildren})
	case !mark && (n == 0 || w.lines[n-1].Kind == SegmentChildren):
		w.lines = append(w.lines, Line{Kind: SegmentParagraph})
	}
	l := &w.lines[len(w.lines)-1]
	l.Runs = append(l.Runs, r)
}

// phrase is the place of a moved phrase on the side that words of the fate are on; none for words that stayed.
func (w *writer) phrase(i int, fate Fate) words.Span {
	switch fate {
	case Deleted:
		return w.phrases[i].Old
	case Added:
		return w.phrases[i].New
	}
	return words.Span{}
}

func (w *writer) phraseAt(at int, fate Fate) int {
	for i := range w.phrases {
		if p := w.phrase(i, fate); p.From <= at && at < p.To {
			return i + 1
		}
	}
	return 0
}

func (w *writer) flagsAt(at int) words.Flags {
	var f words.Flags
	for _, sign := range w.signs {
		if sign.From <= at && at < sign.To {
			f |= sign.Flag
		}
	}
	return f
}

func shown(k model.MarkKind) bool {
	return k == model.MarkEmphasis || k == model.MarkStrong || k == model.MarkCode
}

func marksAt(marks []model.Mark, at int) []model.MarkKind {
	var out []model.MarkKind
	for _, m := range marks {
		if shown(m.Kind) && m.From <= at && at < m.To {
			out = append(out, m.Kind)
		}
	}
	return out
}
