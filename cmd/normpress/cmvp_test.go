package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

const cmvpDir = "../../../shared/corpora/cmvp-register"

// lastSnapshot is the day of which the source gives all statuses.
var lastSnapshot = date.Of(2026, 3, 29)

// A real register of 5,204 certificates passes the checks and is built, and what follows from its events agrees with
// the statuses and the changes of status that the source saw.
func TestRealRegister(t *testing.T) {
	if _, err := os.Stat(cmvpDir); errors.Is(err, fs.ErrNotExist) && os.Getenv("CI") != "true" {
		t.Skip("the corpora are not beside the repository")
	}
	source, dir := readCMVP(t, cmvpDir), t.TempDir()
	source.write(t, dir)
	p := readPortal(dir, dates{asOf: lastSnapshot, known: lastSnapshot})
	defer p.close()
	for _, f := range p.found {
		if f.Severity == diag.Error {
			t.Errorf("%v", f)
		}
	}
	held := certificatesOf(p.corpus)
	if len(held) != 5204 || len(source.validations) != len(held) {
		t.Fatalf("%d certificates", len(held))
	}
	events := 0
	for _, c := range held {
		events += len(c.Events)
	}
	// The source has 10,759, of which 27 stand there twice; two certificates have none there. The rest are moves to the
	// historical list and back, and revocations.
	if events != 10759-27+2+419 {
		t.Errorf("%d events", events)
	}
	source.agrees(t, held)
	out := afero.NewMemMapFs()
	if found, err := p.render(t.Context(), "", out); err != nil || len(found) > 0 {
		t.Fatalf("%v %v", found, err)
	}
	for _, v := range source.validations {
		if ok, _ := afero.Exists(out, "/register/certificates/"+v.certificateNumber()+"/index.html"); !ok {
			t.Errorf("%s has no page", v.certificateNumber())
		}
	}
}

func certificatesOf(c *model.Corpus) map[ident.CertificateNumber]*model.Certificate {
	out := map[ident.CertificateNumber]*model.Certificate{}
	for _, f := range c.Firms {
		for _, c := range f.Certificates {
			out[c.Number] = c
		}
	}
	return out
}

// sourceStatus is what the source calls a status of ours.
func sourceStatus(s timeline.Status, revoked bool) string {
	switch {
	case s == timeline.Valid:
		return "Active"
	case s == timeline.None:
		return ""
	case s == timeline.Withdrawn && revoked:
		return "Revoked"
	}
	return "Historical"
}

// explain says why a change that was seen is one of ours as well: whether dates of the register alone lead to it.
func (v *validation) explain(by *model.Event, day date.Date) string {
	switch {
	case by.Reason != "" || by.Kind == model.Reinstated:
		return "day taken from the snapshots"
	case by.Kind == model.Issued && by.Date == v.initial && by.Until.After(day):
		return "new: day of validation"
	case by.Until == fiveYears(by.Date):
		return "historical: five years after " + string(by.Kind)
	}
	return "historical: active beyond five years, end taken from the snapshots"
}

// agrees compares what the register said on every day of a snapshot, as it was known on that day: on the last day with
// all of the register, and each change from one snapshot to the next with those that were seen, in both directions.
func (c *cmvp) agrees(t *testing.T, held map[ident.CertificateNumber]*model.Certificate) {
	t.Helper()
	var differ []string
	explained := map[string]int{}
	for _, v := range c.validations {
		said := func(day date.Date) timeline.Standing {
			return timeline.CertificateOn(held[ident.CertificateNumber(v.certificateNumber())], day, day)
		}
		on := func(day date.Date) string { return sourceStatus(said(day).Status, v.status == "Revoked") }
		if got := on(lastSnapshot); got != v.status {
			differ = append(differ, fmt.Sprintf("%d at the end: %s, the source says %s", v.number, got, v.status))
		}
		for i, day := range c.snapshots[1:] {
			from, to := on(c.snapshots[i]), on(day)
			n := slices.IndexFunc(v.seen, func(s seenChange) bool { return s.on == day })
			switch {
			case n >= 0 && (v.seen[n].from != from || v.seen[n].to != to):
				differ = append(differ, fmt.Sprintf("%d from %s to %s: %q to %q, the source saw %q to %q", v.number, c.snapshots[i], day, from, to, v.seen[n].from, v.seen[n].to))
			case n < 0 && from != to:
				differ = append(differ, fmt.Sprintf("%d from %s to %s: %q to %q, the source saw nothing", v.number, c.snapshots[i], day, from, to))
			case n >= 0:
				explained[v.explain(said(day).By, day)]++
			}
		}
	}
	want := map[string]int{"new: day of validation": 112, "historical: five years after issued": 46, "historical: five years after renewed": 3,
		"historical: active beyond five years, end taken from the snapshots": 20, "day taken from the snapshots": 79}
	if !maps.Equal(explained, want) {
		t.Errorf("changes by what explains them: %v", explained)
	}
	if !slices.Equal(c.vanished, []int{5190}) { // it was listed in one snapshot only, and nothing else is known of it
		t.Errorf("gone from the source: %v", c.vanished)
	}
	for _, d := range differ {
		t.Error(d)
	}
}
