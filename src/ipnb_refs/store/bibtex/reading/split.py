"""Stretches of BibTeX text -> raw entries and diagnostics; the only importer of bibtexparser.

bibtexparser splits a stretch into blocks and fields. We check that each field is whole (it merges
two fields where a comma is missing), evaluate the values, look again at what it gave up or took
for text, and give every problem its span.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from bibtexparser import model as blocks
from bibtexparser import splitter

from ipnb_refs.model import Span
from ipnb_refs.regex import regex
from ipnb_refs.store.bibtex.reading import broken_entries
from ipnb_refs.store.bibtex.reading.entry_heads import (
    begins_line,
    is_comment,
    kind_at,
    plain_heads,
    signs_in,
    slip_in,
)
from ipnb_refs.store.bibtex.values import closes_more
from ipnb_refs.store.problems import Place
from ipnb_refs.store.raw import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.store.bibtex.reading.entry_reader import EntryReader
    from ipnb_refs.store.raw import RawEntry

_DOUBLED = (blocks.DuplicateBlockKeyBlock, blocks.DuplicateFieldKeyBlock)
_COMMANDS = (blocks.ExplicitComment, blocks.Preamble, blocks.String)
_DEFINED = regex(r"\\(?:(?:re)?new|provide)command\*?\s*\{?\s*\\([A-Za-z]+)|\\def\s*\\([A-Za-z]+)")
_NO_ENTRIES = frozenset({"comment", "preamble", "string"})
_MOST_SPLITS = 4
"""A head that is read anew may free another one from what seemed to be a comment."""


def _located(text: str) -> list[tuple[int, int, blocks.Block]]:
    """Split the text, and find the offset and the 1-based line of each block."""
    found = list(_split(text))
    for _ in range(_MOST_SPLITS):
        odd = (_odd_text(offset, block) for offset, _, block in found)
        plain = plain_heads(text, (sign for span in odd for sign in signs_in(text, *span)))
        if plain == text:
            break
        text, found = plain, list(_split(plain))
    return found


def _odd_text(offset: int, block: blocks.Block) -> tuple[int, int]:
    """Give where a head may hide: in text between entries, and in an entry that is never closed."""
    if isinstance(block, blocks.ImplicitComment):
        return offset, offset + len(block.comment)
    if isinstance(block, blocks.ParsingFailedBlock) and not isinstance(block, _DOUBLED):
        return offset + 1, offset + len(block.raw or "")
    return offset, offset


def _split(text: str) -> Iterator[tuple[int, int, blocks.Block]]:
    with _quiet():
        library = splitter.Splitter(text).split()
    offset, line, counted = 0, 1, 0
    for block in library.blocks:
        raw = block.raw or ""
        start = text.find(raw, offset)
        line += text.count("\n", counted, start)
        counted = start
        yield start, line, block
        failed = isinstance(block, blocks.ParsingFailedBlock)
        # The text of a failed block may reach into the next one.
        offset = start + 1 if failed else start + len(raw)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep bibtexparser from logging to stderr what we report as diagnostics."""
    before = splitter.logger.disabled
    splitter.logger.disabled = True
    try:
        yield
    finally:
        splitter.logger.disabled = before


class BlockReader:
    """Turns the blocks of one text into entries and diagnostics."""

    def __init__(self, entries: EntryReader) -> None:
        self.to = entries
        self.text = entries.text
        self.commands: set[str] = set()
        self.just_read: RawEntry | None = None
        self.read_up_to = 0

    def stretch(self, start: int, end: int, line: int) -> None:
        """Read a stretch of the text; it begins in this 1-based line."""
        self.just_read = None
        located = _located(self.text[start:end])
        located.reverse()
        while located:  # what was read is let go: the blocks are several times as large as the text
            offset, lines, block = located.pop()
            self.read(block, start + offset, line - 1 + lines)

    def read(self, block: blocks.Block, offset: int, line: int) -> None:
        """Read one block that begins at an offset, unless it lies in one that we read."""
        if offset < self.read_up_to:
            # Text between entries may go on behind one that we read to another end.
            if isinstance(block, blocks.ImplicitComment):
                rest = block.comment[self.read_up_to - offset :]
                self.between(rest, self.read_up_to, None)
            return
        previous, self.just_read = self.just_read, None
        if isinstance(block, _DOUBLED):
            block = block.ignore_error_block or block
        kind = kind_at(self.text, offset) if isinstance(block, _COMMANDS) else ""
        if isinstance(block, blocks.Entry):
            self.entry(block, offset, line)
        elif isinstance(block, blocks.ImplicitComment):
            self.between(block.comment, offset, previous)
        elif isinstance(block, blocks.ParsingFailedBlock) or kind not in _NO_ENTRIES:
            self.failed(offset, offset + len(block.raw or ""), line)
        elif isinstance(block, blocks.String):
            span = Span(offset, offset + len(block.raw or ""))
            self.to.macro(self.to.clean(block.key), block.value, span)
        elif isinstance(block, blocks.Preamble):
            defined = _DEFINED.findall(block.value)
            self.commands.update(name for names in defined for name in names)

    def entry(self, block: blocks.Entry, offset: int, line: int) -> None:
        """Read an entry; an "@{" without a type is a slip, or text where it stands in a line."""
        span = Span(offset, offset + len(block.raw or ""))
        pairs = [(source.key.lower(), source.value) for source in block.fields]
        if block.entry_type:
            origin = Origin(self.to.path, line, span)
            self.just_read = self.to.entry(
                block.entry_type, self.to.clean(block.key), pairs, origin
            )
            if self.just_read is not None:
                self.read_up_to = self.just_read.origin.span.end
        elif begins_line(self.text, offset):
            self.slip(offset)

    def between(self, comment: str, offset: int, previous: RawEntry | None) -> None:
        """Look at text between entries: what begins like one is a slip in its head.

        After a brace too many it is the rest of an entry.
        """
        signs = list(signs_in(self.text, offset, offset + len(comment)))
        self.rest_of(previous, comment[: signs[0] - offset] if signs else comment, offset)
        for sign in signs:
            if sign >= self.read_up_to:
                self.slip(sign)

    def rest_of(self, previous: RawEntry | None, comment: str, offset: int) -> None:
        """Report the rest of an entry that a brace too many has closed."""
        if previous is None or ("}" not in comment and comment[:1] not in (")", ",")):
            return
        starts = comment[:1] in ("}", ")", ",")
        if "=" in comment and (starts or closes_more(comment)):
            self.to.entries.pop()
            entry = previous.origin.span
            scan = self.to.again.entry(entry.start, entry.end)
            if scan.fault is None and scan.place.end > entry.end:
                # A quotation mark in braces seemed to end a value: title = "{5"} disks".
                self.just_read = self.to.scanned(scan, previous.origin)
                self.read_up_to = scan.place.end
                return
            here = Place(self.to.path, Span(entry.end - 1, entry.end))
            place = self.to.first_line(entry.start)
            self.to.report(broken_entries.early_end(place, here, previous.key))
        elif starts:
            self.to.report(broken_entries.stray_text(Place(self.to.path, Span(offset, offset + 1))))

    def slip(self, sign: int) -> None:
        """Report an "@" that begins neither an entry nor a command; a comment needs no braces."""
        kind, reason = slip_in(self.text, sign)
        if is_comment(kind):
            return
        advice = "write the type in one word, and a brace and a key after it: @article{smith2012,"
        place = self.to.first_line(sign)
        self.to.report(broken_entries.broken_block(place, kind, reason, advice))

    def failed(self, offset: int, end: int, line: int) -> None:
        """Read a block again that bibtexparser gave up, or report why it cannot be read."""
        kind = kind_at(self.text, offset)
        if kind in _NO_ENTRIES:
            self.failed_block(kind, offset, end)
            return
        scan = self.to.again.entry(offset, end)
        if scan.fault is None:
            self.just_read = self.to.scanned(scan, Origin(self.to.path, line, Span(offset, end)))
            self.read_up_to = scan.place.end
            return
        sign = scan.place.start
        if sign < end and self.text[sign : sign + 1] == "@" and begins_line(self.text, sign):
            # It is never closed; what follows is no part of it, and may be a slip itself.
            self.to.faulty(scan, offset, sign)
            self.between(self.text[sign:end], sign, None)
        else:
            self.to.faulty(scan, offset, end)

    def failed_block(self, kind: str, offset: int, end: int) -> None:
        """Pass over a comment or preamble with lines that look like entries; report all else."""
        closed = None if kind == "string" else self.to.again.block_end(offset)
        if closed is not None:
            self.read_up_to = closed
            return
        reason, advice = "it is never closed", "close it with a brace"
        place = self.to.first_line(offset)
        self.to.report(broken_entries.broken_block(place, kind, reason, advice))
        self.between(self.text[offset + 1 : end], offset + 1, None)
