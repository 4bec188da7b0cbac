"""A page on one post whose editor is elsewhere: what to replace there by what, ready to copy."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.writers.page.page_frame import framed
from ipnb_refs.writers.to_html import html_list

if TYPE_CHECKING:
    from ipnb_refs.model import ReferenceList

_CHANGES = """\
<h2>In the text</h2>
<ol>
{rows}</ol>
"""
_ROW = """\
<li>Paragraph {paragraph}: replace
<blockquote>{before}<del>{old}</del>{after}</blockquote>
with
<blockquote>{before}<ins>{new}</ins>{after}</blockquote></li>
"""
_LIST = """\
<section class="list">
<h2>The list of references</h2>
<p>{instruction}</p>
{entries_that_change}<p class="tools"><button type="button">Copy the list</button> \
<span role="status" class="status"></span></p>
{entries}<details>
<summary>As HTML, for a code block</summary>
<pre><code>{code}</code></pre>
</details>
</section>
"""
_ENTRIES = "<p>{words}</p>\n<ul>\n{rows}</ul>\n"


@frozen
class TextChange:
    """Words to be replaced in a paragraph, counted from 1, with what stands beside them."""

    paragraph: int
    before: str
    old: str
    new: str
    after: str


@frozen
class PastePage:
    """A post to be changed by hand: words in its text, and its list.

    `instruction` says where the list goes, "" where it stays as it is; `gone` and `come` are the
    entries that change.
    """

    title: str
    address: str
    changes: tuple[TextChange, ...]
    references: ReferenceList
    instruction: str = ""
    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()


def paste_page(page: PastePage) -> str:
    """Write the page: self-contained, with a button that copies the list as formatted text."""
    address = html.escape(page.address)
    linked = f'<p><a href="{address}">{address}</a></p>\n' if address.startswith("http") else ""
    listed = _listed(page) if page.instruction else ""
    return framed(page.title, f"{linked}{_changes(page.changes)}{listed}")


def _changes(changes: tuple[TextChange, ...]) -> str:
    if not changes:
        return ""
    rows = (
        _ROW.format(
            paragraph=each.paragraph,
            before=html.escape(each.before),
            old=html.escape(each.old),
            new=html.escape(each.new),
            after=html.escape(each.after),
        )
        for each in changes
    )
    return _CHANGES.format(rows="".join(rows))


def _listed(page: PastePage) -> str:
    return _LIST.format(
        instruction=html.escape(page.instruction),
        entries_that_change=_entries("Entries that go or change:", page.gone)
        + _entries("Entries that are new or changed:", page.come),
        entries=html_list(page.references),
        code=html.escape(html_list(page.references, inline_style=True, ids=False)),
    )


def _entries(words: str, entries: tuple[str, ...]) -> str:
    rows = "".join(f"<li>{html.escape(each)}</li>\n" for each in entries)
    return _ENTRIES.format(words=words, rows=rows) if entries else ""
