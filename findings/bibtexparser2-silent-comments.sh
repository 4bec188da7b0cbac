#!/usr/bin/env bash
# bibtexparser 2.0.0b9: BibTeX allows parentheses around an entry, and blanks and line ends between
# its type and the brace. Both become comments: no entry, no failed block, no exception.
# What is seen: of three entries, one is read; the others are one comment.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check bibtexparser==2.0.0b9
seen=$("$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
import bibtexparser

library = bibtexparser.parse_string("""
@book(roe2012, title={Rooms}, year=2012)
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
