package search

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// index reads the files of an index back, as the browser does.
type index struct {
	*testing.T
	files map[string][]byte
	entry entry
}

func read(t *testing.T, files []File) *index {
	t.Helper()
	x := &index{T: t, files: map[string][]byte{}}
	for _, f := range files {
		b, err := io.ReadAll(flate.NewReader(bytes.NewReader(f.Bytes)))
		if err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		x.files[strings.TrimSuffix(strings.TrimPrefix(f.Path, Folder), ending)] = b
	}
	if err := json.Unmarshal(x.files["entry"], &x.entry); err != nil {
		t.Fatal(err)
	}
	return x
}

func (x *index) file(name string) *input {
	x.Helper()
	b, ok := x.files[name]
	if !ok {
		x.Fatalf("there is no file %s", name)
	}
	return &input{bytes.NewReader(b), ""}
}

// input is a file that is being read.
type input struct {
	*bytes.Reader
	word string
}

func (in *input) number() int {
	n, err := binary.ReadUvarint(in)
	if err != nil {
		panic(err)
	}
	return int(n)
}

func (in *input) take(n int) []byte {
	b := make([]byte, n)
	if _, err := io.ReadFull(in, b); err != nil {
		panic(err)
	}
	return b
}

func (in *input) text() string { return string(in.take(in.number())) }

func (in *input) follows() string {
	n := in.number()
	in.word = string(utf16.Decode(utf16.Encode([]rune(in.word))[:n])) + in.text()
	return in.word
}

// term is a word of the dictionary.
type term struct {
	word    string
	lexemes []readLexeme
	places  map[int][]int
}

type readLexeme struct {
	language string
	docs     []int
	named    []bool
	impacts  []byte
}

// terms reads the whole dictionary.
func (x *index) terms() map[string]term {
	out := map[string]term{}
	for names := x.entry.Terms[0]; names != ""; names = names[nameLen:] {
		x.shard("t/"+names[:nameLen], out)
	}
	return out
}

func (x *index) shard(name string, out map[string]term) {
	in := x.file(name)
	postings, places := x.lists(in, "p/"), x.lists(in, "w/")
	lexemes := make([]readLexeme, in.number())
	for i := range lexemes {
		slot, n, size := in.number(), in.number(), in.number()
		list := in
		if size > inlineMost {
			list = &input{bytes.NewReader(postings(size)), ""}
		}
		lexemes[i] = readList(x.entry.Slots[slot], n, list)
	}
	for range in.number() {
		t := term{word: strings.TrimPrefix(in.follows(), numberMark), places: map[int][]int{}}
		for range in.number() {
			t.lexemes = append(t.lexemes, lexemes[in.number()])
		}
		list := &input{bytes.NewReader(places(in.number())), ""}
		for doc := 0; list.Len() > 0; {
			doc += list.number()
			pos := 0
			for range list.number() {
				pos += list.number()
				t.places[doc] = append(t.places[doc], pos)
			}
		}
		out[t.word] = t
	}
	if in.Len() > 0 {
		x.Errorf("%s: %d bytes too many", name, in.Len())
	}
}

func readList(language string, n int, in *input) readLexeme {
	l := readLexeme{language: language}
	doc := 0
	for range n {
		step := in.number()
		doc += step / 2
		l.docs, l.named = append(l.docs, doc), append(l.named, step%2 == 1)
	}
	l.impacts = in.take(n)
	return l
}

// lists joins the files of a shard's lists and returns what gives the next one.
func (x *index) lists(in *input, folder string) func(size int) []byte {
	var all []byte
	for range in.number() {
		name := string(in.take(nameLen))
		b := x.files[folder+name]
		if n := in.number(); n != len(b) {
			x.Errorf("%s has %d bytes, not %d", folder+name, len(b), n)
		}
		all = append(all, b...)
	}
	list := bytes.NewReader(all)
	return func(size int) []byte { return (&input{list, ""}).take(size) }
}

// record is what is shown of a document.
func (x *index) record(doc int) []any {
	x.Helper()
	for _, c := range x.entry.Collections {
		if at := doc - c.Base; at >= 0 && at < c.Count {
			file := at / c.Per
			folder := c.Folders[file/filesPerFolder*nameLen:][:nameLen]
			var list [][]any
			if err := json.Unmarshal(x.files["r/"+folder+"/"+strconv.Itoa(file%filesPerFolder)], &list); err != nil {
				x.Fatal(err)
			}
			return list[at%c.Per]
		}
	}
	x.Fatalf("no collection has the document %d", doc)
	return nil
}
