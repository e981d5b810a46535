package records

import (
	"cmp"
	"slices"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// Schedule is the harmonised schedule of sanctions: what a breach may lead to, by provision and gravity.
type Schedule struct {
	corpus  *model.Corpus
	classes []class
}

// class is a class of breach: a record of a type with a view of penalties.
type class struct {
	record     *model.Record
	gravity    model.Gravity
	provisions []lasting
	ranges     []Range
}

// lasting names a provision through all revisions of its instrument.
type lasting struct {
	instrument string
	wid        ident.WID
}

// Range is what the schedule provides for one measure.
type Range struct {
	Measure      string // a kind of sanction, or a measure that no sanction is
	Availability string // always-first, may-be-omitted, available, on-repetition or not-available
	Min, Max     string // decimal numbers; "" for no limit
	Unit         string // per-cent-of-turnover, months or years
}

// Penalties reads the schedule from the records of every type with a view of the kind penalties, whose fields are, in
// this order: the provisions, the gravity and, within the list of ranges, measure, availability, least, most and unit.
// It is nil where there is none.
func Penalties(c *model.Corpus) *Schedule {
	s := &Schedule{corpus: c}
	for _, t := range c.RecordTypes {
		v := t.View(model.Penalties)
		if v == nil || len(v.Fields) != penaltyFields {
			continue
		}
		for _, r := range t.Records {
			s.classes = append(s.classes, s.class(r, v.Fields))
		}
	}
	if len(s.classes) == 0 {
		return nil
	}
	return s
}

const penaltyFields = 7

func (s *Schedule) class(r *model.Record, fields []string) class {
	out := class{record: r, gravity: model.Gravity(r.Value.One(fields[1]))}
	for _, v := range r.Value.At(fields[0]) {
		if ref, err := ident.ParseProvisionRef(v.Text); err == nil {
			out.provisions = append(out.provisions, s.around(ref)[:1]...)
		}
	}
	list, of := within(fields[2])
	for _, item := range r.Value.At(list) {
		text := func(path string) string {
			_, name := within(path)
			return item.One(name)
		}
		out.ranges = append(out.ranges, Range{item.One(of), text(fields[3]), text(fields[4]), text(fields[5]), text(fields[6])})
	}
	return out
}

// within parts a path into that of the list and the name of a field of its items.
func within(path string) (list, name string) {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '.' {
			return path[:i], path[i+1:]
		}
	}
	return "", path
}

// around names a provision and all that it stands in, from the inside out, through all revisions. Where the text is not
// here that is the provision alone.
func (s *Schedule) around(ref ident.ProvisionRef) []lasting {
	if r := s.corpus.Revision(ref.RevisionRef); r != nil && len(r.Texts) > 0 {
		if p := r.Texts[0].Find(ref.EID); p != nil {
			var out []lasting
			for ; p != nil; p = p.Parent {
				out = append(out, lasting{ref.Instrument, p.WID})
			}
			return out
		}
	}
	return []lasting{{ref.Instrument, ident.WID(ref.EID)}}
}

// Applied is what the schedule provides for a breach that was found.
type Applied struct {
	Class  *model.Record // of breach; nil where the decision names none
	Ranges []Range
}

// For finds what the schedule provides for a breach. The class is the one that the decision names and is never concluded
// from the provision, since a class says more of a firm than that it breached the provision. Where none is named, the
// ranges are those of all classes of the gravity that name the provision or one around it, or of all of the gravity if
// none does. It says false where nothing was found that could be sanctioned, or the classes that fit differ.
func (s *Schedule) For(h *model.Holding) (Applied, bool) {
	if s == nil || h.Outcome != model.Breach || h.Gravity == "" {
		return Applied{}, false
	}
	if h.Class != "" {
		c := s.named(h.Class)
		if c == nil || c.gravity != h.Gravity {
			return Applied{}, false
		}
		return Applied{c.record, c.ranges}, true
	}
	ranges, ok := shared(s.fitting(h))
	return Applied{Ranges: ranges}, ok
}

// named is the class with a key, nil if there is none.
func (s *Schedule) named(key string) *class {
	if s == nil {
		return nil
	}
	if i := slices.IndexFunc(s.classes, func(c class) bool { return c.record.Key == key }); i >= 0 {
		return &s.classes[i]
	}
	return nil
}

// fitting lists the classes that a breach could be of.
func (s *Schedule) fitting(h *model.Holding) []class {
	var named, graded []class
	around := s.around(h.Provision)
	for _, c := range s.classes {
		if c.gravity != h.Gravity {
			continue
		}
		graded = append(graded, c)
		if slices.ContainsFunc(around, func(l lasting) bool { return slices.Contains(c.provisions, l) }) {
			named = append(named, c)
		}
	}
	if len(named) > 0 {
		return named
	}
	return graded
}

// shared are the ranges that classes share; false where there is no class or they differ.
func shared(classes []class) ([]Range, bool) {
	if len(classes) == 0 {
		return nil, false
	}
	ranges := classes[0].ranges
	for _, c := range classes[1:] {
		if !slices.Equal(c.ranges, ranges) {
			return nil, false
		}
	}
	return ranges, true
}

// Gravest is the graver of two gravities.
func Gravest(a, b model.Gravity) model.Gravity {
	order := model.Gravity("").Values()
	if cmp.Compare(slices.Index(order, string(a)), slices.Index(order, string(b))) >= 0 {
		return a
	}
	return b
}
