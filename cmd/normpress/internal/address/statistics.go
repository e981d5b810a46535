package address

// Statistics is the address of the numbers that are counted from all records.
const Statistics = "/statistics/"

// Table is the path of the file with the numbers of a table.
func Table(name string) string { return Statistics + name + ".csv" }
