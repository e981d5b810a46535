package pages

import (
	"strings"

	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

// renderer renders what stands in an edition: with its references and defined terms as links. on is the provision
// whose page it is, nil for the whole text.
func (s *site) renderer(e edition, on *model.Provision) *norm.Renderer {
	r := &norm.Renderer{HeadingLevel: 2, Address: func(as string) string { return s.target(e, on, as) }}
	if index := s.Cites[e.text]; index != nil {
		r.Marks = index.Marks
	}
	return r
}

func (s *site) textHTML(e edition) string {
	var b strings.Builder
	r := s.renderer(e, nil)
	r.Text(&b, e.text)
	return b.String()
}
