"""Single fields, names and items that entries take from `@xdata`: `title = {xdata=press-title}`.

BibLaTeX's manual, 3.13.6: the key, the field, and for lists the number of the item, from 1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.regex import regex
from ipnb_refs.store.bibtex.values import LONGEST_MACRO, MARK
from ipnb_refs.store.fields import split_list
from ipnb_refs.store.raw import Orphan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ipnb_refs.store.raw import RawEntry

_REFERENCE = regex(r"xdata\s*=\s*[{\"]?([^\s{}\"]+)[}\"]?\s*", re.IGNORECASE)
_ADDRESS = regex(r"(.+)-([a-z]+)(?:-(\d{1,4}))?", re.IGNORECASE)

_DEEPEST = 64
"""Data that refer to data that refer to others, and so on."""


class SharedData:
    """Follows references; each is followed once, and one that leads back to itself nowhere."""

    def __init__(self, known: Mapping[str, RawEntry]) -> None:
        self._known = known
        self._found: dict[str, str | None] = {}
        self._depth = 0

    def filled(self, fields: Mapping[str, str]) -> dict[str, str]:
        """Put what is referred to in the place of the references; those to nothing say nothing."""
        filled = {name: (value, *self._value(value)) for name, value in fields.items()}
        return {name: now for name, (before, now, _) in filled.items() if now or now == before}

    def orphans(self, entry: RawEntry) -> Iterator[Orphan]:
        """List the references of an entry that lead nowhere."""
        for name, value in entry.fields.items():
            for address in self._value(value)[1]:
                yield Orphan(entry.key, name, address, circular=False)

    def _value(self, value: str) -> tuple[str, list[str]]:
        """Fill a value in, and list what it refers to in vain."""
        if MARK not in value.lower():
            return value, []
        items, lost, length, refers = [], [], 0, False
        for item in split_list(value):
            reference = _REFERENCE.fullmatch(item.strip())
            if reference is None:
                items.append(item.strip())
                continue
            refers = True
            text = self._find(reference[1])
            length += len(text or "")
            if text is None or length > LONGEST_MACRO:
                lost.append(reference[1])
            else:
                items.append(text)
        return " and ".join(items) if refers else value, lost

    def _find(self, address: str) -> str | None:
        if address not in self._found:
            if self._depth >= _DEEPEST:
                return None
            self._found[address] = None
            self._depth += 1
            self._found[address] = self._referred(address)
            self._depth -= 1
        return self._found[address]

    def _referred(self, address: str) -> str | None:
        """Find what an address ("press-author-2") leads to; None where nothing is there."""
        found = _ADDRESS.fullmatch(address)
        entry = self._known.get(found[1]) if found is not None else None
        if found is None or entry is None:
            return None
        value, lost = self._value(entry.fields.get(found[2].lower(), ""))
        if lost or found[3] is None:
            return None if lost else value or None
        items = split_list(value)
        number = int(found[3])
        return items[number - 1].strip() or None if 1 <= number <= len(items) else None
