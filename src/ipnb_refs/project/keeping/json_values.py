"""Values of ours as JSON, for the cache: nothing that is read there is ever run.

A value is an object with one key, the name of its type, and the list of its fields; a tuple is one
of type "tuple". Each is made while the text is read, the innermost first.
"""

from __future__ import annotations

from functools import cache, lru_cache
from json import JSONDecoder, JSONEncoder
from typing import Any

import ipnb_refs.model

_OFTEN = ("Applicability", "Exemption", "RuleId", "Severity")
"""Types with few values, each made once."""
_KEPT = (
    "Cite", "CiteDate", "CiteName", "Date", "Diagnostic", "Edit", "Fix", "IndexedWork", "Locator",
    "Name", "Part", "Related", "Span", "Traces", *_OFTEN,
)  # fmt: skip
"""The types that are kept; others are refused."""
_PLAIN = (str, int, bool, type(None))


def as_json(value: Any) -> str:
    """Give a value as JSON, in one line of ASCII; raises `TypeError` for one that is not kept."""
    return _ENCODER.encode(_nested(value))


def from_json(text: str) -> Any:
    """Make a value of JSON; raises `TypeError` or `ValueError` for anything else."""
    return _DECODER.decode(text)


def _nested(value: Any) -> Any:
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return {"tuple": [_nested(each) for each in value]}
    name = kind.__name__
    if _type_of(name) is not kind:
        raise TypeError(f"{kind} is not kept")
    if issubclass(kind, str):
        return {name: [str(value)]}
    return {name: [_nested(getattr(value, each)) for each in kind.__match_args__]}


def _made(pairs: list[tuple[str, list[Any]]]) -> Any:
    ((name, fields),) = pairs
    return _maker_of(name)(*fields)


@cache
def _maker_of(name: str) -> Any:
    """Give what makes a value of its fields."""
    if name == "tuple":
        return lambda *values: values
    kind = _type_of(name)
    return lru_cache(maxsize=256)(kind) if name in _OFTEN else kind


@cache
def _type_of(name: str) -> Any:
    if name not in _KEPT:
        raise TypeError(f"{name} is not kept")
    if name == "IndexedWork":
        from ipnb_refs.store import IndexedWork  # noqa: PLC0415 - only posts with lists have works

        return IndexedWork
    if name == "Traces":
        from ipnb_refs.project.keeping.traces import Traces  # noqa: PLC0415 - as above

        return Traces
    return getattr(ipnb_refs.model, name)


_ENCODER = JSONEncoder(separators=(",", ":"))
_DECODER = JSONDecoder(object_pairs_hook=_made)
