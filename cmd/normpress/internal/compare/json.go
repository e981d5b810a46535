package compare

import (
	"encoding/json"
	"fmt"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/words"
)

// Format names the JSON form of a comparison, which content/guide/comparison.md documents.
const Format = "normpress-comparison/1"

type jsonComparison struct {
	Format    string       `json:"format"`
	Old       jsonSide     `json:"old"`
	New       jsonSide     `json:"new"`
	Editorial bool         `json:"editorial"`
	Counts    Counts       `json:"counts"`
	Changes   []jsonChange `json:"changes"`
}

type jsonSide struct {
	Name       string `json:"name"`
	Title      string `json:"title"`
	ShortTitle string `json:"short_title,omitempty"`
	Symbol     string `json:"symbol,omitempty"`
	Date       string `json:"date,omitempty"`
	Language   string `json:"language"`
	Guessed    bool   `json:"language_guessed,omitempty"`
}

type jsonChange struct {
	Kinds    []string      `json:"kinds"`
	Within   *int          `json:"within,omitempty"`
	Old      []jsonPassage `json:"old"`
	New      []jsonPassage `json:"new"`
	Edits    []jsonEdit    `json:"edits,omitempty"`
	Phrases  []jsonPhrase  `json:"moved_phrases,omitempty"`
	Markup   []jsonMarkup  `json:"markup,omitempty"`
	Deleted  int           `json:"words_deleted"`
	Inserted int           `json:"words_inserted"`
	Coarse   bool          `json:"coarse,omitempty"`
}

type jsonPassage struct {
	EID         ident.EID `json:"eid"`
	WID         ident.WID `json:"wid"`
	Kind        string    `json:"kind"`
	Designation string    `json:"designation"`
	Position    int       `json:"position"`
	Depth       int       `json:"depth"`
	Slot        int       `json:"slot"`
	Size        int       `json:"size"`
}

type jsonEdit struct {
	Old           [2]int   `json:"old"`
	New           [2]int   `json:"new"`
	Deleted       string   `json:"deleted"`
	Inserted      string   `json:"inserted"`
	Spacing       bool     `json:"spacing,omitempty"`
	Consequential bool     `json:"consequential,omitempty"`
	Flags         []string `json:"flags,omitempty"`
}

type jsonPhrase struct {
	Old [2]int `json:"old"`
	New [2]int `json:"new"`
}

type jsonMarkup struct {
	What     string `json:"what"`
	Words    string `json:"words"`
	Target   string `json:"target,omitempty"`
	Inserted bool   `json:"inserted"`
}

// MarshalJSON writes the comparison in the form that Format names.
func (c *Comparison) MarshalJSON() ([]byte, error) {
	out := jsonComparison{Format: Format, Old: jsonSide(c.Old), New: jsonSide(c.New), Editorial: c.Editorial, Counts: c.Counts,
		Changes: make([]jsonChange, len(c.Changes))}
	for i := range c.Changes {
		out.Changes[i] = toJSON(&c.Changes[i])
	}
	return json.Marshal(out)
}

func toJSON(c *Change) jsonChange {
	out := jsonChange{Kinds: append([]string{}, c.Kind.Names()...), Old: passagesToJSON(c.Old), New: passagesToJSON(c.New),
		Deleted: c.Deleted, Inserted: c.Inserted, Coarse: c.Coarse}
	if c.Within >= 0 {
		out.Within = &c.Within
	}
	for _, e := range c.Edits {
		out.Edits = append(out.Edits, jsonEdit{Old: [2]int{e.Old.From, e.Old.To}, New: [2]int{e.New.From, e.New.To},
			Deleted: e.Deleted, Inserted: e.Inserted, Spacing: e.Spacing, Flags: e.Flags.Names()})
	}
	for _, i := range c.Consequential {
		out.Edits[i].Consequential = true
	}
	for _, p := range c.Phrases {
		out.Phrases = append(out.Phrases, jsonPhrase{[2]int{p.Old.From, p.Old.To}, [2]int{p.New.From, p.New.To}})
	}
	for _, m := range c.Markup {
		out.Markup = append(out.Markup, jsonMarkup(m))
	}
	return out
}

func passagesToJSON(ps []Passage) []jsonPassage {
	out := make([]jsonPassage, len(ps))
	for i, p := range ps {
		out[i] = jsonPassage{p.EID, p.WID, p.Kind.String(), p.Designation, p.Position, p.Depth, p.Slot, p.Size}
	}
	return out
}

// UnmarshalJSON reads what MarshalJSON wrote. The words that stayed are not in it, Apply takes them from the old text.
func (c *Comparison) UnmarshalJSON(b []byte) error {
	var in jsonComparison
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	if in.Format != Format {
		return fmt.Errorf("this is no comparison of the form %q, it says %q", Format, in.Format)
	}
	*c = Comparison{Old: Side(in.Old), New: Side(in.New), Editorial: in.Editorial, Counts: in.Counts, Changes: make([]Change, len(in.Changes))}
	for i := range in.Changes {
		if err := in.Changes[i].into(&c.Changes[i]); err != nil {
			return fmt.Errorf("change %d: %w", i, err)
		}
		if w := c.Changes[i].Within; w >= len(c.Changes) {
			return fmt.Errorf("change %d: there is no change %d that it could be a part of", i, w)
		}
	}
	return nil
}

func (j *jsonChange) into(c *Change) (err error) {
	*c = Change{Within: -1, Wording: &Wording{Deleted: j.Deleted, Inserted: j.Inserted, Coarse: j.Coarse}}
	if j.Within != nil {
		c.Within = *j.Within
	}
	for _, name := range j.Kinds {
		kind, err := kindNamed(name)
		if err != nil {
			return err
		}
		c.Kind |= kind
	}
	if len(j.Old)+len(j.New) == 0 {
		return fmt.Errorf("it is about nothing")
	}
	c.Old, c.New = passagesFromJSON(j.Old), passagesFromJSON(j.New)
	for i, e := range j.Edits {
		flags, err := words.FlagsNamed(e.Flags)
		if err != nil {
			return err
		}
		c.Edits = append(c.Edits, Edit{Old: words.Span{From: e.Old[0], To: e.Old[1]}, New: words.Span{From: e.New[0], To: e.New[1]},
			Deleted: e.Deleted, Inserted: e.Inserted, Spacing: e.Spacing, Flags: flags})
		if e.Consequential {
			c.Consequential = append(c.Consequential, i)
		}
	}
	for _, p := range j.Phrases {
		c.Phrases = append(c.Phrases, words.Phrase{Old: words.Span{From: p.Old[0], To: p.Old[1]}, New: words.Span{From: p.New[0], To: p.New[1]}})
	}
	for _, m := range j.Markup {
		c.Markup = append(c.Markup, Markup(m))
	}
	return nil
}

func passagesFromJSON(js []jsonPassage) []Passage {
	var out []Passage
	for _, j := range js {
		out = append(out, Passage{EID: j.EID, WID: j.WID, Kind: model.KindNamed(j.Kind), Designation: j.Designation,
			Position: j.Position, Depth: j.Depth, Slot: j.Slot, Size: j.Size})
	}
	return out
}
