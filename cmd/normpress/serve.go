package main

import (
	"context"
	"fmt"
	"net"
	"strconv"

	"github.com/spf13/afero"
	"github.com/spf13/cobra"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/preview"
)

func serveCommand() *cobra.Command {
	var o siteOptions
	var port int
	c := &cobra.Command{
		Use:   "serve",
		Short: "Shows the site in a browser on this machine and follows every change",
		Example: `  normpress serve
  normpress serve --port 8080`,
		RunE: func(c *cobra.Command, _ []string) error {
			when, err := o.dates(c.ErrOrStderr())
			if err != nil {
				return err
			}
			if port < 0 || port > 65535 {
				return usageError{fmt.Errorf("--port %d is not a port", port), "write for example `--port 8080`"}
			}
			addr := net.JoinHostPort("127.0.0.1", strconv.Itoa(port))
			return preview.Serve(c.Context(), preview.Options{
				Addr: addr, Watch: o.source, Log: c.OutOrStdout(),
				Build: func(ctx context.Context) (afero.Fs, diag.Findings, error) {
					p := readPortal(o.source, when)
					defer p.close()
					if errors, _ := p.found.Count(); errors > 0 {
						return nil, p.found, nil
					}
					files := afero.NewMemMapFs()
					rendered, err := p.render(ctx, "http://"+addr+"/", files)
					p.add(rendered)
					return files, p.found.Sorted(), err
				},
			})
		},
	}
	o.addTo(c)
	c.Flags().IntVar(&port, "port", 1313, "port to serve on; 0 takes a free one")
	return c
}
