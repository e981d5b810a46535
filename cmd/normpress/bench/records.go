package main

import (
	"fmt"
	"path"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"go.yaml.in/yaml/v4"

	"normpress/cmd/normpress/internal/source"
)

// records loads and checks a register from memory, as one file per firm and as one list, beside the sample portal that
// the records refer to. The floor is what it takes to parse the YAML of the same files into nodes, on as many processors.
var records = benchmark{"records", "10,000 records loaded, checked and their statuses checked, against parsing their YAML into nodes", runRecords}

func runRecords(e *env, t *table) error {
	n := e.size(10000)
	for _, oneList := range []bool{false, true} {
		files, err := e.site(n, oneList)
		if err != nil {
			return err
		}
		var loaded, checked, timed cost
		all := here(func() error { return readRegister(files, &loaded, &checked, &timed) })
		costs, err := alternate(e.rounds(3), all, here(func() error { return parseNodes(files) }))
		if err != nil {
			return err
		}
		name := fmt.Sprintf("records: %d files", n)
		if oneList {
			name = fmt.Sprintf("records: one list of %d", n)
		}
		t.add(row{name: name, figure: costs[0].wall.Seconds(), unit: "s", peer: "yaml to nodes", other: costs[1].wall.Seconds(), target: atMost(2),
			detail: fmt.Sprintf("processor %.2f s against %.2f s; last: load %v, check %v, statuses %v",
				costs[0].cpu.Seconds(), costs[1].cpu.Seconds(), ms(loaded), ms(checked), ms(timed))})
	}
	return nil
}

// readRegister does the work and says what its parts took.
func readRegister(files map[string]string, loaded, checked, timed *cost) error {
	p := &portal{site: source.Memory(files)}
	*loaded, *checked, *timed = lap(p.load), lap(p.check), lap(p.statuses)
	return p.sound()
}

// parseNodes parses the YAML files on all processors.
func parseNodes(files map[string]string) error {
	var texts []string
	for name, text := range files {
		if path.Ext(name) == ".yaml" {
			texts = append(texts, text)
		}
	}
	var next atomic.Int64
	var failed atomic.Value
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(texts)); i = next.Add(1) - 1 {
				var n yaml.Node
				if err := yaml.NewDecoder(strings.NewReader(texts[i])).Decode(&n); err != nil {
					failed.Store(err)
				}
			}
		})
	}
	wg.Wait()
	err, _ := failed.Load().(error)
	return err
}
