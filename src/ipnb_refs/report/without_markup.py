"""A text in markup that its reader never sees, as a Word document is read: the words alone."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache

from ipnb_refs.lines import Lines
from ipnb_refs.model import Edit, Fix, Span
from ipnb_refs.regex import regex

_MARKUP = regex(r"<[^<>]*>|&(?:amp|lt|gt|quot);")
_SHOWN = {"<br>": " ", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"'}


class PlainWords:
    """The words of a text, line by line as in the markup, and where its places are among them."""

    def __init__(self, text: str) -> None:
        pieces, self._runs = [], [(0, 0)]
        done = length = 0
        for found in _MARKUP.finditer(text):
            shown = _SHOWN.get(found[0], "")
            pieces += [text[done : found.start()], shown]
            length += found.start() - done
            self._runs += [(found.start(), length), (found.end(), length + len(shown))]
            length += len(shown)
            done = found.end()
        self.lines = Lines("".join([*pieces, text[done:]]))

    def span(self, span: Span) -> Span:
        """Give the place among the words of a stretch of the markup."""
        return Span(self._offset(span.start), self._offset(span.end))

    def fix(self, fix: Fix) -> Fix:
        """Give a fix whose edits are those of the words."""
        edits = (Edit(self.span(each.span), _words(each.replacement)) for each in fix.edits)
        return replace(fix, edits=tuple(edits))

    def _offset(self, offset: int) -> int:
        at = bisect_right(self._runs, offset, key=lambda run: run[0]) - 1
        start, shown = self._runs[at]
        after = self._runs[at + 1][1] if at + 1 < len(self._runs) else len(self.lines.text)
        return min(shown + offset - start, after)


@lru_cache(maxsize=2)  # the findings of a document come one after another
def plain_words(text: str) -> PlainWords:
    """Take the markup out of a text."""
    return PlainWords(text)


def _words(text: str) -> str:
    return _MARKUP.sub(lambda found: _SHOWN.get(found[0], ""), text)
