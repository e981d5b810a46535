package publish

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestCheck(t *testing.T) {
	for name, test := range map[string]struct {
		make   func(t *testing.T, site string)
		output string // below the folder around the site's
		want   []string
	}{
		"there is none":       {output: "site/public"},
		"beside the site":     {output: "public"},
		"in a further folder": {output: "a/b/public"},
		"empty":               {make: folders("site/public"), output: "site/public"},
		"made by Swap": {make: func(t *testing.T, dir string) {
			if _, err := Swap(memory(t, folder{"a/index.html": "x"}), filepath.Join(dir, "site/public")); err != nil {
				t.Fatal(err)
			}
		}, output: "site/public"},
		"the site": {output: "site", want: []string{`site: error: the output folder holds the site's own folder [output-place] (such as "public")`}},
		"around":   {output: ".", want: []string{`.: error: the output folder holds the site's own folder [output-place] (such as "public")`}},
		"in content": {output: "site/content/public", want: []string{
			`site/content/public: error: the output folder lies in content/, which the site is made of [output-place] (such as "public")`}},
		"static": {output: "site/static", want: []string{
			`site/static: error: the output folder lies in static/, which the site is made of [output-place] (such as "public")`}},
		"in layouts through a link": {make: links("site/layouts", "elsewhere"), output: "elsewhere/public", want: []string{
			`elsewhere/public: error: the output folder lies in layouts/, which the site is made of [output-place] (such as "public")`}},
		"a file": {make: texts("public"), output: "public", want: []string{
			`public: error: there is a file in the place of the output folder [output-folder]`}},
		"a link": {make: links("site/content", "public"), output: "public", want: []string{
			`public: error: the output folder is a symbolic link, which cannot be exchanged [output-folder] (name the folder that it leads to)`}},
		"somebody else's": {make: texts("public/thesis.doc"), output: "public", want: []string{
			`public: error: the output folder is not empty and was not made by normpress: it has no normpress-manifest.json [output-ours] (name another folder, or remove this one yourself)`}},
		"manifest of somebody else": {make: texts("public/" + ManifestName), output: "public", want: []string{
			`public: error: the output folder is not empty and was not made by normpress: normpress-manifest.json: invalid character 'x' looking for beginning of value [output-ours] (name another folder, or remove this one yourself)`}},
		"with files of others": {make: func(t *testing.T, dir string) {
			if _, err := Swap(memory(t, folder{"a/index.html": "x"}), filepath.Join(dir, "public")); err != nil {
				t.Fatal(err)
			}
			texts("public/CNAME", "public/a/b")(t, dir)
		}, output: "public", want: []string{
			`public/CNAME: error: this file was not put there by normpress and would be lost [output-ours] (put it into static/, or remove it)`,
			`public/a/b: error: this file was not put there by normpress and would be lost [output-ours] (put it into static/, or remove it)`}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			folders("site/content", "site/data", "site/layouts", "site/static")(t, dir)
			if test.make != nil {
				test.make(t, dir)
			}
			t.Chdir(dir)
			var got []string
			for _, f := range Check(test.output, "site") {
				line := f.String()
				if f.Hint != "" {
					line += " (" + f.Hint + ")"
				}
				got = append(got, line)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got\n%q\nwant\n%q", got, test.want)
			}
		})
	}
}

func folders(names ...string) func(*testing.T, string) {
	return func(t *testing.T, dir string) {
		for _, name := range names {
			if err := os.MkdirAll(filepath.Join(dir, name), 0o755); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func texts(names ...string) func(*testing.T, string) {
	return func(t *testing.T, dir string) {
		for _, name := range names {
			folders(filepath.Dir(name))(t, dir)
			if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func links(to, from string) func(*testing.T, string) {
	return func(t *testing.T, dir string) {
		if err := os.Symlink(filepath.Join(dir, to), filepath.Join(dir, from)); err != nil {
			t.Fatal(err)
		}
	}
}
