package card

import (
	"bytes"
	"image"
	"image/png"
	"testing"
)

// inked counts the points below the mark that are not paper.
func inked(t *testing.T, title, description string) (n int) {
	t.Helper()
	b, err := PNG(title, description)
	if err != nil {
		t.Fatal(err)
	}
	if len(b) > 40_000 {
		t.Errorf("%q weighs %d bytes", title, len(b))
	}
	card, err := png.Decode(bytes.NewReader(b))
	if err != nil || card.Bounds() != image.Rect(0, 0, Width, Height) {
		t.Fatalf("not a picture of that size: %v", err)
	}
	for y := margin + mark + 1; y < Height; y++ {
		for x := range Width {
			if r, _, _, _ := card.At(x, y).RGBA(); r>>8 < 0x80 {
				n++
			}
		}
	}
	return n
}

func TestPNG(t *testing.T) {
	short, long := inked(t, "Norms", ""), inked(t, "Norms and Compliance Portal", "Norms, the register and decisions.")
	if short == 0 || long <= short {
		t.Errorf("a short name has %d points, a long one with a description %d", short, long)
	}
	for _, other := range []string{"بوابة المعايير", "规范门户"} {
		if n := inked(t, other, "Norms"); n != 0 {
			t.Errorf("%s: the font does not have it, but %d points are drawn", other, n)
		}
	}
	if n := inked(t, "Портал норм", "Dispositions générales"); n == 0 {
		t.Error("the font has Cyrillic and accents, but nothing is drawn")
	}
}

func TestLong(t *testing.T) {
	var words bytes.Buffer
	for range 100 {
		words.WriteString("compliance ")
	}
	if inked(t, words.String(), words.String()) == 0 {
		t.Error("nothing is drawn")
	}
}

func TestSame(t *testing.T) {
	a, _ := PNG("Norms", "The register")
	b, _ := PNG("Norms", "The register")
	if !bytes.Equal(a, b) {
		t.Error("two pictures of the same words differ")
	}
}
