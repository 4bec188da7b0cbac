"""Plain text: everything is prose but raw addresses."""

from __future__ import annotations

from ipnb_refs.documents.canvas import PaintedText, spaces
from ipnb_refs.documents.layout import lay_out
from ipnb_refs.documents.lists import last_lines
from ipnb_refs.documents.masks import When, masked
from ipnb_refs.model import Format, Span
from ipnb_refs.regex import regex

_COMMENT = regex(r"<!--[^<>\n]*-->")
_SHORT = 40


def read(text: str) -> PaintedText:
    """Read a plain text; one-line HTML comments are found, since they can fence a list.

    The line that ends a list which we keep is none of its entries.

    The last line of a paragraph, a title, an item end short of the margin, and so does the block;
    not where the next line begins with a bracket, as the year of a citation does.
    """
    found = _COMMENT.finditer(text) if "<" in text else ()
    comments = tuple(Span(*match.span()) for match in found)
    ends = last_lines(text)
    raw = masked(_without(ends, text), Format.TEXT, When.RAW)
    layout = lay_out(text, masked(raw, Format.TEXT, When.PAINTED))
    lines = zip(layout.starts, layout.ends, strict=True)
    borders = tuple(
        end for start, end in lines if end - start <= _SHORT and text[end + 1 : end + 2] != "("
    )
    return PaintedText(layout.prose, comments=comments, borders=borders, ends=ends, layout=layout)


def _without(lines: tuple[Span, ...], text: str) -> str:
    for line in lines:
        text = text[: line.start] + spaces(line.of(text)) + text[line.end :]
    return text
