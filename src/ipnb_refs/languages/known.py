"""All languages that are known, one by one and as if several were one."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ipnb_refs.languages.everywhere import ENTRIES, LISTS
from ipnb_refs.languages.kinds import EntryWords, Language, ListWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LANGUAGES: tuple[Language, ...] = tuple(
    import_module(f"{__package__}.{name}").LANGUAGE
    for name in ("english", "german", "spanish", "french", "portuguese", "italian", "dutch")
)
"""All languages, from the files of these names: a new one is a file, and its name here."""

LEADS = frozenset(phrase.rstrip(".,").split()[-1] for each in LANGUAGES for phrase in each.see)
"""The last words of what leads to works without saying anything of them: "see", "e.g", "cf"."""

_SINGLE = ("tag", "name", "terms", "lists", "entries")
"""What is not merged word by word."""
_LIST_FIELDS: tuple[str, ...] = ListWords.__match_args__
_ENTRY_FIELDS: tuple[str, ...] = EntryWords.__match_args__


def read_as(tags: tuple[str, ...] = ()) -> Language:
    """Merge the languages of these tags ("de", "en"), all of them where none is known.

    The terms are those of the first.
    """
    return _read_as(tags)  # kept by its one argument: `read_as()` is `read_as(())`


@lru_cache(maxsize=16)
def _read_as(tags: tuple[str, ...]) -> Language:
    chosen = [language for language in LANGUAGES if language.tag in tags] or LANGUAGES
    words = set(Language.__match_args__).difference(_SINGLE)
    return Language(
        tag="+".join(language.tag for language in chosen),
        name=", ".join(language.name for language in chosen),
        terms=chosen[0].terms,
        lists=ListWords(**_all_merged([LISTS, *(each.lists for each in chosen)], _LIST_FIELDS)),
        entries=EntryWords(
            **_all_merged([ENTRIES, *(each.entries for each in chosen)], _ENTRY_FIELDS)
        ),
        **_all_merged(chosen, words),
    )


def _all_merged(parts: Sequence[Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: _merged([getattr(part, name) for part in parts]) for name in names}


def _merged(values: Sequence[Any]) -> Any:
    first = values[0]
    if isinstance(first, bool):
        return any(values)
    if isinstance(first, frozenset):
        return frozenset().union(*values)
    if isinstance(first, tuple):
        return tuple(dict.fromkeys(word for value in values for word in value))
    return _merged_tables(values)


def _merged_tables(tables: Sequence[Mapping[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    merged: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for term, typed in table.items():
            merged[term] = tuple(dict.fromkeys((*merged.get(term, ()), *typed)))
    return merged
