package feed

import (
	"encoding/json"
	"encoding/xml"
	"flag"
	"os"
	"reflect"
	"testing"
	"time"

	"normpress/cmd/normpress/internal/date"
)

var update = flag.Bool("update", false, "write the feeds into testdata")

var example = Feed{ID: "tag:portal.example,2026:feeds/decisions", Title: "Decisions <of> & the Board", Text: "All of them", Author: "Portal", Language: "en",
	Home: "https://portal.example/decisions/", Atom: "https://portal.example/decisions/feed.xml", JSON: "https://portal.example/decisions/feed.json",
	Updated: date.Of(2026, time.March, 4), Whole: true,
	Entries: []Entry{
		{ID: "tag:portal.example,2026-03-03:decisions/EB-2026-001/published", URL: "https://portal.example/decisions/EB-2026-001/", Title: "EB-2026-001: a\x00b",
			Text: "Published.\nBreach found & more.", Published: date.Of(2026, time.March, 3), Updated: date.Of(2026, time.March, 4), Tags: []string{"decision", "published"}},
		{ID: "tag:portal.example,2025-01-01:x", URL: "https://portal.example/", Title: "X", Text: "Y", TitleIn: "fr", TextIn: "fr", Published: date.Of(2025, time.January, 1), Updated: date.Of(2025, time.January, 1)}},
	Gone: []Gone{{"tag:portal.example,2026:register/1", date.Of(2026, time.March, 2), "Removed by law"}}}

func TestFeeds(t *testing.T) {
	empty := example
	empty.Entries, empty.Gone, empty.Whole, empty.Text = nil, nil, false, ""
	for name, got := range map[string][]byte{"feed.xml": Atom(example), "feed.json": JSON(example), "empty.xml": Atom(empty), "empty.json": JSON(empty)} {
		golden := "testdata/" + name
		if *update {
			if err := os.WriteFile(golden, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(golden); err != nil || string(want) != string(got) {
			t.Errorf("%s: got %s (%v)", name, got, err)
		}
	}
}

func TestTag(t *testing.T) {
	for _, c := range []struct{ base, name, want string }{
		{"https://Portal.Example:8080/sub/", "a/b", "tag:portal.example,2026-03-03:a/b"},
		{"http://127.0.0.1:1313/", "a", "tag:127.0.0.1,2026-03-03:a"},
		{"http://[::1]:1313/", "a", "tag:localhost,2026-03-03:a"},
		{"::", "a", "tag:localhost,2026-03-03:a"},
		{"https://e.org/", "ключ x#?", "tag:e.org,2026-03-03:%D0%BA%D0%BB%D1%8E%D1%87%20x%23%3F"},
	} {
		if got := Tag(c.base, "2026-03-03", c.name); got != c.want {
			t.Errorf("%s, %s: got %s, want %s", c.base, c.name, got, c.want)
		}
	}
}

// Whatever stands in them, feeds can be read, and both have the same entries.
func FuzzFeeds(f *testing.F) {
	f.Add("a", "b & <c>", "]]>")
	f.Add("\x00", "\xff", "\u2028")
	f.Fuzz(func(t *testing.T, id, title, text string) {
		feed := example
		feed.Title = title
		feed.Entries = []Entry{{ID: id, Title: title, Text: text, URL: id, Tags: []string{text}}}
		var atom struct {
			Entries []struct {
				Title string `xml:"title"`
			} `xml:"entry"`
		}
		if err := xml.Unmarshal(Atom(feed), &atom); err != nil || len(atom.Entries) != 1 {
			t.Errorf("%v: %s", err, Atom(feed))
		}
		var read jsonFeed
		if err := json.Unmarshal(JSON(feed), &read); err != nil || len(read.Items) != 1 || !reflect.DeepEqual(read.Gone, &jsonGone{"https://www.rfc-editor.org/rfc/rfc6721", []jsonDeleted{{feed.Gone[0].ID, "2026-03-02T00:00:00Z", "Removed by law"}}}) {
			t.Errorf("%v: %s", err, JSON(feed))
		}
	})
}
