"""Captions that stand in markup: prose where somebody is cited in them.

| markup | read |
| --- | --- |
| ![Ladder (Porges, 2011)](x.png) | what stands between the square brackets |
| ![](x.png "After Porges (2011)") | the title |
| ![](x.png){fig-cap="Ladder (Porges, 2011)"} | the caption of pandoc and Quarto |
| <img src="x.png" alt="Ladder (Porges, 2011)"> | the alternative text |
| <Figure caption="Ladder (Porges, 2011)" /> | the caption of a component of MDX |
| {{< figure src="x.png" caption="Ladder (Porges, 2011)" >}} | that of Hugo |
| {% include figure.html caption="Ladder (Porges, 2011)" %} | that of Jekyll |
| `{r, fig.cap="..."}`, `#| fig-cap: ...` | that of knitr and Quarto, of what code draws |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.documents.canvas import CITES, covered
from ipnb_refs.model import BORDER, MASK, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ALT = regex(r"!\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]")
_TITLE = regex(r"\s(?P<mark>[\"'])(?P<text>[^\"]*?)(?P=mark)\s*\)\Z")
_VALUE = r"\s*=\s*(?P<mark>[\"'])(?P<text>(?:(?!(?P=mark))[^\\]|\\.)*)(?P=mark)"
_NAMES = r"alt|(?:fig-?|fig\.)?(?:cap|caption|alt)|legend"
# The title of an element is a hint, that of a component or a template is printed.
_IN_TAG = regex(rf"(?<![\w.-])(?:{_NAMES}){_VALUE}", re.DOTALL | re.IGNORECASE)
_IN_CODE = regex(rf"(?<![\w.-])(?:{_NAMES}|title|attr){_VALUE}", re.DOTALL | re.IGNORECASE)
_OPTION = regex(
    r"^[ \t>]*(?:#|//|%%)\|\s*(?:fig|tbl)-(?:cap|subcap|alt):\s*"
    r"(?P<mark>[\"']?)(?P<text>[^\r\n]*?)(?P=mark)[ \t]*$",
    re.MULTILINE,
)
_LONGEST = 5000  # characters of markup that are looked through
MAY_HOLD = ("cap", "alt", "title", "legend", "attr")
"""One of these stands in all markup that holds a caption."""


def of_image(text: str, image: Span) -> Iterator[Span]:
    """Find what is to be read of an image in Markdown; a sign stands on both sides of each."""
    typed = text[image.start : min(image.end, image.start + _LONGEST)]
    found = [_ALT.match(typed), _TITLE.search(typed)]
    yield from _citing(image.start, found)


def of_code(text: str, code: Span) -> Iterator[Span]:
    """Find the captions in the code of a template, or in the tag of a component."""
    typed = text[code.start : min(code.end, code.start + _LONGEST)]
    yield from _citing(code.start, _IN_CODE.finditer(typed))


def of_tag(text: str, tag: Span) -> Iterator[Span]:
    """Find the captions in a tag of HTML, or in a list of attributes."""
    typed = text[tag.start : min(tag.end, tag.start + _LONGEST)]
    yield from _citing(tag.start, _IN_TAG.finditer(typed))


def of_drawing(text: str, block: Span) -> Iterator[Span]:
    """Find the captions in a block of code that draws: in its first line, and in its options."""
    typed = text[block.start : min(block.end, block.start + _LONGEST)]
    head = typed.find("\n")
    if "{" in typed[: max(head, 0)]:
        yield from _citing(block.start, _IN_TAG.finditer(typed, 0, head))
        yield from _citing(block.start, _OPTION.finditer(typed))


def marked_but(markup: str, shown: Iterable[Span], offset: int = 0) -> str:
    """Put the mark in the place of markup that starts at an offset, but for captions in it."""
    pieces, done = [], 0
    for span in shown:
        start, end = span.start - offset, span.end - offset
        pieces += [covered(markup[done : start - 1], MASK), BORDER, markup[start:end], BORDER]
        done = end + 1
    return "".join([*pieces, covered(markup[done:], MASK)])


def _citing(start: int, found: Iterable[re.Match[str] | None]) -> Iterator[Span]:
    for match in found:
        if match is not None and CITES.search(match["text"]):
            yield Span(start + match.start("text"), start + match.end("text"))
