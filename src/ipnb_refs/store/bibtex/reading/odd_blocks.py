"""What is no plain entry, read block by block: odd entries, commands, slips, and broken entries.

Whatever begins a line with "@" becomes an entry or a command, or is reported; an entry that is not
closed ends before the next such line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Span
from ipnb_refs.regex import regex
from ipnb_refs.store.bibtex.reading import broken_entries
from ipnb_refs.store.bibtex.reading.top_level import (
    CommentedEntry,
    Sign,
    braces_in_line,
    sign_at,
    signs,
    why_a_slip,
)
from ipnb_refs.store.bibtex.values import closes_more
from ipnb_refs.store.problems import Place
from ipnb_refs.store.raw import Origin

if TYPE_CHECKING:
    from ipnb_refs.store.bibtex.reading.entry_reader import EntryReader
    from ipnb_refs.store.faults import ScannedEntry
    from ipnb_refs.store.raw import RawEntry

_DEFINED = regex(r"\\(?:(?:re)?new|provide)command\*?\s*\{?\s*\\([A-Za-z]+)|\\def\s*\\([A-Za-z]+)")
_OPEN = ("it is never closed", "close it with a brace")
_COMMANDS = {
    "comment": _OPEN,
    "preamble": _OPEN,
    "string": ("its text is not closed, or more follows it", "write @string{name = {text}}"),
}
"""What is no entry -> the reason why it cannot be read, and what to do."""


class OddBlocks:
    """Turns one block after another of a text into entries and diagnostics.

    `commands` are those of TeX that the preambles define.
    """

    def __init__(self, entries: EntryReader) -> None:
        self.to = entries
        self.text = entries.text
        self.commands: set[str] = set()

    def read(self, start: int, line: int) -> int:
        """Read what begins here, in this 1-based line, and give where the next block begins."""
        sign = sign_at(self.text, start) if self.text[start] == "@" else None
        if sign is None or not sign.opening:
            return self.between(start, None)
        if sign.kind in _COMMANDS:
            return self.between(self.command(sign), None)
        scan, end = self.to.reach.entry(start)
        if scan.fault is None:
            origin = Origin(self.to.path, line, Span(start, end))
            return self.between(end, self.to.scanned(scan, origin))
        self.to.faulty(scan, start, end)
        return self.between(end, None)

    def between(self, start: int, previous: RawEntry | None) -> int:
        """Read the text up to the next block: what begins a line like one is a slip in its head.

        After a brace too many the text is the rest of the `previous` entry.
        """
        passed = start
        end = len(self.text)
        for sign in signs(self.text, start):
            self.rest_of(previous, start, sign.offset)
            previous = None
            if isinstance(sign, CommentedEntry):
                place = self.to.first_line(sign.offset)
                self.to.report(broken_entries.commented_entry(place, sign.key, whole=sign.whole))
            elif not sign.opening:
                passed = self.slip(sign)
            elif sign.offset >= passed:
                end = sign.offset
                break
        self.rest_of(previous, start, end)
        return end

    def rest_of(self, previous: RawEntry | None, start: int, end: int) -> None:
        """Report the rest of an entry that a brace too many has closed."""
        if previous is None:
            return
        rest = self.text[start:end].lstrip()
        starts = rest[:1] in ("}", ")", ",") and rest != ""
        if "=" in rest and (starts or closes_more(rest)):
            self.to.entries.pop()
            here = Place(self.to.path, Span(start - 1, start))
            place = self.to.first_line(previous.origin.span.start)
            self.to.report(broken_entries.early_end(place, here, previous.key))
        elif starts:
            offset = end - len(self.text[start:end].lstrip())
            self.to.report(broken_entries.stray_text(Place(self.to.path, Span(offset, offset + 1))))

    def slip(self, sign: Sign) -> int:
        """Report an "@" that begins neither an entry nor a command, and give where to go on.

        What its braces hold in its line is no entry of its own.
        """
        advice = "write the type in one word, and a brace and a key after it: @article{smith2012,"
        place = self.to.first_line(sign.offset)
        reason = why_a_slip(sign.kind)
        self.to.report(broken_entries.broken_block(place, sign.kind, reason, advice))
        return braces_in_line(self.text, sign.offset + 1 + len(sign.kind))

    def command(self, sign: Sign) -> int:
        """Take macros, or the commands of a preamble; pass over a comment, whatever it holds."""
        start = sign.offset
        if sign.kind == "string" or self.text[sign.opening - 1] == "(":
            scan, end = self.to.reach.entry(start)
            sound = scan.fault is None and (sign.kind != "string" or self.macros(scan, start))
        else:
            found = self.to.reach.end(start)
            sound, end = found is not None, found or sign.opening
        if not sound:
            reason, advice = _COMMANDS[sign.kind]
            place = self.to.first_line(start)
            self.to.report(broken_entries.broken_block(place, sign.kind, reason, advice))
        elif sign.kind == "preamble":
            defined = _DEFINED.findall(self.text, start, end)
            self.commands.update(name for names in defined for name in names)
        return end

    def macros(self, scan: ScannedEntry, start: int) -> bool:
        """Take the macros that an @string defines; say whether all of them can be read."""
        span = Span(start, scan.place.end)
        return all(
            self.to.macro(self.to.clean(each.name), each.value.of(self.text), span)
            for each in scan.fields
        )
