"""Which rules the names in settings mean: by code, by its beginning, or by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.model import RuleId

_BEGINNING = regex(r"[a-z]{3}\d{0,2}")
"""The beginning of a code, which stands for all rules that have it."""


def is_meant(rule: RuleId, typed: str) -> bool:
    """Say whether a rule is named by its code or the beginning of it ("CIT2"), or by its name."""
    folded = typed.casefold()
    begins = _BEGINNING.fullmatch(folded) and rule.code.casefold().startswith(folded)
    return bool(begins) or rule.is_called(typed)


def most_exact(rule: RuleId, names: Iterable[str]) -> str | None:
    """Give the name that says most exactly which rule is meant: "CIT201" before "CIT2"."""
    meant = [each for each in names if is_meant(rule, each)]
    exact = [each for each in meant if rule.is_called(each)]
    return next(iter(exact), max(meant, key=len, default=None))
