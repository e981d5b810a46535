package timeline

import (
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
)

func rule(name, explain string) *diag.Rule {
	return &diag.Rule{Name: name, Severity: diag.Error, Explain: explain}
}

func warning(name, explain string) *diag.Rule {
	return &diag.Rule{Name: name, Severity: diag.Warning, Explain: explain}
}

var (
	eventOrder           = rule("event-order", "Events stand in the order of their dates.")
	eventSequence        = rule("event-sequence", "An event follows only on a status that allows it: what is not suspended is not reinstated.")
	eventAfterEnd        = rule("event-after-end", "After a refusal, withdrawal or expiry there are only appeals, and reinstatement by a decision.")
	eventKeyMissing      = rule("event-key-missing", "An event has the keys that its kind needs: until, outcome, to, scope or reason.")
	eventKey             = rule("event-key", "An event has only the keys that its kind takes.")
	eventUntil           = rule("event-until", "The last day of validity is not before the event that grants it.")
	eventFuture          = rule("event-future", "An event after the date of the build is marked as planned.")
	eventPlannedPast     = warning("event-planned-past", "An event is no longer marked as planned when its day has come.")
	expiredEarly         = rule("expired-early", "An expiry is dated after the last day of validity.")
	renewalNotLater      = rule("renewal-not-later", "A renewal ends later than the validity that it renews.")
	scopeNotGranted      = rule("scope-not-granted", "A certificate is issued or renewed for scopes that it lists or has.")
	scopeNotHeld         = rule("scope-not-held", "Only a scope that the certificate has is suspended or taken away.")
	scopeHeld            = rule("scope-held", "A certificate is extended only by a scope that it does not have.")
	scopeAllReduced      = rule("scope-all-reduced", "A reduction leaves at least one scope.")
	scopeSuspended       = rule("scope-suspended", "A scope that is suspended is not suspended again.")
	scopeNotSuspended    = rule("scope-not-suspended", "Only a scope that is suspended is reinstated.")
	overlap              = warning("certificate-overlap", "A firm has one certificate at a time for a scope of a standard.")
	notAccredited        = rule("inspector-not-accredited", "A certificate is issued, renewed or extended by an inspector accredited for its scopes on that day.")
	standardDraft        = rule("standard-draft", "A certificate certifies against a text that was adopted, not a draft.")
	standardForce        = rule("standard-not-in-force", "A certificate certifies against a text in force on the day of issue.")
	standardUnknown      = rule("standard-not-published", "A certificate is applied for against a text that was adopted and published on that day.")
	certificateRetired   = rule("certificate-after-tombstone", "When a record is retired, nothing of it stays valid.")
	accreditationRetired = rule("accreditation-after-tombstone", "When the record of an inspector is retired, its accreditation has ended.")
	conductForce         = rule("provision-not-in-force", "A decision cites provisions of a text that was in force at the time of the conduct.")
	annulledReinstated   = rule("annulled-not-reinstated", "What an annulled decision suspended or withdrew is reinstated in the register, as is what an appeal did not uphold.")
	appealOver           = warning("appeal-over", "When the time for an appeal is over, a decision is final or under appeal.")
	suspensionOver       = warning("suspension-over", "When a suspension has ended, the register says that the certificate is reinstated.")
	revisionStatus       = warning("revision-status", "The declared status of a revision agrees with its dates.")
	dateIdle             = warning("provision-date-idle", "A date of a provision's own makes a difference to what it is on some day.")
	forceOverlap         = rule("force-overlap", "Only one revision of an instrument is in force on a day.")
)

// Rules are the rules that Check applies.
var Rules = []*diag.Rule{eventOrder, eventSequence, eventAfterEnd, eventKeyMissing, eventKey, eventUntil, eventFuture,
	eventPlannedPast, expiredEarly, renewalNotLater, scopeNotGranted, scopeNotHeld, scopeHeld, scopeAllReduced, scopeSuspended,
	scopeNotSuspended, overlap, notAccredited, standardDraft, standardForce, standardUnknown, certificateRetired,
	accreditationRetired, conductForce,
	annulledReinstated, appealOver, suspensionOver, revisionStatus, forceOverlap, dateIdle}

// Check finds what is impossible or contradicts itself in time, in the order of the corpus. Rules that ask what lies
// ahead compare with asOf, the date of the build; they are left out when it is zero. Records that could not be read in full are left out too, as what is empty there
// may be given.
func Check(c *model.Corpus, asOf date.Date) diag.Findings {
	c = readable(c)
	x := newChecker(c, asOf)
	for _, i := range c.Inspectors {
		x.record(accreditationRecord(i))
		x.retiredInspector(i)
	}
	for _, f := range c.Firms {
		x.firm(f)
	}
	for _, d := range c.Decisions {
		x.decision(d)
	}
	for _, i := range c.Instruments {
		x.instrument(i)
	}
	return x.found
}
