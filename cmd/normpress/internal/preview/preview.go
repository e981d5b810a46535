// Package preview serves a site from memory on this machine alone, and builds it again when a file of it changes.
package preview

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/diag"
)

// Options say what to serve.
type Options struct {
	Addr  string // a port of this machine, such as "127.0.0.1:8080"; port 0 is any that is free
	Watch string // the site's folder, of which content, data, layouts, static and hugo.yaml are watched
	Log   io.Writer
	// Build makes the site anew, with names that begin with a slash. Findings of the level error, or an error, leave
	// the site before in its place.
	Build func(ctx context.Context) (afero.Fs, diag.Findings, error)
}

// Serve builds a site, serves it, and builds it again when something in its folder changes, until the context ends,
// which is no error. The log gets the address and, for each build, the findings.
func Serve(ctx context.Context, o Options) error {
	listener, err := listen(o.Addr)
	if err != nil {
		return err
	}
	changes, err := watch(ctx, o.Watch)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	s := newSite(o, listener.Addr().(*net.TCPAddr).Port)
	server := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	fmt.Fprintf(o.Log, "http://%s/\n", listener.Addr())
	s.build(ctx)
	for {
		select {
		case <-changes:
			s.build(ctx)
		case err := <-failed:
			return err
		case <-ctx.Done():
			return server.Close()
		}
	}
}

// listen takes a port on the loopback interface and on no other.
func listen(addr string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, fmt.Errorf("%q is not an address such as 127.0.0.1:8080", addr)
	}
	if host == "" || host == "localhost" {
		host = "127.0.0.1"
	}
	if ip := net.ParseIP(host); ip == nil || !ip.IsLoopback() {
		return nil, fmt.Errorf("the preview is for this machine alone: %q is an address that others may reach", addr)
	}
	return net.Listen("tcp", net.JoinHostPort(host, port))
}
