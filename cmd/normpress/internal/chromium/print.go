package chromium

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"mime"
	"net/url"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/date"
)

// Paper is a size of sheets, in inches.
type Paper struct{ Width, Height float64 }

// Papers are the sizes by their names.
var Papers = map[string]Paper{"a4": {8.27, 11.69}, "letter": {8.5, 11}}

// patience is how long a page may take to be printed.
const patience = 5 * time.Minute

// Site is a site that was made: its files, and the address that it will have. Links in a PDF lead there; nothing is
// asked of that address while a page is printed.
type Site struct {
	Files   afero.Fs
	Address *url.URL
}

// PDF prints the page at a path below the site's address, as it is without scripts. The bytes depend on the site, the
// paper, the date, the fonts of the machine and the browser's version alone.
func (b *Browser) PDF(s Site, at string, paper Paper, on date.Date) ([]byte, error) {
	ctx, closeTab := chromedp.NewContext(b.ctx)
	defer closeTab()
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	h := host{Site: s, ctx: ctx}
	chromedp.ListenTarget(ctx, h.listen)
	var pdf []byte
	err := chromedp.Run(ctx, fetch.Enable(), chromedp.Navigate(s.Address.JoinPath(at).String()), chromedp.ActionFunc(func(ctx context.Context) (err error) {
		pdf, _, err = cdppage.PrintToPDF().WithPaperWidth(paper.Width).WithPaperHeight(paper.Height).
			WithGenerateTaggedPDF(true).WithGenerateDocumentOutline(true).Do(ctx)
		return err
	}))
	if err := errors.Join(h.missing(), err); err != nil {
		return nil, fmt.Errorf("printing %s: %w", at, err)
	}
	return steady(pdf, on)
}

// host answers what a page asks for from the files of the site.
type host struct {
	Site
	ctx  context.Context
	mu   sync.Mutex
	gone []error
}

func (h *host) listen(event any) {
	if e, ok := event.(*fetch.EventRequestPaused); ok {
		go h.answer(e) // the listener must not wait for the browser
	}
}

func (h *host) answer(e *fetch.EventRequestPaused) {
	name, err := h.file(e.Request.URL)
	if path.Ext(name) == ".js" {
		h.do(fetch.FailRequest(e.RequestID, network.ErrorReasonBlockedByClient))
		return
	}
	var body []byte
	if err == nil {
		body, err = afero.ReadFile(h.Files, name)
	}
	if err != nil {
		h.note(err)
		h.do(fetch.FailRequest(e.RequestID, network.ErrorReasonFailed))
		return
	}
	h.do(fetch.FulfillRequest(e.RequestID, 200).WithBody(base64.StdEncoding.EncodeToString(body)).
		WithResponseHeaders([]*fetch.HeaderEntry{{Name: "Content-Type", Value: mime.TypeByExtension(path.Ext(name))}}))
}

func (h *host) do(a chromedp.Action) {
	if err := chromedp.Run(h.ctx, a); err != nil {
		h.note(err)
	}
}

func (h *host) note(err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.gone = append(h.gone, err)
}

// missing is what the page asked for in vain.
func (h *host) missing() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	return errors.Join(h.gone...)
}

// file is the name of the file at an address.
func (h *host) file(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", err
	}
	below, ok := strings.CutPrefix(u.Path, strings.TrimSuffix(h.Address.Path, "/")+"/")
	if !ok || u.Host != h.Address.Host {
		return "", fmt.Errorf("the page asks for %s, which is not of the site", address)
	}
	if below == "" || strings.HasSuffix(below, "/") {
		below += "index.html"
	}
	return "/" + below, nil
}
