"""The links round citations that this program writes into posts: where their tags are.

A post may have one for each citation. A parser of Markdown would give each tag as an event of its
own; those that it would read like any others are made marks beforehand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

OWN_ROLE = "doc-biblioref"
"""What the tag that opens such a link says it is."""
OWN_TAG = f'<a href="#{{}}" id="{{}}" role="{OWN_ROLE}">'
"""That tag, with places for the `id` of the entry and of the link."""
_ID = r"[\w.-]+"
OWN_LINK = regex(OWN_TAG.format(rf"(?P<entry>ref-{_ID})", rf"(?P<place>cite-{_ID})"))
"""That tag as it is found, with both `id`s."""
_OPENING = OWN_TAG.format(f"ref-{_ID}", f"cite-{_ID}")
_START = _OPENING[: _OPENING.index(_ID)]
_REST = _OPENING.removeprefix(_START)
_LINK = regex(rf"{_START}{_REST}([^<>]+)</a>")
# No sign of Markdown beside the tags or between them: each could change what the other says. What
# must not stand before is looked at behind the start, which is found faster than anything else.
_PLAIN = regex(
    rf"{_START}(?<![*_~\\]{_START})(?<!\]\({_START}){_REST}"
    r"((?!\s)[^<>\n|`*_~\[\]\\]+(?<!\s))</a>(?![*_~])"
)


class OwnLink(NamedTuple):
    """A link: where its tag begins, where what it says does, where that ends, and its last tag."""

    start: int
    says: int
    said: int
    end: int


def has_own_links(text: str) -> bool:
    """Say whether a text may have such links.

    Where a comment is never closed, what ends it is the next tag: there all are left to be read.
    """
    return OWN_ROLE in text and text.rfind("<!--") <= text.rfind("-->")


def own_links(text: str, *, plain: bool = False) -> Sequence[OwnLink]:
    """Find such links, or those that are `plain`: a parser of Markdown reads nothing else there."""
    if not has_own_links(text):
        return ()
    found = (_PLAIN if plain else _LINK).finditer(text)
    return [OwnLink(link.start(), *link.span(1), link.end()) for link in found]


def marked(text: str, links: Sequence[OwnLink]) -> str:
    """Put the mark in the place of the tags of links."""
    pieces, done = [], 0
    for start, says, said, end in links:
        pieces += [text[done:start], MASK * (says - start), text[says:said], MASK * (end - said)]
        done = end
    return "".join([*pieces, text[done:]]) if links else text


def shown(prose: str, links: Sequence[OwnLink]) -> list[OwnLink]:
    """Leave out the links that stand in code, or in anything else that is no prose."""
    return [each for each in links if prose[each.start] == prose[each.said] == MASK]
