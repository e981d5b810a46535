package statistics

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// withheld is the row of the records whose particulars the register keeps back: of them only the status is known.
const withheld = "withheld"

// statuses lists what the register says of a firm or certificate.
func statuses() []string {
	return []string{string(timeline.Valid), string(timeline.Suspended), string(timeline.Applied), string(timeline.Withdrawn), string(timeline.Expired),
		string(timeline.Refused), string(timeline.Transferred), string(timeline.None), removed}
}

const removed = "removed"

func (in Input) register() []*Table {
	return []*Table{in.firms("firms-by-status", in.named("status_", statuses()...), in.one(), func(f *model.Firm, status string) (row, column string) { return status, "number" }),
		in.certificates("certificates-by-status", in.named("status_", statuses()...), in.one(), func(_ *model.Certificate, status string) (row, column string) { return status, "number" }),
		in.inForce(), in.byState(), in.byScope(), in.byInspector(), in.byStandard(), in.events(), in.accreditations()}
}

// status is what the register says of a firm's record; that of its certificates where standing is theirs.
func status(f *model.Firm, standing timeline.Status) string {
	if f.Removed() {
		return removed
	}
	return string(standing)
}

func (in Input) firms(name string, rows, columns []Label, place func(f *model.Firm, status string) (row, column string)) *Table {
	t := in.table("register", name, rows, columns)
	for _, f := range in.Corpus.Firms {
		row, column := place(f, status(f, timeline.FirmOn(f, in.AsOf, date.Date{}).Overall))
		t.add(row, column, 1)
	}
	t.used()
	return t
}

func (in Input) certificates(name string, rows, columns []Label, place func(c *model.Certificate, status string) (row, column string)) *Table {
	t := in.table("register", name, rows, columns)
	for _, f := range in.Corpus.Firms {
		for _, c := range f.Certificates {
			row, column := place(c, status(f, timeline.CertificateOn(c, in.AsOf, date.Date{}).Status))
			t.add(row, column, 1)
		}
	}
	t.used()
	return t
}

// unless is the row, or that of the records whose particulars are kept back.
func unless(f *model.Firm, row string) string {
	if f.Withheld() {
		return withheld
	}
	return row
}

// kept puts the row of the records whose particulars are kept back behind the others.
func (in Input) kept(rows []Label) []Label {
	return append(rows, Label{withheld, in.Words.Say("stat_withheld")})
}

func (in Input) byState() *Table {
	codes := map[ident.State]bool{}
	for _, f := range in.Corpus.Firms {
		codes[f.State] = true
	}
	t := in.firms("firms-by-state", in.kept(in.states(codes)), in.named("status_", statuses()...), func(f *model.Firm, status string) (row, column string) {
		return unless(f, string(f.State)), status
	})
	t.byNumber()
	return t
}

func (in Input) byInspector() *Table {
	var rows []Label
	for _, i := range in.Corpus.Inspectors {
		rows = append(rows, Label{string(i.Number), i.Name})
	}
	t := in.certificates("certificates-by-inspector", in.kept(rows), in.named("status_", statuses()...), func(c *model.Certificate, status string) (row, column string) {
		return unless(c.Holder, string(c.Inspector)), status
	})
	t.byNumber()
	return t
}

func (in Input) byStandard() *Table {
	var rows []Label
	for _, i := range in.Corpus.Instruments {
		for _, r := range i.Revisions {
			rows = append(rows, Label{r.Ref().String(), in.Words.Join("clause_comma", i.ShortTitle, r.ShortTitle)})
		}
	}
	return in.certificates("certificates-by-standard", in.kept(rows), in.named("status_", statuses()...), func(c *model.Certificate, status string) (row, column string) {
		return unless(c.Holder, c.Standard.String()), status
	})
}

// byScope counts what certificates are good for and what is suspended. A certificate counts once for each of its scopes.
func (in Input) byScope() *Table {
	t := in.table("register", "certificates-by-scope", terms(in.Corpus.Scopes), in.named("status_", string(timeline.Valid), string(timeline.Suspended)))
	for c := range in.public() {
		st := timeline.CertificateOn(c, in.AsOf, date.Date{})
		for _, s := range st.Scope {
			t.add(s, string(timeline.Valid), 1)
		}
		for _, s := range st.SuspendedScope {
			t.add(s, string(timeline.Suspended), 1)
		}
	}
	t.used()
	return t
}

// public yields the certificates whose particulars the register shows.
func (in Input) public() func(yield func(*model.Certificate) bool) {
	return func(yield func(*model.Certificate) bool) {
		for _, f := range in.Corpus.Firms {
			if !f.Withheld() && !all(f.Certificates, yield) {
				return
			}
		}
	}
}

func all[T any](list []T, yield func(T) bool) bool {
	return !slices.ContainsFunc(list, func(x T) bool { return !yield(x) })
}

// inForce counts the certificates that were valid or suspended at the end of each month. Those whose particulars are
// kept back are left out, as their past is one of these.
func (in Input) inForce() *Table {
	var first date.Date
	for c := range in.public() {
		for _, e := range c.Events {
			if first.IsZero() || e.Date.Before(first) {
				first = e.Date
			}
		}
	}
	days := timeline.MonthEnds(first, in.AsOf)
	var rows []Label
	for _, d := range days {
		rows = append(rows, Label{d.String(), d.String()})
	}
	t := in.table("register", "certificates-in-force", rows, in.named("status_", string(timeline.Valid), string(timeline.Suspended)))
	t.Over = true
	for c := range in.public() {
		periods := timeline.CertificatePeriods(c)
		for n, d := range days {
			switch periods.On(d).Status {
			case timeline.Valid:
				t.Rows[n].Cells[0]++
			case timeline.Suspended:
				t.Rows[n].Cells[1]++
			}
		}
	}
	return t
}

// events counts what happened to certificates and took effect, by kind and year.
func (in Input) events() *Table {
	var days []date.Date
	var past []*model.Event
	for c := range in.public() {
		for _, e := range c.Events {
			if !e.Date.After(in.AsOf) && !timeline.Published(e).After(in.AsOf) {
				past, days = append(past, e), append(days, e.Date)
			}
		}
	}
	t := in.table("register", "events", in.named("event_", model.EventKind("").Values()...), years(days))
	for _, e := range past {
		t.add(string(e.Kind), year(e.Date), 1)
	}
	t.used()
	return t
}

// accreditations counts what happened to the accreditation of inspectors, as events does.
func (in Input) accreditations() *Table {
	var days []date.Date
	var past []*model.Accreditation
	for _, i := range in.Corpus.Inspectors {
		for _, e := range i.Events {
			if !e.Date.After(in.AsOf) && !e.Published.After(in.AsOf) {
				past, days = append(past, e), append(days, e.Date)
			}
		}
	}
	t := in.table("register", "accreditations", in.named("event_", model.AccreditationKind("").Values()...), years(days))
	for _, e := range past {
		t.add(string(e.Kind), year(e.Date), 1)
	}
	t.used()
	return t
}
