package search

// Sizes of the files of records: as many documents as a result's neighbours are likely to be results, few where they
// have long texts.
const (
	textsPerFile   = 8
	recordsPerFile = 40
	filesPerFolder = 8
)

// place is where a collection stands among the numbers of documents. Behind its documents it has room for more, so
// that new ones do not renumber the collections that follow.
type place struct {
	*Collection
	base int // number of the first document
	room int // numbers set aside
	per  int // documents per file of records
}

// places sets numbers aside for all collections.
func places(in *Input) []place {
	var out []place
	base := 0
	for i := range in.Collections {
		c := &in.Collections[i]
		p := place{c, base, room(len(c.Documents)), recordsPerFile}
		if c.Kind == "provision" {
			p.per = textsPerFile
		}
		out = append(out, p)
		base += p.room
	}
	return out
}

// room is the next in a row of sizes that grow by a quarter, which are whole files.
func room(documents int) int {
	size := recordsPerFile
	for size < documents {
		size += max(size/4/recordsPerFile, 1) * recordsPerFile
	}
	return size
}
