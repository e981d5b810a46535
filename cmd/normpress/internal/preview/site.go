package preview

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"sync"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/headers"
)

// site is what is served: the last good build, and what was found in the newest.
type site struct {
	Options
	port string
	mux  *http.ServeMux

	mu      sync.Mutex
	files   afero.Fs
	status  status
	changed chan struct{} // closed when a build ends
}

// status is what the pages in the browser are told of the newest build.
type status struct {
	Build  int           `json:"build"`  // the number of the last good build
	Failed bool          `json:"failed"` // whether a newer one failed
	Text   string        `json:"text"`   // why, when it was not for the findings
	Found  diag.Findings `json:"found"`
}

func newSite(o Options, port int) *site {
	s := &site{Options: o, port: strconv.Itoa(port), mux: http.NewServeMux(), files: afero.NewMemMapFs(), changed: make(chan struct{})}
	s.mux.HandleFunc("GET "+scriptPath, serveScript)
	s.mux.HandleFunc("GET "+eventsPath, s.serveEvents)
	s.mux.HandleFunc("GET /", s.serveFile)
	return s
}

// build runs a build, reports it and tells the open pages.
func (s *site) build(ctx context.Context) {
	files, found, err := s.Build(ctx)
	if ctx.Err() != nil {
		return
	}
	found = found.Sorted()
	found.Print(s.Log)
	errors, _ := found.Count()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.status.Found, s.status.Text, s.status.Failed = found, "", errors > 0 || err != nil
	if err != nil {
		s.status.Text = err.Error()
		fmt.Fprintln(s.Log, err)
	}
	if !s.status.Failed {
		s.files = files
		s.status.Build++
	}
	close(s.changed)
	s.changed = make(chan struct{})
}

// now returns the site, what is to be said of it, and a channel that is closed when that has changed.
func (s *site) now() (afero.Fs, status, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.files, s.status, s.changed
}

// ServeHTTP refuses requests that name another host: a page of the web could else read the preview through a name
// that it lets point to this machine (DNS rebinding).
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	host, port, err := net.SplitHostPort(r.Host)
	ip := net.ParseIP(host)
	if err != nil || port != s.port || host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		http.Error(w, "this is a preview for the machine that it runs on", http.StatusForbidden)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	for _, f := range headers.Fields() {
		w.Header().Set(f.Name, f.Value)
	}
	s.mux.ServeHTTP(w, r)
}
