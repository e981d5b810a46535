package engine

import (
	"context"
	"errors"
	"fmt"
	"path"
	"strings"
	"sync"

	"github.com/bep/clocks"
	"github.com/gohugoio/hugo/common/htime"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/diag"
)

const (
	// root is the folder in memory that Hugo takes for the site.
	root = "/site"
	// layoutPrefix keeps our kinds apart from the names that mean something to Hugo: a missing or misnamed layout must
	// not be replaced by page.html, single.html or all.html.
	layoutPrefix = "kind-"
	// folded stands in the names of layouts for the slash: to Hugo, folders of layouts are those of pages.
	folded = "--of--"
)

func flat(name string) string { return strings.ReplaceAll(name, "/", folded) }

// one is held while Hugo works, as its clock and its global logger belong to the whole process.
var one sync.Mutex

func build(ctx context.Context, c Config, t *theme, pages *entries, out afero.Fs) (found diag.Findings, err error) {
	one.Lock()
	defer one.Unlock()
	found, err = buildAll(ctx, c, t, pages, out)
	if errors.Is(err, errStopped) {
		return buildUntilError(ctx, c, t, pages)
	}
	return found, err
}

func buildAll(ctx context.Context, c Config, t *theme, pages *entries, out afero.Fs) (found diag.Findings, err error) {
	htime.Clock = clocks.Fixed(c.Date.Time())
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("hugo gave up: %v", r)
		}
	}()
	log := &collector{first: c.Languages[0].Code, paths: pages.paths}
	sink := &sink{Fs: out, ctx: ctx, written: map[string]int{}}
	err = run(c, t, pages, sink, log)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	found, err = log.findings(err)
	if errors, _ := found.Count(); errors == 0 && err == nil {
		found = append(found, pages.checkWritten(sink)...)
	}
	return found, err
}

func run(c Config, t *theme, pages *entries, out *sink, log *collector) error {
	source, err := memory(t)
	if err != nil {
		return err
	}
	configs, err := allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs: source, Logger: log.logger(), Flags: config.NewFrom(c.settings()), Environment: "production",
		Environ: []string{"none="}, // an empty list would mean that of the process
	})
	if err != nil {
		return err
	}
	sites, err := hugolib.NewHugoSites(deps.DepsCfg{
		Configs: configs, Fs: hugofs.NewFromSourceAndDestination(source, out, configs.LoadingInfo.Cfg), TestLogger: log.logger(),
	})
	if err != nil {
		return err
	}
	defer sites.Close()
	for _, site := range sites.Sites {
		site.Store().Set("pages", pages.byLanguage[site.Language().Lang])
	}
	return finish(sites)
}

// memory is the whole world of Hugo: layouts, words and a content adapter.
func memory(t *theme) (afero.Fs, error) {
	m := afero.NewMemMapFs()
	files := map[string][]byte{"content/_content.gotmpl": []byte(adapter)}
	for name, b := range t.layouts {
		if isKind(name) {
			name = layoutPrefix + flat(name)
		}
		files["layouts/"+name] = b
	}
	for i, words := range t.words {
		for name, b := range words {
			files[fmt.Sprintf("words/%d/%s", i, name)] = b
		}
	}
	for name, b := range files {
		if err := afero.WriteFile(m, path.Join(root, name), b, 0o644); err != nil {
			return nil, err
		}
	}
	return m, nil
}
