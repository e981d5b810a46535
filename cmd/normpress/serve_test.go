package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

// The site is served, follows a change, keeps the last good site when a change is wrong, and says what is wrong.
func TestServe(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := txtar.Write(archive, dir); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	out, log := io.Pipe()
	ended := make(chan int)
	go func() {
		ended <- run(ctx, []string{"serve", "--source", dir, "--port", "0", "--as-of", "2026-11-22"}, log, io.Discard)
		log.Close()
	}()
	lines := bufio.NewScanner(out)
	address := next(t, lines, "http://")
	next(t, lines, "no findings")
	if page := get(t, address+"instruments/pact/adopted/art_2/"); !strings.Contains(page, "Every tool shall have a ") {
		t.Errorf("the article is not served: %s", page)
	}

	text := filepath.Join(dir, "content/instruments/pact/adopted/en.md")
	edit(t, text, "Every tool shall", "Each tool shall")
	next(t, lines, "no findings")
	if page := get(t, address+"instruments/pact/adopted/art_2/"); !strings.Contains(page, "Each tool shall have a ") {
		t.Errorf("the change is not served: %s", page)
	}

	edit(t, filepath.Join(dir, "data/register/firms/F-0001.yaml"), "inspector: I-01", "inspector: I-10")
	next(t, lines, `data/register/firms/F-0001.yaml:8:16: error: there is no inspector "I-10" in the register [unknown-inspector]`)
	if page := get(t, address+"register/firms/F-0001/"); !strings.Contains(page, "Meridian Lattice Ltd") {
		t.Errorf("the last good site is gone: %s", page)
	}

	go io.Copy(io.Discard, out)
	cancel()
	select {
	case code := <-ended:
		if code != exitOK {
			t.Errorf("exit code %d", code)
		}
	case <-time.After(30 * time.Second):
		t.Error("serve does not end with its context")
	}
}

// next reads lines up to one that begins with the words, and returns it.
func next(t *testing.T, lines *bufio.Scanner, words string) string {
	t.Helper()
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), words) {
			return lines.Text()
		}
	}
	t.Fatalf("the log ended before %q", words)
	return ""
}

func get(t *testing.T, address string) string {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	page, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", address, answer.Status, err)
	}
	return string(page)
}

func edit(t *testing.T, file, from, to string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), from) {
		t.Fatalf("%s does not have %q: %v", file, from, err)
	}
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(text), from, to)), 0o644); err != nil {
		t.Fatal(err)
	}
}
