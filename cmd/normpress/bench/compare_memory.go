package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/metrics"
	"strings"

	"normpress/cmd/normpress/internal/compare"
	"normpress/cmd/normpress/internal/ident"
)

// compareCommand is the first argument of the process that compares the revisions in a folder and says how much memory
// it asked for; the language of the texts and the folder follow.
const compareCommand = "compare-revisions"

// peakMemory compares all pairs in a process of its own.
func (c *lawChain) peakMemory(t *table) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	command := exec.Command(self, compareCommand, string(c.language), filepath.Dir(c.files[0]))
	command.Env = append(os.Environ(), "GOMAXPROCS=1")
	out, err := command.Output()
	if err != nil {
		return &processError{self, out, err}
	}
	t.add(row{name: fmt.Sprintf("compare: memory, %d articles", c.articles), figure: float64(atoi(strings.TrimSpace(string(out)))) / 1e6, unit: "MB", target: atMost(200),
		detail: fmt.Sprintf("all that the process ever had, for %d texts of %.1f MB together", len(c.data), float64(c.bytes())/1e6)})
	return nil
}

// compareRevisions is the process.
func compareRevisions(args []string) error {
	files, err := filepath.Glob(filepath.Join(args[1], "*.md"))
	if err != nil {
		return err
	}
	c := &lawChain{language: ident.Language(args[0])}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		c.data = append(c.data, data)
	}
	compareAll(c.parse(), func(*compare.Comparison) {})
	// What Go has from the system never shrinks in this figure, as memory that it gives back stays its own.
	asked := []metrics.Sample{{Name: "/memory/classes/total:bytes"}}
	metrics.Read(asked)
	_, err = fmt.Println(asked[0].Value.Uint64())
	return err
}
