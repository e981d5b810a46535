package load

import (
	"fmt"
	"reflect"

	"go.yaml.in/yaml/v4"

	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/model"
	"normpress/cmd/normpress/internal/source"
)

const configFile = "hugo.yaml"

// Config reads a site's hugo.yaml. Only the keys of model.Config can be set: Hugo's others open what keeps a site
// safe, or change what the portal depends on.
func Config(s *source.Site) (*model.Config, diag.Findings) {
	c := &model.Config{}
	at := diag.Pos{File: configFile}
	c.SetPos(at)
	if !s.Has(configFile) {
		return c, diag.Findings{missingFile.At(at, "add one with `title: …` and `baseURL: https://norms.example.org/`", "the site has no %s", configFile)}
	}
	data, _, findings := s.Text(configFile)
	if len(findings) > 0 {
		return c, findings
	}
	d := decoder{document: document{file: configFile, data: withoutMark(data)}, plans: &plans{}}
	top, findings := d.parse()
	d.findings = findings
	switch {
	case top == nil && len(findings) == 0 || top != nil && isEmpty(top):
		d.add(noRecord.At(at, "write `title: …` and `baseURL: https://norms.example.org/`", "the file holds no keys"))
	case top != nil && d.is(top, yaml.MappingNode, "the file", "write each key on a line of its own, as `key: value`"):
		d.record(top, reflect.ValueOf(c).Elem())
	}
	return c, d.findings.Sorted()
}

// Silenced finds names in the config's list of silenced rules that are not those of warnings among the rules.
func Silenced(c *model.Config, rules []*diag.Rule) (findings diag.Findings) {
	var warnings []string
	errors := map[string]bool{}
	for _, r := range rules {
		if r.Severity == diag.Error {
			errors[r.Name] = true
		} else {
			warnings = append(warnings, r.Name)
		}
	}
	known := map[string]bool{}
	for _, w := range warnings {
		known[w] = true
	}
	for i, name := range c.Params.Silence {
		at := c.Params.At(fmt.Sprintf("silence[%d]", i))
		switch {
		case errors[name]:
			findings = append(findings, unknownRule.At(at, "mend what it finds", "%s finds errors, which cannot be silenced", name))
		case !known[name]:
			findings = append(findings, unknownRule.At(at, diag.DidYouMean(name, warnings), "there is no rule %s", name))
		}
	}
	return findings
}
