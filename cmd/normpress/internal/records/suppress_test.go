package records

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/model"
)

// countsOf is a withheld type whose records have the values given, one letter for each of the fields a, b, c and so on,
// with tables of the fields named: "ab" by a and b, "c" by c alone.
func countsOf(options int, rows []string, tables ...string) *model.RecordType {
	t := &model.RecordType{ID: "incidents", Withheld: true}
	fields := 0
	for _, r := range rows {
		fields = len(r)
	}
	for i := range fields {
		f := &model.Field{Name: letter(i), Kind: model.TextValue}
		for o := range options {
			f.Options = append(f.Options, model.Option{Value: strconv.Itoa(o), Title: "option " + strconv.Itoa(o)})
		}
		t.Fields = append(t.Fields, f)
	}
	for _, r := range rows {
		v := &model.Value{Kind: model.ObjectValue}
		for i := range r {
			v.Keys = append(v.Keys, letter(i))
			v.Values = append(v.Values, &model.Value{Kind: model.TextValue, Text: r[i : i+1]})
		}
		t.Records = append(t.Records, &model.Record{Type: t, Value: v})
	}
	for _, name := range tables {
		v := model.RecordView{Kind: model.Tables, Title: name, Rows: name[:1]}
		if len(name) > 1 {
			v.Columns = name[1:]
		}
		t.Views = append(t.Views, v)
	}
	return t
}

func letter(i int) string { return string(rune('a' + i)) }

// flat lists the numbers of tables with what they count: {"a": "0", "b": "1"} as "a0b1".
func flat(tables []*Table) map[string]Number {
	out := map[string]Number{}
	for _, t := range tables {
		for i, n := range t.Sums {
			out[t.View.Rows+t.Rows[i].Value] = n
		}
		for i, n := range t.Feet {
			out[t.View.Columns+t.Columns[i].Value] = n
		}
		for i := range t.Cells {
			for j, n := range t.Cells[i] {
				parts := []string{t.View.Rows + t.Rows[i].Value, t.View.Columns + t.Columns[j].Value}
				slices.Sort(parts)
				out[parts[0]+parts[1]] = n
			}
		}
	}
	return out
}

// whole are the same tables with nothing hidden.
func whole(t *model.RecordType) map[string]int {
	open := *t
	open.Withheld = false
	out := map[string]int{}
	for key, n := range flat(Tables(&open, 0)) {
		out[key], _ = strconv.Atoi(n.Text)
	}
	return out
}

// attack holds all sets of so many records against what is published, and returns the lowest and the highest number that
// could stand in each place where one is hidden. The attacker knows the rule: a hidden number is at least one.
func attack(options, fields, records int, seen map[string]Number) map[string][2]int {
	counted := make([]string, 0, len(seen))
	for key := range seen {
		counted = append(counted, key)
	}
	slices.Sort(counted)
	kinds := 1
	for range fields {
		kinds *= options
	}
	in := make([][]int, kinds) // the places in which a record of each kind counts
	for kind := range in {
		var values []string
		for f, rest := 0, kind; f < fields; f, rest = f+1, rest/options {
			values = append(values, letter(f)+strconv.Itoa(rest%options))
		}
		for i, key := range counted {
			if !slices.ContainsFunc(pairs(key), func(p string) bool { return !slices.Contains(values, p) }) {
				in[kind] = append(in[kind], i)
			}
		}
	}
	a := &attacker{seen: make([]int, len(counted)), sum: make([]int, len(counted)), in: in, low: make([]int, len(counted)), high: make([]int, len(counted))}
	for i, key := range counted {
		a.seen[i], a.low[i] = -1, records+1
		if n := seen[key]; !n.Hidden {
			a.seen[i], _ = strconv.Atoi(n.Text)
		}
	}
	a.try(0, records)
	out := map[string][2]int{}
	for i, key := range counted {
		if a.seen[i] < 0 {
			out[key] = [2]int{a.low[i], a.high[i]}
		}
	}
	return out
}

func pairs(key string) (out []string) {
	for i := 0; i < len(key); i += 2 {
		out = append(out, key[i:i+2])
	}
	return out
}

type attacker struct {
	seen, sum, low, high []int
	in                   [][]int
}

// try gives each kind of record from this one on every number that fits.
func (a *attacker) try(kind, left int) {
	if kind == len(a.in) {
		if left == 0 && a.fits() {
			for i, n := range a.sum {
				a.low[i], a.high[i] = min(a.low[i], n), max(a.high[i], n)
			}
		}
		return
	}
	given := 0
	for {
		a.try(kind+1, left-given)
		if given == left || !a.room(kind) {
			break
		}
		given++
		for _, i := range a.in[kind] {
			a.sum[i]++
		}
	}
	for _, i := range a.in[kind] {
		a.sum[i] -= given
	}
}

func (a *attacker) room(kind int) bool {
	return !slices.ContainsFunc(a.in[kind], func(i int) bool { return a.seen[i] >= 0 && a.sum[i] >= a.seen[i] })
}

func (a *attacker) fits() bool {
	for i, n := range a.seen {
		if n >= 0 && a.sum[i] != n || n < 0 && a.sum[i] < 1 {
			return false
		}
	}
	return true
}

func randomRows(r *rand.Rand, options, fields, records int) []string {
	rows := make([]string, records)
	for i := range rows {
		var b strings.Builder
		for range fields {
			b.WriteString(strconv.Itoa(min(r.IntN(options), r.IntN(options)))) // the first are the most frequent
		}
		rows[i] = b.String()
	}
	return rows
}

// Whoever knows everything published, the rule and the number of records, and can try every set of records, cannot say of
// any small number that it is under the threshold, nor tell it from fewer numbers than the threshold says.
func TestSuppressedFromEverySet(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 7))
	const threshold = 3
	hidden, shown, kept := 0, 0, 0
	for _, c := range []struct {
		options, fields, records, times int
		tables                          []string
	}{
		{2, 2, 14, 60, []string{"ab"}},
		{3, 2, 11, 60, []string{"ab"}},
		{3, 2, 9, 20, []string{"ba", "a", "ab"}},
		{2, 3, 12, 60, []string{"ab", "bc"}},
		{2, 3, 12, 30, []string{"ab", "c"}},
		{2, 4, 8, 12, []string{"ab", "ac", "ad"}},
		{2, 4, 8, 12, []string{"ab", "bc", "cd"}},
		{2, 4, 8, 12, []string{"ab", "cd"}},
		{4, 1, 12, 60, []string{"a"}},
	} {
		for range c.times {
			rows := randomRows(r, c.options, c.fields, c.records-r.IntN(4))
			data := countsOf(c.options, rows, c.tables...)
			tables := Tables(data, threshold)
			for _, table := range tables {
				if table.Kept {
					kept++
				}
			}
			seen, truth := flat(tables), whole(data)
			found := attack(c.options, c.fields, len(rows), seen)
			for key, n := range seen {
				switch real := truth[key]; {
				case real > 0 && real < threshold && !n.Hidden:
					t.Fatalf("%v of %v: %s is shown and is %d", c.tables, rows, key, real)
				case real == 0 && n.Hidden:
					t.Fatalf("%v of %v: %s is hidden and is zero", c.tables, rows, key)
				case !n.Hidden && n.Text != strconv.Itoa(real):
					t.Fatalf("%v of %v: %s is shown as %s and is %d", c.tables, rows, key, n.Text, real)
				case n.Hidden:
					hidden++
				default:
					shown++
				}
				if got := found[key]; n.Hidden && truth[key] < threshold && (got[1] < threshold || got[1]-got[0] < threshold-1) {
					t.Fatalf("%v of %v: %s is %d and can only be from %d to %d\n%s", c.tables, rows, key, truth[key], got[0], got[1], drawn(tables))
				}
			}
		}
	}
	t.Logf("%d numbers hidden, %d shown, %d tables kept", hidden, shown, kept)
	if hidden < 500 || shown < 500 {
		t.Errorf("%d numbers hidden and %d shown: the cases say little", hidden, shown)
	}
}

// drawn writes tables with an x for what is hidden.
func drawn(tables []*Table) string {
	var b strings.Builder
	for _, t := range tables {
		fmt.Fprintf(&b, "%s by %s\n", t.View.Rows, t.View.Columns)
		row := func(numbers []Number, total Number) {
			for _, n := range append(numbers[:len(numbers):len(numbers)], total) {
				if n.Hidden {
					n.Text = "x"
				}
				fmt.Fprintf(&b, "%4s", n.Text)
			}
			b.WriteString("\n")
		}
		for i := range t.Cells {
			row(t.Cells[i], t.Sums[i])
		}
		if t.Columns == nil {
			row(t.Sums, t.Total)
		} else {
			row(t.Feet, t.Total)
		}
	}
	return b.String()
}

// At any size, the other tables that protect a small number fit all that is published: they are verified here sum by sum.
func TestSuppressedByOtherTables(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 5))
	const threshold = 5
	for _, c := range []struct {
		options, fields, records int
		tables                   []string
	}{
		{6, 4, 140, []string{"ab", "cd", "a"}}, {8, 3, 140, []string{"ab", "bc"}}, {8, 4, 140, []string{"ab", "ac", "ad"}},
		{10, 2, 300, []string{"ab"}}, {5, 5, 60, []string{"ab", "bc", "bd", "de"}}, {20, 3, 2000, []string{"ab", "bc"}},
	} {
		data := countsOf(c.options, randomRows(r, c.options, c.fields, c.records), c.tables...)
		data.Withheld = false
		tables := Tables(data, 0)
		p := newPublished(tables, c.records, threshold)
		if at, ok := p.hide(); !ok {
			t.Fatalf("%v: %v cannot be protected", c.tables, at)
		}
		p.spare()
		all := p.cellsOf(func(*cell) bool { return true })
		for _, at := range p.places(p.small) {
			least := p.reach(at, 1, false, all)
			fits(t, p)
			most := p.reach(at, least+2*threshold, false, all)
			fits(t, p)
			if !at.cell().hidden || most < threshold || most-least < threshold-1 {
				t.Errorf("%v: %d can only be from %d to %d", c.tables, at.cell().n, least, most)
			}
		}
	}
}

// fits verifies that the other numbers add up, and differ only where they are hidden.
func fits(t *testing.T, p *published) {
	t.Helper()
	for _, at := range p.places(func(*cell) bool { return true }) {
		if c := at.cell(); c.hidden && c.other < 1 || !c.hidden && c.other != c.n {
			t.Errorf("%d becomes %d", c.n, c.other)
		}
	}
	sum := func(what string, total int, cells []*cell) {
		for _, c := range cells {
			total -= c.other
		}
		if total != 0 {
			t.Errorf("%s are off by %d", what, total)
		}
	}
	for _, f := range p.fields {
		sum(f.path, p.all, f.cells)
	}
	for _, x := range p.crossed {
		for row := range x.cells {
			sum("cells of a row", x.rows.cells[row].other, x.cells[row])
		}
		for column, foot := range x.columns.cells {
			var cells []*cell
			for row := range x.cells {
				cells = append(cells, x.cells[row][column])
			}
			sum("cells of a column", foot.other, cells)
		}
	}
}

// The same rows give the same tables, and what must be the same in two tables is.
func TestSuppressionIsSettled(t *testing.T) {
	rows := randomRows(rand.New(rand.NewPCG(3, 3)), 5, 3, 90)
	data := countsOf(5, rows, "ab", "bc", "cb", "b")
	first := Tables(data, 5)
	if again := Tables(data, 5); drawn(again) != drawn(first) {
		t.Errorf("the same rows give\n%s\nand\n%s", drawn(first), drawn(again))
	}
	for i, n := range first[0].Feet {
		if n != first[1].Sums[i] || n != first[2].Feet[i] || n != first[3].Sums[i] {
			t.Errorf("total %d of b differs between tables:\n%s", i, drawn(first))
		}
	}
}

// Tables that cannot be protected are not shown, and hold nothing.
func TestKeptTables(t *testing.T) {
	few := []string{"00", "01", "10", "11"}
	many := append(slices.Repeat([]string{"000"}, 20), slices.Repeat([]string{"111"}, 20)...)
	for _, c := range []struct {
		what   string
		rows   []string
		tables []string
		kept   []bool
	}{
		{"fewer records than the threshold", few, []string{"ab", "a"}, []bool{true, true}},
		{"no records", nil, []string{"ab"}, []bool{true}},
		{"three fields in a circle", many, []string{"ab", "bc", "ca"}, []bool{false, false, true}},
		{"a small number that nothing can protect", append(slices.Repeat([]string{"00"}, 1), slices.Repeat([]string{"11"}, 4)...), []string{"ab", "a"}, []bool{true, true}},
	} {
		data := countsOf(2, c.rows, c.tables...)
		for i, table := range Tables(data, 5) {
			if table.Kept != c.kept[i] {
				t.Errorf("%s: table %s is kept: %v", c.what, c.tables[i], table.Kept)
			}
			if table.Kept && (table.Rows != nil || table.Columns != nil || table.Cells != nil || table.Sums != nil || table.Feet != nil || table.Total.Text != "") {
				t.Errorf("%s: the table that is kept holds %+v", c.what, table)
			}
		}
	}
}

func TestAllLargeIsShown(t *testing.T) {
	rows := slices.Concat(slices.Repeat([]string{"00"}, 7), slices.Repeat([]string{"11"}, 5))
	tables := Tables(countsOf(2, rows, "ab"), 5)
	want := "a by b\n   7   0   7\n   0   5   5\n   7   5  12\n"
	if got := drawn(tables); got != want || tables[0].Hidden() != 0 || tables[0].Below != 5 {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
