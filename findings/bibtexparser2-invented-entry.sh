#!/usr/bin/env bash
# bibtexparser 2.1.0: a braced value may hold an "@" at the start of a line, such as a handle in an
# abstract that was wrapped. The entry is cut there, and the words behind the "@" become an entry.
# What is seen: "roe2012" is gone (a failed block), and there is an entry "now" that nobody wrote.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check bibtexparser==2.1.0
seen=$("$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
import bibtexparser

library = bibtexparser.parse_string("""
@book{roe2012, title={Rooms}, abstract={Write to
@home{now}}, year=2012}
""")
print("entries", [entry.key for entry in library.entries])
print("failed", len(library.failed_blocks))
PYTHON
)
echo "$seen"
[ "$seen" = "entries ['now']
failed 1" ] || { echo "this has changed" >&2; exit 1; }
