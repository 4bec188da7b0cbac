"""Publishers, which BibLaTeX takes for a list separated by "and".

Few writers put braces round an "and" that is part of a name: "Henry Holt and Co.".
"""

from __future__ import annotations

from ipnb_refs.regex import regex
from ipnb_refs.store.fields import split_list
from ipnb_refs.store.tex import to_text

_PARTNERS = regex(r"(?:Co|Company|Sons?|Associates|Bros|Brothers|Partners)\b")
_HOUSES = frozenset(
    tuple(name.split(" and "))
    for name in (
        "allyn and bacon", "barnes and noble", "burns and oates", "chapman and hall",
        "constable and robinson", "duncker and humblot", "faber and faber", "harper and row",
        "hodder and stoughton", "lawrence and wishart", "routledge and kegan paul",
        "rowman and littlefield", "simon and schuster", "taylor and francis",
        "thames and hudson", "vandenhoeck and ruprecht", "weidenfeld and nicolson",
    )
)  # fmt: skip
"""Publishers of two names, which are none of two publishers."""


def publishers(raw: str) -> str:
    """Join the items of a list with semicolons (APA 9.29): "Norton; Barnes and Noble"."""
    items: list[str] = []
    for item in filter(None, (to_text(typed).strip() for typed in split_list(raw))):
        if items and _goes_on(items[-1], item):
            items[-1] = f"{items[-1]} and {item}"
        else:
            items.append(item)
    return "; ".join(items)


def _goes_on(publisher: str, rest: str) -> bool:
    """Whether "and" is part of a name: "Holt and Company", "Farrar, Straus and Giroux"."""
    partners = ", " in publisher and " and " not in publisher and " " not in rest
    house = (publisher.casefold(), rest.casefold()) in _HOUSES
    return partners or house or _PARTNERS.match(rest) is not None
