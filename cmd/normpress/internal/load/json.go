package load

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// deepest is how many objects and lists of a schema can stand within each other.
const deepest = 64

// jsonFile reads JSON into values that know their places.
type jsonFile struct {
	name     string
	data     []byte
	d        *json.Decoder
	depth    int
	findings diag.Findings
}

var errDeep = errors.New("objects and lists are nested too deeply")

// readJSON reads a file of JSON. The value is nil where the JSON is not well formed.
func readJSON(name string, data []byte) (*model.Value, diag.Findings) {
	j := &jsonFile{name: name, data: data, d: json.NewDecoder(bytes.NewReader(data))}
	j.d.UseNumber()
	v, err := j.value()
	if err == nil {
		end := j.at()
		if _, more := j.d.Token(); more != io.EOF {
			return nil, append(j.findings, jsonSyntax.At(end, "a file of JSON is one value: delete what follows it", "something stands behind the end of the JSON"))
		}
		return v, j.findings
	}
	return nil, append(j.findings, j.syntax(err))
}

// at is the place of what is read next.
func (j *jsonFile) at() diag.Pos { return j.place(j.next()) }

func (j *jsonFile) next() int {
	i := int(j.d.InputOffset())
	for i < len(j.data) && strings.IndexByte(" \t\r\n,:", j.data[i]) >= 0 {
		i++
	}
	return i
}

func (j *jsonFile) place(offset int) diag.Pos {
	before := j.data[:min(offset, len(j.data))]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return diag.Pos{File: j.name, Line: 1 + bytes.Count(before, []byte("\n")), Col: 1 + utf8.RuneCount(line)}
}

// syntax says what the decoder could not read.
func (j *jsonFile) syntax(err error) diag.Finding {
	at, hint := j.at(), "look for a comma, a quotation mark or a bracket that is missing or one too many"
	text := strings.TrimPrefix(err.Error(), "json: ")
	switch bad, ok := errors.AsType[*json.SyntaxError](err); {
	case ok && bad.Offset < int64(len(j.data)):
		at = j.place(max(int(bad.Offset)-1, j.next()))
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || ok:
		text, hint = "the JSON ends before it is complete", "close every { by } and every [ by ]"
	}
	return jsonSyntax.At(at, hint, "%s", text)
}

func (j *jsonFile) value() (*model.Value, error) {
	v := &model.Value{Pos: j.at()}
	token, err := j.d.Token()
	if err != nil {
		return nil, err
	}
	switch t := token.(type) {
	case json.Delim:
		if j.depth++; j.depth > deepest {
			return nil, errDeep
		}
		defer func() { j.depth-- }()
		if t == '{' {
			return v, j.object(v)
		}
		return v, j.list(v)
	case json.Number:
		v.Kind, v.Text = model.NumberValue, t.String()
		if wholeNumber.MatchString(v.Text) {
			v.Kind = model.IntegerValue
		}
	case string:
		v.Kind, v.Text = model.TextValue, t
	case bool:
		v.Kind, v.Text = model.YesNoValue, map[bool]string{true: "true", false: "false"}[t]
	}
	return v, nil
}

func (j *jsonFile) object(v *model.Value) error {
	v.Kind = model.ObjectValue
	for j.d.More() {
		at := j.at()
		key, err := j.d.Token()
		if err != nil {
			return err
		}
		value, err := j.value()
		if err != nil {
			return err
		}
		name, _ := key.(string)
		if v.Get(name) != nil {
			j.findings = append(j.findings, duplicateKey.At(at, "remove one of the two", "the key %s is given twice", name))
			continue
		}
		v.Keys, v.Values = append(v.Keys, name), append(v.Values, value)
	}
	_, err := j.d.Token()
	return err
}

func (j *jsonFile) list(v *model.Value) error {
	v.Kind = model.ListValue
	for j.d.More() {
		item, err := j.value()
		if err != nil {
			return err
		}
		v.Values = append(v.Values, item)
	}
	_, err := j.d.Token()
	return err
}

// plain is the value as encoding/json would read it, for who asks what a schema says of it.
func plain(v *model.Value) any {
	switch v.Kind {
	case model.ObjectValue:
		m := make(map[string]any, len(v.Keys))
		for i, key := range v.Keys {
			m[key] = plain(v.Values[i])
		}
		return m
	case model.ListValue:
		list := make([]any, len(v.Values))
		for i, item := range v.Values {
			list[i] = plain(item)
		}
		return list
	case model.IntegerValue, model.NumberValue:
		return json.Number(v.Text)
	case model.YesNoValue:
		return v.Text == "true"
	case model.TextValue:
		return v.Text
	}
	return nil
}
