package timeline

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// instrument reads one revision per line: id, status, date and key=value pairs.
func instrument(text string) *model.Instrument {
	i := &model.Instrument{ID: "convention"}
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		r := &model.Revision{ID: words[0], Instrument: i, Status: model.RevisionStatus(words[1]), Date: day(words[2])}
		for _, w := range words[3:] {
			key, value, _ := strings.Cut(w, "=")
			if key == "by" {
				r.SupersededBy = value
				continue
			}
			*map[string]*date.Date{"published": &r.Published, "adoption": &r.Adoption, "signature": &r.Signature, "force": &r.EntryIntoForce, "on": &r.SupersededOn}[key] = day(value)
		}
		i.Revisions = append(i.Revisions, r)
	}
	return i
}

const lifeOfAnInstrument = `
zero     superseded 2021-03-15 published=2021-03-22 by=rev-1
rev-1    withdrawn  2021-11-15
rev-2    superseded 2022-09-05 by=adopted
adopted  superseded 2023-05-26 adoption=2023-05-26 signature=2023-06-15 force=2024-06-01 by=amended
amended  in-force   2025-01-10 adoption=2025-01-10 force=2026-03-01
next     draft      2026-08-01 published=2026-09-01
`

func TestRevisionStateOn(t *testing.T) {
	i := instrument(lifeOfAnInstrument)
	for _, test := range []struct{ on, states, force, newest string }{
		{"2021-03-14", "- - - - - -", "", ""},
		{"2021-03-15", "draft - - - - -", "", ""},
		{"2021-03-22", "draft - - - - -", "", "zero"},
		{"2021-11-15", "superseded withdrawn - - - -", "", "zero"},
		{"2022-09-05", "superseded withdrawn draft - - -", "", "rev-2"},
		{"2023-05-26", "superseded withdrawn superseded adopted - -", "", "adopted"},
		{"2024-05-31", "superseded withdrawn superseded adopted - -", "", "adopted"},
		{"2024-06-01", "superseded withdrawn superseded in-force - -", "adopted", "adopted"},
		{"2025-01-10", "superseded withdrawn superseded in-force adopted -", "adopted", "amended"},
		{"2026-02-28", "superseded withdrawn superseded in-force adopted -", "adopted", "amended"},
		{"2026-03-01", "superseded withdrawn superseded superseded in-force -", "amended", "amended"},
		{"2026-09-01", "superseded withdrawn superseded superseded in-force draft", "amended", "next"},
	} {
		var states []string
		for _, r := range i.Revisions {
			s := string(RevisionStateOn(r, day(test.on)))
			if s == "" {
				s = "-"
			}
			states = append(states, s)
		}
		if got := strings.Join(states, " "); got != test.states {
			t.Errorf("on %s: %s, not %s", test.on, got, test.states)
		}
		if got := id(InForce(i, day(test.on))); got != test.force {
			t.Errorf("in force on %s: %s, not %s", test.on, got, test.force)
		}
		if got := id(Newest(i, day(test.on))); got != test.newest {
			t.Errorf("newest on %s: %s, not %s", test.on, got, test.newest)
		}
	}
}

func id(r *model.Revision) string {
	if r == nil {
		return ""
	}
	return r.ID
}

func TestForcePeriod(t *testing.T) {
	for _, test := range []struct{ name, revisions, want string }{
		{"never", "a adopted 2024-01-01 adoption=2024-01-01", "-"},
		{"until further notice", "a in-force 2024-01-01 force=2024-02-01", "2024-02-01.."},
		{"to the day given", "a superseded 2024-01-01 force=2024-02-01 on=2025-01-01 by=b\nb in-force 2024-06-01 force=2025-01-01", "2024-02-01..2025-01-01"},
		{"to the entry into force of the one named", "a superseded 2024-01-01 force=2024-02-01 by=b\nb in-force 2024-06-01 force=2025-01-01", "2024-02-01..2025-01-01"},
		{"goes on while the one named is not in force", "a in-force 2024-01-01 force=2024-02-01 by=b\nb adopted 2024-06-01 adoption=2024-06-01", "2024-02-01.."},
		{"to the next entry into force", "a in-force 2024-01-01 force=2024-02-01\nc in-force 2024-01-02 force=2027-01-01\nb in-force 2024-06-01 force=2025-01-01", "2024-02-01..2025-01-01"},
		{"two on one day", "a in-force 2024-01-01 force=2024-02-01\nb in-force 2024-01-01 force=2024-02-01", "-"},
		{"withdrawn", "a withdrawn 2024-01-01 force=2024-02-01", "-"},
		{"withdrawn on a day", "a withdrawn 2024-01-01 force=2024-02-01 on=2025-01-01", "2024-02-01..2025-01-01"},
	} {
		p, ok := ForcePeriod(instrument(test.revisions).Revisions[0])
		got := "-"
		if ok {
			got = p.From.String() + ".." + p.To.String()
		}
		if got != test.want {
			t.Errorf("%s: %s, not %s", test.name, got, test.want)
		}
	}
}
