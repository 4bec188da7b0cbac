"""Findings of a baseline whose file has another name now: a post was renamed, or its folder."""

from __future__ import annotations

from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.suppressions import compared

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.suppressions import Compared, SetAside

_MOST = 20
"""So many names that are gone are tried for one file, those most like it first."""


@value
class Renamed:
    """What is new even so, the entries that were found again, and which file had which name."""

    new: tuple[Diagnostic, ...]
    used: frozenset[SetAside] = frozenset()
    moved: tuple[tuple[str, str], ...] = ()


def known_elsewhere(
    result: Compared,
    texts: Mapping[str, str],
    names: Mapping[str, str],
    baseline: Collection[SetAside],
    folder: Path,
) -> Renamed:
    """Look for what is new among the entries of files that are gone.

    A file that the baseline knows by its own name has not been renamed. `folder` is that of the
    baseline; `texts` and `names` are those of `compared`.
    """
    known = {entry.path for entry in baseline}
    gone = _gone(baseline, result.used, folder)
    if not gone:
        return Renamed(result.new)
    by_file: dict[str | None, list[Diagnostic]] = defaultdict(list)
    for finding in result.new:
        by_file[finding.path].append(finding)
    new: list[Diagnostic] = []
    used: set[SetAside] = set()
    moved: list[tuple[str, str]] = []
    for path, findings in by_file.items():
        name = names.get(path or "")
        found = None
        if path is not None and name is not None and name not in known:
            found = _found(findings, {path: texts.get(path, "")}, name, gone)
        if found is None:
            new += findings
            continue
        old, again = found
        new += again.new
        used |= again.used
        moved.append((path or "", old))
        gone[old] = [entry for entry in gone[old] if entry not in again.used]
    kept = {*map(id, new)}
    ordered = tuple(finding for finding in result.new if id(finding) in kept)
    return Renamed(ordered, frozenset(used), tuple(moved))


def _gone(
    baseline: Iterable[SetAside], used: Collection[SetAside], folder: Path
) -> dict[str, list[SetAside]]:
    """Give the entries that nothing was found for, by their files, of those that are gone."""
    left: dict[str, list[SetAside]] = defaultdict(list)
    for entry in baseline:
        if entry not in used:
            left[entry.path].append(entry)
    return {path: entries for path, entries in left.items() if not (folder / path).exists()}


def _found(
    findings: Sequence[Diagnostic],
    texts: Mapping[str, str],
    name: str,
    gone: Mapping[str, Sequence[SetAside]],
) -> tuple[str, Compared] | None:
    """Find the name under which some of the findings of a file are known."""
    (path,) = texts
    for old in sorted(gone, key=lambda each: _likeness(each, name), reverse=True)[:_MOST]:
        again = compared(findings, texts, {path: old}, gone[old])
        if again.known:
            return old, again
    return None


def _likeness(one: str, other: str) -> tuple[int, int]:
    """Count the names that two paths share: at their ends, then at their beginnings."""
    these, those = one.split("/"), other.split("/")
    return _shared(these[::-1], those[::-1]), _shared(these, those)


def _shared(these: Sequence[str], those: Sequence[str]) -> int:
    pairs = zip(these, those, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
