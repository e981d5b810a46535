// The part of the search for words that nothing has, phrases, and texts of a revision or a day.
import { dated } from "./search/dated";
import { mend } from "./search/mend";
import { hand } from "./search/part";
import { phrase } from "./search/phrase";

export const more = { dated, mend, phrase };
hand(more);
