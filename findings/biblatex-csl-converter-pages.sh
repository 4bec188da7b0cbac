#!/usr/bin/env bash
# biblatex-csl-converter 3.6.0 (it is Fidus Writer's) also reads RIS and the format of PubMed, where the pages of an
# article are in SP and EP, or in PG. Both readers keep first and last page as two pieces of one text, not as a range.
# What is seen: the pages 123 to 145 become the page 123145, in CSL and in BibLaTeX; from a .bib file they do not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts biblatex-csl-converter@3.6.0
cat > look.mjs <<'SCRIPT'
import { BibLatexExporter, BibLatexParser, CSLExporter, NBIBParser, RISParser } from "biblatex-csl-converter";

const readers = {
  RIS: new RISParser("TY  - JOUR\nAU  - Roe, Ann\nTI  - Rooms\nPY  - 2012\nSP  - 123\nEP  - 145\nER  - \n"),
  PubMed: new NBIBParser("PMID- 1\nFAU - Roe, Ann\nTI  - Rooms\nDP  - 2012\nPG  - 123-145\nPT  - Journal Article\n"),
  BibLaTeX: new BibLatexParser("@article{a, author={Roe, Ann}, title={Rooms}, date=2012, pages={123--145}}"),
};
for (const [name, reader] of Object.entries(readers)) {
  const { entries } = reader.parse();
  const [written] = new BibLatexExporter(entries).parse().match(/pages = .*}/);
  console.log(`${name}:`, new CSLExporter(entries).parse()[1].page, written);
}
SCRIPT
seen=$(node look.mjs 2>/dev/null)
echo "$seen"
[ "$seen" = "RIS: 123145 pages = {123145}
PubMed: 123145 pages = {123145}
BibLaTeX: 123-145 pages = {123--145}" ] || { echo "this has changed" >&2; exit 1; }
