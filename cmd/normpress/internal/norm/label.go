package norm

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// usual are the labels that need no declaration, in small letters, in the six languages of the United Nations and
// German.
var usual = map[string]model.Kind{
	"preamble": model.Preamble, "préambule": model.Preamble, "preámbulo": model.Preamble, "преамбула": model.Preamble,
	"präambel": model.Preamble, "الديباجة": model.Preamble, "ديباجة": model.Preamble, "序言": model.Preamble, "序文": model.Preamble,

	"part": model.Part, "title": model.Part, "book": model.Part, "partie": model.Part, "titre": model.Part, "livre": model.Part,
	"parte": model.Part, "título": model.Part, "titulo": model.Part, "libro": model.Part, "часть": model.Part, "книга": model.Part,
	"teil": model.Part, "buch": model.Part, "titel": model.Part, "الجزء": model.Part, "الباب": model.Part, "جزء": model.Part,
	"باب": model.Part, "部分": model.Part, "编": model.Part, "編": model.Part, "篇": model.Part,

	"chapter": model.Chapter, "chapitre": model.Chapter, "capítulo": model.Chapter, "capitulo": model.Chapter, "глава": model.Chapter,
	"kapitel": model.Chapter, "الفصل": model.Chapter, "فصل": model.Chapter, "章": model.Chapter,

	"section": model.Section, "subsection": model.Section, "sub-section": model.Section, "sous-section": model.Section,
	"sección": model.Section, "seccion": model.Section, "subsección": model.Section, "раздел": model.Section,
	"подраздел": model.Section, "abschnitt": model.Section, "unterabschnitt": model.Section, "القسم": model.Section,
	"الفرع": model.Section, "قسم": model.Section, "فرع": model.Section, "节": model.Section, "節": model.Section,

	"article": model.Article, "art": model.Article, "artículo": model.Article, "artigo": model.Article, "articolo": model.Article, "articulo": model.Article, "статья": model.Article,
	"artikel": model.Article, "المادة": model.Article, "مادة": model.Article, "§": model.Article, "§§": model.Article,
	"条": model.Article, "條": model.Article,

	"annex": model.Annex, "schedule": model.Annex, "appendix": model.Annex, "annexe": model.Annex, "appendice": model.Annex,
	"anexo": model.Annex, "apéndice": model.Annex, "приложение": model.Annex, "дополнение": model.Annex, "anlage": model.Annex,
	"anhang": model.Annex, "المرفق": model.Annex, "مرفق": model.Annex, "الملحق": model.Annex, "ملحق": model.Annex,
	"التذييل": model.Annex, "附件": model.Annex, "附录": model.Annex, "附錄": model.Annex, "附表": model.Annex,
}

// headingKinds are the kinds that a declared label can name.
var headingKinds = []string{"preamble", "part", "chapter", "section", "article", "annex"}

// labels are the labels that headings of a text begin with.
type labels struct {
	declared []declaredLabel // the longest first
	restarts map[model.Kind]bool
	names    []string // declared, as written
}

type declaredLabel struct {
	words string // in small letters
	kind  model.Kind
}

func newLabels(o Options) (*labels, diag.Findings) {
	l := &labels{restarts: map[model.Kind]bool{}}
	var found diag.Findings
	for _, label := range slices.Sorted(maps.Keys(o.Labels)) {
		name, restarts := strings.CutSuffix(o.Labels[label], " restarts")
		kind := model.KindNamed(name)
		switch {
		case !slices.Contains(headingKinds, name):
			found = append(found, ruleLabels.At(o.LabelsPos, diag.DidYouMean(name, headingKinds), "label %q names %q, which is not the kind of a heading", label, name))
			continue
		case strings.TrimSpace(label) == "" || startsWithNumber(label):
			found = append(found, ruleLabels.At(o.LabelsPos, "write a word, such as Principle: article", "%q cannot be the label of a heading", label))
			continue
		}
		l.declared = append(l.declared, declaredLabel{strings.ToLower(strings.TrimSpace(label)), kind})
		l.restarts[kind] = l.restarts[kind] || restarts
		l.names = append(l.names, label)
	}
	slices.SortStableFunc(l.declared, func(a, b declaredLabel) int { return cmp.Compare(len(b.words), len(a.words)) })
	return l, found
}

// known lists all labels, for hints.
func (l *labels) known() []string { return slices.Concat(l.names, usualNames()) }

var usualNames = sync.OnceValue(func() []string {
	var out []string
	for _, word := range slices.Sorted(maps.Keys(usual)) {
		r, size := utf8.DecodeRuneInString(word)
		out = append(out, string(unicode.ToTitle(r))+word[size:])
	}
	return out
})

func startsWithNumber(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(s))
	return isDigit(r)
}

// at reads a label at the head of the words and returns its size in bytes, with a point that belongs to it.
func (l *labels) at(words string) (kind model.Kind, size int) {
	for _, d := range l.declared {
		if size := prefixFold(words, d.words); size > 0 && !continues(d.words, words[size:]) {
			return d.kind, size
		}
	}
	word := words[:len(words)-len(strings.TrimLeftFunc(words, isLabelRune))]
	if kind := usual[strings.ToLower(word)]; kind != 0 {
		if strings.HasPrefix(words[len(word):], ".") {
			return kind, len(word) + 1
		}
		return kind, len(word)
	}
	for _, han := range []string{"附件", "附录", "附錄", "附表"} {
		if strings.HasPrefix(words, han) {
			return model.Annex, len(han)
		}
	}
	return 0, 0
}

func isLabelRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || r == '-' || r == '§' || r == 'ـ'
}

// prefixFold returns how many bytes of words are the prefix, whatever the case; 0 when they are not.
func prefixFold(words, prefix string) int {
	n := 0
	for _, p := range prefix {
		r, size := utf8.DecodeRuneInString(words[n:])
		if size == 0 || unicode.ToLower(r) != p {
			return 0
		}
		n += size
	}
	return n
}

// continues says whether the word goes on behind a label that ends with a letter.
func continues(label, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(label)
	next, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(last) && rest != "" && unicode.IsLetter(next)
}
