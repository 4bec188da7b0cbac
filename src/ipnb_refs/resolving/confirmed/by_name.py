"""First authors that are typed otherwise than the store has them, confirmed by the date.

| typed | the store has |
| --- | --- |
| EU, 2016 | European Union (2016), and what else `group_names` has |
| Guidelines of the Royal Society, 2016 | Royal Society (2016) |
| Mayor-Salas (1997) | Mayor & Salas (1997) |
| Victor and Edith Turner (1978) | Turner, V., & Turner, E. (1978), one surname for both |
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from ipnb_refs.model import Name
from ipnb_refs.names import initials, without_elision
from ipnb_refs.regex import regex
from ipnb_refs.resolving.group_letters import ACRONYM
from ipnb_refs.resolving.group_names import is_same_group
from ipnb_refs.resolving.matching import same_name
from ipnb_refs.resolving.rosters import group_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.model import Cite, Work
    from ipnb_refs.resolving.rosters import Roster

_PAIR = 2
_AFTER_ARTICLE = regex(r"\w (?:of the|de la|der|des|della|do|da|van de) (\S+ .+)")


def of_group(cite: Cite, dated: Roster | None) -> Sequence[Work]:
    """Give the one work of the typed date by the group that is typed; none where several are."""
    if dated is None or len(cite.names) > 1 or cite.et_al is not None:
        return ()
    typed = cite.names[0].name
    if typed.given and "." in typed.given:
        return ()
    abbreviation = cite.names[0].abbreviation
    short = abbreviation.text if abbreviation is not None else ""
    whole = without_elision(f"{typed.given} {typed.surname}".strip())
    part = _last_part(whole)
    return _of_one(whole, short, dated) or (_of_one(part, "", dated) if part else ())


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
        and (is_same_group(whole, group) or _has_letters(short, group))
    )
    found = [*islice(by_group, 2)]
    return found if len(found) == 1 else ()


def _has_letters(short: str, group: str) -> bool:
    """Whether letters are those of a group, but not in another language: the name is typed."""
    return bool(short) and is_same_group(short, group, translated=False)


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
    """Give the works of the typed date by two whose names are typed as one: "Mayor-Salas"."""
    first = cite.names[0].name
    is_one = not first.given and len(cite.names) == 1 and first.family.count("-") == 1
    if dated is None or first.literal or not is_one:
        return ()
    both = [Name(family=part) for part in first.family.split("-")]
    return [w for w in dated.anywhere(both[:1]) if are_all(w.names, both)]


def are_all(names: Sequence[Name], typed: Sequence[Name]) -> bool:
    """Say whether these are the typed names, each in its place."""
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
