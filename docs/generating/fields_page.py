"""The page of types and fields: what BibTeX and BibLaTeX have, and what it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generating.typing_page import printed_fields

from ipnb_refs.store import mapping
from ipnb_refs.store.entry import OWN, csl_name

if TYPE_CHECKING:
    from collections.abc import Iterable


def fields_page() -> str:
    """The tables from types and fields to CSL."""
    rule = "if several fields fit one variable, the first that is not empty is used."
    numbers = [
        (f"{', '.join(names)} ({', '.join(types) or 'all other types'})", csl(variable))
        for types, variable, names in mapping.NUMBERS
    ]
    parts = [
        "# Types and fields",
        f"Used to read [bibliographies](stores.md); {rule} Own names are those of `Entry`.",
        table("Types", "type", mapping.TYPES.items()),
        table("Types with an `entrysubtype`", "type, subtype", joined(mapping.SUBTYPES.items())),
        table("Titles", "fields", joined((names, csl(to)) for to, names in mapping.TITLES)),
        table("Other text", "fields", joined((names, csl(to)) for to, names in mapping.TEXTS)),
        table("Numbers", "fields (types)", numbers),
        table("Legal works", "field", ((name, csl(to)) for to, name in mapping.LEGAL_TEXTS)),
        table("Names", "field", ((name, csl(role)) for name, role in mapping.ROLES)),
        table(
            "Editors of some type",
            "editortype",
            ((kind, csl(role)) for kind, role in mapping.EDITOR_TYPES.items()),
        ),
        printed_fields(mapping.KNOWN, mapping.NAME_FIELDS),
    ]
    return "\n\n".join(parts) + "\n"


def csl(variable: str) -> str:
    """CSL's name of a variable, or the name that is our own."""
    return f"{variable} (own)" if variable in OWN else csl_name(variable)


def joined(rows: Iterable[tuple[tuple[str, ...], str]]) -> list[tuple[str, str]]:
    """Rows with several fields in front, as text."""
    return [(", ".join(fields), variable) for fields, variable in rows]


def table(title: str, of: str, rows: Iterable[tuple[str, str]]) -> str:
    """A table of what stands for which type or variable."""
    lines = [f"## {title}", "", f"| {of} | CSL |", "| --- | --- |"]
    lines += [f"| {fields} | {variable} |" for fields, variable in rows]
    return "\n".join(lines)
