"""How far an odd block goes: as a person would say, and in time that is linear in the text.

An abstract may have a line that looks like an entry, and a path may end with a backslash; but a
block that would swallow what is an entry, or a slip in its head, has lost a brace.
"""

from __future__ import annotations

from ipnb_refs.regex import regex
from ipnb_refs.store.bibtex.reading.scanner import closing, scan_entry
from ipnb_refs.store.bibtex.reading.top_level import next_line_with_sign
from ipnb_refs.store.faults import Fault, ScannedEntry

_LEAST_BUDGET = 100_000
_ENTRY_BEGINS = regex(
    r"\n[ \t]*+@\s*+[^\n{}(\[=,@]*+\s*+[{(\[]"
    r"(?:[^{}()\[\]=@%]++|(?<=[\s{(\[])%[^\n]*+|%)*+="
)
"""A line that begins like an entry, with or without a slip, and has a field before any brace; what
a comment says does not count."""

_BLOCK_BEGINS = regex(r"\n[ \t]*+@\s*+\w++\s*+\{")


class Reach:
    """Says how far the blocks of one text go.

    To look far ahead costs of a budget: where hundreds of blocks are never closed, each of them
    ends before the next line that begins with "@".
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._budget = max(_LEAST_BUDGET, 4 * len(text))
        self._searched = self._found = 0

    def entry(self, start: int) -> tuple[ScannedEntry, int]:
        """Scan the entry that begins here, and give the offset before which it must have ended."""
        next_entry = self._next_entry(start)
        broken_at = next_entry
        for escapes in (True, False):
            if self._budget <= 0:
                break
            scan = scan_entry(self._text, start, next_entry, escapes=escapes)
            is_open = scan.fault in (Fault.OPEN, Fault.OPEN_VALUE)
            self._budget -= (next_entry if is_open else scan.place.end) - start
            if scan.fault is None and scan.place.end <= broken_at:
                return scan, scan.place.end
            broken_at = next_entry if is_open else scan.place.start
        limit = self.end(start, next_entry)
        if limit is None or _BLOCK_BEGINS.search(self._text, start, limit):
            limit = next_line_with_sign(self._text, start)
        return scan_entry(self._text, start, limit), limit

    def end(self, start: int, limit: int | None = None) -> int | None:
        """Find the end of the block that begins here, by its braces alone, if it has one."""
        if self._budget <= 0:
            return None
        limit = len(self._text) if limit is None else limit
        end = closing(self._text, start, limit)
        self._budget -= (end or limit) - start
        return end

    def _next_entry(self, start: int) -> int:
        """Find the line before the next entry, or slip in the head of one; it is searched once."""
        if not self._searched <= start < self._found:
            found = _ENTRY_BEGINS.search(self._text, start)
            self._searched, self._found = start, found.start() if found else len(self._text)
        return self._found
