//go:build unix

package publish

import (
	"os"

	"golang.org/x/sys/unix"
)

// lock takes the lock of a folder, or fails at once where another process has it. The system frees the lock when the
// file is closed and when the process ends.
func lock(dir string) (*os.File, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		f.Close()
		return nil, &os.PathError{Op: "lock", Path: dir, Err: err}
	}
	return f, nil
}
