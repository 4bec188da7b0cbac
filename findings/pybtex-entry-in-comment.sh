#!/usr/bin/env bash
# pybtex 0.26.1 and bibtexparser 1.4.4 on the same file: an entry that was put into @comment{...} to
# switch it off. BibTeX ends a comment command at its name and reads on, and pybtex does as it does;
# bibtexparser takes all up to the closing brace for the comment. Which works a bibliography has
# depends on the reader.
# What is seen: pybtex reads both entries, bibtexparser one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pybtex==0.26.1 bibtexparser==1.4.4
seen=$("$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
import bibtexparser
from pybtex.database import parse_string

TEXT = "@comment{@book{old, title={Rooms}, year=2012}}\n@book{new, title={Halls}, year=2013}\n"
print("pybtex", list(parse_string(TEXT, "bibtex").entries))
print("bibtexparser", [entry["ID"] for entry in bibtexparser.loads(TEXT).entries])
PYTHON
)
echo "$seen"
[ "$seen" = "pybtex ['old', 'new']
bibtexparser ['new']" ] || { echo "this has changed" >&2; exit 1; }
