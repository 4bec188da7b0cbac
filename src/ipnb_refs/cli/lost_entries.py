"""What a typed list has that the list in its place would not: said before anything is replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.lines import Lines
from ipnb_refs.rules import file_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.cli.cited import CitedPost
    from ipnb_refs.cli.command_run import Run
    from ipnb_refs.model import Span, WorkList
    from ipnb_refs.resolving import Comparison

_LONGEST = 60


def say_lost(cited: CitedPost, run: Run) -> bool:
    """Name what the typed list of a post holds and the new one would not; say whether it does.

    An entry is kept if it is one work of the bibliography for certain, and that is on the new list.
    """
    document = cited.post.document
    comparison = run.reading(cited.post, cited.store).comparison
    typed = next(each for each in document.lists.every if each.span == document.lists.references)
    lines, lost = Lines(document.text), False
    for span, reason in _lost(typed, comparison, cited):
        shown = " ".join(span.of(document.text).split())
        shown = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
        place = f"{cited.post.source.name}:{lines.position(span.start)[0]}"
        run.console.note(f"“{shown}” would be lost: {reason}", place)
        lost = True
    if lost:
        run.console.note("the typed list was left as it is", cited.post.source.name)
    return lost


def _lost(typed: WorkList, comparison: Comparison, cited: CitedPost) -> Iterator[tuple[Span, str]]:
    printed = {reference.key for reference in cited.references().references}
    works = comparison.listed.works if comparison.listed is not None else ()
    read = {id(work.item): work.key for work in works}
    for item in typed.items:
        key = read.get(id(item))
        reason = _why_lost(key, comparison, printed, file_of(cited.store))
        if item.text and reason:
            yield item.whole, reason


def _why_lost(key: str | None, comparison: Comparison, printed: set[str], file: str) -> str | None:
    """Say why an entry would not be on the new list; None where it would."""
    if key is None:
        return "it is no entry that can be read"
    stored = comparison.stored_key(key)
    if stored is None:
        return f"it is not in {file}, or not for certain; `ipnb-refs import` adds it"
    if stored not in printed:
        return f"the post does not cite it (it is {stored}; `nocite` lists it all the same)"
    return None
