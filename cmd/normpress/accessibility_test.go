package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// axe is the checker that runs in the page: https://github.com/dequelabs/axe-core, which .ci/package.json names.
const axeFile = "../../.ci/node_modules/axe-core/axe.min.js"

// npmFile is a file that `npm ci --prefix .ci` fetches. Where it was not run the test is skipped, but not in CI.
func npmFile(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) && os.Getenv("CI") != "true" {
		t.Skipf("%s is missing: npm ci --prefix .ci --ignore-scripts", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b
}

var sampleServer = sync.OnceValues(func() (*httptest.Server, error) {
	dir, err := publishedSample()
	if err != nil {
		return nil, err
	}
	return httptest.NewServer(underHeaders(zipped(http.FileServer(http.Dir(dir))))), nil
})

// sampleAddress is where the portal of this repository is served, as hosts are told to serve it.
func sampleAddress(t *testing.T) string {
	t.Helper()
	s, err := sampleServer()
	if err != nil {
		t.Fatal(err)
	}
	return s.URL
}

// look is how a page is looked at.
type look struct {
	theme string // of the system: light or dark
	width int64
}

func (l look) String() string { return fmt.Sprintf("%s, %d px", l.theme, l.width) }

// take makes the browser show the page in this way.
func (l look) take() chromedp.Tasks {
	return chromedp.Tasks{
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: l.theme}}),
		emulation.SetDeviceMetricsOverride(l.width, 900, 1, false),
	}
}

const (
	// everyRule runs all of axe that is ready, also what is no part of WCAG, and contrast as level AAA has it.
	everyRule = `{ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: { "color-contrast": { enabled: false }, "color-contrast-enhanced": { enabled: true } } }`
	// wordRules leaves out colours, which are the same in every language.
	wordRules = `{ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: { "color-contrast": { enabled: false } } }`
	// lookRules runs what depends on colours and sizes.
	lookRules = `{ runOnly: { type: "rule", values: ["color-contrast-enhanced", "target-size", "link-in-text-block", "scrollable-region-focusable"] } }`
	// runAxe gives what is wrong, a line for each place.
	runAxe = `axe.run(document, %s).then((r) => JSON.stringify(r.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" ") + ": " + n.failureSummary.replace(/\s+/g, " ")))))`
)

// unstick lets bars go that stay on the screen: what one of them covers can be scrolled free, which axe does not know.
const unstick = `document.querySelectorAll(".steps").forEach((e) => e.style.setProperty("position", "static"))`

// promised waits for what a script promises.
func promised(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }

// axe reports what the checker finds on the page as it is shown now.
func (p *tab) axe(at fmt.Stringer, rules string) {
	p.Helper()
	var out string
	p.do(chromedp.Evaluate(unstick, nil), chromedp.Evaluate(fmt.Sprintf(runAxe, rules), &out, promised))
	p.reportAll(at, out)
}

// reportAll reports a JSON list of faults.
func (p *tab) reportAll(at fmt.Stringer, list string) {
	p.Helper()
	var faults []string
	if err := json.Unmarshal([]byte(list), &faults); err != nil {
		p.Fatal(err)
	}
	for i, f := range faults {
		if i == 5 {
			p.Errorf("%s: and %d more", at, len(faults)-i)
			break
		}
		p.Errorf("%s: %s", at, f)
	}
}

// fits reports what is wider than the screen: nobody has to scroll a page sideways.
func (p *tab) fits(at fmt.Stringer) {
	p.Helper()
	p.reportAll(at, p.eval(`(() => {
		const root = document.scrollingElement, wide = root.clientWidth;
		if (root.scrollWidth <= wide) return "[]";
		const out = [...document.body.querySelectorAll("*")].filter((e) => { const r = e.getBoundingClientRect(); return r.right > wide + 1 || r.left < -1; });
		return JSON.stringify(["the page is " + root.scrollWidth + " px wide, such as " + out.slice(0, 3).map((e) => e.outerHTML.slice(0, 120)).join(" | ")]);
	})()`))
}

// handles reports controls that are smaller than 24 px.
func (p *tab) handles(at fmt.Stringer) {
	p.Helper()
	p.reportAll(at, p.eval(`JSON.stringify([...document.querySelectorAll("button, input, select, textarea, summary")].flatMap((e) => {
		const r = (e.matches("[type=radio], [type=checkbox]") && e.closest("label") || e).getBoundingClientRect();
		return !e.checkVisibility() || (r.width >= 24 && r.height >= 24) ? [] : ["a control of " + r.width + " × " + r.height + " px: " + e.outerHTML.slice(0, 100)];
	}))`))
}

// focus reports what does not show that it has the focus, or is hidden behind something that stays in its place.
func (p *tab) focus(at fmt.Stringer) {
	p.Helper()
	p.do(chromedp.KeyEvent(kb.Tab)) // from now on the browser shows the focus
	if got := p.eval(`document.activeElement.className + " " + (document.activeElement.getBoundingClientRect().left >= 0)`); got != "skip true" {
		p.Errorf("%s: the first that Tab comes to is not the link to the main part, on the screen: %s", at, got)
	}
	p.reportAll(at, p.eval(`JSON.stringify([...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].flatMap((e) => {
		if (e.disabled || !e.checkVisibility()) return [];
		e.focus();
		if (document.activeElement !== e) return ["it takes no focus: " + e.outerHTML.slice(0, 100)];
		const s = getComputedStyle(e);
		return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 ? [] : ["it does not show its focus: " + e.outerHTML.slice(0, 100)];
	}))`))
}

// Every kind of page is free of what axe finds, fits a narrow screen, and shows the focus; in every language of the
// interface. Themes and widths are tried on the same page, one after the other.
func TestAccessibility(t *testing.T) {
	script := string(npmFile(t, axeFile))
	address := sampleAddress(t)
	const bytes = 48_000 // a longer page has more of the same
	for _, k := range pageKindsUpTo(t, sampleFolder(t), bytes) {
		if k.Kind == "comparison-reversed" {
			continue // it leads to a comparison at once
		}
		t.Run(k.Lang+"/"+k.Kind, func(t *testing.T) {
			t.Parallel()
			light, dark := look{"light", 1280}, look{"dark", 320}
			p := open(t, address+k.Path, emulation.SetFocusEmulationEnabled(true), light.take())
			p.do(chromedp.Evaluate(script, nil))
			if k.Lang != "en" {
				p.axe(light, wordRules)
				p.do(dark.take())
				p.fits(dark)
				p.handles(dark)
				return
			}
			p.axe(light, everyRule)
			p.focus(light)
			p.do(dark.take())
			p.axe(dark, lookRules)
			p.fits(dark)
			p.handles(dark)
			for _, l := range []look{{"dark", 1280}, {"light", 320}, {"light", 640}} { // the last as at 200 %
				p.do(l.take())
				p.axe(l, lookRules)
				p.fits(l)
			}
		})
	}
}
