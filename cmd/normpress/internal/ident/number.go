package ident

import (
	"fmt"
	"regexp"
)

// Numbers of records are permanent and never given twice.
type (
	FirmNumber        string // F-0007
	InspectorNumber   string // I-02
	CertificateNumber string // C-2024-0007
	DecisionNumber    string // EB-2025-004
)

var (
	firmForm        = regexp.MustCompile(`^F-[0-9]{4,}$`)
	inspectorForm   = regexp.MustCompile(`^I-[0-9]{2,}$`)
	certificateForm = regexp.MustCompile(`^C-[0-9]{4}-[0-9]{4,}$`)
	decisionForm    = regexp.MustCompile(`^[A-Z]{2,6}-[0-9]{4}-[0-9]{3,}$`)
)

// UnmarshalText reads a number such as F-0007.
func (n *FirmNumber) UnmarshalText(b []byte) error {
	return number((*string)(n), b, firmForm, "number of a firm, such as F-0007")
}

// UnmarshalText reads a number such as I-02.
func (n *InspectorNumber) UnmarshalText(b []byte) error {
	return number((*string)(n), b, inspectorForm, "number of an inspector, such as I-02")
}

// UnmarshalText reads a number such as C-2024-0007.
func (n *CertificateNumber) UnmarshalText(b []byte) error {
	return number((*string)(n), b, certificateForm, "number of a certificate, such as C-2024-0007")
}

// UnmarshalText reads a number such as EB-2025-004.
func (n *DecisionNumber) UnmarshalText(b []byte) error {
	return number((*string)(n), b, decisionForm, "number of a decision, such as EB-2025-004")
}

func number(to *string, b []byte, form *regexp.Regexp, what string) error {
	if !form.Match(b) {
		return fmt.Errorf("%q is not the %s", b, what)
	}
	*to = string(b)
	return nil
}
