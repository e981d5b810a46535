package statistics

import (
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// texts counts the texts of each kind of instrument that were published or adopted, by what they are.
func (in Input) texts() *Table {
	t := in.table("instruments", "texts", in.named("instrument_", model.InstrumentKind("").Values()...), in.named("status_", model.RevisionStatus("").Values()...))
	for _, i := range in.Corpus.Instruments {
		for _, r := range i.Revisions {
			if state := timeline.RevisionStateOn(r, in.AsOf); state != "" {
				t.add(string(i.Kind), string(state), 1)
			}
		}
	}
	t.used()
	return t
}

// records counts the records of each declared type that the site shows one by one.
func (in Input) records() *Table {
	var rows []Label
	for _, k := range in.Corpus.RecordTypes {
		rows = append(rows, Label{k.ID, k.Title})
	}
	t := in.table("records", "records-by-type", rows, in.one())
	for n, k := range in.Corpus.RecordTypes {
		if t.Rows[n].Missing = k.Withheld; !k.Withheld {
			t.add(k.ID, "number", int64(len(k.Records)))
		}
	}
	t.used()
	return t
}
