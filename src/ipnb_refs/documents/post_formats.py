"""Which format a post is in, told by its name or its text."""

from __future__ import annotations

import re
from pathlib import PurePath

from ipnb_refs.model import Format
from ipnb_refs.regex import regex

SUFFIXES = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".mdx": Format.MARKDOWN,
    ".qmd": Format.MARKDOWN,
    ".rmd": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".txt": Format.TEXT,
}
"""The format of a post by the end of its file name, in lower case."""

PAGE_MARK = '<meta name="generator" content="ipnb-refs">'
"""What pages that the program makes begin with: reports, lists to copy, changes to paste."""
OWN_PAGE_WITHIN = 500
"""How many characters of a page tell whether it has that mark."""

_PAGE = regex(r"\s*<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_TAGS = regex(
    r"</(?:p|div|h[1-6]|li|ul|ol|em|i|b|a|strong|span|article|section)>|<br\b", re.IGNORECASE
)
_SIGNS = regex(r"\A---\s*\n|^#{1,6} \S|\]\([^()\s]+\)|^```", re.MULTILINE)
"""What Markdown has for front matter, headings, links and code."""


def format_of(path: PurePath | str) -> Format | None:
    """Tell the format of a post by its file name, or None: "a.qmd" is Markdown."""
    return SUFFIXES.get(PurePath(path).suffix.lower())


def guessed_format(text: str) -> Format:
    """Guess the format of a text that nothing names, Markdown where nothing tells.

    Tags are allowed in Markdown: its own signs come first, unless all of the text is a page.
    """
    if _PAGE.match(text) or (_TAGS.search(text) and not _SIGNS.search(text)):
        return Format.HTML
    return Format.MARKDOWN


def is_own_page(text: str) -> bool:
    """Say whether a text is a page that the program made, which is no post."""
    return PAGE_MARK in text[:OWN_PAGE_WITHIN]
