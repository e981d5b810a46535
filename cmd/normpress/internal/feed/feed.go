// Package feed writes what happened as feeds that people and programs follow: Atom (RFC 4287) with tombstones (RFC
// 6721) and JSON Feed 1.1, both from one value.
package feed

import (
	"net"
	"net/url"
	"strings"
	"time"

	"normpress/cmd/normpress/internal/date"
)

// Feed is a list of what happened about something.
type Feed struct {
	ID       string // lasting URI
	Title    string
	Text     string // what is in it
	Author   string // who publishes it
	Language string // BCP 47
	Home     string // address of the page that it is about
	Atom     string // its own address as Atom
	JSON     string // its own address as JSON Feed
	Updated  date.Date
	Whole    bool    // nothing is left out: what is not in the feed is not there any more (RFC 5005, section 2)
	Entries  []Entry // the newest first
	Gone     []Gone  // the newest first
}

// Entry is one thing that happened.
type Entry struct {
	ID        string // lasting URI, the same in every feed
	URL       string // of the page that tells more
	Title     string
	Text      string // what happened, in words
	TitleIn   string // language of the title, where it is not that of the feed
	TextIn    string // and of the text
	Published date.Date
	Updated   date.Date // of the publication, or of a later correction
	Tags      []string  // kinds of what happened, as the format names them
}

// Gone is an entry that must be shown no longer.
type Gone struct {
	ID   string
	When date.Date
	Text string // why, without saying what it was about
}

// Tag makes a lasting URI (RFC 4151) of the host that publishes a site, a day, and a name that no other thing of that
// host and day has. Characters that the URI cannot hold are escaped.
func Tag(baseURL string, day, name string) string {
	host := "localhost"
	if u, err := url.Parse(baseURL); err == nil && u.Hostname() != "" {
		host = strings.ToLower(u.Hostname())
	}
	if net.ParseIP(host) != nil && strings.Contains(host, ":") {
		host = "localhost" // an authority is a name; numbers with dots look like one
	}
	return "tag:" + host + "," + day + ":" + (&url.URL{Path: name}).EscapedPath()
}

// instant is a day as feeds write it: its beginning (RFC 3339).
func instant(d date.Date) string { return d.Time().Format(time.RFC3339) }
