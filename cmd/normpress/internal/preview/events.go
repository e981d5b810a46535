package preview

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
)

// The addresses that are the preview's own.
const (
	scriptPath = "/_normpress/reload.js"
	eventsPath = "/_normpress/events"
)

//go:embed reload.js
var script []byte

func serveScript(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", contentTypes[".js"])
	w.Write(script)
}

// serveEvents tells a page of every build, the last one first, as server-sent events (HTML standard, section 9.2).
func (s *site) serveEvents(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	for {
		_, st, changed := s.now()
		data, err := json.Marshal(st)
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "data: %s\n\n", data); err != nil {
			return
		}
		http.NewResponseController(w).Flush()
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}
