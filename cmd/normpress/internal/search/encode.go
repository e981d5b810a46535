package search

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf16"
)

// nameLen is the number of letters of a file's name, which is made of its content.
const nameLen = 8

var letters = base32.StdEncoding.WithPadding(base32.NoPadding)

// contentName names what has these parts.
func contentName(parts ...[]byte) string {
	h := sha256.New()
	for _, p := range parts {
		var size [8]byte
		binary.LittleEndian.PutUint64(size[:], uint64(len(p)))
		h.Write(size[:])
		h.Write(p)
	}
	return strings.ToLower(letters.EncodeToString(h.Sum(nil)))[:nameLen]
}

// deflated compresses for DecompressionStream("deflate-raw"), so that sizes do not depend on the host.
func deflated(b []byte) []byte {
	var out bytes.Buffer
	w, _ := flate.NewWriter(&out, flate.BestCompression) // it fails for unknown levels alone
	w.Write(b)                                           // and a buffer takes everything
	w.Close()
	return out.Bytes()
}

func marshal(v any) []byte {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(fmt.Sprintf("search: what is shown of a document is no JSON: %v", err))
	}
	return bytes.TrimSpace(out.Bytes())
}

// number appends a whole number, seven bits to a byte, the lowest first.
func number(b []byte, n int) []byte { return binary.AppendUvarint(b, uint64(n)) }

// text appends the letters of s behind their count of bytes.
func text(b []byte, s string) []byte { return append(number(b, len(s)), s...) }

// follows appends a word of a sorted list by what differs from the word before it. What they share is counted as
// JavaScript counts letters.
func follows(b []byte, before, word string) []byte {
	n := sharedPrefix(before, word)
	return text(number(b, units(word[:n])), word[n:])
}

// sharedPrefix is the number of bytes of the letters that both begin with.
func sharedPrefix(a, b string) int {
	for i, r := range b {
		if !strings.HasPrefix(a[i:], string(r)) {
			return i
		}
	}
	return len(b)
}

// units is the length of a text in UTF-16.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}
