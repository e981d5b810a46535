package cite

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

// terms lists the definitions of a text: `term by eId [for eId]: uses`.
func terms(x *Index) string {
	var out []string
	for _, d := range x.Terms() {
		s := fmt.Sprintf("%s by %s", d.Term, d.By)
		if d.Scope != "" {
			s += " for " + string(d.Scope)
		}
		for _, u := range d.Uses {
			s += fmt.Sprintf(" | %s: %s", u.In, u.Prose.Words[u.Start:u.End])
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func TestDefinitions(t *testing.T) {
	tests := []struct {
		name  string
		lang  ident.Language
		words string // of article 1
		want  string
	}{
		{"means", "en", "“Firm” means a person.", "Firm by art_1__para_1"},
		{"straight quotes", "en", `"Firm" means a person.`, "Firm by art_1__para_1"},
		{"two terms", "en", "“Firm” and “broker” mean persons.", "Firm by art_1__para_1\nbroker by art_1__para_1"},
		{"the term", "en", "The term “halt mechanism” means a function.", "halt mechanism by art_1__para_1"},
		{"assigned", "en", "“Firm” has the meaning assigned to it in national law.", "Firm by art_1__para_1"},
		{"includes", "en", "The term “tool” includes a service.", "tool by art_1__para_1"},
		{"means and includes", "en", "“Tool” means software. The term “tool” includes a service.", "Tool by art_1__para_1"},
		{"short form", "en", "“firm” means a company (“the Firm”).", "firm by art_1__para_1"},
		{"aside", "en", "“Operator”, in relation to a tool, means its user.", "Operator by art_1__para_1"},
		{"hereinafter", "en", "An Enforcement Board (hereinafter referred to as “the Board”) is established.", "Board by art_1__para_1"},
		{"in brackets", "en", "An Enforcement Board (“the Board”) is established.", "Board by art_1__para_1"},
		{"emphasis", "en", "*Firm* means a person.", "Firm by art_1__para_1"},
		{"marked", "en", "A ***firm*** is a person.", "firm by art_1__para_1"},
		{"this article", "en", "For the purposes of this article, “attack” means a use.", "attack by art_1__para_1 for art_1"},
		{"this Part", "en", "For the purposes of this Part, “attack” means a use.", "attack by art_1__para_1 for part_I"},
		{"this Convention", "en", "For the purposes of this Convention, “attack” means a use.", "attack by art_1__para_1"},
		{"an article", "en", "For the purposes of article 2, “attack” means a use.", "attack by art_1__para_1 for art_2"},
		{"several articles", "en", "For the purposes of articles 2 and 3, “attack” means a use.", "attack by art_1__para_1 for part_I"},
		{"in this article", "en", "In this article, “attack” means a use.", "attack by art_1__para_1 for art_1"},
		{"introduction", "en", "For the purposes of this article:\n(a) “attack” means a use;\n(b) “tool” means software.",
			"attack by art_1__para_1__point_a for art_1\ntool by art_1__para_1__point_b for art_1"},
		{"French", "fr", "« Entreprise » s’entend de toute personne.", "Entreprise by art_1__para_1"},
		{"French, designates", "fr", "Le terme « entreprise » désigne toute personne.", "entreprise by art_1__para_1"},
		{"French, by", "fr", "Aux fins du présent article, on entend par « attaque » un usage.", "attaque by art_1__para_1 for art_1"},
		{"Spanish", "es", "Por “empresa” se entiende toda persona.", "empresa by art_1__para_1"},
		{"Spanish, reversed", "es", "A los efectos del presente artículo, se entenderá por «ataque» un uso.", "ataque by art_1__para_1 for art_1"},
		{"German", "de", "„Betreiber“ ist jede Person.", "Betreiber by art_1__para_1"},
		{"German, list", "de", "Im Sinne dieses Gesetzes ist oder sind\n1. „Anruf“ eine Verbindung;\n2. „Anbieter“ jede Person;",
			"Anruf by art_1__para_1\nAnbieter by art_1__para_2"},
		{"Russian", "ru", "«Фирма» означает лицо.", "Фирма by art_1__para_1"},
		{"Chinese", "zh", "“自动化工具”系指软件。", "自动化工具 by art_1__para_1"},

		{"quoted words", "en", "The words “shall” and “may” are used.", ""},
		{"gloss", "en", "“Temporary” means that a date is set.", ""},
		{"means of", "en", "The means of payment.", ""},
		{"verb far away", "en", "“Firm” is a word which, used so, means little.", ""},
		{"too long", "en", "“One two three four five six seven eight nine ten eleven twelve thirteen” means much.", ""},
		{"unclosed", "en", "“Firm means a person.", ""},
		{"empty", "en", "“” means nothing.", ""},
		{"other language", "it", "“Impresa” means una persona.", ""},
	}
	for _, test := range tests {
		article := map[ident.Language]string{"es": "Artículo", "de": "Artikel", "ru": "Статья"}[test.lang]
		if article == "" {
			article = "Article"
		}
		lines := "## Part I\n### Article 1\n" + test.words + "\n### Article 2\nWords.\n### Article 3\nWords.\n"
		if test.lang == "zh" {
			lines = "### 第一条 一\n" + test.words
		}
		x, _ := New(revision(model.Convention, "Convention"), parse(t, test.lang, strings.ReplaceAll(lines, "Article", article)), nil)
		if got := terms(x); got != test.want {
			t.Errorf("%s\n got: %s\nwant: %s", test.name, got, test.want)
		}
	}
}

func TestUses(t *testing.T) {
	tests := []struct{ name, defined, words, want string }{
		{"small letters", "“Firm” means a person.", "A firm and its firms. Firms may.", "firm, firms, Firms"},
		{"defined small", "The term “firm” means a person.", "Firm A, the firm, our Firm.", "Firm, firm"},
		{"capital in use", "“Register” means the list.", "The Register lists. They register. Each register.", "Register"},
		{"longest first", "“Tool” means software.\n“Automated tool” means more.", "An automated tool is a tool.", "tool; automated tool"},
		{"plurals", "“Body” means one.\n“Branch” means two.\n“Boss” means three.", "Bodies, branches and bosses.", "Bodies; branches; bosses"},
		{"no part of a word", "“Firm” means a person.", "Confirm, firmly, firm-level, infirm.", ""},
		{"possessive", "“Firm” means a person.", "The firm’s tools and the firm's.", "firm, firm"},
		{"title", "“Automated tool” means software.", "The Convention on Automated Tools. An automated tool.", "automated tool"},
		{"quoted", "“Firm” means a person.", "The word “firm” is short.", ""},
		{"code", "“Firm” means a person.", "The field `firm` of a firm.", "firm"},
		{"link", "“Firm” means a person.", "See [the firm](#art_1) and a firm.", "firm"},
		{"own definition", "“Firm” means a firm.", "Words.", ""},
		{"abbreviation", "“ISA” means the Authority.", "ISA, isa, Isa.", "ISA"},
		{"with a hyphen", "“End-user” means a person.", "An end-user, an end user.", "end-user"},
		{"brackets", "“Firm” means a person.", "A [firm] and (firms).", "firm, firms"},
		{"hyphenated modifier", "“Certificate” means a paper.", "An end-user certificate and a certificate.", "certificate"},
		{"hyphenated modifier of a capital", "“Certificate” means a paper.", "A Certificate, a non-valid Certificate.", "Certificate, Certificate"},
		{"verb", "“Transfer” means a passing on.", "It shall not transfer it, nor to transfer it, and may not knowingly transfer it.", ""},
		{"verbs in a list", "“Transfer” means a passing on.", "It shall not develop, maintain or transfer tools. A transfer.", "transfer"},
		{"verbs behind which", "“Broker” means a person.", "Firms which develop, broker or operate it. A broker.", "broker"},
		{"verbs in -s", "“Transfer” means a passing on.", "One that develops, transfers or operates it, and has transferred it. Two transfers.", "transfers"},
		{"plural behind that", "“Operator” means a person.", "They ensure that operators, and to operators, act.", "operators, operators"},
		{"plurals in a list", "“Broker” means a person.", "Persons, brokers and officials.", "brokers"},
		{"noun behind an article", "“Transfer” means a passing on.", "Before the transfer, to a transfer.", "transfer, transfer"},
		{"action", "“Transfer” means a passing on.", "Any of: dismissal, demotion, transfer or fine. It was transferred.", ""},
		{"noun that is no verb", "“Operator” means a person.", "Every firm, broker or operator.", "operator"},
		{"name of a body", "A body (“the Secretariat”) exists.", "The Secretariat and the secretariat of a firm.", "Secretariat"},
		{"short form", "“Firm” means a company (“the firm”).", "The firm and the Firm.", "firm, Firm"},
		{"short form with a capital", "“firm” means a company (“the Firm”).", "The firm and the Firm.", "firm, Firm"},
	}
	for _, test := range tests {
		lines := "### Article 1\n" + test.defined + "\n### Article 2\n" + test.words
		x, _ := New(revision(model.Convention, "Convention"), parse(t, "en", lines), nil)
		var got []string
		for _, d := range x.Terms() {
			var uses []string
			for _, u := range d.Uses {
				if u.In != "art_2__para_1" {
					t.Errorf("%s: used in %s", test.name, u.In)
				}
				uses = append(uses, u.Prose.Words[u.Start:u.End])
			}
			got = append(got, strings.Join(uses, ", "))
		}
		if s := strings.Join(got, "; "); s != test.want {
			t.Errorf("%s: got %q, want %q", test.name, s, test.want)
		}
	}
}

// Of two definitions the one with the narrower scope holds.
func TestScope(t *testing.T) {
	x, _ := New(revision(model.Convention, "Convention"), parse(t, "en", `
### Article 1
“Attack” means a use.
### Article 2
For the purposes of this article, “attack” means an armed attack.
An attack is bad.
### Article 3
An attack is worse.
`), nil)
	want := "Attack by art_1__para_1 | art_3__para_1: attack\nattack by art_2__para_1 for art_2 | art_2__para_2: attack"
	if got := terms(x); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// Forms of terms that are uses of them, and words that look like forms and are none.
func TestForms(t *testing.T) {
	const (
		arabic  = "### المادة 1\n(أ) يقصد بتعبير «الحادث» واقعة؛\n(ب) يقصد بتعبير «الشهادة» وثيقة؛\n(ج) يُقصد بتعبير «السجل» السجل العام؛\n(د) يقصد بتعبير «النقل» بيع.\n### المادة 2\nWORDS"
		chinese = "### 第一条\n(a) “证书”系指文件；\n(b) “《公约》”系指《甲公约》。\n### 第二条\n认证机构、书面通知。设立执法委员会（“委员会”）。\n### 第三条\nWORDS"
		french  = "### Article 1\n« Certificat » désigne un acte. Il est établi un Conseil d’appel (« le Conseil »). « Utilisateur final » désigne une personne.\n### Article 2\nWORDS"
		russian = "### Статья 1\nа) «сертификат» означает документ;\nб) «конечный пользователь» означает лицо. Учреждается Совет по апелляциям («Совет»).\n### Статья 2\nWORDS"
		spanish = "### Artículo 1\nPor “operación” se entiende un acto. Por “registro” se entiende una lista.\n### Artículo 2\nWORDS"
	)
	for _, test := range []struct{ lang, lines, words, want string }{
		{"ar", arabic, "الحوادث وحادث بحادثين", "الحوادث وحادث بحادثين"},
		{"ar", arabic, "للشهادات وشهادته", "للشهادات وشهادته"},
		{"ar", arabic, "في السجل وفي سجل آخر وفي السجلات", "السجل"},
		{"ar", arabic, "عند النقل أو نقل شيء", "النقل نقل"},
		{"ar", arabic, "النقل الجوي ونقلها", ""},
		{"fr", french, "des certificats et le Conseil", "certificats Conseil"},
		{"fr", french, "le Conseil d’appel et le Conseil de sécurité", "Conseil"},
		{"fr", french, "un certificat d’utilisateur final", "utilisateur final"},
		{"fr", french, "une certification", ""},
		{"ru", russian, "сертификатов и сертификатом", "сертификатов сертификатом"},
		{"ru", russian, "сертификация конечных пользователей", "конечных пользователей"},
		{"ru", russian, "Совету, в Совете по апелляциям и в Совете Безопасности", "Совету Совете"},
		{"es", spanish, "las operaciones y los registros", "operaciones registros"},
		{"es", spanish, "registrar y operador", ""},
		{"zh", chinese, "颁发证书，认证书面文件", "证书"},
		{"zh", chinese, "《公约》和乙公约", "公约"},
		{"zh", chinese, "委员会", "委员会"},
	} {
		x, _ := New(revision(model.Convention, "Convention"), parse(t, ident.Language(test.lang), strings.Replace(test.lines, "WORDS", test.words, 1)), nil)
		var found []Use
		for _, d := range x.Terms() {
			for _, u := range d.Uses {
				if u.Prose.Words == test.words {
					found = append(found, u)
				}
			}
		}
		slices.SortFunc(found, func(a, b Use) int { return a.Start - b.Start })
		var got []string
		for _, u := range found {
			got = append(got, u.Prose.Words[u.Start:u.End])
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: %q\n got: %s\nwant: %s", test.lang, test.words, got, test.want)
		}
	}
}
