package feed

import (
	"bytes"
	"cmp"
	"encoding/json"
)

type jsonFeed struct {
	Version  string       `json:"version"`
	Title    string       `json:"title"`
	Home     string       `json:"home_page_url"`
	Self     string       `json:"feed_url"`
	Text     string       `json:"description,omitempty"`
	Language string       `json:"language"`
	Authors  []jsonAuthor `json:"authors"`
	Items    []jsonItem   `json:"items"`
	Gone     *jsonGone    `json:"_normpress,omitempty"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

type jsonItem struct {
	ID        string   `json:"id"`
	URL       string   `json:"url"`
	Title     string   `json:"title"`
	Text      string   `json:"content_text"`
	Published string   `json:"date_published"`
	Updated   string   `json:"date_modified"`
	Language  string   `json:"language,omitempty"` // where it is not that of the feed
	Tags      []string `json:"tags,omitempty"`
}

// jsonGone is an extension, as JSON Feed has no tombstones of its own.
type jsonGone struct {
	About   string        `json:"about"`
	Deleted []jsonDeleted `json:"deleted"`
}

type jsonDeleted struct {
	ID   string `json:"id"`
	When string `json:"when"`
	Text string `json:"comment,omitempty"`
}

// JSON writes the feed as JSON Feed 1.1 (jsonfeed.org). Entries that are gone stand in an extension, `_normpress`, with
// the terms of RFC 6721.
func JSON(f Feed) []byte {
	out := jsonFeed{Version: "https://jsonfeed.org/version/1.1", Title: f.Title, Home: f.Home, Self: f.JSON, Text: f.Text,
		Language: f.Language, Authors: []jsonAuthor{{f.Author}}, Items: []jsonItem{}}
	for _, e := range f.Entries {
		out.Items = append(out.Items, jsonItem{e.ID, e.URL, e.Title, e.Text, instant(e.Published), instant(e.Updated), cmp.Or(e.TextIn, e.TitleIn), e.Tags})
	}
	for _, g := range f.Gone {
		if out.Gone == nil {
			out.Gone = &jsonGone{About: "https://www.rfc-editor.org/rfc/rfc6721"}
		}
		out.Gone.Deleted = append(out.Gone.Deleted, jsonDeleted{g.ID, instant(g.When), g.Text})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(out); err != nil {
		panic(err) // strings are always written
	}
	return b.Bytes()
}
