package chromium

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The message says what was looked for.
func TestFindNothing(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	t.Setenv(Variable, "")
	if path, err := Find(""); err == nil {
		if !filepath.IsAbs(programs[slices.Index(programs, path)]) { // those of macOS have a path of their own
			t.Errorf("found %s, which is not in PATH", path)
		}
	} else if !errors.Is(err, exec.ErrNotFound) || !strings.HasPrefix(err.Error(), "no Chromium is installed: looked for chromium, chromium-browser, ") {
		t.Errorf("the error is %v", err)
	}
}

// What is named is taken before what is installed, and is not replaced by it.
func TestFindNamed(t *testing.T) {
	program := filepath.Join(t.TempDir(), "browser")
	if err := os.WriteFile(program, []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv(Variable, program)
	if got, err := Find(""); got != program || err != nil {
		t.Errorf("the environment names %s, found is %q (%v)", program, got, err)
	}
	missing := filepath.Join(t.TempDir(), "chromium")
	if got, err := Find(missing); err == nil {
		t.Errorf("what is named does not exist, found is %q", got)
	}
}
