package feed

import (
	"encoding/xml"
)

type atomFeed struct {
	XMLName   xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Language  string      `xml:"xml:lang,attr"`
	ID        string      `xml:"id"`
	Title     string      `xml:"title"`
	Text      string      `xml:"subtitle,omitempty"`
	Updated   string      `xml:"updated"`
	Author    atomPerson  `xml:"author"`
	Generator string      `xml:"generator"`
	Links     []atomLink  `xml:"link"`
	Whole     *struct{}   `xml:"http://purl.org/syndication/history/1.0 complete"`
	Entries   []atomEntry `xml:"entry"`
	Gone      []atomGone  `xml:"http://purl.org/atompub/tombstones/1.0 deleted-entry"`
}

type atomPerson struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID         string         `xml:"id"`
	Title      atomTitle      `xml:"title"`
	Published  string         `xml:"published"`
	Updated    string         `xml:"updated"`
	Link       atomLink       `xml:"link"`
	Categories []atomCategory `xml:"category"`
	Content    atomText       `xml:"content"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

type atomTitle struct {
	Language string `xml:"xml:lang,attr,omitempty"`
	Text     string `xml:",chardata"`
}

type atomText struct {
	Type     string `xml:"type,attr"`
	Language string `xml:"xml:lang,attr,omitempty"`
	Text     string `xml:",chardata"`
}

type atomGone struct {
	Ref  string `xml:"ref,attr"`
	When string `xml:"when,attr"`
	Text string `xml:"http://purl.org/atompub/tombstones/1.0 comment,omitempty"`
}

// Atom writes the feed by RFC 4287, with the entries that are gone as RFC 6721 has it.
func Atom(f Feed) []byte {
	out := atomFeed{Language: f.Language, ID: f.ID, Title: f.Title, Text: f.Text, Updated: instant(f.Updated), Author: atomPerson{f.Author},
		Generator: "normpress", Links: []atomLink{
			{"self", "application/atom+xml", f.Atom}, {"alternate", "text/html", f.Home}, {"alternate", "application/feed+json", f.JSON}}}
	if f.Whole {
		out.Whole = &struct{}{}
	}
	for _, e := range f.Entries {
		entry := atomEntry{ID: e.ID, Title: atomTitle{e.TitleIn, e.Title}, Published: instant(e.Published), Updated: instant(e.Updated),
			Link: atomLink{"alternate", "text/html", e.URL}, Content: atomText{"text", e.TextIn, e.Text}}
		for _, t := range e.Tags {
			entry.Categories = append(entry.Categories, atomCategory{t})
		}
		out.Entries = append(out.Entries, entry)
	}
	for _, g := range f.Gone {
		out.Gone = append(out.Gone, atomGone{g.ID, instant(g.When), g.Text})
	}
	b, err := xml.MarshalIndent(out, "", " ")
	if err != nil {
		panic(err) // strings are always written
	}
	return append([]byte(xml.Header), append(b, '\n')...)
}
