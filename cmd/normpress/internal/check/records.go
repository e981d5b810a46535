package check

import (
	"slices"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

var recordChecks = []check{
	{err("number-twice", "The number of a record is never given twice."), numberTwice},
	{err("listed-twice", "A list names each thing once."), listedTwice},
	{err("vocabulary-twice", "A vocabulary has one entry for each id."), vocabularyTwice},
	{warn("vocabulary-unused", "Each entry of a vocabulary is used somewhere."), vocabularyUnused},
}

// seen remembers where something stood first.
type seen map[string]diag.Pos

// again returns where the key stood before; the first time it says false.
func (s seen) again(key string, pos diag.Pos) (diag.Pos, bool) {
	before, ok := s[key]
	if !ok {
		s[key] = pos
	}
	return before, ok
}

func numberTwice(x *index, found report) {
	numbers := seen{}
	look := func(number string, p *model.Place) {
		if before, again := numbers.again(number, p.At("number")); again && number != "" {
			found(p.At("number"), "numbers are permanent: take the next free one", "the number %s is given already in %s", number, before)
		}
	}
	for _, f := range x.Firms {
		look(string(f.Number), &f.Place)
	}
	for _, c := range x.held {
		look(string(c.Number), &c.Place)
	}
	for _, i := range x.Inspectors {
		look(string(i.Number), &i.Place)
	}
	for _, d := range x.Decisions {
		look(string(d.Number), &d.Place)
	}
}

func listedTwice(x *index, found report) {
	for _, f := range x.Firms {
		repeated(&f.Place, "predecessors", f.Predecessors, found)
	}
	for _, c := range x.held {
		repeated(&c.Place, "scope", c.Scope, found)
		for _, e := range c.Events {
			repeated(&e.Place, "scope", e.Scope, found)
		}
	}
	for _, i := range x.Inspectors {
		repeated(&i.Place, "scope", i.Scope, found)
		for _, e := range i.Events {
			repeated(&e.Place, "scope", e.Scope, found)
		}
	}
	for _, d := range x.Decisions {
		repeated(&d.Place, "respondents", d.Respondents, found)
		holdings := seen{}
		for i := range d.Findings {
			h := &d.Findings[i]
			if before, again := holdings.again(h.Provision.String(), h.At("provision")); again {
				found(h.At("provision"), "give one outcome for each provision", "%s has a finding on %s already in %s", d.Number, h.Provision, before)
			}
		}
	}
	for _, i := range x.Instruments {
		repeated(&i.Place, "languages", i.Languages, found)
	}
	for _, r := range x.revisions {
		repeated(&r.Place, "languages", r.Languages, found)
	}
}

func repeated[T ~string](p *model.Place, key string, list []T, found report) {
	for i, v := range list {
		if slices.Contains(list[:i], v) {
			found(p.At(item(key, i)), "name it once", "%q stands twice in %s", v, key)
		}
	}
}

func vocabularyTwice(x *index, found report) {
	for _, terms := range [][]*model.Term{x.Scopes, x.Bodies} {
		ids := seen{}
		for _, t := range terms {
			if before, again := ids.again(t.ID, t.At("id")); again {
				found(t.At("id"), "keep one of the two entries", "the id %q is given already in %s", t.ID, before)
			}
		}
	}
}

func vocabularyUnused(x *index, found report) {
	used := map[string]bool{}
	x.eachScope(func(_ *model.Place, _, scope string) { used[scope] = true })
	unused("scope", x.Scopes, used, found)
	used = map[string]bool{}
	for _, d := range x.Decisions {
		used[d.DecidedBy] = true
	}
	unused("body", x.Bodies, used, found)
}

func unused(what string, terms []*model.Term, used map[string]bool, found report) {
	for _, t := range terms {
		if !used[t.ID] {
			found(t.At("id"), "", "the %s %q is used nowhere", what, t.ID)
		}
	}
}
