package language

import "strings"

// Little are words of the six languages, folded, that a query may have and that need not stand in what is found: articles,
// prepositions and the like. A query of nothing else is searched for as it is.
var Little = strings.Fields(`a an and as at by for from in is of on or the to what which with
au aux avec ce ces d dans de des du en est et l la le les ou par pour qu que qui sur un une
al con cual del el las los para por que se sus una uno y
в во до для из и или к ко на о об от по при с со у
في من على إلى الي عن و مع او أو
的 之 和 与`)
