package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/roster"
	"normpress/cmd/normpress/internal/timeline"
)

// badges are drawings that a holder can show elsewhere: each states what a certificate is worth, and on which date.
func (in Input) badges() []File {
	var out []File
	for _, f := range in.Corpus.Firms {
		for _, c := range f.Certificates {
			out = append(out, File{address.Badge(c.Number), func() []byte { return in.badge(c) }})
		}
	}
	return out
}

// Inks of statuses that are not those of a certificate which ended or never was. Each stands on white with a contrast
// of 7 to 1 or more.
var badgeInk = map[string]string{string(timeline.Valid): "#14532d", string(timeline.Suspended): "#7a3b00"}

func (in Input) badge(c *model.Certificate) []byte {
	st := timeline.CertificateOn(c, in.AsOf, date.Date{})
	status, scopes := string(st.Status), strconv.Itoa(len(st.Scope))
	if c.Holder.Removed() {
		status = roster.Removed
	}
	word := in.Words.Say("status_" + status)
	lines := []string{string(c.Number) + " · " + word}
	if !c.Holder.Withheld() {
		line := in.Words.Say("badge_scopes", "count", scopes)
		if n := len(st.SuspendedScope); n > 0 {
			line += " · " + in.Words.Say("badge_suspended", "count", strconv.Itoa(n))
		}
		lines = append(lines, line)
		if a := in.accreditation(c, st); a != "" && a != timeline.Valid {
			lines = append(lines, in.Words.Say("badge_accreditation", "status", in.Words.Say("status_"+string(a))))
		}
	}
	lines = append(lines, in.Words.Say("badge_as_of", "date", in.AsOf.String()))
	return in.drawBadge(c, badgeInk[status], lines)
}

// accreditation is the standing of the accreditation behind a certificate that counts.
func (in Input) accreditation(c *model.Certificate, st timeline.Standing) timeline.Status {
	for _, i := range in.Corpus.Inspectors {
		if i.Number == c.Inspector && (st.Status == timeline.Valid || st.Status == timeline.Suspended) {
			return timeline.AccreditationOn(i, in.AsOf, date.Date{}).Backing(st.Scope)
		}
	}
	return ""
}

// drawBadge writes the lines below each other, at the side at which the language begins to read.
func (in Input) drawBadge(c *model.Certificate, ink string, lines []string) []byte {
	if ink == "" {
		ink = "#7f1d1d"
	}
	edge, x, dir := 0, 16, "ltr"
	if in.Language.RightToLeft() {
		edge, x, dir = 312, 304, "rtl"
	}
	height := 64 + 17*max(len(lines)-3, 0)
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="%d" viewBox="0 0 320 %[1]d" role="img" aria-labelledby="t d" direction="%s" lang="%s">`, height, dir, escaped(string(in.Language)))
	fmt.Fprintf(&b, "\n<title id=\"t\">%s</title><desc id=\"d\">", escaped(in.Words.Say("badge_alt", "number", string(c.Number))))
	for n, l := range lines {
		if n > 0 {
			b.WriteString(". ")
		}
		b.WriteString(escaped(l))
	}
	fmt.Fprintf(&b, "</desc>\n<a href=\"%s\" target=\"_top\"><rect x=\".5\" y=\".5\" width=\"319\" height=\"%d\" fill=\"#fff\" stroke=\"#4a525c\"/><rect x=\"%d\" width=\"8\" height=\"%d\" fill=\"%s\"/>\n",
		escaped(in.absolute(address.Certificate(c.Number))), height-1, edge, height, ink)
	for n, l := range lines {
		size, weight, fill := 13, "400", "#1b1f24"
		if n == 0 {
			size, weight, fill = 15, "700", ink
		}
		fmt.Fprintf(&b, "<text x=\"%d\" y=\"%d\" font-family=\"system-ui, sans-serif\" font-size=\"%d\" font-weight=\"%s\" fill=\"%s\">%s</text>\n",
			x, 22+n*17, size, weight, fill, escaped(l))
	}
	b.WriteString("</a>\n</svg>\n")
	return b.Bytes()
}

func escaped(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s)) // a buffer takes everything
	return b.String()
}
