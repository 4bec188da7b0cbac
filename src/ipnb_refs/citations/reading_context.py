"""What a post is read with: its document, the words of its languages, the names of the store."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar import Window
from ipnb_refs.model import value

if TYPE_CHECKING:
    from ipnb_refs.citations.grammar import Vocabulary
    from ipnb_refs.model import Document, Lexicon, Span


@value
class ReadingContext:
    """All that the stages of reading share; `lexicon` is None where there is no store.

    `has_marks` says that the prose has markup inside its lines.
    """

    document: Document
    vocabulary: Vocabulary
    lexicon: Lexicon | None
    has_marks: bool

    def window(self, start: int, end: int) -> Window:
        """Cut a stretch of the prose into words."""
        return Window(self.document, start, end, self.vocabulary.words)

    def link_round(self, start: int, end: int) -> Span | None:
        """The text of the link that holds a stretch, if there is one."""
        links = self.document.regions.links
        at = bisect_right(links, start, key=lambda link: link.start)
        return links[at - 1] if at and links[at - 1].end >= end else None
