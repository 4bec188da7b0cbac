"""The reference list in a post, found, compared and replaced.

`update_section` writes it into the text, `section_is_current` says whether it must. How it looks in
a format of posts is one value of `section_formats`; `placing` says where a new one goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand

if TYPE_CHECKING:
    from ipnb_refs.sections.adopting import without_section
    from ipnb_refs.sections.citation_links import (
        back_links,
        place_of_link,
        with_links,
        without_links,
    )
    from ipnb_refs.sections.fence import (
        broken_fence,
        rendered_section,
        section_is_current,
    )
    from ipnb_refs.sections.list_changes import ListChanges, changes
    from ipnb_refs.sections.list_wanted import drops_tags, with_list
    from ipnb_refs.sections.not_ours import filled_elsewhere, has_typed_list
    from ipnb_refs.sections.section_formats import (
        COMMENTS,
        SectionFormat,
        as_mdx,
        format_of_section,
    )
    from ipnb_refs.sections.update import (
        BrokenFenceError,
        ListFilledElsewhere,
        SectionError,
        TypedListFound,
        adopt_list,
        heading_words,
        update_section,
    )

__all__ = [
    "COMMENTS",
    "BrokenFenceError",
    "ListChanges",
    "ListFilledElsewhere",
    "SectionError",
    "SectionFormat",
    "TypedListFound",
    "adopt_list",
    "as_mdx",
    "back_links",
    "broken_fence",
    "changes",
    "drops_tags",
    "filled_elsewhere",
    "format_of_section",
    "has_typed_list",
    "heading_words",
    "place_of_link",
    "rendered_section",
    "section_is_current",
    "update_section",
    "with_links",
    "with_list",
    "without_links",
    "without_section",
]

_ON_DEMAND = {
    "COMMENTS": "section_formats",
    "BrokenFenceError": "update",
    "ListChanges": "list_changes",
    "ListFilledElsewhere": "update",
    "SectionError": "update",
    "SectionFormat": "section_formats",
    "TypedListFound": "update",
    "adopt_list": "update",
    "as_mdx": "section_formats",
    "back_links": "citation_links",
    "broken_fence": "fence",
    "changes": "list_changes",
    "drops_tags": "list_wanted",
    "filled_elsewhere": "not_ours",
    "format_of_section": "section_formats",
    "has_typed_list": "not_ours",
    "heading_words": "update",
    "place_of_link": "citation_links",
    "rendered_section": "fence",
    "section_is_current": "fence",
    "update_section": "update",
    "with_links": "citation_links",
    "with_list": "list_wanted",
    "without_links": "citation_links",
    "without_section": "adopting",
}
"""Each name and the module that has it: a check of posts without such a list writes none."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
