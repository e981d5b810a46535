package main

import (
	"compress/gzip"
	"encoding/json"
	"flag"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var lighthouse = flag.String("lighthouse", "", "the lighthouse program, to look at the most read pages with: see make lighthouse")

// The most read pages get the full hundred of Lighthouse for performance, accessibility, best practices and search engines.
func TestLighthouse(t *testing.T) {
	if *lighthouse == "" {
		t.Skip("make lighthouse runs this")
	}
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/", "/instruments/convention/adopted/art_5/", "/instruments/convention/compare/rev-2...adopted/", "/register/firms/F-0009/", "/decisions/EB-2025-005/", "/search/"} {
		report := filepath.Join(t.TempDir(), "report.json")
		c := exec.Command(*lighthouse, sampleAddress(t)+path, "--quiet", "--only-categories=performance,accessibility,best-practices,seo", "--output=json", "--output-path="+report, "--chrome-flags=--headless --no-sandbox --disable-gpu")
		c.Env = append(os.Environ(), "CHROME_PATH="+chromium)
		if out, err := c.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", path, err, out)
			continue
		}
		checkReport(t, path, report)
	}
}

// zipped compresses what it serves, as hosts do, but for parts of files.
func zipped(site http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Range") != "" || !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			site.ServeHTTP(w, r)
			return
		}
		z := &zipWriter{ResponseWriter: w}
		defer z.close()
		site.ServeHTTP(z, r)
	})
}

// zipWriter compresses an answer that is whole.
type zipWriter struct {
	http.ResponseWriter
	body *gzip.Writer
}

func (z *zipWriter) WriteHeader(status int) {
	if status == http.StatusOK {
		z.Header().Del("Content-Length")
		z.Header().Set("Content-Encoding", "gzip")
		z.body = gzip.NewWriter(z.ResponseWriter)
	}
	z.ResponseWriter.WriteHeader(status)
}

func (z *zipWriter) Write(b []byte) (int, error) {
	if z.body == nil {
		return z.ResponseWriter.Write(b)
	}
	return z.body.Write(b)
}

func (z *zipWriter) close() {
	if z.body != nil {
		z.body.Close()
	}
}

// checkReport reports categories below a hundred with the audits that cost it.
func checkReport(t *testing.T, path, file string) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var report struct {
		Categories map[string]struct {
			Score     float64
			AuditRefs []struct {
				ID     string
				Weight float64
			}
		}
		Audits map[string]struct {
			Score               *float64
			Title, DisplayValue string
		}
	}
	if err := json.Unmarshal(b, &report); err != nil {
		t.Fatal(err)
	}
	if len(report.Categories) < 4 {
		t.Errorf("%s: %d categories", path, len(report.Categories))
	}
	for name, c := range report.Categories {
		t.Logf("%s: %s %.0f", path, name, c.Score*100)
		if c.Score == 1 {
			continue
		}
		var low []string
		for _, a := range c.AuditRefs {
			if audit := report.Audits[a.ID]; a.Weight > 0 && audit.Score != nil && *audit.Score < 1 {
				low = append(low, strings.TrimSpace(audit.Title+" "+audit.DisplayValue))
			}
		}
		t.Errorf("%s: %s is %.0f: %s", path, name, c.Score*100, strings.Join(low, "; "))
	}
}
