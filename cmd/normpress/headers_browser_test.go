package main

import (
	"io/fs"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"normpress/cmd/normpress/internal/headers"
)

// underHeaders answers with the header fields that hosts are told to send. Under them pages may not make markup of text:
// browsers that know Trusted Types refuse it.
func underHeaders(site http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, f := range headers.Fields() {
			w.Header().Set(f.Name, f.Value)
		}
		site.ServeHTTP(w, r)
	})
}

// settled says that a page has run its scripts and got all that it asked for.
const settled = `document.readyState === "complete" && performance.getEntriesByType("resource").every((r) => r.responseEnd > 0)`

// visit opens a page, in which nothing may fail or be reported, and waits until it is settled.
func visit(t *testing.T, url string) *tab {
	t.Helper()
	p := open(t, "about:blank", network.Enable())
	chromedp.ListenTarget(p.ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventLoadingFailed:
			p.report("a request failed: " + e.ErrorText)
		case *network.EventResponseReceived:
			if e.Response.Status >= 400 {
				p.report(e.Response.URL + " is not there")
			}
		}
	})
	p.do(chromedp.Navigate(url))
	p.await(settled)
	return p
}

// Every kind of page works under the header fields that hosts are told to send, without a word in the console.
func TestPagesUnderHeaders(t *testing.T) {
	dir := sampleFolder(t)
	server := httptest.NewServer(underHeaders(http.FileServer(http.Dir(dir))))
	defer server.Close()
	for _, page := range oneOfEach(pageKinds(t, dir)) {
		t.Run(page.Kind, func(t *testing.T) { visit(t, server.URL+page.Path) })
	}
}

// What the header fields let browsers keep has its content in its name, and all that has may be kept.
func TestNamedByContent(t *testing.T) {
	dir := sampleFolder(t)
	byContent := regexp.MustCompile(`^/(search/index/[a-z]/([a-z2-7]{8}/[0-7]|[a-z2-7]{8})\.bin|([a-z]{2}/)?register/firms/data/(names-\d+|numbers)-[0-9a-f]{12}\.json)$`)
	kept, site := 0, samplePortal().onHost("https://portal.example/")
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		path := strings.TrimPrefix(filepath.ToSlash(name), filepath.ToSlash(dir))
		may := site.Cache(path) == headers.Forever
		if may != byContent.MatchString(path) {
			t.Errorf("%s: browsers may keep it: %v", path, may)
		}
		if may {
			kept++
		}
		return nil
	})
	if err != nil || kept < 100 {
		t.Errorf("browsers may keep %d files, %v", kept, err)
	}
}
