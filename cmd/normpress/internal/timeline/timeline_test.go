package timeline

import (
	"fmt"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

func day(s string) date.Date {
	d, err := date.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// events reads one event per line: date, kind and key=value pairs, scopes joined by "+".
func events(text string) []*model.Event {
	var list []*model.Event
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		e := &model.Event{Date: day(words[0]), Kind: model.EventKind(words[1])}
		for _, w := range words[2:] {
			key, value, _ := strings.Cut(w, "=")
			switch key {
			case "until":
				e.Until = day(value)
			case "scope":
				e.Scope = strings.Split(value, "+")
			case "published":
				e.Published = day(value)
			case "outcome":
				e.Outcome = model.AppealOutcome(value)
			case "decision":
				e.Decision = "EB-2025-004"
			case "reason":
				e.Reason = value
			default:
				panic(w)
			}
		}
		list = append(list, e)
	}
	return list
}

func certificate(text string) *model.Certificate {
	return &model.Certificate{Number: "C-2024-0007", Scope: []string{"a", "b"}, Conditions: []string{"from the start"}, Events: events(text)}
}

func show(ps Periods) string {
	var b strings.Builder
	for _, p := range ps {
		fmt.Fprintf(&b, "%s..%s %s", p.From, p.To, p.Status)
		if !p.Since.IsZero() {
			fmt.Fprintf(&b, " since %s by %s", p.Since, p.By.Kind)
		}
		for _, s := range []struct {
			name string
			list []string
		}{{"scope", p.Scope}, {"suspended", p.SuspendedScope}} {
			if len(s.list) > 0 {
				fmt.Fprintf(&b, " %s=%s", s.name, strings.Join(s.list, "+"))
			}
		}
		if len(p.Conditions) > 1 {
			fmt.Fprintf(&b, " conditions=%s", strings.Join(p.Conditions[1:], "+"))
		}
		if !p.Until.IsZero() {
			fmt.Fprintf(&b, " until=%s", p.Until)
		}
		if p.UnderAppeal {
			b.WriteString(" appeal")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

var lives = []struct{ name, events, want string }{
	{"lapses for a scope, then for the rest", `
2024-01-01 issued until=2024-12-31
2024-03-01 lapsed scope=b reason=r
2024-06-01 lapsed reason=r`, `
..2024-01-01 none
2024-01-01..2024-03-01 valid since 2024-01-01 by issued scope=a+b until=2024-12-31
2024-03-01..2024-06-01 valid since 2024-03-01 by issued scope=a until=2024-12-31
2024-06-01.. expired since 2024-06-01 by lapsed until=2024-12-31`},
	{"no events", "", "\n.. none"},
	{"issued and run out", `
2024-08-20 applied
2024-11-04 issued until=2027-11-03`, `
..2024-08-20 none
2024-08-20..2024-11-04 applied since 2024-08-20 by applied
2024-11-04..2027-11-04 valid since 2024-11-04 by issued scope=a+b until=2027-11-03
2027-11-04.. expired since 2027-11-04 by issued until=2027-11-03`},
	{"particulars updated, also while suspended", `
2024-01-01 issued until=2024-12-31
2024-02-01 updated
2024-03-01 suspended
2024-04-01 updated`, `
..2024-01-01 none
2024-01-01..2024-03-01 valid since 2024-01-01 by issued scope=a+b until=2024-12-31
2024-03-01..2025-01-01 suspended since 2024-03-01 by suspended suspended=a+b until=2024-12-31
2025-01-01.. expired since 2025-01-01 by issued until=2024-12-31`},
	{"renewed on the day after the last day", `
2024-01-01 issued until=2024-12-31
2025-01-01 renewed until=2025-12-31`, `
..2024-01-01 none
2024-01-01..2025-01-01 valid since 2024-01-01 by issued scope=a+b until=2024-12-31
2025-01-01..2026-01-01 valid since 2024-01-01 by issued scope=a+b until=2025-12-31
2026-01-01.. expired since 2026-01-01 by renewed until=2025-12-31`},
	{"renewed too late", `
2024-01-01 issued until=2024-12-31
2025-01-02 renewed until=2025-12-31`, `
..2024-01-01 none
2024-01-01..2025-01-01 valid since 2024-01-01 by issued scope=a+b until=2024-12-31
2025-01-01.. expired since 2025-01-01 by issued until=2024-12-31`},
	{"expiry recorded", `
2024-01-01 issued until=2024-12-31
2025-01-01 expired`, `
..2024-01-01 none
2024-01-01..2025-01-01 valid since 2024-01-01 by issued scope=a+b until=2024-12-31
2025-01-01.. expired since 2025-01-01 by expired until=2024-12-31`},
	{"one scope suspended, then all, then one reinstated", `
2024-01-01 issued until=2030-12-31
2024-02-01 suspended scope=b
2024-03-01 suspended
2024-04-01 reinstated scope=a
2024-05-01 renewed until=2031-12-31 scope=a`, `
..2024-01-01 none
2024-01-01..2024-02-01 valid since 2024-01-01 by issued scope=a+b until=2030-12-31
2024-02-01..2024-03-01 valid since 2024-02-01 by issued scope=a suspended=b until=2030-12-31
2024-03-01..2024-04-01 suspended since 2024-03-01 by suspended suspended=a+b until=2030-12-31
2024-04-01..2024-05-01 valid since 2024-04-01 by reinstated scope=a suspended=b until=2030-12-31
2024-05-01..2032-01-01 valid since 2024-05-01 by reinstated scope=a until=2031-12-31
2032-01-01.. expired since 2032-01-01 by renewed until=2031-12-31`},
	{"a suspended certificate that is renewed stays suspended", `
2024-01-01 issued until=2024-12-31
2024-02-01 suspended
2024-03-01 renewed until=2025-12-31`, `
..2024-01-01 none
2024-01-01..2024-02-01 valid since 2024-01-01 by issued scope=a+b until=2024-12-31
2024-02-01..2024-03-01 suspended since 2024-02-01 by suspended suspended=a+b until=2024-12-31
2024-03-01..2026-01-01 suspended since 2024-02-01 by suspended suspended=a+b until=2025-12-31
2026-01-01.. expired since 2026-01-01 by renewed until=2025-12-31`},
	{"a reduction to what is suspended suspends", `
2024-01-01 issued until=2030-12-31
2024-02-01 suspended scope=b
2024-03-01 scope-reduced scope=a
2024-03-01 appealed
2024-04-01 appeal-decided outcome=overturned`, `
..2024-01-01 none
2024-01-01..2024-02-01 valid since 2024-01-01 by issued scope=a+b until=2030-12-31
2024-02-01..2024-03-01 valid since 2024-02-01 by issued scope=a suspended=b until=2030-12-31
2024-03-01..2024-04-01 suspended since 2024-03-01 by scope-reduced suspended=b until=2030-12-31 appeal
2024-04-01..2031-01-01 valid since 2024-04-01 by appeal-decided scope=a suspended=b until=2030-12-31
2031-01-01.. expired since 2031-01-01 by issued until=2030-12-31`},
	{"extended under conditions and transferred", `
2024-01-01 issued until=2030-12-31 scope=a
2024-02-01 scope-extended scope=b
2024-03-01 conditions-imposed reason=audit
2024-04-01 transferred`, `
..2024-01-01 none
2024-01-01..2024-02-01 valid since 2024-01-01 by issued scope=a until=2030-12-31
2024-02-01..2024-03-01 valid since 2024-02-01 by issued scope=a+b until=2030-12-31
2024-03-01..2024-04-01 valid since 2024-02-01 by issued scope=a+b conditions=audit until=2030-12-31
2024-04-01.. transferred since 2024-04-01 by transferred until=2030-12-31`},
	{"a refusal overturned", `
2024-01-01 applied
2024-02-01 refused
2024-03-01 appealed
2024-04-01 appeal-decided outcome=overturned
2024-05-01 issued until=2030-12-31`, `
..2024-01-01 none
2024-01-01..2024-02-01 applied since 2024-01-01 by applied
2024-02-01..2024-03-01 refused since 2024-02-01 by refused
2024-03-01..2024-04-01 refused since 2024-02-01 by refused appeal
2024-04-01..2024-05-01 applied since 2024-04-01 by appeal-decided
2024-05-01..2031-01-01 valid since 2024-05-01 by issued scope=a+b until=2030-12-31
2031-01-01.. expired since 2031-01-01 by issued until=2030-12-31`},
	{"a withdrawal of what was suspended, overturned and confirmed", `
2024-01-01 issued until=2030-12-31
2024-02-01 suspended
2024-03-01 withdrawn
2024-04-01 appealed
2024-05-01 appeal-decided outcome=overturned
2024-05-01 reinstated`, `
..2024-01-01 none
2024-01-01..2024-02-01 valid since 2024-01-01 by issued scope=a+b until=2030-12-31
2024-02-01..2024-03-01 suspended since 2024-02-01 by suspended suspended=a+b until=2030-12-31
2024-03-01..2024-04-01 withdrawn since 2024-03-01 by withdrawn until=2030-12-31
2024-04-01..2024-05-01 withdrawn since 2024-03-01 by withdrawn until=2030-12-31 appeal
2024-05-01..2031-01-01 valid since 2024-05-01 by reinstated scope=a+b until=2030-12-31
2031-01-01.. expired since 2031-01-01 by issued until=2030-12-31`},
	{"a withdrawal overturned after the last day", `
2024-01-01 issued until=2024-12-31
2024-03-01 withdrawn
2024-04-01 appealed
2025-05-01 appeal-decided outcome=overturned`, `
..2024-01-01 none
2024-01-01..2024-03-01 valid since 2024-01-01 by issued scope=a+b until=2024-12-31
2024-03-01..2024-04-01 withdrawn since 2024-03-01 by withdrawn until=2024-12-31
2024-04-01..2025-05-01 withdrawn since 2024-03-01 by withdrawn until=2024-12-31 appeal
2025-05-01.. expired since 2025-05-01 by issued until=2024-12-31`},
	{"a withdrawn certificate reinstated by a decision, in part", `
2024-01-01 issued until=2030-12-31
2024-03-01 withdrawn
2024-04-01 reinstated scope=b decision=EB-2025-004`, `
..2024-01-01 none
2024-01-01..2024-03-01 valid since 2024-01-01 by issued scope=a+b until=2030-12-31
2024-03-01..2024-04-01 withdrawn since 2024-03-01 by withdrawn until=2030-12-31
2024-04-01..2031-01-01 valid since 2024-04-01 by reinstated scope=b suspended=a until=2030-12-31
2031-01-01.. expired since 2031-01-01 by issued until=2030-12-31`},
	{"an overturned suspension leaves a later one", `
2024-01-01 issued until=2030-12-31
2024-02-01 suspended scope=a
2024-02-02 appealed
2024-03-01 suspended scope=b
2024-04-01 appeal-decided outcome=overturned`, `
..2024-01-01 none
2024-01-01..2024-02-01 valid since 2024-01-01 by issued scope=a+b until=2030-12-31
2024-02-01..2024-02-02 valid since 2024-02-01 by issued scope=b suspended=a until=2030-12-31
2024-02-02..2024-03-01 valid since 2024-02-01 by issued scope=b suspended=a until=2030-12-31 appeal
2024-03-01..2024-04-01 suspended since 2024-03-01 by suspended suspended=a+b until=2030-12-31 appeal
2024-04-01..2031-01-01 valid since 2024-04-01 by appeal-decided scope=a suspended=b until=2030-12-31
2031-01-01.. expired since 2031-01-01 by issued until=2030-12-31`},
	{"conditions undone, an appeal that fails", `
2024-01-01 issued until=2030-12-31
2024-02-01 conditions-imposed reason=audit
2024-02-02 appealed
2024-03-01 appeal-decided outcome=upheld
2024-03-02 appealed
2024-04-01 appeal-decided outcome=overturned`, `
..2024-01-01 none
2024-01-01..2024-02-01 valid since 2024-01-01 by issued scope=a+b until=2030-12-31
2024-02-01..2024-02-02 valid since 2024-01-01 by issued scope=a+b conditions=audit until=2030-12-31
2024-02-02..2024-03-01 valid since 2024-01-01 by issued scope=a+b conditions=audit until=2030-12-31 appeal
2024-03-01..2024-03-02 valid since 2024-01-01 by issued scope=a+b conditions=audit until=2030-12-31
2024-03-02..2024-04-01 valid since 2024-01-01 by issued scope=a+b conditions=audit until=2030-12-31 appeal
2024-04-01..2031-01-01 valid since 2024-01-01 by issued scope=a+b until=2030-12-31
2031-01-01.. expired since 2031-01-01 by issued until=2030-12-31`},
	{"out of order", `
2024-02-01 suspended
2024-01-01 issued until=2024-12-31`, `
..2024-01-01 none
2024-01-01..2024-02-01 valid since 2024-01-01 by issued scope=a+b until=2024-12-31
2024-02-01..2025-01-01 suspended since 2024-02-01 by suspended suspended=a+b until=2024-12-31
2025-01-01.. expired since 2025-01-01 by issued until=2024-12-31`},
}

func TestPeriods(t *testing.T) {
	for _, test := range lives {
		t.Run(test.name, func(t *testing.T) {
			want := strings.TrimPrefix(test.want, "\n") + "\n"
			if got := show(CertificatePeriods(certificate(test.events))); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func TestKnownBy(t *testing.T) {
	c := certificate(`
2024-01-01 issued until=2030-12-31
2025-03-01 suspended published=2025-03-20
2025-06-01 reinstated published=2025-05-20`)
	for _, test := range []struct {
		on, by string
		want   Status
	}{
		{"2025-03-10", "", Suspended},
		{"2025-03-10", "2025-03-10", Valid},
		{"2025-03-10", "2025-03-20", Suspended},
		{"2025-06-01", "2025-05-19", Suspended},
		{"2025-06-01", "2025-05-20", Valid},
		{"2025-06-01", "2023-12-31", None},
	} {
		var by date.Date
		if test.by != "" {
			by = day(test.by)
		}
		if got := CertificateOn(c, day(test.on), by).Status; got != test.want {
			t.Errorf("on %s, known by %q: %s, not %s", test.on, test.by, got, test.want)
		}
	}
}
