package main

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"golang.org/x/net/html"
)

// compared opens a comparison in the browser and waits until it is there.
func compared(t *testing.T, query string, before ...chromedp.Action) *tab {
	t.Helper()
	p := open(t, site(t)+"/compare/?"+query, before...)
	p.await(`document.body.dataset.done === "true"`)
	return p
}

// redlined is what a comparison shows, inline, a line for each: [-deleted-] and {+inserted+} words.
const redlined = `(() => {
	const write = (n) => {
		if (n.nodeType === Node.TEXT_NODE) return n.data;
		if (n.matches(".hidden, .after:not(.only)")) return "";
		const text = [...n.childNodes].map(write).join("");
		switch (n.nodeName) {
		case "DEL": return "[-" + text + "-]";
		case "INS": return "{+" + text + "+}";
		case "BR": return "⏎";
		case "P": case "H3": case "PRE": return text + "\n";
		}
		return text;
	};
	return [...document.querySelectorAll("#compare-text > *")].map(write).join("").trim();
})()`

// What became of a provision stands in the words of the interface, <substituted> for those with that key.
var inBrowser = []struct{ name, query, want string }{
	{"two revisions", "a=pact@draft&b=pact@adopted", `
Preamble <unchanged>
{+Article 1+} <inserted>
{+Use of terms+}
{+paragraph+}
{+For the purposes of this Pact, “halt mechanism” means a function that stops a tool.+}
[-Article 1-] {+Article 2+} <renumbered>
1. <substituted>
Every tool [-[shall] [should]-]{+shall+} have a halt mechanism.
2. <unchanged>
[-Article 2-] {+Article 3+} <renumbered>
paragraph <unchanged>`},
	{"an article moved, a table, words behind points", "a=code@2024&b=code@2025", `
[-Article 2-] {+Article 1+} <moved>
paragraph <substituted>
Fees are as follows.
Firm | Fee
small | [-1,000-]{+1,200+}
large | 12.5
paragraph <unchanged>
[-Article 1-] {+Article 2+} <renumbered>
1. – 2. <unchanged>
3. <substituted>
Paragraph 2 applies to:
(a) <unchanged>
[-(c)-] {+(b)+} <substituted>, <moved>
agents[-.-]{+; and+}
[-(b)-] {+(c)+} <substituted>, <renumbered>
firms, as well as their agents[-; and-]{+,+}
(c) <moved_to> (b)
{+even where they act for others.+}
Article 2 <moved_to> Article 1
Article 3 Entry into force
paragraph <unchanged>
{+paragraph+} <inserted>
{+A firm tests its records as well, and keeps them for five years.+}`},
	{"the other way round", "a=pact@adopted&b=pact@draft", `
Preamble <unchanged>
[-Article 1-] <repealed>
[-Use of terms-]
[-paragraph-]
[-For the purposes of this Pact, “halt mechanism” means a function that stops a tool.-]
[-Article 2-] {+Article 1+} <renumbered>
1. <substituted>
Every tool [-shall-]{+[shall] [should]+} have a halt mechanism.
2. <unchanged>
[-Article 3-] {+Article 2+} <renumbered>
paragraph <unchanged>`},
	{"a provision of each of two instruments", "a=pact@adopted%23art_2&b=code@2024%23art_1", `
[-Article 2-] {+Article 1+}
[-Duty-]{+Halting+}
{+1.+} only in the second text
{+A firm tests every halt mechanism once a year.+}
[-1.-] {+2.+}
Every tool shall have a{+ working+} halt mechanism{+⏎at all times+}.
[-2.-] {+3.+}
Paragraph [-1-]{+2+} applies to:
[-(a)-] only in the first text
[-firms; and-]
[-(b)-] {+(a)+}
brokers[-.-]{+;+}
{+(b)+} only in the second text
{+firms, as well as their agents; and+}
{+(c)+} only in the second text
{+agents.+}`},
	{"an article without paragraphs and one with several", "a=pact@adopted%23art_3&b=code@2024%23art_3", `
Article 3 Entry into force
paragraph
This [-Pact-]{+Code+} enters into force on the day of its [-third ratification-]{+first publication+}.`},
	{"two languages", "a=code@2024%23art_2&b=code@2024%23art_2&lb=ar", `
[-Article 2-] {+المادة 2+}
[-Fees-]
{+الرسوم+}
paragraph
[-Fees are as follows.-]
[-Firm | Fee-]
[-small | 1,000-]
[-large | 12.5-]
{+الرسوم كما يلي.+}
{+الشركة | الرسم+}
{+صغيرة | 1,000+}
{+كبيرة | 12.5+}
paragraph
[-They are paid once.-]
{+تدفع مرة واحدة.+}`},
	{"a provision and where it is now", "a=pact@draft%23art_1__para_1&b=pact@adopted", `
1. <substituted>
Every tool [-[shall] [should]-]{+shall+} have a halt mechanism.`},
	{"the same", "a=pact@draft%23art_2&b=pact@draft%23art_2", `
Nothing differs: the two texts are the same.`},
	{"two instruments", "a=pact@adopted&b=code@2024", `
[-Pact on Halt Mechanisms-] {+Code for Firms+}
[-Pact on Halt Mechanisms-]{+Code for Firms+}
[-Preamble-] only in the first text
[-The Parties,-]
[-recital-]
[-Aware that tools run on,-]
[-Have agreed as follows:-]
[-Article 1-] only in the first text
[-Use of terms-]
[-paragraph-]
[-For the purposes of this Pact, “halt mechanism” means a function that stops a tool.-]
[-Article 2-] {+Article 1+}
[-Duty-]{+Halting+}
{+1.+} only in the second text
{+A firm tests every halt mechanism once a year.+}
[-1.-] {+2.+}
Every tool shall have a{+ working+} halt mechanism{+⏎at all times+}.
[-2.-] {+3.+}
Paragraph [-1-]{+2+} applies to:
[-(a)-] only in the first text
[-firms; and-]
[-(b)-] {+(a)+}
brokers[-.-]{+;+}
{+(b)+} only in the second text
{+firms, as well as their agents; and+}
{+(c)+} only in the second text
{+agents.+}
{+Article 2+} only in the second text
{+Fees+}
{+paragraph+}
{+Fees are as follows.+}
{+Firm | Fee+}
{+small | 1,000+}
{+large | 12.5+}
{+paragraph+}
{+They are paid once.+}
Article 3 Entry into force
paragraph
This [-Pact-]{+Code+} enters into force on the day of its [-third ratification-]{+first publication+}.`},
	{"a table", "a=pact@adopted%23art_3&b=code@2024%23art_2", `
[-Article 3-] {+Article 2+}
[-Entry into force-]{+Fees+}
paragraph
[-This Pact enters into force on the day of its third ratification.-]{+Fees are as follows.+}
{+Firm | Fee+}
{+small | 1,000+}
{+large | 12.5+}
{+paragraph+} only in the second text
{+They are paid once.+}`},
}

func TestComparedInBrowser(t *testing.T) {
	en := wordFile(t, "en")
	var pairs []string
	for _, key := range []string{"unchanged", "moved_to", "what_moved", "what_substituted", "what_inserted", "what_repealed", "what_renumbered"} {
		pairs = append(pairs, "<"+strings.TrimPrefix(key, "what_")+">", en["redline_"+key].(string))
	}
	what := strings.NewReplacer(pairs...)
	for _, c := range inBrowser {
		t.Run(c.name, func(t *testing.T) {
			p, want := compared(t, c.query), what.Replace(strings.TrimSpace(c.want))
			if got := p.eval(redlined); got != want {
				t.Errorf("shown is:\n%s\nwant:\n%s", got, want)
			}
			p.provesWords(pagesOf(t, c.query))
		})
	}
}

// shownChange is a change on the page: the ids of its provisions, and the words of both sides.
type shownChange struct{ Old, New, Before, After string }

const shownChanges = `JSON.stringify([...document.querySelectorAll("#compare-text > .change:not(.rest)")].map((e) => {
	const all = [e], depth = (n) => Number(/ d(\d)/.exec(n.className)[1]);
	for (let n = e.nextElementSibling; n && depth(n) >= depth(e) && (depth(n) > depth(e) || n.matches(".rest")); n = n.nextElementSibling) {
		if (depth(n) === depth(e)) all.push(n); // what stands behind provisions within
	}
	const text = (selector, without) => all.flatMap((n) => [...n.querySelectorAll(selector)]).map((side) => {
		const copy = side.cloneNode(true);
		copy.querySelectorAll(".hidden, " + without).forEach((n) => n.remove());
		copy.querySelectorAll("p, pre, br, .cell").forEach((n) => n.matches(".cell") ? n.replaceWith(" ") : n.after(" "));
		return copy.textContent;
	}).join(" ");
	const now = e.id.startsWith("old-") ? "" : e.id;
	return { Old: e.dataset.old ?? "", New: now, Before: text(".both", "ins"), After: text(".after", "del") };
}))`

// provesWords asserts that what was deleted and kept of each provision is exactly its old text, and what was inserted
// and kept exactly its new one. The pages are those of the two sides.
func (p *tab) provesWords(oldPage, newPage *html.Node) {
	p.Helper()
	var list []shownChange
	if err := json.Unmarshal([]byte(p.eval(shownChanges)), &list); err != nil {
		p.Fatal(err)
	}
	proved := 0
	for _, c := range list {
		if strings.TrimSpace(c.Before+c.After) != "" { // else only the number changed
			proved += p.isText(oldPage, c.Old, c.Before) + p.isText(newPage, c.New, c.After)
		}
	}
	if len(list) > 0 && proved == 0 {
		p.Error("nothing was proved")
	}
}

// isText asserts that a provision has these words of its own. A provision without id is a paragraph of an article that
// is not divided on its page; such an article has its heading and its paragraphs apart.
func (p *tab) isText(page *html.Node, id, got string) int {
	p.Helper()
	if id == "" {
		return 0
	}
	own := strings.Join(strings.Fields(ownText(byID(page, id))), " ")
	got = strings.Join(strings.Fields(got), " ")
	if own != got && (got == "" || !strings.HasPrefix(own, got+" ")) {
		p.Errorf("%s is shown with the words\n%q, but has\n%q", id, got, own)
	}
	return 1
}

func byID(page *html.Node, id string) *html.Node {
	for n := range page.Descendants() {
		if attr(n, "id") == id {
			return n
		}
	}
	return nil
}

// ownText is the words of a provision without its number and without the provisions within.
func ownText(n *html.Node) string {
	if n == nil {
		return "there is no such provision"
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch class := attr(c, "class"); {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case attr(c, "data-wid") == "" && !slices.Contains([]string{"num", "noteref", "margin"}, class):
			b.WriteString(ownText(c))
			if !slices.Contains([]string{"a", "em", "strong", "dfn", "span", "code"}, c.Data) {
				b.WriteByte(' ')
			}
		}
	}
	return b.String()
}

// servedPage is a page of the served site, without a browser.
func servedPage(t *testing.T, path string) *html.Node {
	t.Helper()
	answer, err := http.Get(site(t) + path)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	page, err := html.Parse(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", path, answer.Status, err)
	}
	return page
}

// pagesOf are the pages of the two texts of a query.
func pagesOf(t *testing.T, query string) (old, new *html.Node) {
	t.Helper()
	values, err := url.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	page := func(key string) *html.Node {
		ref, _, _ := strings.Cut(values.Get(key), "#")
		path := "/instruments/" + strings.Replace(ref, "@", "/", 1) + "/"
		if lang := values.Get("l" + key); lang != "" {
			path = "/" + lang + path
		}
		return servedPage(t, path)
	}
	return page("a"), page("b")
}

// What the browser shows of two revisions has the changes, in the same places, that the page made by the program shows.
func TestBrowserAgreesWithPages(t *testing.T) {
	for _, c := range []struct{ made, query string }{
		{"pact/compare/draft...adopted", "a=pact@draft&b=pact@adopted"},
		{"code/compare/2024...2025", "a=code@2024&b=code@2025"},
	} {
		const changes = `[...document.querySelectorAll(".redline > :not(.fold)")].map((e) => e.className + " " + e.id).join("\n")`
		made := open(t, site(t)+"/instruments/"+c.made+"/").eval(changes)
		if got := compared(t, c.query).eval(changes); got != made {
			t.Errorf("the browser shows\n%s\nbut the page\n%s", got, made)
		}
	}
}

// Edits are the same as those of the program, or read as well.
func TestWordsInBrowser(t *testing.T) {
	p := compared(t, "")
	p.module("compareWords", "compare/words.ts")
	const show = `(old, now, lang) => {
		let out = "", fate = 0;
		for (const t of compareWords.compare({ text: old, lang }, { text: now, lang }).list) {
			if (t.fate !== fate) out += fate < 0 ? "-]" : fate > 0 ? "+}" : "";
			if (t.fate !== fate) out += t.fate < 0 ? "[-" : t.fate > 0 ? "{+" : "";
			fate = t.fate;
			out += t.gap + t.s;
		}
		return out + (fate < 0 ? "-]" : fate > 0 ? "+}" : "");
	}`
	for _, c := range []struct{ lang, old, new, want string }{
		{"en", "The State may use force.", "The State shall not use force.", "The State[- may-]{+ shall not+} use force."},
		{"en", "in accordance with article 12, paragraph 3", "in accordance with article 14, paragraph 3", "in accordance with article[- 12-]{+ 14+}, paragraph 3"},
		{"en", "a, b and c", "a, b, c and d", "a, b[- and c-]{+, c and d+}"},
		{"en", "No fee of 1,000 under rule 5a applies.", "No fee of 1,200 under rule 5b applies.", "No fee of[- 1,000-]{+ 1,200+} under rule[- 5a-]{+ 5b+} applies."},
		{"fr", "l’application de l'accord", "l’exécution de l'accord", "[-l’application-]{+l’exécution+} de l'accord"},
		{"es", "El Estado podrá actuar", "El Estado deberá actuar", "El Estado[- podrá-]{+ deberá+} actuar"},
		{"ru", "Государство не может применять силу", "Государство должно применять силу", "Государство[- не может-]{+ должно+} применять силу"},
		{"ar", "يجوز للدولة أن تستخدم القوّة", "يجب على الدولة أن تستخدم القوّة", "[-يجوز للدولة-]{+يجب على الدولة+} أن تستخدم القوّة"},
		{"zh", "缔约国可以采取措施。", "缔约国应当采取必要措施。", "缔约国[-可以采取-]{+应当采取必要+}措施。"},
		{"de", "Der Betreiber soll prüfen.", "Der Betreiber muss unverzüglich prüfen.", "Der Betreiber[- soll-]{+ muss unverzüglich+} prüfen."},
	} {
		old, _ := json.Marshal(c.old)
		now, _ := json.Marshal(c.new)
		if got := p.eval("(" + show + ")(" + string(old) + "," + string(now) + ",'" + c.lang + "')"); got != c.want {
			t.Errorf("%s: %s, want %s", c.lang, got, c.want)
		}
	}
}

const messages = `[...document.querySelectorAll("#compare-message p")].map((p) => p.textContent).join("\n")`

func TestMistakesInBrowser(t *testing.T) {
	for _, c := range []struct{ query, want string }{
		{"a=pact@drift&b=pact@adopted", "There is no text with this name: pact@drift"},
		{"a=pact@adopted%23art_2__para_7&b=code@2024%23art_1", "There is no such provision in the text: art_2__para_7\nThese are in it: art_2, art_2__para_1, art_2__para_2, art_2__para_2__point_a, art_2__para_2__point_b"},
		{"a=pact@adopted%23art_9&b=code@2024", "There is no such provision in the text: art_9\nThese are in it: preamble, art_1, art_2, art_3"},
		{"a=pact@adopted%23art_1&b=pact@draft", "Choose a provision of both texts, or both texts as a whole."},
		{"a=code@2024%23art_1&b=pact@draft", "Choose a provision of both texts, or both texts as a whole."},
	} {
		p := compared(t, c.query)
		if got := p.eval(messages); got != c.want {
			t.Errorf("%s: the page says\n%s\nwant\n%s", c.query, got, c.want)
		}
		if p.eval(`String(document.getElementById("compare-result").hidden)`) != "true" {
			t.Errorf("%s: there is a comparison", c.query)
		}
	}
}

// What is offered in place of a provision that does not exist leads to a comparison.
func TestOfferedInBrowser(t *testing.T) {
	p := compared(t, "a=pact@adopted%23art_2__para_7&b=code@2024%23art_1")
	href := p.eval(`document.querySelector("#compare-message a[href*=para_1]").search`)
	if want := "?a=pact@adopted%23art_2__para_1&b=code@2024%23art_1"; href != want {
		t.Errorf("the offer is %s, want %s", href, want)
	}
}

// A page that cannot be loaded is named, and the command that does without.
func TestNotLoadedInBrowser(t *testing.T) {
	p := compared(t, "a=pact@draft&b=code@2024", network.SetBlockedURLs([]string{"*/instruments/pact/draft/"}))
	const want = "This page could not be loaded. Comparing in the browser needs a web server; from a folder use the program: /instruments/pact/draft/ normpress compare pact@draft code@2024"
	if got := p.eval(messages); got != want {
		t.Errorf("the page says\n%s\nwant\n%s", got, want)
	}
}

// Without script the page says which comparisons there are, and offers no form that would do nothing.
func TestCompareWithoutScript(t *testing.T) {
	p := open(t, site(t)+"/compare/", emulation.SetScriptExecutionDisabled(true))
	var text string
	p.do(chromedp.Text("main", &text, chromedp.ByQuery))
	const want = "Compare any provision with any other Choose two texts, of one instrument or of two, and a provision of each or the whole. They are compared in your browser, which needs scripts for it. The address of the result can be cited. Comparisons that need no script Every instrument with several revisions has pages that compare them. Code Halt Pact The program compares on the command line as well: normpress compare code@2024#art_1 pact@adopted#art_1"
	if got := strings.Join(strings.Fields(text), " "); got != want {
		t.Errorf("the page says\n%s\nwant\n%s", got, want)
	}
}

// The form leads to the address of the result. A provision chosen in one text is chosen in another of the same
// instrument.
func TestCompareForm(t *testing.T) {
	p := compared(t, "a=pact@draft%23art_2&b=pact@draft")
	p.eval(`(() => {
		const choose = (select, value) => { select.value = value; select.dispatchEvent(new Event("change")); return ""; };
		return choose(document.querySelector("main form").elements.b, "pact@adopted");
	})()`)
	p.await(`document.getElementById("provision-b").options.length === 12`)
	p.eval(`(() => {
		const a = document.getElementById("provision-a");
		a.value = "art_1";
		a.dispatchEvent(new Event("change"));
		document.querySelector("main form").requestSubmit();
		return "";
	})()`)
	p.await(`document.body.dataset.done === "true" && location.search === "?a=pact@draft%23art_1&b=pact@adopted%23art_2"`)
	if got, want := p.eval("document.title"), "Article 1 – Duty, Draft → Article 2 – Duty, Adopted text – Small Portal"; got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
}

// Two languages stand beside each other, each in its direction, and nothing of them counts as deleted or inserted.
func TestTwoLanguagesInBrowser(t *testing.T) {
	p := compared(t, "a=code@2024%23art_3&b=code@2024%23art_3&lb=ar")
	const sides = `[...document.querySelectorAll("#compare-text p[lang]")].map((p) => p.lang + " " + p.dir).join(", ")`
	if got, want := p.eval(sides), "en ltr, ar rtl, ar rtl, en ltr, ar rtl, ar rtl"; got != want {
		t.Errorf("the lines have the languages %s, want %s", got, want)
	}
	if got, want := p.eval(messages), "The two texts are in different languages. Their provisions stand beside each other; their words are not compared."; got != want {
		t.Errorf("the page says %q, want %q", got, want)
	}
	if got := p.eval(`String(document.getElementById("view-side").checked) + document.getElementById("compare-tally").textContent`); got != "true" {
		t.Errorf("side by side, and the words that are counted: %s", got)
	}
}
