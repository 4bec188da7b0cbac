"""Offsets to lines and columns: one place of a text, many, or places in several texts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from ipnb_refs.model import Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

STDIN = "-"
"""What stands for the path of a text that has none."""

PLACE = (
    "start", "end", "line", "column", "utf16Column", "endLine", "endColumn", "endUtf16Column",
)  # fmt: skip
"""What JSON says of a span, in this order; see `Lines.place`."""

_BREAK = regex(r"[ \t]*\r?\n[ \t]*(?=\S)")
_WORDS_TOGETHER = ("et", "as cited")
"""What a line does not end with: "et al.", "as cited in"."""
_ASTRAL = regex("[\U00010000-\U0010ffff]")


def locate(text: str, offset: int) -> tuple[int, int]:
    r"""Line and column of a code point, both 1-based; "\n", "\r\n" and "\r" end a line."""
    return Lines(text[: offset + 1]).position(offset)


def with_breaks_of(typed: str, new: str) -> str:
    """Give what replaces a text with the line breaks of that, each after as many words as there.

    Else the lines of a paragraph would be joined into a long one. A text of one word has no place
    for a break.
    """
    if "\n" not in typed:
        return new
    words, breaks = new.split(" "), {}
    done = number = 0
    for found in _BREAK.finditer(typed):
        number += len(typed[done : found.start()].split())
        done = found.end()
        at = min(number, len(words) - 1)
        while at > 0 and " ".join(words[:at]).endswith(_WORDS_TOGETHER):
            at -= 1
        breaks[at] = found[0]
    pieces = [words[0]]
    for at, word in enumerate(words[1:], 1):
        pieces += [breaks.get(at, " "), word]
    return "".join(pieces)


class Lines:
    """A text with its line starts: one pass over the text, then each place is cheap."""

    def __init__(self, text: str) -> None:
        self.text = text
        # As long as the text, with one character at the end of each line.
        alike = text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text
        self._starts = starts = [0]
        start = 0
        while start := alike.find("\n", start) + 1:
            starts.append(start)

    def position(self, offset: int) -> tuple[int, int]:
        """Find line and column of a code point, both 1-based, as `locate` gives them."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def place(self, span: Span) -> dict[str, int]:
        """Give what JSON says of a span: half-open offsets, and where it starts and ends.

        Offsets and columns count code points, the UTF-16 columns count UTF-16 code units. Lines
        and all columns are 1-based; the end's column is the one after the last character.
        """
        numbers = (span.start, span.end, *self._columns(span.start), *self._columns(span.end))
        return dict(zip(PLACE, numbers, strict=True))

    def _columns(self, offset: int) -> tuple[int, int, int]:
        line, column = self.position(offset)
        start = self._starts[line - 1]
        pairs = bisect_left(self._pairs, offset) - bisect_left(self._pairs, start)
        return line, column, column + pairs

    @cached_property
    def _pairs(self) -> list[int]:
        """Offsets of the characters that UTF-16 writes as two units."""
        if self.text.isascii():
            return []
        return [found.start() for found in _ASTRAL.finditer(self.text)]

    def span(self, line: int) -> Span:
        """Give the stretch of a line, by its 1-based number, without what ends it."""
        start = self._starts[line - 1]
        if line == len(self._starts):
            return Span(start, len(self.text))
        end = self._starts[line] - 1
        return Span(start, end - (self.text[end - 1 : end + 1] == "\r\n"))


class InFile(Protocol):
    """Where a text stands that came out of a file with other things in it."""

    @property
    def shown_file(self) -> str:
        """The path of the file."""

    def numbers(self, span: Span) -> dict[str, int] | None:
        """Give the place of a stretch in the file as `Lines.place` does; None without lines."""

    def paragraph(self, span: Span) -> int | None:
        """Give the number of the paragraph in which a stretch begins, from 1, if any does."""

    def said(self, span: Span | None) -> str:
        """Say where that is for a reader: “Why we attach”, paragraph 3."""

    @property
    def is_made(self) -> bool:
        """Whether the markup of the text was made to read it: its author sees words alone."""

    @property
    def title(self) -> str:
        """What a reader knows the text by; "" where the file is all one text."""


class LinesByPath:
    """The lines of texts by path; each text is split once, when it is first asked for.

    `inside` has the texts that are inside of files: their places are told as those in the file.
    """

    def __init__(
        self, texts: Mapping[str, str], inside: Mapping[str, InFile] | None = None
    ) -> None:
        self._texts = texts
        self._inside = inside or {}
        self._lines: dict[str, Lines] = {}

    def lines(self, path: str | None) -> Lines | None:
        """Give the lines of a file; None where its text was not given."""
        name = path or STDIN
        if name not in self._lines:
            if name not in self._texts:
                return None
            self._lines[name] = Lines(self._texts[name])
        return self._lines[name]

    def place(self, path: str | None, span: Span | None) -> str:
        """`path:line:column` of a span's start; 1:1 where a whole file is meant.

        Of a text inside a file it is the path of that, alone where the file has no lines.
        """
        if path in self._inside:
            file, numbers = self.file(path), self.numbers(path, span)
            return f"{file}:{numbers['line']}:{numbers['column']}" if numbers else file
        lines = self.lines(path)
        line, column = lines.position(span.start) if lines and span else (1, 1)
        return f"{path or self.file(path)}:{line}:{column}"

    def file(self, path: str | None) -> str:
        """Give the path of the file that a text is, or is inside of."""
        inside = self._inside.get(path or STDIN)
        return inside.shown_file if inside else path or STDIN

    def numbers(self, path: str | None, span: Span | None) -> dict[str, int] | None:
        """Give the place of a span in its file as `Lines.place` does; None where it has none."""
        if span is None:
            return None
        if inside := self._inside.get(path or STDIN):
            return inside.numbers(span)
        lines = self.lines(path)
        return lines.place(span) if lines else None

    def inside(self, path: str | None) -> InFile | None:
        """Give the place of a text inside a file; None for a text that is a file."""
        return self._inside.get(path or STDIN)

    def said(self, path: str | None, span: Span | None) -> str:
        """Say where a span is in a text inside a file: “Why we attach”, paragraph 3; "" else."""
        inside = self._inside.get(path or STDIN)
        return inside.said(span) if inside else ""

    def told(self, text: str, path: str | None, span: Span | None) -> str:
        """Put what `said` says after a text, in brackets: "post (“Why we attach”, paragraph 3)"."""
        said = self.said(path, span)
        return f"{text} ({said})" if said else text
