"""Tables of a store that every post asks for: made once, and forgotten with the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class PerStore(Generic[T]):
    """Gives each store its table; `make` must not put the store itself into it.

    A store never changes, so that nothing in a table gets old.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._made: WeakKeyDictionary[Any, T] = WeakKeyDictionary()

    def of(self, store: Any) -> T:
        """Give the table of a store."""
        found = self._made.get(store)
        if found is None:
            found = self._made[store] = self._make(store)
        return found
