package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"normpress"
	"normpress/cmd/normpress/internal/engine"
)

// buildHugo builds the plain hugo command of the version that we link, with the same versions of what it needs. It works
// on a copy of go.mod, as the command needs modules that we do not.
func (e *env) buildHugo() (string, error) {
	for _, name := range []string{"go.mod", "go.sum"} {
		b, err := os.ReadFile(filepath.Join(e.root, name))
		if err != nil {
			return "", err
		}
		if err := os.WriteFile(filepath.Join(e.temp, name), b, 0o644); err != nil {
			return "", err
		}
	}
	hugo := filepath.Join(e.temp, "hugo.exe") // a name that every system can run
	c := exec.Command("go", "build", "-modfile", filepath.Join(e.temp, "go.mod"), "-mod=mod", "-o", hugo, "github.com/gohugoio/hugo")
	c.Dir = e.root
	if out, err := c.CombinedOutput(); err != nil {
		last := strings.Split(strings.TrimSpace(string(out)), "\n")
		return "", fmt.Errorf("%w: %s", err, last[len(last)-1])
	}
	return hugo, nil
}

// writeHugoSite writes a site for the plain command: the pages as content files, our layouts and our settings.
func writeHugoSite(dir string, list []engine.Page) error {
	files := map[string]string{}
	settings, err := json.Marshal(hugoSettings())
	if err != nil {
		return err
	}
	files["hugo.json"] = string(settings)
	if err := addTheme(files); err != nil {
		return err
	}
	for i, p := range list {
		name := fmt.Sprintf("content/p%d.html", i)
		if p.Path == "/" {
			name = "content/_index.html"
		}
		if files[name], err = contentFile(p); err != nil {
			return err
		}
	}
	return writeFiles(dir, files)
}

// addTheme adds layouts, words and static files where the plain command looks for them. Layouts of pages get a name that
// means nothing to it, as in package engine.
func addTheme(files map[string]string) error {
	for from, to := range map[string]string{"layouts": "layouts", "static": "static", "data/i18n": "i18n"} {
		found := map[string]string{}
		if err := addFiles(found, normpress.Defaults(), from); err != nil {
			return err
		}
		for name, text := range found {
			dir, base := path.Split(strings.TrimPrefix(name, from+"/"))
			if from == "layouts" && dir == "" && base != "baseof.html" {
				base = "kind-" + base
			}
			files[path.Join(to, dir, base)] = text
		}
	}
	return nil
}

// contentFile is a page with its front matter as TOML: of the forms that Hugo knows it is the one that reads fast and
// keeps whole numbers whole, so that both sides can make the same bytes.
func contentFile(p engine.Page) (string, error) {
	front := map[string]any{"title": p.Title, "layout": "kind-" + p.Kind, "params": map[string]any{"kind": p.Kind, "view": p.View}}
	if p.Path != "/" {
		front["url"] = p.Path
	}
	b, err := json.Marshal(front)
	if err != nil {
		return "", err
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var fields map[string]any
	if err := d.Decode(&fields); err != nil {
		return "", err
	}
	out := bytes.NewBufferString("+++\n")
	for _, k := range slices.Sorted(maps.Keys(fields)) {
		out.WriteString(k + " = ")
		writeTOML(out, fields[k])
		out.WriteString("\n")
	}
	return out.String() + "+++\n" + p.Body, nil
}

// writeTOML writes a value as it stands behind an equals sign. Strings are the same as in JSON.
func writeTOML(out *bytes.Buffer, v any) {
	switch v := v.(type) {
	case map[string]any:
		out.WriteString("{")
		separator := ""
		for _, k := range slices.Sorted(maps.Keys(v)) {
			if v[k] != nil { // TOML has no null, and a layout sees no difference
				fmt.Fprintf(out, "%s%q = ", separator, k)
				writeTOML(out, v[k])
				separator = ", "
			}
		}
		out.WriteString("}")
	case []any:
		out.WriteString("[")
		for _, item := range v {
			writeTOML(out, item)
			out.WriteString(", ")
		}
		out.WriteString("]")
	default:
		b, _ := json.Marshal(v) // strings, numbers and truth values can be written
		out.Write(b)
	}
}

// hugoSettings are those that package engine gives to Hugo, as far as they do not only lead to its memory.
func hugoSettings() map[string]any {
	none := []string{"none"}
	return map[string]any{
		"title": "Portal", "baseURL": baseURL, "params": siteParams(),
		"languages":              map[string]any{"en": map[string]any{"locale": "en", "label": "English", "direction": "ltr", "weight": 1}},
		"defaultContentLanguage": "en", "disableDefaultSiteRedirect": true,
		"disableKinds":   []string{"taxonomy", "term", "section", "rss", "sitemap", "robotstxt", "404"},
		"disableAliases": true, "disableHugoGeneratorInject": true, "disableLiveReload": true,
		"buildDrafts": true, "buildFuture": true, "buildExpired": true, "timeZone": "UTC", "timeout": "10m",
		"printI18nWarnings": true,
		"security": map[string]any{
			"exec": map[string]any{"allow": none, "osEnv": none}, "funcs": map[string]any{"getenv": none},
			"http": map[string]any{"urls": none, "methods": none}, "allowContent": []string{"^text/html$"},
		},
	}
}
