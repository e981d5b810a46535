// Package headers says what a browser is told about the files of a site beside what is in them: what pages may load and
// do, and how long a copy may be kept. It is the one source for pages, for hosts and for the preview.
package headers

import (
	"slices"
	"strings"
)

// Field is a header field of an answer.
type Field struct{ Name, Value string }

// directive is one part of the policy of pages (Content Security Policy Level 3, and Trusted Types). Scripts make no
// markup of text and load no scripts, so that no policy of Trusted Types is allowed at all.
type directive struct{ name, value string }

var policy = []directive{
	{"default-src", "'none'"}, {"script-src", "'self'"}, {"style-src", "'self'"}, {"img-src", "'self'"}, {"connect-src", "'self'"},
	{"base-uri", "'none'"}, {"form-action", "'self'"}, {"frame-ancestors", "'none'"},
	{"require-trusted-types-for", "'script'"},
}

// Page is the policy that every page carries in a meta element, for hosts that send no header fields. What frames a page
// cannot be told there.
func Page() string { return written("frame-ancestors", "'none'") }

// PortablePage is the same for the pages of a portable site. There data come as scripts, whose addresses pass the one
// policy of Trusted Types that static/js/site/data.ts makes.
func PortablePage() string { return written("frame-ancestors", "normpress") }

// written is the policy without a directive, and with the policies of Trusted Types that may be made.
func written(without, types string) string {
	parts := []string{}
	for _, d := range policy {
		if d.name != without {
			parts = append(parts, d.name+" "+d.value)
		}
	}
	return strings.Join(append(parts, "trusted-types "+types), "; ")
}

// Fields are sent with every file. Files are open to all, badges and tables also to pages of other sites.
func Fields() []Field {
	return []Field{
		{"Content-Security-Policy", written("", "'none'")},
		{"Cross-Origin-Opener-Policy", "same-origin"},
		{"Cross-Origin-Resource-Policy", "cross-origin"},
		{"Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"},
		{"Referrer-Policy", "same-origin"},
		{"X-Content-Type-Options", "nosniff"},
	}
}

// Site is a site on a host.
type Site struct {
	Base  string   // path of its address, with a slash at both ends
	Trees []string // folders of the languages that stand below it, apart from the one at the root
}

// Of files that have their content in their names another content has another address. These are the beginnings of
// their addresses, at the root of the site and in the tree of every language.
var (
	namedAtRoot = []string{
		"search/index/b/", "search/index/c/", "search/index/f/", "search/index/p/", "search/index/r/", "search/index/t/", "search/index/v/", "search/index/w/",
	}
	namedInTrees = []string{"register/firms/data/names-", "register/firms/data/numbers-"}
)

// named are these beginnings as they are on the host.
func (s Site) named() []string {
	var out []string
	for _, beginning := range slices.Concat(namedAtRoot, namedInTrees) {
		out = append(out, s.Base+beginning)
	}
	for _, tree := range s.Trees {
		for _, beginning := range namedInTrees {
			out = append(out, s.Base+tree+"/"+beginning)
		}
	}
	return out
}

// How long a browser may keep a file: one with its content in its name for a year, any other only as long as it asks
// each time whether that is the newest, as a register is not to say what it said yesterday.
const (
	Forever = "public, max-age=31536000, immutable"
	AskBack = "public, max-age=0, must-revalidate"
)

// Cache is the field Cache-Control of the file with an address, which begins with a slash.
func (s Site) Cache(address string) string {
	if slices.ContainsFunc(s.named(), func(beginning string) bool { return strings.HasPrefix(address, beginning) }) {
		return Forever
	}
	return AskBack
}
