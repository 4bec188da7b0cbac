"""Publishers, which BibLaTeX takes for a list separated by "and".

Few writers put braces round an "and" that is part of a name: "Henry Holt and Co.".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import GROUP_STEMS, GROUP_WORDS, PRESSES
from ipnb_refs.names import fold
from ipnb_refs.regex import regex
from ipnb_refs.store.fields import split_list
from ipnb_refs.store.tex import to_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.model import Name

_PARTNERS = regex(r"(?:Co|Company|Sons?|Associates|Bros|Brothers|Partners)\b")
_HOUSES = frozenset(
    tuple(name.split(" and "))
    for name in (
        "proquest dissertations and theses", "proquest dissertations and theses global",
        "allyn and bacon", "barnes and noble", "burns and oates", "chapman and hall",
        "constable and robinson", "duncker and humblot", "faber and faber", "harper and row",
        "hodder and stoughton", "lawrence and wishart", "routledge and kegan paul",
        "rowman and littlefield", "simon and schuster", "taylor and francis",
        "thames and hudson", "vandenhoeck and ruprecht", "weidenfeld and nicolson",
    )
)  # fmt: skip
"""Publishers of two names, which are none of two publishers."""


_JOINED_NAMES = ("of", "for", "on")
"""Words before the last of a name that often has an "and": "Centers for Disease Control"."""


def publishers(raw: str, authors: Iterable[Name] = (), *, is_body: bool = False) -> str:
    """Join the items of a list with semicolons (APA 9.29): "Norton; Barnes and Noble".

    What is the name of an author of the work is one name. `is_body` says that the list is one of
    institutions, whose names have an "and" more often than they are two.
    """
    items: list[str] = []
    typed = [text for item in split_list(raw) if (text := to_text(item).strip())]
    if len(typed) > 1:
        whole = " and ".join(typed)
        if any(fold(author.literal or author.surname) == fold(whole) for author in authors):
            return whole
        if any(fold(f"{a.given} {a.surname}") == fold(whole) for a in authors if a.given):
            return whole
    for item in typed:
        if items and (_goes_on(items[-1], item) or _is_one_body(items[-1], item, is_body=is_body)):
            items[-1] = f"{items[-1]} and {item}"
        else:
            items.append(item)
    return "; ".join(items)


def _goes_on(publisher: str, rest: str) -> bool:
    """Whether "and" is part of a name: "Holt and Company", "Farrar, Straus and Giroux"."""
    partners = ", " in publisher and " and " not in publisher and " " not in rest
    house = (publisher.casefold(), rest.casefold()) in _HOUSES
    return partners or house or publisher.endswith(",") or _PARTNERS.match(rest) is not None


def _is_one_body(first: str, rest: str, *, is_body: bool) -> bool:
    """Say whether "and" is part of the name of one body.

    So it is where the second half alone says what it is ("Food and Drug Administration"), or the
    first says of what, and the second names no body ("Department of Health and Human Services").
    """
    before, after = first.split(), rest.partition(",")[0].split()
    if any(_is_house(word.casefold()) for word in (*before, *after)):
        return False
    if after[0].casefold() in PRESSES:
        return False
    if not set(_JOINED_NAMES).isdisjoint(before):
        return not any(map(_names_a_body, after)) or after[-1] in ("Service", "Services")
    return is_body and any(map(_names_a_body, after)) and not any(map(_names_a_body, before))


def _is_house(word: str) -> bool:
    return word in ("press", "books", "verlag", "publishing", "publishers") or word.startswith(
        "universi"
    )


def _names_a_body(word: str) -> bool:
    acronym = word.isupper() and len(word) > 1
    bare = word.casefold().strip(".,")
    return acronym or bare in GROUP_WORDS or bare.startswith(GROUP_STEMS)
