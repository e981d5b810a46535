package check

import (
	"slices"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

var listChecks = []check{
	{err("listed-twice", "A list names each thing once."), listedTwice},
}

var vocabularyChecks = []check{
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
		for i := range d.Sanctions {
			repeated(&d.Sanctions[i].Place, "scope", d.Sanctions[i].Scope, found)
		}
		holdings := seen{}
		for i := range d.Findings {
			h := &d.Findings[i]
			if before, again := holdings.again(h.Provision.String()+" "+string(h.Firm), h.At("provision")); again {
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
	var scopes, bodies []string
	x.eachScope(func(_ *model.Place, _, scope string) { scopes = append(scopes, scope) })
	for _, d := range x.Decisions {
		bodies = append(bodies, d.DecidedBy)
	}
	x.eachValue("scope", func(_ diag.Pos, scope string) { scopes = append(scopes, scope) })
	x.eachValue("body", func(_ diag.Pos, body string) { bodies = append(bodies, body) })
	if !anyUnread(x.Firms) && !anyUnread(x.Inspectors) {
		unused("scope", x.Scopes, scopes, found)
	}
	if !anyUnread(x.Decisions) {
		unused("body", x.Bodies, bodies, found)
	}
}

func anyUnread[R interface{ Unread() bool }](records []R) bool {
	return slices.ContainsFunc(records, R.Unread)
}

// unused reports the terms that none of the uses names, not even with a slip of the pen.
func unused(what string, terms []*model.Term, uses []string, found report) {
	ids := termIDs(terms)
	used := map[string]bool{"": true}
	for _, u := range slices.Compact(slices.Sorted(slices.Values(uses))) {
		used[diag.Nearest(u, ids)] = true
	}
	for _, t := range terms {
		if !used[t.ID] {
			found(t.At("id"), "", "the %s %q is used nowhere", what, t.ID)
		}
	}
}
