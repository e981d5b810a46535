package main

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"testing"
)

// typed is the compiler that looks at the types of scripts: https://www.typescriptlang.org, which .ci/package.json names.
const typed = "../../.ci/node_modules/.bin/tsc"

// The types of the search, and of the page for a mistyped address, fit together.
func TestTypes(t *testing.T) {
	if _, err := os.Stat(typed); errors.Is(err, fs.ErrNotExist) && os.Getenv("CI") != "true" {
		t.Skip("typescript is not installed: npm ci --prefix .ci")
	}
	args := []string{"--noEmit", "--strict", "--target", "es2024", "--lib", "es2024,dom,dom.iterable,dom.asynciterable", "--module", "esnext", "--moduleResolution", "bundler",
		"--allowImportingTsExtensions"}
	for _, script := range []string{"search", "search-cite", "search-more", "search-narrow", "missing"} {
		args = append(args, "../../static/js/"+script+".ts")
	}
	if out, err := exec.Command(typed, args...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
