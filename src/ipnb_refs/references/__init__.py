"""Resolutions -> the reference list of APA 7 -> HTML, Markdown, text, JSON, or the post itself.

`build_references` formats and sorts, `write` escapes, `update_section` puts the list into a post.
"""

from ipnb_refs.references.apa.case import sentence_case
from ipnb_refs.references.apa.printed_names import direct
from ipnb_refs.references.apa.titles import is_english
from ipnb_refs.references.build import build_references
from ipnb_refs.references.citing import cite
from ipnb_refs.references.disambiguate import labels, namesakes
from ipnb_refs.references.in_text import Citer, Quoted, Shape
from ipnb_refs.sections import (
    BrokenFenceError,
    SectionError,
    TypedListFound,
    broken_fence,
    rendered_section,
    section_is_current,
    update_section,
)
from ipnb_refs.writers import STYLESHEET, write, write_line

__all__ = [
    "STYLESHEET",
    "BrokenFenceError",
    "Citer",
    "Quoted",
    "SectionError",
    "Shape",
    "TypedListFound",
    "broken_fence",
    "build_references",
    "cite",
    "direct",
    "is_english",
    "labels",
    "namesakes",
    "rendered_section",
    "section_is_current",
    "sentence_case",
    "update_section",
    "write",
    "write_line",
]
