"""What pandoc, Quarto and kramdown add to Markdown: lists of attributes, and citations by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents.canvas import CITES, fill, spaces
from ipnb_refs.documents.captions import marked_but, of_tag
from ipnb_refs.documents.masks.urls import occurrences
from ipnb_refs.model import Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import re

_ATTRIBUTE = r"(?:[#.][\w:.\-]+|[\w:\-]+=(?:\"[^\"\n]*+\"|'[^'\n]*+'|[^\s{}\"']++)|-)"
_ATTRIBUTES = regex(
    # "{#id .class key=value}", kramdown's "{: .class}" and "{::comment}", pandoc's "{=html}"
    rf"\{{:?\s?(?:{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*+|[\w\-]+(?=\s*\}}))\s?\}}"
    r"|\{:[:/][\w:/\- ]*+\}|\{=\w+\}"
)
_ONLY_A_WORD = regex(r"\{[\w\-]+\}\Z|\{\s")
_TEX_KEYS = regex(
    r"\\(?:[A-Za-z]*cite[a-z]*|[a-z]*ref|label)\*?(?:\[[^\[\]\n]*\]){0,2}\{[^{}\n]*\}"
)
_KEY = regex(r"@(?:\{[^{}\n]{1,200}\}|[^\W_]\w*(?:[:.#$%&\-+?<>~/]\w+)*)")
_BEFORE_KEY = regex(r"[\w@.\\]\Z")
_LOCATOR = regex(r"[ ]?\[[^\[\]\n]{0,80}\]")
_USERNAME = regex(r"\[@[\w.@-]+\]\.\s\((?:\d{4}\b|n\.\s?d\.)")
"""A name on a platform behind that of an author, in a list: "Roe, R. [@roe]. (2016" (9.8)."""
_LONGEST_GROUP = 400


def keys_in(text: str) -> tuple[str, ...]:
    """Find what pandoc reads as keys, "@siegel2012" and "@{a key}", anywhere in a text."""
    return tuple(found[0].lstrip("@").strip("{}") for found in _KEY.finditer(text))


def mask_attributes(text: str) -> str:
    r"""Put the mark in the place of lists of attributes: letters on both sides belong together.

    Citations and references of TeX by key (`\citep[p. 3]{smith2012}`) are blanked.
    """
    if "{" not in text:
        return text
    if "\\" in text:
        text = fill(text, (Span(*found.span()) for found in _TEX_KEYS.finditer(text)))
    return _ATTRIBUTES.sub(_marked, text)


def _marked(match: re.Match[str]) -> str:
    if _ONLY_A_WORD.match(match[0]):
        return match[0]
    return marked_but(match[0], of_tag(match[0], Span(0, len(match[0]))))


def blank_keys(prose: str) -> str:
    """Blank citations by key: `[see @smith2012, p. 3]`, `-@smith2012`, `@smith2012 [p. 3]`.

    Brackets with a key are blanked as a whole, unless somebody typed a citation into them as well;
    of a key in the sentence the sign stays.
    """
    pieces, done = [], 0
    for at in occurrences(prose, "@"):
        found = _KEY.match(prose, at) if at >= done else None
        if not found or _BEFORE_KEY.search(prose[max(0, at - 1) : at]):
            continue
        if at and _USERNAME.match(prose, at - 1):
            continue
        start, end = _group(prose, done, found)
        # What names a work in the sentence parts the words round it, as a name would.
        sign = "" if prose[start] == "[" else "@"
        pieces += [prose[done:start], sign, spaces(prose[start + len(sign) : end])]
        done = end
    return "".join([*pieces, prose[done:]]) if pieces else prose


def _group(prose: str, done: int, key: re.Match[str]) -> tuple[int, int]:
    """Find the brackets round a key or behind it."""
    before = max(done, key.start() - _LONGEST_GROUP)
    opening = prose.rfind("[", before, key.start())
    closing = prose.find("]", key.end(), key.end() + _LONGEST_GROUP)
    if 0 <= opening < closing:
        within = prose[opening + 1 : closing]
        is_one = not any(bracket in within for bracket in ("[", "]", "\n\n"))
        if is_one and not CITES.search(within):
            return opening, closing + 1
    locator = _LOCATOR.match(prose, key.end())
    if locator and not CITES.search(locator[0]):
        return key.start(), locator.end()
    return key.span()
