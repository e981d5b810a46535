package norm

import "normpress/cmd/normpress/internal/diag"

// Rules are the rules that reading a text applies.
var Rules = []*diag.Rule{
	ruleUTF8, ruleControl, ruleBidi, ruleHTML, ruleComment, ruleCommentOpen, ruleWas, ruleLink, ruleLinkForm, ruleImage,
	ruleNoteUndefined, ruleNoteTwice, ruleNoteUnused, ruleFenceOpen, ruleFenceInfo, ruleTableRow, ruleTooLong, ruleTooDeep,
	ruleLabels, ruleLabelUnknown, ruleHeadingHidden, ruleHeadingLevel, ruleHeadingRank, ruleEmpty, ruleEmptyText,
	ruleNumberTwice, ruleNumberSkipped, ruleNumberOrder,
}

var (
	ruleUTF8          = &diag.Rule{Name: "utf-8", Severity: diag.Error, Explain: "a file is UTF-8 throughout"}
	ruleControl       = &diag.Rule{Name: "control-character", Severity: diag.Error, Explain: "a text has no control characters but tabs and line ends"}
	ruleBidi          = &diag.Rule{Name: "bidi-control", Severity: diag.Error, Explain: "nothing overrides the direction of the text, and every isolate is closed in its own paragraph"}
	ruleHTML          = &diag.Rule{Name: "raw-html", Severity: diag.Warning, Explain: "a text has no HTML; it is shown as it is written"}
	ruleComment       = &diag.Rule{Name: "comment-unpublished", Severity: diag.Warning, Explain: "a comment other than a hint for identity is not published"}
	ruleCommentOpen   = &diag.Rule{Name: "comment-open", Severity: diag.Error, Explain: "a comment is closed with -->"}
	ruleWas           = &diag.Rule{Name: "was-hint", Severity: diag.Error, Explain: "a hint <!-- was: eId --> stands directly below the heading or number that it is about, once"}
	ruleLink          = &diag.Rule{Name: "unsafe-link", Severity: diag.Error, Explain: "a link leads to https, http, mailto, a provision or a relative path"}
	ruleLinkForm      = &diag.Rule{Name: "link-form", Severity: diag.Warning, Explain: "a link is [words](address), the address without spaces or a title"}
	ruleImage         = &diag.Rule{Name: "remote-image", Severity: diag.Error, Explain: "an image is a file of the site"}
	ruleNoteUndefined = &diag.Rule{Name: "note-undefined", Severity: diag.Error, Explain: "every note that is referred to is written"}
	ruleNoteTwice     = &diag.Rule{Name: "note-twice", Severity: diag.Error, Explain: "a note is written once in a text"}
	ruleNoteUnused    = &diag.Rule{Name: "note-unused", Severity: diag.Warning, Explain: "every note is referred to"}
	ruleFenceOpen     = &diag.Rule{Name: "code-open", Severity: diag.Error, Explain: "code ends with a line of as many backticks as it began with"}
	ruleFenceInfo     = &diag.Rule{Name: "code-language", Severity: diag.Warning, Explain: "only the language stands behind the backticks that begin code"}
	ruleTableRow      = &diag.Rule{Name: "table-row", Severity: diag.Warning, Explain: "every row of a table has as many cells as its head"}
	ruleTooLong       = &diag.Rule{Name: "too-long", Severity: diag.Warning, Explain: "a paragraph is short enough to look for markup in it"}
	ruleTooDeep       = &diag.Rule{Name: "too-deep", Severity: diag.Warning, Explain: "quotations and lists are not nested beyond reason"}
	ruleLabels        = &diag.Rule{Name: "labels", Severity: diag.Error, Explain: "each of an instrument's labels names a kind of provision that a heading can have"}
	ruleLabelUnknown  = &diag.Rule{Name: "heading-label", Severity: diag.Warning, Explain: "a numbered heading begins with a known label"}
	ruleHeadingHidden = &diag.Rule{Name: "heading-unmarked", Severity: diag.Warning, Explain: "a heading begins with # and a space"}
	ruleHeadingLevel  = &diag.Rule{Name: "heading-level", Severity: diag.Warning, Explain: "a heading is one # deeper than the heading that it belongs to"}
	ruleHeadingRank   = &diag.Rule{Name: "heading-rank", Severity: diag.Warning, Explain: "parts hold chapters, chapters hold sections, sections hold articles"}
	ruleEmpty         = &diag.Rule{Name: "empty-provision", Severity: diag.Warning, Explain: "a provision has words"}
	ruleEmptyText     = &diag.Rule{Name: "empty-text", Severity: diag.Error, Explain: "a text has words"}
	ruleNumberTwice   = &diag.Rule{Name: "number-repeated", Severity: diag.Warning, Explain: "no two provisions of one list have the same number"}
	ruleNumberSkipped = &diag.Rule{Name: "number-skipped", Severity: diag.Warning, Explain: "numbers follow on each other without a gap"}
	ruleNumberOrder   = &diag.Rule{Name: "number-order", Severity: diag.Warning, Explain: "numbers do not go back"}
)
