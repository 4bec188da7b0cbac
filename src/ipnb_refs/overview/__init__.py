"""A whole blog at a glance: what its posts cite, how well, and what is left to do.

`Gathering` takes posts one after another, `overview_page` shows what came of them as one page that
needs nothing else, `overview_json` gives the same as data, `title_of` the title of a post.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.overview.gathering import Gathering
    from ipnb_refs.overview.one_page import overview_page
    from ipnb_refs.overview.overview_types import Overview
    from ipnb_refs.overview.post_title import title_of
    from ipnb_refs.overview.rows import overview_json

__all__ = ["Gathering", "Overview", "overview_json", "overview_page", "title_of"]

if not TYPE_CHECKING:
    __getattr__ = on_demand(
        __name__,
        parts(
            gathering="Gathering",
            one_page="overview_page",
            overview_types="Overview",
            post_title="title_of",
            rows="overview_json",
        ),
    )
