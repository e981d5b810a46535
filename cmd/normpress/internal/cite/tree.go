package cite

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// node is a provision in its place.
type node struct {
	*model.Provision
	label    string // as printed, without brackets and the mark of its number
	parent   *node
	children []*node
	plain    []*node // paragraphs in it that have no number
	numbered bool    // has numbered paragraphs
	root     *node   // the annex in which it stands, nil for the main text
	index    int     // among the children of its parent
	order    int     // in the text
	depth    int
}

// tree finds provisions by what a text calls them.
type tree struct {
	all      []*node // in the order of the text
	roots    []*node // those not within another
	byEID    map[ident.EID]*node
	nodes    map[*model.Provision]*node
	labelled map[string][]*node  // by label
	named    map[name][]*node    // with a heading that has a label
	child    map[childName]*node // numbered text by its number
	through  map[childName]*node // the same, passing over one paragraph without a number; nil where there are several
	labels   map[scope]bool      // labels of headings
	restarts map[scope]bool      // labels whose numbers begin again
}

type name struct{ label, key string }

// scope is a label within a provision, or within the main text where there is none.
type scope struct {
	label string
	in    *node
}

type childName struct {
	parent *node
	key    string
}

// newTree makes the tree of a text. Learn says whether its labels become words for units.
func newTree(text *model.Text, words *vocabulary, learn bool) *tree {
	t := &tree{
		byEID: map[ident.EID]*node{}, nodes: map[*model.Provision]*node{}, labelled: map[string][]*node{}, named: map[name][]*node{},
		through: map[childName]*node{}, labels: map[scope]bool{}, restarts: map[scope]bool{},
	}
	t.add(text.Body, nil)
	t.child = make(map[childName]*node, len(t.all))
	for _, n := range t.all {
		n.label = strings.Trim(n.Label, "[]［］…")
		if learn && n.label != "" {
			words.learn(n)
		}
	}
	for _, n := range t.all {
		if n.label != "" {
			t.callHeading(n, words)
		} else if n.parent != nil {
			t.callText(n)
		}
	}
	return t
}

func (t *tree) add(blocks []model.Block, parent *node) {
	for p := range model.Provisions(blocks) {
		n := &node{Provision: p, parent: parent, order: len(t.all)}
		if parent != nil {
			n.index, n.depth, n.root = len(parent.children), parent.depth+1, parent.root
			parent.children = append(parent.children, n)
		} else {
			t.roots = append(t.roots, n)
		}
		if p.Kind == model.Annex {
			n.root = n
		}
		t.all = append(t.all, n)
		t.nodes[p] = n
		if t.byEID[p.EID] == nil {
			t.byEID[p.EID] = n
		}
		t.add(p.Body, n)
	}
}

// callHeading enters a provision under its label and number.
func (t *tree) callHeading(n *node, words *vocabulary) {
	label := words.label(n)
	for _, key := range n.keys(headingKey) {
		k := name{label, key}
		if key == "1" || key == "i" || key == "a" {
			for _, first := range t.named[k] {
				if first.outside() == n.outside() && first.parent != n.parent {
					t.restarts[scope{label, n.outside()}] = true
				}
			}
		}
		t.named[k] = append(t.named[k], n)
	}
	t.labelled[label] = append(t.labelled[label], n)
	for p := n.parent; p != nil && !t.labels[scope{label, p}]; p = p.parent {
		t.labels[scope{label, p}] = true
	}
	if n.outside() == nil {
		t.labels[scope{label, nil}] = true
	}
}

// callText enters numbered text under its number, in the provision that holds it.
func (t *tree) callText(n *node) {
	keys := n.keys(numberKey)
	switch {
	case n.Kind == model.Paragraph && keys[0] == "":
		n.parent.plain = append(n.parent.plain, n)
	case n.Kind == model.Paragraph:
		n.parent.numbered = true
	}
	if keys[0] == "" {
		return
	}
	up := n.parent
	for _, key := range keys {
		if c := (childName{up, key}); t.child[c] == nil {
			t.child[c] = n
		}
		if c := (childName{up.parent, key}); up.Kind == model.Paragraph && up.Number == "" && up.parent != nil {
			if _, several := t.through[c]; several {
				t.through[c] = nil
			} else {
				t.through[c] = n
			}
		}
	}
}

// keys are what the number of the provision is compared as: as it is printed, and where it differs as its eId has it,
// so that 一 and 1, and (б) and (b), are one.
func (n *node) keys(key func(string) string) []string {
	keys := []string{key(n.Number)}
	_, number, _ := strings.Cut(n.EID.LastStep(), "_")
	if keys[0] == "" || number == "" || number == keys[0] || strings.Contains(number, "~") {
		return keys
	}
	if k := key(number); k != keys[0] {
		keys = append(keys, k)
	}
	return keys
}

// has says whether a heading with the label stands in the provision, or in the main text for nil.
func (t *tree) has(label string, in *node) bool { return t.labels[scope{label, in}] }

// learn makes the label of a heading a word for the unit, unless the language knows it as one.
func (v *vocabulary) learn(n *node) {
	label := strings.TrimSuffix(strings.ToLower(n.label), ".")
	if m := v.mean(label); m.class == unitWord {
		if n.Kind == model.Section && inArticle(n) {
			m.unit = subsection
		}
		return
	}
	v.addUnit(unitForms{unitOf(n.Kind), label, label + "s"})
}

// label is the one word that stands for all forms of a label. A label of another language is that of its unit.
func (v *vocabulary) label(n *node) string {
	if label := v.mean(strings.TrimSuffix(strings.ToLower(n.label), ".")).label; label != "" {
		return label
	}
	return v.usual[unitOf(n.Kind)]
}

func inArticle(n *node) bool { return n.parent != nil && n.parent.Kind == model.Article }

func unitOf(k model.Kind) unit {
	switch k {
	case model.Part:
		return part
	case model.Chapter:
		return chapter
	case model.Section:
		return section
	case model.Annex:
		return annex
	case model.Preamble:
		return preamble
	}
	return article
}

// isWithin says whether n stands in the other provision or is that.
func (n *node) isWithin(other *node) bool {
	for n != nil && n.depth > other.depth {
		n = n.parent
	}
	return n == other
}

// numberKey is the number of a provision as it is compared: cleaned, with digits of any script as 0 to 9.
func numberKey(printed string) string {
	if plain := strings.Trim(printed, "()."); isPlain(plain) {
		return plain
	}
	return latinSuffix(strings.Map(plainDigit, ident.CleanNumber(printed)))
}

// latinSuffix writes the suffix of a number as eIds do.
func latinSuffix(key string) string {
	for _, s := range suffixes {
		if head, ok := strings.CutSuffix(key, s.word); ok && head != "" {
			return head + s.latin
		}
	}
	return key
}

// suffixes are the words for inserted provisions in other scripts.
var suffixes = []struct{ word, latin string }{
	{"-бис", "bis"}, {"бис", "bis"}, {"тер", "ter"}, {"квинквиес", "quinquies"}, {"кватер", "quater"},
	{"مكررا", "bis"}, {"مكررة", "bis"}, {"مكرر", "bis"}, {"之二", "bis"}, {"之三", "ter"}, {"之四", "quater"}, {"之五", "quinquies"},
}

// isPlain says whether a number has nothing to be cleaned of, as nearly all.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || lower[s[i]] == 0 {
			return false
		}
	}
	return true
}

// headingKey is the number of a provision with a heading as it is compared: also in small letters, and with the first
// as 1.
func headingKey(printed string) string {
	key := strings.ToLower(numberKey(printed))
	if n, ok := ordinals[key]; ok {
		return n
	}
	if n, ok := hanValue(key); ok {
		return n
	}
	return key
}

// ordinals are the numbers of headings in words.
var ordinals = map[string]string{
	"premier": "1", "première": "1", "1er": "1", "1re": "1", "primero": "1", "primera": "1",
	"الأول": "1", "الأولى": "1", "الثاني": "2", "الثانية": "2", "الثالث": "3", "الثالثة": "3", "الرابع": "4", "الرابعة": "4",
	"الخامس": "5", "الخامسة": "5", "السادس": "6", "السادسة": "6", "السابع": "7", "السابعة": "7", "الثامن": "8", "الثامنة": "8",
	"التاسع": "9", "التاسعة": "9", "العاشر": "10", "العاشرة": "10",
}

// count reads a plain number.
func count(key string) (int, bool) {
	n, err := strconv.Atoi(key)
	return n, err == nil && n > 0
}

func plainDigit(r rune) rune {
	if r < 0x80 || !unicode.IsDigit(r) {
		return r
	}
	for _, zero := range []rune{'٠', '۰', '०', '０'} {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero
		}
	}
	return r
}
