#!/usr/bin/env bash
# bibtexparser 2.1.0: BibTeX allows blanks and line ends between the type of an entry and its brace. With
# a line end there the entry becomes a comment: no entry, no failed block, no exception. (1.4.4 reads it.)
# What is seen: of two entries, one is read, the other is a comment.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check bibtexparser==2.1.0
seen=$("$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
import bibtexparser

library = bibtexparser.parse_string("""
@book
{doe2013, title={Halls}, year=2013}
@book{poe2014, title={Attics}, year=2014}
""")
print("entries", [entry.key for entry in library.entries])
print("failed", len(library.failed_blocks))
print("comments", len(library.comments))
PYTHON
)
echo "$seen"
[ "$seen" = "entries ['poe2014']
failed 0
comments 1" ] || { echo "this has changed" >&2; exit 1; }
