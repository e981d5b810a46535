//go:build !unix

package main

import "time"

var started = time.Now()

// processorTime is the time that passed, where the system is not asked how much of it was ours.
func processorTime() time.Duration { return time.Since(started) }
