package check

const (
	visits = "data/records/visits/list.yaml"
	visit6 = "data/records/visits/v-6.md"
)

// recordBreakages break what records of declared types refer to, and the rules of their types.
var recordBreakages = []breakage{
	{"unknown-firm", []edit{{visits, "id: V-1\n  firm: F-0001", "id: V-1\n  firm: F-0010"}}, `
data/records/visits/list.yaml:2:9: error: there is no firm "F-0010" in the register [unknown-firm]
  hint: did you mean "F-0001"?
`},
	{"unknown-certificate", []edit{{visits, "certificate: C-2024-0001", "certificate: C-2024-0011"}}, `
data/records/visits/list.yaml:3:16: error: there is no certificate "C-2024-0011" in the register [unknown-certificate]
  hint: did you mean "C-2024-0001"?
`},
	{"unknown-inspector", []edit{{visits, "inspector: I-01", "inspector: I-10"}}, `
data/records/visits/list.yaml:4:14: error: there is no inspector "I-10" in the register [unknown-inspector]
  hint: did you mean "I-01"?
`},
	{"unknown-decision", []edit{{visits, "decision: EB-2025-001", "decision: EB-2025-011"}}, `
data/records/visits/list.yaml:5:13: error: there is no decision "EB-2025-011" [unknown-decision]
  hint: did you mean "EB-2025-001"?
`},
	{"unknown-revision", []edit{{visits, "instrument: convention", "instrument: conventions"}}, `
data/records/visits/list.yaml:6:15: error: there is no instrument "conventions" [unknown-revision]
  hint: did you mean "convention"?
`},
	{"unknown-revision", []edit{{visits, "revision: code@2024", "revision: code@2042"}}, `
data/records/visits/list.yaml:7:13: error: code has no revision "2042" [unknown-revision]
  hint: did you mean "2024"?
`},
	{"unknown-revision", []edit{{visits, "convention@adopted#art_1,", "convention@adopt#art_1,"}}, `
data/records/visits/list.yaml:18:19: error: convention has no revision "adopt" [unknown-revision]
  hint: did you mean "adopted"?
`},
	{"unknown-provision", []edit{{visits, "convention@adopted#art_1,", "convention@adopted#art_11,"}}, `
data/records/visits/list.yaml:18:19: error: convention@adopted has no provision "art_11" [unknown-provision]
  hint: did you mean "art_1"?
`},
	{"unknown-scope", []edit{{visits, "scope: training", "scope: trainig"}}, `
data/records/visits/list.yaml:8:10: error: there is no scope "trainig" in the vocabulary [unknown-scope]
  hint: did you mean "training"?
`},
	{"unknown-body", []edit{{visits, "body: enforcement-board", "body: enforcement-bord"}}, `
data/records/visits/list.yaml:9:9: error: there is no body "enforcement-bord" in the vocabulary [unknown-body]
  hint: did you mean "enforcement-board"?
`},
	{"unknown-record", []edit{{visits, "after: V-1", "after: V-11"}}, `
data/records/visits/list.yaml:19:34: error: there is no record "V-11" of visits [unknown-record]
  hint: did you mean "V-1"?
`},
	{"withheld-record", []edit{{"data/records/visits/type.yaml", "columns:", "withheld: true\ncolumns:"}}, `
data/records/visits/list.yaml:19:34: error: the records of visits are withheld, and "V-1" names one [withheld-record]
  hint: leave it out, or say in words what it is about
`},
	{"unknown-link", []edit{{visit6, "rest.md", "rust.md"}}, `
data/records/visits/v-6.md:4:14: error: the guide has no page rust.md [unknown-link]
  hint: did you mean "rest"?
`},
	{"unknown-link", []edit{{visit6, "adopted#art_1", "adopted#art_9"}}, `
data/records/visits/v-6.md:6:8: error: the link convention@adopted#art_9 leads nowhere [unknown-link]
  hint: did you mean "art_1"?
`},
	{"record-order", []edit{{visits, "published: 2025-04-01", "published: 2025-02-01"}}, `
data/records/visits/list.yaml:11:14: error: published (2025-02-01) comes before on (2025-03-01) [record-order]
  hint: correct one of the two
`},
	{"record-order", []edit{{visits, "to: 2025-03-01", "to: 2025-02-28"}}, `
data/records/visits/list.yaml:17:75: error: findings.to (2025-02-28) comes before findings.from (2025-03-01) [record-order]
  hint: A finding ends after it began.
`},
	{"record-order", []edit{{visits, "most: 10", "most: 4"}}, `
data/records/visits/list.yaml:13:9: error: most (4) is less than staff (5) [record-order]
  hint: correct one of the two
`},
	{"record-unique", []edit{{visits, "{id: V-3, firm: F-0002", "{id: V-3, firm: F-0001"}}, `
data/records/visits/list.yaml:20:19: error: V-3 has the same firm, on (F-0001, 2025-06-01) as V-2 in data/records/visits/list.yaml:19:3 [record-unique]
  hint: correct one of the two, or join them
`},
	{"record-total", []edit{{visits, "{name: B, staff: 3}", "{name: B, staff: 4}"}}, `
data/records/visits/list.yaml:12:10: error: staff is 5, and teams.staff adds up to 6 [record-total]
  hint: write 6, or correct what is added up
`},
	{"record-total", []edit{{visits, "\n  teams: [{name: A, staff: 2}, {name: B, staff: 3}]", ""}}, `
data/records/visits/list.yaml:12:10: error: staff is 5, and teams.staff adds up to 0 [record-total]
  hint: write 0, or correct what is added up
`},
	{"withheld-name", []edit{{firm3, "registered:", "confidential: true\nregistered:"}, {visits, "An announced visit", "A visit to Rannakula OU"}}, `
data/records/visits/list.yaml:14:9: error: the name of F-0003 stands here, whose particulars the register keeps back [withheld-name]
  hint: name the firm by its number, or not at all
`},
	{"withheld-name", []edit{{firm3, "registered:", "confidential: true\nregistered:"}, {visit6, "As in", "Rannakula OU, as in"}}, `
data/records/visits/v-6.md:6:1: error: the name of F-0003 stands here, whose particulars the register keeps back [withheld-name]
  hint: name the firm by its number, or not at all
`},
}
