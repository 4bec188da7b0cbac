"""Tables of values separated by commas, with the place of each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.containers.placed_text import Runs

_CELL = regex(r'"((?:[^"]+|"")*+)("?)[^,;\r\n]*|([^,\r\n]*)')
_CELL_OF_SEMICOLONS = regex(r'"((?:[^"]+|"")*+)("?)[^,;\r\n]*|([^;\r\n]*)')
_LINE_END = regex(r"\r\n?|\n")


@value
class CsvCell:
    """A cell: what it says, and where that begins in the file; `is_open` where it never ends."""

    said: str
    start: int
    is_open: bool = False

    def runs(self, text: str) -> Runs:
        """Give the places of its characters; a quotation mark is written twice."""
        runs, shown, at = [(0, self.start)], 0, self.start
        while (found := text.find('""', at)) >= 0 and shown + found - at < len(self.said):
            shown += found + 1 - at
            at = found + 2
            runs.append((shown, at))
        return tuple(runs) if '"' in self.said else ((0, self.start),)


def csv_rows(text: str) -> Iterator[tuple[CsvCell, ...]]:
    """Give the rows of a table, empty lines left out."""
    head = text.split("\n", 1)[0]
    sign = ";" if head.count(";") > head.count(",") else ","
    pattern = _CELL_OF_SEMICOLONS if sign == ";" else _CELL
    at, row = 0, []
    while at <= len(text):
        found = pattern.match(text, at)
        if found is None:
            break
        is_quoted = found[1] is not None
        said = found[1].replace('""', '"') if is_quoted else found[3]
        start = found.start(1) if is_quoted else found.start(3)
        row.append(CsvCell(said, start, is_quoted and not found[2]))
        at = found.end()
        if at < len(text) and text[at] in ",;":
            at += 1
            continue
        if len(row) > 1 or row[0].said:
            yield tuple(row)
        row = []
        ended = _LINE_END.match(text, at)
        if ended is None:
            break
        at = ended.end()
