// What every page does for its reader: keys, copying of citations, definitions of terms in their place, contents that
// follow. All of it is there without script in another way.
import { cite } from "./page/cite.ts";
import { follow } from "./page/contents.ts";
import { help } from "./page/help.ts";
import { define } from "./page/terms.ts";

help();
cite();
follow();
define(document.currentScript?.dataset.definition ?? "");
