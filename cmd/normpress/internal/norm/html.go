package norm

import (
	"io"
	"strconv"
	"strings"
	"unicode"

	"github.com/alecthomas/chroma/v2"

	"normpress/cmd/normpress/internal/model"
)

// Renderer writes blocks of the model as HTML. One Renderer serves one page, as it numbers the places from which a
// note is referred to. All fields may be empty.
type Renderer struct {
	// Marks returns the marks of a run of words, by their beginning and the longer first: its own, and what a page lays
	// over them, such as references and uses of terms. They may overlap in part. Without it, words have their own.
	Marks func(*model.Prose) []model.Mark
	// Address makes an address of a link's target as it is written. "" leaves the words without a link.
	Address func(target string) string
	// HeadingLevel is the level of the outermost headings, 2 if not given.
	HeadingLevel int
	// Aside returns HTML that is to stand behind the heading or number of a provision, before its words. It may be nil.
	Aside func(*model.Provision) string
	// AsideBehind lets it stand behind the first words of a provision without heading.
	AsideBehind bool
	// Cite returns the citation of a provision below the level of headings, the title of the link with which it refers
	// to itself. Where it is given, provisions without number have such a link as well.
	Cite func(*model.Provision) string
	// Quoted leaves ids out: what is shown belongs to another page.
	Quoted bool

	buf    []byte
	depth  int // headings around
	refs   map[string]int
	slugs  Slugs
	lexers map[string]chroma.Lexer
}

// Blocks writes the blocks, with the provisions in them.
func (r *Renderer) Blocks(w io.Writer, blocks []model.Block) error {
	r.blocks(blocks)
	return r.flush(w)
}

// Provision writes a provision with everything in it.
func (r *Renderer) Provision(w io.Writer, p *model.Provision) error {
	r.provision(p)
	return r.flush(w)
}

// Notes writes notes as a list, for a page that shows a part of a text only. Where the whole text is shown, its notes
// stand in their places.
func (r *Renderer) Notes(w io.Writer, notes []*model.Note) error {
	if len(notes) > 0 {
		r.buf = append(r.buf, `<section class="notes" role="doc-endnotes">`+"\n"...)
		for _, n := range notes {
			r.note(n)
		}
		r.buf = append(r.buf, "</section>\n"...)
	}
	return r.flush(w)
}

func (r *Renderer) flush(w io.Writer) error {
	_, err := w.Write(r.buf)
	r.buf = r.buf[:0]
	return err
}

func (r *Renderer) raw(parts ...string) {
	for _, p := range parts {
		r.buf = append(r.buf, p...)
	}
}

func (r *Renderer) blocks(blocks []model.Block) {
	for i := range blocks {
		r.block(&blocks[i])
	}
}

func (r *Renderer) block(b *model.Block) {
	switch b.Kind {
	case model.BlockProse:
		r.raw("<p>")
		r.prose(b.Prose)
		r.raw("</p>\n")
	case model.BlockProvision:
		r.provision(b.Provision)
	case model.BlockList:
		r.list(b)
	case model.BlockQuote:
		r.raw("<blockquote>\n")
		r.blocks(b.Blocks)
		r.raw("</blockquote>\n")
	case model.BlockTable:
		r.table(b.Table)
	case model.BlockCode:
		r.code(b)
	case model.BlockRule:
		r.raw("<hr>\n")
	case model.BlockNote:
		r.note(b.Note)
	case model.BlockHeading:
		r.pageHeading(b)
	}
}

// provision writes a section with a heading, or a numbered or unnumbered block.
func (r *Renderer) provision(p *model.Provision) {
	element := "div"
	if p.Level > 0 || p.Kind == model.Preface {
		element = "section"
	}
	r.raw("<", element, ` class="`, p.Kind.String(), `"`)
	r.ids(p)
	r.raw(">")
	if p.Level > 0 {
		r.raw("\n")
		r.heading(p)
		r.depth++
		defer func() { r.depth-- }()
	} else {
		r.itself(p)
	}
	body := p.Body
	if r.Aside != nil {
		if r.AsideBehind && p.Level == 0 && len(body) > 0 && body[0].Kind == model.BlockProse {
			r.block(&body[0])
			body = body[1:]
		}
		r.raw(r.Aside(p))
	}
	r.blocks(body)
	r.raw("</", element, ">\n")
}

// itself writes the number of a provision as a link to itself, so that every provision has an address to pass on.
func (r *Renderer) itself(p *model.Provision) {
	switch {
	case p.Number == "" && (r.Cite == nil || r.Quoted || p.Kind == model.Preface):
	case r.Quoted:
		r.raw(`<span class="num">`)
		r.text(p.Number)
		r.raw(`</span> `)
	case p.Number == "":
		r.raw(`<a class="at" href="#`)
		r.text(string(p.EID))
		r.raw(`" aria-label="`)
		r.text(r.Cite(p))
		r.raw(`"></a>`)
	default:
		r.raw(`<a class="num" href="#`)
		r.text(string(p.EID))
		if r.Cite != nil {
			r.raw(`" title="`)
			r.text(r.Cite(p))
		}
		r.raw(`">`)
		r.text(p.Number)
		r.raw(`</a> `)
	}
}

// ids writes where the provision is in this text, and which it is in all.
func (r *Renderer) ids(p *model.Provision) {
	if r.Quoted {
		return
	}
	r.raw(` id="`)
	r.text(string(p.EID))
	if p.WID != "" {
		r.raw(`" data-wid="`)
		r.text(string(p.WID))
	}
	r.raw(`"`)
}

// heading writes the label and number, and the title, of a provision.
func (r *Renderer) heading(p *model.Provision) {
	h := r.headingElement(r.depth)
	r.raw("<", h, ">")
	name := p.Designation()
	if name != "" {
		r.raw(`<span class="num">`)
		r.text(name)
		r.raw("</span>")
	}
	if p.Heading.Words != "" || len(p.Heading.Marks) > 0 {
		if name != "" {
			r.raw(" ")
		}
		r.raw(`<span class="title">`)
		r.prose(&p.Heading)
		r.raw("</span>")
	}
	r.raw("</", h, ">\n")
}

func (r *Renderer) headingElement(depth int) string {
	top := r.HeadingLevel
	if top == 0 {
		top = 2
	}
	return "h" + strconv.Itoa(min(6, top+depth))
}

// pageHeading writes a heading of a page. Its id is made of its words.
func (r *Renderer) pageHeading(b *model.Block) {
	h := r.headingElement(max(0, b.Level-2))
	r.raw("<", h)
	if r.slugs == nil {
		r.slugs = Slugs{}
	}
	if slug := r.slugs.Of(b.Prose.Words); slug != "" && !r.Quoted {
		r.raw(` id="`, slug, `"`)
	}
	r.raw(">")
	r.prose(b.Prose)
	r.raw("</", h, ">\n")
}

// Slugs count the ids of the headings of a page.
type Slugs map[string]int

// Of makes an id of the words of the next heading, which none before it has; "" where they have no letters.
func (s Slugs) Of(words string) string {
	parts := strings.FieldsFunc(strings.ToLower(words), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) })
	id := strings.Join(parts, "-")
	if id == "" {
		return ""
	}
	s[id]++
	if n := s[id]; n > 1 {
		return s.Of(id + "-" + strconv.Itoa(n))
	}
	return id
}

func (r *Renderer) list(b *model.Block) {
	element, start := "ul", ""
	if b.First > 0 {
		element = "ol"
	}
	if b.First > 1 {
		start = ` start="` + strconv.Itoa(b.First) + `"`
	}
	r.raw("<", element, start, ">\n")
	for _, item := range b.Items {
		r.raw("<li>")
		if len(item) > 0 && item[0].Kind == model.BlockProse {
			r.prose(item[0].Prose)
			item = item[1:]
		}
		if len(item) > 0 {
			r.raw("\n")
			r.blocks(item)
		}
		r.raw("</li>\n")
	}
	r.raw("</", element, ">\n")
}

func (r *Renderer) table(t *model.Table) {
	r.raw(`<div class="table" tabindex="0"><table>`, "\n<thead>\n") // the keyboard moves what does not fit
	r.row(t.Head, t.Align, "th", ` scope="col"`)
	r.raw("</thead>\n<tbody>\n")
	for _, row := range t.Rows {
		r.row(row, t.Align, "td", "")
	}
	r.raw("</tbody>\n</table></div>\n")
}

func (r *Renderer) row(cells []model.Prose, align []model.Align, element, scope string) {
	r.raw("<tr>")
	for i := range cells {
		element, scope := element, scope
		if cells[i].Words == "" { // an empty cell heads nothing
			element, scope = "td", ""
		}
		r.raw("<", element, scope, alignClass(align, i), ">")
		r.prose(&cells[i])
		r.raw("</", element, ">")
	}
	r.raw("</tr>\n")
}

func alignClass(align []model.Align, column int) string {
	if column < len(align) {
		switch align[column] {
		case model.AlignStart:
			return ` class="start"`
		case model.AlignCentre:
			return ` class="centre"`
		case model.AlignEnd:
			return ` class="end"`
		}
	}
	return ""
}

// note writes a note in its place. Its number leads back to the first place that refers to it.
func (r *Renderer) note(n *model.Note) {
	r.raw(`<div class="note" role="doc-footnote"`)
	if !r.Quoted {
		r.raw(` id="note-`)
		r.text(n.Label)
		r.raw(`"`)
	}
	r.raw(`><span class="num">`)
	if !r.Quoted {
		r.raw(`<a role="doc-backlink" href="#noteref-`)
		r.text(n.Label)
		r.raw(`">`)
	}
	label, _, _ := strings.Cut(n.Label, "~")
	r.text(label)
	if !r.Quoted {
		r.raw("</a>")
	}
	r.raw("</span> ")
	r.blocks(n.Blocks)
	r.raw("</div>\n")
}

// text writes words with what means something in HTML escaped.
func (r *Renderer) text(s string) {
	done := 0
	for i := range len(s) {
		escaped := ""
		switch s[i] {
		case '&':
			escaped = "&amp;"
		case '<':
			escaped = "&lt;"
		case '>':
			escaped = "&gt;"
		case '"':
			escaped = "&quot;"
		case '\n':
			escaped = "<br>\n"
		default:
			continue
		}
		r.buf = append(append(r.buf, s[done:i]...), escaped...)
		done = i + 1
	}
	r.buf = append(r.buf, s[done:]...)
}
