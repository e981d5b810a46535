package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// weight is what a page costs a reader: compressed bytes, requests, and how much of it moves while it loads.
type weight struct {
	page                kindPage
	html, style, script int
	requests            int // with the icon, which this browser leaves out
	shift               float64
}

// Limits in compressed bytes. A page for reading is an article; the heaviest script is that of the search.
const (
	mostToRead   = 14_000
	mostParallel = 20_000 // of an article in all languages
	mostStyle    = 10_000
	mostScript   = 12_000
	mostToCome   = 4_000 // script of an article, which nobody needs to read it
	mostRequests = 4     // of an article: itself, its style, that script, and the icon
)

// shifted is the sum of the movements of what was on the screen already, once all scripts have run.
const shifted = `new Promise((done) => {
	let sum = 0;
	new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; }).observe({ type: "layout-shift", buffered: true });
	setTimeout(() => done(sum), 250);
})`

// A page is light: an article needs little, no script is large, and nothing moves while a page loads.
func TestWeight(t *testing.T) {
	var table bytes.Buffer
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "kind\tHTML\tstyle\tscript\trequests\tshift\t")
	for _, k := range pageKinds(t, sampleFolder(t)) {
		if k.Kind == "comparison-reversed" || (k.Lang != "en" && k.Kind != "article") {
			continue // the one leads to a comparison at once; the others have the same style and scripts as in English
		}
		m := weigh(t, k)
		fmt.Fprintf(w, "%s %s\t%d\t%d\t%d\t%d\t%.3f\t\n", k.Kind, k.Lang, m.html, m.style, m.script, m.requests, m.shift)
		m.check(t)
	}
	w.Flush()
	t.Logf("compressed bytes:\n%s", &table)
}

func (m weight) check(t *testing.T) {
	t.Helper()
	limits := []struct {
		what     string
		got, max int
	}{{"style", m.style, mostStyle}, {"script", m.script, mostScript}}
	if m.page.Kind == "article" {
		limits = append(limits, []struct {
			what     string
			got, max int
		}{{"HTML with style", m.html + m.style, mostToRead}, {"script", m.script, mostToCome}, {"requests", m.requests, mostRequests}}...)
	}
	if m.page.Kind == "parallel" {
		limits = append(limits, struct {
			what     string
			got, max int
		}{"HTML", m.html, mostParallel})
	}
	for _, l := range limits {
		if l.got > l.max {
			t.Errorf("%s: %s is %d, more than %d", m.page.Path, l.what, l.got, l.max)
		}
	}
	if m.shift > 0 {
		t.Errorf("%s: what is on the screen moves while it loads: %.3f", m.page.Path, m.shift)
	}
}

// weigh opens a page on a narrow screen, with scripts that come late, and weighs what the browser asked for.
func weigh(t *testing.T, k kindPage) weight {
	t.Helper()
	var asked requests
	p := open(t, "about:blank", network.Enable(), fetch.Enable().WithPatterns([]*fetch.RequestPattern{{URLPattern: "*.js"}}), emulation.SetDeviceMetricsOverride(360, 740, 1, true))
	chromedp.ListenTarget(p.ctx, asked.listen)
	chromedp.ListenTarget(p.ctx, p.delay)
	m := weight{page: k, requests: 1}
	p.do(chromedp.Navigate(sampleAddress(t)+k.Path), chromedp.Evaluate(shifted, &m.shift, promised))
	for _, name := range asked.list() {
		n := compressed(t, name)
		m.requests++
		switch path.Ext(name) {
		case "", ".html":
			m.html += n
		case ".css":
			m.style += n
		case ".js":
			m.script += n
		}
	}
	return m
}

// delay lets a request wait that was paused.
func (p *tab) delay(event any) {
	e, ok := event.(*fetch.EventRequestPaused)
	if !ok {
		return
	}
	time.AfterFunc(300*time.Millisecond, func() {
		target := cdp.WithExecutor(p.ctx, chromedp.FromContext(p.ctx).Target)
		if err := fetch.ContinueRequest(e.RequestID).Do(target); err != nil {
			p.report(err.Error())
		}
	})
}

// requests are the paths that a browser asked for.
type requests struct {
	mu    sync.Mutex
	paths []string
}

func (r *requests) listen(event any) {
	e, ok := event.(*network.EventRequestWillBeSent)
	if !ok {
		return
	}
	u, err := url.Parse(e.Request.URL)
	if err != nil || u.Scheme == "data" {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.paths = append(r.paths, u.Path)
}

func (r *requests) list() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.paths)
}

// compressed is the size of a file of the sample as servers send it.
func compressed(t *testing.T, name string) int {
	t.Helper()
	if strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	b, err := os.ReadFile(filepath.Join(sampleFolder(t), filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	z.Write(b)
	z.Close()
	return out.Len()
}
