package search

import (
	"slices"
	"strings"
	"unicode"
)

// The dictionary is cut into shards, and beside each shard lie the documents of its words, and their places in these.
//
// A shard is: the files of documents, then those of places (each list: how many, and of each the name and its size);
// the lexemes (how many, and of each its slot, in how many documents it is, and the size of their list, which follows
// at once where it is short); the words in order (how many, and of each what differs from the word before it, the
// numbers of its lexemes, and the size of its places). Lists that do not follow stand in the files, one after the
// other.
const (
	shardWords   = 512
	shardLeast   = 2 << 10
	shardMost    = 14 << 10
	numbersWords = 2048 // of a shard where numbers stand, which are many and seldom asked for
	numbersMost  = 56 << 10
	inlineMost   = 28
	postingsMost = 8 << 10 // bytes of a file of lists, but for a list that is longer
	placesMost   = 16 << 10
)

// shard is some words of the dictionary that follow each other.
type shard struct {
	words []*surface
}

// shards cuts the dictionary.
func shards(sorted []*surface) []shard {
	var out []shard
	cut := cutter{least: shardLeast}
	for i, s := range sorted {
		if cut.every, cut.most = shardWords, shardMost; strings.HasPrefix(s.key(), numberMark) {
			cut.every, cut.most = numbersWords, numbersMost
		}
		stay := i > 0 && slices.ContainsFunc(s.lexemes, func(l *lexeme) bool { return slices.Contains(sorted[i-1].lexemes, l) })
		if cut.before(s.key(), s.size(), stay) || i == 0 {
			out = append(out, shard{})
		}
		last := &out[len(out)-1]
		last.words = append(last.words, s)
	}
	return out
}

// numberMark stands in the dictionary before words with digits, so that numbers stand apart from words.
const numberMark = "#"

// key is the word as the dictionary has it. Keys of citations have a mark of their own.
func (s *surface) key() string {
	if !strings.HasPrefix(s.word, "§") && strings.ContainsFunc(s.word, unicode.IsDigit) {
		return numberMark + s.word
	}
	return s.word
}

// size is about how many bytes a word takes in its shard.
func (s *surface) size() int {
	n := len(s.word)/2 + 5
	for _, l := range s.lexemes {
		n += 3 + min(5*len(l.postings), inlineMost)
	}
	return n
}

// bytes is the content of the shard; its lists go to files.
func (s shard) bytes(files *fileSet) []byte {
	postings, places := listFiles{set: files, folder: "p", most: postingsMost}, listFiles{set: files, folder: "w", most: placesMost}
	var lexemes, words []byte
	numbers := map[*lexeme]int{}
	before := ""
	for _, w := range s.words {
		words = follows(words, before, w.key())
		words = number(words, len(w.lexemes))
		for _, l := range w.lexemes {
			n, ok := numbers[l]
			if !ok {
				n = len(numbers)
				numbers[l] = n
				lexemes = l.append(lexemes, &postings)
			}
			words = number(words, n)
		}
		words = number(words, len(w.positions))
		places.add(w.positions)
		before = w.key()
	}
	out := places.append(postings.append(nil))
	out = append(number(out, len(numbers)), lexemes...)
	return append(number(out, len(s.words)), words...)
}

// append appends the lexeme as the shard has it.
func (l *lexeme) append(b []byte, files *listFiles) []byte {
	list := l.list()
	b = number(number(number(b, l.slot), len(l.postings)), len(list))
	if len(list) <= inlineMost {
		return append(b, list...)
	}
	files.add(list)
	return b
}

// list is the documents of the lexeme: of each twice its distance from the one before, and one more where the word is
// in the name; then all impacts.
func (l *lexeme) list() []byte {
	var b []byte
	before := 0
	for _, p := range l.postings {
		n := 2 * (int(p.doc) - before)
		if p.named {
			n++
		}
		b = number(b, n)
		before = int(p.doc)
	}
	for _, p := range l.postings {
		b = append(b, p.impact)
	}
	return b
}

// listFiles joins lists to files.
type listFiles struct {
	set    *fileSet
	folder string
	most   int    // bytes of a file
	list   []byte // of the file that is being filled
	names  []byte
	files  int
}

func (f *listFiles) add(list []byte) {
	if len(f.list) > 0 && len(f.list)+len(list) > f.most {
		f.end()
	}
	f.list = append(f.list, list...)
}

func (f *listFiles) end() {
	if len(f.list) > 0 {
		f.names = append(f.names, f.set.add(f.folder, f.list)...)
		f.names = number(f.names, len(f.list))
		f.list = nil
		f.files++
	}
}

// append ends the last file and appends how many there are, and their names and sizes.
func (f *listFiles) append(b []byte) []byte {
	f.end()
	return append(number(b, f.files), f.names...)
}
