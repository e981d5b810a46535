package compare

import (
	"strings"

	"normpress/cmd/normpress/internal/model"
)

// Printed is a provision with all in it as one run of words, its numbers included. Two that are printed alike say the
// same; markup apart.
func Printed(p *model.Provision) string {
	var b strings.Builder
	printed(&b, p)
	return b.String()
}

func printed(b *strings.Builder, p *model.Provision) {
	r := reader{}
	r.prose(&p.Heading)
	r.begin(SegmentHeading)
	r.blocks(p.Body, SegmentParagraph)
	b.WriteString(p.Designation())
	b.WriteByte('\n')
	b.WriteString(r.text.String())
	for q := range model.Provisions(p.Body) {
		b.WriteByte('\n')
		printed(b, q)
	}
}
