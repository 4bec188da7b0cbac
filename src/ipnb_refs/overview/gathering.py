"""Takes posts one after another, and brings what they cite together."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from ipnb_refs.lines import STDIN, LinesByPath
from ipnb_refs.model import Severity
from ipnb_refs.names import fold
from ipnb_refs.overview.overview_types import (
    FindingRow,
    Overview,
    PairRow,
    PostRow,
    ShortFormRow,
    SpellingRow,
    WorkRow,
)
from ipnb_refs.overview.post_title import title_of
from ipnb_refs.references import build_references, cited
from ipnb_refs.rules import check_store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.lines import InFile
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

_DUPLICATE = "BIB201"
_MOST_PAIRS = 25
_LEAST_TOGETHER = 2
_MOST_WORKS_PAIRED = 80
"""Works of one post that are paired with each other: a post with more is a bibliography itself."""


class Gathering:
    """What has been seen of a blog so far."""

    def __init__(self) -> None:
        self._posts: list[PostRow] = []
        self._findings: list[FindingRow] = []
        self._stores: dict[Store, Settings] = {}
        self._cited: dict[tuple[Store, str], Counter[str]] = {}
        self._typed: dict[str, dict[str, dict[str, None]]] = {}

    def add_post(
        self,
        path: str,
        examined: Examination,
        store: Store | None,
        settings: Settings,
        inside: InFile | None = None,
    ) -> None:
        """Take a post that was examined with the store that serves it, if any.

        `inside` has its title and its places where it is inside of a file.
        """
        document = examined.document
        counts = Counter(each.severity for each in examined.diagnostics)
        self._posts.append(
            PostRow(
                path,
                (inside.title if inside else "") or title_of(document) or path,
                len(examined.resolutions),
                examined.resolved,
                counts[Severity.ERROR],
                counts[Severity.WARNING],
                counts[Severity.INFO],
                document.lists.references is not None,
            )
        )
        lines = LinesByPath({path: document.text}, {path: inside} if inside else None)
        self._findings += _rows(examined.diagnostics, lines)
        if store is not None:
            self._stores.setdefault(store, settings)
            for each in examined.in_store:
                if each.key is not None:
                    self._cited.setdefault((store, each.key), Counter())[path] += 1
        for citation in examined.citations:
            for name in (name for cite in citation.cites for name in cite.names):
                ways = self._typed.setdefault(fold(name.name.surname), {})
                ways.setdefault(name.name.surname, {})[path] = None

    def overview(self) -> Overview:
        """Bring all of it together."""
        works = tuple(sorted(self._works(), key=lambda row: (-row.cites, row.label, row.key)))
        return Overview(
            tuple(sorted(self._posts, key=lambda row: row.path)),
            works,
            tuple(sorted(self._findings, key=_place)),
            tuple(self._pairs()),
            tuple(self._spellings()),
            tuple(_short_forms(works)),
            tuple(sorted(self._duplicates(), key=_place)),
        )

    def _works(self) -> Iterator[WorkRow]:
        for store, settings in self._stores.items():
            where = ", ".join(store.sources)
            references = build_references(None, store, settings=settings).references
            printed = {each.key: str(each.content) for each in references}
            for work in store.works:
                posts = self._cited.get((store, work.key), Counter())
                year = work.issued.year if work.issued is not None else None
                yield WorkRow(
                    work.key,
                    where,
                    cited(work),
                    printed.get(work.key, ""),
                    year,
                    posts.total(),
                    tuple(sorted(posts)),
                )

    def _pairs(self) -> list[PairRow]:
        """Find the works that most posts cite together."""
        by_post: dict[str, set[tuple[str, str]]] = {}
        for (store, key), posts in self._cited.items():
            for path in posts:
                by_post.setdefault(path, set()).add((cited(store.work(key)), key))
        together: Counter[tuple[tuple[str, str], ...]] = Counter()
        for works in by_post.values():
            if len(works) <= _MOST_WORKS_PAIRED:
                together.update(combinations(sorted(works), 2))
        rows = [
            PairRow(one[0], other[0], count)
            for (one, other), count in together.items()
            if count >= _LEAST_TOGETHER
        ]
        return sorted(rows, key=lambda row: (-row.posts, row.one, row.other))[:_MOST_PAIRS]

    def _spellings(self) -> Iterator[SpellingRow]:
        """Find the names that are typed in several ways: "Öhman" and "Ohman"."""
        for _, ways in sorted(self._typed.items()):
            if len(ways) > 1:
                rows = ((typed, tuple(sorted(posts))) for typed, posts in ways.items())
                yield SpellingRow(tuple(sorted(rows, key=lambda row: (-len(row[1]), row[0]))))

    def _duplicates(self) -> Iterator[FindingRow]:
        for store, settings in self._stores.items():
            found = check_store(store, settings, cited=None)
            yield from _rows(
                (each for each in found if each.rule.code == _DUPLICATE), LinesByPath(store.sources)
            )


def _rows(findings: Iterable[Diagnostic], lines: LinesByPath) -> Iterator[FindingRow]:
    for each in findings:
        numbers = lines.numbers(each.path, each.span)
        place = (numbers["line"], numbers["column"]) if numbers else (0, 0)
        path = each.path or STDIN
        yield FindingRow(path, *place, each.severity, each.rule.code, each.rule.name, each.message)


def _place(row: FindingRow) -> tuple[str, int, int, str]:
    return row.path, row.line, row.column, row.code


def _short_forms(works: Iterable[WorkRow]) -> Iterator[ShortFormRow]:
    """Find short forms that stand for other works in other posts."""
    by_label: dict[str, list[WorkRow]] = {}
    for work in works:
        if work.cites:
            by_label.setdefault(work.label, []).append(work)
    for label, alike in sorted(by_label.items()):
        if len({work.reference for work in alike}) > 1:
            yield ShortFormRow(label, tuple((work.reference, work.posts) for work in alike))
