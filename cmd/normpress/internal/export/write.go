package export

import (
	"fmt"
	"path"

	"github.com/spf13/afero"
)

// Write writes the files to out. A file that is there already came with the site, and is not written over.
func Write(files []File, out afero.Fs) error {
	for _, f := range files {
		if _, err := out.Stat(f.Path); err == nil {
			return fmt.Errorf("static%s: the program writes a file of that name; name yours otherwise", f.Path)
		}
		if err := out.MkdirAll(path.Dir(f.Path), 0o755); err != nil {
			return err
		}
		if err := afero.WriteFile(out, f.Path, f.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}
