package address

// Search is the address of the page on which the reader's browser searches.
const Search = "/search/"

// SearchLetter is the address of a page, counted from 1, of what begins with a letter, in the list from A to Z.
func SearchLetter(letter string, page int) string { return InPages(Search+"a-z/"+letter+"/", page) }
