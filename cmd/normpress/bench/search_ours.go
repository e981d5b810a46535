package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/metrics"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"normpress/cmd/normpress/internal/search"
)

// indexCommand is the first argument of the process that builds our index; the folder for it, the share of the firms and
// whether ten documents are changed follow.
const indexCommand = "build-search-index"

// buildIndex is the process. It prints what building took.
func buildIndex(args []string) error {
	root, err := repository()
	if err != nil {
		return err
	}
	e := &env{root: root}
	if e.search.size, err = strconv.ParseFloat(args[1], 64); err != nil {
		return err
	}
	lib, err := e.searchLibrary()
	if err != nil {
		return err
	}
	if args[2] == "changed" {
		lib.change()
	}
	var files []search.File
	held := retained()
	took := lap(func() { files = search.Build(lib.input()) })
	contents := map[string]string{}
	for _, f := range files {
		contents[f.Path] = string(f.Bytes)
	}
	if err := writeFiles(args[0], contents); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(indexCost{Wall: took.wall.Seconds(), Processor: took.cpu.Seconds(), Documents: float64(held)})
}

// retained is the memory of what is in use.
func retained() uint64 {
	runtime.GC()
	in := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(in)
	return in[0].Value.Uint64()
}

// ourSearch builds the index and the client.
func (e *env) ourSearch() (*searchSide, error) {
	s := &searchSide{name: "ours", folder: filepath.Join(e.temp, "ours"), script: oursPage}
	changed := filepath.Join(e.temp, "ours-changed")
	defer os.RemoveAll(changed)
	var err error
	if s.built, err = e.buildOurs(s.folder, ""); err != nil {
		return nil, err
	}
	if _, err := e.buildOurs(changed, "changed"); err != nil {
		return nil, err
	}
	if s.built.Unchanged, err = unchanged(s.folder, changed, anyFile); err != nil {
		return nil, err
	}
	script, err := bundled(filepath.Join(e.root, "static/js"), oursHarness)
	if err != nil {
		return nil, err
	}
	if s.client, err = ourClient(e.root, script); err != nil {
		return nil, err
	}
	scripts := map[string]string{"bench.js": string(script)}
	for _, part := range []string{"search-cite", "search-more"} {
		if script, err = bundled(filepath.Join(e.root, "static/js"), `import "./`+part+`";`); err != nil {
			return nil, err
		}
		scripts[part+".js"] = string(script)
	}
	return s, writeFiles(s.folder, scripts)
}

// oursPage is what our search needs of its page.
const oursPage = `<form id="search" data-words='{"lang": "en", "revisions": {}}'></form>
<template id="search-cite"><script src="/search-cite.js"></script></template><template id="search-more"><script src="/search-more.js"></script></template>
<script type="module" src="/bench.js" data-writing="{}"></script>`

func anyFile(string) bool { return true }

// buildOurs runs the process and asks the system how much memory it had.
func (e *env) buildOurs(folder, changed string) (c indexCost, err error) {
	self, err := os.Executable()
	if err != nil {
		return c, err
	}
	command := exec.Command(self, indexCommand, folder, fmt.Sprint(e.search.size), changed)
	command.Dir = e.root
	var out, told strings.Builder
	command.Stdout, command.Stderr = &out, &told
	if err := command.Run(); err != nil {
		return c, &processError{self, []byte(told.String()), err}
	}
	if err := json.Unmarshal([]byte(out.String()), &c); err != nil {
		return c, err
	}
	c.Memory = float64(largestSize(command.ProcessState))
	return c, c.weigh(folder, anyFile)
}

// oursHarness makes of the modules what the benchmark asks in the page.
const oursHarness = `
import { Finder } from "./search/find";
import { part } from "./search/part";
import { mayCite, parse } from "./search/query";
const opened = Finder.open("/search/index/");
window.bench.open = () => opened;
window.bench.ask = async (text, typing) => {
  const start = performance.now(), [finder, cite] = await Promise.all([opened, mayCite(text) ? part("cite") : undefined]), query = parse(text, typing, finder.fields, cite?.citations);
  const answer = await finder.find(query, { language: document.documentElement.lang });
  const jumps = new Set(answer.jumps.map((h) => h.id));
  const hits = [...answer.jumps, ...answer.hits.filter((h) => !jumps.has(h.id))].slice(0, 10);
  if (hits.length) await finder.load(hits.slice(0, 1));
  const at = performance.now();
  await finder.load(hits);
  return { urls: hits.map((h) => h.record?.url), first: at - start, at };
};
window.bench.begin();
`

// bundled is a script with the modules that it imports from the folder, as the site publishes them.
func bundled(folder, script string) ([]byte, error) {
	built := api.Build(api.BuildOptions{Stdin: &api.StdinOptions{Contents: script, ResolveDir: folder, Loader: api.LoaderTS}, Bundle: true,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true, Format: api.FormatIIFE, Target: api.ES2022, Charset: api.CharsetUTF8})
	if len(built.Errors) > 0 {
		return nil, errors.New(strings.Join(api.FormatMessages(built.Errors, api.FormatMessagesOptions{}), ""))
	}
	return built.OutputFiles[0].Contents, nil
}

// ourClient is the size of the script of the page of the search; until there is one, that of the script given.
func ourClient(root string, script []byte) (int, error) {
	if _, err := os.Stat(filepath.Join(root, "static/js/search.ts")); err == nil {
		if script, err = bundled(filepath.Join(root, "static/js"), `import "./search";`); err != nil {
			return 0, err
		}
	}
	return zipped(script), nil
}
