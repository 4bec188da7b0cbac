"""Cites with two dates of one work, or with the number of an edition stuck to the year.

| typed | the store has |
| --- | --- |
| Combe (2001, 3e éd. 2009); Bion (1962; trad. it. Rossi, 1972) | the edition of the second year |
| Vinit (2007; 2010 pour la 2e édition) | the same |
| Morse (2012, en prensa) | one of the two dates |
| (Lima, S. D., 2007) | Lima (2007): no "s. d.", but initials |
| Roth (22019), in German | Roth (2019): the raised 2 of a second edition |
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ipnb_refs.languages import (
    EDITION_ABBREVIATIONS,
    EDITION_WORDS,
    ENGLISH,
    alternatives,
    has_bare_genitive,
    read_as,
)
from ipnb_refs.model import MASK, Reason, Resolution, Status
from ipnb_refs.names import fold_variants
from ipnb_refs.order import year_of
from ipnb_refs.regex import regex
from ipnb_refs.resolving.matching import has_typed_authors

if TYPE_CHECKING:
    from ipnb_refs.model import Cite, Document
    from ipnb_refs.store import Store

_REACH = 90
"""Characters of a bracket in which the other edition is named."""
_FIRST_OF_FIVE_DIGITS = 10_000
_RAISED = frozenset("23456789")
_NAMED = EDITION_WORDS | read_as().lists.editions | read_as().lists.translators
_EDITION = alternatives(_NAMED | EDITION_ABBREVIATIONS)
_OTHER_EDITION = regex(
    rf"[,;]\s(?:\d{{1,2}}(?:\W|[^\W\d_])\w{{0,2}}\s?)?(?:[^\W\d_]+\.?\s)?(?i:{_EDITION})(?!\w)"
    r"[^()\[\]\d;]{0,50}(?:(?:1[4-9]|20)\d\d/)?(?P<year>(?:1[4-9]|20)\d\d)[)\]]"
)
"""What stands between the first year and the bracket that closes: ", 3e éd. 2009)"."""
_EDITION_BEHIND = regex(rf"\s[^()\[\];,]{{0,30}}?(?<!\w)(?i:{alternatives(_NAMED)})(?!\w)")
_NAMES_EDITION = regex(rf"(?:[^\W\d_]+\.?\s)?(?i:{_EDITION})(?!\w)")
_INITIALS = regex(r"[A-Z]\.\s?[A-Z]\.?")
_BESIDE = regex(r",?\s\Z")
_IN_PRESS = "in press"
_IN_ENGLISH = frozenset(ENGLISH.undated[_IN_PRESS])
"""In English a comma parts two works: "Moss, 2012, in press"."""


def dated_otherwise(document: Document, found: Resolution, store: Store) -> Resolution:
    """Resolve a cite of the first edition by that of the second, or by its year without a number.

    The list has to have this author, with this very year.
    """
    date = found.cite.date
    if date is None or date.year is None or date.year_suffix:
        return found
    if date.year >= _FIRST_OF_FIVE_DIGITS:
        number, year = divmod(date.year, _FIRST_OF_FIVE_DIGITS)
        in_german = has_bare_genitive(document.meta.lang, document.prose)
        if str(number) not in _RAISED or not in_german:
            return found
    else:
        end = date.span.end
        other = _OTHER_EDITION.match(document.prose[end : end + _REACH].replace(MASK, ""))
        if other is None:
            return found
        year = int(other["year"])
    return _resolved(found, store, year)


def _resolved(found: Resolution, store: Store, year: int) -> Resolution:
    cite = found.cite
    in_year = replace(cite, date=replace(cite.date, year=year)) if cite.date else cite
    first = fold_variants(cite.names[0].name.surname)
    works = {work.key: work for each in first for work in store.by_first_name(each)}
    keys = [
        key
        for key, work in works.items()
        if year_of(work) == year and has_typed_authors(in_year, work)
    ]
    return _same(found, keys[0]) if len(keys) == 1 else found


def _same(found: Resolution, key: str) -> Resolution:
    return Resolution(found.cite, Status.RESOLVED, Reason.RESOLVED, (key,), (), by_title=True)


def with_date_beside(
    document: Document, resolutions: tuple[Resolution, ...], store: Store
) -> tuple[Resolution, ...]:
    """Resolve what is only the second date of the work that the cite beside it is resolved to."""
    result = list(resolutions)
    for at, (first, second) in enumerate(pairwise(resolutions)):
        if Status.UNRESOLVED not in (first.status, second.status):
            continue
        if Status.RESOLVED not in (first.status, second.status):
            continue
        known, other = (first, 1) if first.status is Status.RESOLVED else (second, 0)
        if _is_one_work(document, first.cite, second.cite, known, store):
            result[at + other] = _same(result[at + other], known.candidates[0])
    return tuple(result)


def _is_one_work(
    document: Document, first: Cite, second: Cite, known: Resolution, store: Store
) -> bool:
    if first.date is None or second.date is None:
        return False
    if second.inherited and _is_initials(document, first):
        return True
    if second.inherited and second.date.status == _IN_PRESS and first.date.year is not None:
        span = second.date.span
        typed = document.prose[span.start : span.end].lower()
        between = document.prose[first.date.span.end : span.start]
        return typed not in _IN_ENGLISH and _BESIDE.fullmatch(between) is not None
    if second.inherited and known.cite is second:
        return _EDITION_BEHIND.match(document.prose, second.date.span.end) is not None
    typed = second.prefix.text if second.prefix is not None else ""
    if known.cite is not first or not _NAMES_EDITION.match(typed):
        return False
    inside = document.prose[first.date.span.end : second.date.span.start]
    is_edition = year_of(store.work(known.candidates[0])) == second.date.year
    return is_edition and not set("()[]") & set(inside)


def _is_initials(document: Document, cite: Cite) -> bool:
    """Whether what was read as words for no date are the initials of the author."""
    date = cite.date
    typed = document.prose[date.span.start : date.span.end] if date and date.year is None else ""
    return _INITIALS.fullmatch(typed) is not None
