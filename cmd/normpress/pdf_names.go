package main

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/chromium"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// printout is a page that is printed.
type printout struct {
	name string         // as it is given on the command line
	lang ident.Language // of the text, and of the tree of pages that it is in
	path string         // of the page in its tree
	page string         // of the page in the site
	file string         // to be written to
}

func newPrintout(p *portal, name string, lang ident.Language, path, file string) printout {
	return printout{name, lang, path, address.In(lang, p.config.Language(), path), file}
}

// printouts are those that the arguments name, without arguments all revisions.
func (o *pdfOptions) printouts(p *portal, args []string) ([]printout, error) {
	t := texts{compareOptions: &compareOptions{source: o.source, instrument: o.instrument}, portal: p, opened: true}
	if len(args) == 0 {
		return o.everyRevision(p)
	}
	var out []printout
	for _, arg := range args {
		one := o.revision
		if strings.Contains(arg, "..") {
			one = o.comparison
		}
		s, err := one(&t, arg)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

func (o *pdfOptions) everyRevision(p *portal) (out []printout, err error) {
	for _, i := range p.corpus.Instruments {
		for _, r := range i.Revisions {
			switch {
			case o.instrument != "" && i.ID != o.instrument || len(r.Texts) == 0:
			case o.lang == "":
				out = append(out, printed(p, r, r.Texts[0].Language))
			case r.Text(ident.Language(o.lang)) != nil:
				out = append(out, printed(p, r, ident.Language(o.lang)))
			}
		}
	}
	if len(out) == 0 {
		return nil, usageError{fmt.Errorf("no revision has a text that is asked for"), "`normpress pdf` without flags prints all revisions"}
	}
	return out, nil
}

// revision is the printout of a text.
func (o *pdfOptions) revision(t *texts, arg string) (printout, error) {
	r, err := t.revisionNamed(arg)
	if err != nil {
		return printout{}, err
	}
	lang := ident.Language(o.lang)
	if lang == "" && len(r.Texts) > 0 {
		lang = r.Texts[0].Language
	}
	_, err = textIn(r, string(lang))
	return printed(t.portal, r, lang), err
}

// printed is the printout of a text that there is.
func printed(p *portal, r *model.Revision, lang ident.Language) printout {
	translated := len(r.Texts) > 0 && lang != r.Texts[0].Language
	return newPrintout(p, r.Ref().String(), lang, address.Revision(r.Ref()), fileName(r.Instrument.ID+"-"+r.ID, lang, translated))
}

// comparison is the printout of a comparison, the older revision first.
func (o *pdfOptions) comparison(t *texts, arg string) (printout, error) {
	before, after, _ := strings.Cut(arg, "..")
	old, err := t.revisionNamed(before)
	if err != nil {
		return printout{}, err
	}
	within := *t.compareOptions
	within.instrument = old.Instrument.ID
	new, err := (&texts{compareOptions: &within, portal: t.portal, opened: true}).revisionNamed(strings.TrimPrefix(after, "."))
	if err != nil {
		return printout{}, err
	}
	i := old.Instrument
	if i != new.Instrument {
		return printout{}, usageError{fmt.Errorf("%s and %s are of two instruments", old.Ref(), new.Ref()), byCompare(old, new)}
	}
	if slices.Index(i.Revisions, old) >= slices.Index(i.Revisions, new) {
		return printout{}, usageError{fmt.Errorf("%s does not come before %s", old.Ref(), new.Ref()), fmt.Sprintf("write the older one first: %s..%s", new.Ref(), old.ID)}
	}
	lang, err := o.common(old, new)
	translated := len(new.Texts) > 0 && lang != new.Texts[0].Language
	return newPrintout(t.portal, old.Ref().String()+".."+new.ID, lang, address.Comparison(old.Ref(), new.Ref()),
		fileName(i.ID+"-"+old.ID+".."+new.ID, lang, translated)), err
}

// common is the language in which two revisions are compared: that which is asked for, else the first that both have.
func (o *pdfOptions) common(old, new *model.Revision) (ident.Language, error) {
	if o.lang == "" {
		for _, t := range new.Texts {
			if old.Text(t.Language) != nil {
				return t.Language, nil
			}
		}
		return "", usageError{fmt.Errorf("%s and %s have no language in common", old.Ref(), new.Ref()), byCompare(old, new)}
	}
	for _, r := range []*model.Revision{old, new} {
		if _, err := textIn(r, o.lang); err != nil {
			return "", err
		}
	}
	return ident.Language(o.lang), nil
}

// fileName names a translation by its language.
func fileName(name string, lang ident.Language, translated bool) string {
	if translated {
		name += "." + strings.ToLower(string(lang))
	}
	return name + ".pdf"
}

func byCompare(old, new *model.Revision) string {
	return fmt.Sprintf("`normpress compare --format amendments %s %s` writes a page that a browser prints", old.Ref(), new.Ref())
}

// havePages says which printout has no page: of many revisions, not every pair has one.
func havePages(site chromium.Site, sheets []printout) error {
	for _, s := range sheets {
		if _, err := site.Files.Stat(path.Join(s.page, "index.html")); err != nil {
			return usageError{fmt.Errorf("the site has no page of %s", s.name), "`params.compare_all_up_to` in hugo.yaml says up to how many revisions every two have one"}
		}
	}
	return nil
}
