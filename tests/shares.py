"""The gate tries a share of what is much alike, `make thorough` all of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

Each = TypeVar("Each")
IS_THOROUGH = bool(os.environ.get("IPNB_REFS_THOROUGH"))


def share(every: Sequence[Each], turn: int, size: int = 1) -> Sequence[Each]:
    """Give as many as `size` of them, others at each turn; all of them where that is asked for."""
    if IS_THOROUGH:
        return every
    return [every[(turn * size + number) % len(every)] for number in range(size)]
