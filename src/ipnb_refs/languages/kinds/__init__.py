"""What kinds of words a language has: a type for all of them, and for those of one use."""

from __future__ import annotations

from ipnb_refs.languages.kinds.entry_words import EntryWords
from ipnb_refs.languages.kinds.language import Language
from ipnb_refs.languages.kinds.list_words import ListWords, companions, pairs, words
from ipnb_refs.languages.kinds.terms import Terms

__all__ = ["EntryWords", "Language", "ListWords", "Terms", "companions", "pairs", "words"]
