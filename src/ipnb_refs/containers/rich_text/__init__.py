"""Posts that editors keep as trees in JSON, as HTML with the place of each word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.containers.rich_text.lexical import lexical_page
    from ipnb_refs.containers.rich_text.mobiledoc import mobiledoc_page
    from ipnb_refs.containers.rich_text.nested import Nested
    from ipnb_refs.containers.rich_text.ricos import ricos_page

__all__ = ["Nested", "lexical_page", "mobiledoc_page", "ricos_page"]

_ON_DEMAND = parts(
    lexical="lexical_page", mobiledoc="mobiledoc_page", nested="Nested", ricos="ricos_page"
)
"""An export has one of them, if any."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
