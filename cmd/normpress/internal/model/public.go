package model

import (
	"slices"

	"normpress/cmd/normpress/internal/date"
)

// Withheld says whether the register keeps the particulars of the firm back.
func (f *Firm) Withheld() bool { return f.Confidential || f.Removed() }

// Removed says whether the record of the firm was removed by law: that it was there, and its number, is all that is shown.
func (f *Firm) Removed() bool { return f.Tombstone != nil && f.Tombstone.Reason == "removed-by-law" }

// Held lists the certificates that a firm ever had: its own, then those that it received from other firms.
func (f *Firm) Held() []*Certificate { return slices.Concat(f.Certificates, f.Received) }

// Holders lists the firms that ever had the certificate in their order, planned transfers included.
func (c *Certificate) Holders() []*Firm { return c.HoldersBy(date.Date{}) }

// HoldersBy lists the firms that had the certificate on a day or before, in their order. The zero date stands for any day.
func (c *Certificate) HoldersBy(day date.Date) []*Firm {
	var out []*Firm
	if c.Holder != nil {
		out = append(out, c.Holder)
	}
	for _, e := range c.Events {
		if e.Kind == Transferred && e.Successor != nil && (day.IsZero() || !e.Date.After(day)) {
			out = append(out, e.Successor)
		}
	}
	return out
}

// Public is the corpus without the records of declared types that tell of a firm whose particulars the register keeps
// back, by its number, its certificate or its LEI. Each type says how many those are.
func (c *Corpus) Public() *Corpus {
	secret := map[[2]string]bool{}
	for _, f := range c.Firms {
		if !f.Withheld() {
			continue
		}
		secret[[2]string{"firm", string(f.Number)}] = true
		secret[[2]string{"lei", string(f.LEI)}] = true
		for _, cert := range f.Certificates {
			secret[[2]string{"certificate", string(cert.Number)}] = true
		}
	}
	tells := func(r *Record) bool {
		for l := range r.Leaves() {
			if secret[[2]string{l.Field.Format, l.Value.Text}] {
				return true
			}
		}
		return false
	}
	public := *c
	public.RecordTypes = nil
	for _, t := range c.RecordTypes {
		kind := *t
		kind.Records = slices.DeleteFunc(slices.Clone(t.Records), tells)
		kind.Kept = len(t.Records) - len(kind.Records)
		public.RecordTypes = append(public.RecordTypes, &kind)
	}
	return &public
}

// Record finds a record of a type by its key, nil when there is none.
func (t *RecordType) Record(key string) *Record {
	for _, r := range t.Records {
		if r.Key == key {
			return r
		}
	}
	return nil
}
