package main

import (
	"strings"
	"testing"
)

const resultText = `document.getElementById("result").innerText.replace(/\s+/g, " ").trim()`

// The form answers for any date and scope, on both axes of time, and its answer has an address.
func TestFirmOnAnyDate(t *testing.T) {
	for query, want := range map[string]string{
		"date=2024-01-01":                "On 1 January 2024 Not in the register.",
		"date=2024-11-03&scope=red-team": "On 3 November 2024 No: not certified for Red-team operations on 3 November 2024. Not certified: application for Red-team operations pending since 20 August 2024.",
		"date=2024-11-04&scope=red-team": "On 4 November 2024 Yes: certified for Red-team operations on 4 November 2024. Certified for Red-team operations until 3 November 2027.",
		"date=2025-09-12&scope=red-team": "On 12 September 2025 No: certification for Red-team operations suspended on 12 September 2025. Suspended for Red-team operations since 12 September 2025 by decision EB-2025-001; certificate valid until 3 November 2027.",
		"date=2025-10-01&scope=no-such":  "On 1 October 2025 Suspended for Red-team operations since 12 September 2025 by decision EB-2025-001; certificate valid until 3 November 2027.",
		"date=2028-01-01":                "On 1 January 2028 The certificate will expire at the end of 3 November 2027. This lies after 22 November 2026, the date that this site speaks for. It is what is planned, and may change.",
		"date=soon":                      "",
		"":                               "",
	} {
		p := open(t, site(t)+"/register/firms/F-0001/on/?"+query)
		if got := p.eval(resultText); got != want {
			t.Errorf("%s: %s\nnot: %s", query, got, want)
		}
	}
}

// Choosing a date in the form on a firm's page leads to the answer.
func TestFirmFormLeadsToAnswer(t *testing.T) {
	p := open(t, site(t)+"/register/firms/F-0001/")
	p.eval(`document.getElementById("on-date").value = "2025-01-31"; document.querySelector("form.on-date").submit(); ""`)
	p.await(`location.search === "?date=2025-01-31" && document.getElementById("result").innerText.includes("Certified for Red-team operations until 3 November 2027.")`)
	if got := p.eval(`document.getElementById("2025-01-31").tagName`); got != "A" {
		t.Errorf("the end of the month is in the list as %s", got)
	}
}

// The register on any date, and what differs between any two, are worked out as the program does.
func TestRegisterInBrowser(t *testing.T) {
	p := open(t, site(t)+"/register/on/?date=2025-09-12")
	p.await(`document.querySelector("#result table") !== null`)
	if got, want := p.eval(resultText), "On 12 September 2025 Total 1 · Suspended 1 Download as CSV Certificate Holder Status Scope in force Suspended scope Granted until C-2024-0001 Meridian Lattice Ltd Suspended – Red-team operations 3 November 2027"; got != want {
		t.Errorf("%s\nnot: %s", got, want)
	}
	p = open(t, site(t)+"/register/changes/?from=2025-08-31&to=2025-09-30")
	p.await(`document.querySelector("#result table") !== null`)
	browser := p.eval(`[...document.querySelectorAll("#result tbody tr")].map((r) => r.innerText).join(" ").replace(/\s+/g, " ").trim()`)
	p = open(t, site(t)+"/register/changes/2025-09-30/")
	page := p.eval(`[...document.querySelectorAll("main tbody tr")].map((r) => r.innerText).join(" ").replace(/\s+/g, " ").trim()`)
	const want = "C-2024-0001 Meridian Lattice Ltd Status: Valid → Suspended Scope in force: Red-team operations → – Suspended scope: – → Red-team operations With this status and scope since: 4 November 2024 → 12 September 2025 12 September 2025: Suspended"
	if !strings.HasPrefix(browser, want) || !strings.HasPrefix(page, want) {
		t.Errorf("in the browser: %s\non the page: %s\nnot: %s", browser, page, want)
	}
}
