//go:build unix

package main

import (
	"os"
	"runtime"
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

// largestSize is the most memory in bytes that an ended process had at a time; 0 where the system does not say in
// kilobytes as Linux does.
func largestSize(p *os.ProcessState) int64 {
	if u, ok := p.SysUsage().(*syscall.Rusage); ok && runtime.GOOS == "linux" {
		return u.Maxrss * 1024
	}
	return 0
}
