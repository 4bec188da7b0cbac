"""What stands between names and a year and is neither: masked before citations are read.

Labels of editors between names and a year become marks, as inline markup does; every offset stays
what it is.

| typed | read as |
| --- | --- |
| Roe (Hrsg.) (2012); (Roe (ed.), 2012) | Roe (2012); (Roe, 2012) |
| Roe (eds., 2012) | Roe (2012) |
| (Roe, coord., 2012); (Roe Hg. 2012) | (Roe, 2012); (Roe 2012) |
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar import YEAR
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import MASK
from ipnb_refs.names import fold
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ipnb_refs.model import Document, Lexicon

_ALL = read_as()
_LABEL = rf"(?i:{alternatives(_ALL.editing)})"
_ALONE = rf"(?i:{alternatives(_ALL.editing_alone)})"
_DATED = rf"[(\[]?{YEAR}(?!\d)"
_EDITORS = regex(
    rf"\s?[(\[]{_LABEL}\.?[)\]](?=[,:]?\s?{_DATED})"
    rf"|(?<=[^\W\d_.]),\s{_LABEL}\.?(?=,\s{_DATED})"
    rf"|(?<=[^\W\d_]),?\s{_ALONE}\.?(?=,?\s{_DATED})"
    rf"|(?<=[(\[])(?:{_LABEL}\.?,|{_ALONE}\.?)\s(?={_DATED})"
)
_INITIALS = r"[A-ZÀ-Þ][a-z]?\.(?:[\s-]?[A-ZÀ-Þ]\.){0,2}\)"
_GIVEN = regex(rf"\((?<=[^\W\d_]\s\(){_INITIALS}")
_RAISED = regex(
    rf"(?<=[\s(,])<sup\b[^<>]*>\s*\d{{1,2}}\s*</sup>(?={YEAR})"
    r"|(?<=[\s(,]\d\d\d\d)<sup\b[^<>]*>\s*\d{1,2}\s*</sup>"
)
_DATE = regex(YEAR)
_TAG = "<sup"
_FEW_TAGS = 20
_REACH, _REACH_OF_GIVEN = 80, 60  # characters before a year
_YEAR_END = len("2012,")
_MOST_LEADS = 2
_ONE_INITIAL = len("(Ch.)")


def without_asides(
    document: Document,
    labeled: Iterable[int],
    is_known: Callable[[str], bool],
    *,
    has_initials: bool,
) -> Document:
    """Mask what stands between names and a year and is neither.

    Labels of editors right before a year, given names as in "Roe (A.-M.) et Moss (B.) (2012)", and
    the number of an edition that is raised beside a year. `labeled` is where the years begin that
    labels may stand before, and `has_initials` whether a bracket may end with one: to look for
    those all over a post takes long. `is_known` says whether a folded name is one of the store: one
    letter says little of others, "Vitamin (D.) (2012)".
    """
    text, prose = document.text, document.prose
    spans = [found.span() for found in _RAISED.finditer(text)] if _has_raised(text) else []
    given = [
        found
        for found in (_GIVEN.finditer(prose) if has_initials else ())
        if _DATE.search(prose, found.end(), found.end() + _REACH_OF_GIVEN)
    ]
    spans += [
        (found.start() - 1, found.end())
        for found in given
        if len(found[0]) > _ONE_INITIAL or _follows(prose, found.start() + 1, is_known)
    ]
    for year in labeled:
        start, end = max(0, year - _REACH), year + _YEAR_END
        spans += [
            found.span()
            for found in _EDITORS.finditer(prose, start, end)
            if prose[found.start() - 1] not in "([" or _follows(prose, found.start(), is_known)
        ]
    return replace(document, prose=_masked(prose, spans)) if spans else document


def _has_raised(text: str) -> bool:
    """Whether a text has the tag; its first sign alone is found sooner, and most posts have few."""
    at = text.find("<")
    for _ in range(_FEW_TAGS):
        if at < 0 or text.startswith(_TAG, at):
            return at >= 0
        at = text.find("<", at + 1)
    return at >= 0 and text.find(_TAG, at) >= 0


def _follows(prose: str, inside: int, is_known: Callable[[str], bool]) -> bool:
    """Whether a known name stands right before the bracket that begins with `inside`."""
    before = prose[max(0, inside - _REACH_OF_GIVEN) : max(0, inside - 1)].split()
    return bool(before) and is_known(fold(before[-1]))


def sends_to_known(
    prose: str, start: int, end: int, leads: frozenset[str], lexicon: Lexicon | None
) -> bool:
    """Say whether a bracket sends to a work of the name before it, and the store has that name.

    It begins at `start`, with no more than one of `leads` before its year at `end`: "Roe (vgl.
    2012)", but "In Kassel (vgl. 2012)".
    """
    words = prose[start:end].split()
    if lexicon is None or not 0 < len(words) <= _MOST_LEADS or not prose[start].islower():
        return False
    return words[-1].rstrip(".,:") in leads and _follows(prose, start, lexicon.has_name)


def _masked(prose: str, spans: Iterable[tuple[int, int]]) -> str:
    """Let marks stand in the place of these stretches, which may overlap."""
    pieces, done = [], 0
    for start, end in sorted(spans):
        pieces += [prose[done:start], MASK * (end - max(start, done))]
        done = max(done, end)
    return "".join([*pieces, prose[done:]])
