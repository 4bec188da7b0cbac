"""The markup of HTML as found in the wild: tags, entities and comments, in one walk over the text.

The standard library's parser takes seconds for a few kilobytes of "<a "; this one consumes
whatever it has looked at, so its time is linear for any text.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.documents.canvas import CITES
from ipnb_refs.documents.masks import occurrences
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RAW = frozenset({"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"})
"""Elements in which a browser sees no tags but their own closing one."""

_NAME = regex(r"(/?)([A-Za-z][A-Za-z0-9:._-]*)")
# A quotation mark opens a value only after "="; a quoted value may hold ">". One that holds a tag
# and has more than the end of a value behind it has lost its own mark, and ends with its tag.
_ATTRIBUTES = regex(
    r"[^<>=]*+(?:=\s*+(?:\"(?![^\"<]*<[^\"]*\"[^\s/>])[^\"]*+\"|'(?![^'<]*<[^']*'[^\s/>])[^']*+'|)"
    r"[^<>=]*+)*+"
)
_ENTITY = regex(r"&(?:#(?:[xX][0-9A-Fa-f]{1,6}|[0-9]{1,7})|([A-Za-z][A-Za-z0-9]{0,31}))(;?)")
_LONGEST_BARE_ENTITY = 6
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_COMMENT_END = regex(r"--!?>")


class Kind(Enum):
    """What a token is."""

    TAG = auto()
    ENTITY = auto()
    COMMENT = auto()
    HIDDEN = auto()


_TAG = Kind.TAG  # to look it up for each tag takes as long as to find its end


class Token(NamedTuple):
    """A piece of markup; `value` is the lower-case name of a tag or what an entity stands for."""

    kind: Kind
    start: int
    end: int
    value: str = ""
    closing: bool = False
    empty: bool = False


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Find the markup in a stretch of text, in order; all between the tokens is text."""
    position = start
    is_bare = text.find("&", start, end) < 0 and text.find(_CDATA_END, start, end) < 0
    while position < end:
        opening = text.find("<", position, end)
        stop = opening if opening >= 0 else end
        if not is_bare:
            yield from _between_tags(text, position, stop)
        if stop == end:
            return
        token, position = _markup(text, stop, end)
        if token is None:
            continue
        yield token
        if token.value in RAW and _opens(token):
            position = _raw_end(text, token, end)
            yield Token(Kind.HIDDEN, token.end, position)


def _between_tags(text: str, start: int, end: int) -> Sequence[Token]:
    """Find entities, and the ends of what a feed quotes, in a stretch without tags."""
    found: list[Token] = []
    if text.find("&", start, end) >= 0:
        found += filter(None, map(_entity, _ENTITY.finditer(text, start, end)))
    if text.find(_CDATA_END, start, end) >= 0:
        ends = occurrences(text, _CDATA_END, start, end)
        found += [Token(Kind.HIDDEN, at, at + len(_CDATA_END)) for at in ends]
        found.sort(key=attrgetter("start"))
    return found


def _entity(match: re.Match[str]) -> Token | None:
    import html  # noqa: PLC0415 - a table of two thousand names
    from html.entities import html5  # noqa: PLC0415 - as above

    start, name, semicolon = match.start(), match[1], match[2]
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
    if text.startswith(">", name.end(), end):
        return _tag(name, name.end() + 1), name.end() + 1
    attributes = _ATTRIBUTES.match(text, name.end(), end)
    stop = attributes.end() if attributes else name.end()
    closed = stop < end and text[stop] == ">"
    is_bare = "=" not in text[name.end() : stop]
    if is_bare and (not closed or CITES.search(text, name.end(), stop)):
        # "p <b and so on (Smith, 2012) >" has no tag.
        return None, stop
    tag_end = stop + closed
    empty = closed and text[stop - 1] == "/"
    return _tag(name, tag_end, empty=empty), tag_end


def _tag(name: re.Match[str], end: int, *, empty: bool = False) -> Token:
    return Token(_TAG, name.start() - 1, end, name[2].lower(), bool(name[1]), empty)


def _declaration(text: str, start: int, end: int) -> tuple[Token | None, int]:
    if text.startswith("<!--", start, end):
        # "<!-->" is a comment as well. One that is never closed ends with its first tag or line:
        # it must not hide the rest of the post.
        found = _COMMENT_END.search(text, start + 2, end)
        stop = found.end() if found else _first(text, ">", "\n", start, end)
        return Token(Kind.COMMENT, start, stop), stop
    if text.startswith(_CDATA, start, end):
        # What stands in there is the text of a feed.
        return Token(Kind.HIDDEN, start, start + len(_CDATA)), start + len(_CDATA)
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
