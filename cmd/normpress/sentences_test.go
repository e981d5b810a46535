package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/spf13/afero"
	"golang.org/x/net/html"

	"normpress/cmd/normpress/internal/date"
)

// sentenceSite is what the tests of sentences add to the small site: a firm for each thing that can be said of one.
const sentenceSite = `
-- data/vocabulary/scopes.yaml --
- {id: red-team, title: Red-team operations, text: Simulated attack on a consenting party.}
- {id: research, title: Research, text: Finding vulnerabilities.}
- {id: training, title: Training, text: Teaching.}
-- data/register/inspectors/I-01.yaml --
number: I-01
name: Rift Valley Assurance Bureau
state: KE
scope: [red-team, research, training]
events:
  - {date: 2024-06-15, kind: accredited, until: 2028-06-14}
-- content/decisions/EB-2026-001.yaml --
number: EB-2026-001
title: Board v. Tidewater Ltd
body: board
date: 2026-03-03
respondents: [F-0002]
conduct: {from: 2025-03-02, to: 2025-03-09}
findings:
  - {provision: pact@adopted#art_2__para_1, outcome: breach}
sanctions:
  - {kind: suspension, certificate: C-2025-0002, from: 2026-03-03, scope: [training]}
finality: under-appeal
summary: Training was given to persons who could not be identified.
-- data/register/firms/more.yaml --
- number: F-0002
  name: Tidewater Ltd
  state: KE
  registered: 2025-01-10
  certificates:
  - number: C-2025-0002
    standard: pact@adopted
    inspector: I-01
    scope: [red-team, research, training]
    events:
      - {date: 2025-01-10, kind: applied}
      - {date: 2025-03-01, kind: issued, until: 2029-02-28}
      - {date: 2026-03-03, kind: suspended, scope: [training], decision: EB-2026-001, published: 2026-03-10}
      - {date: 2026-03-20, kind: appealed}
- number: F-0003
  name: Two Certificates Ltd
  state: KE
  registered: 2024-09-01
  certificates:
  - number: C-2024-0031
    standard: pact@adopted
    inspector: I-01
    scope: [training]
    events: [{date: 2024-09-01, kind: issued, until: 2025-08-31}]
  - number: C-2026-0032
    standard: pact@adopted
    inspector: I-01
    scope: [research]
    conditions: [Audited every year]
    events:
      - {date: 2026-01-01, kind: issued, until: 2028-12-31}
      - {date: 2027-06-01, kind: withdrawn, planned: true}
- {number: F-0004, name: No Certificate Ltd, state: KE, registered: 2026-01-01}
- number: F-0005
  name: Withdrawn Ltd
  state: KE
  registered: 2025-01-01
  certificates:
  - number: C-2025-0005
    standard: pact@adopted
    inspector: I-01
    scope: [training]
    events: [{date: 2025-01-01, kind: issued, until: 2028-08-31}, {date: 2026-02-03, kind: withdrawn}]
- number: F-0006
  name: Refused Ltd
  state: KE
  registered: 2025-01-01
  certificates:
  - number: C-2025-0006
    standard: pact@adopted
    inspector: I-01
    scope: [training]
    events: [{date: 2025-01-01, kind: applied}, {date: 2025-05-01, kind: refused}]
- number: F-0007
  name: Merged Ltd
  state: KE
  registered: 2025-01-01
  tombstone: {date: 2026-05-01, reason: merged, successor: F-0003}
  certificates:
  - number: C-2025-0007
    standard: pact@adopted
    inspector: I-01
    scope: [training]
    events: [{date: 2025-01-01, kind: issued, until: 2028-08-31}, {date: 2026-05-01, kind: transferred, to: F-0003}]
- number: F-0008
  name: Applicant Ltd
  state: KE
  registered: 2026-10-01
  certificates:
  - number: C-2026-0008
    standard: pact@adopted
    inspector: I-01
    scope: [red-team, research, training]
    events: [{date: 2026-10-01, kind: applied}]
- number: F-0009
  name: Secret Ltd
  state: KE
  registered: 2025-01-01
  confidential: true
  certificates:
  - number: C-2025-0009
    standard: pact@adopted
    inspector: I-01
    scope: [training]
    events: [{date: 2025-01-01, kind: issued, until: 2028-08-31}, {date: 2026-05-02, kind: suspended, reason: Secret reason}]
- number: F-0010
  name: Gone Ltd
  state: KE
  registered: 2025-01-01
  tombstone: {date: 2026-05-01, reason: removed-by-law}
  certificates:
  - number: C-2025-0010
    standard: pact@adopted
    inspector: I-01
    scope: [training]
    events: [{date: 2025-01-01, kind: issued, until: 2028-08-31}, {date: 2026-04-02, kind: withdrawn}]
- number: F-0011
  name: Lapsed Ltd
  state: KE
  registered: 2025-01-01
  certificates:
  - number: C-2025-0011
    standard: pact@adopted
    inspector: I-01
    scope: [training]
    events: [{date: 2025-01-01, kind: issued, until: 2028-08-31}, {date: 2026-06-01, kind: lapsed, reason: Not reassessed}]
  - number: C-2025-0012
    standard: pact@adopted
    inspector: I-01
    scope: [research]
    events: [{date: 2025-01-01, kind: issued, until: 2028-08-31}, {date: 2027-02-21, kind: lapsed, planned: true, reason: Not reassessed}]
`

// sentenceFiles is the site of the tests of sentences with an interface in a language.
func sentenceFiles(t *testing.T, language string) afero.Fs {
	t.Helper()
	dir := t.TempDir()
	small, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	more := txtar.Parse([]byte(sentenceSite))
	instead := func(f txtar.File) bool {
		return slices.ContainsFunc(more.Files, func(m txtar.File) bool { return m.Name == f.Name })
	}
	more.Files = append(slices.DeleteFunc(small.Files, instead), more.Files...)
	if err := txtar.Write(more, dir); err != nil {
		t.Fatal(err)
	}
	config := filepath.Join(dir, "hugo.yaml")
	b, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(config, append(b, "\ndefaultContentLanguage: "+language+"\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	day := date.Of(2026, 11, 22)
	p := readPortal(dir, dates{asOf: day, known: day})
	defer p.close()
	files := afero.NewMemMapFs()
	found, err := p.render(context.Background(), "https://small.example/", files)
	if errors, _ := append(p.found, found...).Count(); err != nil || errors > 0 {
		append(p.found, found...).Print(os.Stderr)
		t.Fatalf("the site of the tests has errors: %v", err)
	}
	return files
}

// answer is what a page says first.
func answer(t *testing.T, files afero.Fs, address string) string {
	t.Helper()
	f, err := files.Open(address + "index.html")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	page, err := html.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	for n := range page.Descendants() {
		if attr(n, "class") == "answer" {
			return plainText(n)
		}
	}
	t.Fatalf("%s gives no answer", address)
	return ""
}

// plainText is the text as it is read, without gaps beside links.
func plainText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestSentences(t *testing.T) {
	for language, sentences := range map[string]map[string]string{
		"en": {
			"F-0001/":               "Suspended Suspended for Red-team operations since 12 September 2025 by decision EB-2025-001; certificate valid until 3 November 2027.",
			"F-0001/on/2025-09-12/": "Suspended for Red-team operations since 12 September 2025 by decision EB-2025-001; certificate valid until 3 November 2027.",
			"F-0001/on/2025-08-31/": "Certified for Red-team operations until 3 November 2027.",
			"F-0002/":               "Valid Certified for Red-team operations and Research until 28 February 2029; suspended for Training since 3 March 2026 by decision EB-2026-001; under appeal.",
			"F-0002/on/2026-03-03/": "Certified for Red-team operations and Research until 28 February 2029; suspended for Training since 3 March 2026 by decision EB-2026-001 (open to appeal). At that time the register said: Certified for Red-team operations, Research and Training until 28 February 2029. It says what is shown here since 10 March 2026.",
			"F-0003/":               "Valid C-2026-0032: Certified for Research until 31 May 2027; with conditions. C-2025-0007: Certified for Training until 31 August 2028. C-2024-0031: Not certified: certificate expired at the end of 31 August 2025.",
			"F-0003/on/2026-01-31/": "C-2026-0032: Certified for Research until 31 May 2027; with conditions. C-2024-0031: Not certified: certificate expired at the end of 31 August 2025.",
			"F-0004/":               "Not certified Not certified: no application and no certificate on record.",
			"F-0005/":               "Withdrawn Not certified: certificate withdrawn on 3 February 2026.",
			"F-0006/":               "Refused Not certified: application refused on 1 May 2025.",
			"F-0007/":               "Transferred Not certified: certificate transferred to Two Certificates Ltd on 1 May 2026.",
			"F-0008/":               "Applied Not certified: application for Red-team operations, Research and Training pending since 1 October 2026.",
			"F-0009/":               "Suspended C-2025-0009 Suspended",
			"F-0009/on/2026-04-30/": "C-2025-0009 Valid",
			"F-0010/":               "The name and the particulars in this record were removed by law, also for earlier days. Its number is not given to another firm.",
			"F-0011/":               "Valid C-2025-0012: Certified for Research until 20 February 2027. C-2025-0011: Not certified: certificate ceased to be valid on 1 June 2026 (Not reassessed).",
			"F-0010/on/2026-04-30/": "The name and the particulars in this record were removed by law, also for earlier days. Its number is not given to another firm.",
		},
		"fr": {
			"F-0001/":               "Suspendu Certification suspendue pour Red-team operations depuis le 12 septembre 2025 par la décision EB-2025-001 ; certificat valable jusqu’au 3 novembre 2027.",
			"F-0002/":               "Valide Certification en vigueur pour Red-team operations et Research jusqu’au 28 février 2029 ; suspension pour Training depuis le 3 mars 2026 par la décision EB-2026-001 ; recours pendant.",
			"F-0003/":               "Valide C-2026-0032 : Certification en vigueur pour Research jusqu’au 31 mai 2027 ; sous conditions. C-2025-0007 : Certification en vigueur pour Training jusqu’au 31 août 2028. C-2024-0031 : Pas de certification : certificat expiré à la fin du 31 août 2025.",
			"F-0004/":               "Sans certificat Pas de certification : ni demande ni certificat au registre.",
			"F-0007/":               "Transféré Pas de certification : certificat transféré à Two Certificates Ltd le 1er mai 2026.",
			"F-0008/":               "Demande déposée Pas de certification : demande pour Red-team operations, Research et Training en cours d’examen depuis le 1er octobre 2026.",
			"F-0001/on/2025-08-31/": "Certification en vigueur pour Red-team operations jusqu’au 3 novembre 2027.",
		},
	} {
		files := sentenceFiles(t, language)
		for address, want := range sentences {
			if got := answer(t, files, "/register/firms/"+address); got != strings.Join(strings.Fields(want), " ") {
				t.Errorf("%s, %s: %s\nnot: %s", language, address, got, want)
			}
		}
	}
}

// TestAhead holds that what is only planned is told as to come.
func TestAhead(t *testing.T) {
	b, err := afero.ReadFile(sentenceFiles(t, "en"), "/register/firms/F-0011/on/index.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"The certificate will cease to be valid on 21 February 2027, unless the cause is removed before (Not reassessed).",
		"certificate ceased to be valid on 1 June 2026 (Not reassessed)."} {
		if text := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(string(b), ""); !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

// What is withheld stands in no file, in no form.
func TestWithheldStandsInNoFile(t *testing.T) {
	files := sentenceFiles(t, "en")
	err := afero.Walk(files, "/", func(name string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		b, err := afero.ReadFile(files, name)
		for _, secret := range []string{"Secret Ltd", "Secret reason", "Gone Ltd", "2026-04-02"} { // the day on which the record's certificate was withdrawn
			if strings.Contains(string(b), secret) {
				t.Errorf("%s tells %q", name, secret)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
