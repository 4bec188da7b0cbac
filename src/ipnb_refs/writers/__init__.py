"""Inline nodes -> HTML, Markdown, text, LaTeX, JSON; only they escape."""

from ipnb_refs.writers.write import STYLESHEET, write, write_line

__all__ = ["STYLESHEET", "write", "write_line"]
