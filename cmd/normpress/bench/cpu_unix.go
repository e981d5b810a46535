//go:build unix

package main

import (
	"syscall"
	"time"
)

// processorTime is the time that all processors together have spent on this process.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // the call refuses only what cannot be asked for
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
