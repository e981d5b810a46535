package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"normpress/cmd/normpress/internal/source"
)

// large is a register of 20,000 firms with 60,000 events: how long it takes until every status is known, and how much
// memory the command has when it builds all of it.
var large = benchmark{"large", "20,000 firms with 60,000 events: loaded, checked and derived; memory of a whole build", runLarge}

func runLarge(e *env, t *table) error {
	files, err := e.site(e.size(20000), false)
	if err != nil {
		return err
	}
	if err := readLarge(e, t, files); err != nil {
		return err
	}
	return buildLarge(e, t, files)
}

func readLarge(e *env, t *table, files map[string]string) error {
	var loaded, checked, timed cost
	all := here(func() error {
		p := &portal{site: source.Memory(files)}
		loaded, checked, timed = lap(p.load), lap(p.check), lap(p.statuses)
		return p.sound()
	})
	costs, err := alternate(e.rounds(3), all, here(func() error { return parseNodes(files) }))
	if err != nil {
		return err
	}
	t.add(row{name: "large: loaded, checked, derived", figure: costs[0].wall.Seconds(), unit: "s", peer: "yaml to nodes",
		other: costs[1].wall.Seconds(), target: atMost(3),
		detail: fmt.Sprintf("processor %.2f s; last: load %v, check %v, statuses %v", costs[0].cpu.Seconds(), ms(loaded), ms(checked), ms(timed))})
	return nil
}

// buildLarge runs the command itself, from files on disk to files on disk.
func buildLarge(e *env, t *table, files map[string]string) error {
	dir := filepath.Join(e.temp, "large")
	if err := writeFiles(dir, files); err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	command := filepath.Join(e.temp, "normpress")
	if out, err := exec.Command("go", "build", "-C", e.root, "-o", command, "./cmd/normpress").CombinedOutput(); err != nil {
		return &processError{"go build", out, err}
	}
	build := exec.Command(command, "build", "--source", dir, "--as-of", asOf.String())
	whole, err := process(func() *exec.Cmd { return build })()
	if err != nil {
		return err
	}
	t.add(row{name: "large: built", figure: whole.wall.Seconds(), unit: "s", detail: fmt.Sprintf("processor %.1f s", whole.cpu.Seconds())})
	if size := largestSize(build.ProcessState); size > 0 {
		t.add(row{name: "large: memory of the build", figure: float64(size) / 1e6, unit: "MB", target: atMost(2000), detail: "largest resident size"})
	}
	return nil
}
