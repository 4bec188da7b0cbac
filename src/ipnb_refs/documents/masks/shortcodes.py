"""Template markup that posts hold and no parser of Markdown or HTML knows, blanked beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents.canvas import CITES, fill, outermost
from ipnb_refs.documents.captions import MAY_HOLD, of_code
from ipnb_refs.model import BORDER, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_OPENING = regex(r"\{\{|\{%|\{#(?=[\s\-])")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
# A code of a template ends in its paragraph; to look further would eat prose after a stray "{{".
_BOUNDARY = regex(r"\n[ \t>]*(?:\r?\n|```|~~~)")
_SURROGATE = regex("[\ud800-\udfff]")
_STRING = regex(r"\"[^\"]*\"|'[^']*'")
_NAME = regex(r"\{[{%][<%\-]?\s*(/|end)?\s*([A-Za-z][\w\-]*)")
_HIDING = frozenset(
    {
        "chart", "code", "codeblock", "comment", "css", "highlight", "javascript", "katex", "math",
        "mathjax", "mermaid", "schema", "script", "style", "stylesheet", "tikz",
    }
)  # fmt: skip
"""Pairs of codes that hold no prose; all others leave what stands between them to the reader."""

_QUOTING = frozenset({"blockquote", "quote"})


def without_surrogates(text: str) -> str:
    """Put spaces for lone surrogates, which no parser takes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub(" ", text)
    return text


def blank_shortcodes(text: str) -> str:
    """Blank Liquid, Jinja and Hugo codes: `{{ x }}`, `{% x %}`, `{{< x >}}`, `{# x #}`."""
    if "{" not in text or not _OPENING.search(text):
        return text
    codes = list(_codes(text))
    hidden = outermost([*codes, *_pairs(text, codes, _HIDING)])
    if not any(word in text for word in MAY_HOLD):
        return fill(text, hidden)
    shown = [caption for code in hidden if code in codes for caption in of_code(text, code)]
    return _with_borders(fill(text, _without(hidden, shown)), shown)


def _without(hidden: Iterable[Span], shown: Sequence[Span]) -> Iterator[Span]:
    """Cut what is shown, with a sign on both sides of it, out of what is hidden."""
    left = iter((*shown, None))
    caption = next(left)
    for span in hidden:
        start = span.start
        while caption is not None and caption.end < span.end:
            yield Span(start, caption.start)
            start, caption = caption.end, next(left)
        yield Span(start, span.end)


def _with_borders(text: str, shown: Iterable[Span]) -> str:
    """Keep captions apart from what stands round them."""
    pieces, done = [], 0
    for span in shown:
        pieces += [text[done : span.start - 1], BORDER, span.of(text), BORDER]
        done = span.end + 1
    return "".join([*pieces, text[done:]])


def quotations(text: str) -> list[Span]:
    """Find block quotations between codes: `{% blockquote %}`, `{{< quote >}}`."""
    if "{" not in text or "quote" not in text:
        return []
    return list(_pairs(text, _codes(text), _QUOTING))


def _codes(text: str) -> Iterator[Span]:
    ahead = _Ahead(text)
    done = 0
    while opening := _OPENING.search(text, done):
        start, done = opening.span()
        end = ahead.closing(opening[0], done)
        if end is None or end > ahead.boundary(done):
            continue
        if _is_prose(text, start, end):
            continue
        yield Span(start, end)
        done = end


def _is_prose(text: str, start: int, end: int) -> bool:
    """Say whether marks enclose prose by chance: they stand in code, or somebody is cited there."""
    if text[start - 1 : start] == "`" and "`" in text[start:end]:
        return True
    is_expression = text[start : start + 2] == "{{" and text[start + 2] not in "<%"
    return is_expression and bool(CITES.search(_STRING.sub("", text[start:end])))


def _pairs(text: str, codes: Iterable[Span], names: frozenset[str]) -> Iterator[Span]:
    opened: dict[str, int] = {}
    for code in codes:
        named = _NAME.match(text, code.start, code.end)
        if not named or named[2].removeprefix("end") not in names:
            continue
        name = named[2].removeprefix("end")
        if not named[1] and name == named[2]:
            opened[name] = code.start
        elif name in opened:
            yield Span(opened.pop(name), code.end)


class _Ahead:
    """What comes next, looked up once for each place where it is: linear for 100,000 "{{"."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: dict[str, int] = {}
        self._boundary = -1

    def closing(self, opening: str, start: int) -> int | None:
        """Find the end of the code that is opened here, if there is one."""
        mark = _CLOSING[opening]
        end = self._ends.get(mark, 0)
        if end < start + len(mark):
            found = self._text.find(mark, start)
            end = self._ends[mark] = len(self._text) + 1 if found < 0 else found + len(mark)
        return end if end <= len(self._text) else None

    def boundary(self, start: int) -> int:
        """Find the end of the paragraph."""
        if self._boundary < start:
            match = _BOUNDARY.search(self._text, start)
            self._boundary = match.start() if match else len(self._text)
        return self._boundary
