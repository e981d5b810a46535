package source

import (
	"github.com/go-git/go-git/v5"

	"normpress/cmd/normpress/internal/date"
)

// NewestCommit returns the date of the newest commit of the git repository that holds the folder: the commit that is
// checked out, on its committer's own calendar. It is false where there is no repository or no commit in it.
func NewestCommit(dir string) (date.Date, bool) {
	repo, err := git.PlainOpenWithOptions(dir, &git.PlainOpenOptions{DetectDotGit: true, EnableDotGitCommonDir: true})
	if err != nil {
		return date.Date{}, false
	}
	head, err := repo.Head()
	if err != nil {
		return date.Date{}, false
	}
	commit, err := repo.CommitObject(head.Hash())
	if err != nil {
		return date.Date{}, false
	}
	return date.FromTime(commit.Committer.When), true
}
