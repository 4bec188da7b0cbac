"""What a post says that bears on the findings of other posts, and of its bibliography."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import value

if TYPE_CHECKING:
    from collections.abc import Callable

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


@value
class Late:
    """Traces as the cache has them, in JSON: few runs ask for them. `anew` finds damaged ones."""

    text: str
    anew: Callable[[], Traces]

    def read(self) -> Traces:
        """Give the traces."""
        from ipnb_refs.project.keeping.json_values import from_json  # noqa: PLC0415 - see above

        try:
            found: Traces = from_json(self.text, "Traces")
        except ValueError:
            return self.anew()
        return found
