package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/afero"
	"github.com/spf13/cobra"

	"normpress"
	"normpress/cmd/normpress/internal/chromium"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/engine"
	"normpress/cmd/normpress/internal/pages"
)

// pdfOptions are the flags of pdf.
type pdfOptions struct {
	siteOptions
	instrument, lang, output string
	paper, chromium, baseURL string
}

func pdfCommand() *cobra.Command {
	var o pdfOptions
	c := &cobra.Command{
		Use:   "pdf [REVISION | OLD..NEW]...",
		Short: "Prints texts and comparisons to PDF, with the Chromium that is installed",
		Long: `pdf prints the pages of texts (convention@adopted, or adopted where the instrument is clear) and of comparisons
(convention@rev-2..adopted) to PDF: with tags for readers of screens, with bookmarks, and with symbol, status and page
numbers on every sheet. Without arguments it prints every revision of the site, or with --language those that have a
text in it.

It prints with Chromium or a browser made from it, which must be installed. The one that --chromium names is taken, else
that which the environment variable NORMPRESS_CHROMIUM names, else the first in PATH.`,
		Example: `  normpress pdf convention@adopted
  normpress pdf --paper letter --output changes.pdf convention@rev-2..adopted
  normpress pdf --language fr --output pdf/`,
		RunE: func(c *cobra.Command, args []string) error {
			return o.run(c.Context(), args, c.OutOrStdout(), c.ErrOrStderr())
		},
	}
	o.addTo(c)
	c.Flags().StringVar(&o.instrument, "instrument", "", "instrument whose revisions are meant")
	c.Flags().StringVar(&o.lang, "language", "", "language of the texts, such as fr (default: the first that a revision has)")
	c.Flags().StringVar(&o.output, "output", ".", "file to write to, where its name ends in .pdf and one PDF is made; otherwise a folder")
	c.Flags().StringVar(&o.paper, "paper", "a4", "size of the sheets: a4 or letter")
	c.Flags().StringVar(&o.chromium, "chromium", "", "program to print with, by its path or its name in PATH")
	c.Flags().StringVar(&o.baseURL, "base-url", "", "address of the site, to which links lead (default: baseURL in hugo.yaml)")
	return c
}

// run makes the pages in memory, as a build does, and prints them. Nothing is written before all that was given makes
// sense.
func (o *pdfOptions) run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	when, err := o.dates(stderr)
	if err != nil {
		return err
	}
	if err := o.check(args); err != nil {
		return err
	}
	program, err := chromium.Find(o.chromium)
	if err != nil {
		return o.noChromium(err)
	}
	p := readPortal(o.source, when)
	defer p.close()
	if errors, _ := p.found.Count(); errors > 0 {
		return o.report(stdout, p.found)
	}
	sheets, err := o.printouts(p, args)
	if err != nil {
		return err
	}
	site, err := o.render(ctx, p, sheets, stdout)
	if err != nil {
		return err
	}
	if err := havePages(site, sheets); err != nil {
		return err
	}
	return o.print(ctx, program, site, p, sheets, stderr)
}

// check refuses flags that make no sense.
func (o *pdfOptions) check(args []string) error {
	if _, ok := chromium.Papers[o.paper]; !ok {
		return usageError{fmt.Errorf("--paper %q is not known", o.paper), diag.DidYouMean(o.paper, slices.Sorted(maps.Keys(chromium.Papers)))}
	}
	if o.toFile() && len(args) != 1 {
		return usageError{fmt.Errorf("--output %s is one file, and %s", o.output, demanded(len(args))), "name a folder"}
	}
	return checkBaseURL(o.baseURL)
}

// toFile says whether the output is one file.
func (o *pdfOptions) toFile() bool { return strings.EqualFold(filepath.Ext(o.output), ".pdf") }

func demanded(args int) string {
	if args == 0 {
		return "all revisions are printed"
	}
	return fmt.Sprintf("%d PDFs are asked for", args)
}

// noChromium teaches how to get the program.
func (o *pdfOptions) noChromium(err error) error {
	hint := "name another one, or none for the first that is installed"
	if o.chromium == "" && os.Getenv(chromium.Variable) == "" {
		hint = "install it, on Debian with `apt-get install chromium`, or name one with --chromium PATH or in " + chromium.Variable
	}
	return fmt.Errorf("%w\nhint: %s", err, hint)
}

// render makes the pages that are printed. Findings are told; what is no error does not stop it.
func (o *pdfOptions) render(ctx context.Context, p *portal, sheets []printout, stdout io.Writer) (chromium.Site, error) {
	files, address := afero.NewMemMapFs(), o.baseURL
	if address == "" {
		address = string(p.config.BaseURL)
	}
	found, err := p.renderSheets(ctx, address, sheets, files)
	if err != nil {
		return chromium.Site{}, err
	}
	p.add(found)
	if err := o.report(stdout, p.found.Sorted()); err != nil {
		return chromium.Site{}, err
	}
	u, err := url.Parse(address)
	return chromium.Site{Files: files, Address: u}, err
}

// renderSheets makes what a build makes of the pages that are printed.
func (p *portal) renderSheets(ctx context.Context, baseURL string, sheets []printout, out afero.Fs) (diag.Findings, error) {
	r, found, err := engine.New(ctx, engine.Site{Config: p.engineConfig(baseURL), Files: p.site.Fs(), Defaults: normpress.Defaults()}, out)
	if errors, _ := found.Count(); err != nil || errors > 0 {
		return found, err
	}
	for _, lang := range p.languages() {
		wanted := func(s printout) bool { return s.lang == lang }
		if !slices.ContainsFunc(sheets, wanted) {
			continue
		}
		t := p.tree(lang)
		t.only = func(page pages.Page) bool {
			return slices.ContainsFunc(sheets, func(s printout) bool { return wanted(s) && s.path == page.Path })
		}
		more, err := t.renderPages(ctx, r, &pages.Texts{}, baseURL)
		if found = append(found, more...); err != nil {
			return found, err
		}
	}
	return found, nil
}

// print prints one after the other.
func (o *pdfOptions) print(ctx context.Context, program string, site chromium.Site, p *portal, sheets []printout, stderr io.Writer) error {
	browser, err := chromium.Start(ctx, program)
	if err != nil {
		return fmt.Errorf("%s does not start: %w", program, err)
	}
	defer browser.Close()
	for _, s := range sheets {
		pdf, err := browser.PDF(site, s.page, chromium.Papers[o.paper], p.asOf)
		if err != nil {
			return err
		}
		name := o.output
		if !o.toFile() {
			name = filepath.Join(o.output, s.file)
		}
		if err := writeWhole(name, pdf); err != nil {
			return err
		}
		fmt.Fprintf(stderr, "normpress: wrote %s as of %s\n", name, p.asOf)
	}
	return nil
}

// writeWhole writes a file such that it is there whole or not at all.
func writeWhole(name string, data []byte) (err error) {
	dir := filepath.Dir(name)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, ".normpress-*.pdf")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	_, err = f.Write(data)
	if err = errors.Join(err, f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
