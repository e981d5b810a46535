package main

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
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

// date is the date that statuses speak for: the one given, else that of the newest commit, else today, with a notice.
func (o *siteOptions) date(notice io.Writer) (date.Date, error) {
	if o.format != "text" && o.format != "json" {
		return date.Date{}, usageError{fmt.Errorf("--format %q is not known", o.format), "write `--format text` or `--format json`"}
	}
	if o.asOf != "" {
		d, err := date.Parse(o.asOf)
		if err != nil {
			return d, usageError{fmt.Errorf("--as-of %w", err), "write for example `--as-of 2026-11-22`"}
		}
		return d, nil
	}
	if d, ok := source.NewestCommit(o.source); ok {
		return d, nil
	}
	today := date.FromTime(time.Now())
	fmt.Fprintf(notice, "normpress: notice: the site is in no git repository with commits, so statuses are as of today, %s\nhint: `--as-of DATE` sets another date\n", today)
	return today, nil
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
