// Prints what is left of HTML where nothing but the tags of ordinary text is let through.
import { readFileSync } from "node:fs";
import sanitize from "sanitize-html";

console.log(sanitize(readFileSync("list.html", "utf8")));
