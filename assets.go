// Package normpress holds the files that come with the program: layouts, static files, the words of the interface and
// the settings that a new site begins with. A file of the same name in a site's own folder wins.
package normpress

import (
	"embed"
	"io/fs"
)

// all: because names that begin with an underscore, such as _partials, would be left out.
//
//go:embed all:layouts static data/i18n hugo.yaml
var defaults embed.FS

// Defaults returns the files by their names in the repository: layouts/, static/, data/i18n/ and hugo.yaml.
func Defaults() fs.FS { return defaults }
