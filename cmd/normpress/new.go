package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"
)

// starter is the site that a new portal begins with.
//
//go:embed all:starter
var starter embed.FS

func newCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "new",
		Short: "Starts something new",
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(&cobra.Command{
		Use:     "site DIR",
		Short:   "Starts a portal in a folder that is empty or does not exist yet",
		Example: "  normpress new site portal\n  normpress serve --source portal",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 && args[0] != "" {
				return nil
			}
			return usageError{errors.New("normpress new site takes the name of one folder"), "write for example `normpress new site portal`"}
		},
		RunE: func(c *cobra.Command, args []string) error {
			if err := newSite(args[0]); err != nil {
				return err
			}
			fmt.Fprintf(c.OutOrStdout(), "started a portal in %s; `normpress serve --source %s` shows it\n", args[0], args[0])
			return nil
		},
	})
	return c
}

// newSite writes the starter site to a folder, which must be empty or not exist.
func newSite(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(entries) > 0 {
		return usageError{fmt.Errorf("%s is not empty", dir), "name a folder that is empty or does not exist yet"}
	}
	files, err := fs.Sub(starter, "starter")
	if err != nil {
		return err
	}
	return os.CopyFS(dir, files)
}
