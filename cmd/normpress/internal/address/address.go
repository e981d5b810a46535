// Package address holds the lasting addresses of the portal, as the guide documents them: paths below the root of a
// language, with a slash at both ends.
package address

import (
	"strconv"
	"strings"

	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// The lists.
const (
	Instruments  = "/instruments/"
	Register     = "/register/"
	Firms        = "/register/firms/"
	Certificates = "/register/certificates/"
	Inspectors   = "/register/inspectors/"
	Decisions    = "/decisions/"
	Records      = "/records/"
	States       = "/states/"
	Guide        = "/guide/"
)

// In is where a page in a language stands: below the path of that language, unless it is the one at the root of the site.
// What belongs to no language is in that as well.
func In(lang, root ident.Language, path string) string {
	if lang == root || lang == "" {
		return path
	}
	return "/" + strings.ToLower(string(lang)) + path
}

// Anything is the address of the page on which the reader's browser compares what has no page of its own.
const Anything = "/compare/"

// Pack is the address of the page on which the reader's browser puts chosen provisions together, to be printed.
const Pack = "/pack/"

// FirmsCheck is the address of the page on which the reader's browser looks a list of firms up.
const FirmsCheck = Firms + "check/"

// Instrument is the address of an instrument.
func Instrument(i *model.Instrument) string { return Instruments + i.ID + "/" }

// Definitions is the address of the terms that an instrument defines.
func Definitions(i *model.Instrument) string { return Instrument(i) + "definitions/" }

// On is the address of the page that leads to any date. No revision has that name.
func On(i *model.Instrument) string { return Instrument(i) + "on/" }

// Point is the address of the period of an instrument that begins on the day.
func Point(i *model.Instrument, from date.Date) string { return On(i) + from.String() + "/" }

// Comparisons is the address of all comparisons of an instrument.
func Comparisons(i *model.Instrument) string { return Instrument(i) + "compare/" }

// Comparison is the address of the comparison of two revisions of an instrument, the older first.
func Comparison(old, new ident.RevisionRef) string {
	return Instruments + old.Instrument + "/compare/" + old.Revision + "..." + new.Revision + "/"
}

// History is the address of the history of a provision through all revisions.
func History(i *model.Instrument, wid ident.WID) string {
	return Instrument(i) + "history/" + string(wid) + "/"
}

// Revision is the address of a text.
func Revision(r ident.RevisionRef) string { return Instruments + r.Instrument + "/" + r.Revision + "/" }

// CertificatesUnder is the address of the list of certificates under a text. No eId is such a name.
func CertificatesUnder(r ident.RevisionRef) string { return Revision(r) + "certificates/" }

// Firm is the address of a firm.
func Firm(n ident.FirmNumber) string { return Firms + string(n) + "/" }

// FirmsBy is the address of a page, counted from 1, of the firms with a value of a facet. No number is such a name.
func FirmsBy(facet, value string, page int) string {
	return InPages(Firms+"by/"+facet+"/"+value+"/", page)
}

// InPages is the address of a page, counted from 1, of a list that has several: the first has that of the list.
func InPages(list string, page int) string {
	if page == 1 {
		return list
	}
	return list + "page-" + strconv.Itoa(page) + "/"
}

// Certificate is the address of a certificate.
func Certificate(n ident.CertificateNumber) string { return Certificates + string(n) + "/" }

// Inspector is the address of an inspector.
func Inspector(n ident.InspectorNumber) string { return Inspectors + string(n) + "/" }

// Decision is the address of a decision.
func Decision(n ident.DecisionNumber) string { return Decisions + string(n) + "/" }

// DecisionData is the address of a decision as data.
func DecisionData(n ident.DecisionNumber) string { return Decision(n) + "decision.json" }

// DecisionIndex is the address of what the list of decisions is narrowed down by.
const DecisionIndex = Decisions + "index.json"

// DecisionsBy is the address of the decisions with a value of a facet. No decision has the number "by".
func DecisionsBy(facet, value string) string { return Decisions + "by/" + facet + "/" + value + "/" }

// RecordType is the address of the records of a type.
func RecordType(id string) string { return Records + id + "/" }

// Record is the address of a record of a type, by its key.
func Record(typeID, key string) string { return RecordType(typeID) + key + "/" }

// GuidePage is the address of a page of help.
func GuidePage(name string) string { return Guide + name + "/" }

// State is the address of a State.
func State(st ident.State) string { return States + string(st) + "/" }

// PartyText is the address of an instrument as it binds a State.
func PartyText(st ident.State, i *model.Instrument) string { return State(st) + i.ID + "/" }

// RecordTable is the address of a table of numbers made from the records of a type, without the ending of its form.
func RecordTable(typeID, name string) string { return RecordType(typeID) + name }
