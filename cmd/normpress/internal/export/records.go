package export

import (
	"bytes"
	"encoding/json"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// recordsFile is the records of a type, as records.json has them: static/schema/records-1.json.
type recordsFile struct {
	Schema  string       `json:"$schema"`
	Type    recordType   `json:"type"`
	AsOf    date.Date    `json:"as_of"`
	Records []recordLine `json:"records"`
}

// recordFile is one record, as its record.json has it: static/schema/record-1.json.
type recordFile struct {
	Schema string     `json:"$schema"`
	Type   recordType `json:"type"`
	AsOf   date.Date  `json:"as_of"`
	recordLine
}

// recordType is a type of records, with where its data is.
type recordType struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Text     string `json:"text"`
	Withheld bool   `json:"withheld,omitempty"` // its records are not given one by one
	Records  *int   `json:"records,omitempty"`  // number of the records that are given
	URL      string `json:"url"`
	Schema   string `json:"schema"` // of the values of a record
	JSON     string `json:"json,omitempty"`
	CSV      string `json:"csv,omitempty"`
}

type recordLine struct {
	Key        string            `json:"key"`
	URL        string            `json:"url"`
	Date       *date.Date        `json:"date,omitempty"`
	Values     values            `json:"values"`
	References []recordReference `json:"references,omitempty"`
	Text       string            `json:"text,omitempty"` // in Markdown
}

// recordReference is a value that refers to something with a page.
type recordReference struct {
	Path  string `json:"path"`
	Value string `json:"value"`
	URL   string `json:"url"`
}

// records makes the data of the records of declared types: of each type that is not withheld its records as JSON and
// CSV, and each record by itself; and a list of the types.
func (in Input) records() []File {
	var out []File
	var types []recordType
	for _, t := range in.Corpus.RecordTypes {
		about := in.recordType(t)
		types = append(types, about)
		if t.Withheld {
			continue
		}
		out = append(out,
			File{address.RecordType(t.ID) + "records.json", func() []byte { return indented(in.recordsFile(t, about)) }},
			File{address.RecordType(t.ID) + "records.csv", func() []byte { return in.recordTable(t) }})
		for _, r := range t.Records {
			out = append(out, File{address.Record(t.ID, r.Key) + "record.json", func() []byte {
				return indented(recordFile{in.absolute("/schema/record-1.json"), about, in.AsOf, in.recordLine(r)})
			}})
		}
	}
	return append(out, File{address.Records + "index.json", func() []byte {
		return indented(struct {
			Schema string       `json:"$schema"`
			AsOf   date.Date    `json:"as_of"`
			Types  []recordType `json:"types"`
		}{in.absolute("/schema/record-types-1.json"), in.AsOf, append([]recordType{}, types...)})
	}})
}

func (in Input) recordType(t *model.RecordType) recordType {
	at := in.absolute(address.RecordType(t.ID))
	out := recordType{ID: t.ID, Title: t.Title, Text: t.Text, Withheld: t.Withheld, URL: at, Schema: at + "schema.json"}
	if !t.Withheld {
		n := len(t.Records)
		out.Records, out.JSON, out.CSV = &n, at+"records.json", at+"records.csv"
	}
	return out
}

func (in Input) recordsFile(t *model.RecordType, about recordType) recordsFile {
	f := recordsFile{in.absolute("/schema/records-1.json"), about, in.AsOf, []recordLine{}}
	for _, r := range t.Records {
		f.Records = append(f.Records, in.recordLine(r))
	}
	return f
}

func (in Input) recordLine(r *model.Record) recordLine {
	line := recordLine{Key: r.Key, URL: in.absolute(address.Record(r.Type.ID, r.Key)), Date: day(r.Date), Values: values{r.Value}, Text: r.Text}
	for l := range r.Leaves() {
		if path := in.recordLink(l.Field.Format, l.Value.Text); path != "" {
			line.References = append(line.References, recordReference{l.Path, l.Value.Text, in.absolute(path)})
		}
	}
	return line
}

// recordTable writes a row for each record and a column for each path of its fields. Items of lists stand behind each
// other in one cell.
func (in Input) recordTable(t *model.RecordType) []byte {
	head := []string{"key", "url"}
	columns := leafPaths(t.Fields, "")
	var rows [][]string
	for _, r := range t.Records {
		cells := map[string][]string{}
		for l := range r.Leaves() {
			cells[l.Path] = append(cells[l.Path], l.Value.Text)
		}
		row := []string{r.Key, in.absolute(address.Record(t.ID, r.Key))}
		for _, path := range columns {
			row = append(row, several(cells[path]))
		}
		if t.HasText() {
			row = append(row, r.Text)
		}
		rows = append(rows, row)
	}
	head = append(head, columns...)
	if t.HasText() {
		head = append(head, "text")
	}
	return table(head, rows)
}

// leafPaths lists the paths of single values.
func leafPaths(fields []*model.Field, before string) (paths []string) {
	for _, f := range fields {
		inner := f
		for inner.Item != nil {
			inner = inner.Item
		}
		if inner.Kind == model.ObjectValue {
			paths = append(paths, leafPaths(inner.Fields, before+f.Name+".")...)
		} else {
			paths = append(paths, before+f.Name)
		}
	}
	return paths
}

// values is a value of a record as JSON, with its keys in the order of the file.
type values struct{ *model.Value }

// MarshalJSON writes the value as it was read: numbers with all their digits.
func (v values) MarshalJSON() ([]byte, error) {
	switch v.Kind {
	case model.ObjectValue:
		return joined("{}", v.Values, func(b *bytes.Buffer, i int) { b.Write(compactLine(v.Keys[i])); b.WriteByte(':') })
	case model.ListValue:
		return joined("[]", v.Values, func(*bytes.Buffer, int) {})
	case model.TextValue:
		return json.Marshal(v.Text)
	}
	return []byte(v.Text), nil // a number, true or false
}

// joined writes values between brackets, each behind what is written before it.
func joined(brackets string, list []*model.Value, before func(b *bytes.Buffer, i int)) ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte(brackets[0])
	for i, v := range list {
		if i > 0 {
			b.WriteByte(',')
		}
		before(&b, i)
		inner, err := values{v}.MarshalJSON()
		if err != nil {
			return nil, err
		}
		b.Write(inner)
	}
	b.WriteByte(brackets[1])
	return b.Bytes(), nil
}

func compactLine(v any) []byte { return bytes.TrimSuffix(compact(v), []byte("\n")) }
