"""Where the parts of an entry stand in the text of its file; looked up only to report something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Span
from ipnb_refs.store.bibtex.reading.plain_entries import FieldOffsets, plain_fields
from ipnb_refs.store.problems import Place
from ipnb_refs.store.raw import Origin, rest_of_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class FieldSpans:
    """Finds entries, fields and words; `texts` are the texts of the files by their paths."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._scanned: Origin | None = None
        self._found: dict[str, FieldOffsets] = {}
        self._left: Iterator[FieldOffsets] = iter(())

    def line(self, origin: Origin) -> Place:
        """Give the first line of an entry."""
        return Place(origin.path, rest_of_line(self._texts[origin.path], origin.span.start))

    def field(self, origin: Origin, name: str, word: str = "") -> Place:
        """Find a field of an entry, or a word in its value.

        Of a doubled field the first is meant. What was inherited, or put in by a macro, stands
        elsewhere: the first line or the field is the place then.
        """
        found = self._field(origin, name)
        if found is None:
            return self.line(origin)
        text = self._texts[origin.path]
        at = _word_in(text, word, found.value, found.end) if word else -1
        span = Span(found.start, found.end) if at < 0 else Span(at, at + len(word))
        return Place(origin.path, span)

    def value(self, origin: Origin, name: str) -> Place | None:
        """Find the value of a field, with its delimiters; None where the entry has none itself."""
        found = self._field(origin, name)
        return Place(origin.path, Span(found.value, found.end)) if found is not None else None

    def again(self, origin: Origin) -> Iterator[tuple[str, Place]]:
        """Find each field of an entry that has a value before it."""
        seen: set[str] = set()
        for each in _fields(self._texts[origin.path], origin.span):
            if each.name in seen:
                yield each.name, Place(origin.path, Span(each.start, each.end))
            seen.add(each.name)

    def text(self, place: Place) -> str:
        """Cut a place out of its file."""
        return place.span.of(self._texts[place.path]) if place.span is not None else ""

    def _field(self, origin: Origin, name: str) -> FieldOffsets | None:
        """Find a field; what stands after it is looked for when it is asked for."""
        if origin is not self._scanned:
            fields = _fields(self._texts[origin.path], origin.span)
            self._scanned, self._found, self._left = origin, {}, fields
        while name not in self._found:
            field = next(self._left, None)
            if field is None:
                return None
            self._found.setdefault(field.name, field)
        return self._found[name]


def _fields(text: str, entry: Span) -> Iterator[FieldOffsets]:
    if (plain := plain_fields(text, entry)) is not None:
        return plain
    from ipnb_refs.store.bibtex.reading.scanner import scan_entry  # noqa: PLC0415 - few are odd

    return (
        FieldOffsets(each.name, each.whole.start, each.value.start, each.whole.end)
        for each in scan_entry(text, entry.start, entry.end).fields
    )


def _word_in(text: str, word: str, start: int, end: int) -> int:
    """Find a word between two offsets, and not the beginning of a longer one; else -1."""
    # As a pattern it would have to be compiled, which takes longer than reading the entry.
    at = text.find(word, start, end)
    while at >= 0:
        behind = at + len(word)
        goes_on = behind < end and _is_of_word(text[behind])
        if goes_on != _is_of_word(word[-1]):
            return at
        at = text.find(word, at + 1, end)
    return at


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
