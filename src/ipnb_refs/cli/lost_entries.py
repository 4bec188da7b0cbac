"""What a list has that the one in its place would not: said before anything is replaced."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.cli.cited import why_not_stored
from ipnb_refs.languages import language_of
from ipnb_refs.listed import capitals_of, full_pages, unread, words_of
from ipnb_refs.model import Format
from ipnb_refs.names import fold, initials
from ipnb_refs.pipeline import NO_STORE
from ipnb_refs.report import count
from ipnb_refs.rules import file_of, typed_cite
from ipnb_refs.store import unread_entries
from ipnb_refs.title_case import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ipnb_refs.cli.cited import CitedPost
    from ipnb_refs.cli.command_run import Run
    from ipnb_refs.listed import ListedWork
    from ipnb_refs.model import Span, Work, WorkList
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
    lost = tuple(_lost(typed, comparison, cited))
    if not lost:
        _say_cased(comparison, cited, run)
    return _say(lost, cited, run, "the typed list was left as it is")


def _say_cased(comparison: Comparison, cited: CitedPost, run: Run) -> None:
    """Name the first of the typed titles that the new list has in sentence case, and how many."""
    printed = {each.key: str(each.content) for each in cited.references().references}
    listed = comparison.listed
    titles = [
        str(title)
        for work in (listed.works if listed is not None else ())
        if listed is not None and (key := comparison.stored_key(_first(work))) in printed
        for title in [listed.store[_first(work)].title]
        if _missing([span.of(str(title)) for span in lowered(title.nodes)], printed[key or ""])
    ]
    if titles:
        are = "title is" if len(titles) == 1 else "titles are"
        said = f"{len(titles)} {are} put into sentence case (APA 6.17), “{titles[0]}” first"
        braces = f"braces in {file_of(cited.store)} keep a capital"
        run.console.note(f"{said}; {braces}", cited.post.source.name)


def say_dropped(cited: CitedPost, run: Run) -> bool:
    """Name what a post cites that its kept list has and a new one would not; say whether it does.

    Only where the bibliography may be at fault: it has entries that cannot be read, or nothing at
    all of what the post cites. What is merely gone from it, is meant to go.
    """
    store, fence = cited.store, cited.post.document.lists.fence
    unread = len(unread_entries(store))
    if fence is None or not (unread or not cited.references().references):
        return False
    broken = f", which has {count(unread, 'entry', 'entries')} that cannot be read"
    reason = f"the post cites it, and it is not in {file_of(store)}{broken if unread else ''}"
    dropped = tuple((span, f"lost: {reason}") for span in _dropped(cited, run))
    return _say(dropped, cited, run, "the list was left as it is")


def _say(lost: tuple[tuple[Span, str], ...], cited: CitedPost, run: Run, outcome: str) -> bool:
    for span, reason in lost:
        shown = " ".join(span.of(cited.post.document.text).split())
        shown = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
        place = run.place(cited.post, span, column=False)
        run.console.note(f"“{shown}” would be {reason}", place)
    if lost:
        run.console.note(outcome, cited.post.source.name)
    return bool(lost)


def _dropped(cited: CitedPost, run: Run) -> Iterator[Span]:
    """Give the entries of a kept list that the post cites and the store has no more.

    The post is read with that list alone: a broken bibliography knows none of its names. An entry
    is kept where the store has the same work, or its cites find one that no other entry is.
    """
    alone = run.reading(cited.post, NO_STORE).comparison
    fence, both = cited.post.document.lists.fence, replace(alone, store=cited.store)
    printed = {each.key for each in cited.references().references}
    found = {each.cite.span: each.key for each in cited.resolutions if not each.is_missing}
    stored = {key: both.stored_key(_first(work)) for key, work in alone.entries.items()}
    others = set(stored.values())
    cites = [(each.key, found.get(each.cite.span)) for each in alone.resolutions]
    for key, entry in alone.entries.items():
        now = {stored[key], *(new for old, new in cites if old == key and new not in others)}
        is_cited = any(old == key for old, _ in cites)
        is_kept = fence is not None and fence.contains(entry.span)
        if is_cited and is_kept and now.isdisjoint(printed):
            yield entry.item.whole if entry.item is not None else entry.span


def _lost(typed: WorkList, comparison: Comparison, cited: CitedPost) -> Iterator[tuple[Span, str]]:
    printed = {each.key: str(each.content) for each in cited.references().references}
    works = comparison.listed.works if comparison.listed is not None else ()
    read = {id(work.item): work for work in works}
    for item in typed.items:
        text = " ".join([item.text, *(link.of(cited.post.document.text) for link in item.links)])
        work = read.get(id(item))
        reason = _why_lost(text, work, comparison, printed, cited)
        if item.text and reason:
            yield item.whole, f"lost: {reason}"
        elif work is not None and (key := comparison.stored_key(_first(work))):
            names = _capitals_lost(work, printed[key], comparison, cited)
            if names:
                shown, braces = (" ".join(each) for each in (names, map("{{{}}}".format, names)))
                said = f"without the capitals of “{shown}”; {braces} in {file_of(cited.store)}"
                yield item.whole, f"changed: {said} ({key}) keeps them"


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
    stored = comparison.stored_key(_first(work))
    if stored is None:
        return why_not_stored(comparison.entry(_first(work)) or work, comparison, cited)
    if stored not in printed:
        return (
            f"the post does not cite it (it is {stored}{_advice(stored, work, comparison, cited)})"
        )
    known = f"{printed[stored]} {words_of(store[stored])}"
    words = _words_lost(typed, work, known, comparison, store[stored].page)
    if words:
        lost = " ".join(words[:_MOST_WORDS])
        return f"“{lost}” is missing from the new entry and from {file} ({stored})"
    others = _other_given_names(work, store.work(stored))
    return f"“{others}” has other given names in {file} ({stored})" if others else None


def _other_given_names(work: ListedWork, stored: Work) -> str | None:
    """Give the first typed author whose surname the work has with other given names alone.

    The first initial decides: "A." may be "Ann B."
    """
    for typed in work.names:
        letters = initials(typed.name.given)
        surname = fold(typed.name.surname)
        same = [initials(each.given) for each in stored.names if fold(each.surname) == surname]
        known = [each for each in same if each]
        if letters and known and not any(each[0] == letters[0] for each in known):
            return f"{typed.name.surname}, {typed.name.given}"
    return None


def _advice(stored: str, work: ListedWork, comparison: Comparison, cited: CitedPost) -> str:
    """Say how an entry that nobody cites gets into the list; "" where one has to cite it.

    A misspelled citation may mean it; else front matter, where a post has such, can name it.
    """
    for each in comparison.resolutions:
        meant = {each.key, *(near.key for near in each.suggestions)}
        if not meant.isdisjoint({stored, work.key}):
            typed = typed_cite(cited.post.document, each.cite)
            return f"; “{typed}” may mean it: correct the citations first"
    has_front_matter = cited.post.source.inside is None
    if has_front_matter and cited.post.document.format is Format.MARKDOWN:
        return "; `nocite` in the front matter lists it all the same"
    return ""


def _words_lost(
    typed: str, work: ListedWork, known: str, comparison: Comparison, pages: str
) -> list[str]:
    """Give the words of a typed entry that are nowhere else.

    Given names may be shorter elsewhere, the place of a publisher is no longer printed (APA 9.29),
    and `pages` of the bibliography may have more digits: "223-50".
    """
    listed = comparison.listed.store[_first(work)] if comparison.listed is not None else None
    spared = [name.name.given for name in work.names]
    spared += [listed.publisher_place, str(listed.editor)] if listed is not None else []
    if listed is not None and full_pages(listed.page) == full_pages(pages):
        spared.append(listed.page)
    return [typed[start:end] for start, end in unread(typed, " ".join([known, *spared]))]


def _capitals_lost(
    work: ListedWork, printed: str, comparison: Comparison, cited: CitedPost
) -> list[str]:
    """Give the names in the title of a typed entry that would be printed without their capitals."""
    listed = comparison.listed
    if listed is None:
        return []
    document = cited.post.document
    language = language_of(document.meta.lang, document.prose)
    names = capitals_of(listed.store.entries).names(
        listed.store[_first(work)].title,
        in_german=language is not None and language.tag == "de",
    )
    return _missing(names, printed)


def _missing(names: Iterable[str], printed: str) -> list[str]:
    """Give those that are printed without their capitals, whether with them elsewhere or not."""
    return [name for name in names if name.lower() in printed]


def _first(work: ListedWork) -> str:
    """Give the key that a work of a list goes by: what repeats an entry is no work by itself."""
    return work.repeats or work.key
