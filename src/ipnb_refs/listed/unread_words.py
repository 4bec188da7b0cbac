"""The words of a typed entry that nothing made of it has: what would be lost without a word."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.names import fold
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.listed.listed_work import ListedWork
    from ipnb_refs.store import Entry

_LONGEST_IDLE = 2
_ALL = read_as()
_LISTS = _ALL.lists
_WORD = regex(r"@?[^\W_]+")
_ORDINAL = regex(rf"(\d{{1,3}})(?:{alternatives(_LISTS.ordinals)})", re.IGNORECASE)
_ADDRESS = regex(r"(?:https?://|www\.|\b10\.\d{4,9}/)\S*", re.IGNORECASE)
_AT_ADDRESS = r"(?=https?:|www\.)"
_VISIT = regex(
    rf"\b(?:{alternatives(_LISTS.visited | _LISTS.before_address)}"
    r"|consulté|consultado|recuperado|geraadpleegd|acessado|citado|cited|zitiert|accessed)\b"
    rf"(?:(?!{_AT_ADDRESS})(?:[^.;()\[\]]|(?<=\b\d)\.|(?<=\b\d\d)\.))*",
    re.IGNORECASE,
)
_DAY_LAST = regex(r"[(\[](?=[^()\[\]]*\d{4}[)\]])[\w.,/ -]{8,24}[)\]][\s.]*\Z")
"""The day on which a page was opened, last in an entry with an address: "(27.08.2007)"."""
_YEAR_OR_ADDRESS = regex(rf"\b\d{{4}}\b|\b\d\d?\.\s?\d\d?\.\s?\d\d\b|{_AT_ADDRESS}")
_BEHIND = regex(r"(?:\.?\s[^\W\d_]{2,9})?\.?(?=[)\],;])")
_CAPITAL = regex(r"\b[^\W\d_a-z]")
_LABELS = (
    "sowie ders dies derselbe dieselbe idem ídem eadem and und the eds hrsg hgg herausgegeben "
    "doi pmid pmcid org http https www com available from isbn issn vols bde teilband "
    "sonderheft beiheft page pages seiten suppl original originally originalwerk originalarbeit "
    "ursprünglich work published erschienen veröffentlicht translated übersetzt author autor "
    "inc ltd gmbh company publishers publishing publications press verlag narr narrs version"
)
"""Words of entries that say nothing of their own, or that a publisher may go without."""
_LABELED = (
    "within edited edited_by editors translators pages volumes issues articles editions visited "
    "before_address et_al original"
)


def unread(typed: str, known: str) -> list[tuple[int, int]]:
    """Give the words of a typed entry that `known` has not, as half-open ranges of `typed`.

    Neither order, signs, nor capitals count, nor do initials, labels ("pp.", "Auflage"), and the
    day on which somebody opened a page, which lists print no longer (APA 9.16).
    """
    has = {fold(word) for word in _WORD.findall(known)}
    visits = [
        found.span()
        for found in _VISIT.finditer(typed)
        if _YEAR_OR_ADDRESS.search(typed, found.start(), found.end() + len("https:"))
    ]
    return [
        found.span()
        for found in _WORD.finditer(typed)
        if has.isdisjoint(_said_by(found[0]))
        and not _is_label(found[0])
        and not any(start <= found.start() < end for start, end in visits)
    ]


def words_of(entry: Entry) -> str:
    """Give all that an entry says, as text: the values of its fields, and its months by name."""
    own = f"{entry.title_addon or ''} {entry.name_addon} {entry.author_type}"
    people = (*entry.author, *entry.editor)
    # "Hale OG" is typed for what is kept as "Hale, O. G.".
    own = " ".join((own, *("".join(_CAPITAL.findall(name.given)) for name in people)))
    said = " ".join((*_values({**entry.to_csl(), "id": "", "type": ""}), own))
    if entry.type == "thesis" and entry.number:
        said += " Publication"  # "Publication No. 4711" of an archive
    if entry.issued is not None and entry.issued.open_end:
        said = " ".join((said, *_LISTS.ongoing))
    dates = (entry.issued, entry.original_date, entry.event_date)
    has_month = any(date and date.month for date in dates)
    said = (
        " ".join((said, *_ALL.undated.get(entry.issued.status or "", ()))) if entry.issued else said
    )
    return f"{said} {' '.join(_ALL.months)}" if has_month else said


def unread_of(
    entry: Entry, work: ListedWork, further: tuple[tuple[int, int], ...] = ()
) -> Iterator[str]:
    """Give the stretches of a typed entry that its entry for a bibliography has no word of.

    What stands in `further` was read, whatever became of its words.
    """
    if work.item is None:
        return
    typed = work.item.text
    said = [
        *further,
        *(
            found.span()
            for found in _ADDRESS.finditer(typed)
            if _is_same(found[0], entry.URL) or _is_same(found[0], entry.DOI)
        ),
    ]
    if entry.URL and (day := _DAY_LAST.search(typed)):
        said.append(day.span())
    # What only an address says ("com/owl") is not said.
    known = words_of(replace(entry, URL="", DOI=""))
    known += f" {work.date.year}{work.date.year_suffix}" if work.date is not None else ""
    words = [
        (start, end)
        for start, end in unread(typed, known)
        if not any(begin <= start < stop for begin, stop in said)
    ]
    for start, end in _stretches(typed, words):
        yield " ".join(typed[start:end].split())


def _stretches(typed: str, words: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join words with nothing but labels between them, and add the labels behind: "Rev. ed."."""
    joined: list[tuple[int, int]] = []
    for start, end in words:
        if joined and _only_labels(typed[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    for start, end in joined:
        behind = _BEHIND.match(typed, end)
        yield start, behind.end() if behind and _only_labels(behind[0]) else end


def _only_labels(gap: str) -> bool:
    return not any(sign in "()[];:" for sign in gap) and all(map(_is_label, _WORD.findall(gap)))


def _is_same(address: str, stored: str) -> bool:
    address, stored = fold(address).rstrip("/"), fold(stored).rstrip("/")
    return bool(stored) and (stored in address or address in stored)


def _said_by(word: str) -> tuple[str, ...]:
    """Give a word as it is looked up: "3rd" is also said by a field that has "3"."""
    ordinal = _ORDINAL.fullmatch(word)
    return (fold(word), ordinal[1]) if ordinal else (fold(word),)


def _values(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from _values(each)
    elif isinstance(value, list):
        for each in value:
            yield from _values(each)
    else:
        yield str(value)


def _is_label(word: str) -> bool:
    """Whether a word says nothing by itself: an initial, "p.", "In", "Auflage"."""
    is_short = len(word) <= _LONGEST_IDLE and not word.isdigit() and word[0] != "@"
    return is_short or fold(word) in _labels()


@lru_cache(maxsize=1)
def _labels() -> frozenset[str]:
    phrases = [_LABELS, *_ALL.connectors]
    phrases += [phrase for name in _LABELED.split() for phrase in getattr(_LISTS, name)]
    return frozenset(fold(word) for phrase in phrases for word in _WORD.findall(phrase))
