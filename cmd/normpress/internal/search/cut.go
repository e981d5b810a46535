package search

import (
	"hash/fnv"
	"unicode/utf8"
)

// A row of sorted words is cut into files where the words themselves say so, so that a new word changes the file that it
// belongs to and no other.
type cutter struct {
	every       uint32 // words, on average, from one that begins a file to the next
	least, most int    // bytes of a file; few are as small, or files would be cut where others happen to end
	size        int
}

// before says whether a file ends before the word, which takes so many bytes. Where the word must stay with the one
// before it, only size counts.
func (c *cutter) before(word string, bytes int, stay bool) bool {
	cut := c.size > 0 && (c.size+bytes > c.most || c.size >= c.least && !stay && c.begins(word))
	if cut {
		c.size = 0
	}
	c.size += bytes
	return cut
}

func (c *cutter) begins(word string) bool {
	h := fnv.New32a()
	h.Write([]byte(word)) // it never fails
	return h.Sum32()%c.every == 0
}

// start is as much of a word as tells it from the last word of the file before.
func start(last, word string) string {
	n := sharedPrefix(last, word)
	_, size := utf8.DecodeRuneInString(word[n:])
	return word[:n+size]
}
