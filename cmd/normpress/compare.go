package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/redline"
)

// errDifference says that two texts differ, where that was asked for as an exit code.
var errDifference = errors.New("the texts differ")

// compareOptions are the flags of compare.
type compareOptions struct {
	source, instrument, lang string
	format, colour, only     string
	width                    int
	exitCode, prove          bool
}

func compareCommand() *cobra.Command {
	var o compareOptions
	c := &cobra.Command{
		Use:   "compare OLD NEW",
		Short: "Compares two texts: which provisions changed, how, and in which words",
		Long: `compare compares two texts, provision by provision and word by word.

Each of them is a revision (convention@rev-1, or rev-1 where the instrument is clear), a file, a folder whose files
are one text, or - for standard input. With #art_12 behind it, it is one provision, also of another instrument; a citation
in one of the six languages says so as well: "#article 12, paragraph 3 (a)". A name with a slash, or that ends in .md,
is that of a file.

Exit codes: 0 the texts were compared, 1 there are errors in them, or they could not be read, 2 the command line makes
no sense. With --exit-code also 1 when the texts differ.`,
		Example: `  normpress compare convention@rev-2 convention@adopted
  normpress compare convention@adopted#art_9 code-of-conduct@2026#art_11
  normpress compare --only "article 9, paragraph 2" rev-2 adopted
  normpress compare --format amendments rev-1 draft.md > amendments.html
  git show HEAD~1:draft.md | normpress compare --only art_5 - draft.md`,
		Args: twoTexts,
		RunE: func(c *cobra.Command, args []string) error {
			return o.run(args, c.InOrStdin(), c.OutOrStdout(), c.ErrOrStderr())
		},
	}
	c.Flags().StringVar(&o.source, "source", ".", "folder of the site")
	c.Flags().StringVar(&o.instrument, "instrument", "", "instrument whose revisions are meant")
	c.Flags().StringVar(&o.lang, "lang", "", "language of the texts, such as fr (default: the first that a revision has; what a file says, or its words)")
	c.Flags().StringVar(&o.format, "format", "text", "text, json, markdown, or an HTML document: amendments (a table old and new) or html (inline)")
	c.Flags().StringVar(&o.only, "only", "", "provision to show, by its eId or citation in the new text or, where it has none, in the old one")
	c.Flags().StringVar(&o.colour, "color", "auto", "auto, always or never; auto is on a terminal, where NO_COLOR is not set")
	c.Flags().IntVar(&o.width, "width", -1, "columns to break lines at, 0 for none (default: those of the terminal, otherwise none)")
	c.Flags().BoolVar(&o.exitCode, "exit-code", false, "exit with 1 when the texts differ")
	c.Flags().BoolVar(&o.prove, "prove", false, "apply the comparison to the old text and its inverse to the new one, and say whether they make each other")
	return c
}

func twoTexts(c *cobra.Command, args []string) error {
	if len(args) == 2 {
		return nil
	}
	return usageError{fmt.Errorf("%s takes two texts, the old one and the new one, and was given %d", c.CommandPath(), len(args)),
		"write for example `" + c.CommandPath() + " convention@rev-2 convention@adopted`"}
}

// run finds both texts, compares them and writes what differs.
func (o *compareOptions) run(args []string, in io.Reader, stdout, stderr io.Writer) error {
	write, err := o.writer(stdout)
	if err != nil {
		return err
	}
	t := texts{compareOptions: o, in: in}
	old, new, err := t.find(args[0], args[1])
	if err == nil && o.prove && (o.only != "" || old.provision != nil) {
		err = usageError{errors.New("--prove is about whole texts"), "leave out --only and what is behind #"}
	}
	if len(t.found) > 0 {
		t.found.Sorted().Print(stderr)
	}
	if err != nil {
		return err
	}
	c, err := t.compare(old, new)
	if err != nil {
		return err
	}
	if err := write(stdout, c); err != nil {
		return err
	}
	if n, _ := t.found.Count(); n > 0 {
		return errFindings
	}
	if o.prove {
		if err := prove(c, old, new); err != nil {
			return err
		}
		fmt.Fprintln(stderr, "normpress: proved: applied to the old text the comparison makes the new one, word for word, and the other way round")
	}
	if o.exitCode && !c.Empty() {
		return errDifference
	}
	return nil
}

// prove holds a comparison to the texts that it was made of.
func prove(c *compare.Comparison, old, new *side) error {
	if err := compare.Prove(c, old.text, new.text); err != nil {
		return fmt.Errorf("the comparison is wrong: %w", err)
	}
	return nil
}

// comparisonWriter writes a comparison in one of the formats.
type comparisonWriter func(io.Writer, *compare.Comparison) error

// written is a writer of what the function returns.
func written(f func(*compare.Comparison) string) comparisonWriter {
	return func(w io.Writer, c *compare.Comparison) error {
		_, err := io.WriteString(w, f(c))
		return err
	}
}

// writer is the one for the format asked for.
func (o *compareOptions) writer(stdout io.Writer) (comparisonWriter, error) {
	terminal, err := o.terminal(stdout)
	if err != nil {
		return nil, err
	}
	formats := map[string]comparisonWriter{
		"text": written(terminal.Write), "markdown": written(redline.Markdown),
		"amendments": written(redline.Amendments), "html": written(redline.Inline),
		"json": func(w io.Writer, c *compare.Comparison) error {
			enc := json.NewEncoder(w)
			enc.SetIndent("", "  ")
			return enc.Encode(c)
		},
	}
	if write, ok := formats[o.format]; ok {
		return write, nil
	}
	return nil, usageError{fmt.Errorf("--format %q is not known", o.format), diag.DidYouMean(o.format, slices.Sorted(maps.Keys(formats)))}
}

// terminal says how text is written: for the terminal that reads it, or for a file.
func (o *compareOptions) terminal(stdout io.Writer) (redline.Terminal, error) {
	t := redline.Terminal{Width: max(o.width, 0)}
	file, isFile := stdout.(*os.File)
	onTerminal := isFile && term.IsTerminal(int(file.Fd()))
	switch o.colour {
	case "always":
		t.Colour = true
	case "auto":
		t.Colour = onTerminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	case "never":
	default:
		return t, usageError{fmt.Errorf("--color %q is not known", o.colour), "write `--color auto`, `--color always` or `--color never`"}
	}
	if onTerminal && o.width < 0 {
		t.Width, _, _ = term.GetSize(int(file.Fd())) // where it cannot be told the terminal breaks the lines
	}
	return t, nil
}

// compare compares two texts, or what is asked for of them.
func (t *texts) compare(old, new *side) (*compare.Comparison, error) {
	var c *compare.Comparison
	sameInstrument := old.revision != nil && new.revision != nil && old.instrument == new.instrument
	if !sameInstrument || old.provision != nil {
		forgetHints(old.text)
		forgetHints(new.text)
	}
	switch {
	case old.provision != nil:
		new.provision.Was = string(old.provision.EID) // however different they are
		c = compare.NewComparer(nil, nil).CompareProvisions(old.text, old.provision, new.text, new.provision)
	case sameInstrument:
		c = t.portal.compare[old.instrument].Compare(old.text, new.text)
	default:
		c = compare.NewComparer(nil, t.portal.references).Compare(old.text, new.text)
	}
	c.Old, c.New, c.Relation = old.Side, new.Side, relation(old, new)
	if t.only == "" {
		return c, nil
	}
	return only(c, t.only)
}

// relation says how two texts belong together. Provisions that were named, of texts that no instrument holds together,
// stand side by side like two instruments.
func relation(old, new *side) compare.Relation {
	together := old.instrument != nil && old.instrument == new.instrument
	switch {
	case !together && (old.provision != nil || old.revision != nil && new.revision != nil):
		return compare.Separate
	case old.isDraft() || new.isDraft():
		return compare.Drafted
	}
	return compare.Amended
}

// isDraft says whether a text is no law: a file, or a revision that is or was a draft.
func (s *side) isDraft() bool {
	return s.revision == nil || s.revision.Status == model.Draft || s.revision.LegalValue == model.ValueDraft
}

// forgetHints takes the editors' hints out of a text: they say where its provisions stood in the revision before it,
// which is another text than the one that it is compared with.
func forgetHints(t *model.Text) {
	for p := range model.All(t.Body) {
		p.Was = ""
	}
}
