package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"normpress/cmd/normpress/internal/check"
	"normpress/cmd/normpress/internal/cite"
	"normpress/cmd/normpress/internal/diag"
	"normpress/cmd/normpress/internal/engine"
	"normpress/cmd/normpress/internal/export"
	"normpress/cmd/normpress/internal/load"
	"normpress/cmd/normpress/internal/norm"
	"normpress/cmd/normpress/internal/publish"
	"normpress/cmd/normpress/internal/records"
	"normpress/cmd/normpress/internal/source"
	"normpress/cmd/normpress/internal/timeline"
)

// rules are all rules by name.
func rules() []*diag.Rule {
	all := slices.Concat(source.Rules, load.Rules, norm.Rules, check.Rules, timeline.Rules, records.ViewRules, records.TreatyRules, records.PenaltyRules, cite.Rules, engine.Rules, export.Rules, publish.Rules)
	slices.SortFunc(all, func(a, b *diag.Rule) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

func rulesCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:     "rules",
		Short:   "Lists the rules that a site is checked by",
		Example: "  normpress rules",
		RunE: func(c *cobra.Command, _ []string) error {
			switch format {
			case "text":
				for _, r := range rules() {
					fmt.Fprintf(c.OutOrStdout(), "%-26s %-8s %s\n", r.Name, r.Severity, r.Explain)
				}
				return nil
			case "json":
				enc := json.NewEncoder(c.OutOrStdout())
				enc.SetEscapeHTML(false)
				enc.SetIndent("", "  ")
				return enc.Encode(rules())
			}
			return usageError{fmt.Errorf("--format %q is not known", format), "write `--format text` or `--format json`"}
		},
	}
	c.Flags().StringVar(&format, "format", "text", "text or json")
	return c
}
