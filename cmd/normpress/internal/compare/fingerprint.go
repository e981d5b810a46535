package compare

import (
	"slices"
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/model"
)

// fingerprint stands for words, without numbers of provisions and without punctuation: a hash of all in their order,
// and the set of the pairs of neighbours among them, in which capitals do not count.
type fingerprint struct {
	hash     uint64
	words    int
	shingles []uint32 // hashes of pairs, sorted, each once
	singles  []uint32 // hashes of words, sorted, each once
	stems    []uint32 // hashes of the beginnings of words, sorted, each once: "record" and "records" are one
	opening  []uint32 // hashes of the beginnings of the first words, in their order
}

const (
	stem       = 6 // letters at the beginning of a word that tell it, whatever its ending
	openingMax = 8 // words with which a provision opens

	stemSign = 0x5bd1e995 // tells a beginning from a word
)

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// hashed continues an FNV-1a hash with the bytes of s and a sign that ends it.
func hashed(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return (h ^ 0xff) * fnvPrime
}

func mixed(h, value uint64) uint64 { return (h ^ value ^ value>>29) * fnvPrime }

// wordsOf hands the words of a provision to f, run by run, without those of provisions within it.
func wordsOf(p *model.Provision, f func(string)) {
	f(p.Heading.Words)
	wordsIn(p.Body, f)
}

func wordsIn(blocks []model.Block, f func(string)) {
	for prose := range model.Proses(blocks) {
		f(prose.Words)
	}
	codeIn(blocks, f)
}

func codeIn(blocks []model.Block, f func(string)) {
	for i := range blocks {
		b := &blocks[i]
		if b.Code != "" {
			f(b.Code)
		}
		codeIn(b.Blocks, f)
		for _, item := range b.Items {
			codeIn(item, f)
		}
		if b.Note != nil {
			codeIn(b.Note.Blocks, f)
		}
	}
}

// fingerprintOf reads the words of a provision, without those of provisions within it.
func fingerprintOf(p *model.Provision) *fingerprint {
	s := shingler{hash: fnvOffset}
	wordsOf(p, s.text)
	if len(s.shingles) > 1 {
		s.shingles = s.shingles[1:] // the first word alone, with nothing before it
	}
	opening := slices.Clone(s.stems[:min(openingMax, len(s.stems))])
	return &fingerprint{s.hash, s.words, set(s.shingles), set(s.singles), set(s.stems), opening}
}

func set(shingles []uint32) []uint32 {
	slices.Sort(shingles)
	return slices.Clip(slices.Compact(shingles))
}

// union is the fingerprint of texts that follow on each other.
func union(parts []*fingerprint) *fingerprint {
	out := &fingerprint{hash: fnvOffset}
	for _, f := range parts {
		if f.words > 0 {
			out.hash, out.words = mixed(out.hash, f.hash), out.words+f.words
			out.shingles = append(out.shingles, f.shingles...)
			out.singles = append(out.singles, f.singles...)
			out.stems = append(out.stems, f.stems...)
			if len(out.opening) == 0 {
				out.opening = f.opening
			}
		}
	}
	out.shingles, out.singles, out.stems = set(out.shingles), set(out.singles), set(out.stems)
	return out
}

// shared is the number of pairs of words in both.
func shared(a, b []uint32) int {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}

// without is what is left of words without those of another text.
func (f *fingerprint) without(g *fingerprint) *fingerprint {
	return &fingerprint{words: f.words, shingles: without(f.shingles, g.shingles), singles: without(f.singles, g.singles), stems: without(f.stems, g.stems)}
}

// without are the members of a that b does not have.
func without(a, b []uint32) []uint32 {
	out := make([]uint32, 0, len(a))
	for _, s := range a {
		for len(b) > 0 && b[0] < s {
			b = b[1:]
		}
		if len(b) == 0 || b[0] != s {
			out = append(out, s)
		}
	}
	return out
}

// similarity is the share of the pairs of words that two texts have in common (Dice coefficient), from 0 to 1.
func similarity(a, b *fingerprint) float64 {
	if len(a.shingles) == 0 || len(b.shingles) == 0 {
		return 0
	}
	return 2 * float64(shared(a.shingles, b.shingles)) / float64(len(a.shingles)+len(b.shingles))
}

// shingler reads words and keeps the hash of each pair of neighbours. Ideographs are words of their own.
type shingler struct {
	hash     uint64
	word     uint64 // so far; 0 between words
	letters  int    // of it
	stem     uint64
	previous uint64
	words    int
	shingles []uint32
	singles  []uint32
	stems    []uint32
}

func (s *shingler) text(words string) {
	for _, r := range words {
		switch {
		case r < unicode.MaxASCII && asciiWord[r] != 0:
			s.letter(rune(asciiWord[r]))
		case r <= unicode.MaxASCII:
			s.end()
		case unicode.Is(unicode.Han, r):
			s.end()
			s.letter(r)
			s.end()
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			s.letter(unicode.ToLower(r))
		default:
			s.end()
		}
	}
	s.end()
}

// asciiWord has each letter and digit of ASCII as a small one, and 0 for other signs.
var asciiWord = func() (table [unicode.MaxASCII + 1]byte) {
	for r := range table {
		if c := rune(r); unicode.IsLetter(c) || unicode.IsDigit(c) {
			table[r] = byte(unicode.ToLower(c))
		}
	}
	return table
}()

func (s *shingler) letter(r rune) {
	if s.word == 0 {
		s.word, s.letters = fnvOffset, 0
	}
	s.word = (s.word ^ uint64(r)) * fnvPrime
	if s.letters++; s.letters <= stem {
		s.stem = s.word
	}
}

func (s *shingler) end() {
	if s.word == 0 {
		return
	}
	s.hash = mixed(s.hash, s.word)
	pair := mixed(s.previous, s.word)
	s.shingles = append(s.shingles, uint32(pair^pair>>32))
	s.singles = append(s.singles, uint32(s.word^s.word>>32))
	s.stems = append(s.stems, uint32(s.stem^s.stem>>32)^stemSign)
	s.previous, s.word, s.words = s.word, 0, s.words+1
}

// SameWords says whether two provisions, with all that is within them, have the same words, whatever their numbers.
func SameWords(a, b *model.Provision) bool { return slices.Equal(allWords(a), allWords(b)) }

func allWords(p *model.Provision) []string {
	var out []string
	add := func(s string) { out = append(out, strings.FieldsFunc(s, between)...) }
	wordsOf(p, add)
	for q := range model.All(p.Body) {
		wordsOf(q, add)
	}
	return out
}

// between says whether the sign is no part of a word.
func between(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }
