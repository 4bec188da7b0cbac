"""Cites whose first author, or whose second surname, stands elsewhere in the sentence.

| typed | the store has |
| --- | --- |
| Anda himself, with Porter and Brown (2020) | Anda, Porter, & Brown (2020), named in the sentence |
| Anda with Porter (2020) | Anda & Porter (2020) |
| Anda (in: Porter, 2020); (Anda in Porter 2020) | Anda (2020), in a book that Porter edited |
| Anda et al. (Science, 2020) | Anda et al. (2020), in that journal |
| Trejo Sanz (2015) | Trejo (2015): not all have both surnames |
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.languages import AMPERSAND, ET_AL, alternatives, language_of, read_as
from ipnb_refs.model import MASK, Name, Near, Reason, Resolution, Status
from ipnb_refs.names import fold, fold_variants
from ipnb_refs.order import year_of
from ipnb_refs.regex import regex
from ipnb_refs.resolving.confirmed.by_name import are_all
from ipnb_refs.resolving.matching import number_agrees, same_name

if TYPE_CHECKING:
    from ipnb_refs.model import Cite, Document, Work
    from ipnb_refs.store import Store

_PAIR = 2
_BEFORE = 80
"""Characters before a cite in which its first author may stand."""
_WITH_ALONE = rf"[\s,]+(?:{alternatives(read_as().with_whom)})\s+\Z"
_WITH = rf"(?:[\s,]+(?:[^\W\d_A-ZÀ-Þ]|-)+){{0,3}}?{_WITH_ALONE}"
"""From the first author to the others, without another name: "himself, with"."""
_AUTHOR_IN = regex(
    r"(?P<name>[^\W\d_a-zß-öø-ÿ][\w’'-]+)(?:\set\sal\.?)?,?\s[(\[]?"
    rf"(?:{alternatives(read_as().lists.within)}):?\s\Z"
)
_OF_TWO_SURNAMES = frozenset({"es", "pt"})
"""Languages of those who have two, and are cited by both or by the first."""
_OPENERS = ("(", "[")
_WORD = regex(r"[\w’'-]+")
_AND = alternatives(read_as().connectors | {AMPERSAND})
_ET_AL = alternatives({*ET_AL, *read_as().et_al})
_NO_MORE = regex(rf"[\w.](?:,|\s(?:{_AND}))\s\Z")
"""The end of what stands before the last of several names."""


def with_author_before(document: Document, found: Resolution, store: Store) -> Resolution:
    """Resolve a cite by the author who stands before it, right before "with" or "in"."""
    if found.suggestions:
        found = _with_first_author(document, found, store)
    for step in (_with_second_surname, _with_chapter, _with_journal):
        found = found if found.status is Status.RESOLVED else step(document, found, store)
    return found


def _with_first_author(document: Document, found: Resolution, store: Store) -> Resolution:
    near = {each.key for each in found.suggestions if each.differs is Near.CO_AUTHORS}
    cite = found.cite
    if len(near) != 1 or cite.date is None:
        return found
    are_two = len(cite.names) < _PAIR
    (key,) = near
    work = store.work(key)
    first, *others = work.names
    typed = [name.name for name in cite.names]
    if year_of(work) != cite.date.year or len(others) != len(typed):
        return found
    if not are_two and "(" not in document.prose[cite.names[-1].span.end : cite.date.span.start]:
        return found  # a bracket with the names in it is no part of the sentence
    start = cite.names[0].span.start
    before = document.prose[max(0, start - _BEFORE) : start].replace(MASK, "")
    behind = _WITH_ALONE if are_two else _WITH
    named = re.search(rf"(?<!\w){re.escape(first.surname)}{behind}", before) is not None
    if not (named and all(map(same_name, typed, others))):
        return found
    return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (key,), (), by_title=True)


def _with_second_surname(document: Document, found: Resolution, store: Store) -> Resolution:
    """Resolve "Trejo Sanz (2015)" in a post of a language where many have two surnames."""
    cite = found.cite
    typed = _by_first_surname(cite)
    is_slip = any(each.differs is Near.NAME for each in found.suggestions)
    if not typed or cite.date is None or is_slip:
        return found
    alone = replace(cite, names=cite.names[: len(typed)])
    first = fold_variants(typed[0].family)
    works = {work.key: work for each in first for work in store.by_first_name(each)}
    same = [
        work.key
        for work in works.values()
        if year_of(work) == cite.date.year
        and number_agrees(alone, work)
        and are_all(work.names[: len(typed)], typed)
        and " " not in work.names[0].family  # "Trejo Sans" is a slip of "Trejo Sanz"
    ]
    if len(same) != 1:
        return found
    language = language_of(document.meta.lang, document.prose)
    if language is None or language.tag not in _OF_TWO_SURNAMES:
        return found  # "Thomas Mann (1924)" is none of "Thomas, A."
    return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (same[0],), (), by_title=True)


def _by_first_surname(cite: Cite) -> list[Name]:
    """Give the authors, but the first by what may be the first of two surnames; none if it is not.

    Where both are surnames of the list, "Trejo Sanz" is read as two names.
    """
    first, *others = (each.name for each in cite.names)
    if first.literal or not (first.given or others):
        return []
    if first.given:
        is_word = " " not in first.given and "." not in first.given
        return [Name(family=first.given), *others] if is_word else []
    is_one = len(others) == 1 and cite.connector is None and cite.et_al is None
    is_beside = cite.names[1].span.start == cite.names[0].span.end + 1
    return [first] if is_one and is_beside else []


def _with_chapter(document: Document, found: Resolution, store: Store) -> Resolution:
    cite = found.cite
    if cite.date is None or cite.inherited:
        return found
    before = document.prose[max(0, cite.names[0].span.start - _BEFORE) : cite.names[0].span.start]
    author = _AUTHOR_IN.search(before.replace(MASK, ""))
    if author is None:
        return found
    works = {w.key: w for each in fold_variants(author["name"]) for w in store.by_first_name(each)}
    chapters = [
        key
        for key, work in works.items()
        if year_of(work) == cite.date.year
        and any(same_name(cite.names[0].name, name) for name in store.entry(key).editor)
    ]
    if len(chapters) != 1:
        return found
    return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (chapters[0],), (), by_title=True)


def _with_journal(document: Document, found: Resolution, store: Store) -> Resolution:
    """Resolve a bracket with the journal and the year of the authors before it."""
    cite = found.cite
    start = cite.names[0].span.start
    if document.prose[start - 1 : start] not in _OPENERS or len(cite.names) > 1:
        return found
    if cite.date is None or cite.date.year is None:
        return found
    before = document.prose[max(0, start - _BEFORE) : start - 1].replace(MASK, "")
    words = set(_WORD.findall(before))
    typed = fold(f"{cite.names[0].name.given} {cite.names[0].name.surname}")
    named = [
        work
        for work in store.works
        if year_of(work) == cite.date.year and work.names and work.names[0].surname in words
    ]
    same = [
        work.key
        for work in named
        if fold(str(store.entry(work.key).container_title)) == typed and _ends_with(before, work)
    ]
    if len(same) != 1:
        return found
    return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (same[0],), (), by_title=True)


def _ends_with(before: str, work: Work) -> bool:
    """Whether a stretch ends with all authors of a work, or with "et al." behind the first."""
    first, *others = (re.escape(name.surname) for name in work.names)
    sign = rf"(?:,?\s(?:{_AND})\s|,\s)"
    named = [rf"(?<!\w){sign.join([first, *others])}"]
    if others or work.others:
        named.append(rf"(?<!\w){first},?\s(?:{_ET_AL})\.?")
    found = re.search(rf"(?:{'|'.join(named)})\s\Z", before)
    return found is not None and _NO_MORE.search(before, 0, found.start()) is None
