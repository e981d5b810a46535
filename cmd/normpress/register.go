package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/export"
	"normpress/cmd/normpress/internal/timeline"
)

// registerOptions are the flags of register.
type registerOptions struct {
	source, asOf, format string
	on, known, from, to  string
}

func registerCommand() *cobra.Command {
	var o registerOptions
	c := &cobra.Command{
		Use:   "register",
		Short: "Prints the certification register as it was on a date, or what differs between two dates",
		Long: `register prints the certification register as it was on a date, or what differs between two dates with the events
behind each change. It has what the public may see.

What was true on a date counts every event that had taken effect by then. What the register said on a date leaves out
those published later: give that date as --known too.`,
		Example: `  normpress register --on 2026-03-31 > register.csv
  normpress register --on 2026-03-01 --known 2026-03-01 --format json
  normpress register --from 2026-01-31 --to 2026-02-28`,
		RunE: func(c *cobra.Command, _ []string) error { return o.run(c.OutOrStdout(), c.ErrOrStderr()) },
	}
	c.Flags().StringVar(&o.source, "source", ".", "folder of the site")
	c.Flags().StringVar(&o.asOf, "as-of", "", "date by which all that is in the files was known, YYYY-MM-DD (default: that of the newest commit)")
	c.Flags().StringVar(&o.format, "format", "csv", "csv or json")
	c.Flags().StringVar(&o.on, "on", "", "date on which the register is asked for, YYYY-MM-DD")
	c.Flags().StringVar(&o.known, "known", "", "by what had been published on this date (default: by all that is known)")
	c.Flags().StringVar(&o.from, "from", "", "date from which changes are asked for")
	c.Flags().StringVar(&o.to, "to", "", "date until which changes are asked for")
	return c
}

func (o *registerOptions) run(w, notice io.Writer) error {
	on, known, from, to, err := o.dates()
	if err != nil {
		return err
	}
	site := siteOptions{source: o.source, asOf: o.asOf, format: "text"}
	when, err := site.dates(notice)
	if err != nil {
		return err
	}
	p := readPortal(o.source, when)
	defer p.close()
	if errors, _ := p.found.Count(); errors > 0 {
		return site.report(notice, p.found)
	}
	h := timeline.NewHistory(p.corpus)
	var out []byte
	switch {
	case !on.IsZero():
		out = export.Register(p.corpus, h.On(on, known), when.said, o.format)
	default:
		out = export.Difference(h.Between(h.On(from, known), h.On(to, known)), o.format)
	}
	_, err = w.Write(out)
	return err
}

// dates reads the flags, of which --on stands alone, or --from and --to together.
func (o *registerOptions) dates() (on, known, from, to date.Date, err error) {
	const example = "write `--on 2026-03-31`, or `--from 2026-02-28 --to 2026-03-31`"
	switch {
	case o.format != "csv" && o.format != "json":
		return on, known, from, to, usageError{fmt.Errorf("--format %q is not known", o.format), "write `--format csv` or `--format json`"}
	case (o.on == "") == (o.from == "" && o.to == ""), (o.from == "") != (o.to == ""):
		return on, known, from, to, usageError{fmt.Errorf("a date is asked for, or two dates"), example}
	}
	for _, f := range []struct {
		name, text string
		date       *date.Date
	}{{"on", o.on, &on}, {"known", o.known, &known}, {"from", o.from, &from}, {"to", o.to, &to}} {
		if wrong := f.date.UnmarshalText([]byte(f.text)); wrong != nil {
			return on, known, from, to, usageError{fmt.Errorf("--%s %w", f.name, wrong), example}
		}
	}
	return on, known, from, to, nil
}
