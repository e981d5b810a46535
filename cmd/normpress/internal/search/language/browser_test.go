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

	"normpress/cmd/normpress/internal/chromium"
)

// scripts is where the search's scripts are.
const scriptsFolder = "../../../../../static/js/search"

// page is the one page of these tests, with the scripts of the search in it.
var page = sync.OnceValues(func() (context.Context, error) {
	program, err := chromium.Find("")
	if err != nil {
		return nil, err
	}
	b, err := chromium.Start(context.Background(), program)
	if err != nil {
		return nil, err
	}
	stopChromium = b.Close
	script, err := bundle(`import { citations } from "./cite"; import { fold, tokens } from "./fold"; import { mayCite, parse } from "./query";
		Object.assign(globalThis, { citations, fold, tokens, parse, mayCite });`)
	if err != nil {
		return nil, err
	}
	return b.Context(), chromedp.Run(b.Context(), chromedp.Navigate("about:blank"), chromedp.Evaluate(script, nil))
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
	ctx, err := page()
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
	if err := chromedp.Run(ctx, chromedp.Evaluate("JSON.stringify(("+function+")("+string(value)+"))", &said)); err != nil {
		t.Fatal(err)
	}
	var out Out
	if err := json.Unmarshal([]byte(said), &out); err != nil {
		t.Fatal(err)
	}
	return out
}
