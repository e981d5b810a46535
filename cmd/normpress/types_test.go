package main

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// typed is the compiler that looks at the types of scripts: https://www.typescriptlang.org, which .ci/package.json names.
const typed = "../../.ci/node_modules/.bin/tsc"

// The types of all scripts and their modules fit together.
func TestTypes(t *testing.T) {
	if _, err := os.Stat(typed); errors.Is(err, fs.ErrNotExist) && os.Getenv("CI") != "true" {
		t.Skip("typescript is not installed: npm ci --prefix .ci")
	}
	scripts, err := filepath.Glob("../../static/js/*.ts")
	if err != nil || len(scripts) == 0 {
		t.Fatal(scripts, err)
	}
	args := []string{"--noEmit", "--strict", "--target", "es2024", "--lib", "es2024,dom,dom.iterable,dom.asynciterable", "--module", "esnext", "--moduleResolution", "bundler",
		"--allowImportingTsExtensions", "--noUnusedLocals", "--types", ""}
	if out, err := exec.Command(typed, append(args, scripts...)...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
