"""Where the parts of an entry stand in the text of its file; looked up only to report something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import Span
from ipnb_refs.store.problems import Place
from ipnb_refs.store.raw import Origin, rest_of_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.store.faults import FieldSpan


class FieldSpans:
    """Finds entries, fields and words; `texts` are the texts of the files by their paths."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._scanned: Origin | None = None
        self._fields: dict[str, FieldSpan] = {}

    def line(self, origin: Origin) -> Place:
        """Give the first line of an entry."""
        return Place(origin.path, rest_of_line(self._texts[origin.path], origin.span.start))

    def field(self, origin: Origin, name: str, word: str = "") -> Place:
        """Find a field of an entry, or a word in its value.

        Of a doubled field the first is meant. What was inherited, or put in by a macro, stands
        elsewhere: the first line or the field is the place then.
        """
        found = self._scan(origin).get(name)
        if found is None:
            return self.line(origin)
        if word:
            text = self._texts[origin.path]
            at = re.compile(re.escape(word) + r"\b").search(
                text, found.value.start, found.value.end
            )
            if at:
                return Place(origin.path, Span(*at.span()))
        return Place(origin.path, found.whole)

    def value(self, origin: Origin, name: str) -> Place | None:
        """Find the value of a field, with its delimiters; None where the entry has none itself."""
        found = self._scan(origin).get(name)
        return Place(origin.path, found.value) if found is not None else None

    def text(self, place: Place) -> str:
        """Cut a place out of its file."""
        return place.span.of(self._texts[place.path]) if place.span is not None else ""

    def _scan(self, origin: Origin) -> dict[str, FieldSpan]:
        if origin is not self._scanned:
            from ipnb_refs.store.bibtex.reading.scanner import scan_entry  # noqa: PLC0415 - to report

            self._scanned = origin
            scan = scan_entry(self._texts[origin.path], origin.span.start, origin.span.end)
            self._fields = {each.name: each for each in reversed(scan.fields)}
        return self._fields
