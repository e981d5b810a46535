package chromium

import (
	"errors"
	"fmt"
	"regexp"
	"slices"

	"normpress/cmd/normpress/internal/date"
)

var (
	// moments are the two places in a PDF that say when it was made.
	moments = regexp.MustCompile(`(/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d\d'\d\d'\)`)
	// names are those of the heads of tables. The browser counts through all that it showed before.
	names = regexp.MustCompile(`\(node\d{8}\)`)
)

// steady takes out of a PDF what differs each time that it is made: it says that it was made at the beginning of a day,
// and counts names from 1. No byte moves, as a PDF says of its parts where they begin.
func steady(pdf []byte, on date.Date) ([]byte, error) {
	if n := len(moments.FindAll(pdf, -1)); n != 2 {
		return nil, errors.New("the browser did not write the time into the PDF as it was expected to")
	}
	pdf = moments.ReplaceAll(pdf, []byte("${1}"+on.Time().Format("20060102150405")+"+00'00')"))
	var order []string
	for _, name := range names.FindAll(pdf, -1) {
		order = append(order, string(name))
	}
	slices.Sort(order)
	order = slices.Compact(order)
	return names.ReplaceAllFunc(pdf, func(name []byte) []byte {
		n, _ := slices.BinarySearch(order, string(name))
		return fmt.Appendf(nil, "(node%08d)", n+1)
	}), nil
}
