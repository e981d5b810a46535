package decisions

import (
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// A provision is cited by the number that the text in the language gives it; where that text lacks it, by another's.
func TestCitedInLanguages(t *testing.T) {
	article := func(id ident.EID, number string) model.Block {
		return model.Block{Kind: model.BlockProvision, Provision: &model.Provision{Kind: model.Article, EID: id, Number: number}}
	}
	c := cited{revision: &model.Revision{Texts: []*model.Text{
		{Language: "en", Body: []model.Block{article("art_14", "14"), article("art_15", "15")}},
		{Language: "zh", Body: []model.Block{article("art_14", "十四")}},
	}}}
	for _, test := range []struct {
		lang ident.Language
		id   ident.EID
		want string
	}{{"en", "art_14", "article 14"}, {"zh", "art_14", "第十四条"}, {"zh", "art_15", "第15条"}, {"fr", "art_14", "article 14"}} {
		if got := c.in(test.lang, test.id); got != test.want {
			t.Errorf("%s in %s is %q, want %q", test.id, test.lang, got, test.want)
		}
	}
}
