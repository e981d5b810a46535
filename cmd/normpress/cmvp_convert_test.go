package main

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"normpress/cmd/normpress/internal/date"
)

// validation is a certificate of the Cryptographic Module Validation Program, as its public register shows it.
type validation struct {
	number                    int
	vendor, country, standard string
	kind, status, laboratory  string
	initial, sunset           date.Date // sunset is given for active ones only
	updates                   []date.Date
	seen                      []seenChange
}

// seenChange is a change of status between two snapshots of that register.
type seenChange struct {
	before, on date.Date // the days of the two snapshots
	from, to   string
}

// cmvp is that register with the days on which it was looked at.
type cmvp struct {
	validations []*validation
	snapshots   []date.Date
	vanished    []int // numbers that changes name and the register no longer has
}

// readCMVP reads the register in the corpora.
func readCMVP(t *testing.T, dir string) *cmvp {
	t.Helper()
	c, byNumber := &cmvp{}, map[int]*validation{}
	for _, row := range table(t, filepath.Join(dir, "register.csv")) {
		v := &validation{number: whole(t, row["certificate_number"]), vendor: strings.Join(strings.Fields(row["vendor"]), " "), country: row["country"],
			standard: row["standard"], kind: row["type"], status: row["status"], sunset: american(t, row["sunset_date"])}
		v.initial = american(t, strings.TrimSpace(strings.Split(row["validation_date"], ",")[0]))
		byNumber[v.number] = v
		c.validations = append(c.validations, v)
	}
	for _, row := range table(t, filepath.Join(dir, "status-events.csv")) {
		v, on := byNumber[whole(t, row["certificate_number"])], iso(t, row["date_iso"])
		if row["event"] == "Initial" {
			v.initial, v.laboratory = on, cmp.Or(v.laboratory, row["lab_or_note"])
		} else if !slices.Contains(v.updates, on) {
			v.updates = append(v.updates, on)
		}
	}
	c.changes(t, filepath.Join(dir, "status-changes-from-snapshots.csv"), byNumber)
	slices.SortFunc(c.validations, func(a, b *validation) int { return cmp.Compare(a.number, b.number) })
	return c
}

// firstSnapshot is the day of the snapshot that the first changes are changes from, by the corpus's own notice.
var firstSnapshot = date.Of(2025, time.December, 8)

func (c *cmvp) changes(t *testing.T, file string, byNumber map[int]*validation) {
	t.Helper()
	rows := table(t, file)
	c.snapshots = []date.Date{firstSnapshot}
	for _, row := range rows {
		if on := iso(t, row["snapshot_date"]); !slices.Contains(c.snapshots, on) {
			c.snapshots = append(c.snapshots, on)
		}
	}
	slices.SortFunc(c.snapshots, date.Date.Compare)
	for _, row := range rows {
		on, n := iso(t, row["snapshot_date"]), whole(t, row["certificate_number"])
		before := c.snapshots[slices.Index(c.snapshots, on)-1]
		if v := byNumber[n]; v != nil {
			v.seen = append(v.seen, seenChange{before, on, row["from"], row["to"]})
		} else if !slices.Contains(c.vanished, n) {
			c.vanished = append(c.vanished, n)
		}
	}
}

// grant is an event with the last day of the validity that it gives; one of kind "updated" gives none.
type grant struct {
	kind      string
	on, until date.Date
	published date.Date // where that is known to be later
	reason    string
}

// life makes events of what the register says. The register names no end but that of active certificates; its
// rule is five years. What it moved to the historical list before that counts as suspended, as it may come back and
// one did; a day for that is only known to lie between two snapshots.
func (v *validation) life() []grant {
	g := []grant{{kind: "issued", on: v.initial, until: fiveYears(v.initial), published: v.appeared()}}
	last := func() *grant { // the newest that gave a validity
		i := len(g) - 1
		for g[i].until.IsZero() {
			i--
		}
		return &g[i]
	}
	for _, on := range v.updates {
		switch {
		case on.After(last().until): // it was valid all along, or could not have been updated
			last().until = on.AddDays(-1)
			g = append(g, grant{kind: "renewed", on: on, until: fiveYears(on)})
		case v.renewed(on):
			g = append(g, grant{kind: "renewed", on: on, until: fiveYears(on)})
		default:
			g = append(g, grant{kind: "updated", on: on})
		}
	}
	if end := v.end(last().until); end != last().until {
		endOn(end, &g, last())
	}
	g = append(g, v.moves(last().until)...)
	slices.SortStableFunc(g, func(a, b grant) int { return a.on.Compare(b.on) })
	return g
}

// appeared is the day of the first snapshot with the certificate, where the one before was made on or after the day of
// its validation: the register said so later than it was so.
func (v *validation) appeared() date.Date {
	for _, c := range v.seen {
		if c.from == "" && !v.initial.After(c.before) {
			return c.on
		}
	}
	return date.Date{}
}

// end is the last day of validity: the one that the register names or, where the certificate was still active in a
// snapshot after the five years, the day before the first in which it was not.
func (v *validation) end(until date.Date) date.Date {
	for _, c := range v.seen {
		if c.to == "Historical" && until.Before(c.before) {
			return c.on.AddDays(-1)
		}
	}
	return cmp.Or(v.sunset, until)
}

// renewed says whether an update began the five years anew: its end fits the change that was seen and the initial
// validation's does not.
func (v *validation) renewed(on date.Date) bool {
	return slices.ContainsFunc(v.seen, func(c seenChange) bool {
		return c.to == "Historical" && c.holds(fiveYears(on).AddDays(1)) && !c.holds(fiveYears(v.initial).AddDays(1))
	})
}

func (c seenChange) holds(day date.Date) bool { return c.before.Before(day) && !day.After(c.on) }

// endOn makes the validity end on a day: the newest update gave it, if there was one.
func endOn(end date.Date, g *[]grant, last *grant) {
	for i := len(*g) - 1; end.After(last.until) && i > 0; i-- {
		if e := &(*g)[i]; e.kind == "updated" {
			e.kind, e.until = "renewed", end
			return
		}
	}
	last.until = end
}

// moves are the moves to the historical list and back that the five years do not explain.
func (v *validation) moves(until date.Date) []grant {
	var out []grant
	for _, c := range v.seen {
		switch {
		case c.to == "Historical" && c.on.Before(until.AddDays(1)):
			out = append(out, grant{kind: "suspended", on: c.on, reason: "moved to the historical list"})
		case c.from == "Historical":
			out = append(out, grant{kind: "suspended", on: firstSnapshot, reason: "on the historical list"}, grant{kind: "reinstated", on: c.on})
		}
	}
	switch {
	case v.status == "Revoked":
		return []grant{{kind: "withdrawn", on: v.last(), reason: "revoked, on a day that the source does not give"}}
	case v.status == "Historical" && len(v.seen) == 0 && !until.Before(firstSnapshot):
		return []grant{{kind: "suspended", on: firstSnapshot, reason: "on the historical list"}}
	}
	return out
}

func (v *validation) last() date.Date {
	if len(v.updates) > 0 {
		return v.updates[len(v.updates)-1]
	}
	return v.initial
}

// fiveYears is the last day of five years that begin on the day.
func fiveYears(from date.Date) date.Date {
	return date.FromTime(from.Time().AddDate(5, 0, -1))
}

// certificateNumber is the number in the shape that the format wants.
func (v *validation) certificateNumber() string {
	return fmt.Sprintf("C-%d-%04d", v.initial.Year(), v.number)
}

// scope is the kind of module, and instrument the standard it was validated against.
func (v *validation) scope() string {
	return strings.Join(strings.Fields(strings.ToLower(cmp.Or(v.kind, "not-named"))), "-")
}

func (v *validation) instrument() string {
	return strings.ToLower(strings.ReplaceAll(v.standard, " ", "-"))
}

// write makes a site of the register: one firm per vendor, one inspector per laboratory, one instrument per standard.
func (c *cmvp) write(t *testing.T, dir string) {
	t.Helper()
	put := func(name, text string) {
		t.Helper()
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("hugo.yaml", "title: Register of validations\nbaseURL: https://register.example/\nparams:\n  silence: [certificate-overlap, firm-name-twice]\n")
	for _, standard := range distinct(c.validations, func(v *validation) string { return v.standard }) {
		v := validation{standard: standard}
		folder := "content/instruments/" + v.instrument()
		put(folder+"/instrument.md", fmt.Sprintf("---\ntitle: %q\nshort_title: %q\nkind: standard\nlanguages: [en]\n---\n", standard, standard))
		put(folder+"/first/revision.md", fmt.Sprintf("---\ntitle: %q\nshort_title: %q\nstatus: in-force\nlegal_value: consolidated\ndate: 1994-01-11\nadoption: 1994-01-11\nentry_into_force: 1994-01-11\nlanguages: [en]\n---\n", standard, standard))
		put(folder+"/first/en.md", "# "+standard+"\n\n## Article 1 — Requirements\n\nA module meets the requirements of its level.\n")
	}
	var scopes, inspectors strings.Builder
	kinds := distinct(c.validations, (*validation).scope)
	for _, s := range kinds {
		fmt.Fprintf(&scopes, "- {id: %s, title: %s, text: %s modules}\n", s, s, s)
	}
	put("data/vocabulary/scopes.yaml", scopes.String())
	for n, lab := range c.laboratories() {
		fmt.Fprintf(&inspectors, "- number: I-%02d\n  name: %q\n  state: US\n  scope: [%s]\n  events: [{date: 1995-01-01, kind: accredited, until: 2099-12-31}]\n", n+1, cmp.Or(lab, "Not named"), strings.Join(kinds, ", "))
	}
	put("data/register/inspectors/all.yaml", inspectors.String())
	put("data/register/firms/all.yaml", c.firms())
}

func (c *cmvp) laboratories() []string {
	return distinct(c.validations, func(v *validation) string { return v.laboratory })
}

// firms writes the vendors with their certificates, in the order of their names.
func (c *cmvp) firms() string {
	byVendor := map[string][]*validation{}
	for _, v := range c.validations {
		byVendor[v.vendor] = append(byVendor[v.vendor], v)
	}
	labs := c.laboratories()
	var b strings.Builder
	for n, vendor := range slices.Sorted(maps.Keys(byVendor)) {
		list := byVendor[vendor]
		first := slices.MinFunc(list, func(a, b *validation) int { return a.initial.Compare(b.initial) }).initial
		fmt.Fprintf(&b, "- number: F-%04d\n  name: %q\n  state: %s\n  registered: %s\n  certificates:\n", n+1, cmp.Or(vendor, "(no name in the source)"), country(list), first)
		for _, v := range list {
			fmt.Fprintf(&b, "    - number: %s\n      standard: %s@first\n      inspector: I-%02d\n      scope: [%s]\n      events:\n",
				v.certificateNumber(), v.instrument(), slices.Index(labs, v.laboratory)+1, v.scope())
			for _, g := range v.life() {
				fmt.Fprintf(&b, "        - {date: %s, kind: %s", g.on, g.kind)
				if !g.until.IsZero() {
					fmt.Fprintf(&b, ", until: %s", g.until)
				}
				if !g.published.IsZero() {
					fmt.Fprintf(&b, ", published: %s", g.published)
				}
				if g.reason != "" {
					fmt.Fprintf(&b, ", reason: %q", g.reason)
				}
				b.WriteString("}\n")
			}
		}
	}
	return b.String()
}

// countries are the spellings of the source. A vendor without one that is known goes under the State of the
// programme, as the format wants one and the test asks nothing of it.
var countries = map[string]string{"canada": "CA", "united kingdom": "GB", "uk": "GB", "england": "GB", "japan": "JP", "france": "FR",
	"korea": "KR", "south korea": "KR", "republic of korea": "KR", "australia": "AU", "germany": "DE", "israel": "IL", "china": "CN",
	"finland": "FI", "belgium": "BE", "singapore": "SG", "switzerland": "CH", "sweden": "SE", "india": "IN", "spain": "ES", "brazil": "BR",
	"new zealand": "NZ", "norway": "NO", "denmark": "DK", "netherlands": "NL", "taiwan": "TW", "republic of china": "TW"}

func country(list []*validation) string {
	for _, v := range list {
		if code := countries[strings.ToLower(v.country)]; code != "" {
			return code
		}
	}
	return "US"
}

func distinct(list []*validation, of func(*validation) string) []string {
	seen := map[string]bool{}
	for _, v := range list {
		seen[of(v)] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

// table reads a CSV file with names of columns in its first line.
func table(t *testing.T, file string) []map[string]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		out = append(out, m)
	}
	return out
}

func whole(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func iso(t *testing.T, s string) date.Date {
	t.Helper()
	d, err := date.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// american reads month/day/year; "" is the zero date.
func american(t *testing.T, s string) date.Date {
	t.Helper()
	var y, m, d int
	if s == "" {
		return date.Date{}
	}
	if _, err := fmt.Sscanf(s, "%d/%d/%d", &m, &d, &y); err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return date.Of(y, time.Month(m), d)
}
