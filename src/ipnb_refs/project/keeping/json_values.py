"""Values of ours as JSON, for the cache: nothing that is read there is ever run.

A value is the list of its fields, in the order in which its type declares them, a tuple the list of
what is in it, and one of an enumeration its text: what is declared says what to make of it. Those
that hold the others are looked at field by field, as what a cache has may be damaged.
"""

from __future__ import annotations

from functools import cache, lru_cache, partial
from json import JSONDecoder, JSONEncoder
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import ipnb_refs.model

if TYPE_CHECKING:
    from collections.abc import Callable

_KEPT = (
    "Applicability", "Cite", "CiteDate", "CiteName", "Date", "Diagnostic", "Edit", "Exemption",
    "Fix", "IndexedWork", "Locator", "Name", "Part", "Related", "RuleId", "Severity", "Span",
    "Traces",
)  # fmt: skip
"""The types that are kept; others are refused."""
_OUTER = ("Date", "IndexedWork", "Name", "Traces")
"""Those that are looked at, as the outcome of a post is: rows of a store, and what holds others."""
_PLAIN = frozenset((str, int, bool, type(None)))
_TUPLE = "tuple["


def as_json(value: Any) -> str:
    """Give a value as JSON, in one line of ASCII; raises `TypeError` for one that is not kept."""
    return _ENCODER.encode(_nested(value))


def from_json(text: str, declared: str) -> Any:
    """Make a value of JSON, of a type as it is declared; raises `ValueError` for anything else."""
    return _read(text, declared, partial(_as_declared, declared))


def fields_from_json(text: str, kind: Any, *more: Any) -> Any:
    """Make a value of JSON for its first fields, and of `more` for the others; raises likewise."""
    return _read(text, kind.__name__, lambda form: _looked_at(kind, [*form, *more]))


def _read(text: str, name: str, make: Callable[[Any], Any]) -> Any:
    try:
        return make(_DECODER.decode(text))
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise ValueError(f"no {name}: {error}") from error


def _as_declared(declared: str, form: Any) -> Any:
    forms, make = _read_as(declared)
    if type(form).__name__ not in forms:
        raise ValueError(f"it is {form!r}")
    return make(form) if make is not None else form


def _nested(value: Any) -> Any:
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    fields = value if kind is tuple else _kept(kind)(value)
    if issubclass(kind, str):
        return fields
    # Most fields are plain, and a bibliography has a hundred thousand of them.
    return [each if type(each) in _PLAIN else _nested(each) for each in fields]


@cache
def _kept(kind: Any) -> Callable[[Any], Any]:
    """Give what takes a value of a type apart; raises `TypeError` for one that is not kept."""
    if _type_of(kind.__name__) is not kind:
        raise TypeError(f"{kind} is not kept")
    return str if issubclass(kind, str) else attrgetter(*kind.__match_args__)


def _looked_at(kind: Any, form: list[Any]) -> Any:
    """Make a value of its fields, if each of them is what is declared."""
    for at, make in _to_make(kind, (*map(type, form),)):
        form[at] = make(form[at])
    return kind(*form)


def _maker_unchecked(kind: Any) -> Callable[[Any], Any]:
    """Give what makes a value of its fields, without a look at those that JSON has as they are."""
    makers: list[tuple[int, Callable[[Any], Any]]] | None = None

    def make(form: list[Any]) -> Any:
        nonlocal makers
        if makers is None:  # a date may have another one in it
            every = (_read_as(declared)[1] for declared in kind.__annotations__.values())
            makers = [(at, each) for at, each in enumerate(every) if each is not None]
        for at, make_field in makers:
            if form[at] is not None:
                form[at] = make_field(form[at])
        return kind(*form)

    return make


def _tuple(make: Callable[[Any], Any], form: list[Any]) -> tuple[Any, ...]:
    return tuple(map(make, form))


def _texts(form: list[Any]) -> tuple[str, ...]:
    if not all(type(each) is str for each in form):
        raise ValueError(f"no texts: {form!r}")
    return tuple(form)


@cache
def _to_make(kind: Any, types: tuple[type, ...]) -> tuple[tuple[int, Callable[[Any], Any]], ...]:
    """Say which fields of these types something is made of; raises `ValueError` for others."""
    found = []
    for at, (declared, each) in enumerate(zip(kind.__annotations__.values(), types, strict=True)):
        forms, make = _read_as(declared)
        if each.__name__ not in forms:
            raise ValueError(f"no field of {kind}: {each}")
        if make is not None and each in (list, str):
            found.append((at, make))
    return tuple(found)


@cache
def _read_as(declared: str) -> tuple[frozenset[str], Callable[[Any], Any] | None]:
    """Say of which types that is which stands for a value in JSON, and what makes it of that.

    What is declared is "X", "X | None", or "tuple[X, ...]"; None where JSON has the value itself.
    """
    if declared.startswith(_TUPLE):
        of = declared.removeprefix(_TUPLE).removesuffix(", ...]")
        return frozenset(("list",)), _texts if of == "str" else partial(_tuple, _maker_of(of))
    names = declared.replace("None", "NoneType").split(" | ")
    kept = [each for each in names if each in _KEPT]
    if not kept:
        return frozenset(names), None
    form = "str" if issubclass(_type_of(kept[0]), str) else "list"
    return frozenset((*names, form)) - {*kept}, _maker_of(kept[0])


@cache
def _maker_of(name: str) -> Callable[[Any], Any]:
    kind = _type_of(name)
    if issubclass(kind, str):
        return lru_cache(maxsize=256)(kind)
    if name == "RuleId":  # of all findings of a blog there are few
        rule = lru_cache(maxsize=256)(kind)
        return lambda form: rule(*form)
    return partial(_looked_at, kind) if name in _OUTER else _maker_unchecked(kind)


@cache
def _type_of(name: str) -> Any:
    if name not in _KEPT:
        raise TypeError(f"{name} is not kept")
    if name == "IndexedWork":
        from ipnb_refs.store import IndexedWork  # noqa: PLC0415 - most runs have no works

        return IndexedWork
    if name == "Traces":
        from ipnb_refs.project.keeping.traces import Traces  # noqa: PLC0415 - as above

        return Traces
    return getattr(ipnb_refs.model, name)


_ENCODER = JSONEncoder(separators=(",", ":"))
_DECODER = JSONDecoder()
