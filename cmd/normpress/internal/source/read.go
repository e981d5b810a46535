package source

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/diag"
)

// The largest files that are read, in bytes.
const (
	MaxText = 10 << 20 // a text or record
	MaxFile = 100 << 20
)

// Hash is the SHA-256 of a file's bytes.
type Hash [sha256.Size]byte

// String writes the hash in hexadecimal.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// Read returns the bytes of a file and their hash. The bytes are nil when there is a finding.
func (s *Site) Read(name string) ([]byte, Hash, diag.Findings) { return s.read(name, MaxFile) }

// Text returns the bytes of a file that is written in UTF-8, and their hash. The bytes are nil when there is a finding.
func (s *Site) Text(name string) ([]byte, Hash, diag.Findings) {
	data, hash, findings := s.read(name, MaxText)
	switch {
	case len(findings) > 0:
	case !utf8.Valid(data):
		findings = diag.Findings{encoding(name, data)}
	default:
		findings = conflicts(name, data)
	}
	if len(findings) > 0 {
		return nil, Hash{}, findings
	}
	return data, hash, nil
}

func (s *Site) read(name string, most int64) ([]byte, Hash, diag.Findings) {
	fail := func(f diag.Finding) ([]byte, Hash, diag.Findings) { return nil, Hash{}, diag.Findings{f} }
	at := diag.Pos{File: name}
	// asked before the file is opened, because opening a pipe waits for its writer
	info, err := fs.Lstat(s.files, name)
	switch {
	case err != nil:
		return fail(unreadable.At(at, "it may have been moved or deleted meanwhile", "the file cannot be read: %s", reason(err)))
	case !info.Mode().IsRegular():
		return fail(notPlain.At(at, plainHint, "%s is not read", kindOf(info.Mode())))
	case info.Size() > most:
		return fail(large(at, info.Size(), most))
	}
	f, err := s.files.Open(name)
	if err != nil {
		return fail(unreadable.At(at, "ask for the right to read it", "the file cannot be read: %s", reason(err)))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1)) // it may have grown since it was asked about
	if err != nil {
		return fail(unreadable.At(at, "it may have been moved or deleted meanwhile", "the file cannot be read: %s", reason(err)))
	}
	if int64(len(data)) > most {
		return fail(large(at, int64(len(data)), most))
	}
	return data, sha256.Sum256(data), nil
}

func large(at diag.Pos, size, most int64) diag.Finding {
	return tooLarge.At(at, "split it into several files", "the file has %.1f MB, more than the %d MB that are read", float64(size)/(1<<20), most>>20)
}

// encoding names the first byte that is not UTF-8.
func encoding(name string, data []byte) diag.Finding {
	bad := 0
	for bad < len(data) {
		r, size := utf8.DecodeRune(data[bad:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		bad += size
	}
	line := data[bytes.LastIndexByte(data[:bad], '\n')+1 : bad]
	pos := diag.Pos{File: name, Line: 1 + bytes.Count(data[:bad], []byte("\n")), Col: 1 + utf8.RuneCount(line)}
	return notUTF8.At(pos, "save the file as UTF-8", "the byte 0x%02X is not UTF-8", data[bad])
}
