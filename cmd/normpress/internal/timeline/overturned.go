package timeline

import (
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// Overturned has the acts against a certificate that an appeal annulled, by all that is known, each with the event that
// did so. They had their effect until then.
func Overturned(c *model.Certificate) map[*model.Event]*model.Event {
	m := newMachine(certificateRecord(c))
	for _, e := range m.known(date.Date{}) {
		if m.lapses(e) {
			m.lapse()
		}
		m.take(e)
	}
	return m.overturned
}
