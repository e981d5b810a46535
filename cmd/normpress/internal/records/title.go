package records

import (
	"regexp"
	"strings"
	"unicode"

	"normpress/cmd/normpress/internal/model"
)

// placeholder is the path of a field in the pattern of a title: "{firm}, {year}".
var placeholder = regexp.MustCompile(`\{([^{}]*)\}`)

// Title is the title of a record after the pattern of its type, with single values as said puts them into words; the key
// where the type has no pattern.
func Title(r *model.Record, said func(f *model.Field, v *model.Value) string) string {
	if r.Type.Name == "" {
		return r.Key
	}
	return placeholder.ReplaceAllStringFunc(r.Type.Name, func(path string) string {
		path = strings.Trim(path, "{}")
		f := r.Type.Field(path)
		for f != nil && f.Item != nil {
			f = f.Item
		}
		var parts []string
		for _, v := range r.Value.At(path) {
			parts = append(parts, said(f, v))
		}
		return strings.Join(parts, ", ")
	})
}

// IsNamed says whether the title of a record has nothing but names, which say no language, and no words beside them.
func IsNamed(r *model.Record, isName func(f *model.Field, v *model.Value) bool) bool {
	named := true
	beside := Title(r, func(f *model.Field, v *model.Value) string {
		named = named && isName(f, v)
		return ""
	})
	return named && !strings.ContainsFunc(beside, unicode.IsLetter)
}
