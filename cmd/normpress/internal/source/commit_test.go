package source

import (
	"testing"
	"time"

	"github.com/go-git/go-git/v5"
	"github.com/go-git/go-git/v5/plumbing/object"
)

func TestNewestCommit(t *testing.T) {
	dir := folder(t, map[string]string{"site/content/a.md": "a"})
	if d, ok := NewestCommit(dir); ok {
		t.Errorf("outside a repository: %v", d)
	}
	repo, err := git.PlainInit(dir, false)
	must(t, err)
	if d, ok := NewestCommit(dir); ok {
		t.Errorf("without a commit: %v", d)
	}
	tree, err := repo.Worktree()
	must(t, err)
	_, err = tree.Add("site")
	must(t, err)
	// half past midnight in Nairobi is still the day before in London
	when := time.Date(2025, 9, 15, 0, 30, 0, 0, time.FixedZone("", 3*60*60))
	_, err = tree.Commit("first", &git.CommitOptions{
		Author:    &object.Signature{Name: "A", When: when.AddDate(-1, 0, 0)},
		Committer: &object.Signature{Name: "B", When: when},
	})
	must(t, err)
	if d, ok := NewestCommit(dir + "/site"); !ok || d.String() != "2025-09-15" {
		t.Errorf("newest commit: %v %v", d, ok)
	}
}
