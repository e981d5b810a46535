package norm

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// heading is a heading taken apart.
type heading struct {
	level   int
	pos     diag.Pos
	prose   *model.Prose
	kind    model.Kind
	opening string // brackets before the label or number
	closing string // those of them that close behind the number
	label   string // as printed; … stands for the number where the label goes around it or behind it
	number  string // as printed
	reading reading
	title   int // where in the prose the title begins
}

// numbers from words and Chinese numerals stand for Roman ones in these kinds, as the United Nations prints them.
var romanKinds = map[model.Kind]bool{model.Part: true, model.Chapter: true, model.Annex: true}

// split takes the heading apart: a label, a number and a title, each of which may be missing.
func (h *heading) split(l *labels) {
	words := h.prose.Words
	start := len(words) - len(strings.TrimLeft(words, "[［【 "))
	s := headingScanner{words: words, pos: start, labels: l}
	if !s.chinese() && !s.labelFirst() && !s.numberFirst() && !s.numberAlone() {
		h.kind = model.Section
		return
	}
	h.kind, h.number, h.reading = s.kind, s.number, s.reading
	h.label, h.opening, h.closing = s.label, words[:start], s.closing(words[:start])
	h.title = s.title()
}

// closing takes as many brackets as were opened before the label, where they close at once.
func (s *headingScanner) closing(opening string) string {
	start := s.pos
	for range strings.Count(opening, "[") + strings.Count(opening, "［") + strings.Count(opening, "【") {
		r, size := utf8.DecodeRuneInString(s.rest())
		if size == 0 || !strings.ContainsRune("]］】", r) {
			break
		}
		s.pos += size
	}
	return s.words[start:s.pos]
}

// headingScanner reads the head of a heading. Its methods are false, and move nothing, where the words are otherwise.
type headingScanner struct {
	words   string
	pos     int
	labels  *labels
	kind    model.Kind
	label   string
	number  string
	reading reading
}

// separators stand between a number and a title.
const separators = ".:,—–-‐―：．、。"

func (s *headingScanner) rest() string { return s.words[s.pos:] }

// title skips what parts the number from the title and returns where the title begins.
func (s *headingScanner) title() int {
	rest := strings.TrimLeft(s.rest(), " \u00a0\u3000\n")
	if r, size := utf8.DecodeRuneInString(rest); size > 0 && strings.ContainsRune(separators, r) {
		rest = strings.TrimLeft(rest[size:], " \u00a0\u3000\n")
		if r, size := utf8.DecodeRuneInString(rest); size > 0 && strings.ContainsRune("—–-", r) { // "5. — Title"
			rest = strings.TrimLeft(rest[size:], " \u00a0\u3000\n")
		}
	}
	return len(s.words) - len(rest)
}

// bounded says whether a number may end here.
func (s *headingScanner) bounded() bool {
	r, size := utf8.DecodeRuneInString(s.rest())
	return size == 0 || unicode.IsSpace(r) || strings.ContainsRune(separators+"])]）】(（[", r)
}

// parted says whether the words end here or something other than a space parts them from the rest.
func (s *headingScanner) parted() bool {
	rest := strings.TrimLeft(s.rest(), " \u00a0\u3000")
	r, size := utf8.DecodeRuneInString(rest)
	return size == 0 || strings.ContainsRune(separators+"]］】(（", r)
}

// labelFirst reads `Article 5 bis`, `PART II`, `المادة الخامسة`, `附件一`, and labels without a number before a title that
// is parted from them.
func (s *headingScanner) labelFirst() bool {
	kind, size := s.labels.at(s.rest())
	if kind == 0 {
		return false
	}
	start := s.pos
	s.pos += size
	s.kind, s.label = kind, s.words[start:s.pos]
	labelEnd := s.pos
	s.spaces()
	joined := s.pos == labelEnd
	if s.readNumber() {
		if joined { // 附件一, §5
			s.label += "…"
		}
		return true
	}
	if s.pos = labelEnd; s.parted() {
		return true
	}
	s.pos, s.kind, s.label = start, 0, ""
	return false
}

func (s *headingScanner) spaces() {
	s.pos = len(s.words) - len(strings.TrimLeft(s.rest(), " \u00a0\u3000\n"))
}

// chinese reads 第五条, 第五条之二, 第一部分.
func (s *headingScanner) chinese() bool {
	rest, ok := strings.CutPrefix(s.rest(), "第")
	if !ok {
		return false
	}
	run := rest[:len(rest)-len(strings.TrimLeftFunc(rest, func(r rune) bool { return isHanNumeral(r) || isDigit(r) || r == ' ' }))]
	for _, unit := range []string{"部分", "条", "條", "章", "节", "節", "编", "編", "篇"} {
		after, ok := strings.CutPrefix(rest[len(run):], unit)
		n := strings.TrimSpace(run)
		r, known := hanReading(n)
		if !ok || !known {
			continue
		}
		rank, size := suffixAt(after)
		r.suffix = rank
		s.kind, s.label, s.number, s.reading = usual[unit], "第…"+unit, n+after[:size], r
		s.pos = len(s.words) - len(after) + size
		return true
	}
	return false
}

func hanReading(n string) (reading, bool) {
	if startsWithNumber(n) {
		return reading{class: digit, base: figureValue(n)}, true
	}
	v := hanValue(n)
	return reading{class: han, base: v}, v > 0
}

// numberFirst reads `PREMIÈRE PARTIE`, `Erster Abschnitt` and `1. Abschnitt`.
func (s *headingScanner) numberFirst() bool {
	start := s.pos
	r, size := ordinal(s.rest())
	if size == 0 {
		m, ok := scanMarker([]byte(s.rest()), true, nil)
		if !ok || m.form != point || m.readings[0].class != digit {
			return false
		}
		r, size = m.readings[0], len(m.printed)
	}
	s.pos += size
	number := s.words[start:s.pos]
	s.spaces()
	labelStart := s.pos
	kind, size := s.labels.at(s.rest())
	s.pos += size
	if kind == 0 || kind == model.Article || kind == model.Preamble || !s.parted() {
		s.pos = start
		return false
	}
	s.kind, s.number, s.reading, s.label = kind, number, r, "… "+s.words[labelStart:s.pos]
	return true
}

// numberAlone reads `1. Definitions`, `4.1 General` and `II. Duties`.
func (s *headingScanner) numberAlone() bool {
	m, ok := scanMarker([]byte(s.rest()), false, nil)
	size := len(m.printed)
	if !ok || m.form == dash {
		n := len(s.rest()) - len(strings.TrimLeftFunc(s.rest(), isDigit))
		if n == 0 || n > 3 || s.words[s.pos+n:] == "" || s.words[s.pos+n] != ' ' {
			return false
		}
		size, m.readings = n, []reading{{class: digit, base: figureValue(s.rest()[:n])}}
	}
	s.kind, s.number, s.reading = model.Section, s.rest()[:size], m.readings[len(m.readings)-1]
	s.pos += size
	return true
}

// readNumber reads the number behind a label.
func (s *headingScanner) readNumber() bool {
	start := s.pos
	brackets := len(s.rest()) - len(strings.TrimLeft(s.rest(), "["))
	for _, read := range []func() bool{s.figures, s.letters, s.word} {
		s.pos, s.reading = start+brackets, reading{}
		if !read() {
			continue
		}
		s.inserted()
		for i := 0; i < brackets && strings.HasPrefix(s.rest(), "]"); i++ {
			s.pos++
		}
		if s.bounded() {
			s.number = s.words[start:s.pos]
			return true
		}
	}
	s.pos = start
	return false
}

// figures reads `5`, `5a`, `11.2`, `1386-1`, `L. 121-1` and the same in other digits.
func (s *headingScanner) figures() bool {
	rest := s.rest()
	if len(rest) > 1 && rest[0] >= 'A' && rest[0] <= 'Z' { // the letter of a French code
		if trimmed := strings.TrimLeft(rest[1:], ". "); startsWithNumber(trimmed) {
			rest = trimmed
		}
	}
	if !startsWithNumber(rest) {
		return false
	}
	last := 0
	for {
		n := len(rest) - len(strings.TrimLeftFunc(rest, isDigit))
		last = figureValue(rest[:min(n, 9)])
		rest = rest[n:]
		if len(rest) < 2 || rest[0] != '.' && rest[0] != '-' && rest[0] != '/' || !startsWithNumber(rest[1:2]) {
			break
		}
		rest = rest[1:]
	}
	s.reading = reading{class: digit, base: last}
	s.pos = len(s.words) - len(rest)
	if !s.degree() {
		s.letterSuffix()
	}
	return true
}

// degree takes the ending of an ordinal figure: 1.º, 2º, 1er.
func (s *headingScanner) degree() bool {
	for _, ending := range []string{".º", "º", ".ª", "ª", ".°", "°", "er", "re"} {
		if rest, ok := strings.CutPrefix(s.rest(), ending); ok && !startsWithLetter(rest) {
			s.pos += len(ending)
			return true
		}
	}
	return false
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// letterSuffix reads the letter of `5a`.
func (s *headingScanner) letterSuffix() {
	rest := s.rest()
	if rest != "" && rest[0]|0x20 >= 'a' && rest[0]|0x20 <= 'z' && (len(rest) == 1 || !unicode.IsLetter(rune(rest[1])) && rest[1] < utf8.RuneSelf) {
		s.reading.suffix = int(rest[0]|0x20-'a') + 1
		s.pos++
	}
}

// letters reads a Roman numeral or a letter: `IV`, `A`, `IIa`. Small ones must be parted from the title.
func (s *headingScanner) letters() bool {
	rest, start := s.rest(), s.pos
	capital := func(r rune) bool { return r >= 'A' && r <= 'Z' }
	run := rest[:len(rest)-len(strings.TrimLeftFunc(rest, capital))]
	if run == "" {
		run = rest[:len(rest)-len(strings.TrimLeftFunc(rest, func(r rune) bool { return r >= 'a' && r <= 'z' }))]
		if s.pos += len(run); run == "" || !s.parted() || romanValue(run) == 0 {
			s.pos = start
			return false
		}
	}
	s.pos = start + len(run)
	n := romanValue(strings.ToLower(run))
	switch {
	case n > 0:
		s.reading = reading{class: romanUpper, base: n}
	case len(run) == 1:
		s.reading = reading{class: upper, base: int(run[0]-'A') + 1}
	default:
		s.pos = start
		return false
	}
	s.letterSuffix()
	return true
}

// word reads `premier`, `One`, `الخامسة عشرة` and Chinese numerals.
func (s *headingScanner) word() bool {
	rest := s.rest()
	if run := rest[:len(rest)-len(strings.TrimLeftFunc(rest, isHanNumeral))]; run != "" {
		s.reading = reading{class: han, base: hanValue(run)}
		s.pos += len(run)
		return s.reading.base > 0
	}
	r, size := ordinal(rest)
	s.reading = r
	s.pos += size
	return size > 0
}

// inserted reads ` bis`, `-bis`, `مكررا`.
func (s *headingScanner) inserted() {
	for range 2 {
		rest := strings.TrimLeft(s.rest(), " \u00a0-.")
		rank, size := suffixAt(rest)
		if rank == 0 {
			return
		}
		s.pos = len(s.words) - len(rest) + size
		s.reading.suffix += rank
	}
}
