// The part of the search for citations and numbers: it reads them and finds what they name.
import { citations } from "./search/cite";
import { find } from "./search/cited";
import { point } from "./search/numbered";
import { hand } from "./search/part";
import { isOneName, settle } from "./search/settle";

export const cite = { citations, find, isOneName, point, settle };
hand(cite);
