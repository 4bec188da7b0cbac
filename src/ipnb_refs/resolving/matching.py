"""What is typed in a cite against what the store has of a work, one step of resolving each."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.model import Status
from ipnb_refs.names import fold, fold_variants, without_elision, without_particles
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ipnb_refs.model import Cite, CiteDate, CiteName, Name, Resolution, Span, Work

_GENITIVE = regex(r"['’]s\Z")


_NEAR_YEARS = 9
"""Years apart in which two are sooner a slip than those of two editions."""


def spellings(name: Name) -> Iterator[tuple[str, str]]:
    """A typed name in the ways a store may hold it, the most exact first, each with given names.

    All words of "Abu El-Heba" may be one surname, or the first a given name; an initial is one.
    """
    if name.literal:
        yield name.literal, ""
        return
    if name.suffix:
        yield f"{name.surname} {name.suffix}", name.given  # "APG III" is a group
    given = name.given.split()
    for i in range(len(given)):
        if given[i].endswith("."):
            continue
        yield " ".join([*given[i:], name.surname]), " ".join(given[:i])
    surname = name.surname
    yield surname, name.given
    if name.non_dropping_particle or not surname.isalpha():
        for part in (name.family, without_particles(surname), without_elision(surname)):
            yield part, name.given


def with_given_names(typed: str, works: Sequence[Work]) -> Sequence[Work]:
    """Keep the works of those namesakes whose given names are typed.

    Typed words that no namesake has may only lead in ("Attachment researcher Main"); typed
    initials must agree.
    """
    agreeing = [w for w in works if _same_given(typed, w.names[0].given)]
    return agreeing if agreeing or "." in typed else works


def _same_given(typed: str, stored: str) -> bool:
    """Whether given names can be one person's: "Pete" and "P.", "Dan" and "Daniel J."."""
    if not stored:
        return True
    ours, theirs = _first_given(typed), _first_given(stored)
    return ours.startswith(theirs) or theirs.startswith(ours)


def _first_given(given: str) -> str:
    return fold(given.replace(".", " ").strip().partition(" ")[0])


def dated(works: Sequence[Work], date: CiteDate | None) -> Sequence[Work]:
    """Keep the works of the typed year or status; either year of a republished work will do."""
    if date is None:
        return works
    year = date.year
    if year is None:
        return [w for w in works if _has_status(w, date.status)]
    if date.original_year is not None:
        # "1908 [1992]" is the work of "1992 [1908]", or that of the first edition itself.
        is_first = year < date.original_year
        original, year = sorted((year, date.original_year))
        found = [w for w in works if _is_republished(w, year, original, is_first=is_first)]
        if found or year - original != 1:
            return found
        year = original  # "1999/2000" is a volume of both years
    return [
        w
        for w in works
        if (w.issued is not None and w.issued.year == year) or w.original_year == year
    ]


def _has_status(work: Work, status: str | None) -> bool:
    issued = work.issued
    own = issued.status if issued is not None else "n.d."
    if issued is not None and issued.words:
        return status in (issued.words.lower(), "n.d.")
    return own == status or (issued is not None and issued.year is None and not own)


def _is_republished(work: Work, year: int, original: int, *, is_first: bool) -> bool:
    issued = work.issued.year if work.issued is not None else None
    if is_first and issued == original and year - original > _NEAR_YEARS:
        return work.original_year in (None, year)
    return issued == year and work.original_year in (None, original)


def with_co_authors(cite: Cite, works: Sequence[Work]) -> Sequence[Work]:
    """Keep the works with all typed co-authors, those of the typed number where there are any."""
    typed = cite.names
    has_others = len(typed) > 1
    if not has_others and len(works) == 1:
        return works
    agreeing = [w for w in works if has_co_authors(w, typed)] if has_others else works
    exact = [w for w in agreeing if number_agrees(cite, w)]
    if has_others and cite.et_al is None:  # those that the store names all are nearer than "et al."
        exact = [w for w in exact if not w.others] or exact
    # Names left out and "et al." for one co-author are faults of form, where nothing else fits.
    return exact or agreeing


def has_co_authors(work: Work, typed: Sequence[CiteName]) -> bool:
    """Whether all typed co-authors are the work's, as far as the store names them."""
    names = work.names
    if not work.others and len(names) < len(typed):
        return False
    for one, other in zip(typed[1:], names[1:], strict=False):  # noqa: SIM110 - `all` takes longer
        if not same_name(one.name, other):
            return False
    return True


def first_difference(cite: Cite, work: Work) -> tuple[CiteName, Name] | None:
    """Give the first typed name that is not the one in its place, with that; None if all agree."""
    pairs = zip(cite.names, work.names, strict=False)
    return next(((t, n) for t, n in pairs if not same_name(t.name, n)), None)


def number_agrees(cite: Cite, work: Work) -> bool:
    """Whether a work has as many authors as are typed, "et al." for two more at least.

    Where the store ends with "et al." itself, more authors may be typed than it names.
    """
    count, typed = len(work.names), len(cite.names)
    if cite.et_al is not None:
        return work.others or count > typed + (typed == 1)
    return count < typed if work.others else count == typed


def has_typed_authors(cite: Cite, work: Work) -> bool:
    """Whether a work is by all of the typed authors, and by no others."""
    return (
        bool(work.names)
        and number_agrees(cite, work)
        and all(same_name(t.name, n) for t, n in zip(cite.names, work.names, strict=False))
    )


def same_name(typed: Name, stored: Name) -> bool:
    """Whether a typed name can be a stored one: folded, with or without particles."""
    if (
        typed.family == stored.family
        and typed.literal == stored.literal
        and typed.non_dropping_particle == stored.non_dropping_particle
    ):
        return True
    if have_one_spelling(typed, stored):
        return typed.family.lower() == stored.family.lower()
    return not typed_spellings(typed).isdisjoint(stored_spellings(stored, alone=not typed.given))


def have_one_spelling(typed: Name, stored: Name) -> bool:
    """Say whether a typed name and a stored one have but one spelling each, capitals apart."""
    other = stored.family
    return (
        has_one_spelling(typed)
        and other.isascii()
        and other.isalpha()
        and not (stored.literal or stored.non_dropping_particle)
    )


def has_one_spelling(typed: Name) -> bool:
    """Say whether a typed name has but one spelling, capitals apart."""
    one = typed.family
    return (
        one.isascii()
        and one.isalpha()
        and not (typed.given or typed.suffix or typed.literal or typed.non_dropping_particle)
    )


@lru_cache(maxsize=1024)
def typed_spellings(typed: Name) -> frozenset[str]:
    """Fold a typed name in all the ways a store may hold it."""
    return frozenset(v for spelling, _ in spellings(typed) for v in fold_variants(spelling))


@lru_cache(maxsize=8192)
def stored_spellings(stored: Name, *, alone: bool = True) -> tuple[str, ...]:
    """Fold a name as the store has it, with its particle and without.

    A part of a compound surname counts where it is typed `alone`, without a given name, and a
    group's name without its genitive: "Barnardo's (2012)" is typed as the name of Barnardo.
    """
    name = stored.family or stored.literal
    known = (stored.surname, name, _GENITIVE.sub("", name), *(_parts(stored) if alone else ()))
    return tuple({variant for spelling in {*known} for variant in fold_variants(spelling)})


def _parts(name: Name) -> tuple[str, ...]:
    """The first and last word of a compound surname, which may be cited alone: "Yáñez Otero"."""
    words = without_particles(name.family).split()
    return (words[0], words[-1]) if len(words) > 1 else ()


def found_nothing(resolution: Resolution) -> bool:
    """Say whether a cite is unresolved, and nothing comes near it."""
    return resolution.status is Status.UNRESOLVED and not resolution.suggestions


def first_of_each(
    resolutions: Iterable[Resolution], *, last: Callable[[Span], bool] | None = None
) -> Iterator[tuple[Resolution, list[Resolution]]]:
    """Group cites of the same names and date: the first of each, with its repetitions.

    Those that are `last` come behind the others: what is quoted, so that it hides none.
    """
    if last is not None:
        resolutions = sorted(resolutions, key=lambda each: last(each.cite.span))
    groups: dict[object, list[Resolution]] = {}
    for resolution in resolutions:
        cite = resolution.cite
        date = cite.date
        names = tuple(name.name.surname.casefold() for name in cite.names)
        label = (names, cite.et_al is None, date and (date.year, date.year_suffix, date.status))
        groups.setdefault(label, []).append(resolution)
    for first, *others in groups.values():
        yield first, others
