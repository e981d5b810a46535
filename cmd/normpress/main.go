// Command normpress makes a public norms and compliance portal, a static site, from text in a git repository.
//
// The way of a build is [portal]: a site's files are read, checked and derived from; pages are made, rendered and
// published.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"normpress/cmd/normpress/internal/diag"
)

// The exit codes of every command.
const (
	exitOK       = 0
	exitFindings = 1 // findings that are errors, or the work could not be done
	exitUsage    = 2 // the command line makes no sense
)

// errFindings says that findings were printed and one of them is an error.
var errFindings = errors.New("there are errors")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run runs the command line and returns the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	root := command()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	var u usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errFindings), errors.Is(err, errDifference):
		return exitFindings
	case errors.As(err, &u):
		fmt.Fprintf(stderr, "normpress: error: %v\nhint: %s\n", u.error, u.hint)
		return exitUsage
	}
	fmt.Fprintf(stderr, "normpress: error: %v\n", err)
	return exitFindings
}

// usageError is a command line that makes no sense.
type usageError struct {
	error
	hint string
}

func command() *cobra.Command {
	root := &cobra.Command{
		Use:   "normpress",
		Short: "Publishes treaty texts, a certification register and enforcement decisions as a static site",
		Long: `normpress makes a portal of norms and compliance, a static site, from Markdown and YAML in a git repository.

Exit codes: 0 all is well, 1 there are errors, 2 the command line makes no sense.`,
		Example: `  normpress check                        say all that is wrong in the site in this folder
  normpress build                        write the site to public/
  normpress serve                        show it in a browser and follow every change
  normpress compare rev-1 draft.md       say what changed between two texts
  normpress pdf convention@adopted       print a text to a PDF`,
		SilenceErrors: true, SilenceUsage: true, Args: cobra.NoArgs,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
		RunE:              func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usageError{err, fmt.Sprintf("`%s --help` lists the flags", c.CommandPath())}
	})
	root.AddCommand(buildCommand(), checkCommand(), serveCommand(), rulesCommand(), newCommand(), registerCommand())
	for _, c := range root.Commands() {
		c.Args = noArgs
	}
	root.AddCommand(compareCommand(), pdfCommand())
	root.Args = noCommand
	return root
}

func noArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usageError{fmt.Errorf("%s takes no arguments, and was given %q", c.CommandPath(), args[0]),
		fmt.Sprintf("the site's folder is given as `%s --source %s`", c.CommandPath(), args[0])}
}

func noCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := "`normpress --help` lists the commands"
	var names []string
	for _, known := range c.Commands() {
		names = append(names, known.Name())
	}
	if near := diag.Nearest(args[0], names); near != "" {
		hint = fmt.Sprintf("did you mean `normpress %s`?", near)
	}
	return usageError{fmt.Errorf("there is no command %q", args[0]), hint}
}
