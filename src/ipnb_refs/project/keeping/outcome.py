"""What a run keeps of a post that was checked: it can be counted, printed, kept, and handed over.

An examination holds the document, the store, and the list; what `check` says in the end needs
little of that. It comes from this process, from another one, or from the cache.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.model import Status
from ipnb_refs.project.keeping.traces import Traces

if TYPE_CHECKING:
    from collections.abc import Callable

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.project.sources import Source
    from ipnb_refs.store import Store


@value
class Late:
    """Traces as the cache has them, in JSON: few runs ask for them. `anew` finds damaged ones."""

    text: str
    source: Source
    anew: Callable[[Source], Traces]

    def read(self) -> Traces:
        """Give the traces."""
        from ipnb_refs.project.keeping.json_values import from_json  # noqa: PLC0415 - few have a cache

        try:
            found: Traces = from_json(self.text, "Traces")
        except ValueError:
            return self.anew(self.source)
        return found


@value
class Outcome:
    """What came of checking one post.

    `cites` counts all of its cites, `missing` those that need a work and have not one, `exempt`
    those that need none, and `lost` those that nothing is known of. `is_open` says that it cites,
    and there was nothing to look its cites up in. `hidden` counts the findings that comments wave
    off, and `has_list` says whether its list has works.
    """

    findings: tuple[Diagnostic, ...]
    cites: int
    missing: int
    exempt: int
    lost: int
    is_open: bool
    hidden: int
    has_list: bool
    late: Traces | Late
    """The traces, or what the cache has of them."""

    @property
    def traces(self) -> Traces:
        """What it says that bears on others."""
        return self.late if isinstance(self.late, Traces) else self.late.read()

    @property
    def doubtful(self) -> int:
        """How many cites were looked up in vain and may be none, so that none of them is missed."""
        return 0 if self.is_open else max(0, self.lost - self.missing)

    def kept(self) -> tuple[str, str]:
        """Give it as JSON: all but the traces, and the traces."""
        from ipnb_refs.project.keeping.json_values import as_json  # noqa: PLC0415 - few have a cache

        *fields, _ = (getattr(self, each) for each in Outcome.__match_args__)
        return as_json(tuple(fields)), as_json(self.traces)


def outcome_of(examined: Examination, store: Store | None) -> Outcome:
    """Take what a run needs out of an examination."""
    from ipnb_refs.documents import keys_in  # noqa: PLC0415 - nothing is read where all is known
    from ipnb_refs.model import keys_meant  # noqa: PLC0415 - as above

    document, listed = examined.document, examined.comparison.listed
    nocite = document.meta.nocite
    cited = {*keys_meant(examined.in_store), *keys_in(document.text)}
    cited.update(store.keys() if store is not None and "*" in nocite else nocite)
    statuses = [each.status for each in examined.resolutions]
    traces = Traces(
        tuple(sorted(cited)),
        tuple(work for work in listed.store.works if work.names) if listed is not None else (),
        tuple(each.cite for each in examined.resolutions if each.status is Status.UNRESOLVED),
    )
    return Outcome(
        examined.diagnostics,
        cites=len(statuses),
        missing=sum(each.is_missing for each in examined.resolutions),
        exempt=statuses.count(Status.EXEMPT),
        lost=len(traces.lost),
        is_open=bool(examined.citations) and not examined.is_looked_up,
        hidden=len(examined.hidden),
        has_list=bool(traces.listed),
        late=traces,
    )
