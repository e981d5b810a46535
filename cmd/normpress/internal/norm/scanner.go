package norm

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner reads one number. Its methods return false when the text is none.
type scanner struct {
	text   string
	pos    int
	german bool
	before *tracker // the numbers before it; nil where they are not known
	m      marker
}

func (s *scanner) peek() rune {
	r, _ := utf8.DecodeRuneInString(s.text[s.pos:])
	return r
}

func (s *scanner) take(signs string) bool {
	if s.pos < len(s.text) && strings.ContainsRune(signs, s.peek()) {
		s.pos += utf8.RuneLen(s.peek())
		return true
	}
	return false
}

func (s *scanner) spaces() int {
	return len(s.text[s.pos:]) - len(strings.TrimLeft(s.text[s.pos:], " \t\n　"))
}

// skip takes spaces and says whether something was taken or the text is at its end.
func (s *scanner) skip() bool {
	n := s.spaces()
	s.pos += n
	return n > 0 || s.pos == len(s.text)
}

// quotes stand around a number in any pair: ‘1’, ’1‘ as right-to-left text is often typed, and '1'.
const quotes = "‘’'"

func (s *scanner) scan() bool {
	brackets := 0
	for s.take("[［【") {
		brackets++
		s.skip()
	}
	switch {
	case s.take("(（"):
		if !s.inParens() {
			return false
		}
	case s.take(quotes):
		s.m.form = quoted
		if !s.core() || !s.take(quotes) {
			return false
		}
	default:
		if !s.open() {
			return false
		}
	}
	for ; brackets > 0 && s.take("]］】"); brackets-- {
	}
	return s.ends()
}

// ends says whether a word may begin here: behind a space or, where the writing has none, at once.
func (s *scanner) ends() bool {
	if s.pos == len(s.text) || s.spaces() > 0 {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(s.text[:s.pos])
	return s.m.form == signAlone || strings.ContainsRune("）、．】］", last) ||
		s.m.form != bare && unicode.In(s.peek(), unicode.Han, unicode.Arabic) || s.peek() == '[' && s.m.form != bare
}

// inParens reads what follows an opening parenthesis: `a)`, `a bis)`, `a) bis`.
func (s *scanner) inParens() bool {
	s.m.form = parens
	if !s.core() {
		return false
	}
	s.suffixes()
	if !s.take(")）") {
		return false
	}
	s.suffixes()
	s.take(".")
	return true
}

// open reads a number without a parenthesis before it: `1.`, `a)`, `2 bis.`, `1. bis`, `11.2`, `1 -`, `一、`.
func (s *scanner) open() bool {
	if !s.core() {
		return false
	}
	degree := s.take("º°")
	inserted := s.suffixes()
	switch {
	case s.m.form == signAlone:
	case s.take("．、"):
		s.m.form = point
	case s.take("."):
		s.m.form = point
		s.suffixes()
		s.take(".")
	case s.take(")）"):
		s.m.form = half
		s.suffixes()
	case degree:
		s.m.form = point
	case s.dash():
		s.m.form, s.m.weak = dash, true
	default:
		s.m.form, s.m.weak = bare, true
		return s.m.readings[0].class&0xF == dotted || inserted
	}
	return !s.wordlike()
}

// wordlike says whether the number, which has no opening parenthesis, is rather a word or an abbreviation: `in.`
func (s *scanner) wordlike() bool {
	r := s.m.readings
	return len(r) == 1 && (r[0].class == lower || r[0].class == upper) && r[0].base > 26
}

// dash reads the dash of `1 -`, which only figures have, with a space behind it.
func (s *scanner) dash() bool {
	if s.m.readings[0].class != digit {
		return false
	}
	start := s.pos
	s.skip()
	if s.take("-–—") && s.spaces() > 0 {
		return true
	}
	s.pos = start
	return false
}

// suffixes reads the words of inserted numbers and says whether there was one.
func (s *scanner) suffixes() bool {
	found := false
	for range 2 {
		start := s.pos
		s.skip()
		s.take("-")
		rank, size := suffixAt(s.text[s.pos:])
		if rank == 0 || s.isWord(rank, s.text[min(len(s.text), s.pos+size):]) {
			s.pos = start
			return found
		}
		s.pos += size
		s.setSuffix(rank)
		found = true
	}
	return found
}

// isWord says whether what reads like a suffix is rather a word, with the words behind it: in German without a point
// behind it; in any language behind the point of a number, when the sentence goes on as in `2. bis zu 100 Euro`, unless
// that number came just before.
func (s *scanner) isWord(rank int, behind string) bool {
	if strings.HasPrefix(behind, ".") || strings.HasPrefix(behind, ")") {
		return false
	}
	if s.german || s.m.form != point || rank == suffixAlternative {
		return s.german
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, " \t\n"))
	r := s.m.readings[0]
	return (unicode.IsLower(next) || isDigit(next)) && (s.before == nil || !s.before.repeats(style{r.class, point}, r))
}

func (s *scanner) setSuffix(rank int) {
	for i := range s.m.readings {
		s.m.readings[i].suffix += rank
	}
}

// core reads the number itself and lists its readings.
func (s *scanner) core() bool {
	s.skip()
	r := s.peek()
	if e, ok := enclosed(r); ok {
		s.pos += utf8.RuneLen(r)
		s.m.form, s.m.readings = signAlone, []reading{e}
		return true
	}
	switch {
	case isDigit(r):
		return s.figures()
	case isHanNumeral(r):
		run := s.run(isHanNumeral)
		s.m.readings = []reading{{class: han, base: hanValue(run)}}
		return s.m.readings[0].base > 0
	case r < utf8.RuneSelf:
		return s.latin()
	}
	return s.otherLetter(r)
}

func (s *scanner) run(ok func(rune) bool) string {
	end := strings.IndexFunc(s.text[s.pos:], func(r rune) bool { return !ok(r) })
	if end < 0 {
		end = len(s.text) - s.pos
	}
	run := s.text[s.pos : s.pos+end]
	s.pos += end
	return run
}

// figures reads `2`, `2a`, `11.2` and `1.1.1`.
func (s *scanner) figures() bool {
	parts, last := 0, 0
	for {
		run := s.run(isDigit)
		if utf8.RuneCountInString(run) > 4 || parts > 8 {
			return false
		}
		last, parts = figureValue(run), parts+1
		next, _ := utf8.DecodeRuneInString(s.text[min(len(s.text), s.pos+1):])
		if s.peek() != '.' || !isDigit(next) {
			break
		}
		s.pos++
	}
	r := reading{class: digit, base: last}
	if parts > 1 {
		r.class = dotted + class(parts-2)<<4 // each depth counts by itself
	}
	r.suffix = s.letterSuffix()
	s.m.weak = last > 999
	s.m.readings = []reading{r}
	return true
}

func figureValue(run string) int {
	n := 0
	for _, r := range run {
		n = 10*n + int(foldDigit(r)-'0')
	}
	return n
}

// letterSuffix reads the letter of `2a`, as in German and French law, and of `2A`, as in English law.
func (s *scanner) letterSuffix() int {
	if s.pos >= len(s.text) || s.text[s.pos]|0x20 < 'a' || s.text[s.pos]|0x20 > 'z' {
		return 0
	}
	if s.pos+1 < len(s.text) && unicode.IsLetter(rune(s.text[s.pos+1])) {
		return 0
	}
	s.pos++
	return int(s.text[s.pos-1]|0x20-'a') + 1
}

// latin reads letters and Roman numerals of one case.
func (s *scanner) latin() bool {
	rest := s.text[s.pos:]
	same := func(r rune) bool { return r >= 'a' && r <= 'z' }
	if rest != "" && rest[0] < 'a' {
		same = func(r rune) bool { return r >= 'A' && r <= 'Z' }
	}
	run := s.run(same)
	if run == "" || len(run) > 8 {
		return false
	}
	s.m.readings = letterReadings(run)
	s.m.weak = weakLetters(run, s.m.readings)
	return len(s.m.readings) > 0
}

// weakLetters says whether letters are rather words: (in), (mix), A.
func weakLetters(run string, rs []reading) bool {
	if len(run) == 1 {
		return run[0] < 'a'
	}
	for _, r := range rs {
		if r.class == doubled || r.class == tripled || (r.class == romanLower || r.class == romanUpper) && r.base <= 40 {
			return false
		}
	}
	return true
}

// otherLetter reads one letter of the Cyrillic or Arabic alphabet, or ñ.
func (s *scanner) otherLetter(r rune) bool {
	low := unicode.ToLower(r)
	s.pos += utf8.RuneLen(r)
	if n := order(arabicOrder, low); n > 0 {
		s.take("ـ") // the letter heh is printed with a stretching stroke
		s.m.readings = []reading{{class: arabic, base: n}}
		return true
	}
	if n := order(cyrillicOrder, low); n > 0 {
		s.m.readings = append(s.m.readings, reading{class: cyrillic, base: n})
	}
	if n := order(cyrillicAllOrder, low); n > 0 {
		s.m.readings = append(s.m.readings, reading{class: cyrillicAll, base: n})
	}
	if n := order(cyrillicYoOrder, low); n > 0 {
		s.m.readings = append(s.m.readings, reading{class: cyrillicYo, base: n})
	}
	if low == 'ñ' { // inserted behind n, as lists in other languages go on with o
		s.m.readings = []reading{{class: lower, base: 'n' - 'a' + 1, suffix: 1}}
	}
	return len(s.m.readings) > 0
}
