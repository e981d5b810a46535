package pages

import "normpress/cmd/normpress/internal/model"

// recordViews are the ways in which the records of a type are shown beyond their list and pages, each with the kind
// that names its partial: record-view-KIND.html.
func (s *site) recordViews(t *model.RecordType) []any {
	var out []any
	for i := range t.Views {
		switch v := &t.Views[i]; v.Kind {
		case model.Treaty:
			out = append(out, s.treatyView(t, v))
		}
	}
	return out
}
