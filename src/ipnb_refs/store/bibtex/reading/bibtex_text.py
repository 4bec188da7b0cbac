"""BibTeX text -> raw entries, macros and diagnostics: plain entries at once, all else parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Span
from ipnb_refs.store.bibtex.reading.entry_reader import EntryReader
from ipnb_refs.store.bibtex.reading.plain_entries import PlainEntry, plain_entries
from ipnb_refs.store.raw import Bibliography, Origin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.store.bibtex.reading.split import BlockReader


def read_bibtex(text: str, path: str, macros: Mapping[str, str] | None = None) -> Bibliography:
    """Read the entries of a text in its order; whatever is wrong with it is a diagnostic.

    Keys may repeat: that is for the one to settle who knows all files. `macros` are the @string
    definitions of earlier files.
    """
    entries = EntryReader(path, text, macros or {})
    text = entries.text
    parser: BlockReader | None = None
    line, counted = 1, 0
    for each in plain_entries(text):
        line += text.count("\n", counted, each.start)
        counted = each.start
        if not isinstance(each, PlainEntry):
            parser = parser or _parser(entries)
            parser.stretch(each.start, each.end, line)
        elif parser is None or each.start >= parser.read_up_to:
            origin = Origin(path, line, Span(each.start, each.end))
            entries.plain(each, origin)
    return Bibliography(
        tuple(entries.entries),
        tuple(entries.diagnostics),
        entries.macros,
        frozenset(parser.commands if parser else ()),
    )


def _parser(entries: EntryReader) -> BlockReader:
    # bibtexparser is imported only where there is something odd: it takes as long as the rest.
    from ipnb_refs.store.bibtex.reading.split import BlockReader  # noqa: PLC0415 - see the line above

    return BlockReader(entries)
