package main

import (
	"context"

	"github.com/spf13/cobra"
)

func checkCommand() *cobra.Command {
	var o siteOptions
	var noPages bool
	c := &cobra.Command{
		Use:   "check",
		Short: "Says all that is wrong in a site, with file, line and a hint",
		Long: `check says all that is wrong in a site: first in its texts and records, and when these are sound, in its layouts and
words, by making every page. Making them takes most of its time; with --no-pages it looks at texts and records alone.`,
		Example: `  normpress check
  normpress check --no-pages
  normpress check --source ../portal --format json`,
		RunE: func(c *cobra.Command, _ []string) error {
			when, err := o.dates(c.ErrOrStderr())
			if err != nil {
				return err
			}
			p := readPortal(o.source, when)
			defer p.close()
			if errors, _ := p.found.Count(); errors == 0 && !noPages {
				if err := p.tryRender(c.Context()); err != nil {
					return err
				}
			}
			return o.report(c.OutOrStdout(), p.found.Sorted())
		},
	}
	o.addTo(c)
	c.Flags().BoolVar(&noPages, "no-pages", false, "look at texts and records, and not at layouts and words")
	return c
}

// tryRender adds what is found when every page is made.
func (p *portal) tryRender(ctx context.Context) error {
	files, remove, err := p.scratch()
	if err != nil {
		return err
	}
	defer remove()
	rendered, err := p.render(ctx, "", files)
	p.add(rendered)
	return err
}
