"""TeX in the fields of a bibliography, read and written."""

from __future__ import annotations

from ipnb_refs.store.tex.escape import escape_signs, escaped, value_of
from ipnb_refs.store.tex.from_html import tags_to_tex
from ipnb_refs.store.tex.tex_nodes import joined
from ipnb_refs.store.tex.tex_reader import DEEPEST
from ipnb_refs.store.tex.tex_text import is_known, title_joint, to_content, to_text, trimmed
from ipnb_refs.store.tex.verbatim import bare_doi, to_verbatim

__all__ = [
    "DEEPEST",
    "bare_doi",
    "escape_signs",
    "escaped",
    "is_known",
    "joined",
    "tags_to_tex",
    "title_joint",
    "to_content",
    "to_text",
    "to_verbatim",
    "trimmed",
    "value_of",
]
