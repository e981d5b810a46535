package catalogue

import (
	"encoding/json"
	"slices"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/timeline"
)

// shownProvision is what the page of results is told of a provision beside its text.
type shownProvision struct {
	// Key is its own citation key, with which those of its points begin; Keys are all where it has several.
	Key  string   `json:"key,omitempty"`
	Keys []string `json:"keys,omitempty"`
	// Runs are the revisions in which it stands elsewhere or is cited otherwise than in the one that is shown.
	Runs []shownRun `json:"runs,omitempty"`
	// At has the fragments of the points in it by their keys.
	At map[string]ident.EID `json:"at,omitempty"`
	// Status is the key behind status_ of what it is on the date that the site speaks for, where its revision is
	// something else or since another day, and From the day since or from which it is.
	Status string `json:"status,omitempty"`
	From   string `json:"from,omitempty"`
}

// shownRun is where a provision stands in some revisions.
type shownRun struct {
	from, to int
	below    string // its address below that of the revision
	citation string
	keys     []string // its own
}

// MarshalJSON writes it as a list.
func (r shownRun) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{r.from, r.to, r.below, r.citation, append([]string{}, r.keys...)})
}

// shownProvision is what the revision that is shown has.
func (c *catalogue) shownProvision(shown *standing) shownProvision {
	out := shownProvision{At: shown.unit.points()}
	own := shown.unit.ownKeys()
	switch {
	case len(shown.unit.keys()) == 0: // it is not cited
	case len(own) > 1:
		out.Keys = own
	default:
		out.Key = own[0]
	}
	if p := shown.unit.provision; p != nil && len(shown.revision.Provisions) > 0 {
		whole, since := timeline.ProvisionStandingOn(shown.revision, "", c.AsOf)
		if status, from := timeline.ProvisionStandingOn(shown.revision, p.EID, c.AsOf); status != whole || from != since {
			out.Status, out.From = status, from.String()
		}
	}
	return out
}

func (m *shownProvision) empty() bool {
	return m.Key == "" && len(m.Keys)+len(m.Runs)+len(m.At) == 0 && m.Status == ""
}

// add notes where the unit stands in another revision, if that is elsewhere.
func (m *shownProvision) add(s, shown *standing) {
	run := shownRun{s.place, s.place, s.below(), s.citation(), s.unit.ownKeys()}
	if run.same(&shownRun{0, 0, shown.below(), shown.citation(), shown.unit.ownKeys()}) {
		return
	}
	if n := len(m.Runs); n > 0 && m.Runs[n-1].to == s.place-1 && run.same(&m.Runs[n-1]) {
		m.Runs[n-1].to = s.place
		return
	}
	m.Runs = append(m.Runs, run)
}

func (r *shownRun) same(s *shownRun) bool {
	return r.below == s.below && r.citation == s.citation && slices.Equal(r.keys, s.keys)
}
