package engine

import (
	"context"
	"errors"
	"os"
	"strings"
	"sync"

	"github.com/spf13/afero"
)

var errReserved = errors.New("the page holds __hdeferred/ or __h_pp_l1_, which Hugo keeps for itself")

// sink takes what Hugo writes and gives nothing back. Hugo opens a page again only when it holds one of the markers of
// its deferred templates and, where no such template is, panics outside of our reach: so reading is an error. The end
// of the context is an error too, as Hugo does not know contexts.
type sink struct {
	afero.Fs
	ctx     context.Context
	mu      sync.Mutex
	written map[string]int // how often, by name
}

// count counts a file that could be opened: where its folder is missing, Hugo makes that and tries again.
func (s *sink) count(name string, f afero.File, err error) (afero.File, error) {
	if err == nil {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.written[strings.TrimPrefix(name, "/")]++
	}
	return f, err
}

func (s *sink) Create(name string) (afero.File, error) {
	if err := s.ctx.Err(); err != nil {
		return nil, err
	}
	f, err := s.Fs.Create(name)
	return s.count(name, f, err)
}

func (s *sink) OpenFile(name string, flag int, perm os.FileMode) (afero.File, error) {
	if err := s.ctx.Err(); err != nil {
		return nil, err
	}
	if flag&(os.O_WRONLY|os.O_RDWR) == 0 {
		return s.Open(name)
	}
	f, err := s.Fs.OpenFile(name, flag, perm)
	return s.count(name, f, err)
}

func (s *sink) Open(name string) (afero.File, error) {
	return nil, &os.PathError{Op: "open", Path: name, Err: errReserved}
}
