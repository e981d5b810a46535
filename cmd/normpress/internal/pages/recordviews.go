package pages

import "normpress/cmd/normpress/internal/model"

// recordViews are the ways in which the records of a type are shown beyond their list and pages, each with the kind
// that names its partial: record-view-KIND.html.
func (s *site) recordViews(t *model.RecordType) []any { return nil }
