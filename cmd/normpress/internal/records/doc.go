// Package records derives what is shown of the records that a site declares, beyond their list and their pages: tables
// of numbers, groups over time and side by side, what is due and what runs, treaties with their parties, ranges of
// sanctions. It makes no words and no HTML.
package records
