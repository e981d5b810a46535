// The part of the search under "Narrow the search": its choices, and words inside changes.
import { changed } from "./search/changes";
import { fillFilters } from "./search/filters";
import { hand } from "./search/part";

export const narrow = { changed, fillFilters };
hand(narrow);
