package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// vnu is the Nu HTML checker: https://validator.github.io/validator/, which .ci/package.json names.
const vnu = "../../.ci/node_modules/vnu-jar/build/dist/vnu.jar"

// All pages of the site's first language, and one of every kind in the others, have no error that the Nu checker knows.
func TestValidity(t *testing.T) {
	npmFile(t, vnu)
	java, err := exec.LookPath("java")
	if errors.Is(err, exec.ErrNotFound) && os.Getenv("CI") != "true" {
		t.Skip("java is not installed")
	}
	pages := append(pagesIn(t, sampleFolder(t), "en"), examples(t, sampleFolder(t))...)
	out, err := exec.Command(java, append([]string{"-Xss4m", "-jar", vnu, "--errors-only", "--exit-zero-always", "--format", "json", "--stdout"}, pages...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	var found struct {
		Messages []struct {
			URL, Message, Extract string
			LastLine              int
		}
	}
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatal(err)
	}
	for _, m := range found.Messages {
		t.Errorf("%s:%d: %s: %s", m.URL, m.LastLine, m.Message, m.Extract)
	}
	t.Logf("%d pages", len(pages))
}

// pagesIn are the files of all pages whose interface is in a language.
func pagesIn(t *testing.T, dir, lang string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".html" {
			return err
		}
		page, err := os.ReadFile(name)
		if m := langOf.FindSubmatch(page); m != nil && string(m[1]) == lang {
			out = append(out, name)
		}
		return err
	})
	if err != nil || len(out) == 0 {
		t.Fatalf("no pages in %s: %v", lang, err)
	}
	return out
}

// examples are the files of the largest page of every kind in every other language.
func examples(t *testing.T, dir string) (out []string) {
	for _, k := range pageKinds(t, dir) {
		if k.Lang == "en" {
			continue
		}
		name := filepath.FromSlash(k.Path)
		if strings.HasSuffix(k.Path, "/") {
			name = filepath.Join(name, "index.html")
		}
		out = append(out, filepath.Join(dir, name))
	}
	return out
}
