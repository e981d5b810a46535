package diag

import (
	"encoding/json"
	"fmt"
	"io"
)

// Print writes the findings as people read them: `file:line:col: severity: text [rule]`, the hint on a line of its
// own, and a summary line.
func (fs Findings) Print(w io.Writer) error {
	for _, f := range fs {
		if _, err := fmt.Fprintln(w, f); err != nil {
			return err
		}
		if f.Hint != "" {
			if _, err := fmt.Fprintf(w, "  hint: %s\n", f.Hint); err != nil {
				return err
			}
		}
	}
	_, err := fmt.Fprintln(w, fs.Summary())
	return err
}

// Summary is the last line of a listing, such as "2 errors, 1 warning".
func (fs Findings) Summary() string {
	e, w := fs.Count()
	if e+w == 0 {
		return "no findings"
	}
	return count(e, "error") + ", " + count(w, "warning")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// JSON writes the findings as one object: {"findings": [...], "errors": n, "warnings": n}.
func (fs Findings) JSON(w io.Writer) error {
	e, warnings := fs.Count()
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	list := fs
	if list == nil {
		list = Findings{}
	}
	return enc.Encode(struct {
		Findings Findings `json:"findings"`
		Errors   int      `json:"errors"`
		Warnings int      `json:"warnings"`
	}{list, e, warnings})
}
