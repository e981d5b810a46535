package norm

import (
	"slices"
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/model"
)

// prose writes words with their marks. Where marks overlap in part, the
// inner one is closed and opened again, so that elements nest.
func (r *Renderer) prose(p *model.Prose) {
	marks := p.Marks
	if r.Marks != nil {
		marks = r.Marks(p)
	}
	if len(marks) == 0 {
		r.text(p.Words)
		return
	}
	s := sweep{Renderer: r, words: p.Words, marks: marks}
	cuts := s.cuts()
	for i, at := range cuts {
		s.turn(at)
		if end := min(len(p.Words), cuts[min(i+1, len(cuts)-1)]); end > at && at >= s.hidden {
			r.text(p.Words[at:end])
		}
	}
	s.write(nil)
}

// sweep goes through the words from one end of a mark to the next.
type sweep struct {
	*Renderer
	words   string
	marks   []model.Mark // by From
	next    int          // the first mark that has not begun
	active  []model.Mark
	written []model.Mark // whose elements are open
	hidden  int          // words before it are the description of an image
}

// cuts lists the places where marks begin and end, and both ends of the words.
func (s *sweep) cuts() []int {
	out := []int{0, len(s.words)}
	for i := range s.marks {
		m := &s.marks[i]
		out = append(out, min(m.From, len(s.words)), min(m.To, len(s.words)))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// turn closes what ends here and opens what begins.
func (s *sweep) turn(at int) {
	s.active = slices.DeleteFunc(s.active, func(m model.Mark) bool { return m.To <= at })
	if at >= s.hidden {
		s.write(nest(s.active))
	}
	var images []model.Mark
	for ; s.next < len(s.marks) && s.marks[s.next].From <= at; s.next++ {
		switch m := s.marks[s.next]; {
		case m.Kind == model.MarkImage:
			images = append(images, m)
		case m.Kind == model.MarkNote:
			s.sign(m)
		case m.To > m.From:
			s.active = append(s.active, m)
		}
	}
	if at >= s.hidden && len(images) == 0 {
		s.write(nest(s.active))
	} else if at >= s.hidden {
		s.write(nest(before(s.active, at)))
	}
	for _, m := range images {
		s.image(m, s.words)
		s.hidden = max(s.hidden, m.To)
	}
}

// write closes and opens elements until those of the wanted marks are open.
func (s *sweep) write(wanted []model.Mark) {
	common := 0
	for common < len(s.written) && common < len(wanted) && s.written[common] == wanted[common] {
		common++
	}
	for i := len(s.written) - 1; i >= common; i-- {
		s.raw("</", s.element(s.written[i]), ">")
	}
	for _, m := range wanted[common:] {
		s.open(m)
	}
	s.written = wanted
}

// before keeps the marks that began before a place: those that begin with an image would lie in its description.
func before(marks []model.Mark, at int) []model.Mark {
	var out []model.Mark
	for _, m := range marks {
		if m.From < at || isLink(m.Kind) {
			out = append(out, m)
		}
	}
	return out
}

// nest drops links within links, which HTML does not have.
func nest(marks []model.Mark) []model.Mark {
	link := false
	out := make([]model.Mark, 0, len(marks))
	for _, m := range marks {
		if isLink(m.Kind) && link {
			continue
		}
		link = link || isLink(m.Kind)
		out = append(out, m)
	}
	return out
}

func isLink(k model.MarkKind) bool {
	return k == model.MarkLink || k == model.MarkReference || k == model.MarkUse
}

// element is the name of a mark's element; a link that leads nowhere is a span.
func (r *Renderer) element(m model.Mark) string {
	switch m.Kind {
	case model.MarkEmphasis:
		return "em"
	case model.MarkStrong:
		return "strong"
	case model.MarkCode:
		return "code"
	case model.MarkTerm:
		return "dfn"
	}
	if r.address(m.Target) == "" {
		return "span"
	}
	return "a"
}

func (r *Renderer) open(m model.Mark) {
	element := r.element(m)
	r.raw("<", element)
	if element == "a" {
		r.raw(` href="`)
		r.text(r.address(m.Target))
		r.raw(`"`)
	}
	switch m.Kind {
	case model.MarkReference:
		r.raw(` class="reference"`)
	case model.MarkUse:
		r.raw(` class="term"`)
	}
	r.raw(">")
}

// address is where a link leads; "" when it must not be a link.
func (r *Renderer) address(target string) string {
	switch {
	case r.Address != nil:
		target = r.Address(target)
	case kindOfTarget(target) == targetProvision:
		return ""
	}
	if !safe(target) {
		return ""
	}
	return target
}

// safe says whether an address may stand in a page: https, http, mailto, or one within the site.
func safe(address string) bool {
	if strings.HasPrefix(address, "//") || strings.ContainsAny(address, "\\\x00\t\n\r ") || strings.ContainsFunc(address, isDirection) {
		return false
	}
	scheme, _, ok := strings.Cut(address, ":")
	if !ok || strings.ContainsAny(scheme, "/?#") {
		return true
	}
	scheme = strings.ToLower(scheme)
	return scheme == "https" || scheme == "http" || scheme == "mailto"
}

// sign writes the sign of a note, which leads to the note.
func (r *Renderer) sign(m model.Mark) {
	if r.Quoted {
		r.raw(`<sup class="noteref">`)
		r.text(m.Target)
		r.raw("</sup>")
		return
	}
	if r.refs == nil {
		r.refs = map[string]int{}
	}
	r.refs[m.Target]++
	id := m.Target
	if n := r.refs[m.Target]; n > 1 {
		id += "-" + strconv.Itoa(n)
	}
	r.raw(`<sup class="noteref"><a role="doc-noteref" id="noteref-`)
	r.text(id)
	r.raw(`" href="#note-`)
	r.text(m.Target)
	r.raw(`">`)
	r.text(m.Target)
	r.raw("</a></sup>")
}

// image writes an image of the site, with the words that it covers as its description.
func (r *Renderer) image(m model.Mark, words string) {
	address := r.address(m.Target)
	if address == "" || kindOfTarget(address) == targetWeb {
		r.text(words[m.From:m.To])
		return
	}
	r.raw(`<img src="`)
	r.text(address)
	r.raw(`" alt="`)
	r.text(strings.ReplaceAll(words[m.From:m.To], "\n", " "))
	r.raw(`">`)
}
