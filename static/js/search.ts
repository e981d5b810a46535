import { start } from "./search/view";

start();
