package source

import "normpress/cmd/normpress/internal/diag"

// Rules are the rules of this package.
var Rules = []*diag.Rule{noSite, unreadable, notPlain, tooLarge, notUTF8, mergeConflict, fileName, sameName}

var (
	noSite = &diag.Rule{Name: "no-site", Severity: diag.Error,
		Explain: "A site is a folder that holds a folder content."}
	unreadable = &diag.Rule{Name: "unreadable", Severity: diag.Error,
		Explain: "Every file and folder of the site can be read."}
	notPlain = &diag.Rule{Name: "not-a-plain-file", Severity: diag.Error,
		Explain: "The site consists of plain files and folders; symbolic links, pipes and devices are not followed."}
	tooLarge = &diag.Rule{Name: "file-too-large", Severity: diag.Error,
		Explain: "A text or record has at most 10 MB, any other file at most 100 MB."}
	notUTF8 = &diag.Rule{Name: "not-utf-8", Severity: diag.Error,
		Explain: "Texts and records are written in UTF-8."}
	mergeConflict = &diag.Rule{Name: "merge-conflict", Severity: diag.Error,
		Explain: "Texts and records hold no marks of a merge that is not finished."}
	fileName = &diag.Rule{Name: "file-name", Severity: diag.Error,
		Explain: "Names of files and folders are readable text in UTF-8."}
	sameName = &diag.Rule{Name: "same-file-name", Severity: diag.Error,
		Explain: "Names in a folder differ in more than capitals and accents' encoding, as many computers cannot keep such files apart."}
)
