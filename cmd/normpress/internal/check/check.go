// Package check applies rules to a whole corpus: what must agree between records, between the register and decisions,
// and between the languages and revisions of a text. What needs a status on a date is the knowledge of package
// timeline, which has rules of its own.
package check

import (
	"slices"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

// check is a rule with the function that looks for what breaks it.
type check struct {
	*diag.Rule
	run func(*index, report)
}

// report makes a finding of the rule that is being applied; its parameters are those of diag.Rule.At.
type report func(pos diag.Pos, hint, format string, args ...any)

// Checks of what is referred to look at every reference that was read. The others look only at records that were
// read in full: an empty field says nothing where it could not be read.
var (
	namingChecks = slices.Concat(referenceChecks, valueChecks, linkChecks, vocabularyChecks)
	recordChecks = slices.Concat(listChecks, bracketChecks, firmChecks, decisionChecks, sanctionChecks, appealChecks, agreementChecks, recordRuleChecks,
		revisionChecks, provisionChecks, textChecks, identityChecks)
)

// Rules are the rules that Corpus applies.
var Rules = rulesOf(slices.Concat(namingChecks, recordChecks))

func rulesOf(checks []check) []*diag.Rule {
	rules := make([]*diag.Rule, len(checks))
	for i, c := range checks {
		rules[i] = c.Rule
	}
	return rules
}

// Corpus finds what contradicts itself or refers to nothing in the corpus, rule by rule.
func Corpus(c *model.Corpus) diag.Findings {
	return append(apply(namingChecks, newIndex(c)), apply(recordChecks, newIndex(c.Read()))...)
}

func apply(checks []check, x *index) (found diag.Findings) {
	for _, rule := range checks {
		rule.run(x, func(pos diag.Pos, hint, format string, args ...any) {
			found = append(found, rule.At(pos, hint, format, args...))
		})
	}
	return found
}

func err(name, explain string) *diag.Rule {
	return &diag.Rule{Name: name, Severity: diag.Error, Explain: explain}
}

func warn(name, explain string) *diag.Rule {
	return &diag.Rule{Name: name, Severity: diag.Warning, Explain: explain}
}
