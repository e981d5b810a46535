package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"normpress/cmd/normpress/internal/chromium"
)

// pdfs prints with the arguments, of the site in testdata/pdf.txtar, to a new folder.
func pdfs(t *testing.T, args ...string) string {
	t.Helper()
	_, err := chromium.Find("")
	for _, tool := range []string{"pdfinfo", "pdftotext", "pdftohtml"} {
		if _, missing := exec.LookPath(tool); err == nil {
			err = missing
		}
	}
	if errors.Is(err, exec.ErrNotFound) && os.Getenv("CI") != "true" {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	archive, err := txtar.ParseFile("testdata/pdf.txtar")
	if err != nil {
		t.Fatal(err)
	}
	site, out := t.TempDir(), t.TempDir()
	if err := txtar.Write(archive, site); err != nil {
		t.Fatal(err)
	}
	var printed bytes.Buffer
	args = append([]string{"pdf", "--source", site, "--as-of", "2026-11-22", "--output", out}, args...)
	if code := run(context.Background(), args, &printed, &printed); code != exitOK {
		t.Fatalf("%v: exit code %d\n%s", args, code, printed.String())
	}
	return out
}

// told is what a program tells about a PDF.
func told(t *testing.T, program string, args ...string) string {
	t.Helper()
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", program, err)
	}
	return string(out)
}

func wantIn(t *testing.T, what, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%s does not have %q:\n%s", what, part, text)
		}
	}
}

// spaces are runs of blanks, which stand in a table of facts.
var spaces = regexp.MustCompile(` +`)

func TestPDFOfText(t *testing.T) {
	file := filepath.Join(pdfs(t, "pact@adopted"), "pact-adopted.pdf")
	wantIn(t, "pdfinfo", spaces.ReplaceAllString(told(t, "pdfinfo", file), " "),
		"Title: Halt Pact – Adopted text – Small Portal", "Tagged: yes", "Pages: 2", "(A4)", "CreationDate: Sun Nov 22 ", "JavaScript: no")
	for page, count := range map[string]string{"1": "Page 1 of 2", "2": "Page 2 of 2"} {
		wantIn(t, "page "+page, told(t, "pdftotext", "-f", page, "-l", page, file, "-"), "PACT/2023/4", "Adopted text · In force", count)
	}
	wantIn(t, "the text", told(t, "pdftotext", file, "-"), "https://small.example/norms/instruments/pact/adopted/", "Statuses on this site are as of 22 November 2026.")
	wantIn(t, "the outline", told(t, "pdftohtml", "-xml", "-i", "-stdout", file),
		`<item page="1">Article 2 Duty</item>`, `<item page="2">Annex I Test</item>`)
	wantIn(t, "links", told(t, "pdfinfo", "-url", file), "https://small.example/norms/instruments/pact/")
}

// hidden are the words with which screen readers are told of changes. Counts have a number or a sign behind them.
var hidden = regexp.MustCompile(`(deleted|inserted): ?[\pL\[\]]`)

func TestPDFOfComparison(t *testing.T) {
	file := filepath.Join(pdfs(t, "--paper", "letter", "pact@draft..adopted"), "pact-draft..adopted.pdf")
	wantIn(t, "pdfinfo", told(t, "pdfinfo", file), "(letter)")
	text := spaces.ReplaceAllString(told(t, "pdftotext", "-layout", file, "-"), " ")
	wantIn(t, "the text", text, "PACT/2023/L.1 → PACT/2023/4", "Draft → Adopted text", "{[}shall{] [should]} have a halt mechanism", "‹inserted› {deleted}",
		"A comparison, for information. The texts themselves prevail.")
	if hidden.MatchString(text) {
		t.Errorf("words that are hidden are printed:\n%s", text)
	}
}

// word is a word on a page, and how far from the left edge it begins.
var word = regexp.MustCompile(`<word xMin="([\d.]+)"[^>]*>([^<]*)</word>`)

// In Arabic, what is first stands on the right: the symbol, and the number of the page before the number of pages.
func TestPDFInArabic(t *testing.T) {
	file := filepath.Join(pdfs(t, "--language", "ar", "adopted"), "pact-adopted.ar.pdf")
	words := word.FindAllStringSubmatch(told(t, "pdftotext", "-bbox", "-f", "1", "-l", "1", file, "-"), -1)
	at := map[string]float64{}
	for _, w := range words { // those at the foot are the last ones
		at[w[2]], _ = strconv.ParseFloat(w[1], 64)
	}
	if !(at["1"] > at["2"] && at["2"] > 0) {
		t.Errorf("page 1 of 2 has its numbers at %v and %v", at["1"], at["2"])
	}
	if at["PACT/2023/4"] < at["2"] {
		t.Errorf("the symbol is at %v, left of the middle", at["PACT/2023/4"])
	}
	wantIn(t, "the text", told(t, "pdftotext", file, "-"), "المرفق الأول")
}

func TestPDFInChinese(t *testing.T) {
	file := filepath.Join(pdfs(t, "--language", "zh", "adopted"), "pact-adopted.zh.pdf")
	text := spaces.ReplaceAllString(told(t, "pdftotext", "-l", "1", file, "-"), "")
	wantIn(t, "page 1", text, "PACT/2023/4", "现行有效", "第1页，共2页", "停机机制条约")
}

// The bytes of a PDF depend on the texts alone, not on the time or on what was printed before.
func TestPDFSameBytes(t *testing.T) {
	all, one := pdfs(t), pdfs(t, "pact@adopted")
	files, err := filepath.Glob(all + "/*")
	if err != nil || len(files) != 2 {
		t.Fatalf("all revisions are %v (%v), want 2 files", files, err)
	}
	a, errA := os.ReadFile(filepath.Join(all, "pact-adopted.pdf"))
	b, errB := os.ReadFile(filepath.Join(one, "pact-adopted.pdf"))
	if errA != nil || errB != nil || !bytes.Equal(a, b) {
		t.Errorf("two PDFs of a text differ (%v, %v)", errA, errB)
	}
}
