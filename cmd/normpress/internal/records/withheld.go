package records

import (
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

func rule(name, explain string) *diag.Rule {
	return &diag.Rule{Name: name, Severity: diag.Error, Explain: explain}
}

var (
	withheldFreeText = rule("withheld-free-text", "Records of which only tables are published have no field that takes free text or that names somebody.")
	withheldView     = rule("withheld-view", "Records of which only tables are published are counted by fields with one value each, in tables that tell no more of each other than their totals.")
	rowIdentifies    = rule("row-identifies", "A record of which only tables are published names no firm, inspector or certificate, and holds no address, no host and no date more exact than a month.")
	seriesTwice      = rule("series-twice", "A series has one record of a group for each time.")
	sumOfCurrencies  = rule("sum-of-currencies", "A table adds up amounts of one currency.")
)

// ViewRules are the rules that CheckViews applies.
var ViewRules = []*diag.Rule{withheldFreeText, withheldView, rowIdentifies, seriesTwice, sumOfCurrencies}

// CheckViews finds records that would identify somebody though only tables of them are published, and tables that say
// more than they may or add up what does not add up.
func CheckViews(c *model.Corpus) (findings diag.Findings) {
	names := newNames(c)
	for _, t := range c.RecordTypes {
		if t.Unread() {
			continue
		}
		for i := range t.Views {
			findings = append(findings, checkSum(t, &t.Views[i])...)
			if v := &t.Views[i]; v.Kind == model.Series {
				findings = append(findings, checkSeries(t, v)...)
			}
		}
		if !t.Withheld {
			continue
		}
		findings = append(findings, freeText(t.Fields)...)
		findings = append(findings, withheldViews(t)...)
		for _, r := range t.Records {
			findings = append(findings, names.identifies(r)...)
		}
	}
	return findings
}

// checkSum looks at what a view adds up.
func checkSum(t *model.RecordType, v *model.RecordView) diag.Findings {
	s := newSummand(t, v.Sum)
	if used := currencies(t, s.moneyPath()); s.money && len(used) > 1 {
		return diag.Findings{sumOfCurrencies.At(v.At("sum"), "leave sum out to count the records, or keep records of other currencies as a type of their own",
			"%s is in %s, which do not add up", v.Sum, strings.Join(used, " and "))}
	}
	return nil
}

// openFormats are the formats of texts that name nobody.
var openFormats = []string{"scope", "body", "instrument", "revision", "provision", "currency"}

// freeText finds fields that could hold what identifies somebody.
func freeText(fields []*model.Field) (findings diag.Findings) {
	for _, f := range fields {
		of := f
		for of.Item != nil {
			of = of.Item
		}
		switch {
		case of.Format == "money":
			findings = append(findings, withheldFreeText.At(f.Pos, `offer bands of amounts, as "enum"`, "%s holds exact amounts, and these can be looked up", f.Name))
		case of.Kind == model.ObjectValue:
			findings = append(findings, freeText(of.Fields)...)
		case of.Kind != model.TextValue || len(of.Options) > 0 || slices.Contains(openFormats, of.Format):
		case of.Format != "":
			findings = append(findings, withheldFreeText.At(f.Pos, `take the field away, or offer classes of it as "enum"`, "%s has the format %s, and its values name somebody or some day", f.Name, of.Format))
		case of.Pattern == "":
			findings = append(findings, withheldFreeText.At(f.Pos, `offer the values that it can have as "enum", or give their form as "pattern"`, "%s takes any text", f.Name))
		}
	}
	return findings
}

// withheldViews finds views by which records could be told apart.
func withheldViews(t *model.RecordType) (findings diag.Findings) {
	tied := newTies()
	for i := range t.Views {
		v := &t.Views[i]
		say := func(key, hint, format string, args ...any) {
			findings = append(findings, withheldView.At(v.At(key), hint, format, args...))
		}
		if v.Kind != model.Tables && v.Kind != model.Chart {
			say("kind", "use table or chart", "the view %s shows records, and these are withheld", v.Kind)
			continue
		}
		if v.Sum != "" {
			say("sum", "leave sum out: the records are counted", "the sum of %s would tell its largest part", v.Sum)
		}
		for _, key := range [][2]string{{"rows", v.Rows}, {"columns", v.Columns}} {
			if list := listIn(t, key[1]); list != "" {
				say(key[0], "count by a field that a record has once", "%s is a list, and small numbers of records that count several times cannot be protected", list)
			}
		}
		switch {
		case v.Columns == "":
		case v.Rows == v.Columns:
			say("columns", "choose another field, or leave columns out", "the rows and the columns are both %s", v.Rows)
		case !tied.tie(v.Rows, v.Columns):
			say("columns", "take one of the tables away", "other tables tie %s to %s already: together they would tell more than this table may", v.Columns, v.Rows)
		}
	}
	return findings
}

// listIn finds the list that a path leads through, "" if there is none.
func listIn(t *model.RecordType, path string) string {
	names := strings.Split(path, ".")
	for i := range names {
		part := strings.Join(names[:i+1], ".")
		if f := t.Field(part); f != nil && f.Item != nil {
			return part
		}
	}
	return ""
}

// ties are fields that tables tie to each other.
type ties struct {
	tables map[[2]string]bool
	sets   map[string]string // for each field another of its set, or none for the one that stands for it
}

func newTies() ties { return ties{map[[2]string]bool{}, map[string]string{}} }

func (t ties) set(field string) string {
	for t.sets[field] != "" {
		field = t.sets[field]
	}
	return field
}

// tie notes a table by two fields. It says no if other tables tie them already; the same table may be shown again.
func (t ties) tie(a, b string) bool {
	table := [2]string{min(a, b), max(a, b)}
	if t.tables[table] {
		return true
	}
	t.tables[table] = true
	a, b = t.set(a), t.set(b)
	if a == b {
		return false
	}
	t.sets[a] = b
	return true
}
