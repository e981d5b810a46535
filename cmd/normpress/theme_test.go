package main

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/norm"
)

var update = flag.Bool("update", false, "write golden files anew")

// The colours of code come from the highlighter's styles and are kept as a static file of the theme.
func TestCodeStylesheet(t *testing.T) {
	const file = "../../static/css/code.css"
	var want bytes.Buffer
	if err := norm.Stylesheet(&want); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(file, want.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil || !bytes.Equal(got, want.Bytes()) {
		t.Errorf("%s is not what the highlighter says (%v): run the tests with -update", file, err)
	}
}

// Every rule has a name of its own and says what it asks for.
func TestRuleNames(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rules() {
		if seen[r.Name] || r.Explain == "" || strings.ToLower(r.Name) != r.Name {
			t.Errorf("the rule %q is there twice, or says nothing: %q", r.Name, r.Explain)
		}
		seen[r.Name] = true
	}
	if len(seen) < 100 {
		t.Errorf("only %d rules are listed", len(seen))
	}
}
