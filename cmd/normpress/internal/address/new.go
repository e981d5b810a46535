package address

// New is the address of the newest of what happened.
const New = "/new/"

// NewIn is the address of all that happened in a year.
func NewIn(year string) string { return New + year + "/" }

// Keyboard is the address of the page on the keys of the portal's scripts.
const Keyboard = "/keyboard/"
