package main

import (
	"os"
	"path/filepath"

	"github.com/spf13/afero"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/headers"
	"normpress/cmd/normpress/internal/portable"
)

// makePortable turns the finished site into one that works without a server. What hosts are told does not hold for it.
func (p *portal) makePortable(baseURL string, files afero.Fs) error {
	if baseURL == "" {
		baseURL = string(p.config.BaseURL)
	}
	for _, f := range p.onHost(baseURL).Files() {
		if err := files.Remove(f.Path); err != nil {
			return err
		}
	}
	return portable.Make(files, portable.Options{Base: basePath(baseURL), Policy: headers.PortablePage()})
}

// writeZip writes the files of a site as an archive, which takes its name only when it is whole.
func writeZip(files afero.Fs, day date.Date, name string) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".normpress-*.zip")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // where it did not take its name
	err = portable.Zip(files, day.Time(), f)
	if err := f.Chmod(0o644); err != nil {
		return err
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
