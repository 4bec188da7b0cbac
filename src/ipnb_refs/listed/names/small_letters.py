"""Authors who write themselves in small letters: "hooks, b.", "boyd, d., & Ellison, N. B.".

And second initials that a program made small: "Kerr, P. a.".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.names import PARTICLES
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import re

    from ipnb_refs.listed.names.persons import Read

_SMALL = r"[a-zß-öø-ÿ]"
_NAME = regex(
    rf"(?:\A|(?<=[,;&]\s)|(?<=and\s))(?P<family>{_SMALL}[a-zß-öø-ÿ'’-]{{2,}}),\s"
    rf"(?:(?:{_SMALL}\.\s?)+|{_SMALL}{{2,}}\.?\Z)"
)
_SECOND = regex(rf"(?<=[^\W\d_a-zß-öø-ÿ]\.)\s?{_SMALL}\.(?=\s*(?:[,;&(]|and\s|\Z))")


def with_capitals(head: str) -> str:
    """Give a head with capitals where a surname and its initials have none; as long as before."""
    if _NAME.search(head):
        head = _NAME.sub(_capitalized, head)
    return _SECOND.sub(lambda found: found[0].upper(), head) if _SECOND.search(head) else head


def _capitalized(found: re.Match[str]) -> str:
    if found["family"] in PARTICLES:
        return found[0]
    return " ".join(word[:1].upper() + word[1:] for word in found[0].split(" "))


def as_typed(read: Read, head: str) -> Read:
    """Give a name the small letters back that it has in a head."""
    name = read.name
    if not head[read.start : read.end].islower() or not name.family[:1].isupper():
        return read
    return replace(read, name=replace(name, family=name.family.lower(), given=name.given.lower()))
