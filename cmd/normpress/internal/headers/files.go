package headers

import (
	"fmt"
	"regexp"
	"strings"
)

// File is a file for a host.
type File struct {
	Path string // below the site's root, with a slash in front
	Text string
}

// Files are the header fields in the forms that common hosts read.
func (s Site) Files() []File {
	return []File{
		{"/_headers", s.underscored()},
		{"/headers/nginx.conf", s.nginx()},
		{"/headers/Caddyfile", s.caddy()},
	}
}

// underscored is the form of Netlify and Cloudflare Pages. Both join the values that several lines give to one field,
// so that Cache-Control stands only where it differs from their own default, which is AskBack.
func (s Site) underscored() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Netlify and Cloudflare Pages read this file at the root of the site.\n%s*\n", s.Base)
	for _, f := range Fields() {
		fmt.Fprintf(&b, "  %s: %s\n", f.Name, f.Value)
	}
	for _, beginning := range s.named() {
		fmt.Fprintf(&b, "%s*\n  Cache-Control: %s\n", beginning, Forever)
	}
	return b.String()
}

// nginx gives all fields again where one is added, as nginx wants. What is not there is not kept.
func (s Site) nginx() string {
	var b strings.Builder
	b.WriteString("# Include this file in the server block of the site.\n")
	list := func(indent, cache string) {
		for _, f := range Fields() {
			fmt.Fprintf(&b, "%sadd_header %s %q always;\n", indent, f.Name, f.Value)
		}
		fmt.Fprintf(&b, "%sadd_header Cache-Control %q;\n", indent, cache)
	}
	list("", AskBack)
	quoted := s.named()
	for i, beginning := range quoted {
		quoted[i] = regexp.QuoteMeta(beginning)
	}
	fmt.Fprintf(&b, "location ~ \"^(?:%s)\" {\n", strings.Join(quoted, "|"))
	list("    ", Forever)
	b.WriteString("}\n")
	return b.String()
}

// caddy is for the block of a site. Each file has one of the two ages, so that nothing hangs on the order of the lines.
func (s Site) caddy() string {
	var b strings.Builder
	b.WriteString("# Import this file in the block of the site.\nheader {\n")
	for _, f := range Fields() {
		fmt.Fprintf(&b, "\t%s %q\n", f.Name, f.Value)
	}
	b.WriteString("}\n")
	paths := strings.Join(s.named(), "* ") + "*"
	fmt.Fprintf(&b, "@named path %s\nheader @named Cache-Control %q\n", paths, Forever)
	fmt.Fprintf(&b, "@other not path %s\nheader @other Cache-Control %q\n", paths, AskBack)
	return b.String()
}
