package words

import (
	"unicode"
	"unicode/utf8"
)

// kind is what a character does in a token.
type kind uint8

const (
	letter kind = iota
	digit
	space     // layout
	format    // layout at the edge of a word, part of it within
	mark      // belongs to what stands before it
	ideograph // a token of its own
	prepended // belongs to what stands behind it
	object
	other
	wide // of a byte: the beginning of a character outside ASCII
)

// ascii is the kind of each byte.
var ascii = func() (table [256]kind) {
	for c := range table {
		switch {
		case c >= utf8.RuneSelf:
			table[c] = wide
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
			table[c] = letter
		case c >= '0' && c <= '9':
			table[c] = digit
		case c == ' ', c >= '\t' && c <= '\r':
			table[c] = space
		default:
			table[c] = other
		}
	}
	return table
}()

// kindOf decides the most frequent scripts by their blocks, as the tables of Unicode take longer.
func kindOf(r rune) kind {
	switch {
	case r < utf8.RuneSelf:
		return ascii[byte(r)]
	case r >= 0xC0 && r <= 0x24F && r != 0xD7 && r != 0xF7, r >= 0x400 && r <= 0x481, r >= 0x48A && r <= 0x52F,
		r >= 0x620 && r <= 0x64A:
		return letter
	case r >= 0x4E00 && r <= 0x9FFF:
		return ideograph
	case r >= 0x2010 && r <= 0x2027, r >= 0x3001 && r <= 0x3004, r >= 0x3008 && r <= 0x3020, r == utf8.RuneError:
		return other
	}
	return rareKind(r)
}

// oneByOne are the scripts in which a text does not show where words end.
var oneByOne = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

func rareKind(r rune) kind {
	switch {
	case r == 0xFFFC:
		return object
	case r == 0x200C, r == 0x200D, r == 0xE33, r == 0xEB3, r >= 0x1F3FB && r <= 0x1F3FF, r >= 0xE0020 && r <= 0xE007F, unicode.IsMark(r):
		return mark
	case r == 0x200B, unicode.IsSpace(r):
		return space
	case prepends(r):
		return prepended
	case unicode.Is(unicode.Cf, r):
		return format
	case r == 'ー', unicode.IsLetter(r) && unicode.In(r, oneByOne...), r == '〇':
		return ideograph
	case unicode.IsLetter(r):
		return letter
	case unicode.IsNumber(r):
		return digit
	}
	return other
}

// prepends says whether the character forms a cluster with the one behind it (Grapheme_Cluster_Break=Prepend).
func prepends(r rune) bool {
	switch r {
	case 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD:
		return true
	}
	return r >= 0x600 && r <= 0x605
}

func joinsDigits(r rune) bool {
	switch r {
	case '.', ',', '-', 0x2011, 0x66B, 0x66C: // the last are the Arabic signs for decimals and thousands
		return true
	}
	return false
}

const (
	joiner        = 0x200D
	khmerCoeng    = 0x17D2
	myanmarVirama = 0x1039
)

// clusterEnd finds the end of the grapheme cluster whose first character stands at base and ends at i. Where rules
// differ between versions of Unicode it takes the longer cluster.
func clusterEnd(s string, base, i int) int {
	last, _ := utf8.DecodeRuneInString(s[base:])
	for flags := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		k := kindOf(r)
		switch {
		case k == mark:
		case last == joiner && k == other && r >= 0x2000 && r != utf8.RuneError:
		case (last == khmerCoeng || last == myanmarVirama) && k == ideograph:
		case flags == 0 && isFlag(last) && isFlag(r):
			flags++
		default:
			return i
		}
		last, i = r, i+size
	}
	return i
}

// isFlag says whether the character is a regional indicator, of which two make a flag.
func isFlag(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }
