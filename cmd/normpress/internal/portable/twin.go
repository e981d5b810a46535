package portable

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"path"
	"regexp"
	"unicode/utf8"

	"github.com/spf13/afero"
	"golang.org/x/net/html"
)

// twin writes the script that hands over what is in a file. A packed file goes, as it is of use to scripts alone.
func (s *site) twin(name string) error {
	b, err := afero.ReadFile(s.files, name)
	if err != nil {
		return err
	}
	if err := s.write(name+".js", b); err != nil || path.Ext(name) != ".bin" {
		return err
	}
	return s.files.Remove(name)
}

// write writes the script that hands over some bytes: text as it is, all else in base64.
func (s *site) write(name string, b []byte) error {
	text, packed := string(b), ""
	if path.Ext(name[:len(name)-len(".js")]) == ".bin" || !utf8.Valid(b) {
		text, packed = base64.StdEncoding.EncodeToString(b), ",1"
	}
	quoted, err := quote(text)
	if err != nil {
		return err
	}
	return afero.WriteFile(s.files, name, []byte("normpress.hand("+quoted+packed+")\n"), 0o644)
}

// quote writes a value as JSON, with <, > and & as they are.
func quote(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), err
}

// Pages that scripts of other pages read are texts and comparisons of whole texts.
var (
	text       = regexp.MustCompile(`<body class="kind-revision[ "]`)
	comparison = regexp.MustCompile(`/compare/[^/]+\.\.\.[^/]+/index\.html$`)
)

func isRead(name string, page []byte) bool { return comparison.MatchString(name) || text.Match(page) }

// pageTwin writes the script that hands over the main element of a page, as the tree that it is: an element is a list of
// its name, its attributes and its children, and a text is a text.
func (s *site) pageTwin(name string, page []byte) error {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return err
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "main" {
			text, err := quote(tree(n))
			if err != nil {
				return err
			}
			return s.write(name+".js", []byte(text))
		}
	}
	return nil
}

func tree(n *html.Node) any {
	attributes := map[string]string{}
	for _, a := range n.Attr {
		attributes[a.Key] = a.Val
	}
	out := []any{n.Data, attributes}
	for c := range n.ChildNodes() {
		switch c.Type {
		case html.ElementNode:
			out = append(out, tree(c))
		case html.TextNode:
			out = append(out, c.Data)
		}
	}
	return out
}
