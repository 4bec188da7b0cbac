// Prints the words of a post that Harper does not know, with words.txt as the user's dictionary.
import { readFileSync } from "node:fs";
import { LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";

const linter = new LocalLinter({ binary });
await linter.setup();
await linter.importWords(readFileSync("words.txt", "utf8").split("\n").filter(Boolean));
const lints = await linter.lint(readFileSync(process.argv[2], "utf8"), { language: "markdown" });
for (const each of lints) if (each.lint_kind() === "Spelling") console.log(each.get_problem_text());
