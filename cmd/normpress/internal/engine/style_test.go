package engine

import "testing"

// Stylesheets lose what only their writers read; other files and stylesheets with mistakes stay as they are.
func TestForReaders(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"css/a.css", "/* quiet */\na::before { content: \"↑ \" / \"\"; }\n/*! whose */\n", "a::before{content:\"↑ \" / \"\"}/*! whose */\n"},
		{"css/a.css", "a { color: red; } }\n", "a { color: red; } }\n"},
		{"notes.txt", "/* a */\n", "/* a */\n"},
	} {
		if got := string(forReaders(c.name, []byte(c.file))); got != c.want {
			t.Errorf("%s: %q becomes %q, want %q", c.name, c.file, got, c.want)
		}
	}
}
