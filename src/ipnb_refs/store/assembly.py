"""What was read of all files -> `Store`: keys compared, fields inherited, rows made, checks run."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from ipnb_refs.store import mapping, problems
from ipnb_refs.store.bibtex import (
    FieldSpans,
    check_commands,
    check_entries,
    index_work,
    inherit,
    strange_commands,
)
from ipnb_refs.store.raw import RawEntry
from ipnb_refs.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.store.index import IndexedWork
    from ipnb_refs.store.raw import Bibliography, Raw


def assemble(read: Sequence[Bibliography], sources: Mapping[str, str]) -> Store:
    """Make one store of what was read of several files, in their order.

    The first entry of a key wins. `sources` are the raw texts of the files by their paths. What is
    wrong inside entries is left for the time when it is asked for.
    """
    entries = read[0].entries if len(read) == 1 else tuple(chain(*(each.entries for each in read)))
    by_key, repeated = _compared(entries)
    works = tuple([entry for entry in by_key.values() if entry.type not in mapping.NO_WORKS])
    filled, orphans = inherit(works, by_key, sources.values())
    rows = [_row(entry) for entry in filled]

    def diagnostics() -> tuple[Diagnostic, ...]:
        spans = FieldSpans(sources)
        found = [diagnostic for each in read for diagnostic in each.diagnostics]
        found += [each for one in read for each in _slips(one, spans)]
        found += [_repeated(*each, spans) for each in repeated]
        own = {entry.key: entry for entry in works if isinstance(entry, RawEntry)}
        bad_dates = {work.key: field for work, field, _ in rows if field}
        bad_names = {work.key: problem for work, _, problem in rows if problem}
        found += check_entries(own, bad_dates, bad_names, orphans, spans)
        defined = {command for each in read for command in each.commands}
        found += _unknown_commands(own, defined, sources, spans)
        order = {path: position for position, path in enumerate(sources)}
        return tuple(sorted(found, key=lambda diagnostic: _position(diagnostic, order)))

    return Store(filled, tuple([work for work, _, _ in rows]), diagnostics, sources)


def _compared(entries: tuple[Raw, ...]) -> tuple[dict[str, Raw], list[tuple[Raw, Raw]]]:
    """Keep the first entry of each key; list the others, and keys alike but for capitals.

    Beside each of them is the one that it is like.
    """
    kept = {entry.key: entry for entry in entries}
    if len({key.casefold() for key in kept}) == len(entries):
        return kept, []
    kept.clear()
    repeated: list[tuple[Raw, Raw]] = []
    alike: dict[str, Raw] = {}
    for entry in entries:
        key = entry.key
        first = kept.setdefault(key, entry)
        similar = alike.setdefault(key if key.islower() else key.casefold(), entry)
        if first is not entry:
            repeated.append((entry, first))
        elif similar is not entry and isinstance(entry, RawEntry):
            repeated.append((entry, similar))
    return kept, repeated


def _repeated(entry: Raw, other: Raw, spans: FieldSpans) -> Diagnostic:
    here, there = spans.line(entry.origin), spans.line(other.origin)
    if entry.key == other.key:
        return problems.duplicate_key(here, there, entry.key, same=entry.same_as(other))
    return problems.similar_key(here, there, entry.key, other.key)


def _slips(read: Bibliography, spans: FieldSpans) -> Iterator[Diagnostic]:
    """Report what the reader found and left for the time when it is asked for."""
    for each in read.undefined:
        yield problems.undefined_macro(spans.field(each.origin, each.field, each.macro), each.macro)
    for origin in read.doubled:
        for field, place in spans.again(origin):
            yield problems.duplicate_field(place, field)


def _row(entry: Raw) -> tuple[IndexedWork, str | None, str]:
    if isinstance(entry, RawEntry):
        return index_work(entry)
    from ipnb_refs.store.csl import index_item  # noqa: PLC0415 - few stores have such items

    return index_item(entry), None, ""


def _unknown_commands(
    own: Mapping[str, RawEntry], defined: set[str], sources: Mapping[str, str], spans: FieldSpans
) -> Iterator[Diagnostic]:
    strange = {path: strange_commands(text, defined) for path, text in sources.items()}
    if not any(strange.values()):
        return
    by_path: dict[str, list[RawEntry]] = defaultdict(list)
    for entry in own.values():
        by_path[entry.origin.path].append(entry)
    for path, entries in by_path.items():
        yield from check_commands(entries, strange[path], spans)


def _position(diagnostic: Diagnostic, order: Mapping[str, int]) -> tuple[int, int]:
    span = diagnostic.span
    return order.get(diagnostic.path or "", 0), span.start if span else -1
