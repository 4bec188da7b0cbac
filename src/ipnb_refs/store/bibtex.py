"""BibTeX text -> raw entries and diagnostics; the only importer of bibtexparser.

bibtexparser splits the text into blocks and fields. We check that each field is whole (it merges
two fields where a comma is missing), evaluate the values, and give every trouble its span.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bibtexparser import model as blocks
from bibtexparser import splitter

from ipnb_refs.model import Span
from ipnb_refs.store import troubles
from ipnb_refs.store.raw import Origin, RawEntry, rest_of_line
from ipnb_refs.store.troubles import Place
from ipnb_refs.store.values import LONGEST, evaluate, plain_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic

# A control character that counts as white space stands for all of them: it vanishes at the edges
# of names and values by itself, and offsets stay as they are.
_BLANK = "\x1f"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_FIELD_NAME = re.compile(r"[^\s{}\"#%,=]+")
_COMMENT_LINES = re.compile(r"(?:\s*%[^\n]*\n)+\s*")
_KEYLESS = re.compile(r"@\s*\w+\s*[{(]\s*[\w-]+\s*=")
_BAD_KEY = re.compile(r"[\s{}]")
_DOUBLED = (blocks.DuplicateBlockKeyBlock, blocks.DuplicateFieldKeyBlock)
_OPENING = re.compile(r"[{(]")
_MARK = re.compile(r"(?<!\\)[{}\",=]")


@dataclass(slots=True)
class Bibliography:
    """What was read of one text, and the macros it leaves to the texts after it."""

    entries: list[RawEntry] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    macros: dict[str, str] = field(default_factory=dict)


def read_bibtex(text: str, path: str, macros: dict[str, str] | None = None) -> Bibliography:
    """Read the entries of a text in its order; whatever is wrong with it is a diagnostic.

    Keys may repeat: that is for the one to settle who knows all files. `macros` are the @string
    definitions of earlier files.
    """
    reader = _Reader(path, text)
    reader.found.macros.update(macros or {})
    for offset, line, block in _located(reader.text):
        reader.read(block, offset, line)
    return reader.found


def _located(text: str) -> Iterator[tuple[int, int, blocks.Block]]:
    """Split the text, and find the offset and the 1-based line of each block."""
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


class _Reader:
    """Turns the blocks of one text into entries and diagnostics."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.found = Bibliography()
        self.has_bomb = False
        self.just_read: RawEntry | None = None
        text = _LONE_RETURN.sub("\n", text) if "\r" in text else text
        first = _CONTROL.search(text)
        self.has_controls = first is not None
        if first is not None:
            text, count = _CONTROL.subn(_BLANK, text)
            place = Place(path, Span(*first.span()))
            self.report(troubles.control_characters(place, count))
        self.text = text

    def read(self, block: blocks.Block, offset: int, line: int) -> None:
        """Read one block that begins at an offset."""
        previous, self.just_read = self.just_read, None
        if isinstance(block, _DOUBLED):
            block = block.ignore_error_block or block
        if isinstance(block, blocks.Entry):
            self.entry(block, offset, line)
        elif isinstance(block, blocks.String):
            self.macro(block, offset)
        elif isinstance(block, blocks.ImplicitComment):
            self.between(block.comment, offset, previous)
        elif isinstance(block, blocks.ParsingFailedBlock):
            self.failed(block, offset)

    def entry(self, block: blocks.Entry, offset: int, line: int) -> None:
        """Read an entry, unless it has no key or is damaged."""
        if not block.entry_type:
            return
        place = self.first_line(offset)
        key = self.clean(block.key)
        if not key:
            self.report(troubles.missing_key(place))
        elif _BAD_KEY.search(key):
            self.report(troubles.bad_key(place, key))
        else:
            span = Span(offset, offset + len(block.raw or ""))
            fields = self.fields(block, span, place)
            if fields is not None:
                origin = Origin(self.path, line, span)
                self.just_read = RawEntry(key, block.entry_type, fields, origin)
                self.found.entries.append(self.just_read)

    def fields(self, block: blocks.Entry, span: Span, place: Place) -> dict[str, str] | None:
        """Read the fields of an entry; None where one of them is damaged."""
        fields: dict[str, str] = {}
        doubled: list[str] = []
        for source in block.fields:
            name = source.key.lower()
            if not name.isalpha():
                name = self.field_name(name)
            value = plain_value(source.value)
            if value is None:
                value = self.evaluated(name, source.value, place)
            if value is None or not name:
                self.report(_damaged(place, source.key))
                return None
            if name in fields:
                doubled.append(name)
            else:
                fields[name] = self.clean(value) if self.has_controls else value
        if doubled:
            self.doubled_fields(doubled, span)
        return fields

    def field_name(self, name: str) -> str:
        """Check a field's name; an empty one is none. Lines commented out before it are dropped."""
        if name.startswith("%"):
            name = _COMMENT_LINES.sub("", name, count=1)
        name = self.clean(name)
        return name if _FIELD_NAME.fullmatch(name) else ""

    def evaluated(self, name: str, source: str, place: Place) -> str | None:
        """Evaluate a value that is more than one pair of delimiters; None if it is damaged."""
        value = evaluate(source, self.found.macros)
        if not value.sound:
            return None
        for macro in dict.fromkeys(value.undefined):
            self.report(troubles.undefined_macro(place, macro))
        if value.cut and not self.has_bomb:
            self.has_bomb = True
            self.report(troubles.long_macro(place, name, LONGEST))
        return value.text

    def doubled_fields(self, names: list[str], span: Span) -> None:
        """Report each field that has a second value, where that stands."""
        seen: set[str] = set()
        for name, place in field_spans(self.text, span):
            if name in seen and name in names:
                self.report(troubles.duplicate_field(Place(self.path, place), name))
            seen.add(name)

    def macro(self, block: blocks.String, offset: int) -> None:
        """Read an @string; a later definition replaces an earlier one."""
        place = self.first_line(offset)
        value = self.evaluated(block.key, block.value, place)
        if value is None:
            reason = "the text of this @string is not closed, or more follows it"
            self.report(troubles.broken_entry(place, reason, "write @string{name = {text}}"))
        else:
            self.found.macros[block.key.lower()] = self.clean(value)

    def between(self, comment: str, offset: int, previous: RawEntry | None) -> None:
        """Look at text between entries: after a brace too many it is the rest of an entry."""
        if previous is None or comment[:1] not in ("}", ")", ","):
            return
        if "=" not in comment:
            self.report(troubles.stray_text(Place(self.path, Span(offset, offset + 1))))
            return
        self.found.entries.pop()
        reason = "a brace closes it before its last field"
        advice = "delete the closing brace that has no opening one"
        self.report(
            troubles.broken_entry(self.first_line(previous.origin.span.start), reason, advice)
        )

    def failed(self, block: blocks.ParsingFailedBlock, offset: int) -> None:
        """Report a block that bibtexparser gave up."""
        place = self.first_line(offset)
        if _KEYLESS.match(block.raw or ""):
            self.report(troubles.missing_key(place))
            return
        cause = str(getattr(block.error, "abort_reason", ""))
        reason, advice = next(
            (told for start, *told in _CAUSES if cause.startswith(start)), _OTHER_CAUSE
        )
        self.report(troubles.broken_entry(place, reason, advice))

    def first_line(self, offset: int) -> Place:
        """Give the place from an offset to the end of its line."""
        return Place(self.path, rest_of_line(self.text, offset))

    def clean(self, text: str) -> str:
        """Take control characters out of a text."""
        return text.replace(_BLANK, "") if self.has_controls else text

    def report(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic."""
        self.found.diagnostics.append(diagnostic)


_CAUSES = (
    (
        "Unexpectedly reached end",
        "it is never closed",
        "close its last field and the entry with a brace each",
    ),
    (
        "Unexpected block start",
        "it is not closed before the next one begins",
        "look for an opening brace or quotation mark without a closing one",
    ),
    (
        "Expected comma after entry key",
        "no comma follows its key",
        "write a comma after the key, which may hold no braces or quotation marks",
    ),
    (
        "Expected a `=` after entry key",
        "one of its fields has no “=” and value",
        "write each field as name = {value} with a comma after it",
    ),
)
_OTHER_CAUSE = ("it cannot be read", "check its braces, quotation marks and commas")


def _damaged(place: Place, name: str) -> Diagnostic:
    shown = " ".join(name.split())[:60]
    reason = f"a comma, brace or quotation mark is missing near the field “{shown}”"
    advice = "write each field as name = {value} with a comma after it"
    return troubles.broken_entry(place, reason, advice)


def field_spans(text: str, entry: Span) -> Iterator[tuple[str, Span]]:
    """Yield the lower-case name of each field of a sound entry with the span of the whole field."""
    end = entry.end - 1
    # The type is letters and blanks, so the first bracket is the one that opens the entry.
    opening = _OPENING.search(text, entry.start, entry.end)
    start = opening.end() if opening else end
    depth, quoted, equals = 0, False, -1
    for match in _MARK.finditer(text, start, end):
        sign = match[0]
        if sign in "{}" and not quoted:
            depth += 1 if sign == "{" else -1
        elif depth == 0 and sign == '"':
            quoted = not quoted
        elif depth > 0 or quoted:
            continue
        elif sign == "=" and equals < 0:
            equals = match.start()
        elif sign == ",":
            if equals >= 0:
                yield text[start:equals].strip().lower(), _trimmed(text, start, match.start())
            start, equals = match.end(), -1
    if equals >= 0:
        yield text[start:equals].strip().lower(), _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return Span(start, start + len(piece.strip()))
