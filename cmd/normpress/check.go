package main

import (
	"github.com/spf13/afero"
	"github.com/spf13/cobra"
)

func checkCommand() *cobra.Command {
	var o siteOptions
	c := &cobra.Command{
		Use:   "check",
		Short: "Says all that is wrong in a site, with file, line and a hint",
		Long: `check says all that is wrong in a site: first in its texts and records, and when these are sound, in its layouts and
words, by making every page in memory.`,
		Example: `  normpress check
  normpress check --source ../portal --format json`,
		RunE: func(c *cobra.Command, _ []string) error {
			when, err := o.dates(c.ErrOrStderr())
			if err != nil {
				return err
			}
			p := readPortal(o.source, when)
			defer p.close()
			if errors, _ := p.found.Count(); errors == 0 {
				rendered, err := p.render(c.Context(), "", afero.NewMemMapFs())
				if err != nil {
					return err
				}
				p.add(rendered)
			}
			return o.report(c.OutOrStdout(), p.found.Sorted())
		},
	}
	o.addTo(c)
	return c
}
