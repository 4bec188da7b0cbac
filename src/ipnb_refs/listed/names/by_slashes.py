"""Names with slashes between them: "Weber, Max/Simmel, Georg", "Weber/Simmel"."""

from __future__ import annotations

from ipnb_refs.regex import regex

_PEOPLE = regex(
    r"[^/,;]+,[^/]+/|(?:[^\W\d_a-z][\w’'.-]*\s){1,3}[^\W\d_a-z][\w’'.-]*\s?/"
    r"(?=\s?[^\W\d_a-z][\w’'.-]*\s[^\W\d_a-z])"
)
"""With given names: "Weber, Max/Simmel, Georg", "Max Weber/Georg Simmel", "Weber M./Simmel G."."""
_WORD = r"[^\W\d_a-z](?:['’]?[^\W\d_a-z])?[^\W\d_A-ZÀ-ÖØ-Þ][\w’'-]*"
_SURNAME = rf"(?:(?:[a-z]{{1,4}}\s){{1,3}}|[a-z]{{1,4}}['’])?{_WORD}(?:\s{_WORD}){{0,2}}"
_SURNAMES = regex(rf"{_SURNAME}(?:\s?/\s?{_SURNAME})+[\s.,:;]*\Z")
"""Without: "Weber/Vargas Llosa"; but "ARD/ZDF" is the name of a group."""


def parts_surnames(head: str) -> bool:
    """Say whether slashes part surnames: where one stands alone, none has given names."""
    parted = _SURNAMES.match(head) is not None
    return parted and not all(" " in each.strip() for each in head.split("/"))


def parted_at_slashes(head: str) -> str:
    """Write semicolons for the slashes between names, not for those in the name of a group."""
    return head.replace("/", ";") if _PEOPLE.match(head) or _SURNAMES.match(head) else head
