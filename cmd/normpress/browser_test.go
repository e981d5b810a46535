package main

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"slices"
	"sync"
	"testing"
	"time"

	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/evanw/esbuild/pkg/api"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/chromium"
	"normpress/cmd/normpress/internal/date"
)

// startedChromium is the one browser of all tests of this package. The first test that asks for it starts it.
var startedChromium = sync.OnceValues(func() (*chromium.Browser, error) {
	program, err := chromium.Find("")
	if err != nil {
		return nil, err
	}
	b, err := chromium.Start(context.Background(), program)
	if err == nil {
		stopChromium = b.Close
	}
	return b, err
})

var stopChromium = func() {}

// withBrowser runs the tests and then ends the browser and removes the published sample.
type withBrowser struct{ *testing.M }

func (m withBrowser) Run() int {
	defer func() {
		stopChromium()
		removeSample()
		removePortable()
	}()
	return m.M.Run()
}

// tab is a page in the browser. A test fails when its page reports an error or breaks its own security policy.
type tab struct {
	*testing.T
	ctx     context.Context
	mu      sync.Mutex
	reports []string
}

// open opens an address, behind what is to be done before. Where there is no browser the test is skipped, but not in CI.
func open(t *testing.T, url string, before ...chromedp.Action) *tab {
	t.Helper()
	b, err := startedChromium()
	if errors.Is(err, exec.ErrNotFound) && os.Getenv("CI") != "true" {
		t.Skip("chromium is not installed")
	}
	if err != nil {
		t.Fatal(err)
	}
	ctx, closeTab := chromedp.NewContext(b.Context())
	ctx, stop := context.WithTimeout(ctx, 2*time.Minute) // many pages are open at a time
	p := &tab{T: t, ctx: ctx}
	t.Cleanup(func() {
		stop()
		closeTab()
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, report := range p.reports {
			t.Errorf("%s: the browser reports: %s", url, report)
		}
	})
	chromedp.ListenTarget(ctx, p.listen)
	p.do(append(before, chromedp.Navigate(url))...)
	return p
}

// listen keeps errors of scripts, what they print, and what the browser itself complains about.
func (p *tab) listen(event any) {
	report := ""
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		report = e.ExceptionDetails.Error()
	case *runtime.EventConsoleAPICalled:
		report = "console: " + string(e.Type)
		for _, a := range e.Args {
			report += " " + string(a.Value)
		}
	case *cdplog.EventEntryAdded:
		report = string(e.Entry.Source) + ": " + e.Entry.Text
	default:
		return
	}
	p.report(report)
}

// report lets the test fail.
func (p *tab) report(text string) {
	p.mu.Lock()
	p.reports = append(p.reports, text)
	p.mu.Unlock()
}

func (p *tab) do(actions ...chromedp.Action) {
	p.Helper()
	if err := chromedp.Run(p.ctx, actions...); err != nil {
		p.Fatal(err)
	}
}

// eval is the value of a JavaScript expression, a text.
func (p *tab) eval(expression string) string {
	p.Helper()
	var out string
	p.do(chromedp.Evaluate(expression, &out))
	return out
}

// module gives the page what a module of scripts, a file below static/js, exports, under a name.
func (p *tab) module(name, file string) {
	p.Helper()
	made := api.Build(api.BuildOptions{EntryPoints: []string{"../../static/js/" + file}, Bundle: true, GlobalName: name, Target: api.ES2022, Charset: api.CharsetUTF8})
	if len(made.Errors) > 0 {
		p.Fatal(made.Errors[0].Text)
	}
	p.do(chromedp.Evaluate(string(made.OutputFiles[0].Contents), nil))
}

// await waits until a JavaScript expression is true, be it on a page to which this one leads.
func (p *tab) await(expression string) {
	p.Helper()
	for range 400 {
		var is bool
		if err := chromedp.Run(p.ctx, chromedp.Evaluate(expression, &is)); err == nil && is {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	p.Fatalf("it does not come to %s; the page says: %s", expression, p.eval("document.body.innerText"))
}

// served is the address of the small site of the tests, with what testdata/browser.txtar adds to it.
var served = sync.OnceValues(func() (string, error) { return serveArchives("testdata/site.txtar", "testdata/browser.txtar") })

// serveArchives serves the site of some archives, of which each adds to those before it or replaces files of them.
func serveArchives(archives ...string) (string, error) {
	dir, err := os.MkdirTemp("", "normpress-site")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	var all txtar.Archive
	for _, archive := range archives {
		a, err := txtar.ParseFile(archive)
		if err != nil {
			return "", err
		}
		for _, f := range a.Files {
			all.Files = append(slices.DeleteFunc(all.Files, func(g txtar.File) bool { return g.Name == f.Name }), f)
		}
	}
	if err := txtar.Write(&all, dir); err != nil {
		return "", err
	}
	return serveFolder(dir)
}

// serveFolder builds the site in a folder and serves it as the tests' site is served.
func serveFolder(dir string) (string, error) {
	day := date.Of(2026, 11, 22)
	p := readPortal(dir, dates{asOf: day, known: day})
	defer p.close()
	files := afero.NewMemMapFs()
	found, err := p.render(context.Background(), "https://small.example/", files)
	if found = append(p.found, found...); err != nil || len(found) > 0 {
		found.Print(os.Stderr)
		return "", errors.Join(err, errors.New("the site of the tests has findings"))
	}
	return httptest.NewServer(underHeaders(http.FileServer(afero.NewHttpFs(files)))).URL, nil
}

// site is the address of the served site.
func site(t *testing.T) string {
	t.Helper()
	url, err := served()
	if err != nil {
		t.Fatal(err)
	}
	return url
}
