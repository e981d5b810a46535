package words

import (
	"os"
	"testing"

	"normpress/cmd/normpress/internal/ident"
)

func BenchmarkNew(b *testing.B) {
	for _, c := range []struct{ name, lang, path string }{
		{"en", "en", corpora + "/us-constitution/rev-21-editorial-2021-01-02.md"}, {"de", "de", corpora + "/german-law/tkg-2004/rev-11-2018-11-08.md"},
		{"ru", "ru", corpora + "/cc-by-sa/ru-4.0.md"}, {"ar", "ar", corpora + "/cc-by-sa/ar-4.0.md"}, {"zh", "zh", corpora + "/cc-by-sa/zh-Hans-4.0.md"}, {"fr", "fr", corpora + "/cc-by-sa/fr-4.0.md"}} {
		data, err := os.ReadFile(c.path)
		if err != nil {
			b.Fatal(err)
		}
		s := string(data)
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				New(s, ident.Language(c.lang))
			}
		})
	}
}

// BenchmarkCompare compares the provisions of real texts that changed, one pair after the other.
func BenchmarkCompare(b *testing.B) {
	pairs := realPairs(b)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		p := pairs[i%len(pairs)]
		Compare(p.old, p.new)
		i++
	}
}
