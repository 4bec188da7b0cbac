"""The reference list in a post, found, compared and replaced.

`update_section` writes it into the text, `section_is_current` says whether it must. How it looks in
a format of posts is one value of `section_formats`; `placing` says where a new one goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand

if TYPE_CHECKING:
    from ipnb_refs.sections.fence import broken_fence, rendered_section, section_is_current
    from ipnb_refs.sections.section_formats import (
        SECTION_FORMATS,
        SectionFormat,
        format_of_section,
    )
    from ipnb_refs.sections.update import (
        BrokenFenceError,
        SectionError,
        TypedListFound,
        has_typed_list,
        update_section,
    )

__all__ = [
    "SECTION_FORMATS",
    "BrokenFenceError",
    "SectionError",
    "SectionFormat",
    "TypedListFound",
    "broken_fence",
    "format_of_section",
    "has_typed_list",
    "rendered_section",
    "section_is_current",
    "update_section",
]

_ON_DEMAND = {
    "SECTION_FORMATS": "section_formats",
    "BrokenFenceError": "update",
    "SectionError": "update",
    "SectionFormat": "section_formats",
    "TypedListFound": "update",
    "broken_fence": "fence",
    "format_of_section": "section_formats",
    "has_typed_list": "update",
    "rendered_section": "fence",
    "section_is_current": "fence",
    "update_section": "update",
}
"""Each name and the module that has it: a check of posts without such a list writes none."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
