package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"normpress/cmd/normpress/internal/chromium"
	"normpress/cmd/normpress/internal/ident"
)

// searchBrowser is a page in a browser that counts what it gets.
type searchBrowser struct {
	ctx   context.Context
	close func()

	mu       sync.Mutex
	open     map[network.RequestID]bool // asked for and not yet got
	requests int
	bytes    float64
}

// startBrowser is nil where there is no browser.
func startBrowser() (*searchBrowser, error) {
	program, err := chromium.Find("")
	if errors.Is(err, exec.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	started, err := chromium.Start(context.Background(), program, chromedp.IgnoreCertErrors)
	if err != nil {
		return nil, err
	}
	b := &searchBrowser{ctx: started.Context(), open: map[network.RequestID]bool{}, close: started.Close}
	chromedp.ListenTarget(b.ctx, b.listen)
	return b, chromedp.Run(b.ctx, network.Enable(), network.SetCacheDisabled(true),
		performance.Enable().WithTimeDomain(performance.EnableTimeDomainThreadTicks))
}

// listen counts requests and bytes, but those of the page itself.
func (b *searchBrowser) listen(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if e.Type != network.ResourceTypeDocument {
			b.requests++
			b.open[e.RequestID] = true
		}
	case *network.EventLoadingFinished:
		if b.open[e.RequestID] {
			b.bytes += e.EncodedDataLength
			delete(b.open, e.RequestID)
		}
	case *network.EventLoadingFailed:
		delete(b.open, e.RequestID)
	}
}

// count returns what was asked for and came since it was last called, once all of it has come.
func (b *searchBrowser) count() (requests int, bytes float64) {
	for range 200 {
		if b.isSettled() {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	requests, bytes = b.requests, b.bytes
	b.requests, b.bytes = 0, 0
	clear(b.open)
	return requests, bytes
}

func (b *searchBrowser) isSettled() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.open) == 0
}

// searchAnswer is what a page gives.
type searchAnswer struct {
	URLs  []string
	First float64 // milliseconds to the first result with its record
	At    float64 // the same since the page was asked for
}

func (b *searchBrowser) do(actions ...chromedp.Action) error {
	ctx, cancel := context.WithTimeout(b.ctx, patient)
	defer cancel()
	return chromedp.Run(ctx, actions...)
}

// visit opens the page of a side in the language, with a query in its address or none.
func (b *searchBrowser) visit(s *searchSide, lang ident.Language, query string) error {
	address := s.url + "/bench-" + string(lang) + ".html"
	if query != "" {
		address += "?q=" + url.QueryEscape(query)
	}
	return b.do(chromedp.Navigate("about:blank"), network.ClearBrowserCache(), chromedp.Navigate(address))
}

// value waits for what an expression promises.
func (b *searchBrowser) value(expression string, out any) error {
	return b.do(chromedp.Evaluate(expression, out, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
}

// ask types the query.
func (b *searchBrowser) ask(q searchQuery, typing bool) (a searchAnswer, err error) {
	text, err := json.Marshal(q.text)
	if err != nil {
		return a, err
	}
	return a, b.value(fmt.Sprintf("bench.ready.then(() => bench.ask(%s, %t))", text, typing), &a)
}

// slow is a connection of 1.6 Mbit/s with 150 ms to the server and back; fast is as it is.
var (
	slow = network.EmulateNetworkConditions(false, 150, 1.6e6/8, 1.6e6/8)
	fast = network.EmulateNetworkConditions(false, 0, -1, -1)
)

// processor is the time that scripts, layout and all else took in the page's thread.
func (b *searchBrowser) processor() (d time.Duration, err error) {
	err = b.do(chromedp.ActionFunc(func(ctx context.Context) error {
		metrics, err := performance.GetMetrics().Do(ctx)
		for _, m := range metrics {
			if m.Name == "TaskDuration" {
				d = time.Duration(m.Value * float64(time.Second))
			}
		}
		return err
	}))
	return d, err
}

// searchPage is a bare page that asks the query of its address, if it has one, once the side is ready.
const searchPage = `<!doctype html><html lang="%s"><head><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">
<script>
window.bench = {};
bench.ready = new Promise((resolve) => (bench.begin = resolve));
const query = new URLSearchParams(location.search).get("q");
if (query !== null) bench.result = bench.ready.then(() => bench.ask(query, false));
</script>%s</head><body></body></html>
`

// serve begins to serve the side, and returns what ends it.
func (s *searchSide) serve() func() {
	server := httptest.NewUnstartedServer(s)
	server.EnableHTTP2 = true                           // as hosts of static sites do
	server.Config.ErrorLog = log.New(io.Discard, "", 0) // of connections that the browser gives up
	server.StartTLS()
	s.url = server.URL
	return server.Close
}

// ServeHTTP serves the page and the files, compressed where hosts of static sites do so.
func (s *searchSide) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if lang, ok := strings.CutPrefix(r.URL.Path, "/bench-"); ok && strings.HasSuffix(lang, ".html") {
		fmt.Fprintf(w, searchPage, strings.TrimSuffix(lang, ".html"), s.script)
		return
	}
	name := filepath.Join(s.folder, filepath.FromSlash(r.URL.Path))
	kind := map[string]string{".js": "text/javascript", ".json": "application/json"}[filepath.Ext(name)]
	b, err := os.ReadFile(name)
	if kind == "" || err != nil {
		http.FileServer(http.Dir(s.folder)).ServeHTTP(w, r)
		return
	}
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	z.Write(b) // a buffer takes everything
	z.Close()
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Encoding", "gzip")
	w.Write(out.Bytes()) // a browser that has gone misses nothing
}
