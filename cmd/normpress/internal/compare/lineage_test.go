package compare

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// revision makes a revision of articles, each line `number|words`, with `|was` behind it for a hint.
func revision(id, articles string) *model.Revision {
	var body []model.Block
	for line := range strings.SplitSeq(strings.TrimSpace(articles), "\n") {
		f := strings.Split(strings.TrimSpace(line), "|")
		p := &model.Provision{Kind: model.Article, Level: 3, Number: f[0], EID: ident.EID("art_" + f[0]),
			Body: []model.Block{{Kind: model.BlockProse, Prose: &model.Prose{Words: f[1]}}}}
		if len(f) > 2 {
			p.Was = f[2]
		}
		body = append(body, model.Block{Kind: model.BlockProvision, Provision: p})
	}
	return &model.Revision{ID: id, Texts: []*model.Text{{Language: "en", Body: body}}}
}

func wids(r *model.Revision) string {
	var out []string
	for p := range model.All(r.Texts[0].Body) {
		out = append(out, string(p.EID)+"="+string(p.WID))
	}
	return strings.Join(out, " ")
}

func TestIdentify(t *testing.T) {
	const (
		halt  = "Every tool shall have a halt mechanism that stops it at once and records that it was stopped"
		audit = "The firm shall keep an audit record of each offensive action and preserve it for ten years"
		seal  = "Member States may agree on seals for certified firms which are shown on their premises"
	)
	for _, c := range []struct{ name, first, second, want string }{
		{"the same", "1|" + halt + "\n2|" + audit, "1|" + halt + "\n2|" + audit, "art_1=art_1 art_2=art_2"},
		{"renumbered by an insertion", "1|" + halt + "\n2|" + audit, "1|" + seal + "\n2|" + halt + "\n3|" + audit,
			"art_1=art_1@second art_2=art_1 art_3=art_2"},
		{"renumbered and reworded", "1|" + halt + "\n2|" + audit, "1|" + seal + "\n2|" + strings.Replace(halt, "shall have", "should include", 1) + "\n3|" + audit,
			"art_1=art_1@second art_2=art_1 art_3=art_2"},
		{"exchanged", "1|" + halt + "\n2|" + audit, "1|" + audit + "\n2|" + halt, "art_1=art_2 art_2=art_1"},
		{"a number used again for other words", "1|" + halt + "\n2|" + audit, "1|" + halt + "\n2|" + seal, "art_1=art_1 art_2=art_2@second"},
		{"a number that was free", "1|" + halt, "1|" + halt + "\n2|" + seal, "art_1=art_1 art_2=art_2"},
		{"the editor says so", "1|" + halt + "\n2|" + audit, "1|" + seal + "|art_2\n2|" + audit + "|none", "art_1=art_2 art_2=art_2@second"},
		{"a hint twice counts once", "1|" + halt, "1|" + halt + "|art_1\n2|" + seal + "|art_1", "art_1=art_1 art_2=art_2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			first, second := revision("first", c.first), revision("second", c.second)
			Identify(&model.Instrument{Revisions: []*model.Revision{first, second}})
			if got := wids(second); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestIdentifyHandsOnHintsBetweenArticles(t *testing.T) {
	first, second := revision("first", "1|alpha beta gamma delta"), revision("second", "2|epsilon zeta eta theta")
	paragraph := func(of *model.Revision, id, was string) *model.Provision {
		p := &model.Provision{Kind: model.Paragraph, EID: ident.EID(id), Was: was}
		article := of.Texts[0].Body[0].Provision
		article.Body = append(article.Body, model.Block{Kind: model.BlockProvision, Provision: p})
		return p
	}
	paragraph(first, "art_1__para_3", "")
	moved := paragraph(second, "art_2__para_1", "art_1__para_3")
	Identify(&model.Instrument{Revisions: []*model.Revision{first, second}})
	if moved.WID != "art_1__para_3" {
		t.Errorf("got %s", moved.WID)
	}
}

func TestIdentifySharesBetweenLanguages(t *testing.T) {
	first, second := revision("first", "1|alpha beta gamma delta"), revision("second", "1|new words here entirely\n2|alpha beta gamma delta")
	french := revision("second", "1|tout autre chose\n2|alpha bêta gamma delta\n3|en trop").Texts[0]
	french.Language = "fr"
	second.Texts = append(second.Texts, french)
	Identify(&model.Instrument{Revisions: []*model.Revision{first, second}})
	got := wids(&model.Revision{Texts: []*model.Text{french}})
	if want := "art_1=art_1@second art_2=art_1 art_3=art_3@fr"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
