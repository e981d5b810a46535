package ident

import (
	"fmt"
	"strings"
)

// RevisionRef names a revision of an instrument: `convention@adopted`.
type RevisionRef struct {
	Instrument string
	Revision   string
}

// ParseRevisionRef reads `instrument@revision`.
func ParseRevisionRef(s string) (RevisionRef, error) {
	instrument, revision, _ := strings.Cut(s, "@")
	r := RevisionRef{instrument, revision}
	if !IsSlug(instrument) || !IsSlug(revision) {
		return RevisionRef{}, fmt.Errorf("%q is not a revision of the form instrument@revision, such as convention@adopted", s)
	}
	return r, nil
}

func (r RevisionRef) String() string { return r.Instrument + "@" + r.Revision }

// MarshalText writes the reference as String does.
func (r RevisionRef) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the reference as ParseRevisionRef does.
func (r *RevisionRef) UnmarshalText(b []byte) (err error) {
	*r, err = ParseRevisionRef(string(b))
	return err
}

// ProvisionRef names a provision in a revision: `convention@adopted#art_5__para_2`.
type ProvisionRef struct {
	RevisionRef
	EID EID
}

// ParseProvisionRef reads `instrument@revision#eId`.
func ParseProvisionRef(s string) (ProvisionRef, error) {
	rev, frag, ok := strings.Cut(s, "#")
	r, err := ParseRevisionRef(rev)
	if err != nil || !ok {
		return ProvisionRef{}, fmt.Errorf("%q is not a provision of the form instrument@revision#eId, such as convention@adopted#art_5__para_2", s)
	}
	eid, err := ParseEID(frag)
	if err != nil {
		return ProvisionRef{}, err
	}
	return ProvisionRef{r, eid}, nil
}

func (r ProvisionRef) String() string { return r.RevisionRef.String() + "#" + string(r.EID) }

// MarshalText writes the reference as String does.
func (r ProvisionRef) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the reference as ParseProvisionRef does.
func (r *ProvisionRef) UnmarshalText(b []byte) (err error) {
	*r, err = ParseProvisionRef(string(b))
	return err
}

// IsSlug says whether s can name a folder that becomes part of an address: small letters a to z, digits and single
// hyphens between them.
func IsSlug(s string) bool {
	if s == "" || s[0] == '-' || s[len(s)-1] == '-' || strings.Contains(s, "--") {
		return false
	}
	return isWord(s, func(r rune) bool { return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' })
}
