"""Word documents (.docx): their text as HTML, with the paragraph of each place."""

from __future__ import annotations

from ipnb_refs.containers.word.word_file import read, works_kept

__all__ = ["read", "works_kept"]
