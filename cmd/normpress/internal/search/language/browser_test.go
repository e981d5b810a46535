package language

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/evanw/esbuild/pkg/api"
)

// scripts is where the search's scripts are.
const scriptsFolder = "../../../../../static/js/search"

// browser is the one browser of these tests, with the scripts of the search in its page.
type browser struct {
	ctx   context.Context
	close func()
}

var chromium = sync.OnceValues(func() (*browser, error) {
	path, err := exec.LookPath("chromium")
	if err != nil {
		return nil, err
	}
	allocator, release := chromedp.NewExecAllocator(context.Background(), chromedp.ExecPath(path), chromedp.Headless, chromedp.NoSandbox,
		chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true))
	quiet := func(string, ...any) {} // the browser may be newer than the library and report what that does not know
	ctx, cancel := chromedp.NewContext(allocator, chromedp.WithErrorf(quiet), chromedp.WithLogf(quiet))
	stopChromium = func() {
		chromedp.Cancel(ctx) // waits until the browser has ended; what it says then is of no interest
		cancel()
		release()
	}
	citing, err := json.Marshal(Cited)
	if err != nil {
		return nil, err
	}
	script, err := bundle(`import { citations } from "./cite"; import { fold, tokens } from "./fold"; import { parse } from "./query";
		Object.assign(globalThis, { citations, fold, tokens, parse, citing: ` + string(citing) + ` });`)
	if err != nil {
		return nil, err
	}
	return &browser{ctx, stopChromium}, chromedp.Run(ctx, chromedp.Navigate("about:blank"), chromedp.Evaluate(script, nil))
})

var stopChromium = func() {}

func TestMain(m *testing.M) {
	code := m.Run()
	stopChromium()
	os.Exit(code)
}

// bundle makes one script of a module and what it imports.
func bundle(module string) (string, error) {
	folder, err := filepath.Abs(scriptsFolder)
	if err != nil {
		return "", err
	}
	result := api.Build(api.BuildOptions{
		Stdin:  &api.StdinOptions{Contents: module, ResolveDir: folder, Loader: api.LoaderTS},
		Bundle: true, MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true,
		Format: api.FormatIIFE, Target: api.ES2022, Charset: api.CharsetUTF8,
	})
	if len(result.Errors) > 0 {
		return "", errors.New(result.Errors[0].Text)
	}
	return string(result.OutputFiles[0].Contents), nil
}

// inBrowser calls a JavaScript function with a value and returns what it gives.
func inBrowser[Out any](t *testing.T, function string, in any) Out {
	t.Helper()
	b, err := chromium()
	if errors.Is(err, exec.ErrNotFound) && os.Getenv("CI") != "true" {
		t.Skip("chromium is not installed")
	}
	if err != nil {
		t.Fatal(err)
	}
	value, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	var said string
	if err := chromedp.Run(b.ctx, chromedp.Evaluate("JSON.stringify(("+function+")("+string(value)+"))", &said)); err != nil {
		t.Fatal(err)
	}
	var out Out
	if err := json.Unmarshal([]byte(said), &out); err != nil {
		t.Fatal(err)
	}
	return out
}
