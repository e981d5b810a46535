package model

import (
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
)

// RecordType is a kind of record that a site declares beside those that the program knows: a folder below data/records
// with a type.yaml, a JSON Schema and the records.
type RecordType struct {
	Place
	ID    string // name of the folder; part of addresses
	Title string `yaml:"title,required"` // of all of them: Meetings
	One   string `yaml:"one,required"`   // of one: Meeting
	Text  string `yaml:"text,required"`  // what they are, in a sentence or two
	Order int    `yaml:"order"`
	Key   string `yaml:"key,required"` // path of the field that names a record for good; part of its address
	Name  string `yaml:"name"`         // title of a record, with paths of fields in braces: "{state}, {year}"; the key if empty
	Date  string `yaml:"date"`         // path of the field with the day that the record is of
	// Sort is the order of the records: paths of the fields that count, the first first, with "-" before one that
	// descends. Those that have not got the value stand last. The key decides between equals.
	Sort []string `yaml:"sort"`
	// Withheld says that records are never shown one by one: only tables of numbers made from them are.
	Withheld     bool                               `yaml:"withheld"`
	Columns      []string                           `yaml:"columns,required"` // paths of the fields that lists show
	Facets       []string                           `yaml:"facets"`           // paths of the fields by which lists can be narrowed
	Rules        []RecordRule                       `yaml:"rules"`
	Views        []RecordView                       `yaml:"views"`
	Translations map[ident.Language]TypeTranslation `yaml:"translations"`
	Schema       []byte                             // JSON Schema (draft 2020-12) of one record, as it is published
	Fields       []*Field                           // of the schema's properties, in their order
	Records      []*Record                          // in the order of Sort
	Kept         int                                // number of records that Corpus.Public left out
	original     *RecordType                        // as it was before it was translated
}

// RecordRule is a rule that the records of a type follow beyond their schema: exactly one of its forms is given.
type RecordRule struct {
	Place
	Order  []string `yaml:"order"`  // paths of dates or numbers that do not descend
	Unique []string `yaml:"unique"` // paths of fields that no two records have the same values in, all taken together
	Total  string   `yaml:"total"`  // path of a whole number that is the sum of those at Of
	Of     string   `yaml:"of"`
	Hint   string   `yaml:"hint"` // how to mend what breaks the rule
}

// RecordView is a way in which the records of a type are shown beyond their list and pages. Which of the fields matter
// depends on the kind.
type RecordView struct {
	Place
	Kind    RecordViewKind `yaml:"kind,required"`
	Title   string         `yaml:"title"`
	Text    string         `yaml:"text"`
	By      string         `yaml:"by"`      // path: what records are put together by
	Over    string         `yaml:"over"`    // path: what orders the records of a group in time
	Fields  []string       `yaml:"fields"`  // paths of the fields shown
	Rows    string         `yaml:"rows"`    // path: the rows of a table of numbers
	Columns string         `yaml:"columns"` // path: its columns
	Sum     string         `yaml:"sum"`     // path of the number that is added up; records are counted if empty
	From    string         `yaml:"from"`    // path of a first day; records without it do not run
	To      string         `yaml:"to"`      // path of a last day
	Then    string         `yaml:"then"`    // path of the last day of what follows, such as special supervision
	Due     string         `yaml:"due"`     // path of the day by which something is to be done
	Done    string         `yaml:"done"`    // path of the day on which it was
	Treaty  string         `yaml:"treaty"`  // instrument that the parties are parties to
	Needed  int            `yaml:"needed"`  // instruments of consent after which it enters into force
	Days    int            `yaml:"days"`    // that pass between a deposit and its effect
	Months  int            `yaml:"months"`  // in the place of days
	Effect  TreatyEffect   `yaml:"effect"`  // the day that is meant by days and months
	Notice  int            `yaml:"notice"`  // months from the notification of a withdrawal to its effect; 0 if the treaty does not say
	Closes  date.Date      `yaml:"closes"`  // last day on which it is open for signature; accession is open from the day after
	// Unreserved names the provisions to which, with all that is in them, no reservation may be formulated.
	Unreserved []ident.EID `yaml:"unreserved"`
}

// TreatyEffect says on which day a deposit takes effect when days or months have passed.
type TreatyEffect string

// The ways in which treaties count. Without one it is the day itself: the ninetieth day after the deposit, three months
// after the deposit.
const (
	EffectOnDay     TreatyEffect = "day"
	EffectInMonth   TreatyEffect = "month"      // the first day of the third month following the month of the deposit
	EffectNextMonth TreatyEffect = "next-month" // the first day of the month after three months, or sixty days, have passed
)

// Values lists the ways that a file may name.
func (TreatyEffect) Values() []string { return []string{"day", "month", "next-month"} }

// RecordViewKind is a way to show records.
type RecordViewKind string

// The kinds of views.
const (
	Series     RecordViewKind = "series"       // of each group (By), its fields over time (Over)
	SideBySide RecordViewKind = "side-by-side" // fields as rows, groups (By) as columns
	Tables     RecordViewKind = "table"        // numbers by Rows and Columns, small cells suppressed where records are withheld
	Due        RecordViewKind = "due"          // what is due (Due) and not done (Done)
	Periods    RecordViewKind = "periods"      // what runs on a date (From, To, Then)
	Chart      RecordViewKind = "chart"        // numbers by Rows, drawn
	Treaty     RecordViewKind = "treaty"       // parties to a treaty, and the treaty as it binds each
	Penalties  RecordViewKind = "penalties"    // ranges of sanctions, to be read beside decisions
)

// Values lists the kinds that a file may name.
func (RecordViewKind) Values() []string {
	return []string{"series", "side-by-side", "table", "due", "periods", "chart", "treaty", "penalties"}
}

// View finds the first view of a kind, nil when there is none.
func (t *RecordType) View(kind RecordViewKind) *RecordView {
	for i := range t.Views {
		if t.Views[i].Kind == kind {
			return &t.Views[i]
		}
	}
	return nil
}

// Field is a property of a schema.
type Field struct {
	Pos      diag.Pos // of its description in the schema
	Name     string   // key in records
	Title    string   // for readers; the name if the schema gives none
	Text     string   // the schema's description
	Kind     FieldKind
	Format   string // what a text is: see RecordType formats in the guide; "" for plain text
	Pattern  string // regular expression that a text matches, "" if the schema gives none
	Unit     string // of a number, such as %
	Example  string // of a value, "" if the schema gives none
	Required bool
	Options  []Option // that a text can be, none if it is free
	Fields   []*Field // of an object
	Item     *Field   // of a list
}

// Option is one of the values that a field can have.
type Option struct{ Value, Title string }

// FieldKind is the kind of a field's values.
type FieldKind string

// The kinds of values.
const (
	TextValue    FieldKind = "string"
	IntegerValue FieldKind = "integer"
	NumberValue  FieldKind = "number"
	YesNoValue   FieldKind = "boolean"
	ObjectValue  FieldKind = "object"
	ListValue    FieldKind = "array"
)

// Field finds a field by its path: names with dots between them. Within lists it is that of their items.
func (t *RecordType) Field(path string) *Field {
	fields := t.Fields
	var f *Field
	for name := range strings.SplitSeq(path, ".") {
		if f = FieldNamed(fields, name); f == nil {
			return nil
		}
		inner := f
		for inner.Item != nil {
			inner = inner.Item
		}
		fields = inner.Fields
	}
	return f
}

// FieldNamed finds the field with that name, nil when there is none.
func FieldNamed(fields []*Field, name string) *Field {
	for _, f := range fields {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// Record is a record of a type.
type Record struct {
	Place
	Type  *RecordType
	Key   string
	Title string
	Date  date.Date // zero if the type has no date
	Value *Value    // an object
	Text  string    // of a record in Markdown: what stands below its front matter
	Body  []Block   // the same, read
	Notes []*Note
}

// Value is a value of a record as it was read.
type Value struct {
	Pos    diag.Pos
	Kind   FieldKind
	Text   string   // as written, of all kinds but objects and lists
	Keys   []string // of an object, in their order
	Values []*Value // of an object, by index of its key, or of a list
	Blocks []Block  // of a text in Markdown
	Notes  []*Note  // of these
}

// Get is the value of a key, nil when it is not given or v is no object.
func (v *Value) Get(key string) *Value {
	if v == nil || v.Kind != ObjectValue {
		return nil
	}
	for i, k := range v.Keys {
		if k == key {
			return v.Values[i]
		}
	}
	return nil
}

// At lists the values at a path: those of all items where it leads through lists.
func (v *Value) At(path string) []*Value {
	at := v.Items()
	for name := range strings.SplitSeq(path, ".") {
		var next []*Value
		for _, o := range at {
			next = append(next, o.Get(name).Items()...)
		}
		at = next
	}
	return at
}

// Items are the items of a list, or the value itself.
func (v *Value) Items() []*Value {
	switch {
	case v == nil:
		return nil
	case v.Kind == ListValue:
		return v.Values
	}
	return []*Value{v}
}

// One is the text of the first value at a path, "" when there is none.
func (v *Value) One(path string) string {
	if all := v.At(path); len(all) > 0 {
		return all[0].Text
	}
	return ""
}

// RecordType finds a type of records by its folder's name, nil when there is none.
func (c *Corpus) RecordType(id string) *RecordType {
	for _, t := range c.RecordTypes {
		if t.ID == id {
			return t
		}
	}
	return nil
}
