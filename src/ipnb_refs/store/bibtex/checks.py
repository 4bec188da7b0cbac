"""What is wrong inside entries that can be read: names, dates, parents, commands, misspelled words.

All checks look at raw values; nothing is decoded for them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.regex import regex
from ipnb_refs.store import mapping, problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.store.bibtex.reading import FieldSpans
    from ipnb_refs.store.raw import Orphan, RawEntry

_DATES = ("origdate", "urldate", "eventdate")
_COMMAND = regex(r"\\[A-Za-z]+")
_SHORTEST_MISSPELLED = 4
_WANTED = {
    "author": ("editor", "editora"), "title": (), "year": ("date",),
    "journal": ("journaltitle",), "journaltitle": ("journal",), "booktitle": (),
    "publisher": ("institution", "school", "organization"),
}  # fmt: skip
"""Fields that are missed where they are misspelled -> those that do their work."""


def check_entries(
    entries: Mapping[str, RawEntry],
    bad_dates: Mapping[str, str],
    bad_names: Mapping[str, str],
    orphans: Iterable[Orphan],
    spans: FieldSpans,
) -> Iterator[Diagnostic]:
    """Check the entries of BibTeX files; `entries` have the fields that stand in their files.

    `bad_dates` names the date field that cannot be understood, `bad_names` says what is wrong with
    the names, both by key.
    """
    for orphan in orphans:
        entry = entries[orphan.key]
        report = problems.circular_parent if orphan.circular else problems.unknown_parent
        yield report(
            spans.field(entry.origin, orphan.field, orphan.parent), orphan.field, orphan.parent
        )
    for key, field in bad_dates.items():
        entry = entries[key]
        if field in entry.fields:
            yield problems.bad_date(spans.field(entry.origin, field), field, entry.fields[field])
    for key, reason in bad_names.items():
        entry = entries[key]
        field = next((each for each in ("author", "editor") if each in entry.fields), "author")
        yield problems.bad_names(spans.field(entry.origin, field), field, reason)
    names: set[str] = set().union(*(entry.fields for entry in entries.values()))
    if not names.isdisjoint(_DATES):
        yield from _dates(entries, spans)
    yield from _misspelled(entries, names, spans)


def _dates(entries: Mapping[str, RawEntry], spans: FieldSpans) -> Iterator[Diagnostic]:
    from ipnb_refs.store.fields import read_date  # noqa: PLC0415 - few entries have such dates

    for entry in entries.values():
        for field in _DATES:
            value = entry.fields.get(field, "").strip()
            if value and read_date(value).field is not None:
                yield problems.bad_date(spans.field(entry.origin, field), field, value)


def _misspelled(
    entries: Mapping[str, RawEntry], names: set[str], spans: FieldSpans
) -> Iterator[Diagnostic]:
    """Report fields and types that are one slip away from a known one that is missing."""
    slips = {name: near for name in names - mapping.KNOWN if (near := _field_meant(name))}
    types = {entry.type for entry in entries.values()} - mapping.TYPES.keys() - mapping.NO_WORKS
    strange = {kind: near for kind in types if (near := type_meant(kind))}
    if not slips and not strange:
        return
    for entry in entries.values():
        if entry.type in strange:
            place = spans.line(entry.origin)
            yield problems.misspelled_type(place, entry.type, strange[entry.type])
        for name in slips.keys() & entry.fields.keys():
            known = slips[name]
            if not any(other in entry.fields for other in (known, *_WANTED[known])):
                yield problems.misspelled_field(spans.field(entry.origin, name), name, known)


@lru_cache(maxsize=1024)
def _field_meant(name: str) -> str | None:
    return _near(name, _WANTED)


@lru_cache(maxsize=1024)
def type_meant(kind: str) -> str | None:
    """Give the type that an unknown one is a slip away from."""
    return None if kind in mapping.TYPES else _near(kind, mapping.TYPES)


def _near(word: str, known: Iterable[str]) -> str | None:
    """Find the one word that a slip of the finger makes into this one."""
    near = [each for each in known if _is_slip(word, each)]
    return near[0] if len(near) == 1 else None


def _is_slip(word: str, known: str) -> bool:
    """Say whether one letter is too few, too many, another, or two have changed spans."""
    if min(len(word), len(known)) < _SHORTEST_MISSPELLED or abs(len(word) - len(known)) > 1:
        return False
    start = 0
    while start < min(len(word), len(known)) and word[start] == known[start]:
        start += 1
    one, other = word[start:], known[start:]
    swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one == other[1:] or one[1:] == other


def strange_commands(text: str, defined: set[str]) -> set[str]:
    r"""Find the commands of TeX that nobody knows, with their backslash."""
    if "\\" not in text:
        return set()
    from ipnb_refs.store.tex import is_known  # noqa: PLC0415 - many files have no commands

    names = {found[1:] for found in _COMMAND.findall(text)} - defined
    return {f"\\{name}" for name in names if not is_known(name)}


def check_commands(
    entries: Iterable[RawEntry], strange: set[str], spans: FieldSpans
) -> Iterator[Diagnostic]:
    """Report the first place of each strange command that readers would see."""
    left = set(strange)
    for entry in entries if strange else ():
        for name, value in entry.fields.items():
            if "\\" in value and name in mapping.READ_AS_TEXT:
                for command in dict.fromkeys(_COMMAND.findall(value)):
                    if command in left:
                        left.discard(command)
                        place = spans.field(entry.origin, name, command)
                        yield problems.unknown_command(place, command)
