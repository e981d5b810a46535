package pages

import (
	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// firmRow is a firm as its page shows it.
type firmRow struct {
	URL          string        `json:"url"`
	Number       string        `json:"number"`
	Name         string        `json:"name"`
	Script       []name        `json:"script,omitempty"` // the name in other scripts
	State        string        `json:"state"`
	StateURL     string        `json:"state_url,omitempty"`
	Status       string        `json:"status"` // the best standing of its certificates
	Tombstone    *tombstone    `json:"tombstone,omitempty"`
	Certificates []certificate `json:"certificates,omitempty"`
}

func (s *site) firmRow(f *model.Firm) firmRow {
	row := firmRow{URL: s.at(address.Firm(f.Number)), Number: string(f.Number), Name: s.firmName(f),
		Tombstone: s.tombstone(f.Tombstone)}
	if removed(f) {
		row.Status = "removed"
		return row
	}
	row.Status = string(timeline.FirmOn(f, s.AsOf, date.Date{}).Overall)
	if withheld(f) {
		return row
	}
	row.State, row.StateURL = s.stateName(f.State), s.stateLink(f.State).URL
	for _, n := range names(f.Names) {
		if n.Kind == "script" {
			row.Script = append(row.Script, n)
		}
	}
	for _, c := range f.Held() {
		row.Certificates = append(row.Certificates, s.newCertificate(f, c))
	}
	return row
}
