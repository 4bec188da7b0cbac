"""Typed lists become BibTeX: one clean entry for each work, nothing invented.

Works that several posts list become one entry with all that any of them says; where two lists
disagree, the first is kept and the entry is marked. What the store has already is left out. What
could not be told is marked in a comment above the entry ("% check: ...").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import count, product
from string import ascii_lowercase
from typing import TYPE_CHECKING
from urllib.parse import unquote

from ipnb_refs.controls import without_controls
from ipnb_refs.errors import misuse
from ipnb_refs.frozen import frozen
from ipnb_refs.languages import ENGLISH, language_of, language_of_title, read_as
from ipnb_refs.listed.described import with_description
from ipnb_refs.listed.gaps import capitals_of, merged, read_gaps
from ipnb_refs.listed.typed_list import read_list
from ipnb_refs.listed.unread_words import unread_of
from ipnb_refs.listed.unsure import unsure_of
from ipnb_refs.model import Document
from ipnb_refs.names import fold
from ipnb_refs.regex import regex
from ipnb_refs.store import Store, format_entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.listed.listed_work import ListedWork, TypedList
    from ipnb_refs.listed.source import Range
    from ipnb_refs.model import Work
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Entry

_TITLE_WORDS = 3
_WORD = regex(r"[^\W_]+")
_APOSTROPHE = regex(r"(?<=[^\W\d_])\\textquotesingle\{\}(?=[^\W\d_])")
_MOST_MISPLACED = 2.0
"""How many words of an entry may be expected to belong elsewhere before it is marked."""
_LEFT_OUT = "authors are left out in the list"
_NO_GIVEN = "given names are missing in the list"
_OF_NAMES = {_LEFT_OUT, _NO_GIVEN}


@frozen
class Imported:
    """What came of typed lists, as `import_lists` gives it.

    `entries` are the new works, in the order in which they are listed, each with the key that it
    will have in the store. `doubts` has one tuple for each entry, in the same order: what a person
    should look at, in words; most are empty. `merged` counts works that an earlier post lists too,
    `known` those that the store has already.
    """

    entries: tuple[Entry, ...] = ()
    doubts: tuple[tuple[str, ...], ...] = ()
    merged: int = 0
    known: int = 0

    @property
    def bibtex(self) -> str:
        """The entries as BibTeX, with a comment "% check: ..." above one for each of its doubts."""
        return "\n".join(map(_written, self.entries, self.doubts))


def import_lists(
    documents: Document | Iterable[Document],
    store: Store | None = None,
    settings: Settings | None = None,  # noqa: ARG001 - no setting changes the import yet
) -> Imported:
    """Turn the lists of references typed in posts into entries of BibTeX.

    Works that several posts list become one entry; works that `store` has already are left out, and
    keys are new to it, made of author, title and year in the manner of Better BibTeX. Documents
    without a list give nothing, and nothing is written to disk.
    """
    posts = tuple(documents) if isinstance(documents, Iterable) else (documents,)
    for post in posts:
        if not isinstance(post, Document):
            raise misuse("import_lists", "documents", post, "call read(text) first")
    if store is not None and not isinstance(store, Store):
        raise misuse("import_lists", "a Store", store, "call load_store(path) first")
    lists = (found for found in map(read_list, posts) if found is not None)
    return merge_lists(lists, store if store is not None else Store((), ()))


def merge_lists(lists: Iterable[TypedList], store: Store, kept: Iterable[Entry] = ()) -> Imported:
    """Make entries of typed lists; keys are those of Better BibTeX, and new to the store.

    `kept` are works that a program keeps beside a text. They come first and as they are: what a
    list says of them was printed from them.
    """
    importer = _Importer(store)
    for entry in kept:
        importer.keep(entry)
    for listed in lists:
        entries = [
            (*read_gaps(with_description(listed.store.entry(w.key), w), w), w)
            for w in listed.works
            if w.repeats is None
        ]
        main = language_of(None, " ".join(_titles(entry) for entry, *_ in entries))
        own = _language_of_post(listed)
        entries = [
            (_with_language(entry, main.tag if main else None, own), further, work)
            for entry, further, work in entries
        ]
        capitals = capitals_of(entry for entry, *_ in entries)
        for entry, further, work in entries:
            importer.take(capitals.protected(entry), work, further)
    return importer.imported()


def _with_language(entry: Entry, main: str | None, own: str | None) -> Entry:
    tag = language_of_title(_titles(entry), main or own)
    if tag is None and own and not _has_english(_titles(entry), own):
        tag = own
    return replace(entry, language=tag) if tag else entry


def _language_of_post(listed: TypedList) -> str | None:
    """Give the tag of the language that a post is in; None for English, and where it is unknown.

    What a post says of itself holds unless its words plainly say another; but templates say "en"
    on posts in any language.
    """
    told = language_of(None, " ".join(listed.store.sources.values()))
    language = told or (language_of(listed.lang) if listed.lang else None)
    return language.tag if language is not None and language is not ENGLISH else None


def _has_english(title: str, tag: str) -> bool:
    """Say whether a title has little words of English, and none of another language."""
    other = language_of(tag)
    words = {word.lower() for word in _WORD.findall(title)}
    return other is not None and bool(
        words & ENGLISH.function_words and not words & other.function_words
    )


class _Importer:
    """Takes one entry after the other."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.known = {label for work in store.works for label in _labels(work)}
        self.known |= {unquote(entry.DOI).casefold() for entry in _with_doi(store)}
        self.found: list[Entry] = []
        self.doubts: list[list[str]] = []
        self.places: dict[object, int] = {}
        self.merged = self.in_store = self.kept = 0

    def keep(self, entry: Entry) -> None:
        """Take an entry to which no list adds anything, once."""
        labels = _all_labels(entry)
        if labels & self.known:
            self.in_store += 1
        elif not any(label in self.places for label in labels):
            self.places.update(dict.fromkeys(labels, self.kept))
            self.found.append(entry)
            self.doubts.append([])
            self.kept += 1

    def take(self, entry: Entry, listed: ListedWork, further: tuple[Range, ...]) -> None:
        """Take an entry, unless it is there already; merge it with one from an earlier list.

        `further` are the stretches that were read of it besides the parts of the work.
        """
        labels = _all_labels(entry)
        if labels & self.known:
            self.in_store += 1
            return
        place = next((self.places[label] for label in labels if label in self.places), None)
        if place is None:
            place = len(self.found)
            self.found.append(entry)
            self.doubts.append(list(_doubts(entry, listed, further)))
        elif place >= self.kept:
            self.merged += 1
            self.merge(place, entry, list(_doubts(entry, listed, further)))
        self.places.update(dict.fromkeys(labels, place))

    def merge(self, place: int, other: Entry, doubts: list[str]) -> None:
        """Add what an entry of another list says; its own `doubts` tell which are settled now."""
        entry = self.found[place]
        self.found[place], differs = merged(entry, other)
        if self.found[place].author != entry.author:
            self.doubts[place] = [d for d in self.doubts[place] if d not in _OF_NAMES]
            self.doubts[place] += [d for d in doubts if d in _OF_NAMES]
        self.doubts[place] += differs

    def imported(self) -> Imported:
        """Give all entries their keys."""
        keys = {work.key.casefold() for work in self.store.works}
        entries = []
        for entry in self.found:
            key = next(key for key in _keys(entry) if key.casefold() not in keys)
            keys.add(key.casefold())
            entries.append(replace(entry, key=key))
        doubts = (tuple(dict.fromkeys(each)) for each in self.doubts)
        return Imported(tuple(entries), tuple(doubts), self.merged, self.in_store)


def _titles(entry: Entry) -> str:
    """Give the title of a work and of its source, which are mostly in one language."""
    return f"{entry.title} {entry.container_title}"


def _with_doi(store: Store) -> Iterator[Entry]:
    return (entry for entry in store.entries if entry.DOI)


def _all_labels(entry: Entry) -> set[object]:
    """Name a work by what `_labels` knows, and by its DOI."""
    return {*_labels(entry.work), *([entry.DOI.casefold()] if entry.DOI else [])}


def _labels(work: Work) -> set[object]:
    """Name a work by its first author, year and title; without a title by nothing."""
    title = fold(work.title)
    if not title:
        return set()
    first = fold(work.names[0].surname) if work.names else ""
    return {(first, work.issued.year if work.issued else None, title)}


def _doubts(entry: Entry, listed: ListedWork, further: tuple[Range, ...]) -> Iterator[str]:
    """Say what a person should look at."""
    if not entry.title.nodes:
        yield "no title was found"
    if not (entry.author or entry.editor):
        yield "no author was found"
    elif listed.others:
        yield _LEFT_OUT
    if any(not name.given and not name.literal for name in (*entry.author, *entry.editor)):
        yield _NO_GIVEN
    if entry.issued is None:
        yield "no date was found"
    if unsure := unsure_of(listed, further, _MOST_MISPLACED):
        yield f"{' and '.join(unsure)} may be read wrongly"
    if left := [f"“{stretch}”" for stretch in unread_of(entry, listed, further)]:
        yield f"{', '.join(left)} {'was' if len(left) == 1 else 'were'} not read"
    places = (entry.container_title, entry.publisher, entry.publisher_place, entry.URL, entry.DOI)
    if not any((*places, entry.event_place, entry.archive)):
        yield "where it appeared was not found"


def _keys(entry: Entry) -> Iterator[str]:
    """Give keys in the manner of Better BibTeX: "siegelDevelopingMindHow2012", then with "a"."""
    names = entry.author or entry.editor
    first = fold(names[0].surname) if names else ""
    skipped = read_as().lists.skipped_in_keys
    words = [word for word in _WORD.findall(str(entry.title)) if word.lower() not in skipped]
    title = "".join(_ascii(word) for word in words[:_TITLE_WORDS])
    year = entry.issued.year if entry.issued and entry.issued.year else ""
    key = f"{first}{title}{year}" or "work"
    yield key
    for length in count(1):
        for letters in product(ascii_lowercase, repeat=length):
            yield key + "".join(letters)


def _ascii(word: str) -> str:
    folded = fold(word)
    return folded[:1].upper() + folded[1:]


def _written(entry: Entry, doubts: Iterable[str]) -> str:
    lines = "".join(f"% check: {' '.join(doubt.split())}\n" for doubt in doubts)
    # An apostrophe in a word is one: TeX reads a straight one as that, and prints it so.
    return without_controls(lines) + _APOSTROPHE.sub("'", format_entry(entry))
