package publish

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"errors"

	"github.com/spf13/afero"
)

// A process that publishes one site after the other is this test's program with the output folder in the environment.
const childOutput, childFallback = "NORMPRESS_TEST_OUTPUT", "NORMPRESS_TEST_FALLBACK"

func TestMain(m *testing.M) {
	if output := os.Getenv(childOutput); output != "" {
		publishForever(output)
	}
	os.Exit(m.Run())
}

func publishForever(output string) {
	change := exchange
	if os.Getenv(childFallback) != "" {
		change = func(_, _ string) error { return errors.ErrUnsupported }
	}
	for i := 0; ; i++ {
		m := afero.NewMemMapFs()
		for name, text := range siteNumber(i) {
			afero.WriteFile(m, "/"+name, []byte(text), 0o644)
		}
		if _, err := swap(m, output, afero.NewOsFs(), change); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// siteNumber is a site of which each page says its number, except for pages that never change.
func siteNumber(i int) folder {
	files := folder{"index.html": fmt.Sprint(i)}
	for n := range 40 {
		files[fmt.Sprintf("same/%d.html", n)] = "same"
		files[fmt.Sprintf("other/%d/%d.html", i%3, n)] = fmt.Sprint(i, strings.Repeat(" text", n*50))
	}
	return files
}

// TestSwapIsKilled kills a process at moments of chance and looks at what is left.
func TestSwapIsKilled(t *testing.T) {
	for _, fallback := range []string{"", "yes"} {
		output := filepath.Join(t.TempDir(), "public")
		if _, err := Swap(memory(t, siteNumber(0)), output); err != nil {
			t.Fatal(err)
		}
		for range 25 {
			c := exec.Command(os.Args[0])
			c.Env = append(os.Environ(), childOutput+"="+output, childFallback+"="+fallback)
			var message strings.Builder
			c.Stderr = &message
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(10*time.Millisecond + time.Duration(rand.IntN(40_000))*time.Microsecond)
			c.Process.Kill()
			c.Wait()
			if message.Len() > 0 {
				t.Fatal(message.String())
			}
			if fallback != "" { // without exchange there is a moment in which only the next start helps
				if found := Check(output, t.TempDir()); len(found) > 0 {
					t.Fatal(found)
				}
			}
			checkWhole(t, output)
		}
		for i := range 3 { // whichever of them is there, one at least takes its place
			if _, err := Swap(memory(t, siteNumber(i)), output); err != nil {
				t.Fatal(err)
			}
		}
		if names := beside(t, output); !slices.Equal(names, ours) {
			t.Errorf("left behind %v", names)
		}
	}
}

// checkWhole makes sure that one of the sites is there, and nothing of another.
func checkWhole(t *testing.T, output string) {
	t.Helper()
	files := onDisk(t, output)
	var i int
	if _, err := fmt.Sscan(files["index.html"], &i); err != nil {
		t.Fatal(err, files)
	}
	if !maps.Equal(files, siteNumber(i)) {
		t.Errorf("the site is not number %d", i)
	}
	m, err := readManifest(output)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range m.Files {
		if f != describe(f.Path, []byte(files[f.Path])) {
			t.Errorf("the manifest is wrong about %s", f.Path)
		}
	}
	if len(m.Files) != len(files) {
		t.Errorf("the manifest has %d files of %d", len(m.Files), len(files))
	}
}
