package main

import (
	"fmt"

	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// only is the part of a comparison about the provision with that eId or citation in the new text or, where it has none,
// in the old one, with what it was or became in the other.
func only(c *compare.Comparison, name string) (*compare.Comparison, error) {
	var known []string
	isNamed := cite.Named(name)
	for _, side := range []func(*compare.Change) []compare.Passage{newPassages, oldPassages} {
		for i := range c.Changes {
			for _, p := range side(&c.Changes[i]) {
				if at := p.Provision(); at != nil && isNamed(at) {
					return onlyAbout(c, &c.Changes[i]), nil
				}
				if p.EID != "" {
					known = append(known, string(p.EID))
				}
			}
		}
	}
	return nil, usageError{fmt.Errorf("--only: neither text has a provision %q", name), diag.DidYouMean(name, known)}
}

func newPassages(c *compare.Change) []compare.Passage { return c.New }

func oldPassages(c *compare.Change) []compare.Passage { return c.Old }

func onlyAbout(c *compare.Comparison, about *compare.Change) *compare.Comparison {
	old, new := first(about.Old), first(about.New)
	out := c.Only(old, new)
	out.Old.Name, out.New.Name = withPart(c.Old.Name, old), withPart(c.New.Name, new)
	return out
}

// first is the provision of the first passage, nil for none.
func first(ps []compare.Passage) *model.Provision {
	if len(ps) == 0 {
		return nil
	}
	return ps[0].Provision()
}

// withPart puts a provision behind the name of its text.
func withPart(name string, p *model.Provision) string {
	if p == nil {
		return name
	}
	return name + "#" + string(p.EID)
}
