package timeline

import "testing"

func TestOverturned(t *testing.T) {
	c := certificate(`
2024-01-01 applied
2024-02-01 refused
2024-03-01 appealed
2024-04-01 appeal-decided outcome=overturned
2024-05-01 issued until=2030-12-31
2024-06-01 suspended
2024-07-01 appealed
2024-08-01 appeal-decided outcome=upheld`)
	if got := Overturned(c); len(got) != 1 || got[c.Events[1]] != c.Events[3] {
		t.Errorf("%v", got)
	}
}
