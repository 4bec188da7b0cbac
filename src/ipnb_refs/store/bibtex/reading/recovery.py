"""What bibtexparser gave up, read again as a person would.

It stops where a line begins with "@word{" or "@word(", and takes a brace after a backslash for a
sign. But an abstract may have such a line, and a path may end with a backslash.
"""

from __future__ import annotations

from ipnb_refs.regex import regex
from ipnb_refs.store.bibtex.reading.scanner import closing, scan_entry
from ipnb_refs.store.faults import Fault, ScannedEntry

_LEAST_BUDGET = 100_000
_ENTRY_BEGINS = regex(r"\n[ \t]*@\w+\s*[{(]\s*[^\s,{}()=]+\s*,\s*\w+\s*=")


class SecondLook:
    """Reads the blocks of one text again, as long as this stays linear in the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._budget = max(_LEAST_BUDGET, 4 * len(text))

    def entry(self, start: int, end: int) -> ScannedEntry:
        """Scan the entry that begins at `start` as far as it goes, else up to `end`.

        An entry that would swallow another one is not closed.
        """
        for escapes in (True, False):
            if self._budget <= 0:
                break
            scan = scan_entry(self._text, start, len(self._text), escapes=escapes)
            reach = (
                len(self._text) if scan.fault in (Fault.OPEN, Fault.OPEN_VALUE) else scan.place.end
            )
            self._budget -= reach - start
            if scan.fault is None and not _ENTRY_BEGINS.search(self._text, start, scan.place.end):
                return scan
        return scan_entry(self._text, start, end)

    def block_end(self, start: int) -> int | None:
        """Find the end of a comment or preamble that begins at `start`, by its braces alone."""
        if self._budget <= 0:
            return None
        end = closing(self._text, start, len(self._text))
        self._budget -= (end or len(self._text)) - start
        return end
