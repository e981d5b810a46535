package compare

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/model"
)

// fingerprint stands for the words of a provision, without its number: a hash of all, and the set of its pairs of
// neighbouring words.
type fingerprint struct {
	hash     uint64
	shingles []uint64 // sorted, each once
}

func fingerprints(ps []*model.Provision) []fingerprint {
	out := make([]fingerprint, len(ps))
	for i, p := range ps {
		s := shingler{hash: fnvOffset}
		s.provision(p)
		slices.Sort(s.shingles)
		out[i] = fingerprint{s.hash, slices.Compact(s.shingles)}
	}
	return out
}

// similarity is the share of the pairs of words that two provisions have in common (Dice coefficient), from 0 to 1.
func similarity(a, b fingerprint) float64 {
	common, i, j := 0, 0, 0
	for i < len(a.shingles) && j < len(b.shingles) {
		switch {
		case a.shingles[i] == b.shingles[j]:
			common, i, j = common+1, i+1, j+1
		case a.shingles[i] < b.shingles[j]:
			i++
		default:
			j++
		}
	}
	if common == 0 {
		return 0
	}
	return 2 * float64(common) / float64(len(a.shingles)+len(b.shingles))
}

// shingler reads words and keeps the hash of each pair of neighbours. Ideographs are words of their own.
type shingler struct {
	hash, previous uint64
	shingles       []uint64
}

func (s *shingler) provision(p *model.Provision) {
	s.text(p.Heading.Words)
	s.blocks(p.Body)
}

func (s *shingler) blocks(blocks []model.Block) {
	for i := range blocks {
		b := &blocks[i]
		if b.Provision != nil {
			s.provision(b.Provision)
			continue
		}
		s.text(b.Code)
		for p := range model.Proses(blocks[i : i+1]) {
			s.text(p.Words)
		}
	}
}

func (s *shingler) text(words string) {
	start := -1
	for i, r := range words {
		inWord := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		ideograph := unicode.Is(unicode.Han, r)
		if start >= 0 && (!inWord || ideograph) {
			s.word(words[start:i])
			start = -1
		}
		if ideograph {
			s.word(words[i : i+utf8.RuneLen(r)])
		} else if inWord && start < 0 {
			start = i
		}
	}
	if start >= 0 {
		s.word(words[start:])
	}
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func (s *shingler) word(w string) {
	h := uint64(fnvOffset)
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * fnvPrime
	}
	s.hash = (s.hash ^ h) * fnvPrime
	s.shingles = append(s.shingles, (s.previous*fnvPrime)^h)
	s.previous = h
}

// SameWords says whether two provisions have the same words, whatever their numbers.
func SameWords(a, b *model.Provision) bool {
	prints := fingerprints([]*model.Provision{a, b})
	return prints[0].hash == prints[1].hash
}
