"""HTML: what its elements make of the text, painted token by token."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.documents.canvas import (
    Canvas,
    PaintedText,
    RegionCollector,
    outermost,
)
from ipnb_refs.documents.captions import of_tag
from ipnb_refs.documents.masks import When, masked, quotations
from ipnb_refs.documents.own_links import marked, own_links
from ipnb_refs.faces import Later
from ipnb_refs.model import Format, Heading, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.documents import html_tokens
    from ipnb_refs.documents.html_tokens import Token
else:
    html_tokens = Later("ipnb_refs.documents.html_tokens")  # a post in Markdown may have no HTML

INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em",
        "font", "i", "ins", "label", "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "small",
        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    }
)  # fmt: skip
"""Tags that can stand in the middle of a word, as do those of Word with a colon ("o:p", "w:sdt");
all others part words."""

LINE = frozenset(
    {
        "audio", "br", "button", "canvas", "code", "img", "input", "kbd", "math", "noscript",
        "object", "samp", "select", "svg", "video",
    }
)  # fmt: skip
"""Tags that part words but not paragraphs."""

HIDDEN = frozenset(
    {
        "audio", "button", "canvas", "code", "datalist", "head", "iframe", "kbd", "listing", "math",
        "nav", "noembed", "noframes", "noscript", "object", "pre", "samp", "script", "select",
        "style", "svg", "template", "textarea", "title", "video", "xmp",
    }
)  # fmt: skip
"""Elements whose contents are not prose."""

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TRACKED = HIDDEN | _HEADINGS.keys() | {"blockquote", "table"}
_HREF = regex(r"\bhref\s*=", re.IGNORECASE)
# A mark of a footnote: "Siegel<sup>1</sup> (2012)".
_NOTE_MARK = regex(
    r"<sup\b[^<>]*>(?:<[^<>]*>){0,4}[\s\[(]{0,3}(?:[\d*†‡§,]{1,5}|[a-z])[\s\])]{0,3}(?:<[^<>]*>){0,4}</sup\s*>",
    re.IGNORECASE,
)
# What converters put round all footnotes of a page, by its role or its class.
_HOLDS_NOTES = frozenset({"aside", "div", "footer", "ol", "section"})
_NOTES = regex(
    r"\srole\s*=\s*[\"']?doc-endnotes\b|\sclass\s*=\s*(?:\"[^\"]{0,200}|'[^']{0,200}|)(?<![\w-])"
    r"(?:wp-block-)?(?:footnotes?(?:-list)?|endnotes)(?![\w-])",
    re.IGNORECASE,
)
_LINE_END = regex(r"[ \t]*\r?(?:\n|\Z)")


def read(text: str) -> PaintedText:
    """Read a page or a piece of one; templates' codes and front matter are not prose either."""
    source = masked(text, Format.HTML, When.RAW)
    links = own_links(source, plain=True)
    source = marked(source, links)
    canvas = Canvas(source)
    painter = Painter(canvas, source, Format.HTML)
    painter.paint(0, len(source))
    painter.regions.quotations += quotations(text)
    painter.regions.own_links += links
    return painter.reading()


class Painter:
    """Paints HTML on a canvas, piece by piece, and keeps count of the elements that matter.

    An element that is never closed counts for nothing: hiding or quoting the rest of a post
    because of one forgotten tag would silence everything after it. `kind` is what the masks are
    chosen by that are put on what is painted.
    """

    def __init__(self, canvas: Canvas, text: str, kind: str) -> None:
        self._kind = kind
        self.regions = RegionCollector()
        self._canvas = canvas
        self._text = text
        self._open: dict[str, list[int]] = {}
        self._hidden: list[Span] = []
        self._link: int | None = None

    def paint(self, start: int, end: int) -> None:
        """Paint one stretch of HTML; elements may close in a later one."""
        kind = html_tokens.Kind
        canvas, tag, entity = self._canvas, kind.TAG, kind.ENTITY
        for token in html_tokens.tokens(self._text, start, end):
            if token.kind is tag:
                self._paint_tag(token)
            elif token.kind is entity:
                canvas.entity(token.start, token.end, token.value)
            else:
                canvas.blank(token.start, token.end)
                if token.kind is kind.COMMENT:
                    self.regions.comments.append(Span(token.start, token.end))

    def forget(self, since: int) -> None:
        """Give up what is still open of hidden elements and links: their block has ended."""
        if self._link is not None and self._link >= since:
            self._link = None
        for name, starts in self._open.items():
            while starts and starts[-1] >= since and name in HIDDEN:
                starts.pop()

    def reading(self) -> PaintedText:
        """Hide what is to be hidden, and hand over what was painted and found."""
        hidden = outermost(self._hidden)
        for span in hidden:
            self._canvas.blank(span.start, span.end)
        prose = masked(self._canvas.prose(), self._kind, When.PAINTED)
        return self.regions.reading(prose, hidden)

    def _paint_tag(self, token: Token) -> None:
        self._paint_markup(token)
        if not token.closing and "=" in self._text[token.start : token.end]:
            for caption in of_tag(self._text, Span(token.start, token.end)):
                self._canvas.caption(caption.start, caption.of(self._text))

    def _paint_markup(self, token: Token) -> None:
        if token.value in INLINE or ":" in token.value:
            self._canvas.mask(token.start, token.end)
            if token.value == "a":
                self._track_link(token)
            elif token.value == "sup" and (mark := _NOTE_MARK.match(self._text, token.start)):
                self._canvas.mask(*mark.span())
            return
        if token.value in LINE:
            self._canvas.blank(token.start, token.end)
            if token.value == "br" and not _LINE_END.match(self._text, token.end):
                self._canvas.break_line(token.start)
        else:
            self._canvas.part(token.start, token.end)
            if token.value in _HOLDS_NOTES and _NOTES.search(self._text, token.start, token.end):
                self.regions.notes.append(token.start)
        if token.value in _TRACKED and not token.empty:
            self._track(token)

    def _track_link(self, token: Token) -> None:
        """Keep what stands between the tags of a link; a second one ends the first."""
        if token.closing:
            if self._link is not None and self._link < token.start:
                self.regions.links.append(Span(self._link, token.start))
            self._link = None
        elif _HREF.search(self._text, token.start, token.end):
            self._link = token.end

    def _track(self, token: Token) -> None:
        starts = self._open.setdefault(token.value, [])
        if not token.closing:
            starts.append(token.start)
        elif starts:
            span = Span(starts.pop(), token.end)
            if level := _HEADINGS.get(token.value):
                self.regions.headings.append(Heading(span, level))
            elif token.value == "blockquote":
                self.regions.quotations.append(span)
            elif token.value == "table":
                self.regions.tables.append(span)
            else:
                self._hidden.append(span)
