"""Where the contents of an HTML page end, and which tags belong to a stretch of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents.html import HIDDEN
from ipnb_refs.documents.html_tokens import Kind, tokens
from ipnb_refs.documents.masks import When, masked
from ipnb_refs.model import Format, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.documents.html_tokens import Token

_CONTENTS = ("article", "main", "body", "html")
"""What holds the contents of a page, the innermost first."""
_VOID = frozenset(
    {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_WITHOUT_END = frozenset({"p", "li", "dd", "dt"})
"""Elements whose closing tag may be left out."""
_TAG_BEFORE = regex(r"<(?P<name>[A-Za-z][A-Za-z0-9-]*)\b[^<>]*>[ \t\r\n]*\Z")
_TAG_BEHIND = regex(r"[ \t\r\n]*</(?P<name>[A-Za-z][A-Za-z0-9-]*)\s*>")
_LONGEST_TAG = 2000


def end_of_page(text: str) -> int:
    """Find where something goes that is put behind all the contents of a page.

    Before the closing tag of its one article, else of `main`, `body` or `html`, else at the end.
    """
    ends: dict[str, list[int]] = {name: [] for name in _CONTENTS}
    depth = dict.fromkeys(_CONTENTS, 0)
    for token in _tags(text):
        name = token.value
        if name not in depth or token.empty:
            continue
        depth[name] += -1 if token.closing else 1
        if token.closing and not depth[name]:
            ends[name].append(token.start)
    alone = (ends[name][0] for name in _CONTENTS if len(ends[name]) == 1)
    return next(alone, len(text))


def hidden_at(text: str, position: int) -> str | None:
    """Name what hides a position from readers because it is never closed: "pre", "comment"."""
    if text.rfind("<!--", 0, position) > text.rfind("-->", 0, position):
        return "comment"
    opened: dict[str, int] = {}
    for token in _tags(text[:position]):
        if token.value in HIDDEN and not token.empty:
            count = opened.get(token.value, 0) + (-1 if token.closing else 1)
            opened[token.value] = max(0, count)
    return next((name for name, count in opened.items() if count), None)


def balanced(text: str, span: Span) -> Span | None:
    """Widen a stretch by the tags right around it, so that each tag in it has its partner there.

    None where it cannot be done: taking the stretch out would break the page.
    """
    unopened, unclosed = _unpaired(_tags(text[: span.end], span.start))
    start, end = span.start, span.end
    for name in reversed(unclosed):
        behind = _TAG_BEHIND.match(text, end)
        if behind and behind["name"].lower() == name:
            end = behind.end()
        elif name not in _WITHOUT_END:
            return None
    for name in unopened:
        before = _TAG_BEFORE.search(text, max(0, start - _LONGEST_TAG), start)
        if not before or before["name"].lower() != name:
            return None
        start = before.start()
    return Span(start, end)


def _unpaired(tags: Iterable[Token]) -> tuple[list[str], list[str]]:
    """Give the names of closing tags without an opening one, and of opening ones left open."""
    unopened: list[str] = []
    opened: list[str] = []
    for token in tags:
        if token.empty or token.value in _VOID:
            continue
        if not token.closing:
            opened.append(token.value)
            continue
        while opened and opened[-1] != token.value and opened[-1] in _WITHOUT_END:
            opened.pop()
        if opened and opened[-1] == token.value:
            opened.pop()
        else:
            unopened.append(token.value)
    return unopened, opened


def _tags(text: str, start: int = 0) -> Iterable[Token]:
    """Read the tags of a page; front matter and the codes of templates are none."""
    source = masked(text, Format.HTML, When.RAW)
    return (each for each in tokens(source, start, len(source)) if each.kind is Kind.TAG)
