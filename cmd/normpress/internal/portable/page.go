package portable

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// links are the attributes that hold one address.
var links = map[string]bool{
	"href": true, "src": true, "action": true, "formaction": true, "poster": true, "cite": true, "data": true, "xlink:href": true,
}

// page changes the addresses in a page or a drawing. Tags without one, and all between tags, keep their bytes.
func (s *site) page(name string, b []byte) []byte {
	var out bytes.Buffer
	z := html.NewTokenizer(bytes.NewReader(b))
	for z.Next() != html.ErrorToken {
		raw := bytes.Clone(z.Raw()) // which reading attributes changes
		t := z.Token()
		if s.changeTag(name, &t) {
			raw = []byte(t.String())
		}
		out.Write(raw)
		if t.Type == html.StartTagToken && t.Data == "noscript" {
			z.NextIsNotRawText() // it is markup where there are no scripts
		}
	}
	return out.Bytes()
}

// changeTag says whether it changed a tag.
func (s *site) changeTag(name string, t *html.Token) (changed bool) {
	if t.Type != html.StartTagToken && t.Type != html.SelfClosingTagToken {
		return false
	}
	for i := range t.Attr {
		a := &t.Attr[i]
		if value := s.value(name, t, a); value != a.Val {
			a.Val, changed = value, true
		}
	}
	if t.Data != "html" {
		return changed
	}
	t.Attr = append(t.Attr, html.Attribute{Key: "data-base", Val: s.Base}, html.Attribute{Key: "data-up", Val: up(name)})
	return true
}

// value is the value of an attribute as a portable site has it.
func (s *site) value(name string, t *html.Token, a *html.Attribute) string {
	switch {
	case links[a.Key]:
		return s.link(name, a.Val)
	case a.Key == "srcset":
		return s.srcset(name, a.Val)
	case a.Key == "content" && t.Data == "meta":
		return s.meta(name, t, a.Val)
	}
	return a.Val
}

func (s *site) srcset(name, value string) string {
	images := strings.Split(value, ",")
	for i, image := range images {
		if ref, size, _ := strings.Cut(strings.TrimSpace(image), " "); ref != "" {
			images[i] = strings.TrimSpace(s.link(name, ref) + " " + size)
		}
	}
	return strings.Join(images, ", ")
}

// meta is the content of a meta element: the policy, or a place to go on to.
func (s *site) meta(name string, t *html.Token, content string) string {
	for _, a := range t.Attr {
		if a.Key != "http-equiv" {
			continue
		}
		switch strings.ToLower(a.Val) {
		case "content-security-policy":
			return s.Policy
		case "refresh":
			if after, ref, ok := strings.Cut(content, "url="); ok {
				return after + "url=" + s.link(name, ref)
			}
		}
	}
	return content
}
