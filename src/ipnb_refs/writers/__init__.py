"""Inline nodes -> HTML, Markdown, text, LaTeX, JSON; the only room that escapes.

A format is a file and a row of `formats.WRITERS`; `runs` is what each of them starts from.
"""

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts
from ipnb_refs.writers.back_links import BackLinks
from ipnb_refs.writers.formats import WRITERS, write, write_line, write_linked
from ipnb_refs.writers.to_html import STYLESHEET, html_id

if TYPE_CHECKING:
    from ipnb_refs.writers.page import PastePage, TextChange, html_page, paste_page
    from ipnb_refs.writers.runs import TextRun, runs_of

__all__ = [
    "STYLESHEET",
    "WRITERS",
    "BackLinks",
    "PastePage",
    "TextChange",
    "TextRun",
    "html_id",
    "html_page",
    "paste_page",
    "runs_of",
    "write",
    "write_line",
    "write_linked",
]

if not TYPE_CHECKING:
    __getattr__ = on_demand(
        __name__, parts(page="PastePage TextChange html_page paste_page", runs="TextRun runs_of")
    )
