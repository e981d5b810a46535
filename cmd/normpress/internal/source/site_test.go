package source

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"normpress/cmd/normpress/internal/diag"
)

func lines(fs diag.Findings) string {
	var b strings.Builder
	for _, f := range fs.Sorted() {
		b.WriteString(f.String() + " | " + f.Hint + "\n")
	}
	return b.String()
}

func expect(t *testing.T, got diag.Findings, want string) {
	t.Helper()
	if s := lines(got); s != want {
		t.Errorf("got\n%swant\n%s", s, want)
	}
}

// folder makes a folder from paths and contents; a path that ends with a slash is a folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		full := filepath.Join(dir, name)
		if strings.HasSuffix(name, "/") {
			must(t, os.MkdirAll(full, 0o755))
			continue
		}
		must(t, os.MkdirAll(filepath.Dir(full), 0o755))
		must(t, os.WriteFile(full, []byte(content), 0o644))
	}
	return dir
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestFolder(t *testing.T) {
	dir := folder(t, map[string]string{"empty/": "", "typo/contents/": "", "other/docs/": "", "file": "x", "good/content/": ""})
	for _, c := range []struct{ name, want string }{
		{"missing", "missing: error: there is no such folder [no-site] | `normpress new site missing` starts a site there\n"},
		{"empty", "empty: error: the folder is empty [no-site] | `normpress new site empty` starts a site there\n"},
		{"typo", "typo: error: there is no folder content in it [no-site] | did you mean \"contents\"?\n"},
		{"other", "other: error: there is no folder content in it [no-site] | name the folder that holds the folder content\n"},
		{"file", "file: error: this is a file, not the folder of a site [no-site] | name the folder that holds the folder content\n"},
		{"good", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(dir)
			s, findings := Folder(c.name)
			expect(t, findings, c.want)
			if (s == nil) == (c.want == "") {
				t.Errorf("site is %v", s)
			}
			if s != nil {
				must(t, s.Close())
			}
		})
	}
}

func TestFiles(t *testing.T) {
	s := Memory(map[string]string{"content/b.md": "b", "content/a/x.md": "xx", "content/a.yaml": "", "content/.hidden.md": "", "content/x.md~": "", "content/#x#": "", "data/d.yaml": ""})
	files, findings := s.Files("content", ".md")
	expect(t, findings, "")
	if len(files) != 2 || files[0] != (File{"content/a/x.md", 2}) || files[1] != (File{"content/b.md", 1}) {
		t.Errorf("files: %v", files)
	}
	if all, _ := s.Files("."); len(all) != 4 {
		t.Errorf("all files: %v", all)
	}
	if none, findings := s.Files("static"); none != nil || findings != nil {
		t.Errorf("a folder that does not exist: %v %v", none, findings)
	}
}

func TestLinks(t *testing.T) {
	dir := folder(t, map[string]string{"outside": "secret", "site/content/a.md": "a"})
	content := filepath.Join(dir, "site", "content")
	must(t, os.Symlink(filepath.Join(dir, "outside"), filepath.Join(content, "absolute.md")))
	must(t, os.Symlink("../../outside", filepath.Join(content, "relative.md")))
	must(t, os.Symlink("a.md", filepath.Join(content, "within.md")))
	must(t, os.Symlink("..", filepath.Join(content, "loop")))
	must(t, syscall.Mkfifo(filepath.Join(content, "pipe.md"), 0o644))
	s, findings := Folder(filepath.Join(dir, "site"))
	expect(t, findings, "")
	defer s.Close()
	files, findings := s.Files("content")
	if len(files) != 1 {
		t.Errorf("files: %v", files)
	}
	expect(t, findings, `content/absolute.md: error: a symbolic link is not read [not-a-plain-file] | put the file itself in this place
content/loop: error: a symbolic link is not read [not-a-plain-file] | put the file itself in this place
content/pipe.md: error: a named pipe is not read [not-a-plain-file] | put the file itself in this place
content/relative.md: error: a symbolic link is not read [not-a-plain-file] | put the file itself in this place
content/within.md: error: a symbolic link is not read [not-a-plain-file] | put the file itself in this place
`)
	for _, name := range []string{"content/absolute.md", "content/relative.md", "content/pipe.md", "../outside", "content/loop/../../outside"} {
		if data, _, findings := s.Read(name); data != nil || len(findings) != 1 {
			t.Errorf("%s was read: %q %v", name, data, findings)
		}
	}
}

func TestNames(t *testing.T) {
	_, findings := Memory(map[string]string{"content/A.md": "", "content/a.md": "", "content/é.md": "", "content/e\u0301.md": "", "content/b\x1b.md": "", "content/c\xff.md": "", "content/good.md": ""}).Files("content")
	expect(t, findings, "content/a.md: error: the name is the same as \"A.md\" to many computers [same-file-name] | rename one of them\n"+
		"content/b�.md: error: the name \"b\\x1b.md\" has characters that cannot be shown [file-name] | give it a name of letters, digits and hyphens\n"+
		"content/c�.md: error: the name \"c\\xff.md\" has characters that cannot be shown [file-name] | give it a name of letters, digits and hyphens\n"+
		"content/é.md: error: the name is the same as \"e\u0301.md\" to many computers [same-file-name] | rename one of them\n")
}

func TestText(t *testing.T) {
	s := Memory(map[string]string{"good.md": "Übermaß\n", "bad.md": "ab\nÜ\xfcx", "utf16.md": "\xff\xfea\x00"})
	data, hash, findings := s.Text("good.md")
	expect(t, findings, "")
	if string(data) != "Übermaß\n" || hash != sha256.Sum256(data) || len(hash.String()) != 64 {
		t.Errorf("read %q, hash %s", data, hash)
	}
	for name, want := range map[string]string{
		"bad.md":     "bad.md:2:2: error: the byte 0xFC is not UTF-8 [not-utf-8] | save the file as UTF-8\n",
		"utf16.md":   "utf16.md:1:1: error: the byte 0xFF is not UTF-8 [not-utf-8] | save the file as UTF-8\n",
		"missing.md": "missing.md: error: the file cannot be read: file does not exist [unreadable] | it may have been moved or deleted meanwhile\n",
	} {
		_, _, findings := s.Text(name)
		expect(t, findings, want)
	}
}

// broken is a file system in which some files cannot be opened and others are larger than they are said to be.
type broken struct {
	fstest.MapFS
	denied string
	opened *int
}

func (b broken) Open(name string) (fs.File, error) {
	*b.opened++
	if name == b.denied {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.MapFS.Open(name)
}

func (b broken) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == b.denied {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.MapFS.ReadDir(name)
}

func TestUnreadable(t *testing.T) {
	opened := 0
	files := fstest.MapFS{"content/a.md": {Data: []byte("a")}, "data/x.yaml": {Data: []byte("x")}}
	_, _, findings := From(broken{files, "content/a.md", &opened}).Text("content/a.md")
	expect(t, findings, "content/a.md: error: the file cannot be read: permission denied [unreadable] | ask for the right to read it\n")
	_, findings = From(broken{files, "data", &opened}).Files(".")
	expect(t, findings, "data: error: the folder cannot be read: permission denied [unreadable] | ask for the right to read it\n")
}

func TestLargeFile(t *testing.T) {
	opened := 0
	s := From(broken{fstest.MapFS{"content/a.md": {Data: make([]byte, 50<<20)}}, "", &opened})
	_, _, findings := s.Text("content/a.md")
	expect(t, findings, "content/a.md: error: the file has 50.0 MB, more than the 10 MB that are read [file-too-large] | split it into several files\n")
	if opened != 0 {
		t.Error("the file was opened")
	}
	if _, _, findings := s.Read("content/a.md"); len(findings) > 0 {
		t.Errorf("50 MB that are no text: %v", findings)
	}
}

func TestFsCannotBeWritten(t *testing.T) {
	if _, err := Memory(map[string]string{"a": "b"}).Fs().Create("c"); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("created a file: %v", err)
	}
}

func TestConflicts(t *testing.T) {
	s := Memory(map[string]string{
		"a.md":     "One\r\n<<<<<<< HEAD\r\nours\r\n=======\r\ntheirs\r\n>>>>>>> branch\r\n",
		"b.yaml":   ">>>>>>> branch",
		"c.md":     "Heading\n=======\n",
		"image.md": "a <<<<<<< b\n <<<<<<< c\n<<<<<<<<d\n",
	})
	const hint = " | keep the version that holds, and delete the lines with the marks\n"
	for name, want := range map[string]string{
		"a.md": "a.md:2:1: error: the merge is not finished: here stands <<<<<<< [merge-conflict]" + hint +
			"a.md:4:1: error: the merge is not finished: here stands ======= [merge-conflict]" + hint +
			"a.md:6:1: error: the merge is not finished: here stands >>>>>>> [merge-conflict]" + hint,
		"b.yaml":   "b.yaml:1:1: error: the merge is not finished: here stands >>>>>>> [merge-conflict]" + hint,
		"c.md":     "",
		"image.md": "",
	} {
		data, _, findings := s.Text(name)
		expect(t, findings, want)
		if (data == nil) != (want != "") {
			t.Errorf("%s: data is %q", name, data)
		}
	}
}
