"""Typed citations: from the prose of a document to clusters of cites.

`scan` finds dates and the brackets round them, `reader` reads the names to the left (`authors`)
and letters and locators to the right (`dates`, `locators`), `evidence` decides whether it is a
citation at all, and `cluster` gathers what shares a bracket. All of them see words with marks
(`words`), and the phrases of a language (`vocabulary`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.cluster import gather
from ipnb_refs.citations.reader import Reader
from ipnb_refs.citations.scan import closed
from ipnb_refs.citations.vocabulary import vocabulary

if TYPE_CHECKING:
    from ipnb_refs.model import Citation, Document, Lexicon
    from ipnb_refs.settings import Settings

__all__ = ["closed", "parse"]


def parse(
    document: Document,
    store: Lexicon | None = None,
    settings: Settings | None = None,  # noqa: ARG001 - no setting changes the reading yet
) -> tuple[Citation, ...]:
    """Read the typed citations of a document, in text order.

    A store sharpens detection: its authors right before their years are citations in every form,
    and a place or a month can be a name. Spans count code points of `document.text`.
    """
    words = vocabulary()
    readings = Reader(document, words, store).readings()
    return tuple(gather(document.prose, words, readings))
