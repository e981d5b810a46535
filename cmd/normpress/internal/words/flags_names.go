package words

import "fmt"

var flagNames = [...]string{"numbers", "dates", "modals", "negations", "brackets"}

// Names lists the flags in a fixed order.
func (f Flags) Names() []string {
	var out []string
	for i, name := range flagNames {
		if f&(1<<i) != 0 {
			out = append(out, name)
		}
	}
	return out
}

// FlagsNamed returns the flags with these names.
func FlagsNamed(names []string) (Flags, error) {
	var f Flags
names:
	for _, name := range names {
		for i, known := range flagNames {
			if name == known {
				f |= 1 << i
				continue names
			}
		}
		return 0, fmt.Errorf("there is no flag %q", name)
	}
	return f, nil
}
