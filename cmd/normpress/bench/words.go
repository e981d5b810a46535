package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
	"normpress/cmd/normpress/internal/words"
)

// comparing compares the words of every provision that changed between any two revisions of real texts. Whether that reads
// well is measured as well: how many islands of one or two tokens are left between two edits, and how many tokens are
// touched against the least that could be, which is what a longest common subsequence leaves. An island lies between two
// edits of words: where one has nothing but brackets or punctuation, as brackets lifted from words that stay, it is none.
var comparing = benchmark{"words", "comparing the words of provisions: speed, and how short and whole the edits are, against the optimum", runWords}

// chain is a text in its revisions.
type chain struct {
	language ident.Language
	patterns []string
}

func (e *env) chains() []chain {
	convention, corpora := filepath.Join(e.root, "content/instruments/convention"), filepath.Join(e.root, "../shared/corpora")
	return []chain{
		{"de", []string{corpora + "/german-law/tkg-2004/*.md"}}, {"de", []string{corpora + "/german-law/grundgesetz/*.md"}},
		{"en", []string{corpora + "/us-constitution/*.md"}}, {"en", []string{corpora + "/cc-by-sa/en-[1-3].*.md"}},
		{"ar", []string{corpora + "/cc-by-sa/ar-*.md"}},
		{"en", []string{convention + "/zero-draft/en", convention + "/rev-1/en", convention + "/rev-2/en", convention + "/adopted/en"}},
	}
}

// wordPair is the words of a provision in two revisions.
type wordPair struct{ old, new *words.Text }

func runWords(e *env, t *table) error {
	if err := splitWords(e, t); err != nil {
		return err
	}
	var pairs []wordPair
	for _, c := range e.chains() {
		found, err := c.pairs()
		if err != nil {
			return err
		}
		pairs = append(pairs, found...)
	}
	if most := e.size(100_000); len(pairs) > most {
		pairs = pairs[:most]
	}
	if err := compareWords(e, t, pairs); err != nil {
		return err
	}
	readWords(t, pairs)
	return rewriteWords(e, t)
}

// splitWords measures how fast texts are split into tokens.
func splitWords(e *env, t *table) error {
	sets, err := e.textSets()
	if err != nil {
		return err
	}
	for _, s := range sets {
		times := 1 + e.size(16<<20)/s.bytes
		costs, err := alternate(e.rounds(5), here(func() error {
			return s.each(times, func(files []norm.File) {
				for _, f := range files {
					words.New(string(f.Data), s.language)
				}
			})
		}))
		if err != nil {
			return err
		}
		r := row{name: "words: tokens, " + s.name, figure: float64(s.bytes*times) / 1e6 / costs[0].cpu.Seconds(), unit: "MB/s"}
		if s.name == "US Constitution" {
			r.target = atLeast(80)
		}
		t.add(r)
	}
	return nil
}

// compareWords measures the time for a provision, tokens not counted, as they are split once for all comparisons.
func compareWords(e *env, t *table, pairs []wordPair) error {
	times, tokens := 1+e.size(20_000)/len(pairs), 0
	for _, p := range pairs {
		tokens += len(p.old.Tokens()) + len(p.new.Tokens())
	}
	costs, err := alternate(e.rounds(5), here(func() error {
		for range times {
			for _, p := range pairs {
				words.Compare(p.old, p.new)
			}
		}
		return nil
	}))
	if err != nil {
		return err
	}
	t.add(row{name: "words: a changed provision", figure: costs[0].cpu.Seconds() * 1e6 / float64(times*len(pairs)), unit: "µs", target: atMost(40),
		detail: fmt.Sprintf("%d pairs of provisions, %d tokens on either side on average", len(pairs), tokens/2/len(pairs))})
	return nil
}

// readWords measures how well the edits read.
func readWords(t *table, pairs []wordPair) {
	islands, beside, touched, optimum, edits, whole := 0, 0, 0, 0, 0, 0
	for _, p := range pairs {
		last, ofWords := -1, false
		for _, e := range words.Compare(p.old, p.new).Edits {
			if e.Kind == words.Spacing {
				continue
			}
			touched += tokensWithin(p.old, e.Old) + tokensWithin(p.new, e.New)
			now := hasWords(p.old, e.Old) || hasWords(p.new, e.New)
			if last >= 0 && isIsland(p.old, words.Span{From: last, To: e.Old.From}) {
				if beside++; now && ofWords {
					islands++
				}
			}
			last, ofWords = e.Old.To, now
			edits++
			if keepsWords(p.old.String(), e.Old) && keepsWords(p.new.String(), e.New) {
				whole++
			}
		}
		optimum += leastTouched(p)
	}
	provisions := float64(len(pairs))
	t.add(row{name: "words: islands of one or two tokens", figure: float64(islands) / provisions, unit: "each", target: atMost(0.08),
		detail: fmt.Sprintf("per changed provision; %.3f with those beside brackets and punctuation alone", float64(beside)/provisions)})
	t.add(row{name: "words: tokens touched", figure: float64(touched), unit: "tokens", peer: "longest common subsequence", other: float64(optimum),
		target: ratioAtMost(1.15)})
	t.add(row{name: "words: edits that cut no word", figure: float64(whole) / float64(edits), unit: "of all", target: atLeast(1),
		detail: fmt.Sprintf("%d edits", edits)})
}

// rewriteWords compares a provision of 200,000 words with one in other words.
func rewriteWords(e *env, t *table) error {
	old, new := words.New(otherWords(e.size(200_000), 1), "en"), words.New(otherWords(e.size(200_000), 2), "en")
	var d words.Difference
	costs, err := alternate(e.rounds(3), here(func() error {
		d = words.Compare(old, new)
		return nil
	}))
	if err != nil {
		return err
	}
	t.add(row{name: "words: 200,000 words rewritten", figure: costs[0].cpu.Seconds(), unit: "s", target: atMost(2),
		detail: fmt.Sprintf("%d edits, coarse: %t", len(d.Edits), d.Coarse)})
	return nil
}

// otherWords makes sentences of words as frequent as those of a language: the most frequent one is a tenth of all.
func otherWords(n int, seed uint64) string {
	var b strings.Builder
	for i := range n {
		seed = seed*6364136223846793005 + 1442695040888963407
		r := float64(seed>>40) / (1 << 24)
		fmt.Fprintf(&b, "w%d", int(5000*r*r*r*r))
		if i%17 == 16 {
			b.WriteByte('.')
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// pairs lists the provisions that have the same eId in two revisions, changed, and share a fifth of their pairs of words.
func (c chain) pairs() ([]wordPair, error) {
	set := textSet{language: c.language}
	if err := set.read(c.patterns); err != nil {
		return nil, err
	}
	var revisions []*model.Text
	for _, files := range set.texts {
		text, _ := norm.ParseText(files, norm.Options{Language: c.language})
		revisions = append(revisions, text)
	}
	var out []wordPair
	seen := map[[2]string]bool{}
	split := make([]map[ident.EID]*words.Text, len(revisions))
	for i, r := range revisions {
		split[i] = map[ident.EID]*words.Text{}
		for p := range model.All(r.Body) {
			split[i][p.EID] = words.New(ownWords(p), c.language)
		}
	}
	for i, r := range revisions {
		for p := range model.All(r.Body) {
			for _, later := range split[i+1:] {
				pair := wordPair{split[i][p.EID], later[p.EID]}
				if pair.new == nil || pair.old.String() == pair.new.String() || !pair.related() {
					continue
				}
				if key := [2]string{pair.old.String(), pair.new.String()}; !seen[key] {
					seen[key] = true
					out = append(out, pair)
				}
			}
		}
	}
	return out, nil
}

// ownWords are the words of a provision with a place for each provision in it.
func ownWords(p *model.Provision) string {
	lines := []string{p.Heading.Words}
	for i := range p.Body {
		if p.Body[i].Provision != nil {
			lines = append(lines, "\uFFFC")
			continue
		}
		for prose := range model.Proses(p.Body[i : i+1]) {
			lines = append(lines, prose.Words)
		}
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func (p wordPair) related() bool {
	olds, news, in, shared := p.old.Shingles(), p.new.Shingles(), map[uint64]bool{}, 0
	for _, s := range olds {
		in[s] = true
	}
	for _, s := range news {
		if in[s] {
			shared++
		}
	}
	return shared > 0 && 10*shared >= len(olds)+len(news)
}

func hasWords(t *words.Text, s words.Span) bool {
	for _, k := range t.Tokens() {
		if k.Class.IsWord() && k.From >= s.From && k.To <= s.To {
			return true
		}
	}
	return false
}

func tokensWithin(t *words.Text, s words.Span) int {
	n := 0
	for _, k := range t.Tokens() {
		if k.From >= s.From && k.To <= s.To {
			n++
		}
	}
	return n
}

// isIsland says whether no more than two tokens stand between two edits. An object cannot be part of an edit and is none.
func isIsland(t *words.Text, s words.Span) bool {
	return tokensWithin(t, s) <= 2 && !strings.Contains(t.String()[s.From:s.To], "\uFFFC")
}

// keepsWords says whether no letter or digit stands directly before and behind either end of a span, in scripts that put
// spaces between words. A French elision ends a word as well.
func keepsWords(s string, span words.Span) bool {
	for _, at := range []int{span.From, span.To} {
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[at:])
		if inWord(before) && (inWord(after) || unicode.IsMark(after)) {
			return false
		}
	}
	return true
}

func inWord(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsNumber(r)) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// leastTouched is the least number of tokens that must be deleted and inserted.
func leastTouched(p wordPair) int {
	olds, news := p.old.Tokens(), p.new.Tokens()
	longest := make([]int, len(news)+1)
	for _, o := range olds {
		diagonal := 0
		for j, n := range news {
			up := longest[j+1]
			if p.old.String()[o.From:o.To] == p.new.String()[n.From:n.To] {
				longest[j+1] = diagonal + 1
			} else {
				longest[j+1] = max(up, longest[j])
			}
			diagonal = up
		}
	}
	return len(olds) + len(news) - 2*longest[len(news)]
}
