package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// contest is our rendering and hugo's of the same pages.
type contest struct {
	*env
	table      *table
	pages      int
	file, site string // what ours and hugo begin with
	hugo       string // the command; "" when it could not be built
	why        error  // why not
}

// run lets both render, to disk or to memory, and prints the time that passed and the processor time.
func (c *contest) run(where string, rounds int) error {
	ours, theirs := c.outputs("ours", where, rounds), c.outputs("hugo", where, rounds)
	pieces := []work{process(func() *exec.Cmd { return c.oursTo(ours.next()) })}
	if c.hugo != "" {
		pieces = append(pieces, process(func() *exec.Cmd { return c.hugoTo(theirs.next()) }))
	}
	costs, err := alternate(rounds, pieces...)
	if err != nil {
		return err
	}
	peer, other, detail := "hugo, whole process", cost{}, ""
	if c.hugo == "" {
		peer, detail = "hugo could not be built", c.why.Error()
	} else {
		other = costs[1]
	}
	if where == "disk" && c.hugo != "" {
		if detail, err = compareFolders(ours.last(), theirs.last()); err != nil {
			return err
		}
	}
	name := fmt.Sprintf("render: %d pages to %s", c.pages, where)
	c.table.add(row{name: name, figure: costs[0].wall.Seconds(), unit: "s", peer: peer, other: other.wall.Seconds(), target: ratioAtMost(1.3), detail: detail})
	c.table.add(row{name: name + ", processor time", figure: costs[0].cpu.Seconds(), unit: "s", peer: peer, other: other.cpu.Seconds()})
	return errors.Join(ours.remove(), theirs.remove())
}

// oursTo is this program, rendering to a folder or, without one, to memory.
func (c *contest) oursTo(folder string) *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		self = os.Args[0]
	}
	return exec.Command(self, renderCommand, c.file, folder)
}

// hugoTo is the plain command, which sees nothing of the environment but a home of its own.
func (c *contest) hugoTo(folder string) *exec.Cmd {
	args := []string{"--source", c.site, "--noBuildLock", "--quiet", "--clock", asOf.Time().Format(time.RFC3339)}
	if folder == "" {
		args = append(args, "--renderToMemory")
	} else {
		args = append(args, "--destination", folder)
	}
	cmd := exec.Command(c.hugo, args...)
	cmd.Env = []string{"HOME=" + c.temp}
	return cmd
}

// outputs are folders that do not exist yet, one for each round.
type outputs struct {
	folders []string
	used    int
}

func (c *contest) outputs(name, where string, rounds int) *outputs {
	o := &outputs{}
	for i := range rounds {
		folder := ""
		if where == "disk" {
			folder = filepath.Join(c.temp, fmt.Sprintf("%s-%d", name, i))
		}
		o.folders = append(o.folders, folder)
	}
	return o
}

func (o *outputs) next() string {
	o.used++
	return o.folders[o.used-1]
}

func (o *outputs) last() string { return o.folders[len(o.folders)-1] }

func (o *outputs) remove() error {
	var errs []error
	for _, f := range o.folders {
		if f != "" {
			errs = append(errs, os.RemoveAll(f))
		}
	}
	return errors.Join(errs...)
}

// compareFolders says how many of hugo's files ours has with the same bytes.
func compareFolders(ours, theirs string) (string, error) {
	all, same := 0, 0
	err := filepath.WalkDir(theirs, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		all++
		a, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		b, _ := os.ReadFile(filepath.Join(ours, name[len(theirs):])) // a file that is missing is not the same
		if bytes.Equal(a, b) {
			same++
		}
		return nil
	})
	return fmt.Sprintf("%d of hugo's %d files are the same here byte for byte", same, all), err
}
