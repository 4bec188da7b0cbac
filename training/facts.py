"""Which facts of a typed entry were read otherwise than they are known."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

ALIKE = 0.9
"""How alike two titles must be to be the same: a tenth of their letters may differ."""

_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d")
_WORDS = {"title": "title", "container": "container-title", "publisher": "publisher"}
_NUMBERS = {"volume": "volume", "page": "page"}
_FIRST_WORDS = 6


def wrong_facts(known: Mapping[str, str], csl: Mapping[str, Any]) -> list[str]:
    """Name the facts that are known and not in the entry that was read.

    `known` has what a list of `learn_entries` has, `csl` is the entry as CSL-JSON.
    """
    wrong = []
    for fact, variable in _WORDS.items():
        theirs, ours = _plain(known.get(fact, "")), _plain(csl.get(variable, ""))
        if theirs and not (ours and SequenceMatcher(None, theirs, ours, False).ratio() >= ALIKE):
            wrong.append(fact)
    for fact, variable in _NUMBERS.items():
        theirs = _number(known.get(fact, ""))
        ours = {_number(csl.get(variable, ""))}
        if fact == "volume":
            ours.add(_number(csl.get("issue", "")))
        if theirs and theirs not in ours:
            wrong.append(fact)
    year = _YEAR.search(str(known.get("year", "")))
    issued = (csl.get("issued", {}).get("date-parts") or [[""]])[0][0]
    if year and year[0] != str(issued):
        wrong.append("year")
    return [*wrong, *([] if _first_is_right(known, csl) else ["author"])]


def _first_is_right(known: Mapping[str, str], csl: Mapping[str, Any]) -> bool:
    """Say whether the first author is the one that is known, or one of the first words typed."""
    people = csl.get("author") or ({},)
    ours = _plain(people[0].get("family") or people[0].get("literal", ""))
    if "first" in known:
        first = _plain(known["first"])
        return not first or first in ours
    typed = _plain(known.get("authors", "")).split()
    return not typed or (ours != "" and f" {ours} " in f" {' '.join(typed[:_FIRST_WORDS])} ")


def _plain(typed: object) -> str:
    words = re.sub(r"<[^<>]+>", "", str(typed)).casefold()
    return re.sub(r"[^0-9a-zß-ÿ]+", " ", words).strip().removeprefix("in ")


def _number(typed: object) -> str:
    return (re.findall(r"\d+", str(typed)) or [""])[0]
