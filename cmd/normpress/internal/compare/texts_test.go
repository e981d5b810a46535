package compare

import (
	"strings"
	"testing"
	"unicode/utf8"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/norm"
)

// parseText reads a text of one file.
func parseText(lang ident.Language, text string) *model.Text {
	t, _ := norm.ParseText([]norm.File{{Name: "x.md", Data: []byte(text), FirstLine: 1}}, norm.Options{Language: lang})
	return t
}

// tell lists what changed, a line for each change.
func tell(c *Comparison) string {
	var out []string
	for i := range c.Changes {
		ch := &c.Changes[i]
		if !ch.Changed() || ch.Within >= 0 {
			continue
		}
		line := ch.Kind.String() + " " + passageIDs(ch.Old) + "->" + passageIDs(ch.New)
		for _, e := range ch.Edits {
			line += " [-" + e.Deleted + "-]{+" + e.Inserted + "+}"
		}
		for _, m := range ch.Markup {
			line += " " + map[bool]string{true: "+", false: "-"}[m.Inserted] + m.What + ":" + m.Words
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func passageIDs(ps []Passage) string {
	var out []string
	for i := range ps {
		out = append(out, string(ps[i].EID))
	}
	return strings.Join(out, ",")
}

func TestCompareTexts(t *testing.T) {
	const rules = "# Pact\n\n## Article 1 — Duty\n\n1. Every tool shall have a halt mechanism which stops it at once.\n\n2. It applies to:\n\n(a) firms that develop tools; and\n\n(b) brokers,\n\nwherever they are.\n\n## Article 2 — Records\n\nA firm keeps the audit record of each action for ten years.\n"
	for _, c := range []struct {
		name, old, new, want string
	}{
		{"lines broken elsewhere", rules, strings.ReplaceAll(rules, " which ", "\nwhich "), ""},
		{"emphasis", rules, strings.Replace(rules, "halt mechanism", "*halt mechanism*", 1), "unchanged art_1__para_1->art_1__para_1 +emphasis:halt mechanism"},
		{"a space that does not break", rules, strings.Replace(rules, "ten years", "ten\u00a0years", 1), "unchanged art_2__para_1->art_2__para_1 [- -]{+\u00a0+}"},
		{"a modal verb", rules, strings.Replace(rules, "shall", "should", 1), "substituted art_1__para_1->art_1__para_1 [-shall-]{+should+}"},
		{"closing words", rules, strings.Replace(rules, "wherever", "in whatever State", 1), "substituted art_1__para_2->art_1__para_2 [-wherever-]{+in whatever State+}"},
		{"brackets around a number", rules, strings.Replace(rules, "\n2. It", "\n[2. It", 1) + "]", "substituted art_1__para_2->art_1__para_2\nsubstituted art_2__para_1->art_2__para_1 [--]{+ ]+}"},
		{"an article before", rules, strings.NewReplacer("## Article 1", "## Article 1 — Terms\n\n“Tool” means a program that acts on its own.\n\n## Article 2", "## Article 2", "## Article 3").Replace(rules),
			"inserted ->art_1 [--]{+Terms\n" + ChildMark + "+}\nrenumbered art_1->art_2\nrenumbered art_2->art_3"},
		{"a point gone", rules, strings.Replace(rules, "; and\n\n(b) brokers,", ",", 1), "substituted art_1__para_2__point_a->art_1__para_2__point_a [-; and-]{+,+}\nrepealed art_1__para_2__point_b-> [-brokers,-]{++}"},
		{"the title", rules, strings.Replace(rules, "# Pact", "# Draft Pact", 1), "substituted -> [--]{+Draft +}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			old, new := parseText("en", c.old), parseText("en", c.new)
			got := NewComparer(nil, nil).Compare(old, new)
			if g := tell(got); g != c.want {
				t.Errorf("got\n%s\nwant\n%s", g, c.want)
			}
			prove(t, NewComparer(nil, nil), c.name, old, new)
		})
	}
}

// A comparison that is not of these texts, or that was tampered with, is not proved.
func TestProveFails(t *testing.T) {
	old := parseText("en", "# P\n\n## Article 1\n\nEvery tool shall have a halt mechanism.\n")
	new := parseText("en", "# P\n\n## Article 1\n\nEvery tool should have a halt mechanism.\n")
	for _, c := range []struct{ inserted, want string }{
		{"may", `applied to the old text, it does not make the new one: art_1__para_1: the words are of another length`},
		{"cannot", `applied to the old text, it does not make the new one: art_1__para_1 says "Every tool cannot have a halt mechanism.", not "Every tool should have a halt mechanism."`},
	} {
		comparison := NewComparer(nil, nil).Compare(old, new)
		for i := range comparison.Changes {
			for k := range comparison.Changes[i].Edits {
				comparison.Changes[i].Edits[k].Inserted = c.inserted
			}
		}
		if err := Prove(comparison, old, new); err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
	if err := Prove(NewComparer(nil, nil).Compare(old, new), new, old); err == nil || err.Error() != `applied to the old text, it does not make the new one: art_1__para_1: the old text does not have "shall" at byte 11` {
		t.Errorf("got %v", err)
	}
}

// Where every letter is the same, and only what it is part of differs, the comparison says so.
func TestEditorial(t *testing.T) {
	old := parseText("en", "# Pact\n\n## Article 1\n\nFirst rule of all.\n\nSecond rule of all.\n")
	new := parseText("en", "# Pact\n\n## Article 1\n\nFirst rule of all. Second rule of all.\n")
	if c := NewComparer(nil, nil).Compare(old, new); c.Empty() || !c.Editorial {
		t.Errorf("joined paragraphs are not called editorial: %s", tell(c))
	}
	other := parseText("en", "# Pact\n\n## Article 1\n\nFirst rule of all. Third rule of all.\n")
	if c := NewComparer(nil, nil).Compare(old, other); c.Editorial {
		t.Error("another word is called editorial")
	}
	if c := NewComparer(nil, nil).Compare(old, parseText("en", "# Pact\n\n## Article 1\n\nFirst rule of all.\n\nSecond rule of all.\n")); c.Editorial || !c.Empty() {
		t.Error("the same text is called editorial")
	}
}

// References that name the same provision under its new number are marked, and no others.
func TestConsequential(t *testing.T) {
	old := parseText("en", "# P\n\n## Article 1\n\nSee article 2 on records.\n\n## Article 2\n\nRecords of each action are kept for ten years by the firm.\n")
	new := parseText("en", "# P\n\n## Article 1\n\nSee article 3 on records.\n\n## Article 2\n\nA wholly different rule on seals and their use by inspectors.\n\n## Article 3\n\nRecords of each action are kept for ten years by the firm.\n")
	references := func(of *model.Text) []Reference {
		to := ident.EID("art_2")
		if of == new {
			to = "art_3"
		}
		p := of.Find("art_1__para_1").Body[0].Prose
		return []Reference{{Prose: p, From: len("See "), To: len("See article 2"), EID: to}}
	}
	c := NewComparer(nil, references).Compare(old, new)
	var marked []string
	for i := range c.Changes {
		for _, n := range c.Changes[i].Consequential {
			marked = append(marked, c.Changes[i].Edits[n].Deleted+">"+c.Changes[i].Edits[n].Inserted)
		}
	}
	if got := strings.Join(marked, " "); got != "2>3" || c.Counts.Consequential != 1 {
		t.Errorf("marked are %q, counted %d", got, c.Counts.Consequential)
	}
	same := func(of *model.Text) []Reference { return references(old) }
	if c := NewComparer(nil, same).Compare(old, new); c.Counts.Consequential != 0 {
		t.Error("a reference that the new text does not have is marked")
	}
}

// FuzzCompare compares any two texts, and proves each comparison.
func FuzzCompare(f *testing.F) {
	f.Add("# A\n\n## Article 1\n\n1. One thing.\n\n2. Two:\n\n(a) a;\n\n(b) b,\n\nend.", "# A\n\n## Article 1\n\n1. Two:\n\n(a) a;\n\nend.\n\n## Article 2\n\nOne thing.")
	f.Add("## Article 1\n\n[1. x] y\n\n| a | b |\n|---|---|\n| 1 | 2 |", "## Article 1\n\n- x\n- y\n\n> q\n\n`c`[^1]\n\n[^1]: n")
	f.Add("第一条 甲\n\n## 第二条\n\n一、应当。", "## 第二条\n\n一、可以。\n\n（一）不得。")
	f.Add("## المادة 1\n\n١ - يجب.", "## المادة ٢\n\n١ - يجوز.")
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || len(a)+len(b) > 4096 {
			return
		}
		old, new := parseText("en", a), parseText("en", b)
		prove(t, NewComparer(nil, nil), "fuzz", old, new)
		proveJSON(t, "fuzz", NewComparer(nil, nil).Compare(old, new), old, plain(Passages(new)))
	})
}
