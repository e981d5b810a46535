package norm

import (
	"fmt"
	"strings"

	"normpress/cmd/normpress/internal/model"
)

// outline writes the tree as the golden files show it.
func outline(t *model.Text) string {
	var b strings.Builder
	if t.Heading.Words != "" {
		fmt.Fprintf(&b, "title %q\n", t.Heading.Words)
	}
	outlineBlocks(&b, t.Body, 0)
	return b.String()
}

func outlineBlocks(b *strings.Builder, blocks []model.Block, depth int) {
	pad := strings.Repeat("  ", depth)
	for _, bl := range blocks {
		switch bl.Kind {
		case model.BlockProvision:
			p := bl.Provision
			fmt.Fprintf(b, "%s%s %s [%s]", pad, p.Kind, p.EID, p.Designation())
			if p.Heading.Words != "" {
				fmt.Fprintf(b, " %q", short(p.Heading.Words))
			}
			if p.Was != "" {
				fmt.Fprintf(b, " was %s", p.Was)
			}
			fmt.Fprintf(b, " %d:%d\n", p.Pos.Line, p.Pos.Col)
			outlineBlocks(b, p.Body, depth+1)
		case model.BlockProse:
			fmt.Fprintf(b, "%s%q %d:%d\n", pad, short(bl.Prose.Words), bl.Pos.Line, bl.Pos.Col)
		case model.BlockList:
			fmt.Fprintf(b, "%slist %d\n", pad, bl.First)
			for _, item := range bl.Items {
				outlineBlocks(b, item, depth+1)
			}
		case model.BlockQuote:
			fmt.Fprintf(b, "%squote\n", pad)
			outlineBlocks(b, bl.Blocks, depth+1)
		case model.BlockTable:
			fmt.Fprintf(b, "%stable %d x %d\n", pad, len(bl.Table.Head), len(bl.Table.Rows))
		case model.BlockCode:
			fmt.Fprintf(b, "%scode %s %q\n", pad, bl.CodeLanguage, short(bl.Code))
		case model.BlockRule:
			fmt.Fprintf(b, "%srule\n", pad)
		case model.BlockNote:
			fmt.Fprintf(b, "%snote %s\n", pad, bl.Note.Label)
			outlineBlocks(b, bl.Note.Blocks, depth+1)
		case model.BlockHeading:
			fmt.Fprintf(b, "%sheading %d %q\n", pad, bl.Level, bl.Prose.Words)
		}
	}
}

func short(s string) string {
	if r := []rune(s); len(r) > 48 {
		return string(r[:48]) + "…"
	}
	return s
}
