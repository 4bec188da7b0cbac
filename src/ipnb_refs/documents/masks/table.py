"""All masks, in the order in which they are put on; a new one is a file here and a row below.

A mask takes a text and gives one of the same length, with blanks, marks or fillers in the place of
what is no prose.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from ipnb_refs.documents.canvas import without_filled_lines, without_marks
from ipnb_refs.documents.frontmatter import blank_front_matter
from ipnb_refs.documents.masks.fences import blank_prose_fences
from ipnb_refs.documents.masks.mathematics import blank_formulas
from ipnb_refs.documents.masks.mdx import blank_mdx, blank_mdx_in_markdown
from ipnb_refs.documents.masks.pandoc import blank_keys, mask_attributes
from ipnb_refs.documents.masks.shortcodes import blank_shortcodes, without_surrogates
from ipnb_refs.documents.masks.urls import blank_urls
from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

Kinds = frozenset[str]
"""What a mask serves: formats by their names, and "mdx" for Markdown that is MDX."""

_MARKDOWN: Kinds = frozenset({"markdown"})
_MDX: Kinds = frozenset({"mdx"})
_HTML: Kinds = frozenset({"html"})
_TEXT: Kinds = frozenset({"text"})
_BOTH = _MARKDOWN | _MDX


class When(Enum):
    """What a mask is put on: the raw text, before the reader of its format, or what that paints."""

    RAW = auto()
    PAINTED = auto()


@frozen
class Mask:
    """One mask: what it hides, in which kinds of text, when, and the function that does it."""

    hides: str
    kinds: Kinds
    when: When
    function: Callable[[str], str]


MASKS = (
    Mask("front matter", _BOTH | _HTML, When.RAW, blank_front_matter),
    Mask("our own marks, invisible characters", _BOTH | _HTML | _TEXT, When.RAW, without_marks),
    Mask("lone surrogates", _BOTH, When.RAW, without_surrogates),
    Mask("codes of templates", _BOTH | _HTML, When.RAW, blank_shortcodes),
    Mask("comments of MDX", _MARKDOWN, When.RAW, blank_mdx_in_markdown),
    Mask("imports, exports and expressions of MDX", _MDX, When.RAW, blank_mdx),
    Mask("formulas", _BOTH | _HTML, When.RAW, blank_formulas),
    Mask("attributes of pandoc, keys of TeX", _BOTH, When.RAW, mask_attributes),
    Mask("fences around prose", _BOTH, When.RAW, blank_prose_fences),
    Mask("lines in which all is hidden", _BOTH, When.RAW, without_filled_lines),
    Mask("web and mail addresses", _BOTH | _HTML | _TEXT, When.PAINTED, blank_urls),
    Mask("citations by key", _BOTH, When.PAINTED, blank_keys),
)


def masked(text: str, kind: str, when: When) -> str:
    """Put on all masks that serve this kind of text ("markdown", "mdx", "html", "text")."""
    for mask in MASKS:
        if mask.when is when and kind in mask.kinds:
            text = mask.function(text)
    return text
