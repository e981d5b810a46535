package main

import (
	"os/exec"
	"runtime"
	"slices"
	"sync"
	"time"
)

// cost is what a piece of work took. On a machine with other work the processor time is the steadier of the two.
type cost struct {
	wall, cpu time.Duration
}

// work is done once each time it is called.
type work func() (cost, error)

// here measures a function in this process, garbage of its own included.
func here(f func() error) work {
	return func() (cost, error) {
		runtime.GC()
		start, cpu := time.Now(), processorTime()
		err := f()
		return cost{time.Since(start), processorTime() - cpu}, err
	}
}

// process measures a process from its start to its end.
func process(command func() *exec.Cmd) work {
	return func() (cost, error) {
		c := command()
		start := time.Now()
		out, err := c.CombinedOutput()
		if err != nil {
			return cost{}, &processError{c.Path, out, err}
		}
		return cost{time.Since(start), c.ProcessState.UserTime() + c.ProcessState.SystemTime()}, nil
	}
}

type processError struct {
	path string
	out  []byte
	err  error
}

func (e *processError) Error() string { return e.path + ": " + e.err.Error() + "\n" + string(e.out) }

// alternate lets the pieces of work take turns and returns the median cost of each.
func alternate(rounds int, pieces ...work) ([]cost, error) {
	costs := make([][]cost, len(pieces))
	for range rounds {
		for i, do := range pieces {
			c, err := do()
			if err != nil {
				return nil, err
			}
			costs[i] = append(costs[i], c)
		}
	}
	medians := make([]cost, len(pieces))
	for i, list := range costs {
		medians[i] = medianCost(list)
	}
	return medians, nil
}

func medianCost(list []cost) cost {
	var wall, cpu []time.Duration
	for _, c := range list {
		wall, cpu = append(wall, c.wall), append(cpu, c.cpu)
	}
	return cost{median(wall), median(cpu)}
}

func median(list []time.Duration) time.Duration {
	slices.Sort(list)
	return (list[(len(list)-1)/2] + list[len(list)/2]) / 2
}

// oneCore does the work on a single processor, as far as Go is concerned.
func oneCore(f func() error) error {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	return f()
}

// lap measures a part of a piece of work, without collecting garbage before it.
func lap(f func()) cost {
	start, cpu := time.Now(), processorTime()
	f()
	return cost{time.Since(start), processorTime() - cpu}
}

// share is how much of the processors this process gets when it asks for all: less than 1 where others work as well,
// and then the time that passes says little.
func share() float64 {
	start, cpu := time.Now(), processorTime()
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for time.Since(start) < 300*time.Millisecond {
			}
		})
	}
	wg.Wait()
	return (processorTime() - cpu).Seconds() / time.Since(start).Seconds() / float64(runtime.GOMAXPROCS(0))
}
