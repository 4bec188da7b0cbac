"""BibLaTeX's data annotations: what a bibliography says of single names of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.regex import regex
from ipnb_refs.store.tex import to_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MARK = "+an"
OMITTED = "omitted"
"""The annotation of a name before which others are left out: `{20="before"}`."""
_ITEM = regex(r"(?<![\s\d])\s*(\d*)(?::(\w+))?\s*=\s*+(\"[^\"]*\"\s*|[^;\"]*+)(?:;|$)")


@frozen
class Annotation:
    """`author+an:username = {1="@handle"}` is `Annotation("author", 1, "", "username", "@handle")`.

    `item` counts the names of the field from 1; 0 means the whole field. `part` is a part of that
    name ("family"), or "". `name` is that of the annotation, "default" where none is typed.
    """

    field: str
    item: int
    part: str
    name: str
    value: str


def read_annotations(fields: Mapping[str, str]) -> tuple[Annotation, ...]:
    """Read the annotations of all fields, in the order of the entry."""
    return tuple(each for name, raw in fields.items() if MARK in name for each in _read(name, raw))


def _read(name: str, raw: str) -> Iterator[Annotation]:
    field, _, of = name.partition(MARK)
    for found in _ITEM.finditer(raw):
        number, part, value = found.groups()
        if len(number) <= len("9999"):
            text = to_text(value.strip().strip('"')).strip()
            yield Annotation(field, int(number or 0), part or "", of.lstrip(":") or "default", text)
