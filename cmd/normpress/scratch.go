package main

import (
	"os"
	"runtime/debug"

	"github.com/spf13/afero"
)

// firmsInMemory is the number of firms up to which the files of a site are made in memory. Each firm has about eight.
const firmsInMemory = 3000

// memoryWanted is the size in bytes towards which a build of more firms collects its garbage more often.
const memoryWanted = 1500 << 20

// scratch is where the files of a site are made before they are published, and what does away with it.
func (p *portal) scratch() (afero.Fs, func(), error) {
	if p.corpus == nil || len(p.corpus.Firms) <= firmsInMemory {
		return afero.NewMemMapFs(), func() {}, nil
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryWanted)
	}
	dir, err := os.MkdirTemp("", "normpress-")
	if err != nil {
		return nil, nil, err
	}
	return afero.NewBasePathFs(afero.NewOsFs(), dir), func() { os.RemoveAll(dir) }, nil // the system clears what stays behind
}
