"""What a typed list has that the list in its place would not: said before anything is replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations import closed
from ipnb_refs.listed import unread, words_of
from ipnb_refs.model import Format
from ipnb_refs.rules import file_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ipnb_refs.cli.cited import CitedPost
    from ipnb_refs.cli.command_run import Run
    from ipnb_refs.listed import ListedWork
    from ipnb_refs.model import Span, WorkList
    from ipnb_refs.resolving import Comparison

_LONGEST = 60
_MOST_WORDS = 8


def say_lost(cited: CitedPost, run: Run) -> bool:
    """Name what the typed list of a post holds and the new one would not; say whether it does.

    An entry is kept if it is one work of the bibliography for certain, that is on the new list, and
    every word of it stands there or in the bibliography.
    """
    document = cited.post.document
    comparison = run.reading(cited.post, cited.store).comparison
    typed = next(each for each in document.lists.every if each.span == document.lists.references)
    lost = False
    for span, reason in _lost(typed, comparison, cited):
        shown = " ".join(span.of(document.text).split())
        shown = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
        place = run.place(cited.post, span, column=False)
        run.console.note(f"“{shown}” would be lost: {reason}", place)
        lost = True
    if lost:
        run.console.note("the typed list was left as it is", cited.post.source.name)
    return lost


def _lost(typed: WorkList, comparison: Comparison, cited: CitedPost) -> Iterator[tuple[Span, str]]:
    printed = {each.key: str(each.content) for each in cited.references().references}
    works = comparison.listed.works if comparison.listed is not None else ()
    read = {id(work.item): work for work in works}
    for item in typed.items:
        text = " ".join([item.text, *(link.of(cited.post.document.text) for link in item.links)])
        reason = _why_lost(text, read.get(id(item)), comparison, printed, cited)
        if item.text and reason:
            yield item.whole, reason


def _why_lost(
    typed: str,
    work: ListedWork | None,
    comparison: Comparison,
    printed: Mapping[str, str],
    cited: CitedPost,
) -> str | None:
    """Say why an entry, or something in it, would not be on the new list; None where it would."""
    store = cited.store
    file = file_of(store)
    if work is None:
        return "it is not an entry that can be read"
    stored = comparison.stored_key(work.key)
    if stored is None:
        return f"it is not in {file}, or not for certain; `ipnb-refs import` adds it"
    if stored not in printed:
        return (
            f"the post does not cite it (it is {stored}{_advice(stored, work, comparison, cited)})"
        )
    known = f"{printed[stored]} {words_of(store[stored])}"
    words = _words_lost(typed, work, known, comparison)
    if not words:
        return None
    lost = " ".join(words[:_MOST_WORDS])
    return f"“{lost}” is missing from the new entry and from {file} ({stored})"


def _advice(stored: str, work: ListedWork, comparison: Comparison, cited: CitedPost) -> str:
    """Say how an entry that nobody cites gets on the list: "" where there is no way but to cite it.

    A misspelled citation may mean it; else front matter, where a post has such, can name it.
    """
    for each in comparison.resolutions:
        if any(near.key in {stored, work.key} for near in each.suggestions):
            typed = closed(" ".join(each.cite.span.of(cited.post.document.text).split()))
            return f"; “{typed}” may mean it: correct the citations first"
    has_front_matter = cited.post.source.inside is None
    if has_front_matter and cited.post.document.format is Format.MARKDOWN:
        return "; `nocite` in the front matter lists it all the same"
    return ""


def _words_lost(typed: str, work: ListedWork, known: str, comparison: Comparison) -> list[str]:
    """Give the words of a typed entry that are nowhere else.

    Given names may be shorter elsewhere, and the place of a publisher is no longer printed
    (APA 9.29).
    """
    listed = comparison.listed.store[work.key] if comparison.listed is not None else None
    spared = [name.name.given for name in work.names]
    spared += [listed.publisher_place, str(listed.editor)] if listed is not None else []
    return [typed[start:end] for start, end in unread(typed, " ".join([known, *spared]))]
