package address

import (
	"normpress/cmd/normpress/internal/date"
	"normpress/cmd/normpress/internal/ident"
)

// The register as a whole through time.
const (
	RegisterOn      = Register + "on/"           // on any date
	RegisterChanges = Register + "changes/"      // between any two dates
	RegisterPeriods = Register + "periods.json"  // every period of every certificate
	RegisterEvents  = Register + "events.ndjson" // every event
)

// RegisterFile is the address of the register on a day, in a format: csv or json.
func RegisterFile(on date.Date, format string) string { return RegisterOn + on.String() + "." + format }

// RegisterLatest is the address of the register on the date that the site speaks for.
func RegisterLatest(format string) string { return RegisterOn + "latest." + format }

// RegisterChangesTo is the address of what changed in the month that ends on the day.
func RegisterChangesTo(day date.Date) string { return RegisterChanges + day.String() + "/" }

// FirmOn is the address of a firm's status on any date.
func FirmOn(n ident.FirmNumber) string { return Firm(n) + "on/" }

// FirmOnDate is the address of a firm's status on a day, where that has a page of its own.
func FirmOnDate(n ident.FirmNumber, day date.Date) string { return FirmOn(n) + day.String() + "/" }

// FirmRecord is the address of a firm's record for machines.
func FirmRecord(n ident.FirmNumber) string { return Firm(n) + "firm.json" }

// FirmEvents is the address of the events of a firm's certificates as a table.
func FirmEvents(n ident.FirmNumber) string { return Firm(n) + "events.csv" }

// Badge is the address of the drawing that states what a certificate is worth.
func Badge(n ident.CertificateNumber) string { return Certificate(n) + "badge.svg" }

// RegisterChangesFile is the address of the same as a file, in a format: csv or json.
func RegisterChangesFile(day date.Date, format string) string {
	return RegisterChanges + day.String() + "." + format
}
