package publish

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/spf13/afero"
)

var update = flag.Bool("update", false, "write the golden files anew")

// ours is what stands beside the output folder, and it.
var ours = []string{".public.normpress", "public"}

type folder = map[string]string

func memory(t testing.TB, files folder) afero.Fs {
	t.Helper()
	m := afero.NewMemMapFs()
	for name, text := range files {
		if err := afero.WriteFile(m, "/"+name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

// onDisk reads the files below a folder, without the manifest.
func onDisk(t testing.TB, dir string) folder {
	t.Helper()
	files := folder{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == ManifestName {
			return err
		}
		b, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		files[filepath.ToSlash(rel)] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func beside(t testing.TB, output string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(output))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestSwap(t *testing.T) {
	output := filepath.Join(t.TempDir(), "new", "public")
	for i, step := range []struct {
		files folder
		want  Stats
	}{
		{folder{"index.html": "home", "a/b/index.html": "b", "a/c.css": "c"}, Stats{Written: 3}},
		{folder{"index.html": "home", "a/b/index.html": "b", "a/c.css": "c"}, Stats{Unchanged: 3}},
		{folder{"index.html": "HOME", "a/b/index.html": "b", "a/d.css": "d"}, Stats{Written: 2, Unchanged: 1, Removed: 1}},
		{folder{"a/b/index.html": "b"}, Stats{Unchanged: 1, Removed: 2}},
		{folder{}, Stats{Removed: 1}},
		{folder{"a": "a file where a folder was"}, Stats{Written: 1}},
	} {
		got, err := Swap(memory(t, step.files), output)
		if err != nil || got != step.want {
			t.Errorf("step %d: got %+v, want %+v, error %v", i, got, step.want, err)
		}
		if files := onDisk(t, output); !maps.Equal(files, step.files) {
			t.Errorf("step %d: got %v, want %v", i, files, step.files)
		}
		if names := beside(t, output); i > 0 && !slices.Equal(names, ours) && !slices.Equal(names, ours[1:]) {
			t.Errorf("step %d: left behind %v", i, names)
		}
	}
}

func TestManifest(t *testing.T) {
	output := filepath.Join(t.TempDir(), "public")
	if _, err := Swap(memory(t, folder{"index.html": "home", "a/b&c.html": ""}), output); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(output, ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/manifest.golden.json"
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || string(got) != string(want) {
		t.Errorf("got %s, want %s, error %v", got, want, err)
	}
}

func TestSwapKeepsFilesThatDidNotChange(t *testing.T) {
	output := filepath.Join(t.TempDir(), "public")
	stat := func() fs.FileInfo {
		info, err := os.Stat(filepath.Join(output, "same.html"))
		if err != nil {
			t.Fatal(err)
		}
		return info
	}
	if _, err := Swap(memory(t, folder{"same.html": "same", "other.html": "1"}), output); err != nil {
		t.Fatal(err)
	}
	before := stat()
	if _, err := Swap(memory(t, folder{"same.html": "same", "other.html": "2"}), output); err != nil {
		t.Fatal(err)
	}
	after := stat()
	if !os.SameFile(before, after) || !before.ModTime().Equal(after.ModTime()) {
		t.Error("the file was written again")
	}
	before = stat()
	if _, err := Swap(memory(t, folder{"same.html": "diff", "other.html": "2"}), output); err != nil {
		t.Fatal(err)
	}
	if os.SameFile(before, stat()) {
		t.Error("the file was written to")
	}
	if got := onDisk(t, stageName(output)); got["same.html"] != "same" {
		t.Errorf("the site before was changed: %v", got)
	}
}

func TestSwapMendsWhatWasEdited(t *testing.T) {
	output := filepath.Join(t.TempDir(), "public")
	files := memory(t, folder{"a.html": "right", "b.html": "right"})
	if _, err := Swap(files, output); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(output, "a.html"), []byte("wrong"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(output, "b.html")); err != nil {
		t.Fatal(err)
	}
	stats, err := Swap(files, output)
	if want := (Stats{Written: 2}); stats != want || err != nil {
		t.Errorf("got %+v, want %+v, error %v", stats, want, err)
	}
	if got, want := onDisk(t, output), (folder{"a.html": "right", "b.html": "right"}); !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// fullDisk has room for a number of bytes, and for a number of files.
type fullDisk struct {
	afero.Fs
	room chan struct{}
}

type fullFile struct {
	afero.File
	room chan struct{}
}

func (d fullDisk) OpenFile(name string, flag int, perm os.FileMode) (afero.File, error) {
	f, err := d.Fs.OpenFile(name, flag, perm)
	return fullFile{f, d.room}, err
}

func (f fullFile) Write(b []byte) (int, error) {
	for i := range b {
		select {
		case <-f.room:
		default:
			n, err := f.File.Write(b[:i])
			return n, errors.Join(err, syscall.ENOSPC)
		}
	}
	return f.File.Write(b)
}

func TestSwapOnAFullDisk(t *testing.T) {
	before, after := folder{"index.html": "home", "a.html": "a"}, folder{"index.html": "HOME", "a.html": "a", "b/c.html": "new"}
	plan, err := newPlan(memory(t, after), "")
	if err != nil {
		t.Fatal(err)
	}
	needed := len("HOME"+"new") + len(plan.manifest.bytes())
	for room := range needed + 1 {
		output := filepath.Join(t.TempDir(), "public")
		if _, err := Swap(memory(t, before), output); err != nil {
			t.Fatal(err)
		}
		disk := fullDisk{afero.NewOsFs(), make(chan struct{}, room)}
		for range room {
			disk.room <- struct{}{}
		}
		_, err := swap(memory(t, after), output, disk, exchange)
		want := before
		if room == needed {
			want = after
		} else if !errors.Is(err, syscall.ENOSPC) || !strings.HasPrefix(err.Error(), "the site was not published: ") {
			t.Errorf("room for %d: got the error %v", room, err)
		}
		if got := onDisk(t, output); !maps.Equal(got, want) {
			t.Errorf("room for %d: got %v, want %v", room, got, want)
		}
		if names := beside(t, output); !slices.Equal(names, ours) {
			t.Errorf("room for %d: left behind %v", room, names)
		}
	}
}

// unreadable fails on a file.
type unreadable struct{ afero.Fs }

func (u unreadable) Open(name string) (afero.File, error) {
	if strings.HasSuffix(name, "bad.html") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EIO}
	}
	return u.Fs.Open(name)
}

func TestSwapOfFilesThatCannotBeRead(t *testing.T) {
	output := filepath.Join(t.TempDir(), "public")
	before := folder{"index.html": "home"}
	if _, err := Swap(memory(t, before), output); err != nil {
		t.Fatal(err)
	}
	if _, err := Swap(unreadable{memory(t, folder{"bad.html": "x", "index.html": "y"})}, output); !errors.Is(err, syscall.EIO) {
		t.Errorf("got the error %v", err)
	}
	if got := onDisk(t, output); !maps.Equal(got, before) {
		t.Errorf("got %v, want %v", got, before)
	}
}

func TestSwapWithoutExchange(t *testing.T) {
	output := filepath.Join(t.TempDir(), "public")
	unsupported := func(_, _ string) error { return errors.ErrUnsupported }
	for i := range 3 {
		files := folder{"index.html": fmt.Sprint(i)}
		if _, err := swap(memory(t, files), output, afero.NewOsFs(), unsupported); err != nil {
			t.Fatal(err)
		}
		if got := onDisk(t, output); !maps.Equal(got, files) {
			t.Errorf("got %v, want %v", got, files)
		}
		if names := beside(t, output); i > 0 && !slices.Equal(names, ours) {
			t.Errorf("left behind %v", names)
		}
	}
}

func TestSwapRefusesWhatCheckRefuses(t *testing.T) {
	output := t.TempDir()
	if err := os.WriteFile(filepath.Join(output, "thesis.doc"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := Swap(memory(t, folder{"index.html": "x"}), output)
	if want := output + ": the output folder is not empty and was not made by normpress"; err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestSwapRefusesAFileCalledAsTheManifest(t *testing.T) {
	output := filepath.Join(t.TempDir(), "public")
	_, err := Swap(memory(t, folder{ManifestName: "x"}), output)
	if want := "a file of the site is called normpress-manifest.json, which is the name of the manifest"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestSwapWaitsForNobody(t *testing.T) {
	output := filepath.Join(t.TempDir(), "public")
	l, err := lockBeside(output)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Swap(memory(t, folder{"index.html": "x"}), output)
	if want := "another process is publishing to this place: lock " + filepath.Dir(output) + ": resource temporarily unavailable"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	l.Close() // as when the process is killed
	if _, err = Swap(memory(t, folder{"index.html": "x"}), output); err != nil {
		t.Error(err)
	}
}

func BenchmarkSwap(b *testing.B) {
	const n = 10000
	site := func(changed int) afero.Fs {
		files := folder{}
		for i := range n {
			text := strings.Repeat(fmt.Sprintf("<p>page %d</p>\n", i), 500)
			if i < changed {
				text += "changed"
			}
			files[fmt.Sprintf("instruments/i%d/art_%d/index.html", i%20, i)] = text
		}
		return memory(b, files)
	}
	zero, one := site(0), site(1)
	for _, c := range []struct {
		name   string
		before []afero.Fs
		after  afero.Fs
	}{{"first", nil, zero}, {"none", []afero.Fs{zero}, zero}, {"one", []afero.Fs{zero}, one}, {"one again", []afero.Fs{zero, one}, zero}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				output := filepath.Join(b.TempDir(), "public")
				for _, before := range c.before {
					if _, err := Swap(before, output); err != nil {
						b.Fatal(err)
					}
				}
				b.StartTimer()
				if _, err := Swap(c.after, output); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestSwapUsesAnyStage(t *testing.T) {
	output := filepath.Join(t.TempDir(), "public")
	files := folder{"a/b.html": "right", "c": "file"}
	texts(".public.normpress/a/b.html/folder/x", ".public.normpress/c/x", ".public.normpress/-d/e", ".public.normpress/rest")(t, filepath.Dir(output))
	links("nowhere", ".public.normpress/a/link")(t, filepath.Dir(output))
	if _, err := Swap(memory(t, files), output); err != nil {
		t.Fatal(err)
	}
	if got := onDisk(t, output); !maps.Equal(got, files) {
		t.Errorf("got %v, want %v", got, files)
	}
}
