package engine

import (
	"bytes"
	"encoding/json"
	"math"
	"runtime"
	"sync"
	"sync/atomic"
)

// view is a type of its own because Hugo turns the keys of plain maps into small letters.
type view map[string]any

// viewOf makes plain values of a page's view by way of JSON, so that layouts see data and no Go.
func viewOf(v any) (view, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var m view
	if err := d.Decode(&m); err != nil {
		return nil, err
	}
	for k, v := range m {
		m[k] = plain(v)
	}
	return m, nil
}

// plain makes integers of the whole numbers in a value: as floating point, 12500000 would be printed 1.25e+07.
func plain(v any) any {
	switch v := v.(type) {
	case json.Number:
		return number(v)
	case []any:
		for i := range v {
			v[i] = plain(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = plain(v[k])
		}
	}
	return v
}

func number(n json.Number) any {
	if i, err := n.Int64(); err == nil {
		return i
	}
	f, err := n.Float64()
	if err != nil || math.Abs(f) >= 1<<53 {
		return n.String() // as written, rather than rounded
	}
	return f
}

// parallel calls do with every number below n, on all processors.
func parallel(n int, do func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				do(int(i))
			}
		})
	}
	wg.Wait()
}
