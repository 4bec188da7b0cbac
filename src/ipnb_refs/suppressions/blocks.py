"""The blocks of a post: paragraphs, items of lists, rows of tables, entries of lists of works."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from ipnb_refs.model import BORDER, Format, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.model import Document

_EMPTY_LINE = regex(rf"\r?\n[ \t]*\r?\n|\r[ \t]*\r|{BORDER}")
_LINE_END = regex(r"\r?\n|\r")
_ROW = regex(r"<tr\b", re.IGNORECASE)
_INK = regex(r"\S")
_BULLETS = "-*+>| \t\r\n"


class PostBlocks:
    """The blocks of one post, found once and asked for by offset."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._comments = document.regions.comments

    def meant(self, comment: Span) -> Span:
        """Find the block that a comment stands in or, where it is alone in it, the one below."""
        block = self.at(comment.start)
        if self._is_blank(block.start, comment.start) and self._is_blank(comment.end, block.end):
            below = self._ink(comment.end)
            return self.at(below) if below is not None else block
        return block

    def at(self, position: int) -> Span:
        """Find the entry, row, item or paragraph at a position."""
        after = bisect_right(self._entries, position, key=lambda entry: entry.start)
        if after and position < self._entries[after - 1].end:
            return self._entries[after - 1]
        tables = self._document.regions.tables
        after = bisect_right(tables, position, key=lambda table: table.start)
        if after and position < tables[after - 1].end:
            return self._row(tables[after - 1], position)
        after = bisect_right(self._ends, position, key=lambda end: end.end)
        start = self._ends[after - 1].end if after else 0
        ends = bisect_right(self._ends, position, key=lambda end: end.start)
        end = self._ends[ends].start if ends < len(self._ends) else len(self._document.text)
        return Span(start, end)

    @cached_property
    def _entries(self) -> tuple[Span, ...]:
        lists = self._document.lists.every
        return tuple(sorted(item.whole for each in lists for item in each.items if item.text))

    @cached_property
    def _ends(self) -> tuple[Span, ...]:
        """What stands between two blocks of prose.

        In HTML the prose has an empty line in the place of each tag that begins or ends a block; in
        Markdown it also has one in the place of code that stands in a paragraph.
        """
        document = self._document
        text, prose = document.text, document.prose
        if document.format is not Format.HTML:
            borders = (at for at, sign in enumerate(prose) if sign == BORDER)
            found = [Span(*end.span()) for end in _EMPTY_LINE.finditer(text)]
            return tuple(sorted([*found, *(Span(at, at) for at in borders)]))
        return tuple(Span(*end.span()) for end in _EMPTY_LINE.finditer(prose))

    def _row(self, table: Span, position: int) -> Span:
        document = self._document
        marks = _ROW if document.format is Format.HTML else _LINE_END
        starts = [found.start() for found in marks.finditer(document.text, table.start, table.end)]
        after = bisect_right(starts, position)
        start = starts[after - 1] if after else table.start
        return Span(start, starts[after] if after < len(starts) else table.end)

    def _is_blank(self, start: int, end: int) -> bool:
        """Say whether a stretch has nothing but bullets, blanks, comments and, in HTML, tags."""
        if self._document.format is Format.HTML:
            return not self._document.prose[start:end].strip()
        position = start
        while position < end:
            comment = self._comment_from(position)
            until = min(comment.start if comment else end, end)
            if self._document.text[position:until].strip(_BULLETS):
                return False
            position = comment.end if comment else end
        return True

    def _ink(self, position: int) -> int | None:
        """Find the next sign that is neither blank nor in a comment."""
        text = self._document.prose if self._document.format is Format.HTML else self._document.text
        while found := _INK.search(text, position):
            comment = self._comment_from(position)
            if comment is None or found.start() < comment.start:
                return found.start()
            position = comment.end
        return None

    def _comment_from(self, position: int) -> Span | None:
        """Give the first comment that begins at a position or behind it."""
        at = bisect_left(self._comments, position, key=lambda comment: comment.start)
        return self._comments[at] if at < len(self._comments) else None
