"""HTML as a row of blocks of plain text, each piece with its place: all that the page shows of it.

Nothing of foreign markup goes on: what a block is and how a piece is set come from a closed list,
and the rest is text.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ipnb_refs.documents import INLINE, LINE, Kind, tokens
from ipnb_refs.frozen import record, value
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.documents import Token

_UNSHOWN = frozenset(
    {
        "audio", "canvas", "datalist", "math", "noscript", "object", "select", "svg", "template",
        "video",
    }
)  # fmt: skip
_SILENT = frozenset(
    {
        "button", "iframe", "input", "label", "link", "meta", "noembed", "noframes", "option",
        "param", "script", "source", "style", "textarea", "track", "xmp",
    }
)  # fmt: skip
"""Tags that part nothing: what stands in them is not shown, or goes on in its line."""
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_KINDS = {
    **{name: name for name in _HEADINGS},
    **dict.fromkeys(("li", "dt", "dd"), "li"),
    **dict.fromkeys(("td", "th"), "cell"),
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "pre": "source",
}
"""What kind of block an element makes; all others make paragraphs."""
_LISTS = frozenset({"ul", "ol", "dl", "table"})
_ENDED_BY_LIKE = frozenset({*_HEADINGS, "li", "dt", "dd", "td", "th"})
"""Elements whose closing tag is left out where the next one of their kind begins."""
_STYLES = {
    **dict.fromkeys(("i", "em", "cite", "var", "dfn"), "i"),
    **dict.fromkeys(("b", "strong"), "b"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "c"),
    **dict.fromkeys(("sup", "sub"), ""),
    **dict.fromkeys(("s", "strike", "del"), "d"),
    "sup": "^",
    "sub": "_",
    "a": "a",
}
_STYLED = INLINE | {"code", "kbd", "samp"}
_STYLE = regex(r"\sstyle\s*=\s*(?:\"([^\"]*)|'([^']*)|([^\s>]*))")
_SAYS = {
    "i": regex(r"(?<![\w-])font-style\s*:\s*(?:italic|oblique)"),
    "b": regex(r"(?<![\w-])font-weight\s*:\s*(?:bold|[6-9]00)"),
    "^": regex(r"vertical-align\s*:\s*super"),
    "_": regex(r"vertical-align\s*:\s*sub\b"),
}
_PLAIN = {
    "i": regex(r"(?<![\w-])font-style\s*:\s*normal"),
    "b": regex(r"(?<![\w-])font-weight\s*:\s*(?:normal|[1-5]00)"),
}
_IGNORED = regex(r"mso-list\s*:\s*ignore|mso-hide\s*:\s*all|display\s*:\s*none")
_EMPTY_LINE = regex(r"\n[ \t\r]*\n\s*")
_PICTURE = "[image]"


@value
class Segment:
    """A piece of what a reader sees, set in one way; `start` and `end` are its place in the text.

    `shown` stands for it where that is another text; "" is the text itself. `styles` has a letter
    each: italic, bold, code, deleted, a link (a), raised (^), lowered (_).
    """

    start: int
    end: int
    styles: str = ""
    shown: str = ""


@value
class ShownBlock:
    """A paragraph, a heading (h1 to h6), an item (li), a cell, a quote, a caption or a source."""

    kind: str
    segments: tuple[Segment, ...]


def html_blocks(text: str) -> Iterator[ShownBlock]:
    """Give the blocks of a page or a piece of one, in the order of the text."""
    found = list(tokens(text, 0, len(text)))
    walk = _HtmlWalk(text, Counter(each.value for each in found if each.closing))
    done = 0
    for token in found:
        yield from walk.say(done, token.start)
        if token.kind is Kind.TAG:
            yield from walk.tag(token)
        elif token.kind is Kind.ENTITY:
            walk.add(token.start, token.end, token.value)
        done = token.end
    yield from walk.say(done, len(text))
    yield from walk.end_block()


@record
class _Inline:
    """An open inline element: its name, its style, and whether it is hidden."""

    name: str
    style: str
    hides: bool


class _HtmlWalk:
    """Goes from token to token; `closings` are the closing tags still to come."""

    def __init__(self, text: str, closings: Counter[str]) -> None:
        self._text = text
        self._closings = closings
        self._kinds: list[str] = []
        self._inline: list[_Inline] = []
        self._opened: Counter[str] = Counter()
        self._unshown: list[str] = []
        self._styles = ""
        self._hides = False
        self._segments: list[Segment] = []

    def say(self, start: int, end: int) -> Iterator[ShownBlock]:
        """Take a stretch without markup; an empty line ends a block, as in WordPress."""
        if start >= end:
            return
        done = start
        if not self._opened["pre"]:
            for gap in _EMPTY_LINE.finditer(self._text, start, end):
                self.add(done, gap.start())
                yield from self.end_block()
                done = gap.end()
        self.add(done, end)

    def add(self, start: int, end: int, shown: str = "") -> None:
        """Take a piece that is shown, unless it stands in something hidden."""
        if start < end and not (self._hides or self._unshown):
            self._segments.append(Segment(start, end, self._styles, shown))

    def end_block(self) -> Iterator[ShownBlock]:
        """Hand over what was taken, if anything."""
        if self._segments:
            yield ShownBlock(self._kind(), tuple(self._segments))
            self._segments = []

    def tag(self, token: Token) -> Iterator[ShownBlock]:
        """Take a tag."""
        name = token.value
        if token.closing:
            self._closings[name] -= 1
        if name in _UNSHOWN:
            self._unshow(token)
        elif name in _STYLED:
            self._set(token)
        elif name in LINE:
            if name in {"br", "img"}:
                self.add(token.start, token.end, "\n" if name == "br" else _PICTURE)
        elif ":" not in name and name not in _SILENT:
            yield from self.end_block()
            self._nest(token)

    def _kind(self) -> str:
        for name in reversed(self._kinds[-8:]):
            if name in _KINDS:
                return _KINDS[name]
        return "p"

    def _unshow(self, token: Token) -> None:
        if token.closing:
            if self._unshown and self._unshown[-1] == token.value:
                self._unshown.pop()
        elif not token.empty and self._closings[token.value] > 0 and not self._unshown:
            self._unshown.append(token.value)

    def _nest(self, token: Token) -> None:
        """Open or close an element that makes blocks, or holds items."""
        name = token.value
        if name not in _KINDS and name not in _LISTS:
            return
        if token.closing:
            if self._opened[name]:
                while self._leave() != name:
                    pass
        elif not token.empty:
            if name in _ENDED_BY_LIKE and self._kinds and self._kinds[-1] in _ENDED_BY_LIKE:
                self._leave()
            self._kinds.append(name)
            self._opened[name] += 1

    def _leave(self) -> str:
        name = self._kinds.pop()
        self._opened[name] -= 1
        return name

    def _set(self, token: Token) -> None:
        """Open or close an inline element."""
        name = token.value
        if not token.closing and not token.empty:
            style, hides = self._style_of(token)
            self._inline.append(_Inline(name, style, hides))
            self._opened[name] += 1
        elif token.closing and self._opened[name]:
            left = ""
            while left != name:
                left = self._inline.pop().name
                self._opened[left] -= 1
        else:
            return
        near = self._inline[-64:]
        self._styles = "".join(sorted({letter for each in near for letter in each.style}))
        self._hides = any(each.hides for each in near)

    def _style_of(self, token: Token) -> tuple[str, bool]:
        """Read how an element is set, by its name and what its style says."""
        style = _STYLES.get(token.value, "")
        found = _STYLE.search(self._text, token.start, token.end)
        if found is None:
            return style, False
        said = (found[1] or found[2] or found[3] or "").lower()
        if any(not_set.search(said) for sign, not_set in _PLAIN.items() if sign == style):
            style = ""
        style += "".join(sign for sign, says in _SAYS.items() if says.search(said))
        hides = _IGNORED.search(said) is not None and self._closings[token.value] > 0
        return style, hides
