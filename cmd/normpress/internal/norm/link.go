package norm

import (
	"bytes"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"normpress/cmd/normpress/internal/ident"
)

// brackets reads links, images and the signs of notes. Every other square bracket is text: not agreed words stand in
// such brackets. Each closing bracket looks at the last open one only, so the work grows with the text.
type brackets struct{}

// opener is a bracket that may begin a link.
type opener struct {
	node   *bracket
	bottom ast.Node // the last run of * or _ before it
	image  bool
}

// bracket is a bracket that is text unless a link is found to begin with it.
type bracket struct {
	ast.BaseInline
	segment text.Segment
}

var kindBracket = ast.NewNodeKind("Bracket")

// Kind names the node.
func (*bracket) Kind() ast.NodeKind { return kindBracket }

// Dump prints the node for debugging.
func (n *bracket) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Trigger lists the bytes to look at.
func (brackets) Trigger() []byte { return []byte("[]!") }

// CloseBlock forgets the brackets of a paragraph.
func (brackets) CloseBlock(_ ast.Node, _ text.Reader, pc parser.Context) {
	s := sourceOf(pc)
	s.open = s.open[:0]
}

// Parse reads one bracket.
func (b brackets) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	switch {
	case line[0] == ']':
		return b.close(parent, block, pc)
	case line[0] == '!' && (len(line) < 2 || line[1] != '['):
		return nil
	}
	if label := noteLabel(line); label != "" {
		block.Advance(len(label) + len("[^]"))
		ref := &noteRef{label: label}
		ref.SetPos(segment.Start)
		return ref
	}
	size := bytes.IndexByte(line, '[') + 1
	o := opener{node: &bracket{segment: segment.WithStop(segment.Start + size)}, image: size == 2}
	if d := pc.LastDelimiter(); d != nil {
		o.bottom = d
	}
	block.Advance(size)
	s := sourceOf(pc)
	s.open = append(s.open, o)
	return o.node
}

func (brackets) close(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	s := sourceOf(pc)
	if len(s.open) == 0 {
		return nil
	}
	o := s.open[len(s.open)-1]
	s.open = s.open[:len(s.open)-1]
	line, _ := block.PeekLine()
	start := o.node.segment.Start
	target := scanTarget(line[1:])
	if target == "" && (bytes.HasPrefix(line[1:], []byte("(http")) || bytes.HasPrefix(line[1:], []byte("(mailto:"))) {
		s.report(ruleLinkForm, start, "write [words](https://…) without spaces or a title", "what looks like a link is shown as it stands")
	}
	if target == "" || !s.leads(target, o.image, start) {
		return nil
	}
	block.Advance(len("]()") + len(target))
	var n ast.Node
	link := ast.NewLink()
	link.Destination = []byte(target)
	n = link
	if o.image {
		n = ast.NewImage(link)
	} else {
		s.open = s.open[:0] // links do not nest
	}
	n.(interface{ SetPos(int) }).SetPos(start)
	parser.ProcessDelimiters(o.bottom, pc)
	for c := o.node.NextSibling(); c != nil; {
		next := c.NextSibling()
		parent.RemoveChild(parent, c)
		n.AppendChild(n, c)
		c = next
	}
	parent.RemoveChild(parent, o.node)
	return n
}

// scanTarget reads the address of `(address)` at the head of the text, "" when there is none.
func scanTarget(line []byte) string {
	const longest = 2000
	if len(line) == 0 || line[0] != '(' {
		return ""
	}
	depth := 0
	for i, c := range line[:min(len(line), longest)] {
		switch {
		case c <= ' ' || strings.IndexByte("[]<>\\\"`", c) >= 0:
			return ""
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth == 0 {
				return string(line[1:i])
			}
		}
	}
	return ""
}

// leads says whether the target makes a link or an image, and reports targets that must not be published.
func (s *source) leads(target string, image bool, offset int) bool {
	switch kindOfTarget(target) {
	case targetWeb:
		if image {
			s.report(ruleImage, offset, "keep the image beside the text and name it by a relative path", "the image %s is not a file of the site", target)
		}
		return !image
	case targetMail, targetProvision, targetFragment:
		return !image
	case targetPath:
		return true
	case targetUnsafe:
		s.report(ruleLink, offset, "write https://… or a relative path", "%s is not an address that a text may link to", target)
	}
	return false
}

type targetKind uint8

const (
	targetWords     targetKind = iota // no address: [shall](a)
	targetWeb                         // https://un.org/
	targetMail                        // mailto:office@example.org
	targetProvision                   // convention@adopted#art_5
	targetFragment                    // #art_5
	targetPath                        // ../forms.pdf
	targetUnsafe                      // javascript:, data:, //host
)

func kindOfTarget(target string) targetKind {
	low := strings.ToLower(target)
	switch {
	case strings.HasPrefix(target, "//") || strings.HasPrefix(target, "/\\") || strings.ContainsFunc(target, isDirection):
		return targetUnsafe
	case strings.HasPrefix(low, "https://") || strings.HasPrefix(low, "http://"):
		return targetWeb
	case strings.HasPrefix(low, "mailto:"):
		return targetMail
	case strings.HasPrefix(target, "#"):
		if fragment(target[1:]) {
			return targetFragment
		}
		return targetWords
	}
	if scheme, _, ok := strings.Cut(target, ":"); ok && ident.IsSlug(strings.NewReplacer("+", "a", ".", "a").Replace(strings.ToLower(scheme))) {
		return targetUnsafe
	}
	revision, eid, hasEID := strings.Cut(target, "#")
	if _, err := ident.ParseRevisionRef(revision); err == nil {
		if _, err := ident.ParseEID(eid); err == nil || !hasEID {
			return targetProvision
		}
	}
	if isPath(revision) {
		return targetPath
	}
	return targetWords
}

func fragment(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return r < '0' && r != '-' || r > '9' && r < 'A' || r > 'Z' && r < '_' || r == '`' || r > 'z' && r < 0x80 && r != '~'
	})
}

// isPath says whether a target looks like a relative path, and not like a word: it begins with a slash or a point,
// ends with a slash, or has an ending such as .pdf.
func isPath(s string) bool {
	if strings.HasPrefix(s, "/") || strings.HasPrefix(s, "./") || strings.HasPrefix(s, "../") || len(s) > 1 && strings.HasSuffix(s, "/") {
		return true
	}
	ext := path.Ext(s)
	return len(ext) >= 3 && len(ext) <= 6 && len(ext) < len(s) && !strings.ContainsFunc(ext[1:], func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
}
