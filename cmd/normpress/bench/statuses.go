package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// statuses asks what the certificate of each of 20,000 firms is worth on each of 1,000 dates. The life of a certificate
// is worked out once, as it is in a build. The floor looks up the last event by each date and derives nothing from it.
var statuses = benchmark{"statuses", "20,000 firms with 60,000 events on 1,000 random dates, against looking up the last event", runStatuses}

func runStatuses(e *env, t *table) error {
	certificates, days := certificates(e.size(20000)), randomDays(e.size(1000))
	costs, err := alternate(e.rounds(5),
		here(func() error { return derived(certificates, days) }),
		here(func() error { return lastEvents(certificates, days) }),
		here(func() error { return derived(certificates, days[:1]) }))
	if err != nil {
		return err
	}
	queries := float64(len(certificates) * len(days))
	t.add(row{name: fmt.Sprintf("statuses: %d firms on %d dates", len(certificates), len(days)), figure: costs[0].cpu.Seconds(), unit: "s",
		peer: "last event by the date", other: costs[1].cpu.Seconds(),
		detail: fmt.Sprintf("%.0f ns for a firm and date; on one date %v", costs[0].cpu.Seconds()*1e9/queries, ms(costs[2]))})
	return nil
}

// certificates have three events each: applied, issued and one of several others.
func certificates(n int) []*model.Certificate {
	kinds := []model.EventKind{model.Suspended, model.Renewed, model.EventWithdrawn, model.ScopeReduced, model.Expired}
	random := rand.New(rand.NewPCG(1, 2))
	list := make([]*model.Certificate, n)
	for i := range list {
		first := date.Of(2015, time.January, 1).AddDays(random.IntN(3650))
		issued, last := first.AddDays(90), first.AddDays(100+random.IntN(900))
		events := []*model.Event{
			{Date: first, Kind: model.Applied},
			{Date: issued, Kind: model.Issued, Until: issued.AddDays(1095)},
			{Date: last, Kind: kinds[i%len(kinds)], Until: last.AddDays(1095), Scope: []string{"red-team"}},
		}
		list[i] = &model.Certificate{Number: ident.CertificateNumber(fmt.Sprintf("C-2015-%05d", i)),
			Scope: []string{"vulnerability-research", "red-team"}, Events: events}
	}
	return list
}

func randomDays(n int) []date.Date {
	random := rand.New(rand.NewPCG(3, 4))
	days := make([]date.Date, n)
	for i := range days {
		days[i] = date.Of(2014, time.January, 1).AddDays(random.IntN(5475))
	}
	return days
}

func derived(list []*model.Certificate, days []date.Date) error {
	valid := 0
	for _, c := range list {
		life := timeline.CertificatePeriods(c)
		for _, day := range days {
			if life.On(day).Status == timeline.Valid {
				valid++
			}
		}
	}
	return some(valid)
}

func lastEvents(list []*model.Certificate, days []date.Date) error {
	issued := 0
	for _, c := range list {
		for _, day := range days {
			var last *model.Event
			for _, e := range c.Events {
				if e.Date.After(day) {
					break
				}
				last = e
			}
			if last != nil && last.Kind == model.Issued {
				issued++
			}
		}
	}
	return some(issued)
}

// some keeps the count in use, so that counting is not left out by the compiler.
func some(n int) error {
	if n < 0 {
		return fmt.Errorf("%d", n)
	}
	return nil
}
