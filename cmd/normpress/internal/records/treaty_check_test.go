package records

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/model"
)

var breakages = []struct {
	rule, old, new string // "" breaks the view or the text
	change         func(*model.RecordView, *model.Revision)
	want           string
}{
	{"treaty-view", "", "", func(v *model.RecordView, _ *model.Revision) { v.Treaty = "traety" }, `
type.yaml:10:9: error: there is no instrument "traety" [treaty-view]
  hint: did you mean "treaty"?
`},
	{"treaty-view", "", "", func(v *model.RecordView, _ *model.Revision) { v.Days = 90 }, `
type.yaml:11:9: error: the effect of a deposit is counted in days and in months [treaty-view]
  hint: keep days or months, whichever the treaty names
`},
	{"treaty-view", "", "", func(v *model.RecordView, r *model.Revision) { v.Months, r.EntryIntoForce = 0, date.Date{} }, `
type.yaml:12:9: error: effect: month needs a number of months [treaty-view]
  hint: add for example months: 3, for the first day of the third month following that of the deposit
`},
	{"treaty-view", "", "", func(v *model.RecordView, _ *model.Revision) { v.Notice = -1 }, `
type.yaml:9:5: error: a number of consents, days or months is below 0 [treaty-view]
  hint: write whole numbers from 0 up
`},
	{"treaty-view", "", "", func(v *model.RecordView, _ *model.Revision) { v.Unreserved[0] = "art_11" }, `
type.yaml:13:9: error: treaty@adopted has no provision "art_11" [treaty-view]
  hint: did you mean "art_1"?
`},
	{"treaty-entry-into-force", "2024-03-26}", "2024-04-01}", nil, `
adopted.md:5:19: error: treaty@adopted enters into force on 2024-06-01, but on 2024-07-01 by the deposit of 2024-04-01, the day by which 2 instruments were there [treaty-entry-into-force]
  hint: write 2024-07-01, or mend the dates of deposit or the view's needed, days, months or effect
`},
	{"treaty-entry-into-force", "", "", func(_ *model.RecordView, r *model.Revision) { r.EntryIntoForce = date.Date{} }, `
adopted.md:1:1: error: treaty@adopted has no date of entry into force; it enters into force on 2024-06-01, by the deposit of 2024-03-26 [treaty-entry-into-force]
  hint: add entry_into_force: 2024-06-01
`},
	{"treaty-entry-into-force", "", "", func(v *model.RecordView, _ *model.Revision) { v.Needed = 20 }, `
adopted.md:5:19: error: treaty@adopted enters into force on 2024-06-01, but 3 of 20 instruments are deposited [treaty-entry-into-force]
  hint: add the missing parties, or mend the date or the view's needed
`},
	{"party-twice", "state: PL", "state: KE", nil, `
parties.yaml:15:10: error: KE is party by another record as well, at parties.yaml:1:3 [party-twice]
  hint: keep one record of it, with all its acts
`},
	{"signature-out-of-time", "signed: 2023-06-16", "signed: 2023-06-14", nil, `
parties.yaml:16:11: error: PL signed on 2023-06-14, before the treaty was opened for signature on 2023-06-15 [signature-out-of-time]
  hint: mend the date; the text says signature: 2023-06-15
`},
	{"signature-out-of-time", "signed: 2023-06-16", "signed: 2025-06-15", nil, `
parties.yaml:16:11: error: PL signed on 2025-06-15, after the treaty was closed for signature on 2025-06-14 [signature-out-of-time]
  hint: mend the date, or take the signature away: from then on States accede
`},
	{"consent-too-early", "ratification, deposited: 2024-01-31", "ratification, deposited: 2023-05-25", nil, `
parties.yaml:3:44: error: KE deposited on 2023-05-25, before the text was adopted on 2023-05-26 [consent-too-early]
  hint: mend the date of the deposit
parties.yaml:5:86: error: KE made a reservation on 2024-01-31, after its deposit on 2023-05-25 [reservation-out-of-time]
  hint: a reservation is formulated on signature or with the instrument; mend the date, or write kind: interpretative-declaration if it is one
`},
	{"consent-too-early", "ratification, deposited: 2024-01-31", "ratification, deposited: 2023-06-01", nil, `
parties.yaml:3:44: error: KE deposited on 2023-06-01, before the treaty was opened for signature on 2023-06-15 [consent-too-early]
  hint: mend the date of the deposit
parties.yaml:5:86: error: KE made a reservation on 2024-01-31, after its deposit on 2023-06-01 [reservation-out-of-time]
  hint: a reservation is formulated on signature or with the instrument; mend the date, or write kind: interpretative-declaration if it is one
`},
	{"consent-too-early", "signed: 2023-07-01", "signed: 2024-07-01", nil, `
parties.yaml:8:40: error: FR deposited on 2024-03-26, before it signed on 2024-07-01 [consent-too-early]
  hint: mend the date of the deposit, or that of the signature
`},
	{"consent-too-early", "2025-06-30}", "2025-06-14}", nil, `
parties.yaml:13:41: error: IS acceded on 2025-06-14, while the treaty was open for signature until 2025-06-14 [consent-too-early]
  hint: mend the date of the deposit, or write the form of consent of a signatory and its date of signature
`},
	{"consent-form", "  signed: 2023-07-01\n", "", nil, `
parties.yaml:7:19: error: FR has not signed, but its consent is approval [consent-form]
  hint: add the day on which it signed, or write kind: accession
`},
	{"consent-form", "kind: approval", "kind: accession", nil, `
parties.yaml:8:19: error: FR signed on 2023-07-01, but its consent is accession [consent-form]
  hint: write kind: ratification, acceptance or approval, or take the signature away
`},
	{"reservation-out-of-time", "text: R, made: 2024-01-31", "text: R, made: 2024-02-01", nil, `
parties.yaml:5:86: error: KE made a reservation on 2024-02-01, after its deposit on 2024-01-31 [reservation-out-of-time]
  hint: a reservation is formulated on signature or with the instrument; mend the date, or write kind: interpretative-declaration if it is one
`},
	{"reservation-out-of-time", "text: R, made: 2024-01-31", "text: R, made: 2023-06-14", nil, `
parties.yaml:5:86: error: KE made a reservation on 2023-06-14, before it signed or deposited on 2023-06-15 [reservation-out-of-time]
  hint: a reservation is formulated on signature or with the instrument; mend the date, or write kind: interpretative-declaration if it is one
parties.yaml:10:84: warning: FR objects on 2024-12-01 to a reservation of KE of 2023-06-14; it could until 2024-06-14 [objection-late]
  hint: the twelve months begin when the depositary notifies the reservation; mend the date, or keep the objection if the depositary lists it
`},
	{"reservation-out-of-time", "signed: 2023-06-16\n", "signed: 2023-06-16\n  statements: [{kind: reservation, text: R, made: 2023-06-17}]\n", nil, `
parties.yaml:17:51: error: PL made a reservation on 2023-06-17, after its signature on 2023-06-16 [reservation-out-of-time]
  hint: a reservation is formulated on signature or with the instrument; mend the date, or write kind: interpretative-declaration if it is one
`},
	{"reservation-out-of-time", "  signed: 2023-06-16\n", "  statements: [{kind: reservation, text: R, made: 2023-06-17}]\n", nil, `
parties.yaml:16:51: error: PL made a reservation, but has neither signed nor consented to be bound [reservation-out-of-time]
  hint: a reservation is formulated on signature or with the instrument; mend the date, or write kind: interpretative-declaration if it is one
`},
	{"reservation-unconfirmed", "text: R, made: 2024-01-31", "text: R, made: 2023-06-15", nil, `
parties.yaml:5:86: warning: KE made a reservation on signature on 2023-06-15 and did not confirm it with its deposit on 2024-01-31 [reservation-unconfirmed]
  hint: add confirmed: 2024-01-31 if it was confirmed with the instrument, or withdrawn if it was given up
parties.yaml:10:84: warning: FR objects on 2024-12-01 to a reservation of KE of 2023-06-15; it could until 2024-06-15 [objection-late]
  hint: the twelve months begin when the depositary notifies the reservation; mend the date, or keep the objection if the depositary lists it
`},
	{"reservation-prohibited", "kind: reservation, provisions: [treaty@adopted#art_2__para_1]", "kind: reservation, provisions: [treaty@adopted#art_2__para_1, treaty@adopted#art_1__para_2]", nil, `
parties.yaml:5:70: error: KE made a reservation to art_1__para_2, but the treaty permits none to art_1 [reservation-prohibited]
  hint: take the provision away, or write kind: interpretative-declaration if it is one
`},
	{"reservation-prohibited", "", "", func(v *model.RecordView, _ *model.Revision) { v.Unreserved[0] = "art_2__para_1" }, `
parties.yaml:5:40: error: KE made a reservation to art_2__para_1, but the treaty permits none to art_2__para_1 [reservation-prohibited]
  hint: take the provision away, or write kind: interpretative-declaration if it is one
`},
	{"statement-elsewhere", "interpretative-declaration,", "interpretative-declaration, provisions: [other@adopted#art_1],", nil, `
parties.yaml:11:55: error: other@adopted#art_1 is a provision of another instrument than the treaty [statement-elsewhere]
  hint: write a provision of treaty
`},
	{"statement-elsewhere", "interpretative-declaration,", "interpretative-declaration, provisions: [treaty@draft#art_1],", nil, `
parties.yaml:11:55: error: treaty@draft#art_1 is a provision of a draft [statement-elsewhere]
  hint: write treaty@adopted and the number that the provision has there
`},
	{"statement-dates", "withdrawn: 2025-01-01", "withdrawn: 2024-01-01", nil, `
parties.yaml:11:80: error: the interpretative-declaration of FR is withdrawn on 2024-01-01, before it was made on 2024-03-26 [statement-dates]
  hint: mend one of the dates
`},
	{"objection-to-nothing", "to: KE", "to: FR", nil, `
parties.yaml:10:100: error: the objection of FR is against no other party's reservation [objection-to-nothing]
  hint: write the State whose reservation it is against: KE
`},
	{"objection-to-nothing", ", to: KE", "", nil, `
parties.yaml:10:7: error: the objection of FR is against no other party's reservation [objection-to-nothing]
  hint: write the State whose reservation it is against: KE
`},
	{"objection-to-nothing", "to: KE", "to: PL", nil, `
parties.yaml:10:7: error: FR objects to a reservation of PL to art_2__para_1, but PL had made none by 2024-12-01 [objection-to-nothing]
  hint: see the statements of PL: kind, provisions and dates must agree
`},
	{"objection-to-nothing", "text: O, made: 2024-12-01", "text: O, made: 2024-01-30", nil, `
parties.yaml:10:7: error: FR objects to a reservation of KE to art_2__para_1, but KE had made none by 2024-01-30 [objection-to-nothing]
  hint: see the statements of KE: kind, provisions and dates must agree
`},
	{"objection-to-nothing", "kind: objection, provisions: [treaty@adopted#art_2__para_1]", "kind: objection, provisions: [treaty@adopted#art_2__para_2]", nil, `
parties.yaml:10:7: error: FR objects to a reservation of KE to art_2__para_2, but KE had made none by 2024-12-01 [objection-to-nothing]
  hint: see the statements of KE: kind, provisions and dates must agree
`},
	{"objection-late", "text: O, made: 2024-12-01", "text: O, made: 2025-02-01", nil, `
parties.yaml:10:84: warning: FR objects on 2025-02-01 to a reservation of KE of 2024-01-31; it could until 2025-01-31 [objection-late]
  hint: the twelve months begin when the depositary notifies the reservation; mend the date, or keep the objection if the depositary lists it
`},
	{"withdrawal-dates", "effective: 2026-10-01", "effective: 2026-09-30", nil, `
parties.yaml:14:49: error: the withdrawal of IS of 2025-10-01 takes effect on 2026-09-30; notice is 12 months [withdrawal-dates]
  hint: write 2026-10-01 or a later day
`},
	{"withdrawal-dates", "notified: 2025-10-01", "notified: 2025-06-01", nil, `
parties.yaml:14:26: error: IS withdrew on 2025-06-01, before its deposit on 2025-06-30 [withdrawal-dates]
  hint: mend the date
`},
	{"withdrawal-dates", "signed: 2023-06-16\n", "signed: 2023-06-16\n  withdrawal: {notified: 2024-10-01, effective: 2025-10-01}\n", nil, `
parties.yaml:17:15: error: PL withdraws, but never consented to be bound [withdrawal-dates]
  hint: add the consent, or take the withdrawal away
`},
}

// printed is what is found with the hints.
func printed(c *model.Corpus) string {
	var b strings.Builder
	for _, f := range CheckTreaties(c).Sorted() {
		b.WriteString(f.String() + "\n  hint: " + f.Hint + "\n")
	}
	return b.String()
}

func TestSoundTreaty(t *testing.T) {
	if got := printed(corpus(t, sound, nil)); got != "" {
		t.Errorf("found in sound parties:\n%s", got)
	}
	confirmed := strings.Replace(sound, "text: R, made: 2024-01-31", "text: R, made: 2023-06-15, confirmed: 2024-01-31", 1)
	if got := printed(corpus(t, confirmed, nil)); got != "" {
		t.Errorf("found in a reservation that was confirmed:\n%s", got)
	}
	byConsent := strings.NewReplacer("2025-06-30", "2025-12-30", "2025-10-01", "2026-01-01", "2026-10-01", "2027-01-01").Replace(sound) +
		"- state: NZ\n  consent: {kind: accession, deposited: 2025-07-01}\n  statements: [{kind: objection, text: O, made: 2025-07-01, to: KE}]\n"
	if got := printed(corpus(t, byConsent, nil)); got != "" {
		t.Errorf("found in an objection raised with the consent:\n%s", got)
	}
}

func TestTreatyRules(t *testing.T) {
	tested := map[string]bool{}
	for _, b := range breakages {
		t.Run(b.rule, func(t *testing.T) {
			if n := strings.Count(sound, b.old); b.old != "" && n != 1 {
				t.Fatalf("%q stands %d times", b.old, n)
			}
			got := printed(corpus(t, strings.Replace(sound, b.old, b.new, 1), b.change))
			if got != strings.TrimPrefix(b.want, "\n") {
				t.Errorf("got:\n%swant:%s", got, b.want)
			}
		})
		tested[b.rule] = true
	}
	for _, r := range TreatyRules {
		if !tested[r.Name] {
			t.Errorf("no test breaks the rule %s", r.Name)
		}
	}
}
