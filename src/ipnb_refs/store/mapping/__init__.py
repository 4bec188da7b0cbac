"""The tables from BibTeX and BibLaTeX to CSL: types, text fields, titles, roles.

Read them beside the list of variables in the CSL specification (1.0.2).
"""

from __future__ import annotations

from ipnb_refs.store.mapping.entry_types import (
    GENRE_WORDS,
    GENRES,
    LEGAL_TYPES,
    NO_WORKS,
    OTHER_TYPE,
    SUBTYPES,
    TYPES,
    csl_type_of,
    genre_of,
)
from ipnb_refs.store.mapping.field_tables import (
    CITATIONS,
    KNOWN,
    LEGAL_TEXTS,
    LISTS,
    NUMBERS,
    PART_OF_APP,
    READ_AS_TEXT,
    SCHOOLS,
    SUBTITLES,
    TEXTS,
    TITLES,
    is_titled_issue,
)
from ipnb_refs.store.mapping.role_tables import (
    CITED_ROLES,
    EDITOR_TYPES,
    EDITORS,
    NAME_FIELDS,
    OF_GROUPS,
    ROLES,
)

__all__ = [
    "CITATIONS",
    "CITED_ROLES",
    "EDITORS",
    "EDITOR_TYPES",
    "GENRES",
    "GENRE_WORDS",
    "KNOWN",
    "LEGAL_TEXTS",
    "LEGAL_TYPES",
    "LISTS",
    "NAME_FIELDS",
    "NO_WORKS",
    "NUMBERS",
    "OF_GROUPS",
    "OTHER_TYPE",
    "PART_OF_APP",
    "READ_AS_TEXT",
    "ROLES",
    "SCHOOLS",
    "SUBTITLES",
    "SUBTYPES",
    "TEXTS",
    "TITLES",
    "TYPES",
    "csl_type_of",
    "genre_of",
    "is_titled_issue",
]
