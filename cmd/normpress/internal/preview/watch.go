package preview

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// calm is how long nothing must change before the site is built again: editors and git write many files in a row.
const calm = 100 * time.Millisecond

// sources are what a site is made of, by their names in its folder.
var sources = []string{"content", "data", "layouts", "static", "hugo.yaml"}

// watcher follows a site's folder. The system reports only what happens directly in a folder, so each is watched.
type watcher struct {
	*fsnotify.Watcher
	root string
}

// watch sends a value when something that a site is made of changed and then was calm, until the context ends.
func watch(ctx context.Context, root string) (<-chan struct{}, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := watcher{notify, filepath.Clean(root)}
	if err := w.add(w.root); err != nil {
		return nil, errors.Join(err, w.Close())
	}
	changes := make(chan struct{}, 1)
	go func() {
		defer w.Close()
		w.follow(ctx, changes)
	}()
	return changes, nil
}

// add watches a folder and those below it. What vanishes meanwhile is left out.
func (w watcher) add(folder string) error {
	return filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && name != w.root:
			return nil
		case err != nil:
			return err
		case !d.IsDir():
			return nil
		case name != w.root && !w.concerns(name):
			return fs.SkipDir
		}
		if err := w.Add(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	})
}

// follow sends on changes when the folder was calm again.
func (w watcher) follow(ctx context.Context, changes chan<- struct{}) {
	touched := make(chan struct{}, 1)
	go w.drain(touched)
	quiet := time.NewTimer(calm)
	quiet.Stop()
	for {
		select {
		case <-touched:
			quiet.Reset(calm)
		case <-quiet.C:
			w.add(w.root)  // new folders, and those that an editor or git put in the place of others
			nudge(changes) // where one is waiting, a build is due anyway
		case <-ctx.Done():
			return
		}
	}
}

// drain takes all that the system reports, until the watcher is closed. It does nothing else: the watcher may hold its
// lock while it reports, and whoever adds a folder waits for that lock.
func (w watcher) drain(touched chan<- struct{}) {
	for {
		select {
		case e, open := <-w.Events:
			if !open {
				return
			}
			if w.concerns(e.Name) && e.Op != fsnotify.Chmod {
				nudge(touched)
			}
		case _, open := <-w.Errors: // events were lost, so anything may have changed
			if !open {
				return
			}
			nudge(touched)
		}
	}
}

// nudge leaves a value, unless one is there.
func nudge(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// concerns says whether a site is made of a file, and not an editor's or a system's own: hidden files, backups, files
// being written.
func (w watcher) concerns(name string) bool {
	rel, err := filepath.Rel(w.root, name)
	if err != nil {
		return false
	}
	parts := strings.Split(filepath.ToSlash(rel), "/")
	return slices.Contains(sources, parts[0]) && !slices.ContainsFunc(parts, passing)
}

func passing(base string) bool {
	if strings.HasPrefix(base, ".") || strings.HasPrefix(base, "#") || strings.HasSuffix(base, "~") {
		return true
	}
	return slices.Contains([]string{".swp", ".swx", ".swo", ".tmp", ".bak"}, strings.ToLower(filepath.Ext(base)))
}
