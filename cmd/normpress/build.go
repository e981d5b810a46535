package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"normpress/cmd/normpress/internal/publish"
)

// buildOptions are the flags of build.
type buildOptions struct {
	siteOptions
	output   string
	baseURL  string
	portable bool
	zip      string
}

func buildCommand() *cobra.Command {
	var o buildOptions
	c := &cobra.Command{
		Use:   "build",
		Short: "Writes the site, after the same checks as check; with errors nothing is written",
		Example: `  normpress build
  normpress build --output /srv/www --base-url https://norms.example.org/ --as-of 2026-11-22
  normpress build --output portal --portable --zip portal.zip`,
		RunE: func(c *cobra.Command, _ []string) error {
			return o.build(c.Context(), c.OutOrStdout(), c.ErrOrStderr())
		},
	}
	o.addTo(c)
	c.Flags().StringVar(&o.output, "output", "", "folder that the site is written to (default: public in the site's folder)")
	c.Flags().StringVar(&o.baseURL, "base-url", "", "address that the site will have (default: baseURL in hugo.yaml)")
	c.Flags().BoolVar(&o.portable, "portable", false, "write a site that works from a folder, without a server, and below any path of one")
	c.Flags().StringVar(&o.zip, "zip", "", "archive that the site is written to as well")
	return c
}

// build is the whole way from a site's files to the published site.
func (o *buildOptions) build(ctx context.Context, stdout, stderr io.Writer) error {
	when, err := o.dates(stderr)
	if err != nil {
		return err
	}
	if err := checkBaseURL(o.baseURL); err != nil {
		return err
	}
	if o.output == "" {
		o.output = o.source + "/public"
	}
	p := readPortal(o.source, when)
	defer p.close()
	p.add(publish.Check(o.output, o.source))
	if errors, _ := p.found.Count(); errors > 0 {
		return o.report(stdout, p.found.Sorted())
	}
	files, remove, err := p.scratch()
	if err != nil {
		return err
	}
	defer remove()
	rendered, err := p.render(ctx, o.baseURL, files)
	if err != nil {
		return err
	}
	p.add(rendered)
	if err := o.report(stdout, p.found.Sorted()); err != nil {
		return err
	}
	if o.portable {
		if err := p.makePortable(o.baseURL, files); err != nil {
			return err
		}
	}
	stats, err := publish.Swap(files, o.output)
	if err != nil {
		return err
	}
	if o.zip != "" {
		if err := writeZip(files, p.asOf, o.zip); err != nil {
			return err
		}
	}
	fmt.Fprintf(stderr, "normpress: wrote %s as of %s: %d files new or changed, %d unchanged, %d removed\n",
		o.output, p.asOf, stats.Written, stats.Unchanged, stats.Removed)
	return nil
}
