"""References as HTML: a paragraph each, whose `id` follows from the key of the work."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ipnb_refs.faces import Later
from ipnb_refs.model import Style
from ipnb_refs.regex import regex
from ipnb_refs.writers.runs import runs_of

if TYPE_CHECKING:
    import html
    from collections.abc import Iterable

    from ipnb_refs.model import Content, ReferenceList
    from ipnb_refs.writers.back_links import BackLinks
    from ipnb_refs.writers.runs import TextRun
else:
    html = Later("html")  # it loads a table of two thousand names

STYLESHEET = """\
.references p { margin: 0 0 0.6em; padding-left: 2em; text-indent: -2em; }
.references .small-caps { font-variant: small-caps; }
"""
"""What the HTML of a list needs to look like a list."""

_HANGING = ' style="margin:0 0 0.6em;padding-left:2em;text-indent:-2em"'
_TAGS = {
    Style.ITALIC: ("<i>", "</i>"),
    Style.SMALL_CAPS: ('<span class="small-caps">', "</span>"),
    Style.SUPERSCRIPT: ("<sup>", "</sup>"),
    Style.SUBSCRIPT: ("<sub>", "</sub>"),
}
_NOT_IN_ID = regex(r"[^A-Za-z0-9.-]")


def html_list(
    references: ReferenceList,
    *,
    inline_style: bool = False,
    links: BackLinks | None = None,
    ids: bool = True,
) -> str:
    """A list of references as a `div` of class "references"; "" for none.

    With `links` each entry leads back to the places that cite it. Without `ids` it can stand in a
    page beside other lists of the same works.
    """
    if not references.references:
        return ""
    style = _HANGING if inline_style else ""
    lines = []
    for reference in references.references:
        entry = html_id(reference.key)
        back = links.of(entry) if links else ""
        mark = f' id="{entry}"' if ids else ""
        lines.append(f"<p{mark}{style}>{html_line(reference.content)}{back}</p>")
    return "\n".join(['<div class="references" role="doc-bibliography">', *lines, "</div>", ""])


def html_line(content: Content) -> str:
    """One reference as HTML phrasing content, escaped once."""
    return _html(runs_of(content))


def html_id(key: str) -> str:
    """Give the id of a work's element: no two keys share one, and it needs no escaping.

    Letters, digits, "." and "-" stand for themselves, all else is its code point: "10.1:1" is
    "ref-10.1_3a_1".
    """
    return "ref-" + _NOT_IN_ID.sub(lambda found: f"_{ord(found[0]):x}_", key)


def _html(runs: Iterable[TextRun]) -> str:
    parts: list[str] = []
    for is_italic, group in groupby(runs, key=lambda run: Style.ITALIC in run.styles):
        inside = "".join(_run(run) for run in group)
        parts.append(f"<i>{inside}</i>" if is_italic else inside)
    return "".join(parts)


def _run(run: TextRun) -> str:
    text = html.escape(run.text)
    for style in sorted(run.styles - {Style.ITALIC}):
        before, after = _TAGS[style]
        text = before + text + after
    return text if run.url is None else f'<a href="{html.escape(run.url)}">{text}</a>'
