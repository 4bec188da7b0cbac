"""BibTeX text -> raw entries and diagnostics; the only importer of bibtexparser.

bibtexparser splits the text into blocks and fields. We check that each field is whole (it merges
two fields where a comma is missing), evaluate the values, look again at what it gave up, and give
every problem its span.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bibtexparser import model as blocks
from bibtexparser import splitter

from ipnb_refs.model import Span
from ipnb_refs.store import problems
from ipnb_refs.store.bibtex import broken_entries
from ipnb_refs.store.bibtex.field_spans import FieldSpans
from ipnb_refs.store.bibtex.recovery import SecondLook
from ipnb_refs.store.bibtex.scanner import scan_entry
from ipnb_refs.store.bibtex.values import (
    LONGEST,
    LONGEST_MACRO,
    closes_more,
    depth,
    evaluate,
    plain_value,
)
from ipnb_refs.store.faults import Fault
from ipnb_refs.store.problems import Place
from ipnb_refs.store.raw import Bibliography, Origin, RawEntry, rest_of_line
from ipnb_refs.store.tex import DEEPEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.store.faults import ScannedEntry

# A control character that counts as white space stands for all of them: it vanishes at the edges
# of names and values by itself, and offsets stay as they are.
_BLANK = "\x1f"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_FIELD_NAME = re.compile(r"[^\s{}\"#%,=]+")
_COMMENT_LINES = re.compile(r"(?:\s*%[^\n]*\n)+\s*")
_BAD_KEY = re.compile(r"[\s{}]")
_DOUBLED = (blocks.DuplicateBlockKeyBlock, blocks.DuplicateFieldKeyBlock)
_DEFINED = re.compile(
    r"\\(?:(?:re)?new|provide)command\*?\s*\{?\s*\\([A-Za-z]+)|\\def\s*\\([A-Za-z]+)"
)
_NO_ENTRIES = frozenset({"comment", "preamble", "string"})


def read_bibtex(text: str, path: str, macros: Mapping[str, str] | None = None) -> Bibliography:
    """Read the entries of a text in its order; whatever is wrong with it is a diagnostic.

    Keys may repeat; `macros` are the @string definitions of earlier files.
    """
    reader = _BlockReader(path, text, macros or {})
    for offset, line, block in _located(reader.text):
        reader.read(block, offset, line)
    return Bibliography(
        tuple(reader.entries), tuple(reader.diagnostics), reader.macros, frozenset(reader.commands)
    )


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


class _BlockReader:
    """Turns the blocks of one text into entries and diagnostics."""

    def __init__(self, path: str, text: str, macros: Mapping[str, str]) -> None:
        self.path = path
        self.entries: list[RawEntry] = []
        self.diagnostics: list[Diagnostic] = []
        self.macros = dict(macros)
        self.commands: set[str] = set()
        self.has_bomb = False
        self.just_read: RawEntry | None = None
        self.read_up_to = 0
        text = _LONE_RETURN.sub("\n", text) if "\r" in text else text
        first = _CONTROL.search(text)
        self.has_controls = first is not None
        if first is not None:
            text, count = _CONTROL.subn(_BLANK, text)
            place = Place(path, Span(*first.span()))
            self.report(problems.control_characters(place, count))
        self.text = text
        self.again = SecondLook(text)
        self.spans = FieldSpans({path: text})

    def read(self, block: blocks.Block, offset: int, line: int) -> None:
        """Read one block that begins at an offset, unless it lies in one that we read."""
        if offset < self.read_up_to:
            return
        previous, self.just_read = self.just_read, None
        if isinstance(block, _DOUBLED):
            block = block.ignore_error_block or block
        if isinstance(block, blocks.Entry):
            if block.entry_type:
                span = Span(offset, offset + len(block.raw or ""))
                pairs = [(source.key.lower(), source.value) for source in block.fields]
                self.entry(
                    block.entry_type, self.clean(block.key), pairs, Origin(self.path, line, span)
                )
        elif isinstance(block, blocks.String):
            self.macro(block, offset)
        elif isinstance(block, blocks.Preamble):
            defined = _DEFINED.findall(block.value)
            self.commands.update(name for names in defined for name in names)
        elif isinstance(block, blocks.ImplicitComment):
            self.between(block.comment, offset, previous)
        elif isinstance(block, blocks.ParsingFailedBlock):
            self.failed(block, offset, line)

    def entry(self, kind: str, key: str, pairs: Iterable[tuple[str, str]], origin: Origin) -> None:
        """Read an entry, unless it has no key or is damaged."""
        if not key:
            self.report(problems.missing_key(self.first_line(origin.span.start)))
        elif _BAD_KEY.search(key):
            self.report(problems.bad_key(self.first_line(origin.span.start), key))
        else:
            fields = self.fields(pairs, origin)
            if fields is not None:
                self.just_read = RawEntry(key, kind, fields, origin)
                self.entries.append(self.just_read)

    def fields(self, pairs: Iterable[tuple[str, str]], origin: Origin) -> dict[str, str] | None:
        """Read the fields of an entry; None where one of them is damaged."""
        fields: dict[str, str] = {}
        doubled = False
        for typed, source in pairs:
            name = typed if typed.isalpha() else self.field_name(typed)
            value = plain_value(source)
            if value is None and name and not source:
                self.report(problems.empty_field(self.spans.field(origin, name), name))
                continue
            if value is None:
                value = self.evaluated(name, source, origin)
            if value is None or not name:
                self.damaged(origin.span, typed)
                return None
            if name in fields:
                doubled = True
                continue
            if len(value) > LONGEST:
                self.report(problems.long_value(self.spans.field(origin, name), name, LONGEST))
                value = value[:LONGEST]
            fields[name] = self.clean(value) if self.has_controls else value
        if doubled:
            self.doubled_fields(origin.span)
        return fields

    def field_name(self, name: str) -> str:
        """Check a field's name; an empty one is none. Lines commented out before it are dropped."""
        if name.startswith("%"):
            name = _COMMENT_LINES.sub("", name, count=1)
        name = self.clean(name)
        return name if _FIELD_NAME.fullmatch(name) else ""

    def evaluated(self, name: str, source: str, origin: Origin) -> str | None:
        """Evaluate a value that is more than one pair of delimiters; None if it is damaged."""
        value = evaluate(source, self.macros)
        if not value.sound:
            return None
        for macro in dict.fromkeys(value.undefined):
            self.report(problems.undefined_macro(self.spans.field(origin, name, macro), macro))
        if value.cut and not self.has_bomb:
            self.has_bomb = True
            place = self.spans.field(origin, name)
            self.report(problems.long_value(place, name, LONGEST_MACRO, by_macros=True))
        if value.text.count("{") > DEEPEST and depth(value.text) > DEEPEST:
            self.report(problems.deep_braces(self.spans.field(origin, name), name, DEEPEST))
        return value.text

    def damaged(self, span: Span, name: str) -> None:
        """Report the place where an entry breaks off that bibtexparser took for whole."""
        scan = scan_entry(self.text, span.start, span.end)
        if scan.fault is not None:
            self.faulty(scan, span.start, span.end)
        else:
            place = self.first_line(span.start)
            self.report(broken_entries.unreadable_field(place, scan.key, name))

    def doubled_fields(self, span: Span) -> None:
        """Report each field that has a second value, where that stands."""
        seen: set[str] = set()
        for each in scan_entry(self.text, span.start, span.end).fields:
            if each.name in seen:
                self.report(problems.duplicate_field(Place(self.path, each.whole), each.name))
            seen.add(each.name)

    def macro(self, block: blocks.String, offset: int) -> None:
        """Read an @string; a later definition replaces an earlier one."""
        name = self.clean(block.key)
        origin = Origin(self.path, 0, Span(offset, offset + len(block.raw or "")))
        value = self.evaluated(name, block.value, origin)
        if value is None:
            reason = "its value is not closed, or more follows it"
            advice = "write @string{name = {text}}"
            place = self.first_line(offset)
            self.report(broken_entries.broken_block(place, "string", reason, advice))
        else:
            self.macros[name.lower()] = self.clean(value)

    def between(self, comment: str, offset: int, previous: RawEntry | None) -> None:
        """Look at text between entries: after a brace too many it is the rest of an entry."""
        if previous is None or ("}" not in comment and comment[:1] not in (")", ",")):
            return
        starts = comment[:1] in ("}", ")", ",")
        if "=" in comment and (starts or closes_more(comment)):
            self.entries.pop()
            entry = previous.origin.span
            here = Place(self.path, Span(entry.end - 1, entry.end))
            place = self.first_line(entry.start)
            self.report(broken_entries.early_end(place, here, previous.key))
        elif starts:
            self.report(broken_entries.stray_text(Place(self.path, Span(offset, offset + 1))))

    def failed(self, block: blocks.ParsingFailedBlock, offset: int, line: int) -> None:
        """Read a block again that bibtexparser gave up, or report why it cannot be read."""
        end = offset + len(block.raw or "")
        kind = str(block.raw)[1:].split("{")[0].split("(")[0].strip().lower()
        if kind in _NO_ENTRIES:
            self.failed_block(kind, offset)
            return
        scan = self.again.entry(offset, end)
        if scan.fault is None:
            span = Span(offset, scan.place.end)
            pairs = [(each.name, each.value.of(self.text)) for each in scan.fields]
            self.entry(scan.type, scan.key, pairs, Origin(self.path, line, span))
            self.read_up_to = span.end
        else:
            self.faulty(scan, offset, end)

    def faulty(self, scan: ScannedEntry, start: int, end: int) -> None:
        """Report an entry that breaks off."""
        place = self.first_line(start)
        sign = scan.place.of(self.text)[:1]
        if scan.fault is Fault.KEY and sign == "=" and " " not in scan.key:
            self.report(problems.missing_key(place))
        elif scan.fault is Fault.KEY and sign in ("{", "}"):
            self.report(problems.bad_key(place, scan.key + sign))
        else:
            where = self.place(scan.place) if scan.place.start < end else None
            self.report(broken_entries.faulty_entry(place, scan, where, self.text))

    def failed_block(self, kind: str, offset: int) -> None:
        """Pass over a comment or preamble with lines that look like entries; report all else."""
        end = None if kind == "string" else self.again.block_end(offset)
        if end is not None:
            self.read_up_to = end
            return
        reason, advice = "it is never closed", "close it with a brace"
        self.report(broken_entries.broken_block(self.first_line(offset), kind, reason, advice))

    def place(self, span: Span) -> Place:
        """Give the place of a span, with what it cuts out."""
        return Place(self.path, span, span.of(self.text))

    def first_line(self, offset: int) -> Place:
        """Give the place from an offset to the end of its line."""
        return Place(self.path, rest_of_line(self.text, offset))

    def clean(self, text: str) -> str:
        """Take control characters out of a text."""
        return text.replace(_BLANK, "") if self.has_controls else text

    def report(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(diagnostic)
