"""TeX in the fields of a bibliography, read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
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

_ON_DEMAND = parts(
    escape="escape_signs escaped value_of",
    from_html="tags_to_tex",
    tex_nodes="joined",
    tex_reader="DEEPEST",
    tex_text="is_known title_joint to_content to_text trimmed",
    verbatim="bare_doi to_verbatim",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
