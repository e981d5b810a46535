package timeline

// The files of the sound site.
const (
	code2026   = "content/instruments/code/2026/revision.md"
	firm1      = "data/register/firms/f-0001.yaml"
	firm2      = "data/register/firms/f-0002.yaml"
	firm3      = "data/register/firms/f-0003.yaml"
	inspectors = "data/register/inspectors/i.yaml"
	decisions  = "content/decisions/list.yaml"
	code2024   = "content/instruments/code/2024/revision.md"
	draftMD    = "content/instruments/convention/draft/revision.md"
	adoptedMD  = "content/instruments/convention/adopted/revision.md"
)

var breakages = []breakage{
	{"event-order", []edit{{firm2, `      - {date: 2025-03-01, kind: scope-extended, scope: [training]}
      - {date: 2025-04-01, kind: conditions-imposed, reason: Quarterly audit}
`, `      - {date: 2025-04-01, kind: conditions-imposed, reason: Quarterly audit}
      - {date: 2025-03-01, kind: scope-extended, scope: [training]}
`}}, `
data/register/firms/f-0002.yaml:16:16: error: "scope-extended" of C-2024-0004 on 2025-03-01 stands after "conditions-imposed" on 2025-04-01 [event-order]
  hint: events stand in the order of their dates, the oldest first
`},
	{"event-sequence", []edit{{firm1, "{date: 2024-06-12, kind: applied}", "{date: 2024-06-12, kind: suspended}"}}, `
data/register/firms/f-0001.yaml:14:34: error: "suspended" cannot be the first event of C-2024-0001 [event-sequence]
  hint: the first event is one of: applied, issued
`},
	{"event-sequence", []edit{{inspectors, "{date: 2024-06-01, kind: accredited, until: 2030-05-31}", `{date: 2024-06-01, kind: accredited, until: 2030-05-31}
    - {date: 2026-01-01, kind: accredited, until: 2031-05-31}`}}, `
data/register/inspectors/i.yaml:9:32: error: "accredited" cannot follow: I-01 is valid since 2024-06-01 [event-sequence]
  hint: what can follow on valid: renewed, scope-extended, scope-reduced, suspended, withdrawn, expired
`},
	{"event-key-missing", []edit{{firm2, `      - {date: 2027-01-01, kind: withdrawn, planned: true}
`, `      - {date: 2027-01-01, kind: lapsed, planned: true}
`}}, `
data/register/firms/f-0002.yaml:19:9: error: "lapsed" of C-2024-0004 on 2027-01-01 has no "reason" [event-key-missing]
  hint: add why it ends, such as {date: 2027-01-01, kind: lapsed, reason: Not reassessed by another inspector}
`},
	{"event-sequence", []edit{{firm2, `      - {date: 2027-01-01, kind: withdrawn, planned: true}
`, `      - {date: 2026-03-01, kind: issued, until: 2029-12-31}
`}}, `
data/register/firms/f-0002.yaml:19:34: error: "issued" cannot follow: C-2024-0004 is valid since 2026-02-01 [event-sequence]
  hint: what can follow on valid: renewed, scope-extended, scope-reduced, conditions-imposed, updated, suspended, withdrawn, expired, lapsed, transferred, appealed
`},
	{"event-sequence", []edit{{firm2, `      - {date: 2027-01-01, kind: withdrawn, planned: true}
`, `      - {date: 2026-03-01, kind: reinstated}
`}}, `
data/register/firms/f-0002.yaml:19:34: error: "reinstated" cannot follow: C-2024-0004 is valid since 2026-02-01, and nothing of it is suspended [event-sequence]
  hint: what can follow on valid: renewed, scope-extended, scope-reduced, conditions-imposed, updated, suspended, withdrawn, expired, lapsed, transferred, appealed
`},
	{"event-sequence", []edit{{firm2, `      - {date: 2027-01-01, kind: withdrawn, planned: true}
`, `      - {date: 2026-03-01, kind: appeal-decided, outcome: upheld}
`}}, `
data/register/firms/f-0002.yaml:19:34: error: "appeal-decided" cannot follow: C-2024-0004 is valid since 2026-02-01, and no appeal is pending [event-sequence]
  hint: what can follow on valid: renewed, scope-extended, scope-reduced, conditions-imposed, updated, suspended, withdrawn, expired, lapsed, transferred, appealed
`},
	{"event-sequence", []edit{{firm2, `      - {date: 2027-01-01, kind: withdrawn, planned: true}
`, `      - {date: 2026-03-01, kind: suspended}
      - {date: 2026-03-02, kind: suspended}
`}}, `
data/register/firms/f-0002.yaml:20:34: error: "suspended" cannot follow: C-2024-0004 is suspended since 2026-03-01 [event-sequence]
  hint: what can follow on suspended: renewed, scope-reduced, conditions-imposed, updated, reinstated, withdrawn, expired, lapsed, transferred, appealed
`},
	{"event-sequence", []edit{{firm2, `      - {date: 2027-01-01, kind: withdrawn, planned: true}
`, `      - {date: 2026-03-01, kind: appealed}
      - {date: 2026-03-02, kind: appealed}
`}}, `
data/register/firms/f-0002.yaml:20:34: error: "appealed" cannot follow: C-2024-0004 is valid since 2026-02-01, and an appeal is pending already [event-sequence]
  hint: what can follow on valid: renewed, scope-extended, scope-reduced, conditions-imposed, updated, suspended, withdrawn, expired, lapsed, transferred, appeal-decided
`},
	{"event-sequence", []edit{{firm2, `      - {date: 2025-03-01, kind: scope-extended, scope: [training]}
`, `      - {date: 2025-03-01, kind: scope-extended, scope: [training]}
      - {date: 2025-03-02, kind: appealed}
`}}, `
data/register/firms/f-0002.yaml:16:34: error: "appealed" cannot follow: C-2024-0004 is valid since 2025-03-01, and there is nothing to appeal against [event-sequence]
  hint: what can follow on valid: renewed, scope-extended, scope-reduced, conditions-imposed, updated, suspended, withdrawn, expired, lapsed, transferred
`},
	{"event-sequence", []edit{{firm2, `      - {date: 2027-01-01, kind: withdrawn, planned: true}
`, `      - {date: 2026-03-01, kind: withdrawn}
      - {date: 2026-03-02, kind: reinstated}
`}}, `
data/register/firms/f-0002.yaml:20:34: error: "reinstated" cannot follow: C-2024-0004 is withdrawn since 2026-03-01, and what is withdrawn comes back only by a decision [event-sequence]
  hint: add ` + "`decision:`" + ` with the judgment on appeal
`},
	{"event-sequence", []edit{{firm2, `until: 2028-12-31}
      - {date: 2026-02-01, kind: scope-reduced, scope: [training]}
      - {date: 2027-01-01, kind: withdrawn, planned: true}
`, `until: 2026-05-31}
      - {date: 2026-03-01, kind: withdrawn}
      - {date: 2026-07-02, kind: reinstated, decision: EB-2025-002}
`}}, `
data/register/firms/f-0002.yaml:17:50: error: C-2024-0004 is renewed until 2026-05-31, but is valid until 2026-12-31 already [renewal-not-later]
  hint: a renewal ends later than what it renews; to shorten the validity write "withdrawn" on the day
data/register/firms/f-0002.yaml:19:34: error: "reinstated" cannot follow: C-2024-0004 is withdrawn since 2026-03-01, and its validity ended with 2026-05-31 [event-sequence]
  hint: what can follow on withdrawn: appealed
`},
	{"standard-not-published", []edit{{code2024, "date: 2024-01-10\n", "date: 2024-01-10\npublished: 2024-06-20\n"}}, `
data/register/firms/f-0001.yaml:14:16: error: C-2024-0001 is "applied" on 2024-06-12 against code@2024, which was published only on 2024-06-20 [standard-not-published]
  hint: mend the date, or write as standard a text that was published by then
`},
	{"standard-not-published", []edit{{code2024, "date: 2024-01-10\n", "date: 2024-01-10\nadoption: 2024-06-30\nentry_into_force: 2024-07-01\n"}, {code2024, "entry_into_force: 2024-06-01\n", ""}}, `
data/register/firms/f-0001.yaml:14:16: error: C-2024-0001 is "applied" on 2024-06-12 against code@2024, which was not adopted by then [standard-not-published]
  hint: mend the date, or write as standard a text that was published by then
`},
	{"event-after-end", []edit{{firm2, `      - {date: 2027-01-01, kind: withdrawn, planned: true}
`, `      - {date: 2026-03-01, kind: withdrawn}
      - {date: 2026-03-02, kind: scope-reduced, scope: [red-team]}
`}}, `
data/register/firms/f-0002.yaml:20:34: error: "scope-reduced" on 2026-03-02 comes after the end: C-2024-0004 is withdrawn since 2026-03-01 [event-after-end]
  hint: what can follow on withdrawn: reinstated, appealed
`},
	{"event-after-end", []edit{{firm3, "to: F-0002}", `to: F-0002}
      - {date: 2025-10-01, kind: lapsed, reason: No longer used}
      - {date: 2025-10-02, kind: transferred, to: F-0001}`}}, `
data/register/firms/f-0003.yaml:18:34: error: "transferred" on 2025-10-02 comes after the end: C-2024-0003 is expired since 2025-10-01 [event-after-end]
  hint: nothing can follow on expired; what is granted anew gets a new number
`},
	{"event-after-end", []edit{{firm2, "{date: 2026-01-01, kind: renewed", "{date: 2027-01-01, kind: renewed"}, {firm2, "until: 2026-12-31", "until: 2025-12-31"}}, `
data/register/firms/f-0002.yaml:17:16: error: "renewed" of C-2024-0004 on 2027-01-01 lies after 2026-11-22, the date of the build [event-future]
  hint: add planned: true, or mend the date
data/register/firms/f-0002.yaml:17:16: error: C-2024-0004 is "renewed" on 2027-01-01, but on that day the accreditation of I-02 (Rift Valley Bureau) is expired since 2026-06-15 [inspector-not-accredited]
  hint: see the events of I-02 in data/register/inspectors/i.yaml:9:3
data/register/firms/f-0002.yaml:17:34: error: "renewed" on 2027-01-01 comes after the end: C-2024-0004 is expired since 2026-01-01 [event-after-end]
  hint: what can follow on expired: appealed
data/register/firms/f-0002.yaml:18:16: error: "scope-reduced" of C-2024-0004 on 2026-02-01 stands after "renewed" on 2027-01-01 [event-order]
  hint: events stand in the order of their dates, the oldest first
data/register/firms/f-0002.yaml:18:34: error: "scope-reduced" on 2026-02-01 comes after the end: C-2024-0004 is expired since 2026-01-01 [event-after-end]
  hint: what can follow on expired: appealed
data/register/firms/f-0002.yaml:19:34: error: "withdrawn" on 2027-01-01 comes after the end: C-2024-0004 is expired since 2026-01-01 [event-after-end]
  hint: what can follow on expired: appealed
`},
	{"event-key-missing", []edit{{firm1, "issued, until: 2027-09-15", "issued"}}, `
data/register/firms/f-0001.yaml:15:9: error: "issued" of C-2024-0001 on 2024-09-16 has no "until" [event-key-missing]
  hint: add the last day of validity, such as {date: 2024-09-16, kind: issued, until: 2030-12-31}
`},
	{"event-key-missing", []edit{{inspectors, "accredited, until: 2030-05-31", "accredited"}}, `
data/register/inspectors/i.yaml:8:7: error: "accredited" of I-01 on 2024-06-01 has no "until" [event-key-missing]
  hint: add the last day of validity, such as {date: 2024-06-01, kind: accredited, until: 2030-12-31}
`},
	{"event-key-missing", []edit{{firm2, "scope-extended, scope: [training]", "scope-extended"}}, `
data/register/firms/f-0002.yaml:15:9: error: "scope-extended" of C-2024-0004 on 2025-03-01 has no "scope" [event-key-missing]
  hint: add the scopes it is about, such as {date: 2025-03-01, kind: scope-extended, scope: [red-team]}
data/register/firms/f-0002.yaml:18:57: error: "scope-reduced" is about the scope "training", which C-2024-0004 does not have [scope-not-held]
  hint: one of: red-team
`},
	{"event-key-missing", []edit{{firm3, ", to: F-0002", ""}}, `
data/register/firms/f-0003.yaml:16:9: error: "transferred" of C-2024-0003 on 2025-09-01 has no "to" [event-key-missing]
  hint: add the number of the successor firm, such as {date: 2025-09-01, kind: transferred, to: F-0042}
`},
	{"event-key-missing", []edit{{firm1, ", outcome: overturned", ""}}, `
data/register/firms/f-0001.yaml:19:9: error: "appeal-decided" of C-2024-0001 on 2025-10-14 has no "outcome" [event-key-missing]
  hint: add upheld or overturned, such as {date: 2025-10-14, kind: appeal-decided, outcome: upheld}
`},
	{"event-key-missing", []edit{{firm2, ", reason: Quarterly audit", ""}}, `
data/register/firms/f-0002.yaml:16:9: error: "conditions-imposed" of C-2024-0004 on 2025-04-01 has no "reason" [event-key-missing]
  hint: add the condition in a few words, such as {date: 2025-04-01, kind: conditions-imposed, reason: Quarterly audit of the halt mechanism}
`},
	{"event-key", []edit{{firm1, "{date: 2024-06-12, kind: applied}", "{date: 2024-06-12, kind: applied, until: 2025-01-01, scope: [training], to: F-0002, outcome: upheld}"}}, `
data/register/firms/f-0001.yaml:14:50: error: "applied" of C-2024-0001 on 2024-06-12 does not take "until" [event-key]
  hint: "until" belongs to: issued, renewed
data/register/firms/f-0001.yaml:14:69: error: "applied" of C-2024-0001 on 2024-06-12 does not take "scope" [event-key]
  hint: "scope" belongs to: scope-extended, scope-reduced, issued, renewed, suspended, reinstated, lapsed
data/register/firms/f-0001.yaml:14:85: error: "applied" of C-2024-0001 on 2024-06-12 does not take "to" [event-key]
  hint: "to" belongs to: transferred
data/register/firms/f-0001.yaml:14:102: error: "applied" of C-2024-0001 on 2024-06-12 does not take "outcome" [event-key]
  hint: "outcome" belongs to: appeal-decided
`},
	{"event-key", []edit{{inspectors, "kind: scope-extended, scope: [training]", "kind: scope-extended, scope: [training], until: 2029-01-01"}}, `
data/register/inspectors/i.yaml:15:74: error: "scope-extended" of I-02 on 2025-02-01 does not take "until" [event-key]
  hint: "until" belongs to: renewed, accredited
`},
	{"event-until", []edit{{firm1, "until: 2027-09-30", "until: 2024-09-30"}}, `
data/register/firms/f-0001.yaml:25:49: error: "issued" of C-2024-0002 on 2024-10-01 is valid until 2024-09-30, before it begins [event-until]
  hint: mend one of the two dates
data/register/firms/f-0001.yaml:26:34: error: "withdrawn" on 2025-11-03 comes after the end: C-2024-0002 is expired since 2024-10-01 [event-after-end]
  hint: nothing can follow on expired; what is granted anew gets a new number
`},
	{"event-future", []edit{{firm2, ", planned: true", ""}}, `
data/register/firms/f-0002.yaml:19:16: error: "withdrawn" of C-2024-0004 on 2027-01-01 lies after 2026-11-22, the date of the build [event-future]
  hint: add planned: true, or mend the date
`},
	{"event-planned-past", []edit{{firm2, `scope: [training]}
      - {date: 2027-01-01, kind: withdrawn, planned: true}
`, `scope: [training], planned: true}
      - {date: 2027-01-01, kind: withdrawn, planned: true}
`}}, `
data/register/firms/f-0002.yaml:18:77: warning: "scope-reduced" of C-2024-0004 was planned for 2026-02-01, which lies before 2026-11-22, the date of the build [event-planned-past]
  hint: if it took place take planned away, else mend the date or take the event away
`},
	{"expired-early", []edit{{firm2, `      - {date: 2027-01-01, kind: withdrawn, planned: true}
`, `      - {date: 2028-12-31, kind: expired, planned: true}
`}}, `
data/register/firms/f-0002.yaml:19:16: error: C-2024-0004 expired on 2028-12-31, but is valid to the end of 2028-12-31 [expired-early]
  hint: leave the event out, an expiry follows from "until"; to end the validity earlier write "withdrawn"
`},
	{"renewal-not-later", []edit{{firm2, "until: 2028-12-31", "until: 2026-12-31"}}, `
data/register/firms/f-0002.yaml:17:50: error: C-2024-0004 is renewed until 2026-12-31, but is valid until 2026-12-31 already [renewal-not-later]
  hint: a renewal ends later than what it renews; to shorten the validity write "withdrawn" on the day
data/register/firms/f-0002.yaml:19:34: error: "withdrawn" on 2027-01-01 comes after the end: C-2024-0004 is expired since 2027-01-01 [event-after-end]
  hint: what can follow on expired: appealed
`},
	{"scope-not-granted", []edit{{firm1, "issued, until: 2027-09-15", "issued, until: 2027-09-15, scope: [training, brokerage]"}}, `
data/register/firms/f-0001.yaml:15:79: error: "issued" is about the scope "brokerage", which C-2024-0001 does not have [scope-not-granted]
  hint: one of: red-team, training
data/register/firms/f-0001.yaml:20:13: warning: C-2024-0001 and C-2024-0002 are both valid for the scope "brokerage" of code@2024 on 2024-10-01 [certificate-overlap]
  hint: extend or renew C-2024-0001 instead, or end it before
`},
	{"scope-not-granted", []edit{{firm2, "kind: renewed,", "kind: renewed, scope: [red-team, brokerage],"}}, `
data/register/firms/f-0002.yaml:17:50: error: C-2024-0004 is "renewed" on 2026-01-01 with the scope "brokerage", for which I-02 (Rift Valley Bureau) is not accredited on that day [inspector-not-accredited]
  hint: I-02 is accredited on that day for: red-team, training
data/register/firms/f-0002.yaml:17:61: error: "renewed" is about the scope "brokerage", which C-2024-0004 does not have [scope-not-granted]
  hint: one of: red-team, training
data/register/firms/f-0002.yaml:18:57: error: "scope-reduced" is about the scope "training", which C-2024-0004 does not have [scope-not-held]
  hint: one of: red-team, brokerage
`},
	{"scope-not-held", []edit{{firm1, "suspended, scope: [training]", "suspended, scope: [training, brokerage]"}}, `
data/register/firms/f-0001.yaml:16:63: error: "suspended" is about the scope "brokerage", which C-2024-0001 does not have [scope-not-held]
  hint: one of: red-team, training
`},
	{"scope-not-held", []edit{{firm2, "scope-reduced, scope: [training]", "scope-reduced, scope: [brokerage]"}}, `
data/register/firms/f-0002.yaml:18:57: error: "scope-reduced" is about the scope "brokerage", which C-2024-0004 does not have [scope-not-held]
  hint: one of: red-team, training
`},
	{"scope-held", []edit{{firm2, "scope-extended, scope: [training]", "scope-extended, scope: [red-team, training]"}}, `
data/register/firms/f-0002.yaml:15:58: error: C-2024-0004 has the scope "red-team" already [scope-held]
  hint: name only scopes that are new to it
`},
	{"scope-all-reduced", []edit{{firm2, "scope-reduced, scope: [training]", "scope-reduced, scope: [training, red-team]"}}, `
data/register/firms/f-0002.yaml:18:56: error: no scope of C-2024-0004 is left [scope-all-reduced]
  hint: to end the certificate write "withdrawn"
`},
	{"scope-suspended", []edit{{firm1, `      - {date: 2025-06-20, kind: appealed}
`, `      - {date: 2025-06-01, kind: suspended, scope: [training, red-team]}
      - {date: 2025-06-20, kind: appealed}
`}}, `
data/register/firms/f-0001.yaml:17:53: error: the scope "training" of C-2024-0001 is suspended already [scope-suspended]
  hint: name only scopes that are in force
`},
	{"scope-not-suspended", []edit{{firm1, "kind: reinstated, decision", "kind: reinstated, scope: [red-team], decision"}}, `
data/register/firms/f-0001.yaml:18:54: error: the scope "red-team" of C-2024-0001 is not suspended [scope-not-suspended]
  hint: one of: training
`},
	{"certificate-overlap", []edit{{firm1, "scope: [brokerage]", "scope: [brokerage, red-team]"}}, `
data/register/firms/f-0001.yaml:20:13: warning: C-2024-0001 and C-2024-0002 are both valid for the scope "red-team" of code@2024 on 2024-10-01 [certificate-overlap]
  hint: extend or renew C-2024-0001 instead, or end it before
`},
	{"inspector-not-accredited", []edit{{firm2, `date: 2024-07-01, kind: applied}
      - {date: 2024-10-01`, `date: 2024-07-01, kind: applied}
      - {date: 2024-06-14`}}, `
data/register/firms/f-0002.yaml:13:34: error: "applied" cannot follow: C-2024-0004 is valid since 2024-06-14 [event-sequence]
  hint: what can follow on valid: renewed, scope-extended, scope-reduced, conditions-imposed, updated, suspended, withdrawn, expired, lapsed, transferred
data/register/firms/f-0002.yaml:14:16: error: "issued" of C-2024-0004 on 2024-06-14 stands after "applied" on 2024-07-01 [event-order]
  hint: events stand in the order of their dates, the oldest first
data/register/firms/f-0002.yaml:14:16: error: C-2024-0004 is "issued" on 2024-06-14, but on that day the accreditation of I-02 (Rift Valley Bureau) is not granted yet [inspector-not-accredited]
  hint: see the events of I-02 in data/register/inspectors/i.yaml:9:3
`},
	{"inspector-not-accredited", []edit{{firm2, "date: 2025-03-01, kind: scope-extended", "date: 2025-01-31, kind: scope-extended"}}, `
data/register/firms/f-0002.yaml:15:57: error: C-2024-0004 is "scope-extended" on 2025-01-31 with the scope "training", for which I-02 (Rift Valley Bureau) is not accredited on that day [inspector-not-accredited]
  hint: I-02 is accredited on that day for: red-team
`},
	{"inspector-not-accredited", []edit{{firm2, "date: 2026-01-01, kind: renewed", "date: 2026-06-15, kind: renewed"}, {firm2, "date: 2026-02-01", "date: 2026-06-16"}}, `
data/register/firms/f-0002.yaml:17:16: error: C-2024-0004 is "renewed" on 2026-06-15, but on that day the accreditation of I-02 (Rift Valley Bureau) is expired since 2026-06-15 [inspector-not-accredited]
  hint: see the events of I-02 in data/register/inspectors/i.yaml:9:3
`},
	{"standard-draft", []edit{{firm3, "code@2024", "convention@draft"}, {draftMD, "superseded_by: adopted", `superseded_by: adopted
superseded_on: 2024-12-31`}}, `
data/register/firms/f-0003.yaml:11:15: error: C-2024-0003 is issued on 2024-10-01 against convention@draft, which is a draft on that day [standard-draft]
  hint: in force on 2024-10-01: convention@adopted
`},
	{"standard-not-in-force", []edit{{firm3, "code@2024", "convention@draft"}}, `
data/register/firms/f-0003.yaml:11:15: error: C-2024-0003 is issued on 2024-10-01 against convention@draft, which is superseded on that day [standard-not-in-force]
  hint: in force on 2024-10-01: convention@adopted
`},
	{"standard-not-in-force", []edit{{code2024, "entry_into_force: 2024-06-01", `adoption: 2024-01-10
entry_into_force: 2024-09-30`}}, `
data/register/firms/f-0001.yaml:10:15: error: C-2024-0001 is issued on 2024-09-16 against code@2024, which is adopted but not in force on that day [standard-not-in-force]
  hint: no revision of code is in force on 2024-09-16
`},
	{"certificate-after-tombstone", []edit{{firm3, `date: 2025-09-01
`, `date: 2025-08-31
`}}, `
data/register/firms/f-0003.yaml:6:9: error: F-0003 is retired on 2025-08-31, but its certificate C-2024-0003 is valid then or later [certificate-after-tombstone]
  hint: add to the events of C-2024-0003: - {date: 2025-08-31, kind: withdrawn}, or kind: transferred with to
`},
	{"certificate-after-tombstone", []edit{{firm3, `      - {date: 2025-09-01, kind: transferred, to: F-0002}
`, ""}}, `
data/register/firms/f-0003.yaml:6:9: error: F-0003 is retired on 2025-09-01, but its certificate C-2024-0003 is valid then or later [certificate-after-tombstone]
  hint: add to the events of C-2024-0003: - {date: 2025-09-01, kind: withdrawn}, or kind: transferred with to
`},
	{"accreditation-after-tombstone", []edit{{inspectors, "date: 2026-07-01", "date: 2026-06-01"}}, `
data/register/inspectors/i.yaml:17:11: error: I-02 is retired on 2026-06-01, but its accreditation is valid then or later [accreditation-after-tombstone]
  hint: add to the events of I-02: - {date: 2026-06-01, kind: withdrawn}
`},
	{"provision-not-in-force", []edit{{decisions, `  conduct: {from: 2025-02-03, to: 2025-02-07}
  findings:
    - {provision: convention@adopted#art_1__para_2, outcome: breach}`, `  conduct: {from: 2024-05-01, to: 2024-05-31}
  findings:
    - {provision: convention@adopted#art_1__para_2, outcome: breach}`}}, `
content/decisions/list.yaml:9:19: error: EB-2025-001 cites convention@adopted#art_1__para_2, which was not in force at the time of the conduct (2024-05-01 to 2024-05-31) [provision-not-in-force]
  hint: no revision of convention is in force on 2024-05-01
content/decisions/list.yaml:10:19: error: EB-2025-001 cites code@2024#art_1, which was not in force at the time of the conduct (2024-05-01 to 2024-05-31) [provision-not-in-force]
  hint: no revision of code is in force on 2024-05-01
`},
	{"annulled-not-reinstated", []edit{{firm1, `      - {date: 2025-06-20, kind: appealed}
      - {date: 2025-10-14, kind: reinstated, decision: AP-2025-001}
      - {date: 2025-10-14, kind: appeal-decided, outcome: overturned, decision: AP-2025-001}
`, ""}}, `
data/register/firms/f-0001.yaml:16:74: error: C-2024-0001 was "suspended" by EB-2025-001, which AP-2025-001 annulled on 2025-10-14, but it is not reinstated [annulled-not-reinstated]
  hint: add to the events of C-2024-0001: - {date: 2025-10-14, kind: reinstated, decision: AP-2025-001}
`},
	{"annulled-not-reinstated", []edit{{firm1, `      - {date: 2025-10-14, kind: reinstated, decision: AP-2025-001}
      - {date: 2025-10-14, kind: appeal-decided, outcome: overturned, decision: AP-2025-001}
`, `      - {date: 2025-10-14, kind: appeal-decided, outcome: upheld, decision: AP-2025-001}
`}}, `
data/register/firms/f-0001.yaml:16:74: error: C-2024-0001 was "suspended" by EB-2025-001, which AP-2025-001 annulled on 2025-10-14, but it is not reinstated [annulled-not-reinstated]
  hint: add to the events of C-2024-0001: - {date: 2025-10-14, kind: reinstated, decision: AP-2025-001}
`},
	{"annulled-not-reinstated", []edit{{decisions, `  finality: annulled
  annulled_by: AP-2025-001
`, `  finality: final
`}, {decisions, "appeal_outcome: annulled", "appeal_outcome: varied"},
		{firm1, `      - {date: 2025-10-14, kind: reinstated, decision: AP-2025-001}
      - {date: 2025-10-14, kind: appeal-decided, outcome: overturned, decision: AP-2025-001}
`, `      - {date: 2025-10-14, kind: appeal-decided, outcome: upheld, decision: AP-2025-001}
`}, {decisions, "to: 2025-11-26", "to: 2027-11-26"}}, `
data/register/firms/f-0001.yaml:16:74: error: C-2024-0001 was "suspended" by EB-2025-001, which AP-2025-001 varied on 2025-10-14 without taking it again, but it is not reinstated [annulled-not-reinstated]
  hint: add to the events of C-2024-0001: - {date: 2025-10-14, kind: reinstated, decision: AP-2025-001}, or the sanction to AP-2025-001
`},
	{"appeal-over", []edit{{decisions, "  finality: final\n  redress", "  finality: open-to-appeal\n  appeal_until: 2026-11-21\n  redress"}}, `
content/decisions/list.yaml:30:17: warning: the time for an appeal against EB-2025-002 ended on 2026-11-21, but it is still open to appeal on 2026-11-22 [appeal-over]
  hint: write finality: final and take appeal_until away, or finality: under-appeal if an appeal was lodged
`},
	{"suspension-over", []edit{{decisions, "C-2024-0001, from: 2025-05-27, to: 2025-11-26", "C-2024-0001, from: 2025-05-27, to: 2026-11-21"},
		{decisions, `  finality: annulled
  annulled_by: AP-2025-001
`, `  finality: final
`}, {firm1, `      - {date: 2025-06-20, kind: appealed}
      - {date: 2025-10-14, kind: reinstated, decision: AP-2025-001}
      - {date: 2025-10-14, kind: appeal-decided, outcome: overturned, decision: AP-2025-001}
`, ""}}, `
data/register/firms/f-0001.yaml:16:34: warning: C-2024-0001 is still suspended on 2026-11-22, but the suspension by EB-2025-001 ended with 2026-11-21 [suspension-over]
  hint: if nothing else holds it, add to the events of C-2024-0001: - {date: 2026-11-22, kind: reinstated, scope: [training]}
`},
	{"event-sequence", []edit{{firm1, `kind: withdrawn, decision: EB-2025-002}
`, `kind: withdrawn, decision: EB-2025-002}
      - {date: 2026-02-01, kind: reinstated, decision: EB-2025-002}
`}}, `
data/register/firms/f-0001.yaml:27:34: error: "reinstated" cannot follow: C-2024-0002 is withdrawn since 2025-11-03, and the decision that took it does not give it back [event-sequence]
  hint: write as ` + "`decision:`" + ` the judgment on appeal
`},
	{"revision-status", []edit{{code2024, "status: in-force", "status: adopted"}}, `
content/instruments/code/2024/revision.md:3:9: warning: code@2024 is declared "adopted", but by its dates it is in-force on 2026-11-22 [revision-status]
  hint: write status: in-force
`},
	{"revision-status", []edit{{code2024, "entry_into_force: 2024-06-01", "entry_into_force: 2027-01-01"}}, `
content/decisions/list.yaml:10:19: error: EB-2025-001 cites code@2024#art_1, which was not in force at the time of the conduct (2025-02-03 to 2025-02-07) [provision-not-in-force]
  hint: no revision of code is in force on 2025-02-03
content/instruments/code/2024/revision.md:3:9: warning: code@2024 is declared "in-force", but by its dates it is adopted but not in force on 2026-11-22 [revision-status]
  hint: write status: adopted, or mend entry_into_force and superseded_on
data/register/firms/f-0001.yaml:10:15: error: C-2024-0001 is issued on 2024-09-16 against code@2024, which is adopted but not in force on that day [standard-not-in-force]
  hint: no revision of code is in force on 2024-09-16
data/register/firms/f-0001.yaml:21:15: error: C-2024-0002 is issued on 2024-10-01 against code@2024, which is adopted but not in force on that day [standard-not-in-force]
  hint: no revision of code is in force on 2024-10-01
data/register/firms/f-0002.yaml:9:15: error: C-2024-0004 is issued on 2024-10-01 against code@2024, which is adopted but not in force on that day [standard-not-in-force]
  hint: no revision of code is in force on 2024-10-01
data/register/firms/f-0003.yaml:11:15: error: C-2024-0003 is issued on 2024-10-01 against code@2024, which is adopted but not in force on that day [standard-not-in-force]
  hint: no revision of code is in force on 2024-10-01
`},
	{"revision-status", []edit{{adoptedMD, "status: in-force", "status: superseded"}}, `
content/instruments/convention/adopted/revision.md:4:9: warning: convention@adopted is declared "superseded", but by its dates it is in-force on 2026-11-22 [revision-status]
  hint: write status: in-force, or give superseded_by or superseded_on
`},
	{"revision-status", []edit{{draftMD, "status: superseded", "status: draft"}}, `
content/instruments/convention/draft/revision.md:4:9: warning: convention@draft is declared "draft", but by its dates it is superseded on 2026-11-22 [revision-status]
  hint: write status: superseded
`},
	{"force-overlap", []edit{{code2026, "", `---
short_title: 2026 edition
status: in-force
legal_value: authentic
date: 2026-01-10
entry_into_force: 2026-03-01
previous: "2024"
---
`}, {code2024, "status: in-force", `status: in-force
superseded_by: "2026"
superseded_on: 2026-04-01`}}, `
content/instruments/code/2024/revision.md:3:9: warning: code@2024 is declared "in-force", but by its dates it is superseded on 2026-11-22 [revision-status]
  hint: write status: superseded, or mend entry_into_force and superseded_on
content/instruments/code/2026/revision.md:6:19: error: code@2024 and code@2026 are both in force on 2026-03-01 [force-overlap]
  hint: mend superseded_on of the earlier one or entry_into_force of the later one
`},
	{"revision-status", []edit{{code2026, "", `---
short_title: 2026 edition
status: in-force
legal_value: authentic
date: 2026-01-10
entry_into_force: 2026-03-01
previous: "2024"
---
`}}, `
content/instruments/code/2024/revision.md:3:9: warning: code@2024 is declared "in-force", but by its dates it is superseded on 2026-11-22 [revision-status]
  hint: write status: superseded, or mend entry_into_force and superseded_on
`},
	{"provision-date-idle", []edit{{adoptedMD, "applies_provisionally: 2023-07-01", "applies_provisionally: 2025-01-01"}}, `
content/instruments/convention/adopted/revision.md:14:47: warning: "applies_provisionally" of art_2 in convention@adopted makes no difference on any day [provision-date-idle]
  hint: take it away, or mend the dates of the provision, of what is around it, or of the text
`},
	{"provision-date-idle", []edit{{adoptedMD, "entry_into_force: 2025-01-01", "entry_into_force: 2024-06-01"}}, `
content/instruments/convention/adopted/revision.md:14:77: warning: "entry_into_force" of art_2 in convention@adopted makes no difference on any day [provision-date-idle]
  hint: take it away, or mend the dates of the provision, of what is around it, or of the text
`},
	{"provision-date-idle", []edit{{adoptedMD, "suspended: {from: 2025-03-01, to: 2025-09-01}", "suspended: {from: 2023-07-01, to: 2024-05-31}"}}, `
content/instruments/convention/adopted/revision.md:15:35: warning: "suspended" of art_3 in convention@adopted makes no difference on any day [provision-date-idle]
  hint: take it away, or mend the dates of the provision, of what is around it, or of the text
`},
	{"provision-not-in-force", []edit{{adoptedMD, "{provision: art_2, applies_provisionally: 2023-07-01, entry_into_force: 2025-01-01", "{provision: art_1, entry_into_force: 2025-02-08"}}, `
content/decisions/list.yaml:9:19: error: EB-2025-001 cites convention@adopted#art_1__para_2, which was not in force at the time of the conduct (2025-02-03 to 2025-02-07) [provision-not-in-force]
  hint: by its own dates in content/instruments/convention/adopted/revision.md it was adopted but not in force on 2025-02-03
content/decisions/list.yaml:41:19: error: AP-2025-001 cites convention@adopted#art_1__para_2, which was not in force at the time of the conduct (2025-02-03 to 2025-02-07) [provision-not-in-force]
  hint: by its own dates in content/instruments/convention/adopted/revision.md it was adopted but not in force on 2025-02-03
`},
}
