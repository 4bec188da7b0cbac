"""Reference lists as they are printed: one alone, several under the paths of their posts.

The shape of JSON follows from what was asked for, never from what the posts hold, so that a
program can rely on it: a list for one post, an object by path for several.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ipnb_refs.frozen import frozen
from ipnb_refs.model import Format
from ipnb_refs.regex import regex
from ipnb_refs.report import visible
from ipnb_refs.writers import WRITERS, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.model import ReferenceList
    from ipnb_refs.store import Entry, Store

HTML = "html"
JSON = "json"
_BACKTICKS = regex("`+")
JSON_LD = "json-ld"
COINS = "coins"
LATEX = "latex"
MDX = "mdx"
AS_JSON = frozenset({JSON, JSON_LD})
FORMATS = (*WRITERS, JSON_LD, COINS)


@frozen
class PrintedList:
    """The list of one post, the format to print it in, and the store that has its works.

    A post in an export is shown by its `title`, which stands for its path; `own_title` is what the
    post says itself, "" where it has none.
    """

    path: str
    format: str
    references: ReferenceList
    store: Store
    title: str = ""
    own_title: str = ""

    @property
    def shown(self) -> str:
        """What stands above the list."""
        return visible(self.title or self.path)

    def text(self, *, inline_style: bool = False) -> str:
        """Print the list in a format that is not JSON."""
        if self.format != COINS:
            return write(self.references, self.format, inline_style=inline_style)
        from ipnb_refs.metadata import coins  # noqa: PLC0415 - seldom asked for

        return coins(self._entries())

    def rows(self) -> Any:
        """Give the list as JSON."""
        if self.format != JSON_LD:
            import json  # noqa: PLC0415 - seldom asked for

            return json.loads(write(self.references, JSON))
        from ipnb_refs.metadata import json_ld  # noqa: PLC0415 - seldom asked for

        return json_ld(self._entries())

    def _entries(self) -> list[Entry]:
        return [self.store[each.key] for each in self.references.references]


def as_json(lists: Sequence[PrintedList], *, alone: bool) -> str:
    """Print lists as an object by path, or the one that was asked for `alone` as a list.

    A list that was asked for and could not be made is empty. JSON is ASCII only, so that no pipe
    can break it; what ends an element of a page is escaped, too, in JSON-LD, which goes into one.
    """
    import json  # noqa: PLC0415 - as above

    rows = {each.path: each.rows() for each in lists}
    shown: object = rows
    if alone:
        shown = next(iter(rows.values())) if rows else []
    text = json.dumps(shown, indent=2) + "\n"
    if any(each.format == JSON_LD for each in lists):
        for sign in "<>&":
            text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def as_page(lists: Sequence[PrintedList]) -> str:
    """Print lists as one page, several each under the title of its post, or under its path."""
    from ipnb_refs.writers import html_page  # noqa: PLC0415 - seldom asked for

    if len(lists) == 1:
        return html_page([("", lists[0].references)])
    titles = Counter(each.own_title for each in lists)
    names = [each.own_title if titles[each.own_title] == 1 else "" for each in lists]
    return html_page(
        [
            (visible(each.title or name or _nearby(each.path)), each.references)
            for name, each in zip(names, lists, strict=True)
        ]
    )


def _nearby(path: str) -> str:
    """Shorten a path of the current folder."""
    place = Path(path)
    return str(place.relative_to(Path.cwd())) if place.is_relative_to(Path.cwd()) else path


def as_pages(lists: Sequence[PrintedList], *, inline_style: bool = False) -> str:
    """Print one list as it is, several each under its path; no list at all is ""."""
    if not lists:
        return ""
    texts = [each.text(inline_style=inline_style) for each in lists]
    if len(lists) == 1:
        return texts[0]
    return "\n".join(f"{_heading(each)}\n\n{text}" for each, text in zip(lists, texts, strict=True))


def _heading(listed: PrintedList) -> str:
    import html  # noqa: PLC0415 - of several lists

    path = listed.shown
    if listed.format in {Format.HTML, COINS}:
        return f"<h2>{html.escape(path)}</h2>"
    if listed.format == LATEX:
        return f"% {path}"
    if listed.title and listed.format in {Format.MARKDOWN, MDX}:
        return f"## {path}"
    return f"## {_code(path)}" if listed.format in {Format.MARKDOWN, MDX} else path


def _code(text: str) -> str:
    """Write text as code in Markdown, between more backticks than stand together in it."""
    longest = max(map(len, _BACKTICKS.findall(text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if longest else f"{fence}{text}{fence}"
