package check

import (
	"slices"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

var recordChecks = []check{
	{err("listed-twice", "A list names each thing once."), listedTwice},
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
