"""Values of ours as JSON, for the cache: nothing that is read there is ever run.

A value is an object with one key, the name of its type, and the list of its fields; tuples are
lists.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import ipnb_refs.model

_KEPT = (
    "Applicability", "Cite", "CiteDate", "CiteName", "Date", "Diagnostic", "Edit", "Exemption",
    "Fix", "IndexedWork", "Locator", "Name", "Outcome", "Part", "Related", "RuleId", "Severity",
    "Span",
)  # fmt: skip
"""The types that are kept; others are refused."""
_PLAIN = (str, int, bool, type(None))
_NESTED = (list, dict)


def as_json(value: Any) -> Any:
    """Give a value as JSON has it; raises `TypeError` for one of a type that is not kept."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return [as_json(each) for each in value]
    name = kind.__name__
    if _type_of(name) is not kind:
        raise TypeError(f"{kind} is not kept")
    if issubclass(kind, str):
        return {name: [str(value)]}
    return {name: [as_json(getattr(value, each)) for each in kind.__match_args__]}


def from_json(found: Any) -> Any:
    """Make a value of JSON; raises `TypeError`, `ValueError` or `KeyError` for anything else."""
    kind = type(found)
    if kind is list:
        return tuple([from_json(each) if type(each) in _NESTED else each for each in found])
    if kind is not dict:
        return found
    ((name, fields),) = found.items()
    return _type_of(name)(*[from_json(each) if type(each) in _NESTED else each for each in fields])


@cache
def _type_of(name: str) -> Any:
    if name not in _KEPT:
        raise TypeError(f"{name} is not kept")
    if name == "IndexedWork":
        from ipnb_refs.store import IndexedWork  # noqa: PLC0415 - only posts with lists have works

        return IndexedWork
    if name == "Outcome":
        from ipnb_refs.project.keeping.outcome import Outcome  # noqa: PLC0415 - whoever has one loaded it

        return Outcome
    return getattr(ipnb_refs.model, name)
