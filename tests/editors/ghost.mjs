// Prints what Ghost shows of HTML that is pasted into its editor: its own way there and back.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url); // as modules these packages do not load each other
const { DEFAULT_NODES } = require("@tryghost/kg-default-nodes");
const { htmlToLexical } = require("@tryghost/kg-html-to-lexical");
const { LexicalHTMLRenderer } = require("@tryghost/kg-lexical-html-renderer");

const pasted = htmlToLexical(readFileSync("list.html", "utf8"));
console.log(await new LexicalHTMLRenderer({ nodes: DEFAULT_NODES }).render(JSON.stringify(pasted)));
