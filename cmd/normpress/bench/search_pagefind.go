package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// pagefindScript makes of Pagefind what the benchmark asks in the page.
const pagefindScript = `<script type="module">
import * as pagefind from "/pagefind/pagefind.js";
const opened = pagefind.options({ noWorker: true }).then(() => pagefind.init());
window.bench.open = () => opened.then(() => pagefind.preload(""));
window.bench.ask = async (text) => {
  const start = performance.now();
  await opened;
  const found = await pagefind.search(text);
  let at = 0;
  const ten = await Promise.all(found.results.slice(0, 10).map((r, i) => r.data().then((d) => {
    if (i === 0) at = performance.now();
    return d;
  })));
  at ||= performance.now();
  return { urls: ten.map((d) => d.url.slice(1)), first: at - start, at };
};
window.bench.begin();
</script>`

// pagefind is the npm package, installed for this run alone, with its index of the same documents.
func (e *env) pagefind(lib *library) *searchSide {
	s := &searchSide{name: "Pagefind", peer: true, script: pagefindScript}
	switch {
	case e.tiny:
		s.missing = "not asked for"
	case e.search.only == "ours":
		s.missing = "left out"
	default:
		if err := e.buildPagefind(s, lib); err != nil {
			s.missing = err.Error()
		}
	}
	return s
}

// buildPagefind installs it and builds its index twice, the second time with ten pages changed; what is kept from an
// earlier run of the same size is taken as it is.
func (e *env) buildPagefind(s *searchSide, lib *library) error {
	work := e.temp
	if e.search.keep != "" {
		work = filepath.Join(e.search.keep, fmt.Sprintf("pagefind-%d", lib.size()))
	}
	pages, notes := filepath.Join(work, "pages"), filepath.Join(work, "built.json")
	s.folder = filepath.Join(work, "served")
	program, version, err := installPagefind(filepath.Join(work, "npm"))
	if err != nil {
		return err
	}
	s.name = "Pagefind " + version
	if kept, err := os.ReadFile(notes); err == nil {
		err = json.Unmarshal(kept, &s.built)
		s.client = pagefindClient(s.folder)
		return err
	}
	if err := writeSearchPages(pages, lib); err != nil {
		return err
	}
	if s.built, err = runPagefind(program, pages, s.folder+"/pagefind"); err != nil {
		return err
	}
	changed := filepath.Join(work, "changed")
	later, err := e.searchLibrary()
	if err != nil {
		return err
	}
	later.change()
	if err := writeSearchPages(pages, later); err != nil {
		return err
	}
	if _, err := runPagefind(program, pages, changed); err != nil {
		return err
	}
	if s.built.Unchanged, err = unchanged(s.folder+"/pagefind", changed, isOfIndex); err != nil {
		return err
	}
	s.client = pagefindClient(s.folder)
	b, err := json.Marshal(s.built)
	if err != nil {
		return err
	}
	os.RemoveAll(changed)
	os.RemoveAll(pages)
	return os.WriteFile(notes, b, 0o644)
}

// installPagefind returns the path of its program and its version.
func installPagefind(folder string) (program, version string, err error) {
	if _, err := exec.LookPath("npm"); err != nil {
		return "", "", fmt.Errorf("npm is not installed")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", "", err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, "npm", "install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "pagefind@latest")
	if out, err := c.CombinedOutput(); err != nil {
		return "", "", fmt.Errorf("npm could not install it: %w %s", err, out)
	}
	b, err := os.ReadFile(filepath.Join(folder, "node_modules/pagefind/package.json"))
	if err != nil {
		return "", "", err
	}
	var about struct{ Version string }
	if err := json.Unmarshal(b, &about); err != nil {
		return "", "", err
	}
	arch := map[string]string{"amd64": "x64"}[runtime.GOARCH]
	if arch == "" {
		arch = runtime.GOARCH
	}
	program = filepath.Join(folder, "node_modules/@pagefind", runtime.GOOS+"-"+arch, "bin/pagefind_extended")
	_, err = os.Stat(program)
	return program, about.Version, err
}

// writeSearchPages writes the page of every document.
func writeSearchPages(folder string, lib *library) error {
	made := map[string]bool{}
	for url, html := range lib.htmlPages() {
		name := filepath.Join(folder, filepath.FromSlash(url))
		if dir := filepath.Dir(name); !made[dir] {
			made[dir] = true
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return err
			}
		}
		if err := os.WriteFile(name, []byte(html), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func runPagefind(program, pages, out string) (indexCost, error) {
	c := exec.Command(program, "--site", pages, "--output-path", out)
	start := time.Now()
	told, err := c.CombinedOutput()
	if err != nil {
		return indexCost{}, &processError{program, told, err}
	}
	cost := indexCost{Wall: time.Since(start).Seconds(), Memory: float64(largestSize(c.ProcessState)),
		Processor: (c.ProcessState.UserTime() + c.ProcessState.SystemTime()).Seconds()}
	return cost, cost.weigh(out, isOfIndex)
}

// isOfIndex leaves out the scripts and styles that come with Pagefind's index and are not needed to search it.
func isOfIndex(name string) bool {
	return !strings.HasSuffix(name, ".css") && (name == "pagefind.js" || !strings.HasSuffix(name, ".js"))
}

// pagefindClient is its script and its program for English.
func pagefindClient(folder string) (n int) {
	for _, name := range []string{"pagefind.js", "wasm.en.pagefind"} {
		b, err := os.ReadFile(filepath.Join(folder, "pagefind", name))
		if err == nil {
			n += min(len(b), zipped(b))
		}
	}
	return n
}
