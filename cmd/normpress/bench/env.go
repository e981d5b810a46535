package main

import (
	"errors"
	"os"
	"path/filepath"
)

// env is where benchmarks run, and how large.
type env struct {
	root   string // the repository, only read
	temp   string // a folder of the run's own
	tiny   bool   // only see whether the benchmarks work
	search searchOptions
	hugo   func() (string, error) // builds the plain hugo command and returns its path
}

func newEnv() (*env, error) {
	root, err := repository()
	if err != nil {
		return nil, err
	}
	temp, err := os.MkdirTemp("", "normpress-bench-")
	if err != nil {
		return nil, err
	}
	e := &env{root: root, temp: temp}
	e.hugo = e.buildHugo
	return e, nil
}

// repository is the nearest folder above the current one that has a go.mod.
func repository() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", errors.New("the benchmarks run in the repository, for the sample texts")
		}
		dir = filepath.Dir(dir)
	}
}

// size is the number of things to measure with.
func (e *env) size(full int) int {
	if e.tiny {
		return max(1, full/500)
	}
	return full
}

// rounds is how often ours and the peer take turns.
func (e *env) rounds(full int) int {
	if e.tiny {
		return 1
	}
	return full
}
