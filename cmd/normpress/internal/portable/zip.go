package portable

import (
	"archive/zip"
	"io"
	"slices"
	"time"

	"github.com/spf13/afero"
)

// Zip writes the files of a site as an archive. The same files and time give the same bytes.
func Zip(files afero.Fs, at time.Time, w io.Writer) error {
	names, err := (&site{files: files, folders: map[string]bool{}}).list()
	if err != nil {
		return err
	}
	slices.Sort(names)
	archive := zip.NewWriter(w)
	for _, name := range names {
		b, err := afero.ReadFile(files, name)
		if err != nil {
			return err
		}
		entry, err := archive.CreateHeader(&zip.FileHeader{Name: name[1:], Method: zip.Deflate, Modified: at})
		if err != nil {
			return err
		}
		if _, err := entry.Write(b); err != nil {
			return err
		}
	}
	return archive.Close()
}
