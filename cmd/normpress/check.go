package main

import (
	"github.com/spf13/cobra"
)

func checkCommand() *cobra.Command {
	var o siteOptions
	c := &cobra.Command{
		Use:   "check",
		Short: "Says all that is wrong in a site, with file, line and a hint",
		Example: `  normpress check
  normpress check --source ../portal --format json`,
		RunE: func(c *cobra.Command, _ []string) error {
			when, err := o.dates(c.ErrOrStderr())
			if err != nil {
				return err
			}
			p := readPortal(o.source, when)
			defer p.close()
			return o.report(c.OutOrStdout(), p.found)
		},
	}
	o.addTo(c)
	return c
}
