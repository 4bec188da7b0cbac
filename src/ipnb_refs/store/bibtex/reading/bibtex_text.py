"""BibTeX text -> raw entries, macros, and diagnostics: block by block, plain entries at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Span
from ipnb_refs.store.bibtex.reading.entry_reader import EntryReader
from ipnb_refs.store.bibtex.reading.plain_entries import after_blanks, plain_entry, stands_alone
from ipnb_refs.store.raw import Bibliography, Origin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.store.bibtex.reading.odd_blocks import OddBlocks

_NO_COMMANDS: frozenset[str] = frozenset()


def read_bibtex(text: str, path: str, macros: Mapping[str, str] | None = None) -> Bibliography:
    """Read the entries of a text in its order; whatever is wrong with it is a diagnostic.

    Keys may repeat: that is for the one to settle who knows all files. `macros` are the @string
    definitions of earlier files.
    """
    entries = EntryReader(path, text, macros or {})
    text = entries.text
    odd: OddBlocks | None = None
    line, counted = 1, 0
    position = 0 if text.startswith("@") else after_blanks(text, 0)
    while position < len(text):
        line += text.count("\n", counted, position)
        counted = position
        plain = plain_entry(text, position)
        if plain is None:
            odd = odd or _odd_blocks(entries)
            position = odd.read(position, line)
            continue
        end = plain.end(5)
        entry = entries.plain(plain, Origin(path, line, Span(position, end)))
        position = plain.end()
        if not stands_alone(text, end, position):
            odd = odd or _odd_blocks(entries)
            position = odd.between(end, entry)
    return Bibliography(
        tuple(entries.entries),
        tuple(entries.diagnostics),
        entries.undefined,
        entries.doubled,
        entries.macros,
        frozenset(odd.commands) if odd else _NO_COMMANDS,
    )


def _odd_blocks(entries: EntryReader) -> OddBlocks:
    from ipnb_refs.store.bibtex.reading.odd_blocks import OddBlocks  # noqa: PLC0415 - few files need it

    return OddBlocks(entries)
