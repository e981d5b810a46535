package compare

// The least that two provisions must have in common of what their words tell, from 0 to 1, where they stand in the same
// place: within the same provision, with the same number or beside what goes together, or opening with the same words.
const (
	keptPlace   = 0.10 // the same number and both neighbours
	keptNumber  = 0.11 // the same number and one neighbour
	keptBetween = 0.08 // both neighbours
	keptBeside  = 0.10 // one neighbour
	keptAlone   = 0.15

	keptSingle = 0.16 // one article alone is held against another, of which all says the same in other words

	keptOpened = 0.06 // where they also open alike: the same number and both neighbours

	opened = 0.35 // what it counts that two provisions open alike
)

// The least for that and the opening together.
const (
	keptPlaceOpened   = 0.18
	keptNumberOpened  = 0.18
	keptBetweenOpened = 0.17
	keptBesideOpened  = 0.22
	keptAloneOpened   = 0.30
)

// What the titles of two articles must have in common to be of one subject, and the words of those without titles that
// have the same number.
const (
	sameTitles   = 0.60
	sameUntitled = 0.20
	fewNote      = 2 // words that only note that an article is no more: "(repealed)"
)

// inPlace links what nothing better was found for and what stands where it stood: there, little in common is enough.
func (m *matcher) inPlace() {
	m.pair(m.a.units, m.b.units, rule{numbers: true, flat: true, kept: true})
	for i := range m.a.to { // those that are linked on the way stand behind what they are in
		if j := m.a.to[i]; j >= 0 && m.a.nodes[i].whole != m.b.nodes[j].whole {
			m.pair(m.a.children(int32(i)), m.b.children(j), rule{numbers: true, within: true, kept: true})
		}
	}
	if len(m.a.units) == 1 && len(m.b.units) == 1 {
		m.inArticle(m.a.units[0], m.b.units[0])
	}
}

// inArticle links what stands at any depth of the only article of each text, where they go with each other.
func (m *matcher) inArticle(i, j int32) {
	if m.a.to[i] == j {
		m.pair(m.a.below(i, false), m.b.below(j, false), rule{within: true, kept: true, single: true})
	}
}

// rateKept says how much speaks for a pair that stands where it stood, and whether that is enough.
func (p *pairing) rateKept(i, j int32, same bool, near int) (float64, bool) {
	content := p.measure(i, j, leastOwnPlace, p.census.content)
	opening := opened * p.census.opening(p.all(p.a, i), p.all(p.b, j))
	score := content + opening + bonuses(same, near)
	if p.flat {
		return score, p.sameSubject(i, j, same, near)
	}
	return score, keptEnough(content, content+opening, same, near) || p.single && content >= keptSingle
}

func keptEnough(content, opened float64, same bool, near int) bool {
	switch {
	case same && near == 2:
		return content >= keptPlace || content >= keptOpened && opened >= keptPlaceOpened
	case same && near > 0:
		return content >= keptNumber
	case same:
		return content >= keptPlace && opened >= keptNumberOpened
	case near == 2:
		return content >= keptBetween && opened >= keptBetweenOpened
	case near > 0:
		return content >= keptBeside && opened >= keptBesideOpened
	}
	return content >= keptAlone && opened >= keptAloneOpened
}

// sameSubject says whether two articles have titles that are alike, or none and the same number, and something in common;
// or the same number, and one is hardly more than a note that it was repealed.
func (p *pairing) sameSubject(i, j int32, same bool, near int) bool {
	f, g := p.all(p.a, i), p.all(p.b, j)
	n := min(f.words, g.words)
	if n < leastSame {
		return same && near > 0 && n <= fewNote
	}
	content, unsure := p.census.content(f, g), doubt(n)
	title, other := p.title(p.a, i), p.title(p.b, j)
	if title == nil || other == nil {
		return same && title == other && content >= sameUntitled+unsure
	}
	words := shared(title.stems, other.stems)
	alike := p.census.content(title, other) >= sameTitles || near > 0 && words == min(len(title.stems), len(other.stems))
	return alike && content >= keptPlace+unsure && (words > 1 || title.hash == other.hash)
}

// title is the title of an article, nil for none.
func (p *pairing) title(h *half, i int32) *fingerprint {
	if h.nodes[i].p.Heading.Words == "" {
		return nil
	}
	return p.own(h, i)
}

// far says whether two nodes stand in articles that do not go together.
func (p *pairing) far(i, j int32) bool {
	if u := p.a.unitOf(i); u >= 0 {
		return p.a.to[u] != p.b.unitOf(j)
	}
	return p.b.unitOf(j) >= 0
}
