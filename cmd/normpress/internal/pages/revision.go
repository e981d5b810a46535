package pages

import (
	"cmp"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/timeline"
)

// edition is a revision in one language.
type edition struct {
	revision *model.Revision
	text     *model.Text
}

// revisionRow is a revision as lists and headings show it.
type revisionRow struct {
	URL            string   `json:"url"`
	ShortTitle     string   `json:"short_title"`
	Symbol         string   `json:"symbol,omitempty"`
	State          string   `json:"state"` // on the date that the site speaks for
	LegalValue     string   `json:"legal_value"`
	Date           string   `json:"date"`
	Published      string   `json:"published,omitempty"`
	Adoption       string   `json:"adoption,omitempty"`
	Signature      string   `json:"signature,omitempty"`
	EntryIntoForce string   `json:"entry_into_force,omitempty"`
	SupersededOn   string   `json:"superseded_on,omitempty"`
	Source         string   `json:"source,omitempty"`
	Languages      []link   `json:"languages"`
	Certificates   *counted `json:"certificates,omitempty"` // issued under this text
	Successor      *link    `json:"successor,omitempty"`
	Step           *step    `json:"step,omitempty"`  // what changed against the one before
	Stale          *link    `json:"stale,omitempty"` // of a translation, the older revision that it renders
}

// counted is a number of records with the page that lists them.
type counted struct {
	URL    string `json:"url"`
	Number int    `json:"number"`
}

// status is what every page of a text says first: what it is and what it is worth.
type status struct {
	Revision   revisionRow  `json:"revision"`
	Instrument link         `json:"instrument"`
	Title      string       `json:"instrument_title"`
	LegalValue string       `json:"legal_value"`
	Equal      int          `json:"equal,omitempty"` // texts that are equally authentic, this one among them
	Binding    bool         `json:"binding"`
	Newer      *revisionRow `json:"newer,omitempty"`    // a later text of the instrument
	InForce    *revisionRow `json:"in_force,omitempty"` // the text in force, where it is another one
	Stale      *link        `json:"stale,omitempty"`    // the older revision that this translation renders
	Original   string       `json:"original,omitempty"` // address of this page in the language of its text, where that is not the language around it
	TextLang   string       `json:"text_lang"`
	TextDir    string       `json:"text_dir"`
}

func (s *site) row(r *model.Revision) revisionRow {
	row := revisionRow{
		URL: s.revisionURL(r.Ref()), ShortTitle: r.ShortTitle, Symbol: r.Symbol.String(),
		State: s.state(r), LegalValue: string(r.LegalValue),
		Date: r.Date.String(), Published: r.Published.String(), Adoption: r.Adoption.String(),
		Signature: r.Signature.String(), EntryIntoForce: r.EntryIntoForce.String(), Source: r.SourceDocument,
	}
	if force, ok := timeline.ForcePeriod(r); ok {
		row.SupersededOn = force.To.String()
	}
	for _, t := range r.Texts {
		row.Languages = append(row.Languages, link{URL: s.in(t.Language, address.Revision(r.Ref())), Title: string(t.Language)})
	}
	if n := len(s.under[r.Ref()]); n > 0 {
		row.Certificates = &counted{s.at(address.CertificatesUnder(r.Ref())), n}
	}
	if next := r.Instrument.Revision(r.SupersededBy); next != nil {
		row.Successor = &link{URL: s.revisionURL(next.Ref()), Title: next.ShortTitle}
	}
	return row
}

// fullTitle is the title as the text itself prints it, else as its front matter, its revision or its instrument gives it.
func fullTitle(e edition) string {
	return e.revision.TitleIn(e.text)
}

// state is what the revision is on the date that the site speaks for.
func (s *site) state(r *model.Revision) string {
	return timeline.StateName(r, timeline.RevisionStateOn(r, s.AsOf))
}

func (s *site) status(e edition) status {
	i, r := e.revision.Instrument, e.revision
	out := status{Revision: s.row(r), Instrument: link{URL: s.at(address.Instrument(i)), Title: i.ShortTitle}, Title: fullTitle(e),
		LegalValue: legalValue(e), Stale: s.stale(e), Equal: equal(r), Binding: i.Kind != model.Norms, TextLang: string(e.text.Language), TextDir: direction(e.text.Language)}
	newest := timeline.Newest(i, s.AsOf)
	if slices.Index(i.Revisions, newest) > slices.Index(i.Revisions, r) {
		row := s.row(newest)
		out.Newer = &row
	}
	if in := timeline.InForce(i, s.AsOf); in != nil && in != r && (out.Newer == nil || in != newest) {
		row := s.row(in)
		out.InForce = &row
	}
	return out
}

// legalValue is what a text is worth: what it says itself or else its revision.
func legalValue(e edition) string {
	if e.text == nil {
		return string(e.revision.LegalValue)
	}
	return string(cmp.Or(e.text.LegalValue, e.revision.LegalValue))
}

// stale is the older revision that a translation renders, nil where there is none.
func (s *site) stale(e edition) *link {
	older := s.rendered(e.revision, e.text)
	if older == nil {
		return nil
	}
	return &link{URL: s.revisionURL(older.Ref()), Title: older.ShortTitle}
}

type revisionView struct {
	crumbs
	Status      status     `json:"status"`
	Note        string     `json:"note,omitempty"` // HTML
	Contents    []contents `json:"contents"`
	Pack        string     `json:"pack"` // where provisions of the text are chosen to be printed
	Revisions   []sibling  `json:"revisions"`
	Definitions *link      `json:"definitions,omitempty"`
	OwnDates    []ownDates `json:"own_dates,omitempty"`
	Cite        *citing    `json:"cite"`
	Step        *step      `json:"step,omitempty"`     // what changed against the revision before
	Texts       []textLink `json:"texts,omitempty"`    // the same text in all languages, where there are several
	Parallel    string     `json:"parallel,omitempty"` // the first provision in these beside each other
	Words       []string   `json:"words"`              // of the interface, that stand in the text by their keys
}

// contents is an entry of the contents list.
type contents struct {
	URL   string     `json:"url"`
	Label string     `json:"label"`
	Title string     `json:"title"`
	Page  string     `json:"page,omitempty"` // address of the provision's own page
	Items []contents `json:"items,omitempty"`
}

func (s *site) revisionPage(e edition) Page {
	r := e.revision
	v := revisionView{crumbs: s.textCrumbs(e, nil), Status: s.status(e), Contents: s.contents(e, e.text.Body),
		Revisions: s.siblings(e, nil), Definitions: s.definitionsLink(e), OwnDates: s.ownDates(e, nil), Texts: s.texts(e, nil), Parallel: s.firstParallel(r)}
	v.Status.Original = s.original(e.text.Language, address.Revision(r.Ref()))
	v.Cite, v.Note = s.citeText(e, nil), s.page(r.Note, 2)
	v.Pack = s.packOf(nil, e)
	v.Step = s.stepTo(r)
	body := s.textHTML(e)
	v.Words = wordsIn(body)
	return Page{Path: address.Revision(r.Ref()), Kind: "revision",
		Title:    r.Instrument.ShortTitle + " – " + r.ShortTitle,
		Language: string(s.Language), View: v, Body: body}
}

func (s *site) contents(e edition, blocks []model.Block) []contents {
	var out []contents
	for p := range model.Provisions(blocks) {
		if p.Level == 0 && p.Kind != model.Preamble && p.Kind != model.Preface {
			continue
		}
		c := contents{URL: "#" + string(p.EID), Label: p.Designation(), Title: p.Heading.Words}
		if address.HasPage(p) {
			c.Page = s.textAt(e, address.Provision(e.revision.Ref(), p))
		} else {
			c.Items = s.contents(e, p.Body)
		}
		if c.Label == "" && c.Title == "" {
			continue
		}
		out = append(out, c)
	}
	return out
}

// textCrumbs leads to a text and, where a provision is given, on to what is around it.
func (s *site) textCrumbs(e edition, p *model.Provision) crumbs {
	i := e.revision.Instrument
	out := []link{{URL: s.at(address.Instrument(i)), Title: i.ShortTitle}}
	if p == nil {
		return crumbs{"instruments", out}
	}
	out = append(out, link{URL: s.textAt(e, address.Revision(e.revision.Ref())), Title: e.revision.ShortTitle})
	var around []link
	for up := p.Parent; up != nil; up = up.Parent {
		title := strings.TrimSpace(up.Designation() + " " + up.Heading.Words)
		around = append([]link{{URL: s.textAt(e, address.Provision(e.revision.Ref(), up)), Title: title, Lang: s.ofText(e)}}, around...)
	}
	return crumbs{"instruments", append(out, around...)}
}

// sibling is a revision in the list beside a text, one of its instrument.
type sibling struct {
	URL        string `json:"url"`
	ShortTitle string `json:"short_title"`
	State      string `json:"state"`             // on the date that the site speaks for
	Current    bool   `json:"current,omitempty"` // it is the one on this page
	Compare    string `json:"compare,omitempty"` // comparison with the one on this page
	Missing    bool   `json:"missing,omitempty"` // it does not have the provision of this page
	Parts      []link `json:"parts,omitempty"`   // where parts of the missing provision stand in it
}

// siblings lists all revisions of the instrument. For a page of one provision they lead to the same provision
// there, found by its lasting identity.
func (s *site) siblings(e edition, p *model.Provision) []sibling {
	var out []sibling
	for _, r := range e.revision.Instrument.Revisions {
		row := sibling{URL: s.revisionURL(r.Ref()), ShortTitle: r.ShortTitle, State: s.state(r), Current: r == e.revision,
			Compare: s.comparedURL(e.revision, r)}
		t := s.text(r)
		if p != nil && t != nil {
			there := s.sameIn(t, p.WID)
			if row.Missing = there == nil; there != nil {
				row.URL = s.textAt(edition{r, t}, address.Provision(r.Ref(), there))
				row.Compare = s.comparedArticle(e, r, p)
			} else {
				row.Parts = s.parts(edition{r, t}, p)
			}
		}
		out = append(out, row)
	}
	return out
}

// parts lists the articles of another revision in which parts of the provision stand.
func (s *site) parts(e edition, p *model.Provision) []link {
	var out []link
	for _, q := range within(p) {
		there := s.sameIn(e.text, q.WID)
		if page := address.PageOf(there); page != nil {
			l := link{URL: s.textAt(e, address.Provision(e.revision.Ref(), page)), Title: page.Designation()}
			if !slices.Contains(out, l) {
				out = append(out, l)
			}
		}
	}
	return out
}

// sameIn finds the provision with a lasting identity in another text, nil when it has none.
func (s *site) sameIn(t *model.Text, wid ident.WID) *model.Provision { return s.byWID[t][wid] }
