package main

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/source"
)

// siteOptions are the flags that all commands about a site share.
type siteOptions struct {
	source string
	format string
	asOf   string
}

func (o *siteOptions) addTo(c *cobra.Command) {
	c.Flags().StringVar(&o.source, "source", ".", "folder of the site")
	c.Flags().StringVar(&o.format, "format", "text", "how findings are printed: text or json")
	c.Flags().StringVar(&o.asOf, "as-of", "", "date that statuses speak for, YYYY-MM-DD (default: that of the newest commit)")
}

// dates are the two dates of a build.
type dates struct {
	asOf  date.Date // the date that statuses speak for
	known date.Date // the date by which all that is in the files was known; what lies after it lies ahead
	// said is what is told of known: the same, but for files without commits the date given, as the clock is no source.
	said date.Date
}

// dates are as of the date given, else that of the newest commit, else today, with a notice.
func (o *siteOptions) dates(notice io.Writer) (dates, error) {
	if o.format != "text" && o.format != "json" {
		return dates{}, usageError{fmt.Errorf("--format %q is not known", o.format), "write `--format text` or `--format json`"}
	}
	known, committed := source.NewestCommit(o.source)
	if !committed {
		known = date.FromTime(time.Now())
	}
	if o.asOf != "" {
		asOf, err := date.Parse(o.asOf)
		if err != nil {
			return dates{}, usageError{fmt.Errorf("--as-of %w", err), "write for example `--as-of 2026-11-22`"}
		}
		if asOf.After(known) {
			known = asOf
		}
		if !committed {
			return dates{asOf, known, asOf}, nil
		}
		return dates{asOf, known, known}, nil
	}
	if !committed {
		fmt.Fprintf(notice, "normpress: notice: the site is in no git repository with commits, so statuses are as of today, %s\nhint: `--as-of DATE` sets another date\n", known)
	}
	return dates{known, known, known}, nil
}

// report prints findings in the format asked for, and says whether one of them is an error.
func (o *siteOptions) report(w io.Writer, found diag.Findings) error {
	print := found.Print
	if o.format == "json" {
		print = found.JSON
	}
	if err := print(w); err != nil {
		return err
	}
	if errors, _ := found.Count(); errors > 0 {
		return errFindings
	}
	return nil
}

// checkBaseURL refuses an address that a site cannot have; "" leaves it to the site.
func checkBaseURL(address string) error {
	if address == "" {
		return nil
	}
	var a model.Address
	if err := a.UnmarshalText([]byte(address)); err != nil {
		return usageError{fmt.Errorf("--base-url %w", err), "write for example `--base-url https://norms.example.org/`"}
	}
	return nil
}
