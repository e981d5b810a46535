package chart

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strings"
	"testing"
)

var property = regexp.MustCompile(`--([a-z0-9-]+): #([0-9a-f]{6})`)

// coloursOf reads the colours that a style sheet names, for light and for dark.
func coloursOf(t *testing.T, sheet string) (light, dark map[string]string) {
	t.Helper()
	b, err := os.ReadFile("../../../../static/css/" + sheet)
	if err != nil {
		t.Fatal(err)
	}
	light, dark = map[string]string{}, map[string]string{}
	before, after, _ := strings.Cut(string(b), "prefers-color-scheme: dark")
	for _, m := range property.FindAllStringSubmatch(before, -1) {
		light[m[1]] = m[2]
	}
	for _, m := range property.FindAllStringSubmatch(after, -1) {
		if _, named := dark[m[1]]; !named {
			dark[m[1]] = m[2]
		}
	}
	return light, dark
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(hex string) float64 {
	var channels [3]uint8
	if _, err := fmt.Sscanf(hex, "%2x%2x%2x", &channels[0], &channels[1], &channels[2]); err != nil {
		return math.NaN()
	}
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		c := float64(channels[i]) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

// The colours stand out from the paper by 3:1 (WCAG 2.2, success criterion 1.4.11), in light and in dark.
func TestColours(t *testing.T) {
	light, dark := coloursOf(t, "charts.css")
	paper, night := coloursOf(t, "site.css")
	for i := range Colours {
		for _, pair := range [][2]string{{light[class(i)], paper["paper"]}, {dark[class(i)], night["paper"]}} {
			a, b := luminance(pair[0]), luminance(pair[1])
			if contrast := (max(a, b) + .05) / (min(a, b) + .05); !(contrast >= 3) {
				t.Errorf("%s: #%s on #%s is %.2f:1", class(i), pair[0], pair[1], contrast)
			}
		}
	}
}
