import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";

const reader = new MarkdownIt({ html: true, linkify: true });
console.log(reader.render(readFileSync("post.md", "utf8")));
