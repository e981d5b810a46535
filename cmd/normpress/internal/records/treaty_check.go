package records

import (
	"fmt"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

func treatyRule(name, explain string) *diag.Rule {
	return &diag.Rule{Name: name, Severity: diag.Error, Explain: explain}
}

func treatyWarning(name, explain string) *diag.Rule {
	return &diag.Rule{Name: name, Severity: diag.Warning, Explain: explain}
}

var (
	treatyView         = treatyRule("treaty-view", "A view of a treaty names an instrument, how many consents it needs and one way to count from a deposit, and provisions that the instrument has.")
	treatyForce        = treatyRule("treaty-entry-into-force", "A treaty enters into force on the day that follows from the deposits.")
	partyTwice         = treatyRule("party-twice", "A State is party to a treaty by one record.")
	signedOutOfTime    = treatyRule("signature-out-of-time", "A treaty is signed from the day on which it is opened for signature to the day on which it is closed.")
	consentTooEarly    = treatyRule("consent-too-early", "A State consents to be bound after adoption and opening for signature, not before its own signature, and accedes once signature is closed.")
	consentForm        = treatyRule("consent-form", "A signatory ratifies, accepts or approves; a State that has not signed accedes.")
	reservationLate    = treatyRule("reservation-out-of-time", "A reservation is formulated on signature or with the instrument of consent.")
	reservationOpen    = treatyWarning("reservation-unconfirmed", "A reservation made on signature is confirmed with the instrument of consent.")
	reservationBarred  = treatyRule("reservation-prohibited", "No reservation is made to provisions for which the treaty permits none.")
	statementElsewhere = treatyRule("statement-elsewhere", "A statement concerns provisions of the treaty, in a text that was adopted.")
	statementDates     = treatyRule("statement-dates", "A statement is not withdrawn before it is made.")
	objectionToNothing = treatyRule("objection-to-nothing", "An objection is against a reservation that another State had made to the same provisions by that day.")
	objectionLate      = treatyWarning("objection-late", "An objection is raised within twelve months, or by the day of the State's own consent.")
	withdrawalDates    = treatyRule("withdrawal-dates", "A party withdraws after it consented, and no sooner than the treaty permits.")
)

// TreatyRules are the rules that CheckTreaties applies.
var TreatyRules = []*diag.Rule{treatyView, treatyForce, partyTwice, signedOutOfTime, consentTooEarly, consentForm,
	reservationLate, reservationOpen, reservationBarred, statementElsewhere, statementDates, objectionToNothing, objectionLate,
	withdrawalDates}

// treatyChecker collects what is wrong with one treaty.
type treatyChecker struct {
	*Treaty
	opened date.Date       // for signature; zero where the treaty is not
	first  *model.Revision // the first text that was adopted, nil when there is none
	found  diag.Findings
}

// CheckTreaties finds what cannot be among the acts of parties to treaties, and where the date of entry into force is
// not the one that follows from the deposits.
func CheckTreaties(c *model.Corpus) diag.Findings {
	var found diag.Findings
	for _, t := range c.RecordTypes {
		for k := range t.Views {
			if v := &t.Views[k]; v.Kind == model.Treaty && !v.Unread() && v.Treaty != "" {
				x := newTreatyChecker(c, t, v)
				x.view(c)
				if x.Instrument != nil {
					x.all(len(x.found) == 0)
				}
				found = append(found, x.found...)
			}
		}
	}
	return found
}

func newTreatyChecker(c *model.Corpus, t *model.RecordType, v *model.RecordView) *treatyChecker {
	x := &treatyChecker{Treaty: NewTreaty(t, v, c.Instrument(v.Treaty))}
	if x.Instrument != nil {
		for _, r := range x.Instrument.Revisions {
			if r.LegalValue != model.ValueDraft && x.first == nil {
				x.first, x.opened = r, r.Signature
			}
		}
	}
	return x
}

func (x *treatyChecker) find(rule *diag.Rule, pos diag.Pos, hint, format string, args ...any) {
	x.found = append(x.found, rule.At(pos, hint, format, args...))
}

// pos is where the value at a path of a record stands; the record, where it is not given.
func (p *Party) pos(path string) diag.Pos {
	if at := p.Record.Value.At(path); len(at) > 0 {
		return at[0].Pos
	}
	return p.Record.Pos()
}

// pos is where the value of a key of a statement stands; the statement, where it is not given.
func (s *Statement) pos(key string) diag.Pos {
	if v := s.Value.Get(key); v != nil {
		return v.Pos
	}
	return s.Value.Pos
}

// name is how findings call a party.
func (p *Party) name() string {
	if p.State == "" {
		return p.Organisation
	}
	return string(p.State)
}

func (x *treatyChecker) view(c *model.Corpus) {
	v := x.View
	if x.Instrument == nil {
		var ids []string
		for _, i := range c.Instruments {
			ids = append(ids, i.ID)
		}
		x.find(treatyView, v.At("treaty"), diag.DidYouMean(v.Treaty, ids), "there is no instrument %q", v.Treaty)
		return
	}
	switch {
	case v.Needed < 0 || v.Days < 0 || v.Months < 0 || v.Notice < 0:
		x.find(treatyView, v.Pos(), "write whole numbers from 0 up", "a number of consents, days or months is below 0")
	case v.Days > 0 && v.Months > 0:
		x.find(treatyView, v.At("months"), "keep days or months, whichever the treaty names", "the effect of a deposit is counted in days and in months")
	case v.Effect == model.EffectInMonth && v.Months == 0:
		x.find(treatyView, v.At("effect"), "add for example months: 3, for the first day of the third month following that of the deposit", "effect: month needs a number of months")
	}
	x.unreserved()
}

// unreserved finds provisions of the view that the treaty does not have.
func (x *treatyChecker) unreserved() {
	if x.first == nil || len(x.first.Texts) == 0 {
		return
	}
	var ids []string
	for p := range model.All(x.first.Texts[0].Body) {
		ids = append(ids, string(p.EID))
	}
	for k, id := range x.View.Unreserved {
		if !slices.Contains(ids, string(id)) {
			x.find(treatyView, x.View.At(fmt.Sprintf("unreserved[%d]", k)), diag.DidYouMean(string(id), ids),
				"%s has no provision %q", x.first.Ref(), id)
		}
	}
}

// all checks the parties and, where the view says how to count, the entry into force.
func (x *treatyChecker) all(counts bool) {
	seen := map[string]*Party{}
	for _, p := range x.Parties {
		if p.Record.Unread() {
			counts = false
			continue
		}
		if before := seen[p.name()]; before != nil {
			x.find(partyTwice, p.pos("state"), "keep one record of it, with all its acts",
				"%s is party by another record as well, at %s", p.name(), before.Record.Pos())
			continue
		}
		seen[p.name()] = p
		x.signature(p)
		x.consent(p)
		x.withdrawal(p)
		for _, s := range p.Statements {
			x.statement(p, s)
		}
	}
	if counts && x.first != nil && !x.first.Unread() {
		x.entryIntoForce()
	}
}

// entryIntoForce compares the day that follows from the deposits with the one that the text gives.
func (x *treatyChecker) entryIntoForce() {
	said, follows := x.first.EntryIntoForce, x.EntryIntoForce()
	switch {
	case said == follows:
	case follows.IsZero():
		n := 0
		for _, p := range x.Parties {
			if p.Counts() && !p.Consent.Deposited.IsZero() {
				n++
			}
		}
		x.find(treatyForce, x.first.At("entry_into_force"), "add the missing parties, or mend the date or the view's needed",
			"%s enters into force on %s, but %d of %d instruments are deposited", x.first.Ref(), said, n, x.Needed())
	case said.IsZero():
		x.find(treatyForce, x.first.Pos(), "add entry_into_force: "+follows.String(),
			"%s has no date of entry into force; it enters into force on %s, by the deposit of %s", x.first.Ref(), follows, x.Reached())
	default:
		x.find(treatyForce, x.first.At("entry_into_force"), "write "+follows.String()+", or mend the dates of deposit or the view's needed, days, months or effect",
			"%s enters into force on %s, but on %s by the deposit of %s, the day by which %d instruments were there", x.first.Ref(), said, follows, x.Reached(), x.Needed())
	}
}

func (x *treatyChecker) signature(p *Party) {
	switch {
	case p.Signed.IsZero():
	case !x.opened.IsZero() && p.Signed.Before(x.opened):
		x.find(signedOutOfTime, p.pos("signed"), "mend the date; the text says signature: "+x.opened.String(),
			"%s signed on %s, before the treaty was opened for signature on %s", p.name(), p.Signed, x.opened)
	case !x.View.Closes.IsZero() && p.Signed.After(x.View.Closes):
		x.find(signedOutOfTime, p.pos("signed"), "mend the date, or take the signature away: from then on States accede",
			"%s signed on %s, after the treaty was closed for signature on %s", p.name(), p.Signed, x.View.Closes)
	}
}

func (x *treatyChecker) consent(p *Party) {
	day, kind, at := p.Consent.Deposited, p.Consent.Kind, p.pos("consent.deposited")
	if day.IsZero() {
		return
	}
	const mend = "mend the date of the deposit"
	switch {
	case x.first != nil && day.Before(x.first.Adoption):
		x.find(consentTooEarly, at, mend, "%s deposited on %s, before the text was adopted on %s", p.name(), day, x.first.Adoption)
	case day.Before(x.opened):
		x.find(consentTooEarly, at, mend, "%s deposited on %s, before the treaty was opened for signature on %s", p.name(), day, x.opened)
	case day.Before(p.Signed):
		x.find(consentTooEarly, at, mend+", or that of the signature", "%s deposited on %s, before it signed on %s", p.name(), day, p.Signed)
	case kind == Accession && p.Signed.IsZero() && !day.After(x.View.Closes):
		x.find(consentTooEarly, at, mend+", or write the form of consent of a signatory and its date of signature",
			"%s acceded on %s, while the treaty was open for signature until %s", p.name(), day, x.View.Closes)
	}
	signatory := slices.Contains([]ConsentKind{Ratification, Acceptance, Approval}, kind)
	switch {
	case signatory && p.Signed.IsZero() && !x.opened.IsZero():
		x.find(consentForm, p.pos("consent.kind"), "add the day on which it signed, or write kind: accession", "%s has not signed, but its consent is %s", p.name(), kind)
	case kind == Accession && !p.Signed.IsZero():
		x.find(consentForm, p.pos("consent.kind"), "write kind: ratification, acceptance or approval, or take the signature away", "%s signed on %s, but its consent is accession", p.name(), p.Signed)
	}
}

func (x *treatyChecker) withdrawal(p *Party) {
	w, deposited := p.Withdrawal, p.Consent.Deposited
	if w == (Withdrawal{}) {
		return
	}
	soonest := addMonths(w.Notified, x.View.Notice)
	switch {
	case deposited.IsZero():
		x.find(withdrawalDates, p.pos("withdrawal"), "add the consent, or take the withdrawal away", "%s withdraws, but never consented to be bound", p.name())
	case w.Notified.Before(deposited):
		x.find(withdrawalDates, p.pos("withdrawal.notified"), "mend the date", "%s withdrew on %s, before its deposit on %s", p.name(), w.Notified, deposited)
	case !w.Effective.IsZero() && w.Effective.Before(soonest):
		x.find(withdrawalDates, p.pos("withdrawal.effective"), "write "+soonest.String()+" or a later day",
			"the withdrawal of %s of %s takes effect on %s; notice is %d months", p.name(), w.Notified, w.Effective, x.View.Notice)
	}
}

// listed joins provisions as findings name them.
func listed(refs []ident.ProvisionRef) string {
	var out []string
	for _, r := range refs {
		out = append(out, string(r.EID))
	}
	return strings.Join(out, ", ")
}
