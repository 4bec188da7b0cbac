"""Values of ours as JSON, for the cache: nothing that is read there is ever run.

A value is an object with one key, the name of its type, and the list of its fields; a tuple is one
of type "tuple". Each is made while the text is read, the innermost first. Those
that hold all others are looked at field by field, as what a cache has may be damaged.
"""

from __future__ import annotations

from functools import cache, lru_cache, partial
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


def from_json(text: str, kind: str) -> Any:
    """Make a value of JSON, of a type as it is declared; raises `ValueError` for anything else."""
    try:
        found = _DECODER.decode(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise ValueError(f"no {kind}: {error}") from error
    if not _is(kind, found):
        raise ValueError(f"no {kind}: {found!r}")
    return found


def made(kind: Any, *fields: Any) -> Any:
    """Make a value of its fields; raises `ValueError` where they are not what it declares."""
    for at, names in _tuples(kind, (*map(type, fields),)):
        for each in fields[at]:
            if type(each).__name__ not in names:
                raise ValueError(f"no field of {kind}: {each!r}")
    return kind(*fields)


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
    if name in ("IndexedWork", "Traces"):
        return partial(made, kind)
    return lru_cache(maxsize=256)(kind) if name in _OFTEN else kind


@cache
def _tuples(kind: Any, types: tuple[type, ...]) -> tuple[tuple[int, frozenset[str]], ...]:
    """Say which fields of these types are tuples, and of what; raises `ValueError` for others."""
    found = []
    for at, (declared, each) in enumerate(zip(kind.__annotations__.values(), types, strict=True)):
        if declared.startswith("tuple[") and each is tuple:
            found.append((at, _names(declared)))
        elif each.__name__ not in _names(declared) or declared.startswith("tuple["):
            raise ValueError(f"no field of {kind}: {each}")
    return tuple(found)


def _is(declared: str, value: Any) -> bool:
    """Say whether a value is what is declared as "X", "X | None", or "tuple[X, ...]"."""
    names = _names(declared)
    if declared.startswith("tuple["):
        return type(value) is tuple and all(type(each).__name__ in names for each in value)
    return type(value).__name__ in names


@cache
def _names(declared: str) -> frozenset[str]:
    """Give the names of the types of a value, or of each in a tuple."""
    declared = declared.removeprefix("tuple[").removesuffix(", ...]")
    return frozenset(declared.replace("None", "NoneType").split(" | "))


@cache
def _type_of(name: str) -> Any:
    if name not in _KEPT:
        raise TypeError(f"{name} is not kept")
    if name == "IndexedWork":
        from ipnb_refs.store import IndexedWork  # noqa: PLC0415 - few runs have works

        return IndexedWork
    if name == "Traces":
        from ipnb_refs.project.keeping.traces import Traces  # noqa: PLC0415 - as above

        return Traces
    return getattr(ipnb_refs.model, name)


_ENCODER = JSONEncoder(separators=(",", ":"))
_DECODER = JSONDecoder(object_pairs_hook=_made)
