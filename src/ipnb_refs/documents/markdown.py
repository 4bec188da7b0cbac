"""Markdown: CommonMark with GitHub's tables, footnotes, strikethrough and task lists.

The parser says which stretches are text; those are shown on a blank canvas, the markup between
two of them in one line becomes the mark, and HTML goes through our own scanner.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import pyromark

from ipnb_refs.documents.canvas import Canvas
from ipnb_refs.documents.captions import of_drawing, of_image
from ipnb_refs.documents.html import Painter
from ipnb_refs.documents.masks import When, comments_of, masked, quotations
from ipnb_refs.documents.own_links import marked, own_links
from ipnb_refs.model import Heading, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.documents.canvas import PaintedText

# The parser's metadata blocks stay off: it finds them between thematic breaks all over the text.
_OPTIONS = (
    pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_DEFINITION_LIST
)
_CALLOUT = regex(r">[ \t]*\[![\w -]+\]")
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
_ADDRESSES = frozenset({"Autolink", "Email"})
_BLOCK = 256  # characters
_MOST_OFFSETS = 20_000


def read(text: str, kind: str = "markdown") -> PaintedText:
    """Read a Markdown post (Quarto and R Markdown too), or one whose kind is "mdx"."""
    typed = masked(text, kind, When.RAW)
    links = own_links(typed, plain=True)
    source = marked(typed, links)
    walker = _Walker(source, kind, typed)
    offsets = range(len(source) + 1) if source.isascii() else _CodePoints(source)
    for event, where in pyromark.events_with_range(source, options=_OPTIONS):
        walker.visit(event, offsets[where["start"]], offsets[where["end"]])
    walker.html.regions.quotations += quotations(text)
    walker.html.regions.own_links += links
    walker.html.regions.comments += walker.not_in_code(comments_of(text))
    return walker.html.reading()


class _CodePoints(dict[int, int]):
    """Says where the parser's offsets, in UTF-8, stand in a text; many are asked for again.

    It keeps where every so many characters begin, and counts on from there: a table of all offsets
    of a long post would take more memory than the post.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self._typed = text.encode()
        sizes = (len(text[at : at + _BLOCK].encode()) for at in range(0, len(text), _BLOCK))
        self._begins = [*accumulate(sizes, initial=0)][:-1]

    def __missing__(self, byte: int) -> int:
        """Count the characters before an offset."""
        if len(self) >= _MOST_OFFSETS:
            self.clear()
        block = bisect_right(self._begins, byte) - 1
        rest = self._typed[self._begins[block] : byte]
        found = self[byte] = block * _BLOCK + len(rest.decode(errors="replace"))
        return found


class _Walker:
    """Goes through the parser's events and paints.

    `_after` is the end of the last inline event in this line of this block, or None at the start
    of a line: what stands between there and the next event is markup between letters, while the
    start of a line (list marks, "> ") stays blank. Up to `_quiet_until` nothing is prose. `html`
    paints the HTML, and keeps what is found. `typed` is the source with the tags of our links.
    """

    def __init__(self, source: str, kind: str, typed: str) -> None:
        self._source = source
        self._typed = typed
        self._canvas = Canvas(source, blank=True)
        self.html = Painter(self._canvas, source, kind)
        self._after: int | None = None
        self._quiet_until = 0
        self._link: int | None = None
        self._html_lines: list[Span] = []
        self._code: list[Span] = []

    def visit(self, event: Any, start: int, end: int) -> None:
        """Paint one event of the parser: a word, or a dict of one word and its details."""
        if isinstance(event, str):
            self._break_line(event, start)
            return
        kind, value = next(iter(event.items()))
        if kind == "End":
            self._end(value if isinstance(value, str) else next(iter(value)), start, end)
        elif start < self._quiet_until:
            return
        elif kind == "Text":
            self._show(value, start, end)
        elif kind == "Start":
            name = value if isinstance(value, str) else next(iter(value))
            self._start(name, value, Span(start, end))
        elif kind == "Html":
            self._canvas.show(start, end)
            self._html_lines.append(Span(start, end))
        else:
            self._inline(kind, start, end)

    def not_in_code(self, comments: Iterable[Span]) -> Iterator[Span]:
        """Give those of the comments of MDX that are not shown as code."""
        for comment in comments:
            before = bisect_right(self._code, comment.start, key=lambda code: code.start)
            if not before or self._code[before - 1].end <= comment.start:
                yield comment

    def _mask_up_to(self, end: int) -> None:
        if self._after is not None and self._after < end:
            self._canvas.mask(self._after, end)

    def _break_line(self, mark: str, start: int) -> None:
        if mark == "SoftBreak" and start >= self._quiet_until:
            self._mask_up_to(start)
        self._after = None

    def _show(self, shown: str, start: int, end: int) -> None:
        self._mask_up_to(start)
        self._after = end
        if self._source[start : start + 1] == "&" and shown != self._source[start:end]:
            self._canvas.entity(start, end, shown)
        else:
            self._canvas.show(start, end)

    def _inline(self, kind: str, start: int, end: int) -> None:
        """Leave code and task marks blank, mask footnote marks, paint HTML."""
        self._mask_up_to(start)
        self._after = end
        if kind == "FootnoteReference":
            self._canvas.mask(start, end)
        elif kind == "Code":
            self._code.append(Span(start, end))
        elif kind == "InlineHtml":
            self.html.paint(start, end)

    def _start(self, name: str, value: Any, span: Span) -> None:
        if name in _INLINE:
            self._mask_up_to(span.start)
            self._after = span.start
            if name == "Image" or (name == "Link" and value["Link"]["link_type"] in _ADDRESSES):
                self._after = self._quiet_until = span.end
                self._show_captions(of_image(self._typed, span))
            elif name == "Link":
                self._link = span.start + 1
            return
        self._after = None
        if name in {"Item", "DefinitionListDefinition"}:
            self.html.regions.borders.append(span.start)
        elif name == "TableCell":
            self.html.regions.borders.append(span.start - 1)
        elif name == "CodeBlock":
            self._quiet_until = span.end
            self._code.append(span)
            self._show_captions(of_drawing(self._typed, span))
        elif name == "Heading":
            level = int(value["Heading"]["level"][1])
            heading = Heading(self._trimmed(span), level)
            self.html.regions.headings.append(heading)
            self.html.regions.borders += [span.start - 1, heading.span.end]
        elif name == "BlockQuote" and not self._is_callout(value, span):
            self.html.regions.quotations.append(self._trimmed(span))
        elif name == "Table":
            self.html.regions.tables.append(self._trimmed(span))

    def _show_captions(self, captions: Iterable[Span]) -> None:
        for caption in captions:
            self._canvas.caption(caption.start, caption.of(self._typed))

    def _is_callout(self, value: Any, quotation: Span) -> bool:
        """Say whether a quotation is an alert ("> [!NOTE]"), which is in the author's own words."""
        return value["BlockQuote"] is not None or bool(
            _CALLOUT.match(self._source, quotation.start, quotation.end)
        )

    def _trimmed(self, span: Span) -> Span:
        """End a block with its last visible character, not with the line feed after it."""
        end = span.end
        while end > span.start and self._source[end - 1].isspace():
            end -= 1
        return Span(span.start, end)

    def _end(self, name: str, start: int, end: int) -> None:
        if name in _INLINE:
            if name == "Link" and self._link is not None:
                self._end_link()
            if end > self._quiet_until:
                self._mask_up_to(end)
                self._after = end
            return
        self._after = None
        if name == "HtmlBlock":
            self._paint_html_block(start, end)
        else:
            self.html.forget(start)

    def _end_link(self) -> None:
        """Keep what a link says: from its bracket to the end of the last that was read in it."""
        start, self._link = self._link, None
        end = max(self._after or 0, self._quiet_until)
        if start is not None and start < end:
            self.html.regions.links.append(Span(start, end))

    def _paint_html_block(self, start: int, end: int) -> None:
        """Paint a block of HTML, and blank what stands between its lines ("> " of a quotation)."""
        self.html.paint(start, end)
        done = start
        for line in self._html_lines:
            self._canvas.blank(done, line.start)
            done = line.end
        self._html_lines.clear()
