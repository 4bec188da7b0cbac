"""What a post says that bears on the findings of other posts, and of its bibliography."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import value

if TYPE_CHECKING:
    from ipnb_refs.model import Cite
    from ipnb_refs.store import IndexedWork


@value
class Traces:
    """What is left of a post for others.

    `cited` are the keys that it cites, `listed` the works that its own list has, and `lost` the
    cites that nothing is known of.
    """

    cited: tuple[str, ...]
    listed: tuple[IndexedWork, ...]
    lost: tuple[Cite, ...]
