"""What settings say of rules, and what is wrong with tables: apart from their declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ipnb_refs.model import RuleId

_BEGINNING = regex(r"[a-z]{3}\d{0,2}")
"""The beginning of a code, which stands for all rules that have it."""
SEVERITIES = {"error": "", "warning": "", "info": ""}


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


def unusable_aliases(aliases: Mapping[str, str]) -> Iterator[str]:
    """Say which abbreviations or names are empty."""
    for short, full in aliases.items():
        if not short.strip():
            yield f"an abbreviation is empty, that of {full!r}"
        if not full.strip():
            yield f"{short} is empty, must be the full name of a group"
