package pages

import (
	"net/url"

	"normpress/cmd/normpress/internal/address"
)

// packView is the page on which a delegate chooses provisions to print, and the reader's browser puts them together.
type packView struct {
	crumbs
	Instruments []instrumentChoice `json:"instruments"`
	Example     string             `json:"example"` // what to give the command
}

func (s *site) pack() []func() Page {
	return []func() Page{func() Page {
		v := packView{crumbs: crumbs{Section: "instruments"}}
		for _, i := range s.Corpus.Instruments {
			v.Instruments = append(v.Instruments, s.choice(i))
			if last := len(i.Revisions) - 1; last >= 0 {
				v.Example = i.Revisions[last].Ref().String()
			}
		}
		return Page{Path: address.Pack, Kind: "pack", Language: string(s.Language), View: v}
	}}
}

// packOf is the address at which provisions of a text are chosen, beside those of an older one if it is given.
func (s *site) packOf(old *edition, e edition) string {
	query := url.Values{}
	query.Set("b", e.revision.Ref().String())
	if e.text != e.revision.Texts[0] {
		query.Set("lb", string(e.text.Language))
	}
	if old != nil {
		query.Set("a", old.revision.Ref().String())
		if old.text != old.revision.Texts[0] {
			query.Set("la", string(old.text.Language))
		}
	}
	return s.at(address.Pack) + "?" + query.Encode()
}
