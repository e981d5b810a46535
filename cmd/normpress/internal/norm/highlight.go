package norm

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/chroma/v2"
	chtml "github.com/alecthomas/chroma/v2/formatters/html"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/alecthomas/chroma/v2/styles"

	"normpress/cmd/normpress/internal/model"
)

// longestHighlighted bounds, in bytes, the code that is coloured.
const longestHighlighted = 64 << 10

// code writes code, its parts named by classes that Stylesheet colours.
func (r *Renderer) code(b *model.Block) {
	r.raw(`<figure class="code"><pre tabindex="0"><code`)
	if b.CodeLanguage != "" {
		r.raw(` class="language-`)
		r.text(b.CodeLanguage)
		r.raw(`"`)
	}
	r.raw(">")
	for _, t := range r.tokens(b) {
		class := chroma.StandardTypes[t.Type]
		if class != "" {
			r.raw(`<span class="`, class, `">`)
		}
		for i, line := range strings.Split(t.Value, "\n") {
			if i > 0 {
				r.raw("\n")
			}
			r.text(line)
		}
		if class != "" {
			r.raw("</span>")
		}
	}
	r.raw("</code></pre></figure>\n")
}

// tokens are the parts of the code; one part where the language is not known or the parts are not exactly the code.
func (r *Renderer) tokens(b *model.Block) []chroma.Token {
	whole := []chroma.Token{{Type: chroma.Text, Value: b.Code}}
	lexer := r.lexer(b.CodeLanguage)
	if lexer == nil || len(b.Code) > longestHighlighted {
		return whole
	}
	parts, err := chroma.Tokenise(lexer, nil, b.Code)
	var joined strings.Builder
	for _, t := range parts {
		joined.WriteString(t.Value)
	}
	if err != nil || joined.String() != b.Code {
		return whole
	}
	return parts
}

// lexer looks a language up once for a page, as chroma tries the patterns of all languages on an unknown name.
func (r *Renderer) lexer(language string) chroma.Lexer {
	if language == "" {
		return nil
	}
	if l, known := r.lexers[language]; known {
		return l
	}
	if r.lexers == nil {
		r.lexers = map[string]chroma.Lexer{}
	}
	l := lexers.Get(language)
	if l != nil {
		l = chroma.Coalesce(l)
	}
	r.lexers[language] = l
	return l
}

// Stylesheet writes the colours of code as CSS, for light and for dark surroundings. Both styles keep to a contrast of
// 7 to 1 (WCAG 2.2, 1.4.6).
func Stylesheet(w io.Writer) error {
	light, err := rules("modus-operandi")
	if err != nil {
		return err
	}
	dark, err := rules("modus-vivendi")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s@media (prefers-color-scheme: dark) {\n%s}\n", light, dark)
	return err
}

// rules lists a style's colours of tokens, without those of the surroundings.
func rules(style string) (string, error) {
	var css bytes.Buffer
	if err := chtml.New(chtml.WithClasses(true), chtml.WithAllClasses(false)).WriteCSS(&css, styles.Get(style)); err != nil {
		return "", err
	}
	var out strings.Builder
	for line := range strings.Lines(css.String()) {
		_, rule, ok := strings.Cut(line, "*/ ")
		if selector, declarations, found := strings.Cut(rule, " {"); ok && found && strings.HasPrefix(selector, ".chroma .") {
			class := strings.TrimPrefix(selector, ".chroma ")
			if chromaTokens[class[1:]] {
				out.WriteString("pre " + class + " {" + declarations)
			}
		}
	}
	return out.String(), nil
}

// chromaTokens are the classes of tokens, without those of lines and their numbers.
var chromaTokens = tokenClasses()

func tokenClasses() map[string]bool {
	out := map[string]bool{}
	for t, class := range chroma.StandardTypes {
		if t > 0 && class != "" {
			out[class] = true
		}
	}
	return out
}
