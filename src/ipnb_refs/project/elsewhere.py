"""What one post of a run cites in vain and another one lists: the help says where it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ipnb_refs.model import Status
from ipnb_refs.names import fold
from ipnb_refs.order import year_of
from ipnb_refs.references import cited
from ipnb_refs.resolving import has_typed_authors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.model import Cite, Diagnostic, Span, Work
    from ipnb_refs.pipeline import Examination

_UNRESOLVED = "CIT101"
_MOST_SHOWN = 3

_Label = tuple[str, int | None]


@dataclass(slots=True)
class Elsewhere:
    """The works that posts list, and the cites that none of their own works is; by post."""

    _listed: dict[_Label, list[tuple[str, Work]]] = field(default_factory=dict)
    _lost: dict[tuple[str, Span], Cite] = field(default_factory=dict)

    def add(self, examined: Examination, name: str) -> None:
        """Take note of a post."""
        listed = examined.comparison.listed
        for work in listed.store.works if listed is not None else ():
            if work.names:
                label = fold(work.names[0].surname), year_of(work)
                self._listed.setdefault(label, []).append((name, work))
        for resolution in examined.resolutions:
            if resolution.status is Status.UNRESOLVED:
                self._lost[name, resolution.cite.span] = resolution.cite

    def told(self, findings: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Say in the help of what is not found which other posts list it."""
        return [self._told(each) if each.rule.code == _UNRESOLVED else each for each in findings]

    def _told(self, finding: Diagnostic) -> Diagnostic:
        if finding.path is None or finding.span is None:
            return finding
        cite = self._lost.get((finding.path, finding.span))
        if cite is None or cite.date is None:
            return finding
        label = fold(cite.names[0].name.surname), cite.date.year
        places = [
            f"{post} lists {', '.join(filter(None, (cited(work), work.title)))}"
            for post, work in self._listed.get(label, ())
            if post != finding.path and has_typed_authors(cite, work)
        ]
        if not places:
            return finding
        return replace(finding, help="; ".join([*places[:_MOST_SHOWN], finding.help or ""]))
