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
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.errors import misuse
from ipnb_refs.model import Citation, Exemption, Near, Reason, Resolution, Status, keys_meant
from ipnb_refs.resolving.namesakes import Namesakes
from ipnb_refs.resolving.shelf import PlainCites, full_names, shelf_of
from ipnb_refs.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from ipnb_refs.model import Cite, Suggestion, Work
    from ipnb_refs.resolving.rosters import Roster
    from ipnb_refs.resolving.shelf import Shelf, Works

_EXEMPT = {
    Exemption.PRIMARY_SOURCE: Reason.PRIMARY_SOURCE,
    Exemption.PERSONAL_COMMUNICATION: Reason.PERSONAL_COMMUNICATION,
}

_RESOLVED, _AS_ONE_WORK = Status.RESOLVED, Reason.RESOLVED
"""To look a member up in its enumeration takes longer than all else of making a resolution."""


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
    cites: list[Cite] = []
    for each in citations:
        if not isinstance(each, Citation):
            raise misuse("resolve", "citations", each, "call parse(document) first")
        cites += each.cites
    if not hasattr(store, "by_first_name"):
        raise misuse("resolve", "a Store", store, "call load_store(path) first")
    shelf = shelf_of(store, full_names(cites, settings or DEFAULTS))
    return tuple(_resolutions(cites, shelf))


def primary_sources(citations: Iterable[Citation], store: Works) -> tuple[str, ...]:
    """Give the keys of works that are cited by way of others: they may be listed all the same."""
    cites = (cite for citation in citations for cite in citation.cites)
    primary = [each for each in cites if each.exemption is Exemption.PRIMARY_SOURCE]
    if not primary:
        return ()
    shelf = shelf_of(store, full_names((), DEFAULTS))
    return keys_meant(_resolutions((replace(each, exemption=None) for each in primary), shelf))


def _resolutions(cites: Iterable[Cite], shelf: Shelf) -> Iterator[Resolution]:
    """Resolve cites one by one, of others than plain ones those that are typed alike once."""
    plain = PlainCites(shelf)
    alike: dict[Hashable, Resolution] = {}
    for cite in cites:
        if keys := plain.keys_of(cite):
            yield Resolution(cite, _RESOLVED, _AS_ONE_WORK, keys)
            continue
        label = _label(cite)
        same = alike.get(label)
        if same is None:
            found = alike[label] = _resolve(cite, shelf)
            yield found
        else:
            yield Resolution(cite, same.status, same.reason, same.candidates, same.suggestions)


def _label(cite: Cite) -> Hashable:
    """Give all of a cite that decides what it is resolved to.

    Names are taken apart: to look for a tuple of texts takes half as long as for one of objects.
    """
    date = cite.date
    label: tuple[object, ...] = cite.et_al is None, cite.exemption
    if date is not None:
        label += date.year, date.year_suffix, date.status, date.original_year
    for typed in cite.names:
        short, name = typed.abbreviation, typed.name
        parts = name.family, name.given, name.dropping_particle, name.non_dropping_particle
        label += *parts, name.suffix, name.literal, short and short.text
    return label


def _resolve(cite: Cite, shelf: Shelf) -> Resolution:
    if cite.exemption in _EXEMPT:
        return Resolution(cite, Status.EXEMPT, _EXEMPT[cite.exemption])
    found = _looked_up(cite, shelf)
    if found.status is Status.UNRESOLVED and cite.exemption is Exemption.CITED_BY_SOURCE:
        return Resolution(cite, Status.EXEMPT, Reason.PRIMARY_SOURCE)
    return found


def _looked_up(cite: Cite, shelf: Shelf) -> Resolution:
    namesakes, given = shelf.namesakes(cite.names[0].name)
    if not namesakes.works:
        from ipnb_refs.resolving import confirmed  # noqa: PLC0415 - as below

        dated = shelf.dated(cite.date)
        group = confirmed.of_group(cite, dated)
        others = () if group else confirmed.of_others(cite, dated)
        if len(others) == 1:
            key = others[0].key
            return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (key,), (), by_title=True)
        if not group:
            return _unresolved(cite, Reason.UNKNOWN_NAME, _misspelled(cite, dated))
        namesakes = Namesakes(group)
    by_name = namesakes.with_given_names(given) if given else namesakes
    if not by_name.works:
        near = namesakes.dated(cite.date).suggest(cite, Near.INITIALS)
        return _unresolved(cite, Reason.OTHER_INITIALS, near)
    in_year = by_name.dated(cite.date)
    if not in_year.works:
        dated = shelf.dated(cite.date)
        near = by_name.other_years(cite) or _misspelled(cite, dated)
        return _unresolved(cite, Reason.OTHER_YEAR, near)
    agreeing = in_year.with_co_authors(cite)
    if not agreeing.works:
        from ipnb_refs.resolving.near import misspelled  # noqa: PLC0415 - as below

        near = misspelled(cite, shelf.dated(cite.date)) or in_year.suggest(cite, Near.CO_AUTHORS)
        return _unresolved(cite, Reason.OTHER_NAMES, near)
    lettered = _with_letter(cite, agreeing.works, by_name)
    if not lettered:
        return _unresolved(cite, Reason.OTHER_LETTER, agreeing.suggest(cite, Near.LETTER))
    if len(lettered) == 1:
        return Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (lettered[0].key,))
    keys = tuple(work.key for work in lettered)
    return Resolution(cite, Status.AMBIGUOUS, Reason.SEVERAL, keys)


def _misspelled(cite: Cite, dated: Roster | None) -> tuple[Suggestion, ...]:
    """Give the near misses of a date; most posts need nothing that looks for them."""
    from ipnb_refs.resolving.near import with_names_alike  # noqa: PLC0415 - see above

    return with_names_alike(cite, dated)


def _unresolved(cite: Cite, reason: Reason, near: tuple[Suggestion, ...]) -> Resolution:
    return Resolution(cite, Status.UNRESOLVED, reason, (), near)


def _with_letter(cite: Cite, works: Sequence[Work], by_name: Namesakes) -> Sequence[Work]:
    letter = cite.date.year_suffix if cite.date is not None else ""
    if not letter:
        if len(works) == 1:
            return works
        plain = [w for w in works if not w.year_suffix]
        return plain if len(plain) == 1 else works
    typed = [w for w in works if w.year_suffix == letter]
    if typed or all(w.year_suffix for w in works):
        return typed
    # Works without a letter of their own get those that are left, in the list and here.
    keys = by_name.keys_of_letter(letter)
    return [w for w in works if w.key in keys]
