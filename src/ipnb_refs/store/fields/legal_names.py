"""What legal works are called that have no title: "Exec. Order No. 13,676" (APA 11.6-11.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.regex import regex
from ipnb_refs.store.mapping import GENRES, genre_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_STATES: Mapping[str, str] = {
    "alabama": "Ala.", "alaska": "Alaska", "arizona": "Ariz.", "arkansas": "Ark.",
    "california": "Cal.", "colorado": "Colo.", "connecticut": "Conn.", "delaware": "Del.",
    "florida": "Fla.", "georgia": "Ga.", "hawaii": "Haw.", "idaho": "Idaho", "illinois": "Ill.",
    "indiana": "Ind.", "iowa": "Iowa", "kansas": "Kan.", "kentucky": "Ky.", "louisiana": "La.",
    "maine": "Me.", "maryland": "Md.", "massachusetts": "Mass.", "michigan": "Mich.",
    "minnesota": "Minn.", "mississippi": "Miss.", "missouri": "Mo.", "montana": "Mont.",
    "nebraska": "Neb.", "nevada": "Nev.", "newhampshire": "N.H.", "newjersey": "N.J.",
    "newmexico": "N.M.", "newyork": "N.Y.", "northcarolina": "N.C.", "northdakota": "N.D.",
    "ohio": "Ohio", "oklahoma": "Okla.", "oregon": "Or.", "pennsylvania": "Pa.",
    "rhodeisland": "R.I.", "southcarolina": "S.C.", "southdakota": "S.D.", "tennessee": "Tenn.",
    "texas": "Tex.", "utah": "Utah", "vermont": "Vt.", "virginia": "Va.", "washington": "Wash.",
    "westvirginia": "W. Va.", "wisconsin": "Wis.", "wyoming": "Wyo.",
}  # fmt: skip
_SOURCES: Mapping[str, str] = {
    **_STATES,
    "us": "U.S.", "unitedstates": "U.S.", "senate": "S.", "houseofrepresentatives": "H.R.",
    "house": "H.R.", "unitednations": "U.N.", "un": "U.N.",
}  # fmt: skip
_KINDS: Mapping[str, str] = {
    "bill": "", "constitution": "Const.", "charter": "Charter", "resolution": "Res.",
    "res": "Res.", "conres": "Con. Res.", "concurrentresolution": "Con. Res.",
    "jres": "J. Res.", "jointresolution": "J. Res.", "report": "Rep.",
    "execorder": "Exec. Order", "executiveorder": "Exec. Order",
}  # fmt: skip
_ORDERS = frozenset({"execorder", "executiveorder"})
"""Kinds that come from one source, which is not named."""
_COUNTED = frozenset({"report", *_ORDERS})
"""Kinds whose number has "No." before it."""
_NOT_LETTERS = regex(r"[^a-z]")


def legal_name(source: str, kind: str, number: str) -> str:
    """Give source, kind and number: "H.R. Rep. No. 114-358", "Exec. Order No. 13,676"."""
    key = _NOT_LETTERS.sub("", kind.casefold())
    short = _SOURCES.get(_NOT_LETTERS.sub("", source.casefold()), source)
    sign = "No." if key in _COUNTED and number and "No." not in number else ""
    words = ("" if key in _ORDERS else short, _KINDS.get(key, kind), sign, number)
    return " ".join(word for word in words if word)


def parts_of_constitution(amendment: str, article: str, section: str, paragraph: str) -> str:
    """Give "amend. XIX", "art. I, § 3", "art. 1, para. 3" (11.9)."""
    parts = (("amend.", amendment), ("art.", article), ("§", section), ("para.", paragraph))
    return ", ".join(f"{sign} {number}" for sign, number in parts if number)


def name_without_title(source_type: str, typed: Callable[[str], str]) -> str:
    """Name a legal work that has no title by its source, kind and number, else by where it is.

    `typed` gives the text of a field.
    """
    number = typed("number") or typed("eid")
    kind = genre_of(typed("type")) or GENRES.get(source_type, "")
    name = legal_name(typed("source"), kind, number)
    if source_type == "constitution":
        where = parts_of_constitution(*map(typed, ("amendment", "article", "section", "part")))
        return f"{name} {where}".strip()
    return name or typed("citation") or typed("location")
