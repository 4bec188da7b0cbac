"""First authors that are typed otherwise than the store has them, confirmed by the date.

| typed | the store has |
| --- | --- |
| EU, 2016 | European Union (2016), and what else `group_names` has |
| Guidelines of the Royal Society, 2016 | Royal Society (2016) |
| Anda himself, with Porter and Brown (2020) | Anda, Porter, & Brown (2020), named in the sentence |
| Anda with Porter (2020) | Anda & Porter (2020) |
| Anda (in: Porter, 2020); (Anda in Porter 2020) | Anda (2020), in a book that Porter edited |
| Anda et al. (Science, 2020) | Anda et al. (2020), in that journal |
| Trejo Sanz (2015) | Trejo (2015): not all have both surnames |
| Mayor-Salas (1997) | Mayor & Salas (1997) |
| Victor and Edith Turner (1978) | Turner, V., & Turner, E. (1978), one surname for both |
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import MASK, Name, Near, Reason, Resolution, Status
from ipnb_refs.names import fold, fold_variants, initials
from ipnb_refs.order import year_of
from ipnb_refs.regex import regex
from ipnb_refs.resolving.group_names import ACRONYM, group_of, is_same_group
from ipnb_refs.resolving.matching import number_agrees, same_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.model import Cite, Document, Work
    from ipnb_refs.resolving.rosters import Roster
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
_OPENERS = ("(", "[")
_WORD = regex(r"[\w’'-]+")
_AFTER_ARTICLE = regex(r"\w (?:of the|de la|der|des|della|do|da|van de) (\S+ .+)")


def with_author_before(
    document: Document, resolutions: tuple[Resolution, ...], store: Store
) -> tuple[Resolution, ...]:
    """Resolve cites by the author who stands before them, right before "with" or "in"."""
    return tuple(
        _with_author_before(document, each, store) if each.status is Status.UNRESOLVED else each
        for each in resolutions
    )


def _with_author_before(document: Document, found: Resolution, store: Store) -> Resolution:
    if found.suggestions:
        found = _with_first_author(document, found, store)
    for step in (_with_chapter, _with_journal):
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
        work.key
        for work in store.works
        if year_of(work) == cite.date.year and work.names and work.names[0].surname in words
    ]
    same = [key for key in named if fold(str(store.entry(key).container_title)) == typed]
    if len(same) != 1:
        return found
    return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (same[0],), (), by_title=True)


def of_group(cite: Cite, dated: Roster | None) -> Sequence[Work]:
    """Give the one work of the typed date by the group that is typed; none where several are."""
    if dated is None or len(cite.names) > 1 or cite.et_al is not None:
        return ()
    typed = cite.names[0].name
    if typed.given and "." in typed.given:
        return ()
    abbreviation = cite.names[0].abbreviation
    short = abbreviation.text if abbreviation is not None else ""
    whole = f"{typed.given} {typed.surname}".strip()
    return _of_one(whole, short, dated) or (_of_one(_last_part(whole), "", dated))


def _last_part(group: str) -> str:
    """What stands after the first article in a group: "Richtlinien der Gesellschaft"."""
    found = _AFTER_ARTICLE.search(group)
    return found[1] if found else ""


def _of_one(whole: str, short: str, dated: Roster) -> Sequence[Work]:
    """Give the one work by a group; none where several are."""
    by_group = (
        work
        for work in dated.of_groups(whole, short)
        if len(work.names) < _PAIR
        and (group := _group_of(work.names[0], whole) if work.names else work.title)
        and (is_same_group(whole, group) or (short and is_same_group(short, group)))
    )
    found = [*islice(by_group, 2)]
    return found if len(found) == 1 else ()


def _group_of(name: Name, typed: str) -> str:
    """The name of what is or may be a group: lists do not say that "FAME" is one."""
    group = group_of(name)
    if name.literal or name.given:
        return group
    return group if any(map(ACRONYM.fullmatch, (name.family, typed))) else ""


def of_others(cite: Cite, dated: Roster | None) -> Sequence[Work]:
    """Give the works of the typed date by people whose names are typed otherwise."""
    return of_couple(cite, dated) or of_parted(cite, dated)


def of_parted(cite: Cite, dated: Roster | None) -> Sequence[Work]:
    """Give the works of the typed date by both surnames of one name, or by the first of them.

    "Mayor-Salas (1997)" are two authors, "Trejo Sanz (2015)" one, where a list has but "Trejo".
    """
    first = cite.names[0].name
    if dated is None or first.literal or "." in first.given:
        return ()
    if not first.given and len(cite.names) == 1 and first.family.count("-") == 1:
        both = [Name(family=part) for part in first.family.split("-")]
        return [w for w in dated.anywhere(both[:1]) if _are(w.names, both)]
    if " " in first.given or not first.given:
        return ()
    typed = [Name(family=first.given), *(name.name for name in cite.names[1:])]
    return [
        work
        for work in dated.anywhere(typed[:1])
        if number_agrees(cite, work)
        and _are(work.names[: len(typed)], typed)
        and " " not in work.names[0].family  # "Trejo Sans" is a slip of "Trejo Sanz"
    ]


def _are(names: Sequence[Name], typed: Sequence[Name]) -> bool:
    return len(names) == len(typed) and all(map(same_name, typed, names))


def of_couple(cite: Cite, dated: Roster | None) -> Sequence[Work]:
    """Give the works of the typed date by both, in whichever order; the first name is a given one.

    The initials must agree, where the store has any.
    """
    if dated is None or len(cite.names) != _PAIR:
        return ()
    first, second = (name.name for name in cite.names)
    if first.given or first.literal or not second.given:
        return ()
    typed = sorted(initials(given)[:1] for given in (first.surname, second.given))
    return [
        work
        for work in dated.anywhere((second,))
        if len(work.names) == _PAIR
        and all(same_name(second, name) for name in work.names)
        and sorted(initials(name.given)[:1] for name in work.names) in (typed, ["", ""])
    ]
