"""Reference lists as HTML, Markdown, text, LaTeX and JSON; the only place where text is escaped."""

from __future__ import annotations

import html
import json
import re
from itertools import groupby
from typing import TYPE_CHECKING

from ipnb_refs.errors import UsageError, misuse
from ipnb_refs.model import ReferenceList, Style
from ipnb_refs.writers.runs import runs_of
from ipnb_refs.writers.to_latex import latex_line, latex_list
from ipnb_refs.writers.to_markdown import markdown_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ipnb_refs.model import Content, Reference
    from ipnb_refs.writers.runs import Run

_TAGS = {
    Style.ITALIC: ("<i>", "</i>"),
    Style.SMALL_CAPS: ('<span class="small-caps">', "</span>"),
    Style.SUPERSCRIPT: ("<sup>", "</sup>"),
    Style.SUBSCRIPT: ("<sub>", "</sub>"),
}
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9.-]")


STYLESHEET = """\
.references p { margin: 0 0 0.6em; padding-left: 2em; text-indent: -2em; }
.references .small-caps { font-variant: small-caps; }
"""
"""What the HTML of a list needs to look like a list."""

_HANGING = ' style="margin:0 0 0.6em;padding-left:2em;text-indent:-2em"'


def write(
    references: ReferenceList,
    format: str,  # noqa: A002 - the contract's own name
    *,
    inline_style: bool = False,
) -> str:
    """Write a list as "html", "markdown", "text", "latex" or "json".

    Each ends with a line break, but an empty list of all but JSON is "". The HTML is a `div` of
    class "references" with a paragraph for each work, whose `id` follows from its key; it looks
    like a list with `STYLESHEET`, or by itself with `inline_style`, for pasting into a page that
    has a stylesheet of its own. JSON is a list of `{"key", "html", "markdown", "text"}` in list
    order. Raises `UsageError` for any other format.
    """
    if not isinstance(references, ReferenceList):
        raise misuse("write", "a ReferenceList", references, "call build_references(...) first")
    if format == "html" and inline_style:
        return _write_html(references, _HANGING)
    writer = WRITERS.get(format)
    if writer is None:
        known = ", ".join(WRITERS)
        raise UsageError(f"cannot write references as {format!r}; the formats are {known}")
    return writer(references)


def write_line(content: Content, format: str) -> str:  # noqa: A002 - as in `write`
    """Write running text, such as a citation, as "html", "markdown", "text" or "latex"."""
    lines = {
        "html": html_line, "markdown": markdown_line, "text": text_line, "latex": latex_line,
    }  # fmt: skip
    if format not in lines:
        raise UsageError(f"cannot write a line as {format!r}; the formats are {', '.join(lines)}")
    return lines[format](content)


def html_line(content: Content) -> str:
    """One reference as HTML phrasing content, escaped once."""
    return _html(runs_of(content))


def text_line(content: Content) -> str:
    """One reference as plain text on one line."""
    return "".join(run.text for run in runs_of(content))


def html_id(key: str) -> str:
    """Give the id of a work's element: no two keys share one, and it needs no escaping.

    Letters, digits, "." and "-" stand for themselves, all else is its code point: "10.1:1" is
    "ref-10.1_3a_1".
    """
    return "ref-" + _NOT_IN_ID.sub(lambda found: f"_{ord(found[0]):x}_", key)


def _html(runs: Iterable[Run]) -> str:
    parts: list[str] = []
    for is_italic, group in groupby(runs, key=lambda run: Style.ITALIC in run.styles):
        inside = "".join(_html_run(run) for run in group)
        parts.append(f"<i>{inside}</i>" if is_italic else inside)
    return "".join(parts)


def _html_run(run: Run) -> str:
    text = html.escape(run.text)
    for style in sorted(run.styles - {Style.ITALIC}):
        before, after = _TAGS[style]
        text = before + text + after
    return text if run.url is None else f'<a href="{html.escape(run.url)}">{text}</a>'


def _write_html(references: ReferenceList, style: str = "") -> str:
    if not references.references:
        return ""
    lines = [
        f'<p id="{html_id(reference.key)}"{style}>{html_line(reference.content)}</p>'
        for reference in references.references
    ]
    return "\n".join(['<div class="references" role="doc-bibliography">', *lines, "</div>", ""])


def _write_markdown(references: ReferenceList) -> str:
    lines = [markdown_line(reference.content) for reference in references.references]
    return "\n\n".join(lines) + "\n" if lines else ""


def _write_text(references: ReferenceList) -> str:
    return "".join(text_line(reference.content) + "\n" for reference in references.references)


def _write_latex(references: ReferenceList) -> str:
    return latex_list(reference.content for reference in references.references)


def _write_json(references: ReferenceList) -> str:
    rows = [_json_row(reference) for reference in references.references]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _json_row(reference: Reference) -> dict[str, str]:
    content = reference.content
    return {
        "key": reference.key,
        "html": html_line(content),
        "markdown": markdown_line(content),
        "text": text_line(content),
    }


WRITERS: Mapping[str, Callable[[ReferenceList], str]] = {
    "html": _write_html,
    "markdown": _write_markdown,
    "text": _write_text,
    "latex": _write_latex,
    "json": _write_json,
}
"""Name of a format -> its writer."""
