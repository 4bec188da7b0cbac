"""The formats that references are written in: a table with one row for each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ipnb_refs.errors import UsageError, misuse
from ipnb_refs.frozen import frozen
from ipnb_refs.model import ReferenceList
from ipnb_refs.writers.to_html import html_line, html_list
from ipnb_refs.writers.to_json import json_list
from ipnb_refs.writers.to_latex import latex_line, latex_list
from ipnb_refs.writers.to_markdown import markdown_line, markdown_list
from ipnb_refs.writers.to_text import text_line, text_list

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ipnb_refs.model import Content
    from ipnb_refs.writers.back_links import BackLinks


@frozen
class Writer:
    """What writes a format: a list, running text and linked lists where the format has any."""

    list: Callable[[ReferenceList], str]
    line: Callable[[Content], str] | None = None
    linked: Callable[[ReferenceList, BackLinks], str] | None = None


def _linked(write_list: Callable[..., str]) -> Callable[[ReferenceList, BackLinks], str]:
    return lambda references, links: write_list(references, links=links)


_mdx_list = partial(markdown_list, mdx=True)

WRITERS: Mapping[str, Writer] = {
    "html": Writer(html_list, html_line, _linked(html_list)),
    "markdown": Writer(markdown_list, markdown_line, _linked(markdown_list)),
    "mdx": Writer(_mdx_list, partial(markdown_line, mdx=True), _linked(_mdx_list)),
    "text": Writer(text_list, text_line),
    "latex": Writer(latex_list, latex_line),
    "json": Writer(json_list),
}
"""Name of a format -> its writer."""


def write(
    references: ReferenceList,
    format: str,  # noqa: A002 - the contract's own name
    *,
    inline_style: bool = False,
) -> str:
    """Write a list as "html", "markdown", "mdx", "text", "latex" or "json".

    Each ends with a line break, but an empty list of all but JSON is "". The HTML is a `div` of
    class "references" with a paragraph for each work, whose `id` follows from its key; it looks
    like a list with `STYLESHEET`, or by itself with `inline_style`, for pasting into a page that
    has a stylesheet of its own. JSON is a list of `{"key", "html", "markdown", "text"}` in list
    order. Raises `UsageError` for any other format.
    """
    if not isinstance(references, ReferenceList):
        raise misuse("write", "a ReferenceList", references, "call build_references(...) first")
    if format == "html" and inline_style:
        return html_list(references, inline_style=True)
    writer = WRITERS.get(format)
    if writer is None:
        known = ", ".join(WRITERS)
        raise UsageError(f"cannot write references as {format!r}; the formats are {known}")
    return writer.list(references)


def write_linked(references: ReferenceList, format: str, links: BackLinks) -> str:  # noqa: A002 - as in `write`
    """Write a list whose entries lead back to the places that cite them, where the format can."""
    linked = WRITERS[format].linked
    return write(references, format) if linked is None else linked(references, links)


def write_line(content: Content, format: str) -> str:  # noqa: A002 - as in `write`
    """Write running text, such as a citation, in any of these formats but JSON."""
    writer = WRITERS.get(format)
    if writer is None or writer.line is None:
        known = ", ".join(name for name, each in WRITERS.items() if each.line is not None)
        raise UsageError(f"cannot write a line as {format!r}; the formats are {known}")
    return writer.line(content)
