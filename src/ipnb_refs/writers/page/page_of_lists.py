"""Puts lists into a page of their own: nothing else is needed, and nothing is loaded."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from ipnb_refs.writers.page.page_frame import framed
from ipnb_refs.writers.to_html import html_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.model import ReferenceList

_LIST = """\
<section class="list">
{heading}<p class="tools"><button type="button">{label}</button> \
<span role="status" class="status"></span></p>
{entries}</section>
"""
_NONE = "<p>No work is cited.</p>\n"


def html_page(lists: Sequence[tuple[str, ReferenceList]]) -> str:
    """Make a page of lists, each with the name that stands above it, "" for none.

    Each list has a button that copies it as formatted text, as editors take it: with hanging
    indents in the elements themselves. The page is self-contained, asks nothing of the network, and
    fits dark screens and paper.
    """
    sections = "".join(_section(name, each, ids=len(lists) == 1) for name, each in lists)
    return framed("References", sections or _NONE)


def _section(name: str, references: ReferenceList, *, ids: bool) -> str:
    if not references.references:
        return _heading(name) + _NONE
    of = f" of {html.escape(name)}" if name else ""
    entries = html_list(references, ids=ids)
    return _LIST.format(heading=_heading(name), label=f"Copy the list{of}", entries=entries)


def _heading(name: str) -> str:
    return f"<h2>{html.escape(name)}</h2>\n" if name else ""
