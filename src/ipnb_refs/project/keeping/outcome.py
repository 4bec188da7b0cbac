"""What a run keeps of a post that was checked: it can be counted, printed, kept, and handed over.

An examination holds the document, the store, and the list; what `check` says in the end needs
little of that. It comes from this process, from another one, or from the cache.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.model import Status

if TYPE_CHECKING:
    from ipnb_refs.model import Cite, Diagnostic
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.store import IndexedWork, Store


@value
class Outcome:
    """What came of checking one post.

    `cites` counts all of its cites, `missing` those that need a work and have not one, and `exempt`
    those that need none. `cited` are the keys that it cites. For the other posts of the run,
    `listed` are the works that its own list has, and `lost` the cites that nothing is known of.
    `is_open` says that it cites, and there was nothing to look its cites up in.
    `hidden` counts the findings that comments wave off.
    """

    findings: tuple[Diagnostic, ...]
    cites: int
    missing: int
    exempt: int
    cited: tuple[str, ...]
    listed: tuple[IndexedWork, ...]
    lost: tuple[Cite, ...]
    is_open: bool
    hidden: int

    @property
    def doubtful(self) -> int:
        """How many cites were looked up in vain and may be none, so that none of them is missed."""
        return 0 if self.is_open else max(0, len(self.lost) - self.missing)


def outcome_of(examined: Examination, store: Store | None) -> Outcome:
    """Take what a run needs out of an examination."""
    from ipnb_refs.documents import keys_in  # noqa: PLC0415 - nothing is read where all is known
    from ipnb_refs.model import keys_meant  # noqa: PLC0415 - as above

    document, listed = examined.document, examined.comparison.listed
    nocite = document.meta.nocite
    cited = {*keys_meant(examined.in_store), *keys_in(document.text)}
    cited.update(store.keys() if store is not None and "*" in nocite else nocite)
    statuses = [each.status for each in examined.resolutions]
    return Outcome(
        examined.diagnostics,
        len(statuses),
        sum(each.is_missing for each in examined.resolutions),
        statuses.count(Status.EXEMPT),
        tuple(sorted(cited)),
        tuple(work for work in listed.store.works if work.names) if listed is not None else (),
        tuple(each.cite for each in examined.resolutions if each.status is Status.UNRESOLVED),
        bool(examined.citations) and not examined.is_looked_up,
        len(examined.hidden),
    )
