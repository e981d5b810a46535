package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// made is the folder of the generated firms in the site.
const made = "data/register/firms/made/"

// site is the sample portal of the repository with so many generated firms more, each with a certificate: one file per
// firm, or one list of all.
func (e *env) site(firms int, oneList bool) (map[string]string, error) {
	files := map[string]string{}
	for _, name := range []string{"content", "data", "hugo.yaml"} {
		if err := addFiles(files, os.DirFS(e.root), name); err != nil {
			return nil, err
		}
	}
	var list strings.Builder
	for i := range firms {
		if oneList {
			list.WriteString("- " + strings.ReplaceAll(strings.TrimSpace(firm(i)), "\n", "\n  ") + "\n")
		} else {
			files[fmt.Sprintf("%s%03d/f-%05d.yaml", made, i/100, 10000+i)] = firm(i)
		}
	}
	if oneList {
		files[made+"all.yaml"] = list.String()
	}
	return files, nil
}

func addFiles(files map[string]string, from fs.FS, name string) error {
	return fs.WalkDir(from, name, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(from, p)
		files[p] = string(b)
		return err
	})
}

// firm writes a record of usual size, a third of which are valid, suspended in part, and withdrawn.
func firm(i int) string {
	last := []string{
		"{date: 2026-02-02, kind: renewed, until: 2029-11-03}",
		"{date: 2025-09-12, kind: suspended, scope: [red-team], reason: Evidence of supervision was not produced}",
		"{date: 2025-10-20, kind: withdrawn, published: 2025-10-27, reason: At the request of the holder}",
	}[i%3]
	return fmt.Sprintf(`number: F-%05d
name: Meridian Lattice %d Ltd
names:
  - {name: Lattice Security Partners %d, kind: former, until: 2025-02-01}
state: KE
registry_number: PVT-7Q2K%d
registered: 2024-08-20
certificates:
  - number: C-2024-%05d
    standard: code-of-conduct@2024
    inspector: I-01
    scope: [vulnerability-research, red-team]
    events:
      - {date: 2024-08-20, kind: applied}
      - {date: 2024-11-04, kind: issued, until: 2027-11-03}
      - %s
`, 10000+i, i, i, i, 10000+i, last)
}

// writeFiles puts files into a folder on disk.
func writeFiles(dir string, files map[string]string) error {
	for name, text := range files {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(path.Dir(full), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
