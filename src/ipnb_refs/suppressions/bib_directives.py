"""The directives that are typed in a bibliography, and the stretch of it that each is about.

`% ipnb-refs: ignore[BIB203] no publisher is known` stands on a line of its own between entries, and
is about the next entry; `disable`, `enable` and `file-ignore` are as in posts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from ipnb_refs.model import Span
from ipnb_refs.regex import regex
from ipnb_refs.suppressions.directives import CODE, Directive, Verb, until_enabled

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINE = regex(
    r"^[ \t]*(?P<comment>%+[ \t]*ipnb-refs:[ \t]*(?P<verb>[\w-]+)[ \t]*"
    r"(?:\[(?P<codes>[^\]\r\n]*)\])?[^\r\n]*)",
    re.MULTILINE,
)
_HEAD = regex(r"^[ \t]*@\w+[ \t]*[{(]", re.MULTILINE)


def bib_directives_of(text: str, entries: Iterable[Span]) -> tuple[Directive, ...]:
    """Read the directives of a BibTeX file; `entries` are the places of those that were read.

    What stands in an entry is a value, or a part of one, and no directive.
    """
    spans = sorted(entries)
    heads = [at for found in _HEAD.finditer(text) if not _is_inside(at := found.start(), spans)]
    found = [
        _directive(text, typed, heads)
        for typed in _LINE.finditer(text)
        if not _is_inside(typed.start("comment"), spans)
    ]
    return tuple(until_enabled(found, text))


def _is_inside(at: int, spans: list[Span]) -> bool:
    before = bisect_right(spans, at, key=lambda span: span.start)
    return before > 0 and spans[before - 1].start < at < spans[before - 1].end


def _directive(text: str, typed: re.Match[str], heads: list[int]) -> Directive:
    span = Span(*typed.span("comment"))
    codes: tuple[Span, ...] = ()
    if typed["codes"] is not None:
        inside = CODE.finditer(text, *typed.span("codes"))
        codes = tuple(Span(*code.span()) for code in inside)
    match typed["verb"]:
        case Verb.IGNORE:
            after = bisect_right(heads, span.end)
            start, end = (*heads[after : after + 2], len(text), len(text))[:2]
            about = Span(start, end)
        case Verb.DISABLE:
            about = Span(span.end, len(text))
        case Verb.FILE_IGNORE:
            about = Span(0, len(text))
        case _:
            about = Span(span.end, span.end)
    return Directive(typed["verb"], span, codes, about)
