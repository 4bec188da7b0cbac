"""Entries and macros of one text as they are found -> raw entries, macros and diagnostics."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ipnb_refs.controls import BIDI
from ipnb_refs.model import Span
from ipnb_refs.regex import regex
from ipnb_refs.store import problems
from ipnb_refs.store.bibtex.reading.field_spans import FieldSpans
from ipnb_refs.store.bibtex.reading.plain_entries import in_braces, typed_fields
from ipnb_refs.store.bibtex.values import (
    LONGEST,
    LONGEST_MACRO,
    MONTHS,
    depth,
    evaluate,
    plain_value,
)
from ipnb_refs.store.problems import Place
from ipnb_refs.store.raw import Origin, RawEntry, Undefined, rest_of_line

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping, Sequence

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.store.bibtex.reading.reach import Reach
    from ipnb_refs.store.faults import ScannedEntry

# A control character that counts as white space stands for all of them: it vanishes at the edges
# of names and values by itself, and offsets stay as they are.
_BLANK = "\x1f"
_ALL_PLAIN = regex(r"[\t\n\r -~]*+")
_CONTROL = regex(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{BIDI}\ud800-\udfff]")
_LONE_RETURN = regex(r"\r(?!\n)")
_FIELD_NAME = regex(r"[^\s{}\"#%,=]+")
_BAD_KEY = regex(r"[\s{}]")


class EntryReader:
    """Takes the entries and macros of one text, and evaluates what they say.

    `text` is that of the file without its control characters, sign for sign.
    """

    def __init__(self, path: str, text: str, macros: Mapping[str, str]) -> None:
        self.path = path
        self.entries: list[RawEntry] = []
        self.diagnostics: list[Diagnostic] = []
        self.undefined: list[Undefined] = []
        self.doubled: list[Origin] = []
        self.macros = dict(macros)
        self.text = _LONE_RETURN.sub("\n", text) if "\r" in text else text
        if not _ALL_PLAIN.fullmatch(self.text):
            self._without_controls()

    has_bomb = has_controls = False
    stuck = ""

    def _without_controls(self) -> None:
        first = _CONTROL.search(self.text)
        if first is not None:
            self.has_controls = True
            self.text, count = _CONTROL.subn(_BLANK, self.text)
            place = Place(self.path, Span(*first.span()))
            self.report(problems.control_characters(place, count))

    @cached_property
    def spans(self) -> FieldSpans:
        """Where fields stand; asked only to report something."""
        return FieldSpans({self.path: self.text})

    @cached_property
    def reach(self) -> Reach:
        """How far odd blocks go."""
        from ipnb_refs.store.bibtex.reading.reach import Reach  # noqa: PLC0415 - most are plain

        return Reach(self.text)

    def plain(self, found: re.Match[str], origin: Origin) -> RawEntry | None:
        """Take a plain entry, at once where it has no more to it than its values."""
        kind, key = found[1].lower(), found[3]
        typed = typed_fields(found)
        if self.has_controls or found.end(5) - found.start() > LONGEST:
            return self.entry(kind, key, (in_braces(typed),), origin)
        fields: dict[str, str] = {}
        odd: list[tuple[str, str]] = []
        for name, braced, quoted, word, joined in typed:
            value = braced or quoted or word
            fields.setdefault(name.lower(), value)
            if joined or (word and not word.isdecimal()):
                odd.append((name.lower(), (word or f"{{{value}}}") + joined))
        if len(fields) < len(typed):
            if odd:
                return self.entry(kind, key, (in_braces(typed),), origin)
            self.doubled.append(origin)
        for name, source in odd:
            fields[name] = self.of_macros(name, source, origin)
        entry = RawEntry(key, kind, fields, origin)
        self.entries.append(entry)
        return entry

    def entry(
        self, kind: str, key: str, readings: Iterable[Sequence[tuple[str, str]]], origin: Origin
    ) -> RawEntry | None:
        """Take an entry by the first reading of its fields in which each value is whole.

        None where it has no key, or where no reading is whole.
        """
        if not key:
            self.report(problems.missing_key(self.first_line(origin.span.start)))
            return None
        if _BAD_KEY.search(key):
            self.report(problems.bad_key(self.first_line(origin.span.start), key))
            return None
        told = len(self.diagnostics)
        for pairs in readings:
            fields = self.fields(pairs, origin)
            if fields is not None:
                entry = RawEntry(key, kind, fields, origin)
                self.entries.append(entry)
                return entry
            del self.diagnostics[told:]
        from ipnb_refs.store.bibtex.reading import broken_entries  # noqa: PLC0415 - most are whole

        place = self.first_line(origin.span.start)
        self.report(broken_entries.unreadable_field(place, key, self.stuck))
        return None

    def fields(self, pairs: Iterable[tuple[str, str]], origin: Origin) -> dict[str, str] | None:
        """Read the fields of an entry; None where one of them is damaged, which is `stuck` then."""
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
                self.stuck = typed
                return None
            if name in fields:
                doubled = True
                continue
            if len(value) > LONGEST:
                self.report(problems.long_value(self.spans.field(origin, name), name, LONGEST))
                value = value[:LONGEST]
            fields[name] = self.clean(value) if self.has_controls else value
        if doubled:
            for name, place in self.spans.again(origin):
                self.report(problems.duplicate_field(place, name))
        return fields

    def field_name(self, name: str) -> str:
        """Check a field's name; an empty one is none."""
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
            self.report(
                problems.long_value(
                    self.spans.field(origin, name), name, LONGEST_MACRO, by_macros=True
                )
            )
        if "{" in value.text:
            self.nested(name, value.text, origin)
        return value.text

    def of_macros(self, name: str, source: str, origin: Origin) -> str:
        """Evaluate a value of a plain entry; what is not defined in it is reported later."""
        known = self.macros.get(source.lower()) or MONTHS.get(source.lower())
        if known and len(known) <= LONGEST_MACRO and "{" not in known:
            return known
        value = evaluate(source, self.macros)
        if value.cut or not value.sound or "{" in value.text:
            return self.evaluated(name, source, origin) or ""
        for macro in dict.fromkeys(value.undefined):
            self.undefined.append(Undefined(origin, name, macro))
        return value.text

    def nested(self, name: str, value: str, origin: Origin) -> None:
        """Report braces that are nested too deep to be read."""
        from ipnb_refs.store.tex import DEEPEST  # noqa: PLC0415 - most values are plain

        if value.count("{") > DEEPEST and depth(value) > DEEPEST:
            self.report(problems.deep_braces(self.spans.field(origin, name), name, DEEPEST))

    def scanned(self, scan: ScannedEntry, origin: Origin) -> RawEntry | None:
        """Take a sound entry that was scanned, from the origin's start to the end of the scan.

        bibtexparser splits it. It merges two fields where a comma is missing, and comments into
        fields: where its fields have other names or are not whole, those that were scanned count.
        """
        # bibtexparser is imported only where something is odd: it takes as long as all the rest.
        from ipnb_refs.store.bibtex.reading.split import split_fields  # noqa: PLC0415 - see above

        pairs = [(each.name, each.value.of(self.text)) for each in scan.fields]
        whole = replace(origin, span=Span(origin.span.start, scan.place.end))
        split = split_fields(whole.span.of(self.text))
        readings = [pairs]
        if split is not None and [name for name, _ in split] == [name for name, _ in pairs]:
            readings.insert(0, split)
        return self.entry(scan.type, self.clean(scan.key), readings, whole)

    def faulty(self, scan: ScannedEntry, start: int, end: int) -> None:
        """Report an entry that breaks off."""
        from ipnb_refs.store.bibtex.reading import broken_entries  # noqa: PLC0415 - most are whole
        from ipnb_refs.store.faults import Fault  # noqa: PLC0415 - as above

        place = self.first_line(start)
        sign = scan.place.of(self.text)[:1]
        if scan.fault is Fault.KEY and sign == "=" and " " not in scan.key:
            self.report(problems.missing_key(place))
        elif scan.fault is Fault.KEY and sign in ("{", "}"):
            self.report(problems.bad_key(place, scan.key + sign))
        else:
            where = self.place(scan.place) if scan.place.start < end else None
            self.report(broken_entries.faulty_entry(place, scan, where, self.text))

    def place(self, span: Span) -> Place:
        """Give the place of a span, with what it cuts out."""
        return Place(self.path, span, span.of(self.text))

    def first_line(self, offset: int) -> Place:
        """Give the place from an offset to the end of its line."""
        return Place(self.path, rest_of_line(self.text, offset))

    def clean(self, text: str) -> str:
        """Take control characters out of a text."""
        return text.replace(_BLANK, "") if self.has_controls else text

    def macro(self, name: str, source: str, span: Span) -> bool:
        """Take the value of an @string at a span; say whether it can be read.

        A later definition replaces an earlier one.
        """
        value = self.evaluated(name, source, Origin(self.path, 0, span))
        if value is not None:
            self.macros[name] = self.clean(value)
        return value is not None

    def report(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(diagnostic)
