package chromium

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// Variable is the variable of the environment that names the program.
const Variable = "NORMPRESS_CHROMIUM"

// programs are looked for in this order, in the folders of PATH unless they have a path of their own.
var programs = []string{
	"chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge",
	"/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
}

// Find is the path of the program: that which is named, by its path or by its name in PATH, else the one that the
// environment names, else the first that is installed. Where there is none the error is an [exec.ErrNotFound].
func Find(named string) (string, error) {
	by := "by --chromium"
	if named == "" {
		named, by = os.Getenv(Variable), "in "+Variable
	}
	if named != "" {
		path, err := exec.LookPath(named)
		if err != nil {
			return "", fmt.Errorf("there is no Chromium where one is named %s: %w", by, err)
		}
		return path, nil
	}
	for _, name := range programs {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", missingError{}
}

// missingError says that none of the programs is there.
type missingError struct{}

func (missingError) Error() string {
	return "no Chromium is installed: looked for " + strings.Join(programs, ", ")
}

func (missingError) Unwrap() error { return exec.ErrNotFound }
