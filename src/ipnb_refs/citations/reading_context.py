"""What a post is read with: its document, the words of its languages, the names of the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations import grammar
from ipnb_refs.frozen import value

if TYPE_CHECKING:
    from ipnb_refs.citations.grammar import Vocabulary, Window
    from ipnb_refs.model import Document, Lexicon


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
        return grammar.Window(self.document, start, end, self.vocabulary.words)
