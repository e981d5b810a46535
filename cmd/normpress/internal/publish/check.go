package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"normpress/cmd/normpress/internal/diag"
)

var (
	outputPlace  = &diag.Rule{Name: "output-place", Severity: diag.Error, Explain: "The site is published to a folder of its own, apart from what it is made of."}
	outputFolder = &diag.Rule{Name: "output-folder", Severity: diag.Error, Explain: "What stands in the place of the output folder is a folder."}
	outputOurs   = &diag.Rule{Name: "output-ours", Severity: diag.Error, Explain: "All that is in the output folder was put there by normpress, so that nothing else is lost."}
)

// Rules are the rules of this package.
var Rules = []*diag.Rule{outputPlace, outputFolder, outputOurs}

// sources are the folders of a site that people write in.
var sources = []string{"content", "data", "layouts", "static", ".git"}

// Check says, before a build, whether Swap may replace the output folder of the site in that folder. It also ends what
// a Swap left undone whose process was killed.
func Check(output, siteDir string) diag.Findings {
	pos := diag.Pos{File: output}
	absolute, err := filepath.Abs(output)
	if err == nil {
		err = recoverLocked(absolute)
	}
	if err != nil {
		return diag.Findings{outputFolder.At(pos, "", "%v", err)}
	}
	info, err := os.Lstat(absolute)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return diag.Findings{outputFolder.At(pos, "", "the output folder cannot be seen: %v", err)}
	case info.Mode()&fs.ModeSymlink != 0:
		return diag.Findings{outputFolder.At(pos, "name the folder that it leads to", "the output folder is a symbolic link, which cannot be exchanged")}
	case !info.IsDir():
		return diag.Findings{outputFolder.At(pos, "", "there is a file in the place of the output folder")}
	case inside(siteDir, absolute):
		return diag.Findings{outputPlace.At(pos, `such as "public"`, "the output folder holds the site's own folder")}
	}
	for _, dir := range sources {
		if inside(absolute, filepath.Join(siteDir, dir)) {
			return diag.Findings{outputPlace.At(pos, `such as "public"`, "the output folder lies in %s/, which the site is made of", dir)}
		}
	}
	return checkContents(output)
}

func recoverLocked(output string) error {
	if _, err := os.Stat(filepath.Dir(output)); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	lock, err := lockBeside(output)
	if err != nil {
		return err
	}
	defer lock.Close()
	return recoverAside(output)
}

// inside says whether the path is the folder or lies in it, by what they are on the disk rather than by name.
func inside(path, dir string) bool {
	d, err := os.Stat(dir)
	if err != nil {
		return false
	}
	p, err := filepath.Abs(path)
	for err == nil {
		if real, err := filepath.EvalSymlinks(p); err == nil {
			p = real
		}
		if info, err := os.Stat(p); err == nil && os.SameFile(info, d) {
			return true
		}
		if filepath.Dir(p) == p {
			return false
		}
		p = filepath.Dir(p)
	}
	return false
}

// checkContents finds what in the output folder was not put there by Swap.
func checkContents(output string) diag.Findings {
	pos := diag.Pos{File: output}
	entries, err := os.ReadDir(output)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return diag.Findings{outputFolder.At(pos, "", "the output folder cannot be read: %v", err)}
	}
	m, err := readManifest(output)
	if err != nil {
		return diag.Findings{outputOurs.At(pos, "name another folder, or remove this one yourself", "the output folder is not empty and was not made by normpress: %v", err)}
	}
	foreign, err := m.foreign(output)
	if err != nil {
		return diag.Findings{outputFolder.At(pos, "", "the output folder cannot be read: %v", err)}
	}
	var found diag.Findings
	for _, name := range foreign {
		found = append(found, outputOurs.At(diag.Pos{File: filepath.ToSlash(filepath.Join(output, name))},
			"put it into static/, or remove it", "this file was not put there by normpress and would be lost"))
	}
	return found
}

// foreign lists the files in the folder that the manifest does not name.
func (m manifest) foreign(dir string) ([]string, error) {
	var list []string
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		if !m.has(filepath.ToSlash(rel)) && rel != ManifestName {
			list = append(list, rel)
		}
		return nil
	})
	return list, err
}
