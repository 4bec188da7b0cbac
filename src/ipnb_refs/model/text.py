"""Stretches of a text, and what stands in its prose for what is not prose."""

from __future__ import annotations

from enum import StrEnum

from ipnb_refs.frozen import value


class Format(StrEnum):
    """The markup of a post; MDX, Quarto and R Markdown are Markdown.

    Each value equals its text: `document.format == "markdown"`.
    """

    MARKDOWN = "markdown"
    HTML = "html"
    TEXT = "text"


@value
class Span:
    """A half-open stretch of the raw text: `Span(3, 7)` is `text[3:7]`.

    `start` and `end` count Unicode code points from 0, as Python's strings do, and `locate` turns
    them into lines and columns. Spans compare in text order; one with `start == end` is empty, and
    is a place between two characters.
    """

    start: int
    end: int

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def of(self, text: str) -> str:
        """Cut the span out of the text that it was made for, or any other of the same length."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Say whether the other span lies inside this one, or is the same."""
        return self.start <= other.start and other.end <= self.end


@value
class Part:
    """A stretch of a citation: `Part(Span(1, 4), "see")`.

    `text` is how it reads, without markup; `span` is what is typed, markup inside it included.
    """

    span: Span
    text: str


MASK = "\ue07f"
"""Stands for one code point of inline markup in `Document.prose`; no reader takes it for text.

Python looks for a character by its last byte, and is slow where that is zero or in every word: of
the characters for private use this is one that ends with a byte of no letter.
"""

BORDER = "\u2029"
"""Unicode's paragraph separator stands in `Document.prose` where a block begins or ends without an
empty line: at headings, items of lists and cells of tables. No citation reaches over it."""
