package check

const conditions = `{kind: conditions, certificate: C-2024-0002, from: 2025-11-03}
    - {kind: naming, firm: F-0001}`

// onTransferred is what a decision imposes on a certificate that has gone from F-0003 to F-0002.
var onTransferred = edit{firm3, "to: F-0002}", "to: F-0002}\n      - {date: 2025-11-03, kind: conditions-imposed, decision: EB-2025-002}"}

// decisionBreakages are those of decisions, and of what they and the register say of each other.
var decisionBreakages = []breakage{
	{"reply-date", []edit{{decisions, "  summary: The firm acted", "  reply: {date: 2025-05-26, text: No.}\n  summary: The firm acted"}}, `
content/decisions/list.yaml:15:17: error: the reply to EB-2025-001 is of 2025-05-26, before the decision of 2025-05-27 [reply-date]
  hint: mend one of the two dates
`},
	{"gravity-without-breach", []edit{{decisions, "code@2024#art_1, outcome: no-breach", "code@2024#art_1, outcome: no-breach, gravity: minor"}}, `
content/decisions/list.yaml:10:65: error: EB-2025-001 gives a gravity to code@2024#art_1, of which its finding is "no-breach" [gravity-without-breach]
  hint: take the gravity away, or write outcome: breach
`},
	{"withheld-named", []edit{{firm2, "state: FI", "state: FI\nconfidential: true"}}, `
content/decisions/list.yaml:17:10: error: EB-2025-002 names "Kaislaranta Oy", whose particulars the register keeps back [withheld-named]
  hint: write F-0002 in its place
`},
	{"sanction-turnover", []edit{{decisions, "{kind: naming, firm: F-0001}", "{kind: naming, firm: F-0001, turnover: {amount: 1, year: 2024}}"}}, `
content/decisions/list.yaml:28:46: error: a sanction of the kind "naming" in EB-2025-002 has a turnover [sanction-turnover]
  hint: write kind: fine, or take the turnover away
`},
	{"sanction-turnover", []edit{{decisions, "currency: EUR}", "currency: EUR, turnover: {amount: 0, year: 2024}}"}}, `
content/decisions/list.yaml:27:86: error: the turnover in EB-2025-002 is 0 [sanction-turnover]
  hint: write it in minor units of the currency of the fine: {amount: 460000000, year: 2024}
`},
	{"sanction-turnover", []edit{{decisions, "currency: EUR}", "currency: EUR, turnover: {amount: 460000000, year: 2026}}"}}, `
content/decisions/list.yaml:27:103: error: the turnover in EB-2025-002 is of the year 2026 [sanction-turnover]
  hint: write the financial year, which ended before the decision
`},
	{"sanction-scope", []edit{{decisions, "{kind: withdrawal, certificate: C-2024-0002}", "{kind: withdrawal, certificate: C-2024-0002, scope: [brokerage]}"}}, `
content/decisions/list.yaml:26:59: error: a sanction of the kind "withdrawal" in EB-2025-002 has a scope [sanction-scope]
  hint: write kind: suspension with its certificate, or take the scope away; a withdrawal is of all of a certificate
`},
	{"sanction-scope", []edit{{decisions, "scope: [training]", "scope: [brokerage]"}}, `
content/decisions/list.yaml:12:94: error: EB-2025-001 suspends C-2024-0001 for "brokerage", which C-2024-0001 never had [sanction-scope]
  hint: one of: red-team, training
`},
	{"unknown-scope", []edit{{decisions, "scope: [training]", "scope: [trainning]"}}, `
content/decisions/list.yaml:12:94: error: there is no scope "trainning" in the vocabulary [unknown-scope]
  hint: did you mean "training"?
`},
	{"listed-twice", []edit{{decisions, "scope: [training]", "scope: [training, training]"}}, `
content/decisions/list.yaml:12:104: error: "training" stands twice in scope [listed-twice]
  hint: name it once
`},
	{"appeal-outcome", []edit{{decisions, "  appeal_outcome: annulled\n", ""}}, `
content/decisions/list.yaml:43:14: error: AP-2025-001 reviews EB-2025-001, but does not say what became of it [appeal-outcome]
  hint: add appeal_outcome: upheld, varied or annulled
`},
	{"appeal-outcome", []edit{{decisions, "  finality: annulled\n  annulled_by: AP-2025-001\n", "  finality: final\n"}}, `
content/decisions/list.yaml:13:13: error: EB-2025-001 is "final", but AP-2025-001 annulled it on 2025-10-14 [appeal-outcome]
  hint: write finality: annulled and annulled_by: AP-2025-001
`},
	{"appeal-outcome", []edit{{decisions, "  appeal_outcome: annulled\n", "  appeal_outcome: varied\n"}}, `
content/decisions/list.yaml:44:19: error: EB-2025-001 is annulled by AP-2025-001, whose appeal_outcome is "varied" [appeal-outcome]
  hint: write appeal_outcome: annulled
`},
	{"appeal-outcome", []edit{{decisions, "  redress: {who", "  appeal_outcome: upheld\n  redress: {who"}}, `
content/decisions/list.yaml:30:19: error: EB-2025-002 has an appeal_outcome, but reviews no decision [appeal-outcome]
  hint: add the decision that it reviews as appeal_of
`},
	{"appeal-sanctions", []edit{{decisions, "  finality: annulled\n  annulled_by: AP-2025-001\n", "  finality: final\n"}, {decisions, "  appeal_outcome: annulled\n", "  appeal_outcome: upheld\n  sanctions: [{kind: naming}]\n"},
		{firm1, "outcome: overturned, decision: AP-2025-001", "outcome: upheld, decision: AP-2025-001"},
		{firm1, "      - {date: 2025-10-14, kind: reinstated, decision: AP-2025-001}\n", ""}}, `
content/decisions/list.yaml:44:22: error: AP-2025-001 upholds EB-2025-001, but imposes a sanction of the kind "naming" [appeal-sanctions]
  hint: leave it to EB-2025-001, or write appeal_outcome: varied
`},
	{"appeal-until", []edit{{decisions, "  redress: {who", "  appeal_until: 2026-01-02\n  redress: {who"}}, `
content/decisions/list.yaml:30:17: error: EB-2025-002 has a last day for an appeal, but its finality is "final" [appeal-until]
  hint: take it away when the time is over or an appeal was lodged
`},
	{"appeal-until", []edit{{decisions, "  finality: final\n  redress: {who", "  finality: open-to-appeal\n  appeal_until: 2025-11-02\n  redress: {who"}}, `
content/decisions/list.yaml:30:17: error: the time for an appeal against EB-2025-002 ends on 2025-11-02, before the decision of 2025-11-03 [appeal-until]
  hint: mend one of the two dates
`},
	{"sanction-event-scope", []edit{{decisions, ", scope: [training]", ""}}, `
content/decisions/list.yaml:12:39: error: EB-2025-001 suspends C-2024-0001 for all of its scope, but the register for training [sanction-event-scope]
  hint: write the same scopes in the decision and in the event at data/register/firms/f-0001.yaml:16:9
`},
	{"sanction-event-scope", []edit{{firm1, "kind: suspended, scope: [training],", "kind: suspended, scope: [red-team],"}}, `
content/decisions/list.yaml:12:93: error: EB-2025-001 suspends C-2024-0001 for training, but the register for red-team [sanction-event-scope]
  hint: write the same scopes in the decision and in the event at data/register/firms/f-0001.yaml:16:9
`},
	{"sanction-not-in-register", []edit{{decisions, "{kind: naming, firm: F-0001}", conditions}}, `
content/decisions/list.yaml:28:39: error: EB-2025-002 imposes conditions on C-2024-0002 from 2025-11-03, but the register has no such event [sanction-not-in-register]
  hint: add to the events of C-2024-0002 in data/register/firms/f-0001.yaml:20:5: - {date: 2025-11-03, kind: conditions-imposed, decision: EB-2025-002, published: 2025-11-06}
`},
	{"event-not-in-decision", []edit{{firm2, "kind: conditions-imposed, reason", "kind: conditions-imposed, decision: EB-2025-001, reason"}}, `
data/register/firms/f-0002.yaml:16:64: error: C-2024-0004 is "conditions-imposed" on 2025-04-01 by EB-2025-001, which imposes no conditions on it from that day [event-not-in-decision]
  hint: add to the sanctions of EB-2025-001 in content/decisions/list.yaml:1:3: - {kind: conditions, certificate: C-2024-0004, from: 2025-04-01}
`},
	{"reinstated-early", []edit{{decisions, "  finality: annulled\n  annulled_by: AP-2025-001\n", "  finality: final\n"},
		{decisions, "  appeal_outcome: annulled\n", "  appeal_outcome: upheld\n"},
		{firm1, "outcome: overturned, decision: AP-2025-001", "outcome: upheld, decision: AP-2025-001"},
		{firm1, "kind: reinstated, decision: AP-2025-001}", "kind: reinstated}"}}, `
data/register/firms/f-0001.yaml:18:16: error: C-2024-0001 is reinstated on 2025-10-14, but EB-2025-001 suspends it until 2025-11-26 [reinstated-early]
  hint: write date: 2025-11-27, or add the decision that ended the suspension
`},
	{"appeal-not-in-register", []edit{{firm1, "      - {date: 2025-10-14, kind: appeal-decided, outcome: overturned, decision: AP-2025-001}\n", ""}}, `
content/decisions/list.yaml:43:14: error: AP-2025-001 decides on EB-2025-001, which acts on C-2024-0001, but the register has no such outcome of an appeal on 2025-10-14 [appeal-not-in-register]
  hint: add to the events of C-2024-0001 in data/register/firms/f-0001.yaml:9:5: - {date: 2025-10-14, kind: appeal-decided, outcome: overturned, decision: AP-2025-001}
`},
	{"appeal-not-in-register", []edit{{decisions, "  finality: final\n  redress: {who", "  finality: under-appeal\n  redress: {who"}}, `
content/decisions/list.yaml:29:13: error: EB-2025-002 is under appeal, but the register has no appeal against what it did to C-2024-0002 [appeal-not-in-register]
  hint: add to the events of C-2024-0002 in data/register/firms/f-0001.yaml:20:5: - {date: YYYY-MM-DD, kind: appealed}
`},
	{"appeal-event-outcome", []edit{{firm1, "outcome: overturned, decision: AP-2025-001", "outcome: upheld, decision: AP-2025-001"}}, `
data/register/firms/f-0001.yaml:19:59: error: the register says that the act on C-2024-0001 was upheld by AP-2025-001, whose appeal_outcome is "annulled" [appeal-event-outcome]
  hint: write outcome: overturned, or mend appeal_outcome of AP-2025-001
`},
	{"appeal-event-outcome", []edit{{firm1, "{date: 2025-10-14, kind: appeal-decided,", "{date: 2025-10-15, kind: appeal-decided,"}}, `
data/register/firms/f-0001.yaml:19:16: error: the appeal on C-2024-0001 is decided on 2025-10-15 by AP-2025-001, which is of 2025-10-14 [appeal-event-outcome]
  hint: write date: 2025-10-14
`},
	{"appeal-event-outcome", []edit{{decisions, "  finality: annulled\n  annulled_by: AP-2025-001\n", "  finality: final\n"},
		{decisions, "  appeal_outcome: annulled\n", "  appeal_outcome: upheld\n"},
		{firm1, "outcome: overturned, decision: AP-2025-001", "outcome: upheld, decision: AP-2025-001"}}, `
data/register/firms/f-0001.yaml:18:56: error: C-2024-0001 is reinstated on 2025-10-14 by AP-2025-001, which upheld what was taken [appeal-event-outcome]
  hint: name the decision that gives it back, or mend appeal_outcome
`},
	{"appeal-pending", []edit{{decisions, "  finality: final\n  redress: {who", "  finality: open-to-appeal\n  redress: {who"},
		{firm1, "kind: withdrawn, decision: EB-2025-002}\n", "kind: withdrawn, decision: EB-2025-002}\n      - {date: 2025-12-01, kind: appealed}\n"}}, `
content/decisions/list.yaml:29:13: error: EB-2025-002 is open to appeal, but an appeal against it is pending since 2025-12-01 (C-2024-0002 in data/register/firms/f-0001.yaml:27:16) [appeal-pending]
  hint: write finality: under-appeal
`},
}
