package load

import (
	"encoding"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/language"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
)

// scalar reads one value, as it is written, into v.
func (d *decoder) scalar(n *yaml.Node, v reflect.Value, key string) {
	if n.Kind != yaml.ScalarNode {
		hint := d.forExample(key, v)
		if n.Style&yaml.FlowStyle != 0 {
			hint = "put text that begins with [ or { in quotes"
		}
		d.is(n, yaml.ScalarNode, key, hint)
		return
	}
	text := strings.TrimRight(n.Value, "\n") // of a block scalar
	switch to := v.Addr().Interface().(type) {
	case encoding.TextUnmarshaler:
		if err := to.UnmarshalText([]byte(text)); err != nil {
			d.add(wrongValue.At(d.of(n), d.valueHint(text, v, key), "%s: %s", key, err))
		}
	case interface{ Values() []string }:
		d.named(n, v, to.Values(), key)
	default:
		d.basic(n, text, v, key)
	}
}

// named reads one of the values that a key can have.
func (d *decoder) named(n *yaml.Node, v reflect.Value, values []string, key string) {
	if !slices.Contains(values, n.Value) {
		d.add(wrongValue.At(d.of(n), diag.DidYouMean(n.Value, values), "%s cannot be %q", key, n.Value))
		return
	}
	v.SetString(n.Value)
}

var wholeNumber = regexp.MustCompile(`^(0|-?[1-9][0-9]{0,17})$`)

// basic reads text, a whole number, or true or false.
func (d *decoder) basic(n *yaml.Node, text string, v reflect.Value, key string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
		d.comment(n)
	case reflect.Bool:
		if text != "true" && text != "false" {
			d.add(wrongValue.At(d.of(n), "write true or false", "%s cannot be %q", key, text))
		}
		v.SetBool(text == "true")
	default:
		if !wholeNumber.MatchString(text) {
			d.add(wrongValue.At(d.of(n), "write digits only, such as 12500000", "%s: %q is not a whole number", key, text))
			return
		}
		i, _ := strconv.ParseInt(text, 10, 64) // 18 digits fit
		v.SetInt(i)
	}
}

// comment finds words that a # takes out of a text that is not in quotes.
func (d *decoder) comment(n *yaml.Node) {
	const quoted = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle
	if n.LineComment != "" && n.Style&quoted == 0 {
		d.add(lostComment.At(d.of(n), "put the text in quotes, or the comment on a line of its own", "what stands behind the text is a comment and is not shown: %q", n.LineComment))
	}
}

// valueHint proposes what may have been meant by a text that v does not take.
func (d *decoder) valueHint(text string, v reflect.Value, key string) string {
	if v.Type() == reflect.TypeFor[date.Date]() {
		for _, layout := range []string{"2006-1-2", "2006/1/2", "2006.1.2", "20060102", time.RFC3339, time.DateTime} {
			if t, err := time.Parse(layout, text); err == nil {
				return "write " + date.FromTime(t).String()
			}
		}
	}
	for _, variant := range []string{strings.ToUpper(text), strings.ToLower(text), strings.TrimSpace(text)} {
		if reflect.New(v.Type()).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(variant)) == nil {
			return `did you mean "` + variant + `"?`
		}
	}
	switch v.Type() {
	case reflect.TypeFor[ident.LEI]():
		return "compare it with the firm's entry at search.gleif.org"
	case reflect.TypeFor[ident.State]():
		if code := stateNamed(text); code != "" {
			return `did you mean "` + code + `"?`
		}
	}
	return d.forExample(key, v)
}

// stateNamed is the code of the State with that English name, "" where there is none.
func stateNamed(name string) string {
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			var s ident.State
			if code := string(a) + string(b); s.UnmarshalText([]byte(code)) == nil && strings.EqualFold(s.Name(language.English), name) {
				return code
			}
		}
	}
	return ""
}
