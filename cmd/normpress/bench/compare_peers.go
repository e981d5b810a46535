package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// differ is a command that compares the words of pairs of files.
type differ struct {
	name    string
	missing string // why it cannot be measured; "" when it can
	command func(ctx context.Context, pairs [][2]string) *exec.Cmd
	all     bool                    // one process compares all pairs; else one each
	touched func(output string) int // words deleted and inserted
}

// patience is how long a peer may take for the pairs of a row.
const patience = time.Minute

// punctuation lets git take each sign that is no letter, digit or space for a word, as we do.
const punctuation = "--word-diff-regex=[[:alnum:]]+|[^[:space:]]"

func gitDiffer(name string, options ...string) differ {
	return installed(differ{name: name, touched: touchedByGit, command: func(ctx context.Context, pairs [][2]string) *exec.Cmd {
		args := append([]string{"diff", "--no-index", "--no-color", "--word-diff=porcelain"}, options...)
		c := exec.CommandContext(ctx, "git", append(args, pairs[0][0], pairs[0][1])...)
		c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C.UTF-8")
		return c
	}}, "git")
}

// statistician is a command that counts words when asked to.
func statistician(name string, options ...string) differ {
	return installed(differ{name: name, touched: touchedByStatistics, command: func(ctx context.Context, pairs [][2]string) *exec.Cmd {
		c := exec.CommandContext(ctx, name, append(options, pairs[0][0], pairs[0][1])...)
		c.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
		return c
	}}, name)
}

func installed(d differ, command string) differ {
	if _, err := exec.LookPath(command); err != nil {
		d.missing = command + " is not installed"
	}
	return d
}

// jsdiff is the npm package diff, installed for this run alone.
func (e *env) jsdiff() differ {
	d := differ{name: "jsdiff, node and its start", all: true, touched: func(output string) int { return atoi(strings.TrimSpace(output)) }}
	if e.tiny {
		d.missing = "not asked for"
		return d
	}
	if d.missing = e.installJsdiff(); d.missing != "" {
		return d
	}
	d.command = func(ctx context.Context, pairs [][2]string) *exec.Cmd {
		args := []string{filepath.Join(e.temp, "jsdiff.cjs")}
		for _, p := range pairs {
			args = append(args, p[0], p[1])
		}
		return exec.CommandContext(ctx, "node", args...)
	}
	return d
}

const jsdiffScript = `const {readFileSync} = require("fs"), {diffWordsWithSpace} = require("diff");
let touched = 0;
for (let i = 2; i < process.argv.length; i += 2) {
  for (const part of diffWordsWithSpace(readFileSync(process.argv[i], "utf8"), readFileSync(process.argv[i+1], "utf8"))) {
    if (part.added || part.removed) touched += (part.value.match(/[\p{L}\p{M}\p{N}]+/gu) || []).length;
  }
}
console.log(touched);
`

// installJsdiff says what hinders.
func (e *env) installJsdiff() string {
	for _, name := range []string{"node", "npm"} {
		if _, err := exec.LookPath(name); err != nil {
			return name + " is not installed"
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, "npm", "install", "--prefix", e.temp, "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "diff@9.0.0")
	if err := c.Run(); err != nil {
		return "npm could not install it: " + err.Error()
	}
	if err := os.WriteFile(filepath.Join(e.temp, "jsdiff.cjs"), []byte(jsdiffScript), 0o644); err != nil {
		return err.Error()
	}
	return ""
}

// work compares the pairs and throws away what is printed.
func (d differ) work(pairs [][2]string) work {
	return func() (cost, error) { return d.run(pairs, nil) }
}

// run takes the processor time of the commands, and the time from the first to the last.
func (d differ) run(pairs [][2]string, out io.Writer) (cost, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	total, start := cost{}, time.Now()
	for len(pairs) > 0 {
		n := 1
		if d.all {
			n = len(pairs)
		}
		c := d.command(ctx, pairs[:n])
		c.Stdout, c.Stderr = out, out
		err := c.Run()
		if ctx.Err() != nil {
			return cost{}, fmt.Errorf("%s did not end within %v", d.name, patience)
		}
		var exit *exec.ExitError
		if err != nil && !(errors.As(err, &exit) && exit.ExitCode() == 1) { // 1 says that the files differ
			return cost{}, fmt.Errorf("%s: %w", d.name, err)
		}
		total.cpu += c.ProcessState.UserTime() + c.ProcessState.SystemTime()
		pairs = pairs[n:]
	}
	total.wall = time.Since(start)
	return total, nil
}

// words counts the words that the command touches in all pairs. What hinders it is no failure of ours.
func (d differ) words(pairs [][2]string) (n int, missing string) {
	var out strings.Builder
	if _, err := d.run(pairs, &out); err != nil {
		return 0, err.Error()
	}
	return d.touched(out.String()), ""
}

// touchedByGit counts words in the lines that are deleted and inserted.
func touchedByGit(output string) (n int) {
	for line := range strings.Lines(output) {
		if (line[0] == '-' || line[0] == '+') && !strings.HasPrefix(line, "---") && !strings.HasPrefix(line, "+++") {
			n += wordsOf(line)
		}
	}
	return n
}

func wordsOf(s string) int {
	return len(strings.FieldsFunc(s, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.M, unicode.N) }))
}

var statistic = regexp.MustCompile(`(\d+) +\d+% (?:deleted|inserted|changed)`)

// touchedByStatistics adds up what dwdiff and wdiff count: "old: 7 words 5 71% common 0 0% deleted 2 29% changed".
func touchedByStatistics(output string) (n int) {
	for _, m := range statistic.FindAllStringSubmatch(output, -1) {
		n += atoi(m[1])
	}
	return n
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s) // only of what was matched as digits or printed as a number
	return n
}
