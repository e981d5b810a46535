package check

import (
	"fmt"
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

var revisionChecks = []check{
	{err("instrument-empty", "An instrument has at least one revision."), emptyInstruments},
	{err("revision-date-missing", "An adopted text has the date of its adoption, one that is or was in force that of its entry into force."), missingDates},
	{err("draft-dates", "A draft was not adopted, signed or brought into force."), draftDates},
	{err("revision-date-order", "Adoption, signature, entry into force and the end of force follow each other; publication follows the date of the text."), dateOrder},
	{err("previous-order", "The text of the previous revision is not dated later."), previousOrder},
	{err("superseded-by", "A superseded revision names the revision that replaced it, which is later."), supersededBy},
	{err("symbol-twice", "No two revisions have the same document symbol."), symbolTwice},
	{err("legal-value", "The legal value of a text agrees with the status of its revision."), legalValues},
}

func emptyInstruments(x *index, found report) {
	for _, i := range x.Instruments {
		if len(i.Revisions) == 0 {
			found(i.Pos(), fmt.Sprintf("add content/instruments/%s/REVISION/revision.md with a text beside it", i.ID), "%s has no revision", i.ID)
		}
	}
}

func missingDates(x *index, found report) {
	for _, r := range x.revisions {
		switch {
		case r.Status == model.Adopted && r.Adoption.IsZero():
			found(r.At("status"), "add adoption: "+r.Date.String(), "%s is %q, but has no date of adoption", r.Ref(), r.Status)
		case r.Status == model.InForce && r.EntryIntoForce.IsZero():
			found(r.At("status"), "add entry_into_force: "+r.Date.String(), "%s is %q, but has no entry_into_force", r.Ref(), r.Status)
		}
	}
}

func draftDates(x *index, found report) {
	for _, r := range x.revisions {
		if r.Status != model.Draft {
			continue
		}
		for _, d := range lifeDates(r) {
			if !d.date.IsZero() {
				found(r.At(d.key), "take it away, or write status: adopted or in-force", "%s is a draft, but has %s", r.Ref(), d.key)
			}
		}
		if len(r.Provisions) > 0 {
			found(r.At("provisions"), "take them away, or write status: adopted or in-force", "%s is a draft, but has provisions with dates of their own", r.Ref())
		}
	}
}

// dated is a date of a revision with its key.
type dated struct {
	key  string
	date date.Date
}

func lifeDates(r *model.Revision) []dated {
	return []dated{{"adoption", r.Adoption}, {"signature", r.Signature}, {"entry_into_force", r.EntryIntoForce}}
}

func dateOrder(x *index, found report) {
	for _, r := range x.revisions {
		follow(r, append(lifeDates(r), dated{"superseded_on", r.SupersededOn}), found)
		follow(r, []dated{{"date", r.Date}, {"published", r.Published}}, found)
		if r.EntryIntoForce.IsZero() && r.Adoption.IsZero() && r.Signature.IsZero() {
			follow(r, []dated{{"date", r.Date}, {"superseded_on", r.SupersededOn}}, found)
		}
	}
}

// follow reports each date that is earlier than the one given before it.
func follow(r *model.Revision, dates []dated, found report) {
	dates = slices.DeleteFunc(dates, func(d dated) bool { return d.date.IsZero() })
	for i := 1; i < len(dates); i++ {
		if a, b := dates[i-1], dates[i]; b.date.Before(a.date) {
			found(r.At(b.key), "mend one of the two dates", "%s has %s %s, before %s %s", r.Ref(), b.key, b.date, a.key, a.date)
		}
	}
}

func previousOrder(x *index, found report) {
	for _, r := range x.revisions {
		if p := r.Instrument.Revision(r.Previous); p != nil && p.Date.After(r.Date) {
			found(r.At("previous"), "mend previous, or one of the two dates", "%s of %s follows on %s, which is later: %s", r.Ref(), r.Date, p.ID, p.Date)
		}
	}
}

func supersededBy(x *index, found report) {
	for _, r := range x.revisions {
		next := r.Instrument.Revision(r.SupersededBy)
		switch {
		case r.Status == model.Superseded && r.SupersededBy == "":
			found(r.At("status"), replacement(r), "%s is superseded, but does not say by which revision", r.Ref())
		case next == r:
			found(r.At("superseded_by"), "name the revision that replaced it", "%s is superseded by itself", r.Ref())
		case next != nil && next.Date.Before(r.Date):
			found(r.At("superseded_by"), "mend superseded_by, or one of the two dates", "%s of %s is superseded by %s, which is earlier: %s", r.Ref(), r.Date, next.ID, next.Date)
		}
	}
}

// replacement proposes the first later revision as the one that replaced r.
func replacement(r *model.Revision) string {
	var next *model.Revision
	for _, s := range r.Instrument.Revisions {
		if s.Date.After(r.Date) && (next == nil || s.Date.Before(next.Date)) {
			next = s
		}
	}
	if next == nil {
		return "add the revision that replaced it, and name its folder as superseded_by; no later one is here"
	}
	return "add the folder of the revision that replaced it, such as superseded_by: " + next.ID
}

func symbolTwice(x *index, found report) {
	holders := map[string]*model.Revision{}
	for _, r := range x.revisions {
		if r.Symbol.IsZero() {
			continue
		}
		s := r.Symbol.String()
		if other := holders[s]; other != nil {
			found(r.At("symbol"), "a document symbol belongs to one document, add its suffix: "+s+"/Rev.1", "%s has the symbol %s of %s", r.Ref(), s, other.Ref())
		}
		first(holders, s, r)
	}
}

func legalValues(x *index, found report) {
	for _, r := range x.revisions {
		if want := valuesFor(r.Status); r.LegalValue != "" && !slices.Contains(want, r.LegalValue) {
			found(r.At("legal_value"), "one of: "+list(want), "%s is %q, but its legal value is %q", r.Ref(), r.Status, r.LegalValue)
		}
		for _, t := range r.Texts {
			want := valuesFor(r.Status)
			switch {
			case t.LegalValue != "" && !slices.Contains(want, t.LegalValue):
				found(t.At("legal_value"), "one of: "+list(want), "%s is %q, but the legal value of its text in %s is %q", r.Ref(), r.Status, t.Language, t.LegalValue)
			case t.TranslationOf != "" && t.LegalValue != model.ValueTranslation:
				found(t.At("translation_of"), "add legal_value: translation", "the text of %s in %s is a translation of %s, but its legal value is not translation", r.Ref(), t.Language, t.TranslationOf)
			}
		}
	}
}

// valuesFor lists the legal values that a text can have. What is superseded or withdrawn was a draft or was not.
func valuesFor(s model.RevisionStatus) []model.LegalValue {
	switch s {
	case model.Draft:
		return []model.LegalValue{model.ValueDraft, model.ValueTranslation}
	case model.Adopted, model.InForce:
		return []model.LegalValue{model.ValueAuthentic, model.ValueConsolidated, model.ValueTranslation}
	}
	return []model.LegalValue{model.ValueDraft, model.ValueAuthentic, model.ValueConsolidated, model.ValueTranslation}
}
