// Package chromium finds the Chromium that is installed, starts it without a window, and prints pages of a site with it.
package chromium

import (
	"context"
	"os"

	"github.com/chromedp/chromedp"
)

// Browser is a Chromium that runs, with a new profile.
type Browser struct {
	ctx     context.Context
	cancel  context.CancelFunc
	release context.CancelFunc
}

// Start starts the program at the path. It ends with the context, or by [Browser.Close].
func Start(ctx context.Context, program string, more ...chromedp.ExecAllocatorOption) (*Browser, error) {
	options := append([]chromedp.ExecAllocatorOption{chromedp.ExecPath(program),
		chromedp.Headless, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.WindowSize(1280, 900),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true)}, more...)
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // it does not start as root with its sandbox
	}
	allocator, release := chromedp.NewExecAllocator(ctx, options...)
	quiet := func(string, ...any) {} // the browser may be newer than the library and report what that does not know
	tab, cancel := chromedp.NewContext(allocator, chromedp.WithErrorf(quiet), chromedp.WithLogf(quiet))
	b := &Browser{tab, cancel, release}
	if err := chromedp.Run(tab); err != nil {
		b.Close()
		return nil, err
	}
	return b, nil
}

// Context is that of the browser's first tab. Further tabs are made from it.
func (b *Browser) Context() context.Context { return b.ctx }

// Close ends the browser and waits until it has ended.
func (b *Browser) Close() {
	_ = chromedp.Cancel(b.ctx) // what it says when it ends is of no interest
	b.cancel()
	b.release()
}
