package load

import (
	"path"
	"slices"
	"strings"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/source"
)

// role is what a file of a site holds.
type role int

const (
	instrumentFile role = iota + 1
	revisionFile
	textFile
	decisionFile
	decisionList
	guideFile
	firmList
	inspectorList
	scopeList
	bodyList
	recordTypeFile
	recordSchema
	recordList
	recordPage
	interfaceWords // read where the pages are made
)

// place is a file with what its path says.
type place struct {
	path                 string
	role                 role
	instrument, revision string
	language             ident.Language // of a text
	part                 bool           // of a text in several files
	recordType           string         // the folder below data/records that the file is in
}

func (p place) at() diag.Pos { return diag.Pos{File: p.path} }

// locate says what the format has in a file's place, and false where it has nothing.
func locate(name string) (place, bool) {
	p := place{path: name}
	parts := strings.Split(name, "/")
	ending := path.Ext(name)
	under := func(folder, want string) bool {
		return strings.HasPrefix(name, folder+"/") && ending == want
	}
	switch {
	case under("content/instruments", ".md"):
		return p.text(parts[2:])
	case under("content/decisions", ".md"):
		p.role = decisionFile
	case under("content/decisions", ".yaml"):
		p.role = decisionList
	case under("content/guide", ".md") && len(parts) == 3:
		p.role = guideFile
	case under("data/register/firms", ".yaml"):
		p.role = firmList
	case under("data/register/inspectors", ".yaml"):
		p.role = inspectorList
	case name == "data/vocabulary/scopes.yaml":
		p.role = scopeList
	case name == "data/vocabulary/bodies.yaml":
		p.role = bodyList
	case strings.HasPrefix(name, "data/records/") && len(parts) > 3:
		return p.record(parts[2:])
	case under("data/i18n", ".yaml") && len(parts) == 3:
		p.role = interfaceWords
	}
	return p, p.role != 0
}

// text says what a Markdown file below content/instruments is, whose path from there has the parts.
func (p place) text(parts []string) (place, bool) {
	last := parts[len(parts)-1]
	p.instrument = parts[0]
	if len(parts) > 2 {
		p.revision = parts[1]
	}
	switch {
	case len(parts) == 2 && last == "instrument.md":
		p.role = instrumentFile
	case len(parts) == 3 && last == "revision.md":
		p.role = revisionFile
	case len(parts) == 3:
		return p.inLanguage(strings.TrimSuffix(last, ".md"))
	case len(parts) == 4:
		p.part = true
		return p.inLanguage(parts[2])
	}
	return p, p.role != 0
}

// record says what a file below data/records is, whose path from there has the parts.
func (p place) record(parts []string) (place, bool) {
	p.recordType = parts[0]
	switch last := parts[len(parts)-1]; {
	case len(parts) == 2 && last == "type.yaml":
		p.role = recordTypeFile
	case len(parts) == 2 && last == "schema.json":
		p.role = recordSchema
	case path.Ext(last) == ".yaml":
		p.role = recordList
	case path.Ext(last) == ".md":
		p.role = recordPage
	}
	return p, p.role != 0
}

func (p place) inLanguage(tag string) (place, bool) {
	p.role = textFile
	return p, p.language.UnmarshalText([]byte(tag)) == nil
}

// places sorts a site's files by what they hold, and finds those that the format has no place for.
func places(files []source.File) ([]place, diag.Findings) {
	var out []place
	var findings diag.Findings
	for _, f := range files {
		if p, ok := locate(f.Path); ok {
			out = append(out, p)
		} else {
			findings = append(findings, unexpectedFile.At(p.at(), moveHint(p), "the file is not part of the format and is not read"))
		}
	}
	return out, append(findings, addressNames(out)...)
}

// endings are those that the format has, by what may be written in their place.
var endings = map[string]string{".md": ".md", ".markdown": ".md", ".yaml": ".yaml", ".yml": ".yaml"}

func moveHint(p place) string {
	ending := path.Ext(p.path)
	stem, better := strings.TrimSuffix(p.path, ending), endings[strings.ToLower(ending)]
	switch {
	case p.role == textFile:
		return "name the text by its language, such as en.md, or its folder, such as en/01.md"
	case better != "" && better != ending:
		if _, ok := locate(stem + better); ok {
			return "rename it to " + path.Base(stem) + better
		}
	case strings.HasPrefix(p.path, "data/vocabulary/"):
		return diag.DidYouMean(path.Base(p.path), []string{"scopes.yaml", "bodies.yaml"})
	case strings.HasPrefix(p.path, "data/records/"):
		return "a type of records is a folder below data/records with a type.yaml, a schema.json and records as .yaml or .md"
	case ending != ".md" && ending != ".yaml":
		return "files that readers download stand in static/"
	}
	return "the guide's page on the format says where things live"
}

// instrumentPages are the pages below the address of an instrument that no revision can have.
var instrumentPages = []string{"compare", "definitions", "history", "on"}

// addressNames finds names of folders and pages that cannot be part of an address, each once.
func addressNames(all []place) (findings diag.Findings) {
	seen := map[string]bool{}
	say := func(full, name string, taken ...string) {
		at := diag.Pos{File: full}
		switch {
		case seen[full]:
		case !ident.IsSlug(name):
			findings = append(findings, addressName.At(at, slugHint(name), "the name %q cannot be part of an address", name))
		case slices.Contains(taken, name):
			findings = append(findings, addressName.At(at, "rename it, such as to "+name+"-text", "the name %q is that of a page of every instrument", name))
		}
		seen[full] = true
	}
	for _, p := range all {
		if p.instrument != "" {
			say("content/instruments/"+p.instrument, p.instrument)
		}
		if p.revision != "" {
			say("content/instruments/"+p.instrument+"/"+p.revision, p.revision, instrumentPages...)
		}
		if p.recordType != "" {
			say("data/records/"+p.recordType, p.recordType)
		}
		if p.role == guideFile {
			say(p.path, strings.TrimSuffix(path.Base(p.path), ".md"))
		}
	}
	return findings
}

func slugHint(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	if len(words) == 0 {
		return "use small letters a to z, digits and hyphens"
	}
	return "rename it to " + strings.Join(words, "-")
}
