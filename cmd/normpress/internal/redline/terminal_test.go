package redline

import (
	"regexp"
	"strings"
	"testing"

	"github.com/rivo/uniseg"

	"normpress/cmd/normpress/internal/compare"
)

// solid is text without white space.
func solid(s string) string { return strings.Join(strings.Fields(s), "") }

// Breaking lines loses no word and no sign, and a line is longer than the terminal only where it cannot be broken.
func TestTerminalWidth(t *testing.T) {
	for _, c := range samples(t) {
		whole := solid(Terminal{}.Write(c))
		for _, width := range []int{30, 47, 80} {
			text := Terminal{Width: width}.Write(c)
			if got := solid(text); got != whole {
				t.Errorf("at %d columns other words are written: %s", width, firstDifference(got, whole))
			}
			for line := range strings.Lines(text) {
				if line = strings.TrimSpace(line); uniseg.StringWidth(line) > width && strings.Contains(line, " ") {
					t.Errorf("at %d columns: %q", width, line)
				}
			}
		}
	}
}

var attributes = regexp.MustCompile("\x1b\\[[0-9;]*m")

// Colour adds attributes and takes the brackets away, and nothing else; what a line begins it ends.
func TestTerminalColour(t *testing.T) {
	words := func(s string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune("[]{}+- \n", r) {
				return -1
			}
			return r
		}, attributes.ReplaceAllString(s, ""))
	}
	for _, c := range samples(t) {
		coloured := Terminal{Colour: true}.Write(c)
		if got, want := words(coloured), words(Terminal{}.Write(c)); got != want {
			t.Errorf("without attributes: %s", firstDifference(got, want))
		}
		for line := range strings.Lines(coloured) {
			if codes := attributes.FindAllString(line, -1); len(codes) > 0 && codes[len(codes)-1] != "\x1b[0m" {
				t.Errorf("the line %q leaves attributes behind", line)
			}
		}
	}
}

func firstDifference(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return "…" + a[max(0, n-40):min(len(a), n+40)] + "… and …" + b[max(0, n-40):min(len(b), n+40)] + "…"
}

// What a terminal would obey is shown instead.
func TestTerminalControls(t *testing.T) {
	if got := visible("a\tb\nc\x1b[8md\u009b0m\x07\x7f"); got != "a | b\nc␛[8md\uFFFD0m␇\uFFFD" {
		t.Errorf("got %q", got)
	}
}

// The old words are those that stayed and were deleted, the new ones those that stayed and were inserted.
func TestTerminalWords(t *testing.T) {
	for _, c := range samples(t) {
		for r := range c.Rows() {
			if r.Shows != compare.ShowsAll || len(r.Change.Edits) == 0 {
				continue
			}
			for _, fate := range []compare.Fate{compare.Deleted, compare.Added} {
				var b strings.Builder
				for _, l := range r.Change.Lines() {
					b.WriteString("\n")
					for _, s := range stretches(r.Change, l) {
						if s.Fate == compare.Stayed || s.Fate == fate {
							b.WriteString(s.Text)
						}
					}
				}
				want, number := r.Change.OldWords(), r.Change.Old
				if fate == compare.Added {
					want, number = r.Change.NewWords(), r.Change.New
				}
				if len(number) < 2 && solid(b.String()) != solid(strings.ReplaceAll(want, compare.ChildMark, "")) {
					t.Errorf("%s: got %q, want %q", Anchor(r.Change), b.String(), want)
				}
			}
		}
	}
}
