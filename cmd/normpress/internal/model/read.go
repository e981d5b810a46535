package model

import "slices"

// Read returns the part of the corpus that was read in full: what contradicts itself there does so in the files. The
// rest is left out together with what it holds, as are instruments of which no revision remains. Records are shared
// with the corpus, apart from instruments, revisions and types of records.
func (c *Corpus) Read() *Corpus {
	read := *c
	read.Firms = readOnly(c.Firms)
	read.Inspectors = readOnly(c.Inspectors)
	read.Decisions = readOnly(c.Decisions)
	read.Guide = readOnly(c.Guide)
	read.Scopes = readOnly(c.Scopes)
	read.Bodies = readOnly(c.Bodies)
	read.RecordTypes = nil
	for _, t := range readOnly(c.RecordTypes) {
		kind := *t
		kind.Records = readOnly(t.Records)
		read.RecordTypes = append(read.RecordTypes, &kind)
	}
	read.Instruments = nil
	for _, i := range readOnly(c.Instruments) {
		if r := i.read(); len(r.Revisions) > 0 || len(i.Revisions) == 0 {
			read.Instruments = append(read.Instruments, r)
		}
	}
	return &read
}

// read is the instrument with those of its revisions that were read in full.
func (i *Instrument) read() *Instrument {
	read := *i
	read.Revisions = nil
	for _, r := range readOnly(i.Revisions) {
		revision := *r
		revision.Instrument = &read
		read.Revisions = append(read.Revisions, &revision)
	}
	return &read
}

func readOnly[R interface{ Unread() bool }](records []R) []R {
	return slices.DeleteFunc(slices.Clone(records), R.Unread)
}
