package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"strings"
	"sync"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

// download is a file of the catalogue of the register.
type download struct {
	Title     string    `json:"title"`
	URL       string    `json:"url"`
	MediaType string    `json:"media_type"`
	Rows      int       `json:"rows"`
	Bytes     int       `json:"bytes"`
	SHA256    string    `json:"sha256"`
	Schema    string    `json:"schema,omitempty"` // of one line
	AsOf      date.Date `json:"as_of"`
}

// catalogue says of the whole register which files hold it, after the Data Catalog Vocabulary (DCAT): a dataset and
// its distributions.
type catalogue struct {
	Type          string     `json:"@type"`
	Title         string     `json:"title"`
	AsOf          date.Date  `json:"as_of"`
	Distributions []download `json:"distributions"`
}

// registerFiles are the whole register as tables and as lines of JSON, with a catalogue of them.
func (in Input) registerFiles() []File {
	firms := sync.OnceValue(func() []firmLine { return in.firmLines() })
	certificates := sync.OnceValue(func() []certificateLine { return in.certificateLines() })
	var files []File
	var about []func() download
	add := func(name, title, media, schema string, rows func() int, content func() []byte) {
		f := File{"/register/" + name, content}
		files = append(files, f)
		about = append(about, func() download {
			b := content()
			sum := sha256.Sum256(b)
			d := download{Title: title, URL: in.absolute(f.Path), MediaType: media, Rows: rows(), Bytes: len(b), SHA256: hex.EncodeToString(sum[:]), AsOf: in.AsOf}
			if schema != "" {
				d.Schema = in.absolute(schema)
			}
			return d
		})
	}
	add("firms.csv", "Firms", "text/csv", "", func() int { return len(firms()) }, func() []byte { return firmTable(firms()) })
	add("firms.ndjson", "Firms", "application/x-ndjson", "/schema/firm-1.json", func() int { return len(firms()) }, func() []byte { return lines(firms()) })
	add("certificates.csv", "Certificates", "text/csv", "", func() int { return len(certificates()) }, func() []byte { return certificateTable(certificates()) })
	add("certificates.ndjson", "Certificates", "application/x-ndjson", "/schema/certificate-1.json", func() int { return len(certificates()) }, func() []byte { return lines(certificates()) })
	return append(files, File{"/register/downloads.json", func() []byte {
		c := catalogue{Type: "dcat:Dataset", Title: "Certification register", AsOf: in.AsOf}
		for _, d := range about {
			c.Distributions = append(c.Distributions, d())
		}
		return indented(c)
	}})
}

// absolute is a path below the site's root as a whole address.
func (in Input) absolute(path string) string { return strings.TrimSuffix(in.BaseURL, "/") + path }

func indented(v any) []byte {
	var b bytes.Buffer
	if err := json.Indent(&b, compact(v), "", "  "); err != nil {
		panic(err) // of what was just written
	}
	return b.Bytes()
}

// lines writes each value as JSON on a line of its own.
func lines[T any](values []T) []byte {
	var b bytes.Buffer
	for _, v := range values {
		b.Write(compact(v))
	}
	return b.Bytes()
}

// table writes rows as CSV (RFC 4180).
func table(head []string, rows [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	w.WriteAll(append([][]string{head}, rows...)) // a buffer takes everything
	return b.Bytes()
}

// several puts the values of one cell together.
func several[T ~string](values []T) string {
	var out []string
	for _, v := range values {
		out = append(out, string(v))
	}
	return strings.Join(out, "; ")
}

// namesOf lists the further names of a kind.
func namesOf(names []model.Name, kind string) []string {
	var out []string
	for _, n := range names {
		if string(n.Kind) == kind {
			out = append(out, n.Name)
		}
	}
	return out
}
