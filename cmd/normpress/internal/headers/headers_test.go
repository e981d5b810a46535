package headers

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write the golden file anew")

// The files for hosts are what testdata/hosts.txtar shows, for a site in two languages at the path /portal/
// of its host.
func TestFiles(t *testing.T) {
	const golden = "testdata/hosts.txtar"
	var a txtar.Archive
	for _, f := range (Site{Base: "/portal/", Trees: []string{"fr"}}).Files() {
		a.Files = append(a.Files, txtar.File{Name: strings.TrimPrefix(f.Path, "/"), Data: []byte(f.Text)})
	}
	got := string(txtar.Format(&a))
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || got != string(want) {
		t.Errorf("got %s\nwant %s\nerror %v", got, want, err)
	}
}

func TestPage(t *testing.T) {
	const common = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; "
	const hosted, portable = common + "trusted-types 'none'", common + "trusted-types normpress"
	if got := Page(); got != hosted {
		t.Errorf("a page has %s", got)
	}
	if got := PortablePage(); got != portable {
		t.Errorf("a page of a portable site has %s", got)
	}
}

func TestCache(t *testing.T) {
	for path, want := range map[string]string{
		"/": AskBack, "/search/index/entry.bin": AskBack, "/register/firms/data/index.json": AskBack, "/search/index/": AskBack, "/ru/register/firms/data/names-1-0123456789ab.json": AskBack,
		"/search/index/t/abcdefgh.bin": Forever, "/register/firms/data/names-1-0123456789ab.json": Forever,
		"/fr/register/firms/data/names-1-0123456789ab.json": Forever,
	} {
		if got := (Site{Base: "/", Trees: []string{"fr"}}).Cache(path); got != want {
			t.Errorf("%s: got %s", path, got)
		}
	}
}
