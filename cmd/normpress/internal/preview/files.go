package preview

import (
	"bytes"
	"mime"
	"net/http"
	"path"
	"strings"

	"github.com/spf13/afero"
)

// contentTypes are those of a portal's files, the same on every machine.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".jsonld": "application/ld+json", ".ndjson": "application/x-ndjson",
	".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".md": "text/markdown; charset=utf-8",
	".xml": "application/xml", ".atom": "application/atom+xml", ".akn": "application/akn+xml", ".svg": "image/svg+xml",
	".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".ico": "image/x-icon", ".woff2": "font/woff2",
	".pdf": "application/pdf", ".webmanifest": "application/manifest+json",
}

func contentType(name string) string {
	ext := strings.ToLower(path.Ext(name))
	if t, ok := contentTypes[ext]; ok {
		return t
	}
	if t := mime.TypeByExtension(ext); t != "" {
		return t
	}
	return "application/octet-stream"
}

// serveFile answers as a host of static files would: a folder is its index.html, and is never listed.
func (s *site) serveFile(w http.ResponseWriter, r *http.Request) {
	files, st, _ := s.now()
	name := path.Clean("/" + r.URL.Path)
	if strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	if b, err := read(files, name); err == nil {
		send(w, r, http.StatusOK, name, b)
		return
	}
	if _, err := read(files, path.Join(name, "index.html")); err == nil {
		to := *r.URL
		to.Path = "/" + strings.Trim(to.Path, "/") + "/"
		http.Redirect(w, r, to.RequestURI(), http.StatusFound)
		return
	}
	notFound(w, r, files, st)
}

// notFound sends the site's own page, which is in the nearest folder above that has one.
func notFound(w http.ResponseWriter, r *http.Request, files afero.Fs, st status) {
	for dir := path.Dir(path.Clean("/" + r.URL.Path)); ; dir = path.Dir(dir) {
		if b, err := read(files, path.Join(dir, "404.html")); err == nil {
			send(w, r, http.StatusNotFound, "404.html", b)
			return
		}
		if dir == "/" {
			break
		}
	}
	text := "there is no such page"
	if st.Build == 0 {
		text = "there is no site yet"
	}
	send(w, r, http.StatusNotFound, "404.html", []byte("<!doctype html><html lang=\"en\"><head><title>Preview</title></head><body><p>"+text+"</p></body></html>"))
}

func read(files afero.Fs, name string) ([]byte, error) {
	info, err := files.Stat(name)
	if err == nil && info.IsDir() {
		err = afero.ErrFileNotFound
	}
	if err != nil {
		return nil, err
	}
	return afero.ReadFile(files, name)
}

func send(w http.ResponseWriter, r *http.Request, code int, name string, b []byte) {
	kind := contentType(name)
	if strings.HasPrefix(kind, "text/html") {
		b = withScript(b)
	}
	w.Header().Set("Content-Type", kind)
	w.WriteHeader(code)
	if r.Method != http.MethodHead {
		w.Write(b)
	}
}

// withScript puts the script that reloads pages before the end of the head, or else at the end.
func withScript(page []byte) []byte {
	tag := []byte(`<script src="` + scriptPath + `" defer></script>`)
	at := bytes.Index(page, []byte("</head>"))
	if at < 0 {
		at = len(page)
	}
	return bytes.Join([][]byte{page[:at], tag, page[at:]}, nil)
}
