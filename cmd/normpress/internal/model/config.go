package model

import (
	"fmt"
	"net/url"

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
	Description string   `yaml:"description"`
	Sample      Sample   `yaml:"sample"`            // whether a banner says that the content is sample content
	Silence     []string `yaml:"silence"`           // names of the rules whose warnings are not shown
	AllPairs    int      `yaml:"compare_all_up_to"` // see Config.AllPairs
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
