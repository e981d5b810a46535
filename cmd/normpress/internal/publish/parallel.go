package publish

import (
	"runtime"

	"golang.org/x/sync/errgroup"
)

// parallel calls do with every number below n, on all processors, and returns one of the errors.
func parallel(n int, do func(i int) error) error {
	var g errgroup.Group
	g.SetLimit(2 * runtime.GOMAXPROCS(0)) // one may wait for the disk while another works
	for i := range n {
		g.Go(func() error { return do(i) })
	}
	return g.Wait()
}
