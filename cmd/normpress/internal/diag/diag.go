// Package diag describes findings: what is wrong in a file, where, by which rule, and how to mend it.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity says whether a finding stops a build.
type Severity int

const (
	// Warning marks text that is probably wrong; the site is built all the same, and a site may silence the rule.
	Warning Severity = iota
	// Error marks text that must not be published; nothing is built and the rule cannot be silenced.
	Error
)

func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// MarshalText writes the severity as the word that people read.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Pos is a place in a file of the site. Line and Col count from 1, Col in characters; front matter lines count.
// Line 0 means the file as a whole.
type Pos struct {
	File string `json:"file"`
	Line int    `json:"line,omitempty"`
	Col  int    `json:"col,omitempty"`
}

func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Compare orders positions by file, line and column.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Col, q.Col))
}

// Rule is one thing that is checked. Rules are package variables of the packages that apply them.
type Rule struct {
	Name     string   `json:"name"` // kebab case, unique, lasting
	Severity Severity `json:"severity"`
	Explain  string   `json:"explain"` // one sentence for editors: what the rule asks for
}

// At makes a finding of the rule. The hint says how to mend it and may be empty; format and args give the text,
// which is lower case and has no full stop.
func (r *Rule) At(pos Pos, hint, format string, args ...any) Finding {
	return Finding{Pos: pos, Severity: r.Severity, Rule: r.Name, Text: fmt.Sprintf(format, args...), Hint: hint}
}

// Finding is one thing found wrong, with its place.
type Finding struct {
	Pos
	Severity Severity `json:"severity"`
	Rule     string   `json:"rule"`
	Text     string   `json:"text"`
	Hint     string   `json:"hint,omitempty"`
}

func (f Finding) String() string {
	return fmt.Sprintf("%s: %s: %s [%s]", f.Pos, f.Severity, f.Text, f.Rule)
}

// Findings is a list of findings, in any order until sorted.
type Findings []Finding

// Sorted returns the findings by place, then severity, rule and text, without exact duplicates.
func (fs Findings) Sorted() Findings {
	out := slices.Clone(fs)
	slices.SortFunc(out, func(a, b Finding) int {
		return cmp.Or(a.Pos.Compare(b.Pos), cmp.Compare(b.Severity, a.Severity), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Hint, b.Hint))
	})
	return slices.Compact(out)
}

// Count returns the numbers of errors and warnings.
func (fs Findings) Count() (errors, warnings int) {
	for _, f := range fs {
		if f.Severity == Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}

// Without drops the warnings of the named rules. Errors stay, whatever is named.
func (fs Findings) Without(rules []string) Findings {
	if len(rules) == 0 {
		return fs
	}
	return slices.DeleteFunc(slices.Clone(fs), func(f Finding) bool {
		return f.Severity == Warning && slices.Contains(rules, f.Rule)
	})
}
