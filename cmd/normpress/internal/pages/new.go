package pages

import (
	"cmp"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/address"
	"normpress/cmd/normpress/internal/feed"
	"normpress/cmd/normpress/internal/news"
)

// newsRow is something that happened, as feeds tell it.
type newsRow struct {
	Date  string `json:"date"`
	Title string `json:"title"`
	URL   string `json:"url"`
}

// newsMonth is what happened in a month, the newest first.
type newsMonth struct {
	First string    `json:"first"` // its first day
	Rows  []newsRow `json:"rows"`
}

// newsShown is how much the first page tells.
const newsShown = 60

// happened is all that happened, the newest first.
func (s *site) happened() []newsRow {
	root := s.Origin + strings.TrimSuffix(s.BasePath, "/")
	entries := news.Entries(news.Input{Corpus: s.Corpus, Language: s.Language, Words: s.Words, Tree: strings.Trim(address.In(s.Language, s.Interface[0], "/"), "/"),
		BaseURL: root + "/", AsOf: s.AsOf})
	slices.SortFunc(entries, func(a, b feed.Entry) int {
		return cmp.Or(b.Published.Compare(a.Published), strings.Compare(a.URL, b.URL), strings.Compare(a.ID, b.ID))
	})
	out := make([]newsRow, len(entries))
	for n, e := range entries {
		out[n] = newsRow{e.Published.String(), e.Title, strings.TrimPrefix(e.URL, s.Origin)}
	}
	return out
}

// newPages tell what is new: the newest on one page, and every year on one of its own.
func (s *site) newPages() []func() Page {
	rows := s.news()
	years := byStart(rows, len("2006"))
	var links []link
	for _, y := range years {
		links = append(links, link{URL: s.at(address.NewIn(y[0].year())), Title: y[0].year()})
	}
	jobs := []func() Page{func() Page { return s.newPage(address.New, "", rows[:min(len(rows), newsShown)], links) }}
	for _, y := range years {
		jobs = append(jobs, func() Page { return s.newPage(address.NewIn(y[0].year()), y[0].year(), y, links) })
	}
	return jobs
}

func (r newsRow) year() string { return r.Date[:len("2006")] }

func (s *site) newPage(path, year string, rows []newsRow, years []link) Page {
	v := struct {
		crumbs
		Year   string      `json:"year,omitempty"` // of which the page tells, "" for the newest of all
		Years  []link      `json:"years"`
		Months []newsMonth `json:"months"`
	}{Year: year, Years: years}
	if year != "" {
		v.Section = "new"
	}
	for _, month := range byStart(rows, len("2006-01")) {
		v.Months = append(v.Months, newsMonth{month[0].Date[:len("2006-01")] + "-01", month})
	}
	return Page{Path: path, Kind: "new", Language: string(s.Language), View: v}
}

// byStart puts rows together whose dates begin with the same letters.
func byStart(rows []newsRow, letters int) [][]newsRow {
	var out [][]newsRow
	for n, r := range rows {
		if n == 0 || r.Date[:letters] != rows[n-1].Date[:letters] {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], r)
	}
	return out
}
