package timeline

import (
	"fmt"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/model"
)

// eventKeys says which keys, of those that not every event has, a kind of event needs and takes.
var eventKeys = []struct {
	key          string
	given        func(*model.Event) bool
	needed       []model.EventKind
	taken        []model.EventKind // beside those that need it; nil for all
	example, why string
}{
	{"until", func(e *model.Event) bool { return !e.Until.IsZero() },
		[]model.EventKind{model.Issued, model.Renewed, accredited}, []model.EventKind{}, "until: 2030-12-31", "the last day of validity"},
	{"scope", func(e *model.Event) bool { return len(e.Scope) > 0 },
		[]model.EventKind{model.ScopeExtended, model.ScopeReduced},
		[]model.EventKind{model.Issued, model.Renewed, accredited, model.Suspended, model.Reinstated, model.Lapsed}, "scope: [red-team]", "the scopes it is about"},
	{"to", func(e *model.Event) bool { return e.To != "" },
		[]model.EventKind{model.Transferred}, []model.EventKind{}, "to: F-0042", "the number of the successor firm"},
	{"outcome", func(e *model.Event) bool { return e.Outcome != "" },
		[]model.EventKind{model.AppealDecided}, []model.EventKind{}, "outcome: upheld", "upheld or overturned"},
	{"reason", func(e *model.Event) bool { return e.Reason != "" },
		[]model.EventKind{model.ConditionsImposed}, nil, "reason: Quarterly audit of the halt mechanism", "the condition in a few words"},
	{"reason", func(e *model.Event) bool { return e.Reason != "" },
		[]model.EventKind{model.Lapsed}, nil, "reason: Not reassessed by another inspector", "why it ends"},
}

// keys checks that the event has what its kind needs and no more.
func (x *checker) keys(r record, e *model.Event) {
	for _, k := range eventKeys {
		needed := slices.Contains(k.needed, e.Kind)
		switch {
		case needed && !k.given(e):
			x.find(eventKeyMissing, e.At(k.key), fmt.Sprintf("add %s, such as {date: %s, kind: %s, %s}", k.why, e.Date, e.Kind, k.example),
				"%q of %s on %s has no %q", e.Kind, r.number, e.Date, k.key)
		case k.given(e) && !needed && k.taken != nil && !slices.Contains(k.taken, e.Kind):
			x.find(eventKey, e.At(k.key), fmt.Sprintf("%q belongs to: %s", k.key, kindList(append(slices.Clip(k.needed), k.taken...), r.kinds)),
				"%q of %s on %s does not take %q", e.Kind, r.number, e.Date, k.key)
		}
	}
	if !e.Until.IsZero() && e.Until.Before(e.Date) {
		x.find(eventUntil, e.At("until"), "mend one of the two dates", "%q of %s on %s is valid until %s, before it begins", e.Kind, r.number, e.Date, e.Until)
	}
}

// kindList joins those of the kinds that the record's events can have.
func kindList(kinds []model.EventKind, possible []string) string {
	var list []string
	for _, k := range kinds {
		if slices.Contains(possible, string(k)) {
			list = append(list, string(k))
		}
	}
	return strings.Join(list, ", ")
}
