"""The keys of the settings: what each can hold, and what is said of a wrong value.

A key is declared once, beside its field in `Settings`, and what it can hold follows from the type
of the field. Settings files, `Settings(...)` in Python, the page of the settings and their JSON
Schema all go by that. It takes no library: importing one would take a quarter of a `check`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ipnb_refs.frozen import declared, frozen
from ipnb_refs.regex import regex
from ipnb_refs.settings.frozen_table import FrozenTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import ModuleType

    Example = str | Mapping[str, str | list[str]]

_DECLARED = "declared"
_SUBTAG = regex("[-_]")


@frozen
class Declared:
    """What is declared of a key: `words` are its paragraphs in the docs, in Markdown.

    `example` is a text, or a table for a key that holds one. `of` and `item` name what a list or a
    table holds, as a message says it. `known` gives the only texts that are allowed, with what each
    stands for ("" where there is nothing to say), and `noun` says what they are. `folded` gives the
    form in which a text is held, `check` finds what else is wrong with a value of the right type.
    """

    words: str
    example: Example
    of: str = "strings"
    item: str = "a string"
    noun: str = ""
    known: Callable[[], Mapping[str, str]] | None = None
    folded: Callable[[str], str] = str
    check: Callable[[Any], Iterable[str]] | None = None


def key(words: str, example: Example, **more: Any) -> dict[str, Declared]:
    """Declare the key of a field, as the `metadata` of the field; see `Declared`."""
    return {_DECLARED: Declared(" ".join(words.split()), example, **more)}


@frozen
class Key:
    """A key of the settings; a subclass for each type that its field can have."""

    name: str
    default: object
    declared: Declared

    @property
    def spelled(self) -> str:
        """The key as files have it: "extend-select"; with an underscore it is understood too."""
        return self.name.replace("_", "-")

    def problems(self, value: object) -> tuple[str, ...]:
        """Say what is wrong with a value, in one line for each problem."""
        found, check = tuple(self._misfits(value)), self.declared.check
        if not found:
            held = self.held(value)
            found = (*self._unknown(held), *(check(held) if check is not None else ()))
        return tuple(f"{self.name}: {each}" for each in found)

    def held(self, value: Any) -> Any:
        """Give a value without problems in the form in which settings hold it."""
        raise NotImplementedError

    def schema(self) -> dict[str, object]:
        """Give the JSON Schema of the values."""
        raise NotImplementedError

    @property
    def takes(self) -> str:
        """What the key takes, in words."""
        raise NotImplementedError

    @property
    def example(self) -> str:
        """The example as TOML has it."""
        return str(_as_typed().toml_of(self.declared.example))

    def _misfits(self, value: object) -> Iterable[str]:
        raise NotImplementedError

    def _unknown(self, held: Any) -> Iterator[str]:
        if self.declared.known is None:
            return
        names = self.declared.known()
        for text in self._texts(held):
            if text and text not in names:
                near = _as_typed().nearest(text, names)
                hint = f" (did you mean {near!r}?)" if near else ""
                known = (f"{code} ({name})" if name else code for code, name in names.items())
                yield f"unknown {self.declared.noun} {text!r}{hint}; known are {', '.join(known)}"

    def _texts(self, held: Any) -> Iterable[str]:
        """Give the texts of a value that must be known ones."""
        return (held,) if isinstance(held, str) else tuple(held)


class FlagKey(Key):
    """A key that is true or false."""

    __slots__ = ()

    @property
    def takes(self) -> str:
        """A truth."""
        return "true or false"

    @property
    def example(self) -> str:
        """The example as it is."""
        return str(self.declared.example)

    def held(self, value: Any) -> bool:
        """Give the value itself."""
        return bool(value)

    def schema(self) -> dict[str, object]:
        """Give that of a truth."""
        return {"type": "boolean"}

    def _misfits(self, value: object) -> Iterator[str]:
        if not isinstance(value, bool):
            yield f"is {_as_typed().shown(value)}, must be {self.takes}"


class ListKey(Key):
    """A key that holds several texts; one text alone is what everybody tries first."""

    __slots__ = ()

    @property
    def takes(self) -> str:
        """A list."""
        return f"a list of {self.declared.of}"

    @property
    def example(self) -> str:
        """The example in a list."""
        return f"[{_as_typed().toml_of(self.declared.example)}]"

    def held(self, value: Any) -> tuple[str, ...]:
        """Give the texts in their order; those of a closed list each once."""
        texts = (value,) if isinstance(value, str) else value
        ordered = sorted(texts) if isinstance(texts, set | frozenset) else texts
        folded = map(self.declared.folded, ordered)
        return tuple(folded if self.declared.known is None else dict.fromkeys(folded))

    def schema(self) -> dict[str, object]:
        """Give that of a string, or an array of them."""
        return {"type": ["string", "array"], "items": {"type": "string"}}

    def _misfits(self, value: object) -> Iterator[str]:
        if isinstance(value, str):
            return
        if not isinstance(value, list | tuple | set | frozenset):
            yield f"is {_as_typed().shown(value)}, must be {self.takes}, such as {self.example}"
            return
        for number, item in enumerate(value, 1):
            if not isinstance(item, str):
                yield f"item {number} is {_as_typed().shown(item)}, must be {self.declared.item}"


class TextKey(Key):
    """A key that holds one text; "" says nothing."""

    __slots__ = ()

    @property
    def takes(self) -> str:
        """A text."""
        return "a text"

    def held(self, value: Any) -> str:
        """Give the text in its form."""
        return self.declared.folded(value)

    def schema(self) -> dict[str, object]:
        """Give that of a string."""
        return {"type": "string"}

    def _misfits(self, value: object) -> Iterator[str]:
        if not isinstance(value, str):
            yield f"is {_as_typed().shown(value)}, must be {self.takes}, such as {self.example}"


class TableKey(Key):
    """A key that holds texts by their names."""

    __slots__ = ()

    @property
    def takes(self) -> str:
        """A table."""
        return f"a table of {self.declared.of}"

    def held(self, value: Any) -> FrozenTable[Any]:
        """Give a table that nothing changes."""
        return value if isinstance(value, FrozenTable) else FrozenTable(value)

    def _texts(self, held: Any) -> Iterable[str]:
        return tuple(held.values())

    def schema(self) -> dict[str, object]:
        """Give that of an object."""
        return {"type": "object", "additionalProperties": {"type": "string"}}

    def _misfits(self, value: object) -> Iterator[str]:
        if not isinstance(value, Mapping):
            yield f"is {_as_typed().shown(value)}, must be {self.takes}, such as {self.example}"
            return
        for name, item in value.items():
            if not isinstance(name, str) or not self._is_item(item):
                yield f"{name} is {_as_typed().shown(item)}, must be {self.declared.item}"

    def _is_item(self, item: Any) -> bool:
        return isinstance(item, str)


class ListTableKey(TableKey):
    """A key that holds lists of texts by their names; one text alone will do for a list."""

    __slots__ = ()

    def held(self, value: Any) -> FrozenTable[Any]:
        """Give a table of tuples."""
        return FrozenTable(
            {n: (each,) if isinstance(each, str) else tuple(each) for n, each in value.items()}
        )

    def schema(self) -> dict[str, object]:
        """Give that of an object of arrays."""
        items = {"type": ["string", "array"], "items": {"type": "string"}}
        return {"type": "object", "additionalProperties": items}

    def _is_item(self, item: Any) -> bool:
        items = item if isinstance(item, list | tuple) else (item,)
        return all(isinstance(each, str) for each in items)


_KINDS: Mapping[str, type[Key]] = {
    "tuple[str, ...]": ListKey,
    "str": TextKey,
    "bool": FlagKey,
    "Mapping[str, str]": TableKey,
    "Mapping[str, tuple[str, ...]]": ListTableKey,
}
"""By the type of the field."""


def keys_of(settings: type) -> tuple[Key, ...]:
    """Collect the keys that a dataclass declares, in the order of its fields."""
    return tuple(
        _KINDS[str(kind)](name, each.default, each.metadata[_DECLARED])
        for name, kind, each in declared(settings)
        if _DECLARED in each.metadata
    )


def problems(keys: Iterable[Key], values: Mapping[str, object]) -> tuple[str, ...]:
    """Say what is wrong with values by the names of their keys, in the order of the keys."""
    return tuple(
        problem for key in keys if key.name in values for problem in key.problems(values[key.name])
    )


def held(keys: Iterable[Key], values: Mapping[str, object]) -> dict[str, Any]:
    """Give values without problems as settings hold them, by the names of their keys."""
    return {key.name: key.held(values[key.name]) for key in keys if key.name in values}


def unknown_key(name: str, keys: Iterable[Key]) -> str:
    """Say that there is no such key, and which one is near."""
    name = name.replace("_", "-")
    near = _as_typed().nearest(name, {key.spelled: "" for key in keys})
    hint = f"did you mean {near!r}?" if near else "`ipnb-refs settings` lists all keys"
    return f"unknown key {name!r}; {hint}"


def primary_subtag(tag: str) -> str:
    """Give the language of a tag, without its region: "pt" of "pt-BR"."""
    return _SUBTAG.split(tag)[0].lower()


def _as_typed() -> ModuleType:
    from ipnb_refs.settings import typed_values  # noqa: PLC0415 - only for what is wrong, and pages

    return typed_values
