package records

import (
	"cmp"
	"fmt"
	"slices"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// statement checks a statement of a party.
func (x *treatyChecker) statement(p *Party, s *Statement) {
	if !s.Withdrawn.IsZero() && s.Withdrawn.Before(s.Made) {
		x.find(statementDates, s.pos("withdrawn"), "mend one of the dates", "the %s of %s is withdrawn on %s, before it was made on %s", s.Kind, p.name(), s.Withdrawn, s.Made)
	}
	for k, ref := range s.Provisions {
		x.elsewhere(s.item("provisions", k), ref)
	}
	switch s.Kind {
	case Reservation:
		x.reservation(p, s)
	case Objection:
		x.objection(p, s)
	}
}

// item is where an item of a list of a statement stands.
func (s *Statement) item(key string, n int) diag.Pos {
	if list := s.Value.At(key); n < len(list) {
		return list[n].Pos
	}
	return s.pos(key)
}

func (x *treatyChecker) elsewhere(pos diag.Pos, ref ident.ProvisionRef) {
	if ref.Instrument != x.Instrument.ID {
		x.find(statementElsewhere, pos, fmt.Sprintf("write a provision of %s", x.Instrument.ID), "%s is a provision of another instrument than the treaty", ref)
		return
	}
	if r := x.Instrument.Revision(ref.Revision); r != nil && r.LegalValue == model.ValueDraft && x.first != nil {
		x.find(statementElsewhere, pos, fmt.Sprintf("write %s@%s and the number that the provision has there", x.Instrument.ID, x.first.ID),
			"%s is a provision of a draft", ref)
	}
}

// reservation checks when a reservation was made (VCLT, articles 19 and 23) and to what.
func (x *treatyChecker) reservation(p *Party, s *Statement) {
	deposited := p.Consent.Deposited
	const when = "a reservation is formulated on signature or with the instrument; mend the date, or write kind: interpretative-declaration if it is one"
	switch {
	case p.Signed.IsZero() && deposited.IsZero():
		x.find(reservationLate, s.pos("made"), when, "%s made a reservation, but has neither signed nor consented to be bound", p.name())
	case !deposited.IsZero() && s.Made.After(deposited):
		x.find(reservationLate, s.pos("made"), when, "%s made a reservation on %s, after its deposit on %s", p.name(), s.Made, deposited)
	case deposited.IsZero() && s.Made.After(p.Signed):
		x.find(reservationLate, s.pos("made"), when, "%s made a reservation on %s, after its signature on %s", p.name(), s.Made, p.Signed)
	case s.Made.Before(earliest(p.Signed, deposited)):
		x.find(reservationLate, s.pos("made"), when, "%s made a reservation on %s, before it signed or deposited on %s", p.name(), s.Made, earliest(p.Signed, deposited))
	case !deposited.IsZero() && s.Made.Before(deposited) && s.Confirmed.IsZero() && (s.Withdrawn.IsZero() || s.Withdrawn.After(deposited)):
		x.find(reservationOpen, s.pos("made"), "add confirmed: "+deposited.String()+" if it was confirmed with the instrument, or withdrawn if it was given up",
			"%s made a reservation on signature on %s and did not confirm it with its deposit on %s", p.name(), s.Made, deposited)
	}
	for k, ref := range s.Provisions {
		if barred := x.barred(ref); barred != "" {
			x.find(reservationBarred, s.item("provisions", k), "take the provision away, or write kind: interpretative-declaration if it is one",
				"%s made a reservation to %s, but the treaty permits none to %s", p.name(), ref.EID, barred)
		}
	}
}

// earliest is the earlier of two dates, or the one that is given.
func earliest(a, b date.Date) date.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// barred is the provision without reservations that a provision stands in, or that stands in it; "" when there is none.
func (x *treatyChecker) barred(ref ident.ProvisionRef) ident.EID {
	r := x.Instrument.Revision(ref.Revision)
	if r == nil || len(r.Texts) == 0 {
		return ""
	}
	text := r.Texts[0]
	for _, id := range x.View.Unreserved {
		if stands(text.Find(ref.EID), id) || stands(text.Find(id), ref.EID) {
			return id
		}
	}
	return ""
}

// stands says whether a provision is the one with the eId or stands in it.
func stands(p *model.Provision, in ident.EID) bool {
	for ; p != nil; p = p.Parent {
		if p.EID == in {
			return true
		}
	}
	return false
}

// objection checks that there is something to object to, and when it was raised (VCLT, article 20, paragraph 5).
func (x *treatyChecker) objection(p *Party, s *Statement) {
	to := x.Party(s.To)
	if s.To == "" || to == nil || to == p {
		x.find(objectionToNothing, s.pos("to"), "write the State whose reservation it is against: "+x.reserving(p),
			"the objection of %s is against no other party's reservation", p.name())
		return
	}
	at := slices.IndexFunc(to.Statements, func(r *Statement) bool {
		return r.Kind == Reservation && s.answers(r) && !r.Made.After(s.Made)
	})
	if at < 0 {
		x.find(objectionToNothing, s.Value.Pos, "see the statements of "+to.name()+": kind, provisions and dates must agree",
			"%s objects to a reservation of %s%s, but %s had made none by %s", p.name(), to.name(), about(s.Provisions), to.name(), s.Made)
		return
	}
	r := to.Statements[at]
	made := cmp.Or(r.Confirmed, r.Made)
	last := addMonths(made, 12)
	if p.Consent.Deposited.After(last) {
		last = p.Consent.Deposited
	}
	if s.Made.After(last) {
		x.find(objectionLate, s.pos("made"), "the twelve months begin when the depositary notifies the reservation; mend the date, or keep the objection if the depositary lists it",
			"%s objects on %s to a reservation of %s of %s; it could until %s", p.name(), s.Made, to.name(), made, last)
	}
}

func about(refs []ident.ProvisionRef) string {
	if len(refs) == 0 {
		return ""
	}
	return " to " + listed(refs)
}

// reserving lists the other States that made reservations.
func (x *treatyChecker) reserving(but *Party) string {
	out := ""
	for _, p := range x.Parties {
		if p != but && slices.ContainsFunc(p.Statements, func(s *Statement) bool { return s.Kind == Reservation }) {
			if out += p.name() + " "; len(out) > 60 {
				break
			}
		}
	}
	if out == "" {
		return "no other State made one"
	}
	return out[:len(out)-1]
}
