package norm

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// corpora are third-party texts in a folder beside the repository; who only clones that does not have them. content is
// the sample within it.
const (
	corpora = "../../../../../shared/corpora"
	content = "../../../../content"
)

func readAll(tb testing.TB, patterns ...string) []File {
	if _, err := os.Stat(corpora); err != nil && strings.HasPrefix(patterns[0], corpora) && os.Getenv("CI") != "true" {
		tb.Skipf("the texts of %s are not here", corpora)
	}
	var out []File
	for _, p := range patterns {
		names, err := filepath.Glob(p)
		if err != nil || len(names) == 0 {
			tb.Fatalf("no files match %s", p)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				tb.Fatal(err)
			}
			out = append(out, body(filepath.Base(name), data))
		}
	}
	return out
}

var benchSets = []struct {
	name     string
	patterns []string
}{
	{"german-law", []string{corpora + "/german-law/tkg-2004/*.md"}},
	{"constitution", []string{corpora + "/us-constitution/*.md"}},
	{"declaration", []string{corpora + "/udhr/*.md"}},
	{"content", []string{content + "/instruments/*/*/en.md", content + "/instruments/*/*/en/*.md"}},
}

func size(files []File) (n int64) {
	for _, f := range files {
		n += int64(len(f.Data))
	}
	return n
}

// measure runs f over and over and reports, beside the time that passed, how many megabytes a second of processor time
// is worth: on a machine with other work only that can be compared.
func measure(b *testing.B, bytes int64, f func()) {
	b.SetBytes(bytes)
	start := cpuSeconds(b)
	for b.Loop() {
		f()
	}
	b.ReportMetric(float64(bytes)*float64(b.N)/1e6/(cpuSeconds(b)-start), "cpuMB/s")
}

func cpuSeconds(b *testing.B) float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return float64(u.Utime.Sec+u.Stime.Sec) + float64(u.Utime.Usec+u.Stime.Usec)/1e6
}

func BenchmarkParseText(b *testing.B) {
	for _, set := range benchSets {
		b.Run(set.name, func(b *testing.B) {
			files := readAll(b, set.patterns...)
			measure(b, size(files), func() {
				for _, f := range files {
					ParseText([]File{f}, Options{Language: "de"})
				}
			})
		})
	}
}

// BenchmarkGoldmark is the peer: the same files to HTML by goldmark with tables and notes.
func BenchmarkGoldmark(b *testing.B) {
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote))
	for _, set := range benchSets {
		b.Run(set.name, func(b *testing.B) {
			files := readAll(b, set.patterns...)
			measure(b, size(files), func() {
				for _, f := range files {
					if err := md.Convert(f.Data, io.Discard); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}

func BenchmarkRender(b *testing.B) {
	files := readAll(b, benchSets[0].patterns...)
	text, _ := ParseText(files[:1], Options{Language: "de"})
	measure(b, size(files[:1]), func() {
		r := &Renderer{}
		if err := r.Blocks(io.Discard, text.Body); err != nil {
			b.Fatal(err)
		}
	})
}
