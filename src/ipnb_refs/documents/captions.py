"""Captions that stand in markup: prose where somebody is cited in them.

| markup | read |
| --- | --- |
| ![Ladder (Porges, 2011)](x.png) | what stands between the square brackets |
| ![](x.png "After Porges (2011)") | the title |
| {{< figure src="x.png" caption="Ladder (Porges, 2011)" >}} | the caption |
| {% include figure.html caption="Ladder (Porges, 2011)" %} | the same |

Pandoc and Quarto print the alternative text of an image as its caption; that of an image in HTML
is not printed, and not read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.documents.canvas import CITES
from ipnb_refs.model import Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ALT = regex(r"!\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]")
_TITLE = regex(r"\s(?P<mark>[\"'])(?P<text>[^\"]*?)(?P=mark)\s*\)\Z")
_VALUE = r"\s*=\s*(?P<mark>[\"'])(?P<text>(?:(?!(?P=mark))[^\\]|\\.)*)(?P=mark)"
_CAPTION = regex(rf"(?<![\w-])(?:caption|title|legend|attr){_VALUE}", re.DOTALL)
_LONGEST = 5000  # characters of markup that are looked through


def of_image(text: str, image: Span) -> Iterator[Span]:
    """Find what is to be read of an image in Markdown; a sign stands on both sides of each."""
    typed = text[image.start : min(image.end, image.start + _LONGEST)]
    found = [_ALT.match(typed), _TITLE.search(typed)]
    yield from _citing(image.start, found)


def of_code(text: str, code: Span) -> Iterator[Span]:
    """Find the captions in the code of a template."""
    typed = text[code.start : min(code.end, code.start + _LONGEST)]
    yield from _citing(code.start, _CAPTION.finditer(typed))


def _citing(start: int, found: Iterable[re.Match[str] | None]) -> Iterator[Span]:
    for match in found:
        if match is not None and CITES.search(match["text"]):
            yield Span(start + match.start("text"), start + match.end("text"))
