package preview

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/diag"
)

var broken = &diag.Rule{Name: "broken", Severity: diag.Error}

func memory(t *testing.T, files map[string]string) afero.Fs {
	t.Helper()
	m := afero.NewMemMapFs()
	for name, text := range files {
		if err := afero.WriteFile(m, name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

// builtSite is a site on port 80 of which one build succeeded.
func builtSite(t *testing.T, files map[string]string) *site {
	t.Helper()
	s := newSite(Options{Log: io.Discard, Build: func(context.Context) (afero.Fs, diag.Findings, error) {
		return memory(t, files), nil, nil
	}}, 80)
	s.build(t.Context())
	return s
}

func get(s *site, method, path, host string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, nil)
	r.Host = host
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestFiles(t *testing.T) {
	const tag = `<script src="/_normpress/reload.js" defer></script>`
	s := builtSite(t, map[string]string{
		"/index.html": "<head></head>home", "/a/b/index.html": "b", "/404.html": "none", "/fr/404.html": "rien",
		"/css/site.css": "</head>", "/data/x.ndjson": "{}", "/é/index.html": "é",
	})
	for _, test := range []struct {
		method, path string
		code         int
		kind, body   string
	}{
		{"GET", "/", 200, "text/html; charset=utf-8", "<head>" + tag + "</head>home"},
		{"HEAD", "/", 200, "text/html; charset=utf-8", ""},
		{"GET", "/a/b/", 200, "text/html; charset=utf-8", "b" + tag},
		{"GET", "/a/b/index.html?q=1", 200, "text/html; charset=utf-8", "b" + tag},
		{"GET", "/%C3%A9/", 200, "text/html; charset=utf-8", "é" + tag},
		{"GET", "/css/site.css", 200, "text/css; charset=utf-8", "</head>"},
		{"GET", "/data/x.ndjson", 200, "application/x-ndjson", "{}"},
		{"GET", "/a/", 404, "text/html; charset=utf-8", "none" + tag},
		{"GET", "/css/", 404, "text/html; charset=utf-8", "none" + tag},
		{"GET", "/fr/x/y/", 404, "text/html; charset=utf-8", "rien" + tag},
		{"GET", "/..%2f..%2fetc/passwd", 404, "text/html; charset=utf-8", "none" + tag},
		{"POST", "/", 405, "text/plain; charset=utf-8", "Method Not Allowed\n"},
		{"GET", "/_normpress/reload.js", 200, "text/javascript; charset=utf-8", string(script)},
	} {
		w := get(s, test.method, test.path, "127.0.0.1:80")
		if kind := w.Header().Get("Content-Type"); w.Code != test.code || kind != test.kind || w.Body.String() != test.body {
			t.Errorf("%s %s: got %d, %s, %q", test.method, test.path, w.Code, kind, w.Body)
		}
	}
}

func TestFolderWithoutSlash(t *testing.T) {
	s := builtSite(t, map[string]string{"/a/b/index.html": "b"})
	for path, want := range map[string]string{"/a/b": "/a/b/", "/a/b?q=1": "/a/b/?q=1"} {
		if w := get(s, "GET", path, "127.0.0.1:80"); w.Code != 302 || w.Header().Get("Location") != want {
			t.Errorf("%s: got %d to %s", path, w.Code, w.Header().Get("Location"))
		}
	}
}

func TestHosts(t *testing.T) {
	s := builtSite(t, map[string]string{"/index.html": "home"})
	for host, want := range map[string]int{
		"127.0.0.1:80": 200, "localhost:80": 200, "[::1]:80": 200,
		"evil.example:80": 403, "127.0.0.1:81": 403, "127.0.0.1.evil.example:80": 403, "10.0.0.1:80": 403, "": 403, "localhost": 403,
	} {
		if w := get(s, "GET", "/", host); w.Code != want {
			t.Errorf("%q: got %d, want %d", host, w.Code, want)
		}
	}
}

func TestListen(t *testing.T) {
	for addr, want := range map[string]string{
		"0.0.0.0:0":      `the preview is for this machine alone: "0.0.0.0:0" is an address that others may reach`,
		"[::]:0":         `the preview is for this machine alone: "[::]:0" is an address that others may reach`,
		"example.org:80": `the preview is for this machine alone: "example.org:80" is an address that others may reach`,
		"8080":           `"8080" is not an address such as 127.0.0.1:8080`,
	} {
		if _, err := listen(addr); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", addr, err, want)
		}
	}
	for _, addr := range []string{":0", "localhost:0", "127.0.0.1:0"} {
		l, err := listen(addr)
		if err != nil {
			t.Fatal(err)
		}
		if ip := l.Addr().(*net.TCPAddr).IP; !ip.IsLoopback() {
			t.Errorf("%s: listens on %s", addr, ip)
		}
		l.Close()
	}
}

// TestFailedBuild makes sure that the last good site stays, and that the pages are told why.
func TestFailedBuild(t *testing.T) {
	var log bytes.Buffer
	builds := []func() (afero.Fs, diag.Findings, error){
		func() (afero.Fs, diag.Findings, error) {
			return memory(t, map[string]string{"/index.html": "one"}), nil, nil
		},
		func() (afero.Fs, diag.Findings, error) {
			return nil, diag.Findings{broken.At(diag.Pos{File: "a.md", Line: 3}, "mend it", "it <b>is</b> broken")}, nil
		},
		func() (afero.Fs, diag.Findings, error) { return nil, nil, errors.New("the disk is on fire") },
		func() (afero.Fs, diag.Findings, error) {
			return memory(t, map[string]string{"/index.html": "two"}), nil, nil
		},
	}
	s := newSite(Options{Log: &log}, 80)
	for i, want := range []struct {
		body   string
		status status
	}{
		{"one", status{Build: 1}}, {"one", status{Build: 1, Failed: true}},
		{"one", status{Build: 1, Failed: true, Text: "the disk is on fire"}}, {"two", status{Build: 2}},
	} {
		s.Build = func(context.Context) (afero.Fs, diag.Findings, error) { return builds[i]() }
		s.build(t.Context())
		body := get(s, "GET", "/", "localhost:80").Body.String()
		_, got, _ := s.now()
		if !strings.HasPrefix(body, want.body) || got.Build != want.status.Build || got.Failed != want.status.Failed || got.Text != want.status.Text {
			t.Errorf("build %d: got %+v and %q", i, got, body)
		}
	}
	const want = "no findings\na.md:3: error: it <b>is</b> broken [broken]\n  hint: mend it\n1 error, 0 warnings\nno findings\nthe disk is on fire\nno findings\n"
	if log.String() != want {
		t.Errorf("got %q, want %q", log.String(), want)
	}
}

func TestBeforeTheFirstBuild(t *testing.T) {
	w := get(newSite(Options{}, 80), "GET", "/", "localhost:80")
	if w.Code != 404 || !strings.Contains(w.Body.String(), "there is no site yet") || !strings.Contains(w.Body.String(), scriptPath) {
		t.Errorf("got %d, %s", w.Code, w.Body)
	}
}

// lineWriter hands out the first line that is written.
type lineWriter struct {
	once  sync.Once
	first chan string
}

func (w *lineWriter) Write(b []byte) (int, error) {
	w.once.Do(func() { w.first <- strings.TrimSpace(string(b)) })
	return len(b), nil
}

// TestServe edits files of a site and waits for what an open page is told.
func TestServe(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) {
		t.Helper()
		name = filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	put("content/a.md", "one")
	build := func(context.Context) (afero.Fs, diag.Findings, error) {
		b, err := os.ReadFile(filepath.Join(dir, "content/a.md"))
		return memory(t, map[string]string{"/index.html": string(b)}), nil, err
	}
	ctx, cancel := context.WithCancel(t.Context())
	log := &lineWriter{first: make(chan string, 1)}
	done := make(chan error)
	go func() { done <- Serve(ctx, Options{Addr: "127.0.0.1:0", Watch: dir, Log: log, Build: build}) }()
	address := <-log.first
	events, err := http.Get(address + strings.TrimPrefix(eventsPath, "/"))
	if err != nil {
		t.Fatal(err)
	}
	defer events.Body.Close()
	lines := bufio.NewScanner(events.Body)
	last := 0 // of the builds that succeeded
	next := func(failed bool) {
		t.Helper()
		for lines.Scan() {
			var st status
			data, ok := strings.CutPrefix(lines.Text(), "data: ")
			if ok && json.Unmarshal([]byte(data), &st) == nil && st.Failed == failed && (failed || st.Build > last) {
				last = st.Build
				return
			}
		}
		t.Fatal(lines.Err())
	}
	next(false)
	put("content/.a.md.swp", "x")
	put("public/index.html", "x")
	put("content/a.md", "two")
	next(false)
	put("layouts/_partials/new.html", "x")
	next(false)
	put("layouts/_partials/new.html", "y")
	next(false)
	os.Remove(filepath.Join(dir, "content/a.md"))
	next(true)
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if b, err := io.ReadAll(response.Body); !strings.HasPrefix(string(b), "two") {
		t.Errorf("got %q, error %v", b, err)
	}
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestConcerns(t *testing.T) {
	w := watcher{root: "site"}
	for name, want := range map[string]bool{
		"site/content/a.md": true, "site/hugo.yaml": true, "site/data/x/y.yaml": true, "site/static/css/site.css": true,
		"site/public/index.html": false, "site/.git/index": false, "site/content/.a.md.swp": false, "site/content/a.md~": false,
		"site/content/#a.md#": false, "site/content/a.tmp": false, "site/.hugo.yaml.swp": false, "site": false, "other/content/a.md": false,
		"site/content/.git/x.md": false,
	} {
		if got := w.concerns(filepath.FromSlash(name)); got != want {
			t.Errorf("%s: got %v", name, got)
		}
	}
}
