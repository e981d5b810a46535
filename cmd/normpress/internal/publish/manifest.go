package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// ManifestName is the file in the output folder that lists the others. It also says that the folder is ours to replace.
const ManifestName = "normpress-manifest.json"

type manifest struct {
	Files []file `json:"files"` // by path
}

type file struct {
	Path   string `json:"path"`
	Size   int    `json:"size"` // in bytes
	SHA256 string `json:"sha256"`
}

func describe(path string, b []byte) file {
	sum := sha256.Sum256(b)
	return file{path, len(b), hex.EncodeToString(sum[:])}
}

// bytes writes a line for each file, so that two manifests can be compared by eye.
func (m manifest) bytes() []byte {
	var b bytes.Buffer
	b.WriteString("{\"files\": [\n")
	for i, f := range m.Files {
		line, err := json.Marshal(f)
		if err != nil {
			panic(err) // strings and a number can be marshalled
		}
		b.Write(line)
		if i < len(m.Files)-1 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	b.WriteString("]}\n")
	return b.Bytes()
}

// has says whether a file of that path is listed.
func (m manifest) has(path string) bool {
	_, ok := slices.BinarySearchFunc(m.Files, path, func(f file, path string) int { return strings.Compare(f.Path, path) })
	return ok
}

func readManifest(dir string) (manifest, error) {
	var m manifest
	b, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return m, errors.New("it has no " + ManifestName)
	}
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(b, &m); err != nil {
		return m, fmt.Errorf("%s: %w", ManifestName, err)
	}
	slices.SortFunc(m.Files, func(a, b file) int { return strings.Compare(a.Path, b.Path) })
	return m, nil
}

// folders lists the folders that the files stand in, in the order of their names, with "." for the site's own.
func (m manifest) folders() []string {
	seen := map[string]bool{".": true}
	list := []string{"."}
	for _, f := range m.Files {
		for dir := path.Dir(f.Path); !seen[dir]; dir = path.Dir(dir) {
			seen[dir] = true
			list = append(list, dir)
		}
	}
	slices.Sort(list)
	return list
}

// sameOnDisk says whether a file has just these bytes. The manifest alone would not tell, as files can be edited.
func sameOnDisk(name string, b []byte) bool {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(b)) {
		return false
	}
	old, err := os.ReadFile(name)
	return err == nil && bytes.Equal(old, b)
}
