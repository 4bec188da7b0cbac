"""The reference list in a post, found and replaced."""

from ipnb_refs.sections.section import (
    BrokenFenceError,
    SectionError,
    TypedListFound,
    broken_fence,
    rendered_section,
    section_is_current,
    update_section,
)

__all__ = [
    "BrokenFenceError",
    "SectionError",
    "TypedListFound",
    "broken_fence",
    "rendered_section",
    "section_is_current",
    "update_section",
]
