"""Who did what: the fields of names in an entry -> CSL's roles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.regex import regex
from ipnb_refs.store import mapping
from ipnb_refs.store.fields.contributors import Contributors, read_contributors, split_list
from ipnb_refs.store.tex import to_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NO_PREFIX = regex(r"\buseprefix\s*=\s*(?:false|0)\b", re.IGNORECASE)


def read_roles(fields: Mapping[str, str]) -> dict[str, Contributors]:
    """Read all lists of names; `editortype` says what editors really are."""
    roles: dict[str, Contributors] = {}
    for name, role in (*mapping.ROLES, *_editor_roles(fields)):
        if name in fields:
            read = _read(fields, name)
            before = roles.get(role, Contributors())
            roles[role] = Contributors(
                before.names + read.names,
                before.others or read.others,
                before.problem or read.problem,
            )
    return roles


def first_contributors(fields: Mapping[str, str]) -> Contributors:
    """Read the names that stand in the author's place."""
    # Others may stand in the author's place beside `author`.
    if "author" in fields and not ("groupauthor" in fields or "director" in fields):
        authors = _read(fields, "author")
        if authors.names:
            return authors
    if fields.keys().isdisjoint(mapping.NAME_FIELDS):
        return Contributors()
    roles = read_roles(fields)
    nobody = Contributors()
    directors = roles.get("director", nobody)
    for role in ("author", "script_writer") if directors.names else ():
        writers = roles.get(role, nobody)
        if writers.names:
            return _beside(writers, directors)
    found = (roles[role] for role in mapping.CITED_ROLES if role in roles)
    return next((each for each in found if each.names), Contributors())


def _beside(writers: Contributors, directors: Contributors) -> Contributors:
    """Put the writers of a film before its directors; all of them stand in the author's place."""
    both = tuple(dict.fromkeys((*writers.names, *directors.names)))
    return Contributors(both, writers.others or directors.others)


def _read(fields: Mapping[str, str], name: str) -> Contributors:
    if name == mapping.OF_GROUPS:
        groups = (group.strip() for group in split_list(fields[name]))
        braced = (g if g.startswith("{") or g == "others" else f"{{{g}}}" for g in groups if g)
        return read_contributors(" and ".join(braced))
    return read_contributors(fields[name], drops_prefix=_drops_prefix(fields))


def _drops_prefix(fields: Mapping[str, str]) -> bool:
    """Say whether the entry has BibLaTeX's option that "von" is no part of the surname."""
    return "options" in fields and _NO_PREFIX.search(fields["options"]) is not None


def _editor_roles(fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, kind in mapping.EDITORS:
        if name in fields:
            typed = to_text(fields.get(kind, "")).strip().lower()
            yield name, mapping.EDITOR_TYPES.get(typed, "editor")
