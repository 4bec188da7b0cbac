"""Inline nodes -> HTML, Markdown, text, LaTeX, JSON; the only room that escapes.

A format is a file and a row of `formats.WRITERS`; `runs` is what each of them starts from.
"""

from ipnb_refs.writers.back_links import BackLinks
from ipnb_refs.writers.formats import WRITERS, write, write_line, write_linked
from ipnb_refs.writers.to_html import STYLESHEET, html_id

__all__ = ["STYLESHEET", "WRITERS", "BackLinks", "html_id", "write", "write_line", "write_linked"]
