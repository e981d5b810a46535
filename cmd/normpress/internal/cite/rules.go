package cite

import "normpress/cmd/normpress/internal/diag"

var (
	referenceNowhere  = &diag.Rule{Name: "reference-nowhere", Severity: diag.Warning, Explain: "A reference in the text names a provision that exists."}
	referenceItself   = &diag.Rule{Name: "reference-to-itself", Severity: diag.Warning, Explain: "A provision refers to others, not to itself by its number."}
	referenceReversed = &diag.Rule{Name: "reference-reversed", Severity: diag.Warning, Explain: "A range of provisions runs from the lower number to the higher."}
	linkNowhere       = &diag.Rule{Name: "link-nowhere", Severity: diag.Error, Explain: "A link to a provision leads to a provision, revision and instrument that exist."}
	termTwice         = &diag.Rule{Name: "term-twice", Severity: diag.Warning, Explain: "A term is defined once within its scope."}
	termUnused        = &diag.Rule{Name: "term-unused", Severity: diag.Warning, Explain: "A defined term is used."}
	termOutside       = &diag.Rule{Name: "term-outside", Severity: diag.Warning, Explain: "A capitalised term that is defined for one provision only is not used outside it."}
	termUndefined     = &diag.Rule{Name: "term-undefined", Severity: diag.Warning, Explain: "A term is defined where the text says that it is."}
)

// Rules lists what is checked here.
var Rules = []*diag.Rule{
	referenceNowhere, referenceItself, referenceReversed, linkNowhere, termTwice, termUnused, termOutside, termUndefined,
}
