"""Faces of rooms, and modules, that are loaded when somebody asks for what they have (PEP 562)."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def on_demand(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Make the `__getattr__` of a package, which imports a name from its module, once.

    `homes` has the module of each name, relative to the package. A face hides it from type checkers
    (`if not TYPE_CHECKING`), or they would take any name for one that is there.
    """

    def load(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, found)
        return found

    return load


class Later:
    """A module that is loaded when somebody first asks it for a name.

    An import inside a function asks for its module each time, which in what runs for each date
    takes longer than many a step there.
    """

    def __init__(self, module: str) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        found = getattr(import_module(self._module), name)
        setattr(self, name, found)
        return found


def parts(**modules: str) -> dict[str, str]:
    """Give the module of each name: `parts(escape="escaped value_of")`."""
    return {name: module for module, names in modules.items() for name in names.split()}
