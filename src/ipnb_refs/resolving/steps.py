"""Cites looked up in a store: one work, several, or none, with the reason and the near misses.

The steps, each narrowing the works of the step before:

1. works whose first author has the typed name (folded; with or without particles), and the typed
   initials, or the typed given names where a namesake has them; a group also where the year is
   right and the name shorter or longer;
2. of the typed year, or the typed status ("n.d.", "in press");
3. whose further authors and their number agree with what is typed;
4. whose letter agrees, where one is typed.

One work left: resolved. Several: ambiguous, with all of them; we never choose. None: unresolved,
with the step at which the last works were lost, and the works that the author may have meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ipnb_refs.errors import misuse
from ipnb_refs.model import Citation, Exemption, Near, Reason, Resolution, Status
from ipnb_refs.names import fold_variants
from ipnb_refs.order import arranged, standing
from ipnb_refs.resolving.couples import of_couple
from ipnb_refs.resolving.group_names import of_group
from ipnb_refs.resolving.matching import dated, spellings, with_co_authors, with_given_names
from ipnb_refs.resolving.near import misspelt, of_co_authors, other_years, suggest
from ipnb_refs.resolving.shelf import Shelf, full_names
from ipnb_refs.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.model import Cite, Suggestion, Work
    from ipnb_refs.resolving.shelf import Works

_EXEMPT = {
    Exemption.PRIMARY_SOURCE: Reason.PRIMARY_SOURCE,
    Exemption.PERSONAL_COMMUNICATION: Reason.PERSONAL_COMMUNICATION,
}


def resolve(
    citations: Iterable[Citation],
    store: Works,
    settings: Settings | None = None,
) -> tuple[Resolution, ...]:
    """Resolve every cite of the citations, in text order, one resolution for each.

    An abbreviation that a citation introduces (APA 8.21), or that the settings have as an alias,
    stands for the group in all of them. `resolution.cite` is the cite itself, whose spans count
    code points of the post that it was read from; keys are those of `store`, which is never
    changed. Raises `UsageError` for what is neither citations nor a store.
    """
    citations = tuple(citations) if isinstance(citations, Iterable) else (citations,)
    for each in citations:
        if not isinstance(each, Citation):
            raise misuse("resolve", "citations", each, "call parse(document) first")
    if not hasattr(store, "by_first_name"):
        raise misuse("resolve", "a Store", store, "call load_store(path) first")
    shelf = Shelf(store, full_names(citations, settings or DEFAULTS))
    return tuple(_resolve(cite, shelf) for citation in citations for cite in citation.cites)


def _resolve(cite: Cite, shelf: Shelf) -> Resolution:
    if cite.exemption is not None:
        return Resolution(cite, Status.EXEMPT, _EXEMPT[cite.exemption])
    namesakes, given = _by_name(cite, shelf)
    if not namesakes:
        namesakes = of_group(cite, shelf)
    if not namesakes and len(couple := of_couple(cite, shelf)) == 1:
        return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (couple[0].key,))
    if not namesakes:
        near = misspelt(cite, shelf) or of_co_authors(cite, shelf)
        return _unresolved(cite, Reason.UNKNOWN_NAME, near)
    by_name = with_given_names(given, namesakes) if given else namesakes
    if not by_name:
        in_year = dated(namesakes, cite.date)
        return _unresolved(cite, Reason.OTHER_INITIALS, suggest(cite, in_year, Near.INITIALS))
    in_year = dated(by_name, cite.date)
    if not in_year:
        near = other_years(cite, by_name) or misspelt(cite, shelf) or of_co_authors(cite, shelf)
        return _unresolved(cite, Reason.OTHER_YEAR, near)
    agreeing = with_co_authors(cite, in_year)
    if not agreeing:
        near = misspelt(cite, shelf) or suggest(cite, in_year, Near.CO_AUTHORS)
        return _unresolved(cite, Reason.OTHER_NAMES, near)
    lettered = _with_letter(cite, agreeing, by_name)
    if not lettered:
        return _unresolved(cite, Reason.OTHER_LETTER, suggest(cite, agreeing, Near.LETTER))
    if len(lettered) == 1:
        return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (lettered[0].key,))
    keys = tuple(work.key for work in lettered)
    return Resolution(cite, Status.AMBIGUOUS, Reason.SEVERAL, keys)


def _unresolved(cite: Cite, reason: Reason, near: tuple[Suggestion, ...]) -> Resolution:
    return Resolution(cite, Status.UNRESOLVED, reason, (), near)


def _by_name(cite: Cite, shelf: Shelf) -> tuple[Sequence[Work], str]:
    """Works of the typed first author, and the given names that are typed with it.

    The longest spelling that the store knows decides.
    """
    name = cite.names[0].name
    if not (name.given or name.literal or name.non_dropping_particle):
        variants = fold_variants(name.family)
        found_at_once = shelf.by_first_name(variants[0])
        if found_at_once and len(variants) == 1 and not shelf.full_names:
            return found_at_once, ""
    for spelling, given in spellings(name):
        found: dict[str, Work] = {}
        for folded in fold_variants(spelling):
            for each in (folded, *shelf.full_names.get(folded, ())):
                found.update((w.key, w) for w in shelf.by_first_name(each))
        if found:
            return list(found.values()), given
    if name.literal:
        return shelf.titled(name.literal), ""
    # "The Guardian. (2017)." in a list looks like a title in the author's place.
    return shelf.titled(f"{name.given} {name.surname}", whole=True), ""


def _with_letter(cite: Cite, works: Sequence[Work], by_name: Sequence[Work]) -> Sequence[Work]:
    letter = cite.date.year_suffix if cite.date is not None else ""
    if not letter:
        if len(works) == 1:
            return works
        plain = [w for w in works if not w.year_suffix]
        return plain if len(plain) == 1 else works
    typed = [w for w in works if w.year_suffix == letter]
    if typed or all(w.year_suffix for w in works):
        return typed
    # Works without a letter of their own get those that are left, in the list and here. The list
    # prints months and days for some types only, and the letters follow what is printed.
    keys = {
        key
        for to_the_day in (False, True)
        for key, given in arranged(standing(work, to_the_day=to_the_day) for work in by_name)
        if given == letter
    }
    return [w for w in works if w.key in keys]
