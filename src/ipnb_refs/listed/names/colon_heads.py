"""Heads of entries that a colon ends: "Weber, Max: Title", "Rat (Hrsg.): Title", "EKD: Title"."""

from __future__ import annotations

from ipnb_refs.listed.names.chunks import CAPITALS
from ipnb_refs.listed.names.cut_heads import ROLE
from ipnb_refs.listed.names.groups import names_group
from ipnb_refs.listed.names.typed_names import read_names
from ipnb_refs.regex import regex

_INVERTED = (
    r"(?:(?:[a-z]{1,4}\s){1,3}|[a-z]{1,4}['’])?"
    rf"(?:(?:{CAPITALS}(?:\s{CAPITALS}){{1,3}}|[^\W\d_a-z][\w’'-]+),\s[^\W\d_a-z][^:“”„\"(),\d]{{0,40}}"
    r"|[^\W\d_a-z][\w’'-]+\s[^\W\d_a-z][a-zß-öø-ÿ][\w’'-]*,\s[^\W\d_a-z][\w’'.-]*"
    r"(?:\s[^\W\d_a-z][\w’'.-]*){0,3})"
)
_PEOPLE = regex(rf"(?P<name>{_INVERTED}(?:\s*+[/;&]\s*+{_INVERTED}){{0,6}}):\s(?=\W?[^\W\d_a-z])")
_WITH_ROLE = regex(
    rf"(?P<name>[^:“”„\"()\[\]\d]{{2,120}}?\s[(\[](?i:{ROLE})\.?[)\]]):\s(?=\W?[^\W\d_a-z])"
)
_SPOKEN = regex(
    r"(?P<name>[^\W\d_a-z][^\W\d_]+\s(?:[^\W\d_]\.\s)?[^\W\d_a-z][\w’'-]+):\s(?=\W?[^\W\d_a-z])"
)

_LETTERS = regex(r"(?P<name>[A-ZÀ-Þ][\w.&-]{0,10}[A-ZÀ-Þ]):\s(?=\W?[^\W\d_a-z])")
_ONE_WORD = regex(
    r"(?P<name>[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]+|[A-ZÀ-Þ][\w’'-]+(?:\s[\w’'-]+){1,8}):\s(?=\W?[^\W\d_a-z])"
)
_IMPRINT_LAST = regex(r"[.!?]\s[^.!?]{2,60}[^\W\d_]\s[²³⁴-⁹]?(?:1[5-9]|20)\d\d\.?\s*\Z")
"""A place and a year without a comma, as behind heads with a colon: ". Stuttgart: Reclam 2000."."""


def end_before_colon(head: str) -> int | None:
    """Find the colon that ends names in their inverted order, or a name with a role."""
    has_role = "):" in head or "]:" in head
    for pattern in (_PEOPLE, _WITH_ROLE) if has_role else (_PEOPLE,):
        if found := pattern.match(head):
            names = read_names(found["name"]).names
            if names and (pattern is _WITH_ROLE or all(read.name.given for read in names)):
                return found.end("name")
    if letters := _LETTERS.match(head):
        return letters.end("name")
    one = _ONE_WORD.match(head)
    if one is None or not _IMPRINT_LAST.search(head):
        return None
    is_named = " " not in one["name"] or names_group(one["name"])
    return one.end("name") if is_named else None


def end_of_spoken_name(head: str) -> int | None:
    """Find the colon behind a name in its spoken order, in what can be nothing but names."""
    found = _SPOKEN.match(head)
    return found.end("name") if found and not names_group(found["name"]) else None
