package check

// The files of the sound site.
const (
	guideMD        = "content/guide/start.md"
	normsMD        = "content/instruments/norms/instrument.md"
	code2026       = "content/instruments/code/2026/revision.md"
	firm1          = "data/register/firms/f-0001.yaml"
	firm2          = "data/register/firms/f-0002.yaml"
	firm3          = "data/register/firms/f-0003.yaml"
	inspectors     = "data/register/inspectors/i.yaml"
	decisions      = "content/decisions/list.yaml"
	scopes         = "data/vocabulary/scopes.yaml"
	bodies         = "data/vocabulary/bodies.yaml"
	codeMD         = "content/instruments/code/instrument.md"
	code2024       = "content/instruments/code/2024/revision.md"
	conventionMD   = "content/instruments/convention/instrument.md"
	draftMD        = "content/instruments/convention/draft/revision.md"
	draftText      = "content/instruments/convention/draft/en.md"
	adoptedMD      = "content/instruments/convention/adopted/revision.md"
	adoptedEnglish = "content/instruments/convention/adopted/en.md"
	adoptedFrench  = "content/instruments/convention/adopted/fr.md"
)

var breakages = []breakage{
	{"unknown-firm", []edit{{firm2, "parent: F-0001", "parent: F-0010"}}, `
data/register/firms/f-0002.yaml:5:9: error: there is no firm "F-0010" in the register [unknown-firm]
  hint: did you mean "F-0001"?
`},
	{"unknown-firm", []edit{{firm2, "[F-0003]", "[F-0003, F-0999]"}}, `
data/register/firms/f-0002.yaml:6:24: error: there is no firm "F-0999" in the register [unknown-firm]
  hint: one of: F-0001, F-0002, F-0003
`},
	{"unknown-firm", []edit{{firm3, "successor: F-0002", "successor: F-0020"}}, `
data/register/firms/f-0003.yaml:8:14: error: there is no firm "F-0020" in the register [unknown-firm]
  hint: did you mean "F-0002"?
`},
	{"unknown-firm", []edit{{firm3, "to: F-0002", "to: F-0022"}}, `
data/register/firms/f-0003.yaml:16:51: error: there is no firm "F-0022" in the register [unknown-firm]
  hint: did you mean "F-0002"?
`},
	{"unknown-firm", []edit{{decisions, "respondents: [F-0001, F-0002]", "respondents: [F-0001, F-0002, F-0004]"}}, `
content/decisions/list.yaml:21:33: error: there is no firm "F-0004" in the register [unknown-firm]
  hint: did you mean "F-0001"?
`},
	{"unknown-link", []edit{{guideMD, "#art_1", "#art_99"}}, `
content/guide/start.md:5:7: error: the link convention@adopted#art_99 leads nowhere [unknown-link]
  hint: did you mean "art_1"?
`},
	{"unknown-link", []edit{{guideMD, "convention@adopted", "convention@adpted"}}, `
content/guide/start.md:5:7: error: the link convention@adpted#art_1 leads nowhere [unknown-link]
  hint: did you mean "convention@adopted"?
`},
	{"unknown-link", []edit{{guideMD, "rest.md", "rust.md"}}, `
content/guide/start.md:5:51: error: the guide has no page rust.md [unknown-link]
  hint: did you mean "rest"?
`},
	{"unknown-certificate", []edit{{decisions, "{kind: suspension, certificate: C-2024-0001, from", "{kind: suspension, certificate: C-2024-0010, from"}}, `
content/decisions/list.yaml:12:39: error: there is no certificate "C-2024-0010" in the register [unknown-certificate]
  hint: did you mean "C-2024-0001"?
`},
	{"unknown-inspector", []edit{{firm2, "inspector: I-02", "inspector: I-20"}}, `
data/register/firms/f-0002.yaml:10:16: error: there is no inspector "I-20" in the register [unknown-inspector]
  hint: did you mean "I-02"?
`},
	{"unknown-inspector", []edit{{inspectors, "successor: I-01", "successor: I-10"}}, `
data/register/inspectors/i.yaml:19:16: error: there is no inspector "I-10" in the register [unknown-inspector]
  hint: did you mean "I-01"?
`},
	{"unknown-decision", []edit{{firm2, "kind: withdrawn, planned", "kind: withdrawn, decision: EB-2025-020, planned"}}, `
data/register/firms/f-0002.yaml:19:55: error: there is no decision "EB-2025-020" [unknown-decision]
  hint: did you mean "EB-2025-002"?
`},
	{"unknown-decision", []edit{{inspectors, "until: 2030-05-31", "until: 2030-05-31, decision: EB-2025-011"}}, `
data/register/inspectors/i.yaml:8:73: error: there is no decision "EB-2025-011" [unknown-decision]
  hint: did you mean "EB-2025-001"?
`},
	{"unknown-decision", []edit{{decisions, "appeal_of: EB-2025-001", "appeal_of: EB-2025-010"}}, `
content/decisions/list.yaml:43:14: error: there is no decision "EB-2025-010" [unknown-decision]
  hint: did you mean "EB-2025-001"?
`},
	{"unknown-decision", []edit{{decisions, "annulled_by: AP-2025-001", "annulled_by: AP-2025-010"}}, `
content/decisions/list.yaml:14:16: error: there is no decision "AP-2025-010" [unknown-decision]
  hint: did you mean "AP-2025-001"?
`},
	{"unknown-scope", []edit{{firm1, "scope: [red-team, training]", "scope: [red-teem, training]"}}, `
data/register/firms/f-0001.yaml:12:13: error: there is no scope "red-teem" in the vocabulary [unknown-scope]
  hint: did you mean "red-team"?
`},
	{"unknown-scope", []edit{{firm2, "kind: scope-reduced, scope: [training]", "kind: scope-reduced, scope: [coaching]"}}, `
data/register/firms/f-0002.yaml:18:57: error: there is no scope "coaching" in the vocabulary [unknown-scope]
  hint: one of: red-team, training, brokerage
`},
	{"unknown-scope", []edit{{inspectors, "kind: scope-extended, scope: [training]", "kind: scope-extended, scope: [trainning]"}}, `
data/register/inspectors/i.yaml:15:56: error: there is no scope "trainning" in the vocabulary [unknown-scope]
  hint: did you mean "training"?
`},
	{"unknown-scope", []edit{{inspectors, "scope: [red-team, training, brokerage]", "scope: [red-team, training, broker]"}}, `
data/register/inspectors/i.yaml:6:31: error: there is no scope "broker" in the vocabulary [unknown-scope]
  hint: one of: red-team, training, brokerage
`},
	{"unknown-body", []edit{{decisions, "body: appeals-panel", "body: appeal-panel"}, {bodies, `- {id: appeals-panel, title: Appeals Panel, text: Reviews decisions.}
`, ""}}, `
content/decisions/list.yaml:36:9: error: there is no body "appeal-panel" in the vocabulary [unknown-body]
  hint: one of: enforcement-board
`},
	{"unknown-revision", []edit{{firm3, "code@2024", "cod@2024"}}, `
data/register/firms/f-0003.yaml:11:15: error: there is no instrument "cod" [unknown-revision]
  hint: did you mean "code"?
`},
	{"unknown-revision", []edit{{firm3, "code@2024", "code@2025"}}, `
data/register/firms/f-0003.yaml:11:15: error: code has no revision "2025" [unknown-revision]
  hint: did you mean "2024"?
`},
	{"unknown-revision", []edit{{decisions, "code@2024#art_1", "convention@adoptd#art_1"}}, `
content/decisions/list.yaml:10:19: error: convention has no revision "adoptd" [unknown-revision]
  hint: did you mean "adopted"?
`},
	{"unknown-revision", []edit{{draftMD, "superseded_by: adopted", "superseded_by: adoptd"}}, `
content/instruments/convention/draft/revision.md:8:16: error: convention has no revision "adoptd" [unknown-revision]
  hint: did you mean "adopted"?
`},
	{"unknown-revision", []edit{{adoptedFrench, "legal_value: translation", `legal_value: translation
translation_of: draught`}}, `
content/instruments/convention/adopted/fr.md:3:17: error: convention has no revision "draught" [unknown-revision]
  hint: one of: draft, adopted
`},
	{"unknown-provision", []edit{{decisions, "#art_1__para_2, outcome: breach", "#art_1__para_22, outcome: breach"}}, `
content/decisions/list.yaml:9:19: error: convention@adopted has no provision "art_1__para_22" [unknown-provision]
  hint: did you mean "art_1__para_2"?
`},
	{"unknown-provision", []edit{{decisions, "#art_1__para_2, outcome: breach", "#art_1__para_7__point_a, outcome: breach"}}, `
content/decisions/list.yaml:9:19: error: convention@adopted has no provision "art_1__para_7__point_a" [unknown-provision]
  hint: one of: art_1__para_1, art_1__para_2
`},
	{"unknown-provision", []edit{{decisions, "#art_1__para_2, outcome: breach", "#art_1__para_123, outcome: breach"}}, `
content/decisions/list.yaml:9:19: error: convention@adopted has no provision "art_1__para_123" [unknown-provision]
  hint: did you mean "art_1__para_1"?
`},
	{"unknown-provision", []edit{{decisions, "code@2024#art_1", "code@2024#chp_II"}}, `
content/decisions/list.yaml:10:19: error: code@2024 has no provision "chp_II" [unknown-provision]
  hint: one of: art_1
`},
	{"listed-twice", []edit{{firm1, "scope: [red-team, training]", "scope: [red-team, training, red-team]"}}, `
data/register/firms/f-0001.yaml:12:33: error: "red-team" stands twice in scope [listed-twice]
  hint: name it once
`},
	{"listed-twice", []edit{{firm1, "scope: [training], decision", "scope: [training, training], decision"}}, `
data/register/firms/f-0001.yaml:16:63: error: "training" stands twice in scope [listed-twice]
  hint: name it once
`},
	{"listed-twice", []edit{{inspectors, "kind: scope-extended, scope: [training]", "kind: scope-extended, scope: [training, training]"}, {inspectors, "scope: [red-team]", "scope: [red-team, red-team]"}}, `
data/register/inspectors/i.yaml:12:21: error: "red-team" stands twice in scope [listed-twice]
  hint: name it once
data/register/inspectors/i.yaml:15:66: error: "training" stands twice in scope [listed-twice]
  hint: name it once
`},
	{"listed-twice", []edit{{decisions, "respondents: [F-0001, F-0002]", "respondents: [F-0001, F-0002, F-0002]"}}, `
content/decisions/list.yaml:21:33: error: "F-0002" stands twice in respondents [listed-twice]
  hint: name it once
`},
	{"listed-twice", []edit{{decisions, "    - {provision: code@2024#art_1, outcome: no-breach}", "    - {provision: convention@adopted#art_1__para_2, outcome: no-breach}"}}, `
content/decisions/list.yaml:10:19: error: EB-2025-001 has a finding on convention@adopted#art_1__para_2 already in content/decisions/list.yaml:9:19 [listed-twice]
  hint: give one outcome for each provision
`},
	{"listed-twice", []edit{{firm2, "[F-0003]", "[F-0003, F-0003]"}}, `
data/register/firms/f-0002.yaml:6:24: error: "F-0003" stands twice in predecessors [listed-twice]
  hint: name it once
`},
	{"listed-twice", []edit{{adoptedMD, "[en, fr]", "[en, fr, en]"}, {conventionMD, "[en, fr]", "[en, fr, fr]"}}, `
content/instruments/convention/adopted/revision.md:12:21: error: "en" stands twice in languages [listed-twice]
  hint: name it once
content/instruments/convention/instrument.md:5:21: error: "fr" stands twice in languages [listed-twice]
  hint: name it once
`},
	{"vocabulary-unused", []edit{{scopes, "- {id: brokerage", `- {id: research, title: Research, text: Finding.}
- {id: brokerage`}, {bodies, "- {id: appeals", `- {id: court, title: Court, text: Judges.}
- {id: appeals`}}, `
data/vocabulary/bodies.yaml:2:8: warning: the body "court" is used nowhere [vocabulary-unused]
data/vocabulary/scopes.yaml:3:8: warning: the scope "research" is used nowhere [vocabulary-unused]
`},
	{"lei-twice", []edit{{firm2, "state: FI", `state: FI
lei: 5493001KJTIIGC8Y1R12`}}, `
data/register/firms/f-0002.yaml:4:6: error: the LEI 5493001KJTIIGC8Y1R12 of F-0002 is that of F-0001 [lei-twice]
  hint: an identifier belongs to one legal entity: look it up
`},
	{"firm-name-twice", []edit{{firm2, `name: Kaislaranta Oy
state: FI`, `name: Harrowfen Ltd
state: GB`}}, `
data/register/firms/f-0002.yaml:2:7: warning: F-0002 has the same name and State as F-0001 [firm-name-twice]
  hint: if they are one firm keep one record, else add what tells them apart
`},
	{"former-name-until", []edit{{firm1, "kind: former, until: 2024-01-31", "kind: former"}, {inspectors, "kind: former, until: 2024-03-01", "kind: former"}}, `
data/register/firms/f-0001.yaml:4:12: error: the former name "Harrow Ltd" has no end [former-name-until]
  hint: add its last day: until: 2025-02-01
data/register/inspectors/i.yaml:4:14: error: the former name "Waddenkring Keuring B.V." has no end [former-name-until]
  hint: add its last day: until: 2025-02-01
`},
	{"registered-late", []edit{{firm1, "registered: 2024-06-12", "registered: 2024-06-13"}}, `
data/register/firms/f-0001.yaml:7:13: error: F-0001 is registered on 2024-06-13, after the first event of C-2024-0001 on 2024-06-12 [registered-late]
  hint: write registered: 2024-06-12 or earlier
`},
	{"tombstone-date", []edit{{firm3, `date: 2025-09-01
`, `date: 2024-06-30
`}}, `
data/register/firms/f-0003.yaml:6:9: error: F-0003 is retired on 2024-06-30, before it is registered on 2024-07-01 [tombstone-date]
  hint: mend one of the two dates
`},
	{"tombstone-successor", []edit{{firm3, `  successor: F-0002
`, ""}, {inspectors, "successor: I-01", "successor: I-02"}}, `
data/register/firms/f-0003.yaml:7:11: error: F-0003 is merged into a successor that is not named [tombstone-successor]
  hint: add the number of the record that continues it as successor
data/register/inspectors/i.yaml:19:16: error: I-02 is its own successor [tombstone-successor]
  hint: name the record that continues it
`},
	{"lineage", []edit{{firm1, "state: GB", `state: GB
parent: F-0002`}}, `
data/register/firms/f-0001.yaml:6:9: error: F-0001 is its own parent: F-0001 → F-0002 → F-0001 [lineage]
  hint: take one of them away
data/register/firms/f-0002.yaml:5:9: error: F-0002 is its own parent: F-0002 → F-0001 → F-0002 [lineage]
  hint: take one of them away
`},
	{"lineage", []edit{{firm2, "parent: F-0001", "parent: F-0002"}}, `
data/register/firms/f-0002.yaml:5:9: error: F-0002 is its own parent: F-0002 → F-0002 [lineage]
  hint: take one of them away
`},
	{"lineage", []edit{{firm3, "state: EE", `state: EE
predecessors: [F-0002]`}}, `
data/register/firms/f-0002.yaml:6:15: error: F-0002 is its own predecessor: F-0002 → F-0003 → F-0002 [lineage]
  hint: take one of them away
data/register/firms/f-0003.yaml:4:15: error: F-0003 is its own predecessor: F-0003 → F-0002 → F-0003 [lineage]
  hint: take one of them away
`},
	{"lineage", []edit{{firm2, "state: FI", `state: FI
tombstone: {date: 2027-01-01, reason: merged, successor: F-0003}`}}, `
data/register/firms/f-0002.yaml:4:58: error: F-0002 is its own successor: F-0002 → F-0003 → F-0002 [lineage]
  hint: take one of them away
data/register/firms/f-0003.yaml:8:14: error: F-0003 is its own successor: F-0003 → F-0002 → F-0003 [lineage]
  hint: take one of them away
`},
	{"transfer-to-itself", []edit{{firm3, "to: F-0002", "to: F-0003"}}, `
data/register/firms/f-0003.yaml:16:51: error: C-2024-0003 is transferred to F-0003, which holds it [transfer-to-itself]
  hint: name the firm that continues it
`},
	{"decision-published", []edit{{decisions, "published: 2025-11-06", "published: 2025-11-02"}}, `
content/decisions/list.yaml:20:14: error: EB-2025-002 is published on 2025-11-02, before its date 2025-11-03 [decision-published]
  hint: mend one of the two dates
`},
	{"conduct-order", []edit{{decisions, `  respondents: [F-0001]
  conduct: {from: 2025-02-03, to: 2025-02-07}
  findings:
    - {provision: convention@adopted#art_1__para_2, outcome: no-breach}`, `  respondents: [F-0001]
  conduct: {from: 2025-02-03, to: 2025-02-02}
  findings:
    - {provision: convention@adopted#art_1__para_2, outcome: no-breach}`}}, `
content/decisions/list.yaml:39:35: error: the conduct in AP-2025-001 ends on 2025-02-02, before it begins on 2025-02-03 [conduct-order]
  hint: mend one of the two dates
`},
	{"conduct-after-decision", []edit{{decisions, "conduct: {from: 2025-05-12}", "conduct: {from: 2025-05-12, to: 2025-11-04}"}}, `
content/decisions/list.yaml:22:35: error: the conduct in EB-2025-002 lasts until 2025-11-04, after the decision of 2025-11-03 [conduct-after-decision]
  hint: mend one of the two dates
`},
	{"conduct-after-decision", []edit{{decisions, "conduct: {from: 2025-05-12}", "conduct: {from: 2025-11-12}"}}, `
content/decisions/list.yaml:22:19: error: the conduct in EB-2025-002 lasts until 2025-11-12, after the decision of 2025-11-03 [conduct-after-decision]
  hint: mend one of the two dates
`},
	{"redress-until", []edit{{decisions, "until: 2027-11-03", "until: 2025-11-02"}}, `
content/decisions/list.yaml:30:51: error: redress in EB-2025-002 ends on 2025-11-02, before the decision of 2025-11-03 [redress-until]
  hint: mend one of the two dates
`},
	{"correction-date", []edit{{decisions, "{date: 2025-12-01, text", "{date: 2025-11-02, text"}}, `
content/decisions/list.yaml:32:14: error: EB-2025-002 is corrected on 2025-11-02, before the decision of 2025-11-03 [correction-date]
  hint: mend one of the two dates
`},
	{"fine-amount", []edit{{decisions, ", amount: 12500000, currency: EUR", ""}}, `
content/decisions/list.yaml:27:14: error: the fine in EB-2025-002 has no amount [fine-amount]
  hint: write the amount in minor units with its currency: {kind: fine, amount: 12500000, currency: EUR}
`},
	{"fine-amount", []edit{{decisions, "amount: 12500000", "amount: 0"}}, `
content/decisions/list.yaml:27:42: error: the fine in EB-2025-002 has the amount 0 [fine-amount]
  hint: write the amount in minor units with its currency: {kind: fine, amount: 12500000, currency: EUR}
`},
	{"fine-amount", []edit{{decisions, "amount: 12500000", "amount: -5"}}, `
content/decisions/list.yaml:27:42: error: the fine in EB-2025-002 has the amount -5 [fine-amount]
  hint: write the amount in minor units with its currency: {kind: fine, amount: 12500000, currency: EUR}
`},
	{"fine-amount", []edit{{decisions, ", currency: EUR", ""}}, `
content/decisions/list.yaml:27:42: error: the fine in EB-2025-002 has no currency [fine-amount]
  hint: write the amount in minor units with its currency: {kind: fine, amount: 12500000, currency: EUR}
`},
	{"sanction-amount", []edit{{decisions, "{kind: naming, firm: F-0001}", "{kind: naming, firm: F-0001, amount: 100, currency: EUR}"}}, `
content/decisions/list.yaml:28:44: error: a sanction of the kind "naming" in EB-2025-002 has an amount [sanction-amount]
  hint: write kind: fine, or take the amount away
`},
	{"sanction-amount", []edit{{decisions, "{kind: naming, firm: F-0001}", "{kind: naming, firm: F-0001, currency: EUR}"}}, `
content/decisions/list.yaml:28:46: error: a sanction of the kind "naming" in EB-2025-002 has a currency [sanction-amount]
  hint: write kind: fine, or take the currency away
`},
	{"sanction-dates", []edit{{decisions, "to: 2025-11-26", "to: 2025-05-26"}}, `
content/decisions/list.yaml:12:74: error: a sanction in EB-2025-001 ends on 2025-05-26, before it begins on 2025-05-27 [sanction-dates]
  hint: mend one of the two dates
`},
	{"sanction-certificate", []edit{{decisions, "{kind: naming, firm: F-0001}", "{kind: withdrawal, firm: F-0001}"}}, `
content/decisions/list.yaml:28:14: error: the withdrawal in EB-2025-002 names no certificate [sanction-certificate]
  hint: add its number: {kind: withdrawal, certificate: C-2024-0007, from: 2025-11-03}
`},
	{"finding-respondent", []edit{{decisions, "outcome: breach, firm: F-0001}", "outcome: breach, firm: F-0003}"}}, `
content/decisions/list.yaml:24:68: error: EB-2025-002 finds something of F-0003, which is not a respondent [finding-respondent]
  hint: respondents are: F-0001, F-0002
`},
	{"finding-respondent", []edit{{decisions, "outcome: breach, firm: F-0001}", "outcome: breach}"}}, `
content/decisions/list.yaml:24:19: error: a breach found in EB-2025-002 does not say by which of 2 respondents [finding-respondent]
  hint: respondents are: F-0001, F-0002; add firm, and write the line once for each firm that it is about
`},
	{"sanction-respondent", []edit{{decisions, "firm: F-0002, amount", "firm: F-0003, amount"}}, `
content/decisions/list.yaml:27:26: error: EB-2025-002 sanctions F-0003, which is not a respondent [sanction-respondent]
  hint: respondents are: F-0001, F-0002
`},
	{"sanction-respondent", []edit{{decisions, "{kind: naming, firm: F-0001}", "{kind: conditions, certificate: C-2024-0003}"}, {firm3, "{date: 2025-09-01, kind: transferred", "{date: 2025-11-04, kind: transferred"}}, `
content/decisions/list.yaml:28:39: error: EB-2025-002 sanctions C-2024-0003 of F-0003, which is not a respondent [sanction-respondent]
  hint: respondents are: F-0001, F-0002
`},
	{"sanction-respondent", []edit{{decisions, "certificate: C-2024-0002}", "certificate: C-2024-0002, firm: F-0002}"}}, `
content/decisions/list.yaml:26:39: error: EB-2025-002 sanctions C-2024-0002 for F-0002, but F-0001 holds it [sanction-respondent]
  hint: mend one of the two numbers
`},
	{"sanction-respondent", []edit{{decisions, "{kind: naming, firm: F-0001}", "{kind: conditions, certificate: C-2024-0003, firm: F-0001}"}, onTransferred}, `
content/decisions/list.yaml:28:39: error: EB-2025-002 sanctions C-2024-0003 for F-0001, but F-0002 holds it [sanction-respondent]
  hint: mend one of the two numbers
`},
	{"sanction-respondent", []edit{{decisions, "{kind: naming, firm: F-0001}", "{kind: naming}"}}, `
content/decisions/list.yaml:28:14: error: a sanction in EB-2025-002 does not say which of 2 respondents it is against [sanction-respondent]
  hint: respondents are: F-0001, F-0002; add firm
`},
	{"annulled-by", []edit{{decisions, `  annulled_by: AP-2025-001
`, ""}}, `
content/decisions/list.yaml:13:13: error: EB-2025-001 is annulled, but does not say by which decision [annulled-by]
  hint: add the decision that annulled it: annulled_by: AP-2026-001
`},
	{"annulled-by", []edit{{decisions, "finality: annulled", "finality: final"}}, `
content/decisions/list.yaml:14:16: error: EB-2025-001 was annulled by AP-2025-001, but its finality is "final" [annulled-by]
  hint: write finality: annulled, or take annulled_by away
`},
	{"appeal-cycle", []edit{{decisions, `finality: annulled
`, `finality: annulled
  appeal_of: AP-2025-001
  appeal_outcome: varied
`}}, `
content/decisions/list.yaml:14:14: error: EB-2025-001 reviews itself: EB-2025-001 → AP-2025-001 → EB-2025-001 [appeal-cycle]
  hint: an appeal leads from the later decision to the earlier one
content/decisions/list.yaml:14:14: error: EB-2025-001 of 2025-05-27 reviews AP-2025-001, which is later: 2025-10-14 [appeal-date]
  hint: mend one of the two dates
content/decisions/list.yaml:45:14: error: AP-2025-001 reviews itself: AP-2025-001 → EB-2025-001 → AP-2025-001 [appeal-cycle]
  hint: an appeal leads from the later decision to the earlier one
`},
	{"appeal-cycle", []edit{{decisions, "annulled_by: AP-2025-001", "annulled_by: EB-2025-001"}}, `
content/decisions/list.yaml:14:16: error: EB-2025-001 annuls itself: EB-2025-001 → EB-2025-001 [appeal-cycle]
  hint: an appeal leads from the later decision to the earlier one
`},
	{"appeal-date", []edit{{decisions, `date: 2025-10-14
`, `date: 2025-05-26
`}}, `
content/decisions/list.yaml:14:16: error: EB-2025-001 of 2025-05-27 was annulled by AP-2025-001, which is earlier: 2025-05-26 [appeal-date]
  hint: mend one of the two dates
content/decisions/list.yaml:43:14: error: AP-2025-001 of 2025-05-26 reviews EB-2025-001, which is later: 2025-05-27 [appeal-date]
  hint: mend one of the two dates
data/register/firms/f-0001.yaml:19:16: error: the appeal on C-2024-0001 is decided on 2025-10-14 by AP-2025-001, which is of 2025-05-26 [appeal-event-outcome]
  hint: write date: 2025-05-26
`},
	{"appeal-decided", []edit{{decisions, `finality: annulled
  annulled_by: AP-2025-001`, "finality: under-appeal"}}, `
content/decisions/list.yaml:13:13: error: EB-2025-001 is "under-appeal", but AP-2025-001 decided the appeal on 2025-10-14 [appeal-decided]
  hint: write finality: final, or annulled with annulled_by
`},
	{"appeal-pending", []edit{{decisions, `finality: annulled
  annulled_by: AP-2025-001`, "finality: final"}, {decisions, `finality: final
  appeal_of`, `finality: under-appeal
  appeal_of`}}, `
content/decisions/list.yaml:13:13: error: EB-2025-001 is final, but AP-2025-001, which reviews it, is under appeal [appeal-pending]
  hint: write finality: under-appeal
`},
	{"appeal-pending", []edit{{firm1, "kind: withdrawn, decision: EB-2025-002}", `kind: withdrawn, decision: EB-2025-002}
      - {date: 2025-11-20, kind: appealed, decision: EB-2025-002}`}}, `
content/decisions/list.yaml:29:13: error: EB-2025-002 is final, but an appeal against it is pending since 2025-11-20 (C-2024-0002 in data/register/firms/f-0001.yaml:27:16) [appeal-pending]
  hint: write finality: under-appeal, or add the outcome to C-2024-0002: - {date: 2026-01-31, kind: appeal-decided, outcome: upheld}
`},
	{"sanction-not-in-register", []edit{{firm1, `      - {date: 2025-05-27, kind: suspended, scope: [training], decision: EB-2025-001, published: 2025-05-30}
`, ""}}, `
content/decisions/list.yaml:12:39: error: EB-2025-001 imposes a suspension of C-2024-0001 from 2025-05-27, but the register has no such event [sanction-not-in-register]
  hint: add to the events of C-2024-0001 in data/register/firms/f-0001.yaml:9:5: - {date: 2025-05-27, kind: suspended, scope: [training], decision: EB-2025-001, published: 2025-05-30}
`},
	{"sanction-not-in-register", []edit{{firm1, ", decision: EB-2025-002", ""}}, `
content/decisions/list.yaml:26:39: error: EB-2025-002 imposes a withdrawal of C-2024-0002 from 2025-11-03, but the register has "withdrawn" on 2025-11-03 without a decision [sanction-not-in-register]
  hint: write in data/register/firms/f-0001.yaml:26:9: date: 2025-11-03 and decision: EB-2025-002
`},
	{"sanction-not-in-register", []edit{{decisions, "certificate: C-2024-0001, from: 2025-05-27", "certificate: C-2024-0001, from: 2025-05-28"}}, `
content/decisions/list.yaml:12:39: error: EB-2025-001 imposes a suspension of C-2024-0001 from 2025-05-28, but the register has "suspended" on 2025-05-27 by EB-2025-001 [sanction-not-in-register]
  hint: write in data/register/firms/f-0001.yaml:16:9: date: 2025-05-28 and decision: EB-2025-001
`},
	{"event-not-in-decision", []edit{{decisions, `    - {kind: withdrawal, certificate: C-2024-0002}
`, ""}}, `
data/register/firms/f-0001.yaml:26:55: error: C-2024-0002 is "withdrawn" on 2025-11-03 by EB-2025-002, which imposes no withdrawal of it from that day [event-not-in-decision]
  hint: add to the sanctions of EB-2025-002 in content/decisions/list.yaml:16:3: - {kind: withdrawal, certificate: C-2024-0002, from: 2025-11-03}
`},
	{"instrument-empty", []edit{{normsMD, "", `---
title: Norms
short_title: Norms
kind: norms
languages: [en]
---
`}}, `
content/instruments/norms/instrument.md:2:1: error: norms has no revision [instrument-empty]
  hint: add content/instruments/norms/REVISION/revision.md with a text beside it
`},
	{"revision-empty", []edit{{code2026, "", `---
short_title: 2026 edition
status: draft
legal_value: draft
date: 2026-01-10
previous: "2024"
---
`}}, `
content/instruments/code/2026/revision.md:2:1: error: code@2026 has no text [revision-empty]
  hint: add content/instruments/code/2026/en.md
`},
	{"sanction-not-in-register", []edit{{decisions, "certificate: C-2024-0001, from: 2025-05-27", `certificate: C-2024-0001, from: 2025-05-27, scope: [training]}
    - {kind: suspension, certificate: C-2024-0001, from: 2025-09-01`}}, `
content/decisions/list.yaml:13:39: error: EB-2025-001 imposes a suspension of C-2024-0001 from 2025-09-01, but the register has no such event [sanction-not-in-register]
  hint: add to the events of C-2024-0001 in data/register/firms/f-0001.yaml:9:5: - {date: 2025-09-01, kind: suspended, scope: [training], decision: EB-2025-001, published: 2025-05-30}
`},
	{"event-not-in-decision", []edit{{firm1, "{date: 2025-11-03, kind: withdrawn, decision: EB-2025-002}", "{date: 2025-11-03, kind: withdrawn, decision: EB-2025-001}"}}, `
content/decisions/list.yaml:26:39: error: EB-2025-002 imposes a withdrawal of C-2024-0002 from 2025-11-03, but the register has "withdrawn" on 2025-11-03 by EB-2025-001 [sanction-not-in-register]
  hint: write in data/register/firms/f-0001.yaml:26:9: date: 2025-11-03 and decision: EB-2025-002
data/register/firms/f-0001.yaml:26:55: error: C-2024-0002 is "withdrawn" on 2025-11-03 by EB-2025-001, which imposes no withdrawal of it from that day [event-not-in-decision]
  hint: add to the sanctions of EB-2025-001 in content/decisions/list.yaml:1:3: - {kind: withdrawal, certificate: C-2024-0002, from: 2025-11-03}
`},
	{"revision-date-missing", []edit{{code2024, `entry_into_force: 2024-06-01
`, ""}}, `
content/instruments/code/2024/revision.md:3:9: error: code@2024 is "in-force", but has no entry_into_force [revision-date-missing]
  hint: add entry_into_force: 2024-01-10
`},
	{"revision-date-missing", []edit{{code2024, "status: in-force", "status: adopted"}}, `
content/instruments/code/2024/revision.md:3:9: error: code@2024 is "adopted", but has no date of adoption [revision-date-missing]
  hint: add adoption: 2024-01-10
`},
	{"draft-dates", []edit{{draftMD, "status: superseded", `status: draft
adoption: 2021-04-01
entry_into_force: 2021-05-01`}}, `
content/instruments/convention/draft/revision.md:5:11: error: convention@draft is a draft, but has adoption [draft-dates]
  hint: take it away, or write status: adopted or in-force
content/instruments/convention/draft/revision.md:6:19: error: convention@draft is a draft, but has entry_into_force [draft-dates]
  hint: take it away, or write status: adopted or in-force
`},
	{"revision-date-order", []edit{{adoptedMD, "signature: 2023-06-15", "signature: 2023-05-25"}}, `
content/instruments/convention/adopted/revision.md:9:12: error: convention@adopted has signature 2023-05-25, before adoption 2023-05-26 [revision-date-order]
  hint: mend one of the two dates
`},
	{"revision-date-order", []edit{{adoptedMD, "published: 2023-06-05", "published: 2023-05-05"}}, `
content/instruments/convention/adopted/revision.md:7:12: error: convention@adopted has published 2023-05-05, before date 2023-05-26 [revision-date-order]
  hint: mend one of the two dates
`},
	{"revision-date-order", []edit{{code2024, "status: in-force", `status: superseded
superseded_by: "2024"
superseded_on: 2024-05-01`}}, `
content/instruments/code/2024/revision.md:4:16: error: code@2024 is superseded by itself [superseded-by]
  hint: name the revision that replaced it
content/instruments/code/2024/revision.md:5:16: error: code@2024 has superseded_on 2024-05-01, before entry_into_force 2024-06-01 [revision-date-order]
  hint: mend one of the two dates
`},
	{"revision-date-order", []edit{{draftMD, "superseded_by: adopted", `superseded_by: adopted
superseded_on: 2021-03-14`}}, `
content/instruments/convention/draft/revision.md:9:16: error: convention@draft has superseded_on 2021-03-14, before date 2021-03-15 [revision-date-order]
  hint: mend one of the two dates
`},
	{"previous-order", []edit{{draftMD, `date: 2021-03-15
published: 2021-03-22`, "date: 2023-05-27"}}, `
content/instruments/convention/adopted/revision.md:11:11: error: convention@adopted of 2023-05-26 follows on draft, which is later: 2023-05-27 [previous-order]
  hint: mend previous, or one of the two dates
content/instruments/convention/draft/revision.md:7:16: error: convention@draft of 2023-05-27 is superseded by adopted, which is earlier: 2023-05-26 [superseded-by]
  hint: mend superseded_by, or one of the two dates
`},
	{"superseded-by", []edit{{draftMD, `superseded_by: adopted
`, ""}}, `
content/instruments/convention/draft/revision.md:4:9: error: convention@draft is superseded, but does not say by which revision [superseded-by]
  hint: add the folder of the revision that replaced it, such as superseded_by: adopted
`},
	{"superseded-by", []edit{{code2024, "status: in-force", `status: superseded
superseded_by: "2024"`}}, `
content/instruments/code/2024/revision.md:4:16: error: code@2024 is superseded by itself [superseded-by]
  hint: name the revision that replaced it
`},
	{"symbol-twice", []edit{{draftMD, "CPCC/2021/2", "CPCC/2023/9"}}, `
content/instruments/convention/adopted/revision.md:3:9: error: convention@adopted has the symbol CPCC/2023/9 of convention@draft [symbol-twice]
  hint: a document symbol belongs to one document, add its suffix: CPCC/2023/9/Rev.1
`},
	{"legal-value", []edit{{code2024, "legal_value: authentic", "legal_value: draft"}}, `
content/instruments/code/2024/revision.md:4:14: error: code@2024 is "in-force", but its legal value is "draft" [legal-value]
  hint: one of: authentic, consolidated, translation
`},
	{"legal-value", []edit{{draftMD, `status: superseded
legal_value: draft`, `status: draft
legal_value: authentic`}}, `
content/instruments/convention/draft/revision.md:5:14: error: convention@draft is "draft", but its legal value is "authentic" [legal-value]
  hint: one of: draft, translation
`},
	{"legal-value", []edit{{adoptedFrench, "legal_value: translation", "legal_value: draft"}}, `
content/instruments/convention/adopted/fr.md:2:14: error: convention@adopted is "in-force", but the legal value of its text in fr is "draft" [legal-value]
  hint: one of: authentic, consolidated, translation
`},
	{"legal-value", []edit{{adoptedFrench, `legal_value: translation
`, `translation_of: draft
`}}, `
content/instruments/convention/adopted/fr.md:2:17: error: the text of convention@adopted in fr is a translation of draft, but its legal value is not translation [legal-value]
  hint: add legal_value: translation
content/instruments/convention/adopted/fr.md:18:1: warning: the text of convention@adopted in "fr" has art_3, which convention@draft in "en" lacks [provisions-differ]
  hint: take it away, mend its number, or add it to the other
`},
	{"language-without-text", []edit{{draftMD, "languages: [en]", "languages: [en, fr]"}}, `
content/instruments/convention/draft/revision.md:9:17: error: convention@draft lists the language "fr", but has no text in it [language-without-text]
  hint: add content/instruments/convention/draft/fr.md, or list only the languages that it has
`},
	{"language-without-text", []edit{{codeMD, "languages: [en]", "languages: [en, es]"}}, `
content/instruments/code/2024/revision.md:2:1: error: code@2024 lists the language "es", but has no text in it [language-without-text]
  hint: add content/instruments/code/2024/es.md, or list only the languages that it has
`},
	{"text-not-listed", []edit{{adoptedMD, "languages: [en, fr]", "languages: [en]"}}, `
content/instruments/convention/adopted/fr.md:2:1: error: convention@adopted has a text in "fr", which it does not list [text-not-listed]
  hint: write languages: [en, fr]
`},
	{"text-not-listed", []edit{{conventionMD, "languages: [en, fr]", "languages: [en]"}}, `
content/instruments/convention/adopted/revision.md:12:17: error: convention@adopted lists the language "fr", which convention does not [text-not-listed]
  hint: add it to the languages of the instrument
`},
	{"provisions-differ", []edit{{adoptedFrench, `2. Elle est écrite.

`, ""}}, `
content/instruments/convention/adopted/fr.md:8:1: warning: the text of convention@adopted in "fr" lacks art_1__para_2, which convention@adopted in "en" has [provisions-differ]
  hint: it stands in content/instruments/convention/adopted/en.md:7:1; add it, or mend the number of the one that takes its place
`},
	{"bracket-unbalanced", []edit{{draftText, "1. The firm has an authorisation.", "1. The firm [shall] [should [always] have an authorisation."}, {draftText, "There is a register.", "There `[` is] a register]."}}, `
content/instruments/convention/draft/en.md:11:25: warning: ] closes no bracket [bracket-unbalanced]
  hint: add [ before the words that are not agreed, or take this one away
`},
	{"bracket-unbalanced", []edit{{draftText, "2. It is in writing.", "[2. It is in writing."}, {draftText, "## Article 2 — Register", "## [Article 2] — Register"}}, `
content/instruments/convention/draft/en.md:7:1: warning: [ is not closed before the text ends [bracket-unbalanced]
  hint: add ] behind the words that are not agreed, or take this one away
`},
	{"bracket-in-agreed-text", []edit{{adoptedEnglish, "2. It is in writing.", "2. It is [always] in writing."}, {adoptedFrench, "2. Elle est écrite.", "2. Elle est [toujours] écrite."}}, `
content/instruments/convention/adopted/en.md:7:10: warning: convention@adopted is in-force, and has words in brackets [bracket-in-agreed-text]
  hint: take the brackets away, or say that the text is a draft
content/instruments/convention/adopted/fr.md:10:13: warning: convention@adopted is in-force, and has words in brackets [bracket-in-agreed-text]
  hint: take the brackets away, or say that the text is a draft
`},
	{"provisions-differ", []edit{{adoptedEnglish, `## Article 3 — Register

<!-- was: art_2 -->

There is a register.
`, ""}}, `
content/instruments/convention/adopted/fr.md:18:1: warning: the text of convention@adopted in "fr" has art_3, which convention@adopted in "en" lacks [provisions-differ]
  hint: take it away, mend its number, or add it to the other
`},
	{"provisions-differ", []edit{{adoptedFrench, "## Article 1 ", "## Article 1 bis "}}, `
content/instruments/convention/adopted/fr.md:2:1: warning: the text of convention@adopted in "fr" lacks art_1, which convention@adopted in "en" has [provisions-differ]
  hint: it stands in content/instruments/convention/adopted/en.md:3:1; add it, or mend the number of the one that takes its place
content/instruments/convention/adopted/fr.md:6:1: warning: the text of convention@adopted in "fr" has art_1bis, which convention@adopted in "en" lacks [provisions-differ]
  hint: take it away, mend its number, or add it to the other
`},
	{"provisions-differ", []edit{{adoptedFrench, "legal_value: translation", `legal_value: translation
translation_of: draft`}}, `
content/instruments/convention/adopted/fr.md:19:1: warning: the text of convention@adopted in "fr" has art_3, which convention@draft in "en" lacks [provisions-differ]
  hint: take it away, mend its number, or add it to the other
`},
	{"was-unknown", []edit{{adoptedFrench, "was: art_2", "was: art_22"}}, `
content/instruments/convention/adopted/fr.md:20:1: error: art_3 was "art_22", but convention@draft has no such provision [was-unknown]
  hint: did you mean "art_2"?
`},
	{"was-unknown", []edit{{adoptedEnglish, `2. It is in writing.
`, `2. It is in writing.

<!-- was: art_1__para_3 -->
`}}, `
content/instruments/convention/adopted/en.md:9:1: error: art_1__para_2 was "art_1__para_3", but convention@draft has no such provision [was-unknown]
  hint: the hint was copied with the text; delete it
`},
	{"was-twice", []edit{{adoptedEnglish, `2. It is in writing.
`, `2. It is in writing.

<!-- was: art_2 -->
`}}, `
content/instruments/convention/adopted/en.md:9:1: warning: art_1__para_2 was "art_2" by its hint, but draft has the same words at art_1__para_2 [was-stale]
  hint: the hint was copied with the text; delete it
content/instruments/convention/adopted/en.md:19:1: error: art_3 was "art_2", which is claimed already in content/instruments/convention/adopted/en.md:9:1 [was-twice]
  hint: leave the hint with the one that continues it most
`},
	{"was-stale", []edit{{adoptedEnglish, `## Article 1 — Authorisation
`, `## Article 1 — Authorisation

<!-- was: none -->
`}}, `
content/instruments/convention/adopted/en.md:5:1: warning: art_1 was "none" by its hint, but draft has the same words at art_1 [was-stale]
  hint: the hint was copied with the text; delete it
`},
	{"superseded-by", []edit{{code2024, "status: in-force", "status: superseded"}}, `
content/instruments/code/2024/revision.md:3:9: error: code@2024 is superseded, but does not say by which revision [superseded-by]
  hint: add the revision that replaced it, and name its folder as superseded_by; no later one is here
`},
	{"was-in-first", []edit{{draftText, `## Article 2 — Register
`, `## Article 2 — Register

<!-- was: none -->
`}}, `
content/instruments/convention/draft/en.md:11:1: error: art_2 was "none", but convention@draft has no previous revision [was-in-first]
  hint: take the hint away, or name the previous revision in revision.md
`},
	{"unknown-provision", []edit{{adoptedMD, "{provision: art_2,", "{provision: art2,"}}, `
content/instruments/convention/adopted/revision.md:14:17: error: convention@adopted has no provision "art2" [unknown-provision]
  hint: did you mean "art_2"?
`},
	{"unknown-provision", []edit{{adoptedMD, "{provision: art_2,", "{provision: art_1__para_3,"}}, `
content/instruments/convention/adopted/revision.md:14:17: error: convention@adopted has no provision "art_1__para_3" [unknown-provision]
  hint: did you mean "art_1__para_1"?
`},
	{"draft-dates", []edit{{draftMD, "languages: [en]\n", "languages: [en]\nprovisions: [{provision: art_1, entry_into_force: 2024-06-01}]\n"},
		{draftMD, "status: superseded", "status: draft"}}, `
content/instruments/convention/draft/revision.md:10:13: error: convention@draft is a draft, but has provisions with dates of their own [draft-dates]
  hint: take them away, or write status: adopted or in-force
`},
	{"provision-date-missing", []edit{{adoptedMD, "{provision: art_3, suspended: {from: 2026-03-01}}", "{provision: art_3}"}}, `
content/instruments/convention/adopted/revision.md:16:5: error: art_3 is listed in convention@adopted with no date of its own [provision-date-missing]
  hint: add entry_into_force, applies_provisionally, suspended or ceases, such as {provision: art_3, entry_into_force: YYYY-MM-DD}, or take it away
`},
	{"provision-date-twice", []edit{{adoptedMD, "{provision: art_3, suspended: {from: 2026-03-01}}", "{provision: art_2, ceases: 2029-01-01}"}}, `
content/instruments/convention/adopted/revision.md:16:32: error: "ceases" of art_2 is given already in content/instruments/convention/adopted/revision.md:14:97 [provision-date-twice]
  hint: keep one of the two
`},
	{"provision-date-twice", []edit{{adoptedMD, "suspended: {from: 2026-03-01}", "suspended: {from: 2025-09-01}"}}, `
content/instruments/convention/adopted/revision.md:16:35: error: this suspension of art_3 overlaps with that in content/instruments/convention/adopted/revision.md:15:35 [provision-date-twice]
  hint: join the two, or mend their dates
`},
	{"provision-date-order", []edit{{adoptedMD, "applies_provisionally: 2023-07-01", "applies_provisionally: 2023-05-25"}}, `
content/instruments/convention/adopted/revision.md:14:47: error: "applies_provisionally" of art_2 is 2023-05-25, before adoption 2023-05-26 of convention@adopted [provision-date-order]
  hint: mend one of the two dates
`},
	{"provision-date-order", []edit{{adoptedMD, "ceases: 2030-01-01", "ceases: 2025-01-01"}}, `
content/instruments/convention/adopted/revision.md:14:97: error: "ceases" of art_2 is 2025-01-01, not after entry_into_force 2025-01-01 [provision-date-order]
  hint: mend one of the two dates
`},
	{"provision-date-order", []edit{{adoptedMD, "to: 2025-09-01}", "to: 2025-02-28}"}}, `
content/instruments/convention/adopted/revision.md:15:58: error: the suspension of art_3 ends on 2025-02-28, before it begins on 2025-03-01 [provision-date-order]
  hint: mend one of the two dates
`},
	{"provision-date-order", []edit{{adoptedMD, "suspended: {from: 2026-03-01}", "suspended: {from: 2023-05-25, to: 2023-06-30}"}}, `
content/instruments/convention/adopted/revision.md:16:42: error: the suspension of art_3 begins on 2023-05-25, before adoption 2023-05-26 of convention@adopted [provision-date-order]
  hint: mend one of the two dates
`},
}
