package compare

import (
	"unicode"

	"normpress/cmd/normpress/internal/model"
)

// outline is a text taken apart.
type outline struct {
	text     *model.Text
	passages []Passage
	at       map[*model.Provision]int // index of its passage
	around   []int                    // for each passage, the index of the one around it; -1 for none
	letters  uint64                   // stands for every letter and figure of the text, in the order of reading
}

func newOutline(t *model.Text, known splits) *outline {
	o := &outline{text: t, passages: passages(t, known)}
	o.at = make(map[*model.Provision]int, len(o.passages))
	o.around = make([]int, len(o.passages))
	var path []int
	for i := range o.passages {
		p := &o.passages[i]
		o.at[p.provision] = i
		path = append(path[:p.Depth], i)
		o.around[i] = -1
		if p.Depth > 0 {
			o.around[i] = path[p.Depth-1]
		}
	}
	l := letters(fnvOffset)
	l.add(t.Heading.Words)
	l.blocks(t.Body)
	o.letters = uint64(l)
	return o
}

// title is the passage of the text's title; none where it has none.
func (o *outline) title() []Passage {
	if o.titled() {
		return o.passages[:1]
	}
	return nil
}

func (o *outline) titled() bool { return len(o.passages) > 0 && o.passages[0].Kind == 0 }

// of are the passages of the provisions.
func (o *outline) of(ps []*model.Provision) []Passage {
	if len(ps) == 1 {
		i := o.at[ps[0]]
		return o.passages[i : i+1 : i+1]
	}
	var out []Passage
	for _, p := range ps {
		out = append(out, o.passages[o.at[p]])
	}
	return out
}

// letters is a hash of letters and figures; what lies between them does not count.
type letters uint64

func (l *letters) add(s string) {
	h := uint64(*l)
	for _, r := range s {
		if r <= unicode.MaxASCII {
			if asciiWord[r] != 0 {
				h = (h ^ uint64(r)) * fnvPrime
			}
		} else if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			h = (h ^ uint64(r)) * fnvPrime
		}
	}
	*l = letters(h)
}

func (l *letters) blocks(blocks []model.Block) {
	for i := range blocks {
		b := &blocks[i]
		if b.Provision != nil {
			l.add(b.Provision.Designation())
			l.add(b.Provision.Heading.Words)
			l.blocks(b.Provision.Body)
			continue
		}
		l.add(b.Code)
		for p := range model.Proses(blocks[i : i+1]) {
			l.add(p.Words)
		}
	}
}
