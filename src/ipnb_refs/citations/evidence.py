"""Whether names before a date make a citation: the form of the text and the store as evidence.

| form | without a store |
| --- | --- |
| et al., two names with a bracket | a citation |
| (Name, 2012), (Name 2012) | a citation, unless the name is that of a month, a place, a label |
| Name (2012) | the same; and no title ("The Name Of It (2012)") |
| Name and Name, 2012 | a citation |
| Name 2012, Name, 2012 | none |
| Name (1809–1882) | none: a span of years |

A first author of the store right before one of their years is a citation in every form, and before
another year wherever that stands in brackets.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ipnb_refs.citations import lookalikes
from ipnb_refs.languages import NEVER_BEFORE_AUTHORS
from ipnb_refs.names import fold_variants, without_particles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.authors import Authors
    from ipnb_refs.citations.window import Token
    from ipnb_refs.model import CiteDate, Lexicon, Name

_ARTICLES = frozenset("the a an der die das le la les el los il lo het een o os".split())
_MAX_EXTRA = 2
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """How names and date stand to each other.

    `bracketed`: the date is in brackets; `enclosed`: the names too. `comma`: a comma stands
    between them. `span`: the year begins a span of years. `left` are the last tokens before the
    names; `species` says that a Latin name stands before the bracket. `emphasised`: the name ends
    in italics that end before the bracket. `unknown`: there is a store, and it does not know the
    name.
    """

    bracketed: bool
    enclosed: bool
    comma: bool
    span: bool
    left: Sequence[Token]
    species: bool
    emphasised: bool = False
    unknown: bool = False


def known_years(name: Name, lexicon: Lexicon) -> frozenset[int]:
    """Years in which the store has works by this first author, however the name is spelt."""
    typed = [name.surname, name.family, without_particles(name.surname)]
    if name.given:
        typed.append(f"{name.given} {name.surname}")
    years: frozenset[int] = frozenset()
    for spelling in typed:
        for folded in fold_variants(spelling) if spelling else ():
            years |= lexicon.years_of(folded)
    return years


def is_citation(
    authors: Authors, date: CiteDate, setting: Setting, lexicon: Lexicon | None
) -> bool:
    """Decide whether the names and the date are a citation."""
    years = known_years(authors.names[0].name, lexicon) if lexicon is not None else frozenset()
    words = [(cited.name.literal or cited.name.family) for cited in authors.names]
    if date.year is not None and ({date.year, date.original_year} & years):
        return setting.bracketed or setting.comma or not lookalikes.is_month(words[0])
    if setting.span:
        return False
    if setting.bracketed and years and _is_likely(words[0], date, years):
        return True
    if authors.et_al is not None:
        return not lookalikes.is_function_word(words[-1])
    if not _stands_alone(setting) and any(map(_is_no_name, words)):
        return False
    if len(words) > 1:
        return _several(words, authors, setting)
    if lookalikes.is_month(words[0]):
        return False
    setting = replace(setting, unknown=lexicon is not None and not years)
    return _single(authors.names[0].name, authors, setting, known=bool(years))


def _is_likely(word: str, date: CiteDate, years: frozenset[int]) -> bool:
    """Whether an author of the store is meant with a year that the store has not.

    Of one who has the name of a place or a month ("London (1998)") only with a year near theirs.
    """
    if not (lookalikes.is_place(word) or lookalikes.is_month(word)):
        return True
    return date.year is not None and any(abs(date.year - year) <= _NEAR for year in years)


def _stands_alone(setting: Setting) -> bool:
    """Whether the names are all that a parenthesis holds: "(Lo, 2017)" is no Italian article."""
    alone = not setting.left or setting.left[-1].text == ";"
    return setting.enclosed and setting.comma and alone


def _is_no_name(words: str) -> bool:
    """Whether a word, or the first or last of a group, only leads in or is a label."""
    first, last = words.split(maxsplit=1)[0], words.rsplit(maxsplit=1)[-1]
    return any(lookalikes.is_function_word(w) or lookalikes.is_label(w) for w in (first, last))


def _several(words: list[str], authors: Authors, setting: Setting) -> bool:
    months = sum(map(lookalikes.is_month, words))
    if months and (months == len(words) or not setting.bracketed):
        return False
    if setting.bracketed or setting.comma or authors.known:
        return not all(map(lookalikes.is_place, words)) or (setting.comma and setting.enclosed)
    return authors.connector is not None and authors.connector.text == "&"


def _single(name: Name, authors: Authors, setting: Setting, *, known: bool) -> bool:
    word = name.literal or name.family
    if not setting.bracketed:
        return known and not lookalikes.is_place(word)
    if lookalikes.is_credit(setting.left):
        return False
    parts = (name.given + " " + name.surname).split()
    labelled = not name.literal and any(map(_is_label_or_month, parts))
    if setting.enclosed:
        if setting.species or labelled or _is_in_place(parts, setting):
            return False
        return setting.comma or bool(name.literal) or authors.extra <= 1
    if lookalikes.is_place(word) or _is_in_title(name, authors, setting):
        return False
    return bool(name.literal) or not (labelled or authors.extra > _MAX_EXTRA)


def _is_in_place(parts: list[str], setting: Setting) -> bool:
    """Whether the name is a place, or the state after one: "(Boston, MA, 2019)"."""
    left = setting.left
    if len(left) > 1 and left[-1].text == "," and lookalikes.is_place(left[-2].text):
        return True
    return len(parts) == 1 and lookalikes.is_place(parts[0])


def _is_in_title(name: Name, authors: Authors, setting: Setting) -> bool:
    """Whether words before a name make it (the end of) a title: "The Great Gatsby (1925)"."""
    left = setting.left
    particle = name.non_dropping_particle
    if setting.emphasised or particle in _ARTICLES:  # "*Inside Out* (2015)", "la Ley (2018)"
        return True
    if lookalikes.joins_title(left):
        return True
    if not left or left[-1].text in ".!?":
        return setting.unknown and particle.lower() in _ARTICLES  # "La Constitución (1978)"
    before = left[-1].text
    if before.lower() in _ARTICLES and (
        authors.extra > 0 or (setting.unknown and before[0].isupper())
    ):
        return not name.literal  # "the World Bank (2012)" is an author
    quiet = left[-1].possessive or before.lower() in NEVER_BEFORE_AUTHORS
    return quiet or lookalikes.names_title(before)


def _is_label_or_month(word: str) -> bool:
    return lookalikes.is_label(word) or lookalikes.is_month(word)
