#!/usr/bin/env bash
# rehype-citation 2.3.2 follows the syntax of Pandoc: behind the key stands a locator, or words that are printed as they
# are. It takes a first letter that is also a Roman numeral for the number of a page, and drops words without locator.
# What is seen: "in Italian" becomes the page "i n Italian", "emphasis added" is gone, paragraphs lose their name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts rehype-citation@2.3.2 rehype@13.0.2
printf '@book{roe2012, author={Roe, Ann}, title={Rooms}, year={2012}}\n' > works.bib
cat > look.mjs <<'SCRIPT'
import { rehype } from "rehype";
import rehypeCitation from "rehype-citation";

for (const words of ["p. 3, emphasis added", "emphasis added", "in Italian", "my translation", "ch. 3", "paras. 4-5"]) {
  const printed = await rehype()
    .data("settings", { fragment: true })
    .use(rehypeCitation, { bibliography: "works.bib", suppressBibliography: true })
    .process(`<p>[@roe2012, ${words}]</p>`);
  console.log(`${words}: ${String(printed).replace(/<[^>]*>/g, "").trim()}`);
}
SCRIPT
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = "p. 3, emphasis added: (Roe, 2012, p. 3, emphasis added)
emphasis added: (Roe, 2012)
in Italian: (Roe, 2012, p. i n Italian)
my translation: (Roe, 2012, p. m y translation)
ch. 3: (Roe, 2012, p. c h. 3)
paras. 4-5: (Roe, 2012. 4-5)" ] || { echo "this has changed" >&2; exit 1; }
