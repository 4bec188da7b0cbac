"""What one post of a run cites in vain and another one lists: the help says where it is."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import field, replace
from typing import TYPE_CHECKING

from ipnb_refs.frozen import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ipnb_refs.model import Cite, Diagnostic, Span, Work
    from ipnb_refs.project.keeping import Outcome

_IN_VAIN = frozenset({"CIT101", "CIT103", "CIT104", "CIT105"})
"""Rules of cites that are not found: by nothing, by their year, by a name, by their authors."""
_MOST_SHOWN = 3
_MOST_NEAR = 4

_Label = tuple[str, int | None]


def _start(cite: Cite) -> int:
    return cite.span.start


@record
class Elsewhere:
    """The works that posts list, and the cites that none of their own works is; by post."""

    _listing: list[tuple[str, Outcome]] = field(default_factory=list)
    _losing: dict[str, Outcome] = field(default_factory=dict)
    _lost: dict[str, Sequence[Cite]] = field(default_factory=dict)

    def add(self, outcome: Outcome, name: str) -> None:
        """Take note of a post."""
        if outcome.has_list:
            self._listing.append((name, outcome))
        if outcome.lost:
            self._losing[name] = outcome

    def told(self, findings: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Say in the help of what is not found which other posts list it."""
        found = [*findings]
        if not self._listing or not any(each.rule.code in _IN_VAIN for each in found):
            return found
        by_label = self._by_label()
        return [
            self._told(each, by_label) if each.rule.code in _IN_VAIN else each for each in found
        ]

    def _by_label(self) -> Mapping[_Label, Sequence[tuple[str, Work]]]:
        """Give the works that posts list by their first author and year."""
        from ipnb_refs.names import fold  # noqa: PLC0415 - only where something is not found
        from ipnb_refs.order import year_of  # noqa: PLC0415 - as above

        found: dict[_Label, list[tuple[str, Work]]] = defaultdict(list)
        for name, outcome in self._listing:
            for work in outcome.traces.listed:
                found[fold(work.names[0].surname), year_of(work)].append((name, work))
        return found

    def _cite_at(self, path: str, span: Span) -> Cite | None:
        """Give the lost cite that a finding marks, or a year or a name of it."""
        if path not in self._lost:
            losing = self._losing.get(path)
            found = losing.traces.lost if losing is not None else ()
            self._lost[path] = sorted(found, key=_start)
        lost = self._lost[path]
        at = bisect_right(lost, span.start, key=_start)  # a post may have thousands
        near = lost[max(0, at - _MOST_NEAR) : at]
        return next((cite for cite in near if span.end <= cite.span.end), None)

    def _told(
        self, finding: Diagnostic, by_label: Mapping[_Label, Sequence[tuple[str, Work]]]
    ) -> Diagnostic:
        if finding.path is None or finding.span is None:
            return finding
        cite = self._cite_at(finding.path, finding.span)
        if cite is None or cite.date is None:
            return finding
        from ipnb_refs.names import fold  # noqa: PLC0415 - only where something is not found
        from ipnb_refs.references import cited  # noqa: PLC0415 - as above
        from ipnb_refs.resolving import has_typed_authors  # noqa: PLC0415 - as above

        label = fold(cite.names[0].name.surname), cite.date.year
        places = [
            f"{post} lists {', '.join(filter(None, (cited(work), work.title)))}"
            for post, work in by_label.get(label, ())
            if post != finding.path and has_typed_authors(cite, work)
        ]
        if not places:
            return finding
        return replace(finding, help="; ".join([*places[:_MOST_SHOWN], finding.help or ""]))
