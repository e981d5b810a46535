package engine

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/gohugoio/hugo/common/hmaps"

	"normpress/cmd/normpress/internal/diag"
)

func (c Config) check() diag.Findings {
	u, err := url.Parse(c.BaseURL)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return diag.Findings{siteConfig.At(diag.Pos{File: "hugo.yaml"}, `such as "https://norms.example.org/"`,
			"%q is not the address of a site", c.BaseURL)}
	}
	return nil
}

// language is the language with that code; for an unknown one it is the first, and ok is false.
func (c Config) language(code string) (l Language, ok bool) {
	i := slices.IndexFunc(c.Languages, func(l Language) bool { return l.Code == code })
	return c.Languages[max(i, 0)], i >= 0 || code == ""
}

// folder is where the pages of a language stand: "" or "fr/".
func (c Config) folder(l Language) string {
	if l.Code == c.Languages[0].Code {
		return ""
	}
	return l.key() + "/"
}

// key is what Hugo calls the language.
func (l Language) key() string { return strings.ToLower(l.Code) }

// settings is the whole of Hugo's configuration. A site's hugo.yaml never reaches Hugo, nor does the environment.
func (c Config) settings() hmaps.Params {
	none := []string{"none"}
	return hmaps.Params{
		"title": c.Title, "baseURL": c.BaseURL, "params": copied(c.Params),
		"languages": c.languages(), "defaultContentLanguage": c.Languages[0].key(), "disableDefaultSiteRedirect": true,
		"workingDir": root, "publishDir": "/", "cacheDir": "/cache", "noBuildLock": true,
		"disableKinds":   []string{"taxonomy", "term", "section", "rss", "sitemap", "robotstxt", "404"},
		"disableAliases": true, "disableHugoGeneratorInject": true, "disableLiveReload": true,
		"buildDrafts": true, "buildFuture": true, "buildExpired": true, "timeZone": "UTC", "timeout": "10m",
		"printI18nWarnings": true,
		"security": map[string]any{
			"exec":         map[string]any{"allow": none, "osEnv": none},
			"funcs":        map[string]any{"getenv": none},
			"http":         map[string]any{"urls": none, "methods": none},
			"allowContent": []string{"^text/html$"}, // which is ours
		},
		"module": map[string]any{"mounts": []any{
			mount("content", "content"), mount("layouts", "layouts"),
			mount("words/4", "i18n"), mount("words/3", "i18n"), mount("words/2", "i18n"), mount("words/1", "i18n"), mount("words/0", "i18n"), // the last has the last word
		}},
	}
}

func mount(source, target string) map[string]any {
	return map[string]any{"source": source, "target": target}
}

func (c Config) languages() map[string]any {
	m := map[string]any{}
	for i, l := range c.Languages {
		direction := "ltr"
		if l.RTL {
			direction = "rtl"
		}
		m[l.key()] = map[string]any{"locale": l.Code, "label": l.Name, "direction": direction, "weight": i + 1,
			"title": cmp.Or(l.Title, c.Title), "params": copied(l.Params)}
	}
	return m
}

// copied copies the maps in a value, because Hugo writes into the maps of its configuration.
func copied(m map[string]any) map[string]any {
	m = maps.Clone(m)
	for k, v := range m {
		if inner, ok := v.(map[string]any); ok {
			m[k] = copied(inner)
		}
	}
	if m == nil {
		m = map[string]any{}
	}
	return m
}
