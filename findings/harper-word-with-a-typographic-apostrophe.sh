#!/usr/bin/env bash
# harper.js 2.10.0: a word of the user's dictionary that is written with a typographic apostrophe (U+2019), as most
# editors type it, is not known afterwards, in neither form; written with a straight one, both forms are.
# What is seen: the words that are still reported, for each of the two dictionaries.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund harper.js@2.10.0
cat > look.mjs <<'SCRIPT'
import { LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";

for (const word of ["O\u2019Dea", "O'Dea"]) {
  const linter = new LocalLinter({ binary });
  await linter.setup();
  await linter.importWords([word]);
  const reported = [];
  for (const typed of ["O\u2019Dea", "O'Dea"]) {
    const lints = await linter.lint(`Then ${typed} spoke to us.`, { language: "markdown" });
    reported.push(...lints.filter((each) => each.lint_kind() === "Spelling").map((each) => each.get_problem_text()));
  }
  console.log(`${word}:`, reported.join(" "));
}
SCRIPT
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = "O’Dea: O’Dea O'Dea
O'Dea: " ] || { echo "this has changed" >&2; exit 1; }
