"""Raw web addresses, DOIs, numbers of judgments (ECLI), and e-mail addresses become spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.documents.canvas import spaces
from ipnb_refs.model import MASK, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

# What cannot be anything else is searched for as it stands: trying all kinds of address at every
# character takes ten times as long.
_SCHEME = regex(r"[A-Za-z]{2,10}:\Z")
_DOI = regex(r"(?:doi:\s?|(?<![\w.]))10\.\d{4,9}\Z", re.IGNORECASE)
_WWW = regex(r"(?<![\w@])www\.\Z")
_ECLI = regex(r"(?<!\w)ECLI:\Z")
_ARXIV = regex(r"(?<!\w)[Aa]r[Xx]iv:\Z")
_ARXIV_NUMBER = regex(r"\s?(?=\d)")
_LONGEST_BEFORE = 20
# Inside an address, markup can only be the backslash before one of these or the rest of "&amp;".
_REST = regex(rf"(?:&{MASK}*|[<>]{MASK}+|(?:{MASK}|\\)[<>]|{MASK}(?=[_*~#])|[^\s<>\"“”«»{MASK}&])+")
_BRACKET = regex(r"[()\[\]{}<>]|&[lg]t;")
_MAIL_DOMAIN = regex(r"@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_MAIL_NAME = regex(r"[\w.+-]+\Z")
_MAIL_NAME_LENGTH = 64
_OPENING = {")": "(", "]": "[", "}": "{", ">": "<", "&gt;": "&lt;"}
_CLOSING = {"(": ")", "[": "]"}
_BLANKS = regex(r"[^()\[\]\n]{1,200}(?=[)\]])")
_TRAILING = ".,;:!?'’*_"


def blank_urls(prose: str) -> str:
    """Blank all addresses; a bracket or full stop that closes the sentence around one stays."""
    pieces, done = [], 0
    for span in addresses(prose):
        pieces += [prose[done : span.start], spaces(span.of(prose))]
        done = span.end
    if pieces:
        prose = "".join([*pieces, prose[done:]])
    return _blank_mail(prose) if "@" in prose else prose


def addresses(text: str) -> Iterator[Span]:
    """Find raw web addresses and DOIs, in order."""
    done = 0
    for start, rest in sorted(_starts(text)):
        match = _REST.match(text, rest) if start >= done else None
        if match:
            done = rest + _length(match[0])
            if text[done : done + 1] == " " and text[start - 1 : start] in _CLOSING:
                done = _end_with_blanks(text, start, done)
            yield Span(start, done)


def _end_with_blanks(text: str, start: int, end: int) -> int:
    """Find the end of an address with blanks, which makes no link: "](/files/Top Ten.pdf)"."""
    found = _BLANKS.match(text, end)
    if found is None or text[found.end()] != _CLOSING[text[start - 1]]:
        return end
    linked = text[start - 2 : start] == "](" or text.startswith("](", found.end())
    return found.end() if linked else end


def _starts(prose: str) -> Iterator[tuple[int, int]]:
    """Find where addresses begin, and where the part begins that may hold any character."""
    at = prose.find("/")
    while at >= 0:
        end = at + 1
        if prose.startswith("/", end):
            yield from _headed(prose, _SCHEME, at, at + 2)
        elif prose[at - 1].isdigit() and prose.find("10.", max(0, at - _LONGEST_BEFORE), at) >= 0:
            yield from _headed(prose, _DOI, at, end)
        at = prose.find("/", end)
    at = prose.rfind("www.")  # from the right takes two thirds of the time
    while at >= 0:
        yield from _headed(prose, _WWW, at + 4, at + 4)
        at = prose.rfind("www.", 0, at)
    # To look at every colon takes a third of the time of two searches for what stands before it.
    at = prose.find(":")
    while at >= 0:
        end, before = at + 1, prose[at - 1]
        if before == "I":
            yield from _headed(prose, _ECLI, end, end)
        elif before == "v" and (number := _ARXIV_NUMBER.match(prose, end)):
            yield from _headed(prose, _ARXIV, end, number.end())
        at = prose.find(":", end)


def _headed(prose: str, head: re.Pattern[str], end: int, rest: int) -> Iterator[tuple[int, int]]:
    if found := head.search(prose[max(0, end - _LONGEST_BEFORE) : end]):
        yield end - len(found[0]), rest


def occurrences(text: str, literal: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Find a literal, from left to right: far faster than a pattern where it is rare.

    To look for its first character alone is fastest, and mostly says that there is none.
    """
    at = text.find(literal, start, end) if text.find(literal[0], start, end) >= 0 else -1
    while at >= 0:
        yield at
        at = text.find(literal, at + len(literal), end)


def _length(address: str) -> int:
    """Count what belongs to the address: up to a bracket it did not open, without end marks."""
    depth = dict.fromkeys(_OPENING.values(), 0)
    for bracket in _BRACKET.finditer(address):
        opening = _OPENING.get(bracket[0])
        depth[opening or bracket[0]] += -1 if opening else 1
        if opening and depth[opening] < 0:
            address = address[: bracket.start()]
            break
    return len(address.rstrip(_TRAILING))


def _blank_mail(prose: str) -> str:
    pieces, done = [], 0
    for match in _MAIL_DOMAIN.finditer(prose):
        name = _MAIL_NAME.search(
            prose[max(done, match.start() - _MAIL_NAME_LENGTH) : match.start()]
        )
        if name and prose[match.start() - len(name[0]) - 1 : match.start() - len(name[0])] != "@":
            start = match.start() - len(name[0])
            pieces += [prose[done:start], " " * (match.end() - start)]
            done = match.end()
    return "".join([*pieces, prose[done:]])
