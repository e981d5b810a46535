package load

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"normpress/cmd/normpress/internal/diag"
)

// document is one YAML document of a file: the whole file, or its front matter.
type document struct {
	file  string
	data  []byte
	above int // lines of the file above the document

	lines, lastWidth int // of the document, and characters on its last line
}

// at is the place of a line and column of the document in its file, both counted from 1. The parser may name the
// place behind the last line; the finding then stands at the end of that line.
func (d *document) at(line, col int) diag.Pos {
	if line > d.lines {
		line, col = d.lines, d.lastWidth+1
	}
	return diag.Pos{File: d.file, Line: max(line, 1) + d.above, Col: max(col, 1)}
}

// of is the place of a node.
func (d *document) of(n *yaml.Node) diag.Pos { return d.at(n.Line, n.Column) }

// measure finds where the document ends.
func (d *document) measure() {
	text := bytes.TrimSuffix(d.data, []byte("\n"))
	d.lines = 1 + bytes.Count(text, []byte("\n"))
	d.lastWidth = utf8.RuneCount(text[bytes.LastIndexByte(text, '\n')+1:])
}

// parse returns the document's top node, nil when it is empty or cannot be read.
func (d *document) parse() (*yaml.Node, diag.Findings) {
	d.measure()
	if findings := d.characters(); len(findings) > 0 {
		return nil, findings
	}
	docs, err := d.compose()
	var findings diag.Findings
	if err != nil {
		findings = append(findings, d.syntax(err))
	}
	if len(docs) == 0 {
		return nil, findings
	}
	if len(docs) > 1 {
		findings = append(findings, yamlPlain.At(d.at(docs[1].Line, docs[1].Column), "write several records as a list, each beginning with `- `", "a second document begins here"))
	}
	top := docs[0].Content[0]
	return top, append(findings, d.refuse(top)...)
}

// compose reads the documents up to the second or the first error.
func (d *document) compose() (docs []*yaml.Node, err error) {
	defer func() {
		if p := recover(); p != nil { // the parser panics where it finds itself inconsistent
			err = fmt.Errorf("it cannot be read (%v)", p)
		}
	}()
	l, err := yaml.NewLoader(bytes.NewReader(d.data))
	for err == nil && len(docs) < 2 {
		n := &yaml.Node{}
		if err = l.Load(n); err == nil {
			docs = append(docs, n)
		}
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return docs, err
}

// refuse finds what YAML has and the format does not.
func (d *document) refuse(n *yaml.Node) (findings diag.Findings) {
	say := func(n *yaml.Node, hint, format string, args ...any) {
		findings = append(findings, yamlPlain.At(d.of(n), hint, format, args...))
	}
	switch {
	case n.Kind == yaml.AliasNode:
		say(n, "write the value again; put text that begins with * in quotes", "an alias (*%s) cannot be used", n.Value)
	case n.Anchor != "":
		say(n, "put text that begins with & in quotes", "an anchor (&%s) cannot be used", n.Anchor)
	case n.Style&yaml.TaggedStyle != 0:
		say(n, "put text that begins with ! in quotes", "a tag (%s) cannot be used", n.Tag)
	}
	for i, c := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			if c.Kind != yaml.ScalarNode {
				say(c, "put text that begins with [ or { in quotes", "a key is a single word")
				continue
			}
			if c.Tag == "!!merge" {
				say(c, "write the keys again", "a merge key (<<) cannot be used")
			}
		}
		findings = append(findings, d.refuse(c)...)
	}
	return findings
}

// characters finds the first character that no record may have. A carriage return alone and the Unicode line
// separators are lines to YAML and to no editor.
func (d *document) characters() diag.Findings {
	line, start := 1, 0
	for i, r := range string(d.data) {
		switch {
		case r == '\n':
			line, start = line+1, i+1
		case isHidden(r) || r == '\r' && !bytes.HasPrefix(d.data[i+1:], []byte("\n")):
			pos := d.at(line, utf8.RuneCount(d.data[start:i])+1)
			return diag.Findings{hiddenCharacter.At(pos, "delete it, and type what stands there again", "the character U+%04X cannot be used", r)}
		}
	}
	return nil
}

// isHidden says whether a character is a control character, a line separator, a mark of byte order or (U+202A to
// U+202E) makes text look other than it is.
func isHidden(r rune) bool {
	if r < 0x20 {
		return r != '\t' && r != '\n' && r != '\r'
	}
	return r >= 0x7f && r <= 0x9f || r >= 0x2028 && r <= 0x202e || r == 0xfeff || r == 0xfffe || r == 0xffff
}

// syntax says what the parser could not read, in the words of the format.
func (d *document) syntax(err error) diag.Finding {
	le, ok := errors.AsType[*yaml.LoadError](err)
	if !ok {
		return yamlSyntax.At(d.at(1, 1), "compare it with the examples of the format", "%s", err)
	}
	mark := le.Mark
	for _, m := range messages {
		if !strings.Contains(le.Message, m.parser) || !strings.Contains(le.ContextMsg, m.context) {
			continue
		}
		if m.fromStart {
			mark = le.ContextMark
		}
		if m.parser == cannotStart {
			return d.startsWrong(mark)
		}
		return yamlSyntax.At(d.at(mark.Line, mark.Column), m.hint, "%s", m.text)
	}
	return yamlSyntax.At(d.at(mark.Line, mark.Column), "compare it with the examples of the format", "%s", le.Message)
}

const cannotStart = "found character that cannot start any token"

// messages are the parser's messages that editors meet, in words that say what to do. With fromStart the finding
// stands where the thing begins rather than where the parser gave up.
var messages = []struct {
	parser, context string
	fromStart       bool
	text, hint      string
}{
	{cannotStart, "", false, "", ""},
	{"found a tab character", "", false, "a tab is used for indentation", "indent with spaces"},
	{"mapping values are not allowed", "", false, "a colon cannot stand here", "put text that holds a colon and a space in quotes, and check that keys of one record begin in one column"},
	{"did not find expected key", "", false, "this cannot stand behind the value before it", "put text that begins with a bracket or a quotation mark in quotes as a whole, and check that keys of one record begin in one column"},
	{"did not find expected ',' or ']'", "", true, "the list that begins here is not closed by ]", "close it; put text that begins with [ or holds a comma in quotes"},
	{"did not find expected ',' or '}'", "", true, "the keys that begin here are not closed by }", "close them; put text that begins with { or holds a comma in quotes"},
	{"found unexpected end of stream", "quoted", true, "the quotation mark that stands here is not closed", "close it; a ' within '…' is written twice"},
	{"found unexpected document indicator", "quoted", true, "the quotation mark that stands here is not closed", "close it; a ' within '…' is written twice"},
	{"unknown anchor", "", false, "text cannot begin with *", "put the text in quotes"},
	{"block sequence entries are not allowed", "", false, "a list cannot begin here", "begin it on a line of its own; put text that begins with - in quotes"},
	{"did not find expected '-' indicator", "", false, "this is not an item of the list above it", "begin it with `- `, and check that items of one list begin in one column"},
	{"could not find expected ':'", "", true, "there is no colon behind this key", "write `key: value`; indent the further lines of a text"},
	{"found unknown escape character", "", false, "this escape is not known within double quotes", "use single quotes, or write \\\\ for a backslash"},
	{"did not find expected comment or line break", "block scalar", false, "this cannot stand behind | or >", "begin the text on the next line, indented"},
	{"exceeded max depth", "", false, "lists or keys are nested too deeply", "put text that begins with [, { or - in quotes"},
}

// startsWrong names the character at the mark, with which no text can begin.
func (d *document) startsWrong(mark yaml.Mark) diag.Finding {
	pos := d.at(mark.Line, mark.Column)
	lines := strings.Split(string(d.data), "\n")
	line := []rune(lines[min(mark.Line, len(lines))-1])
	c := line[min(mark.Column, len(line))-1]
	if c == '\t' {
		return yamlSyntax.At(pos, "indent with spaces", "a tab is used for indentation")
	}
	return yamlSyntax.At(pos, "put the text in quotes", "text cannot begin with %c", c)
}
