package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/timeline"
)

// The files of every month agree with each other and with the register on that day, on both axes of time.
func TestMonthEndFiles(t *testing.T) {
	in := repository(t)
	files := contents(in.registerDates())
	ends := timeline.NewHistory(in.Corpus).MonthEnds(in.AsOf)
	if len(ends) < 20 || ends[len(ends)-1].String() != "2026-10-31" {
		t.Fatalf("the months are %v", ends)
	}
	for _, on := range ends {
		is, said := timeline.RegisterOn(in.Corpus, on, date.Date{}), timeline.RegisterOn(in.Corpus, on, on)
		rows, err := csv.NewReader(bytes.NewReader(files[address.RegisterFile(on, "csv")])).ReadAll()
		if err != nil || len(rows) != len(is.Entries)+1 {
			t.Fatalf("%s: %d rows for %d entries (%v)", on, len(rows), len(is.Entries), err)
		}
		var s sheet
		if err := json.Unmarshal(files[address.RegisterFile(on, "json")], &s); err != nil || len(s.Entries) != len(is.Entries) {
			t.Fatalf("%s: %d entries in JSON, not %d (%v)", on, len(s.Entries), len(is.Entries), err)
		}
		for n := range is.Entries {
			e, row := &is.Entries[n], rows[n+1]
			if row[0] != on.String() || row[1] != "2026-11-22" || row[3] != string(e.Firm.Number) || !slices.Equal(row[8:16], fieldCells(e)) {
				t.Errorf("%s: %s is %v", on, e.Key(), row)
			}
			if cells := s.Entries[e.Key()]; cells[0] != string(e.Firm.Number) || cells[1] != string(e.Status) {
				t.Errorf("%s: %s is %v in JSON", on, e.Key(), cells)
			}
			at := slices.IndexFunc(said.Entries, func(o timeline.Entry) bool { return o.Key() == e.Key() })
			differs := at < 0 || !slices.Equal(fieldCells(e), fieldCells(&said.Entries[at]))
			if _, ok := s.Said[e.Key()]; ok != differs || (row[16] != "") != differs {
				t.Errorf("%s: the register said otherwise of %s: %v in JSON, %q in CSV, %v in truth", on, e.Key(), ok, row[16], differs)
			}
		}
	}
}

// The life of every entry, from which browsers work out the register, says on every day what the register says.
func TestRegisterLives(t *testing.T) {
	in := repository(t)
	var life registerLife
	if err := json.Unmarshal(in.registerLives(timeline.NewHistory(in.Corpus)), &life); err != nil {
		t.Fatal(err)
	}
	for on := date.Of(2024, 6, 1); on.Before(date.Of(2029, 6, 1)); on = on.AddDays(3) {
		for _, knownBy := range []date.Date{{}, on} {
			want := map[string]string{}
			for _, e := range timeline.RegisterOn(in.Corpus, on, knownBy).Entries {
				want[e.Key()] = string(e.Status) + " " + e.Until.String()
			}
			got := map[string]string{}
			for _, r := range life.Entries {
				periods, key := r.True, string(r.Certificate)
				if !knownBy.IsZero() && r.Said != nil {
					periods = r.Said
				}
				if key == "" {
					key = string(r.Firm)
				}
				n := len(periods)
				for n > 0 && periods[n-1][0].(string) > on.String() {
					n--
				}
				if n > 0 && len(periods[n-1]) > 1 {
					p := append(slices.Clone(periods[n-1]), "", "", "")
					got[key] = life.Statuses[int(p[1].(float64))] + " " + p[3].(string)
				}
			}
			for key, is := range want {
				if got[key] != is {
					t.Fatalf("%s on %s, known by %q: %q, not %q", key, on, knownBy, got[key], is)
				}
			}
			if len(got) != len(want) {
				t.Fatalf("on %s: %d entries, not %d", on, len(got), len(want))
			}
		}
	}
}

// Every record follows its schema; the table of events has those of the record.
func TestFirmRecords(t *testing.T) {
	in := repository(t)
	files := contents(in.firmRecords())
	schema := schemaNamed(t, "firm-record-1.json")
	for _, f := range in.Corpus.Firms {
		b := files[address.FirmRecord(f.Number)]
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Errorf("%s: %v", f.Number, err)
		}
		rows, err := csv.NewReader(bytes.NewReader(files[address.FirmEvents(f.Number)])).ReadAll()
		if f.Withheld() {
			if files[address.FirmEvents(f.Number)] != nil {
				t.Errorf("%s is withheld and has a table of events", f.Number)
			}
			continue
		}
		events := 0
		for _, c := range f.Held() {
			events += len(c.Events)
		}
		if err != nil || len(rows) != events+1 {
			t.Errorf("%s: %d rows for %d events (%v)", f.Number, len(rows), events, err)
		}
	}
}

// A badge is well-formed, stands on its own, and states the status, the date and no more of what is withheld.
func TestBadges(t *testing.T) {
	in := repository(t)
	in.Words = map[string]string{"status_valid": "Valid", "status_suspended": "Suspended", "status_removed": "Removed by law", "badge_as_of": "as of {{ .date }}",
		"badge_scopes": "Scopes in force: {{ .count }}", "badge_suspended": "suspended: {{ .count }}", "status_withdrawn": "Withdrawn",
		"badge_accreditation": "Inspector’s accreditation: {{ .status }}", "badge_alt": "Certificate {{ .number }} <in> the register"}
	files := contents(in.badges())
	for number, want := range map[string]string{
		"C-2025-0005": "C-2025-0005 · Valid|Scopes in force: 2|as of 2026-11-22",
		"C-2024-0011": "C-2024-0011 · Suspended|Scopes in force: 0 · suspended: 2|as of 2026-11-22",
		"C-2025-0002": "C-2025-0002 · Valid|Scopes in force: 2 · suspended: 1|as of 2026-11-22",
		"C-2025-0010": "C-2025-0010 · Valid|Scopes in force: 1|Inspector’s accreditation: Withdrawn|as of 2026-11-22",
		"C-2026-0003": "C-2026-0003 · Valid|as of 2026-11-22",
		"C-2026-0002": "C-2026-0002 · Removed by law|as of 2026-11-22",
	} {
		b := files["/register/certificates/"+number+"/badge.svg"]
		lines, links, title := badgeParts(t, b)
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%s says %s, not %s", number, got, want)
		}
		if links != "https://portal.example/register/certificates/"+number+"/" || title != "Certificate "+number+" <in> the register" {
			t.Errorf("%s leads to %s and is called %q", number, links, title)
		}
		for _, alien := range []string{"style=", "<script", "<image", "url("} {
			if bytes.Contains(b, []byte(alien)) {
				t.Errorf("%s has %s", number, alien)
			}
		}
	}
	in.Language = "ar"
	if b := contents(in.badges())["/register/certificates/C-2025-0005/badge.svg"]; !bytes.Contains(b, []byte(`direction="rtl"`)) || !bytes.Contains(b, []byte(`<text x="304"`)) {
		t.Errorf("in Arabic: %s", b)
	}
}

func badgeParts(t *testing.T, b []byte) (lines []string, link, title string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(b))
	within := ""
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return lines, link, title
		}
		if err != nil {
			t.Fatalf("%v: %s", err, b)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if within = token.Name.Local; within == "a" {
				link = token.Attr[0].Value
			}
		case xml.CharData:
			switch within {
			case "text":
				lines = append(lines, string(token))
			case "title":
				title += string(token)
			}
		case xml.EndElement:
			within = ""
		}
	}
}

// The files of the register have the same last day as the dated pages of firms, and the month in which an earlier end was
// announced says so.
func TestAnnouncedEndInRegister(t *testing.T) {
	h := timeline.NewHistory(repository(t).Corpus)
	until := func(on date.Date) string {
		for _, e := range h.On(on, date.Date{}).Entries {
			if e.Key() == "C-2025-0010" {
				return e.Until.String()
			}
		}
		return ""
	}
	before, after := until(date.Of(2026, 5, 21)), until(date.Of(2026, 5, 22))
	if before != "2028-10-05" || !strings.HasPrefix(after, "2027-02-") {
		t.Errorf("valid until %s, then until %s", before, after)
	}
	for _, c := range h.Between(h.On(date.Of(2026, 4, 30), date.Date{}), h.On(date.Of(2026, 5, 31), date.Date{})).Changed {
		if c.After.Key() != "C-2025-0010" {
			continue
		}
		n := slices.IndexFunc(c.Fields, func(f timeline.FieldChange) bool { return f.Field == timeline.FieldUntil })
		if n < 0 || c.Fields[n].Before != before || c.Fields[n].After != after || len(c.Events) != 1 || !c.Events[0].Planned {
			t.Errorf("%v, by %v", c.Fields, c.Events)
		}
		return
	}
	t.Error("nothing changed in May")
}

// Where the source does not say when an event was published, no file asserts that it was on its date.
func TestPublicationNotRecorded(t *testing.T) {
	in := repository(t)
	for _, f := range in.Corpus.Firms {
		if f.Number != "F-0007" {
			continue
		}
		events := f.Certificates[0].Events
		recorded := 0
		for n, l := range in.certificateLine(f.Certificates[0], nil).Events {
			if (l.Published == nil) != events[n].Published.IsZero() {
				t.Errorf("%s of %s: published %v", l.Kind, l.Date, l.Published)
			}
			if l.Published != nil {
				recorded++
			}
		}
		if recorded == 0 || recorded == len(events) {
			t.Errorf("%d of %d are recorded", recorded, len(events))
		}
	}
}
