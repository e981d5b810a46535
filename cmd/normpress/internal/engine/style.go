package engine

import (
	"path"

	"github.com/evanw/esbuild/pkg/api"
)

// forReaders is a static file as browsers get it: a stylesheet without comments and spaces, unless it has mistakes, of
// which a browser makes what it can; any other file as it is.
func forReaders(name string, b []byte) []byte {
	if path.Ext(name) != ".css" {
		return b
	}
	made := api.Transform(string(b), api.TransformOptions{Loader: api.LoaderCSS, MinifyWhitespace: true, Charset: api.CharsetUTF8, LogLevel: api.LogLevelSilent})
	if len(made.Errors)+len(made.Warnings) > 0 {
		return b
	}
	return made.Code
}
