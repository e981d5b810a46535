package load

import (
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/norm"
)

// File takes the front matter, where there is any, off a text that stands in no site. The name is what findings show.
func File(name string, data []byte) (norm.File, diag.Findings) {
	md, findings := split(name, data)
	return norm.File{Name: name, Data: md.body, FirstLine: md.bodyLine}, findings
}
