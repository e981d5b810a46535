// Package export makes the files that stand beside the pages, for machines: tables, data, feeds and badges.
package export

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/statistics"
)

// File is a file of the site.
type File struct {
	Path  string        // below the site's root, with a slash in front: /register/firms.csv
	Bytes func() []byte // its content, made when it is written
}

// Input is what files are made of.
type Input struct {
	Corpus       *model.Corpus
	Title        string         // of the site
	Language     ident.Language // of the interface
	Words        model.Words    // of that interface
	Tree         string         // where its pages stand below the site's root, with a slash at the end: "fr/"; "" at the root
	BaseURL      string         // of the site, with a slash at the end
	Statistics   []*statistics.Table
	RecordTables map[*model.RecordType][]*records.Table
	AsOf         date.Date // the date that statuses speak for
	Root         *Input    // of the language at the root, which is that of the records; nil where this is it
}

// Files lists every file, in the order of what they are about. Beside the pages of other languages than that at the root
// stand only those that speak to readers.
func Files(in Input) []File {
	spoken := slices.Concat(in.firmList(), in.badges(), in.decisionIndex(), in.feeds())
	if in.Tree == "" {
		return slices.Concat(spoken, in.schemas(), in.records(), in.recordTables(), in.registerFiles(), in.firmRecords(), in.registerDates(), in.decisions(), in.statistics())
	}
	for n := range spoken {
		spoken[n].Path = "/" + in.Tree + spoken[n].Path[1:]
	}
	return spoken
}

// schemas are the JSON Schemas of the records that the site declares.
func (in Input) schemas() []File {
	var out []File
	for _, t := range in.Corpus.RecordTypes {
		out = append(out, File{"/records/" + t.ID + "/schema.json", func() []byte { return t.Schema }})
	}
	return out
}
