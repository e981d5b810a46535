package search

import (
	"hash/fnv"
	"unicode/utf8"
)

// A row of sorted words is cut into files where the words themselves say so, so that a new word changes the file that it
// belongs to and no other.
type cutter struct {
	least, most int // bytes
	size        int
}

// cutEvery is how many words there are, on average, from one that may begin a file to the next.
const cutEvery = 32

// before says whether a file ends before the word, which takes so many bytes. Where the word must stay with the one
// before it, only size counts.
func (c *cutter) before(word string, bytes int, stay bool) bool {
	cut := c.size > 0 && (c.size+bytes > c.most || c.size >= c.least && !stay && begins(word))
	if cut {
		c.size = 0
	}
	c.size += bytes
	return cut
}

func begins(word string) bool {
	h := fnv.New32a()
	h.Write([]byte(word)) // it never fails
	return h.Sum32()%cutEvery == 0
}

// start is as much of a word as tells it from the last word of the file before.
func start(last, word string) string {
	n := sharedPrefix(last, word)
	_, size := utf8.DecodeRuneInString(word[n:])
	return word[:n+size]
}
