"""Types whose objects nothing changes: dataclasses, made in one step when their module is loaded.

The standard library writes and compiles six functions for each frozen, slotted dataclass. With
some ninety of them that takes longer than to check a post; here all types share five of them, and
`__init__` is compiled where a run makes more than a few objects. To their reader, to type checkers
and to `dataclasses.replace`, `fields` and `asdict` they are dataclasses.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a dataclass as `@dataclass(frozen=True, slots=True)` does.

    It may have `cached_property`s, which keep what they gave.
    """
    return _made(cls, guarded=True) if _is_plain(cls) else dataclass(frozen=True, slots=True)(cls)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Make a dataclass that only the type checker keeps from being changed.

    The guard at run time takes longer than all the rest of making an object, and a post has a dozen
    of these for each citation.
    """
    return (
        _made(cls, guarded=False)
        if _is_plain(cls)
        else dataclass(slots=True, unsafe_hash=True)(cls)
    )


@dataclass_transform(field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make a dataclass whose objects change, as `@dataclass(slots=True)` does."""
    if not _is_plain(cls):
        return dataclass(slots=True)(cls)
    made: Any = _made(cls, guarded=False)
    made.__hash__ = None
    found: type[T] = made
    return found


def _is_plain(cls: type) -> bool:
    """Say whether nothing unusual is asked of the fields."""
    return all(
        each.repr and each.init and each.hash is None and each.kw_only is not True
        for each in vars(cls).values()
        if isinstance(each, Field)
    )


def _made(cls: type[T], *, guarded: bool) -> type[T]:
    """Make the class once more, with slots; what it defines itself stays."""
    base: Any = cls.__base__
    types = _types(cls)
    own = {name: each for name, each in vars(cls).items() if name not in _OF_EACH_CLASS}
    defaults = {name: own.pop(name) for name in types if name in own}
    if hasattr(base, "_fields"):
        fields = _Fields({**base._fields.types, **types}, {**base._fields.defaults, **defaults})
    else:
        fields = _Fields(types, defaults)
    keeps = any(isinstance(each, cached_property) for each in own.values())
    slots = (*types, "__dict__") if keeps else tuple(types)
    own |= {"__slots__": slots, "__match_args__": tuple(fields.types)}
    own |= {"_fields": fields, "__dataclass_fields__": _AskedFor(), "__signature__": _Signature()}
    shared = {**_shared(tuple(fields.types), fields.compared()), **(_GUARDS if guarded else {})}
    metaclass: Any = type(cls)
    made = metaclass(cls.__name__, cls.__bases__, {**shared, **own})
    made.__qualname__ = cls.__qualname__
    made.__init__ = _late_init(made, fields, guarded=guarded)
    found: type[T] = made
    return found


_FEW = 24
"""So many objects take less time to fill one by one than an `__init__` takes to be compiled."""


def _late_init(cls: Any, fields: _Fields, *, guarded: bool) -> Callable[..., None]:
    """Make an `__init__` that is compiled after a few objects: of many types a run makes no more.

    What does not fit the fields goes to the compiled one at once, which says what is wrong.
    """
    made = 0

    def init(self: object, *given: Any, **named: Any) -> None:
        nonlocal made
        made += 1
        values = fields.values(given, named) if made <= _FEW else None
        if values is None:
            if cls.__init__ is init:
                cls.__init__ = _init(cls, fields, guarded=guarded)
            cls.__init__(self, *given, **named)
            return
        for name, each in values.items():
            object.__setattr__(self, name, each)
        if hasattr(cls, "__post_init__"):
            cast("Any", self).__post_init__()

    return init


_OF_EACH_CLASS = {"__dict__", "__weakref__"}


def _types(cls: type) -> dict[str, Any]:
    return {
        name: kind
        for name, kind in vars(cls).get("__annotations__", {}).items()
        if not str(kind).startswith("ClassVar")
    }


class _Fields:
    """The fields of a class and of those it is made from, in their order."""

    __slots__ = ("defaults", "types")

    def __init__(self, types: dict[str, Any], defaults: dict[str, Any]) -> None:
        self.types = types
        self.defaults = defaults

    def compared(self) -> tuple[str, ...]:
        """Name those by which objects are the same."""
        left_out = {
            name
            for name, each in self.defaults.items()
            if isinstance(each, Field) and not each.compare
        }
        return tuple(name for name in self.types if name not in left_out)

    def values(self, given: tuple[Any, ...], named: dict[str, Any]) -> dict[str, Any] | None:
        """Give the value of each field, None where what is given does not fit them."""
        values = {**dict(zip(self.types, given, strict=False)), **named}
        if len(values) < len(given) + len(named):
            return None
        missing = [name for name in self.types if name not in values]
        if len(values) + len(missing) > len(self.types) or not self.defaults.keys() >= {*missing}:
            return None
        return values | {name: _default(self.defaults[name]) for name in missing}


def declared(cls: Any) -> Iterator[tuple[str, Any, Field[Any]]]:
    """Give the name, the type and the `field(...)` of each field that is declared with one."""
    for name, each in cls._fields.defaults.items():
        if isinstance(each, Field):
            yield name, cls._fields.types[name], each


class _AskedFor:
    """What `dataclasses` asks a type for, made by `dataclasses` itself when it asks."""

    def __get__(self, instance: object, owner: Any) -> dict[str, Field[Any]]:
        body = {"__annotations__": owner._fields.types, "__module__": owner.__module__}
        body["__doc__"] = owner.__name__  # else `dataclass` would write one, which takes long
        plain = type(owner.__name__, (), {**body, **owner._fields.defaults})
        # Of the twin nothing but its fields is ever used.
        twin: Any = dataclass(init=False, repr=False, eq=False, match_args=False)(plain)
        owner.__dataclass_fields__ = twin.__dataclass_fields__
        found: dict[str, Field[Any]] = twin.__dataclass_fields__
        return found


class _Signature:
    """What `inspect` asks a type for: the parameters of its `__init__`."""

    def __get__(self, instance: object, owner: Any) -> Any:
        from inspect import signature  # noqa: PLC0415 - only documentation asks

        init = signature(_init(owner, owner._fields, guarded=False))
        return init.replace(parameters=list(init.parameters.values())[1:])


def _init(cls: type, fields: _Fields, *, guarded: bool) -> Callable[..., None]:
    """Compile `__init__`; a guarded class is filled past its guard, slot by slot."""
    names, defaults = fields.types, fields.defaults
    known: dict[str, Any] = {
        f"_default_{name}": each if _is_made(each) else each.default
        for name, each in defaults.items()
        if isinstance(each, Field)
    }
    known |= {f"_default_{n}": each for n, each in defaults.items() if not isinstance(each, Field)}
    if guarded:
        known |= {f"_set_{name}": getattr(cls, name).__set__ for name in names}
    parts = [f"{name}=_default_{name}" if name in defaults else name for name in names]
    filled = {
        name: f"_default_{name}.default_factory() if {name} is _default_{name} else {name}"
        if _is_made(defaults.get(name))
        else name
        for name in names
    }
    steps = [
        f"_set_{name}(self, {filled[name]})" if guarded else f"self.{name} = {filled[name]}"
        for name in names
    ]
    if hasattr(cls, "__post_init__"):
        steps.append("self.__post_init__()")
    exec(f"def __init__({', '.join(['self', *parts])}):\n " + "\n ".join(steps or ["pass"]), known)  # noqa: S102 - the names of fields, nothing else
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = {**names, "return": "None"}
    return init


def _default(default: Any) -> Any:
    """Give what an object has where nothing else is given for a field."""
    if not isinstance(default, Field):
        return default
    make: Any = default.default_factory
    return make() if _is_made(default) else default.default


def _is_made(default: object) -> bool:
    """Say whether a default is made anew for each object."""
    return isinstance(default, Field) and default.default is MISSING


def _values(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    match names:
        case ():
            return _nothing
        case (name,):
            return _only(attrgetter(name))
        case _:
            return attrgetter(*names)


def _shared(names: tuple[str, ...], compared: tuple[str, ...]) -> dict[str, Any]:
    """Give the methods that follow from the names of the fields."""
    every = _values(names)
    values = every if compared == names else _values(compared)

    def equal(self: object, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    def hashed(self: object) -> int:
        return hash(values(self))

    def shown(self: object) -> str:
        told = ", ".join(f"{n}={v!r}" for n, v in zip(names, every(self), strict=True))
        return f"{self.__class__.__qualname__}({told})"

    def reduced(self: object) -> tuple[type, tuple[Any, ...]]:
        return self.__class__, every(self)

    return {"__eq__": equal, "__hash__": hashed, "__repr__": shown, "__reduce__": reduced}


def _nothing(_: object) -> tuple[Any, ...]:
    return ()


def _only(get: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    return lambda each: (get(each),)


def _refuse_to_set(self: object, name: str, to: object) -> None:  # noqa: ARG001 - Python's signature
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> None:  # noqa: ARG001 - Python's signature
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_GUARDS = {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
