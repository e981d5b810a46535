package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"normpress/cmd/normpress/internal/ident"
)

// factForm is a way to ask for firms by what is true of them.
type factForm struct {
	language ident.Language
	text     string // with STATE, and words of statuses by their key
	status   string // "" for any
	scope    string
}

var factForms = []factForm{
	{"en", "suspended firms in STATE", "suspended", ""}, {"en", "firms in STATE", "", ""}, {"en", "STATE withdrawn companies", "withdrawn", ""},
	{"en", "expired brokerage firms STATE", "expired", "brokerage"}, {"en", "red-team firms in STATE", "", "red-team"},
	{"fr", "entreprises suspendues STATE", "suspended", ""}, {"es", "empresas retiradas STATE", "withdrawn", ""},
	{"ru", "приостановленные компании STATE", "suspended", ""}, {"ar", "شركات معلقة STATE", "suspended", ""}, {"zh", "STATE 暂停 企业", "suspended", ""},
}

// facts ask for each form in some States. A firm of which all is true has the grade 3; one that only lacks the status or
// the scope has 1.
func (a *archive) facts() (out []searchQuery) {
	random := rand.New(rand.NewPCG(9, 7))
	for _, form := range factForms {
		for _, i := range random.Perm(80)[:20] {
			state := ident.State(searchWords["states"][i])
			q := searchQuery{"", form.language, a.truth(form, state)}
			if !hasBest(q.grades) {
				continue
			}
			q.text = strings.ReplaceAll(form.text, "STATE", state.Name(language.Make(string(form.language))))
			out = append(out, q)
		}
	}
	random.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func hasBest(grades map[string]int) bool {
	for _, g := range grades {
		if g == 3 {
			return true
		}
	}
	return false
}

func (a *archive) truth(form factForm, state ident.State) map[string]int {
	grades := map[string]int{}
	for i := range a.firms {
		f := &a.firms[i]
		switch {
		case f.state != state:
		case (form.status == "" || f.status == form.status) && (form.scope == "" || slices.Contains(f.scopes, form.scope)):
			grades[f.url()] = 3
		default:
			grades[f.url()] = 1
		}
	}
	return grades
}
