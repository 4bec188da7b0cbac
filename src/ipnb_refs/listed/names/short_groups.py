"""Groups that are typed with their letters at the head of an entry.

| typed | the group |
| --- | --- |
| Institut für Bindung (IfB) | Institut für Bindung |
| IfB = Institut für Bindung; IFB: Institut für Bindung | as typed: lists have them at this place |
| Rat für Bindung (SRB), whose words have other letters | the same |
"""

from __future__ import annotations

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.listed.names.chunks import is_initials
from ipnb_refs.listed.names.groups import joiners, names_group
from ipnb_refs.names import fold, spells
from ipnb_refs.regex import regex

_WORDS = read_as().lists
_NO_ROLE = rf"(?!(?i:{alternatives(_WORDS.editors | _WORDS.roles)})\b)"
_LETTERS = r"[^\W\d_][\w.&-]{1,11}"
_BEHIND = regex(rf"(?P<long>[^()\[\]]*[^\W\d_])\s[(\[]{_NO_ROLE}(?P<short>{_LETTERS})[)\]][\s.,:]*")
_BEFORE = regex(
    rf"(?P<short>{_LETTERS})(?P<sign>\s?[=:/,]\s?|\s[–—-]\s|\s\()(?P<long>[^()\[\]]*[^\W\d_])"
    r"[)\]]?[\s.,:]*"
)
_REGISTERED = regex(r",?\s(?:e\.\s?V|gGmbH|GmbH|asbl|ASBL|vzw|VZW)\.?")
"""What ends the name of a registered group: "Bund der Leser e. V."."""
_LEAST_CAPITALS = 2
_SHORTEST_COMPOUND = 12
_CLEAR = frozenset("=–—-(")
"""Signs behind letters that stand for a group, where others stand before a title as well."""


def short_group(head: str) -> str | None:
    """Give the name of a group, where it and its letters are all that a head says.

    The letters are part of it, unless they are the first ones of its words.
    """
    if registered := _REGISTERED.search(head):
        name, rest = head[: registered.start()], head[registered.end() :]
        is_all = not rest.strip(" .,:") and "," not in name and " " in name
        return " ".join(head[: registered.end()].split()) if is_all else None
    behind = _BEHIND.fullmatch(head)
    found = behind or _BEFORE.fullmatch(head)
    if found is None:
        return None
    short, long = found["short"], " ".join(found["long"].split())
    if not _is_group(short, long, is_clear=bool(behind) or found["sign"].strip() in _CLEAR):
        return None
    follow = behind is not None and _first_letters(long) == fold(short)
    return long if follow else " ".join(head.rstrip(" .,:").split())


def _is_group(short: str, long: str, *, is_clear: bool) -> bool:
    if len(long.split()) < _LEAST_CAPITALS and len(long) < _SHORTEST_COMPOUND:
        return False
    if is_initials(long.partition(",")[0]):
        return False  # "Bar-On, B., & World Health Organization"
    capitals = sum(map(str.isupper, short))
    if not is_clear and not (names_group(long) or _first_letters(long) == fold(short)):
        return False
    if spells(short, long):
        return capitals >= _LEAST_CAPITALS or short.islower()
    return is_clear and capitals > 0 and (names_group(long) or _is_acronym(short))


def _first_letters(long: str) -> str:
    return fold("".join(word[0] for word in long.split() if word.lower() not in joiners()))


def _is_acronym(short: str) -> bool:
    return short[-1].isupper() and sum(map(str.isupper, short)) >= _LEAST_CAPITALS
