"""What all pages with lists to copy have in common: their head, their style, and their script."""

from __future__ import annotations

import html
from importlib.resources import files

from ipnb_refs.documents import PAGE_MARK
from ipnb_refs.writers.to_html import STYLESHEET

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
{mark}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" \
content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}</main>
<script>
{script}</script>
</body>
</html>
"""


def framed(title: str, body: str) -> str:
    """Make a page of a title, which is plain text, and a body in HTML; it loads nothing else."""
    shelf = files(__package__)
    return _PAGE.format(
        mark=PAGE_MARK,
        title=html.escape(title),
        style=STYLESHEET + shelf.joinpath("page.css").read_text("utf-8"),
        body=body,
        script=shelf.joinpath("page.js").read_text("utf-8"),
    )
