"""HTML as found in the wild: a tag scanner that goes through the text once.

The standard library's parser takes seconds for a few kilobytes of "<a "; this one consumes
whatever it has looked at, so its time is linear for any text.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.documents.canvas import (
    CITES,
    Canvas,
    PaintedText,
    RegionCollector,
    outermost,
)
from ipnb_refs.documents.captions import of_tag
from ipnb_refs.documents.masks import When, masked, quotations
from ipnb_refs.model import Format, Heading, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

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

RAW = frozenset({"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"})
"""Elements in which a browser sees no tags but their own closing one."""

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TRACKED = HIDDEN | _HEADINGS.keys() | {"blockquote", "table"}
_MARK = regex(r"[<&]|\]\]>")
_NAME = regex(r"(/?)([A-Za-z][A-Za-z0-9:._-]*)")
# A quotation mark opens a value only after "="; a quoted value may hold ">". One that holds a tag
# and has more than the end of a value behind it has lost its own mark, and ends with its tag.
_ATTRIBUTES = regex(
    r"[^<>=]*+(?:=\s*+(?:\"(?![^\"<]*<[^\"]*\"[^\s/>])[^\"]*+\"|'(?![^'<]*<[^']*'[^\s/>])[^']*+'|)"
    r"[^<>=]*+)*+"
)
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
_ENTITY = regex(r"&(?:#(?:[xX][0-9A-Fa-f]{1,6}|[0-9]{1,7})|([A-Za-z][A-Za-z0-9]{0,31}))(;?)")
_LONGEST_BARE_ENTITY = 6
_COMMENT_END = regex(r"--!?>")


class Kind(Enum):
    """What a token is."""

    TAG = auto()
    ENTITY = auto()
    COMMENT = auto()
    HIDDEN = auto()


class Token(NamedTuple):
    """A piece of markup; `value` is the lower-case name of a tag or what an entity stands for."""

    kind: Kind
    start: int
    end: int
    value: str = ""
    closing: bool = False
    empty: bool = False


def read(text: str) -> PaintedText:
    """Read a page or a piece of one; templates' codes and front matter are not prose either."""
    source = masked(text, Format.HTML, When.RAW)
    canvas = Canvas(source)
    painter = Painter(canvas, source, Format.HTML)
    painter.paint(0, len(source))
    painter.regions.quotations += quotations(text)
    return painter.reading()


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Find the markup in a stretch of text, in order; all between the tokens is text."""
    position = start
    while mark := _MARK.search(text, position, end):
        token, position = _read_mark(text, mark[0], mark.start(), end)
        if token is None:
            continue
        yield token
        if _opens(token) and token.value in RAW:
            position = _raw_end(text, token, end)
            yield Token(Kind.HIDDEN, token.end, position)


def _read_mark(text: str, mark: str, start: int, end: int) -> tuple[Token | None, int]:
    if mark == "<":
        return _markup(text, start, end)
    token = _entity(text, start, end) if mark == "&" else None
    if mark == "]]>":
        token = Token(Kind.HIDDEN, start, start + len(mark))
    return token, token.end if token else start + 1


def _entity(text: str, start: int, end: int) -> Token | None:
    match = _ENTITY.match(text, start, end)
    if not match:
        return None
    import html  # noqa: PLC0415 - a table of two thousand names
    from html.entities import html5  # noqa: PLC0415 - as above

    name, semicolon = match[1], match[2]
    if name is None:
        return Token(Kind.ENTITY, start, match.end(), html.unescape(match[0]))
    if semicolon and f"{name};" in html5:
        return Token(Kind.ENTITY, start, match.end(), html5[f"{name};"])
    for length in range(min(_LONGEST_BARE_ENTITY, len(name)), 1, -1):
        if decoded := html5.get(name[:length]):
            return Token(Kind.ENTITY, start, start + 1 + length, decoded)
    return None


def _markup(text: str, start: int, end: int) -> tuple[Token | None, int]:
    """Read what "<" begins, if anything, and say where to go on."""
    name = _NAME.match(text, start + 1, end)
    if not name:
        return _declaration(text, start, end)
    attributes = _ATTRIBUTES.match(text, name.end(), end)
    stop = attributes.end() if attributes else name.end()
    closed = stop < end and text[stop] == ">"
    is_bare = "=" not in text[name.end() : stop]
    if is_bare and (not closed or CITES.search(text, name.end(), stop)):
        # "p <b and so on (Smith, 2012) >" has no tag.
        return None, stop
    tag_end = stop + closed
    empty = closed and text[stop - 1] == "/"
    return Token(Kind.TAG, start, tag_end, name[2].lower(), bool(name[1]), empty), tag_end


def _declaration(text: str, start: int, end: int) -> tuple[Token | None, int]:
    if text.startswith("<!--", start, end):
        # "<!-->" is a comment as well. One that is never closed ends with its first tag or line:
        # it must not hide the rest of the post.
        found = _COMMENT_END.search(text, start + 2, end)
        stop = found.end() if found else _first(text, ">", "\n", start, end)
        return Token(Kind.COMMENT, start, stop), stop
    if text.startswith("<![CDATA[", start, end):
        # What stands in there is the text of a feed.
        return Token(Kind.HIDDEN, start, start + len("<![CDATA[")), start + len("<![CDATA[")
    if text.startswith(("<!", "<?"), start, end):
        stop = _first(text, ">", ">", start, end)
        return Token(Kind.HIDDEN, start, stop), stop
    return None, start + 1


def _first(text: str, one: str, other: str, start: int, end: int) -> int:
    """Find the end of the first of two characters, or the end."""
    return min((at + 1 for c in (one, other) if (at := text.find(c, start, end)) >= 0), default=end)


def _opens(token: Token) -> bool:
    return token.kind is Kind.TAG and not token.closing and not token.empty


def _raw_end(text: str, opening: Token, end: int) -> int:
    closing = re.compile(rf"</{opening.value}(?=[\s/>])", re.IGNORECASE)
    match = closing.search(text, opening.end, end)
    return match.start() if match else end


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
        canvas = self._canvas
        for token in tokens(self._text, start, end):
            if token.kind is Kind.TAG:
                self._paint_tag(token)
            elif token.kind is Kind.ENTITY:
                canvas.entity(token.start, token.end, token.value)
            else:
                canvas.blank(token.start, token.end)
                if token.kind is Kind.COMMENT:
                    self.regions.comments.append(Span(token.start, token.end))

    def forget(self, since: int) -> None:
        """Give up what is still open of hidden elements and links: their block has ended."""
        if self._link is not None and self._link >= since:
            self._link = None
        for name in HIDDEN & self._open.keys():
            starts = self._open[name]
            while starts and starts[-1] >= since:
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
        if not token.closing:
            for caption in of_tag(self._text, Span(token.start, token.end)):
                self._canvas.caption(caption.start, caption.end)

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
