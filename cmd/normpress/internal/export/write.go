package export

import (
	"path"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/diag"
)

var fileTaken = &diag.Rule{Name: "file-taken", Severity: diag.Error, Explain: "No file in static/ has the name of one that the program writes."}

// Rules are the rules of this package.
var Rules = []*diag.Rule{fileTaken}

// Write writes the files to out. A file that is there already came with the site, and is not written over but found. The
// error is that of out.
func Write(files []File, out afero.Fs) (found diag.Findings, err error) {
	for _, f := range files {
		if _, err := out.Stat(f.Path); err == nil {
			found = append(found, fileTaken.At(diag.Pos{File: "static" + f.Path}, "give it another name", "the program writes %s itself", f.Path))
			continue
		}
		if err := out.MkdirAll(path.Dir(f.Path), 0o755); err != nil {
			return found, err
		}
		if err := afero.WriteFile(out, f.Path, f.Bytes(), 0o644); err != nil {
			return found, err
		}
	}
	return found, nil
}
