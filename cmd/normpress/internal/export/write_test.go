package export

import (
	"slices"
	"testing"

	"github.com/spf13/afero"
)

func TestWrite(t *testing.T) {
	var files []File
	for _, name := range []string{"/register/firms.csv", "/feed.xml", "/register/periods.json"} {
		files = append(files, File{name, func() []byte { return []byte("made") }})
	}
	for _, c := range []struct {
		name   string
		static []string
		want   []string
	}{
		{"names of its own", []string{"/register/ours.csv", "/firms.csv"}, nil},
		{"names of ours", []string{"/register/firms.csv", "/register/periods.json"}, []string{
			"static/register/firms.csv: error: the program writes /register/firms.csv itself [file-taken] (give it another name)",
			"static/register/periods.json: error: the program writes /register/periods.json itself [file-taken] (give it another name)",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := afero.NewMemMapFs()
			for _, name := range c.static {
				if err := afero.WriteFile(out, name, []byte("own"), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			found, err := Write(files, out)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range found {
				got = append(got, f.String()+" ("+f.Hint+")")
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("found %q, want %q", got, c.want)
			}
			for _, f := range files {
				want := "made"
				if slices.Contains(c.static, f.Path) {
					want = "own"
				}
				if b, err := afero.ReadFile(out, f.Path); err != nil || string(b) != want {
					t.Errorf("%s is %q, %v", f.Path, b, err)
				}
			}
		})
	}
}
