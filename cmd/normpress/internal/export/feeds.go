package export

import (
	"normpress/cmd/normpress/internal/feed"
	"normpress/cmd/normpress/internal/news"
)

// feeds are what happened, at the addresses of the pages that it is about.
func (in Input) feeds() []File {
	var out []File
	told := in.told()
	if in.Root != nil {
		root := in.Root.told()
		told.Root = &root
	}
	for _, t := range news.Feeds(told) {
		out = append(out, File{t.Path + "feed.xml", func() []byte { return feed.Atom(t.Feed()) }}, File{t.Path + "feed.json", func() []byte { return feed.JSON(t.Feed()) }})
	}
	return out
}

func (in Input) told() news.Input {
	return news.Input{Corpus: in.Corpus, Title: in.Title, Language: in.Language, Words: in.Words, Tree: in.Tree, BaseURL: in.BaseURL, AsOf: in.AsOf}
}
