"""A whole blog at a glance: what its posts cite, how well, and what is left to do.

`Gathering` takes posts one after another, `overview_page` shows what came of them as one page that
needs nothing else, `overview_json` gives the same as data, `title_of` the title of a post.
"""

from ipnb_refs.overview.gathering import Gathering, title_of
from ipnb_refs.overview.one_page import overview_page
from ipnb_refs.overview.overview_types import Overview
from ipnb_refs.overview.rows import overview_json

__all__ = ["Gathering", "Overview", "overview_json", "overview_page", "title_of"]
