"""Patterns that are compiled when they are first used.

The rooms hold some three hundred; to check one post takes a tenth of them, and compiling all would
take longer than the check.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable


def regex(pattern: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """Give the pattern as `re.compile` does, but compile it only when it is asked for anything.

    Where putting its text together takes long, as of hundreds of words, that can wait, too: a
    function gives it.
    """
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))


class _LatePattern:
    """Compiled when it is asked for an attribute; from then on it has them all."""

    def __init__(self, pattern: str | Callable[[], str], flags: int) -> None:
        self._pattern = pattern
        self._flags = flags

    @property
    def _made_of(self) -> tuple[str, int]:
        text = self._pattern
        return text if isinstance(text, str) else text(), self._flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ATTRIBUTES:
            raise AttributeError(f"a pattern has no attribute {name!r}")
        compiled = re.compile(*self._made_of)
        vars(self).update({each: getattr(compiled, each) for each in _ATTRIBUTES})
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return regex, self._made_of

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _LatePattern) and self._made_of == other._made_of

    def __hash__(self) -> int:
        return hash(self._made_of)


_ATTRIBUTES = frozenset(
    "match fullmatch search sub subn split findall finditer scanner "
    "pattern flags groups groupindex".split()
)
