package model

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strconv"

	"normpress/cmd/normpress/internal/ident"
)

// Config is what a site's hugo.yaml says.
type Config struct {
	Place
	Title           string         `yaml:"title,required"`
	BaseURL         Address        `yaml:"baseURL,required"`
	LanguageCode    ident.Language `yaml:"languageCode"`           // as Hugo calls the language of the one-language site
	DefaultLanguage ident.Language `yaml:"defaultContentLanguage"` // of the interface at the root of the site
	Params          Params         `yaml:"params"`
}

// Params are a site's own options.
type Params struct {
	Place
	Description  string                             `yaml:"description"`
	Languages    []ident.Language                   `yaml:"languages"` // of the interface, see Config.Interface
	Translations map[ident.Language]SiteTranslation `yaml:"translations"`
	Sample       Sample                             `yaml:"sample"`            // whether a banner says that the content is sample content
	Silence      []string                           `yaml:"silence"`           // names of the rules whose warnings are not shown
	AllPairs     int                                `yaml:"compare_all_up_to"` // see Config.AllPairs
	DatedPages   int                                `yaml:"dated_pages_up_to"` // see Config.DatedPages
	Threshold    Threshold                          `yaml:"suppress_below"`    // see Config.SuppressBelow
}

// SiteTranslation is what the site is called in another language.
type SiteTranslation struct {
	Place
	Title       string `yaml:"title"`
	Description string `yaml:"description"`
}

// Interface lists the languages of the interface, first that at the root of the site. Each has a tree of all pages.
func (c *Config) Interface() []ident.Language {
	out := []ident.Language{c.Language()}
	for _, lang := range c.Params.Languages {
		if !slices.Contains(out, lang) {
			out = append(out, lang)
		}
	}
	return out
}

// In is what the site is called in a language.
func (c *Config) In(lang ident.Language) (title, description string) {
	to := c.Params.Translations[lang]
	return cmp.Or(to.Title, c.Title), cmp.Or(to.Description, c.Params.Description)
}

// Language is the language of the interface at the root of the site, English if none is given.
func (c *Config) Language() ident.Language {
	switch {
	case c.DefaultLanguage != "":
		return c.DefaultLanguage
	case c.LanguageCode != "":
		return c.LanguageCode
	}
	return "en"
}

// Address is the absolute address at which a site is published.
type Address string

// UnmarshalText reads an http or https address without query and fragment.
func (a *Address) UnmarshalText(b []byte) error {
	u, err := url.Parse(string(b))
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Hostname() == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return fmt.Errorf("%q is not the address of a site, such as https://norms.example.org/", b)
	}
	*a = Address(b)
	return nil
}

// Sample says whether a site shows a banner about sample content, and with which words.
type Sample struct {
	Shown bool
	Text  string // "" for the usual words
}

// UnmarshalText reads true, false or the words of the banner.
func (s *Sample) UnmarshalText(b []byte) error {
	switch text := string(b); text {
	case "true", "false":
		*s = Sample{Shown: text == "true"}
	default:
		*s = Sample{Shown: true, Text: text}
	}
	return nil
}

// AllPairs is the number of revisions of an instrument up to which every two of them have a page that compares them,
// 30 if not given. Beyond it those have that follow each other, and each with the newest and with the one that was adopted.
func (c *Config) AllPairs() int {
	if c.Params.AllPairs == 0 {
		return 30
	}
	return c.Params.AllPairs
}

// DatedPages is the number of firms up to which each firm has a page for the end of every month and for every event, 200
// if not given. Beyond it one page of each firm answers for all dates.
func (c *Config) DatedPages() int {
	if c.Params.DatedPages == 0 {
		return 200
	}
	return c.Params.DatedPages
}

// Threshold is a number of records from which on tables of withheld records show a number.
type Threshold int

// UnmarshalText reads a number from 3 up: with 2 whoever knows of one record in a number would know the other.
func (t *Threshold) UnmarshalText(b []byte) error {
	n, err := strconv.Atoi(string(b))
	if err != nil || n < 3 || n > 1000 {
		return fmt.Errorf("%q is not a threshold, a whole number from 3 to 1000", b)
	}
	*t = Threshold(n)
	return nil
}

// SuppressBelow is the number under which tables of withheld records show no number, 5 if not given.
func (c *Config) SuppressBelow() int {
	if c.Params.Threshold == 0 {
		return 5
	}
	return int(c.Params.Threshold)
}
