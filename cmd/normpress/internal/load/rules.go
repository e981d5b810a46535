package load

import "normpress/cmd/normpress/internal/diag"

// Rules are the rules of this package.
var Rules = []*diag.Rule{yamlSyntax, yamlPlain, hiddenCharacter, unknownKey, duplicateKey, missingKey, emptyValue,
	wrongType, wrongValue, lostComment, frontMatter, noRecord, unexpectedFile, addressName, missingFile, textTwice,
	partOrder, revisionOrder, numberTwice, unknownRule,
	jsonSyntax, schemaField, schemaInvalid, schemaKeyword, recordPath, recordViewKeys, recordKey, recordForm}

var (
	yamlSyntax = &diag.Rule{Name: "yaml-syntax", Severity: diag.Error,
		Explain: "Records and front matter are well-formed YAML."}
	yamlPlain = &diag.Rule{Name: "yaml-plain", Severity: diag.Error,
		Explain: "Records and front matter are one YAML document without anchors, aliases, merge keys, tags and keys that are lists or records."}
	hiddenCharacter = &diag.Rule{Name: "hidden-character", Severity: diag.Error,
		Explain: "Records and front matter have no control characters, and no characters that turn the direction of the text around."}
	unknownKey = &diag.Rule{Name: "unknown-key", Severity: diag.Error,
		Explain: "Only the keys of the format are used."}
	duplicateKey = &diag.Rule{Name: "duplicate-key", Severity: diag.Error,
		Explain: "A key is given once."}
	missingKey = &diag.Rule{Name: "missing-key", Severity: diag.Error,
		Explain: "Required keys are given."}
	emptyValue = &diag.Rule{Name: "empty-value", Severity: diag.Error,
		Explain: "A key that is given has a value."}
	wrongType = &diag.Rule{Name: "wrong-type", Severity: diag.Error,
		Explain: "Text, a list or further keys stand where the format asks for them."}
	wrongValue = &diag.Rule{Name: "wrong-value", Severity: diag.Error,
		Explain: "Dates, numbers, codes and named values have the form that the format gives."}
	lostComment = &diag.Rule{Name: "comment-in-text", Severity: diag.Warning,
		Explain: "Words behind # are a comment and are not shown; text that holds a # stands in quotes."}
	frontMatter = &diag.Rule{Name: "front-matter", Severity: diag.Error,
		Explain: "Front matter stands at the top of the file between two lines of three hyphens."}
	noRecord = &diag.Rule{Name: "no-record", Severity: diag.Error,
		Explain: "A file of records holds at least one."}
	unexpectedFile = &diag.Rule{Name: "unexpected-file", Severity: diag.Warning,
		Explain: "Files in content and data stand where the format has a place for them; others are not read."}
	addressName = &diag.Rule{Name: "address-name", Severity: diag.Error,
		Explain: "Names that become part of addresses are small letters a to z, digits and single hyphens, and no revision has the name of a page of its instrument."}
	missingFile = &diag.Rule{Name: "missing-file", Severity: diag.Error,
		Explain: "A site has a hugo.yaml, an instrument an instrument.md and a revision a revision.md."}
	textTwice = &diag.Rule{Name: "text-twice", Severity: diag.Error,
		Explain: "The text of a revision in one language is either one file or one folder of files."}
	partOrder = &diag.Rule{Name: "part-order", Severity: diag.Warning,
		Explain: "Files of one text are read in the order of their names, character by character; their numbers are written with as many digits each."}
	revisionOrder = &diag.Rule{Name: "revision-order", Severity: diag.Error,
		Explain: "The revisions of an instrument follow one another: one has none before it, and each other has its own."}
	numberTwice = &diag.Rule{Name: "number-twice", Severity: diag.Error,
		Explain: "The number of a record is never given twice."}
	unknownRule = &diag.Rule{Name: "unknown-rule", Severity: diag.Error,
		Explain: "The rules that a site silences exist and are warnings."}
	jsonSyntax = &diag.Rule{Name: "json-syntax", Severity: diag.Error,
		Explain: "A schema is well-formed JSON (RFC 8259)."}
	schemaField = &diag.Rule{Name: "schema-field", Severity: diag.Error,
		Explain: "A schema is an object with properties, each of which has one type and a known format."}
	schemaInvalid = &diag.Rule{Name: "schema-invalid", Severity: diag.Error,
		Explain: "A schema is valid by JSON Schema, draft 2020-12, and stands alone."}
	schemaKeyword = &diag.Rule{Name: "schema-keyword", Severity: diag.Warning,
		Explain: "The keywords of a schema are those of JSON Schema, draft 2020-12, x-titles and x-unit; others mean nothing."}
	recordPath = &diag.Rule{Name: "record-path", Severity: diag.Error,
		Explain: "The fields that a type.yaml names are fields of the schema, of a kind that fits."}
	recordViewKeys = &diag.Rule{Name: "record-view", Severity: diag.Error,
		Explain: "A view of records names the fields that it shows, and a rule has exactly one form."}
	recordKey = &diag.Rule{Name: "record-key", Severity: diag.Error,
		Explain: "The key of a record, which is part of its address, is letters a to z, digits and single hyphens."}
	recordForm = &diag.Rule{Name: "record-schema", Severity: diag.Error,
		Explain: "A record is as the schema of its type says."}
)
