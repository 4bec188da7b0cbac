"""Films, songs, and albums that a post speaks of, by title or by who made them: no sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations import follows_title
from ipnb_refs.languages import read_as
from ipnb_refs.model import BORDER, MASK, Form
from ipnb_refs.regex import regex
from ipnb_refs.rules.entry_stub import types_of_words

if TYPE_CHECKING:
    from ipnb_refs.model import Citation
    from ipnb_refs.rules.context import Context

_ART = frozenset({"video", "audio"})
_AFTER = 50
"""Characters of the sentence in which a word may say what a title is of."""
_BEFORE = 120
_FIRST = 4
"""Words in which an apposition says what it is about: "a wonderful old film"."""
_LEAST_WORDS = 2
"""How often a post about films says so."""
_PART = regex(r"[,–—(]")
_END = regex(rf"[.!?;{BORDER}]\s|{BORDER}|\n\s*\n")
_WORD = regex(r"[^\W_]+(?:-[^\W_]+)*")
_QUOTED_TITLE = regex(r"[“„«\"]\s?[^\W\d_a-zß-öø-ÿ][^“”„«»\"\n]{1,99}[”“»\"],?\s?\Z")


def is_title_of_art(context: Context, citation: Citation) -> bool:
    """Say whether a narrative citation can be a title: "I saw Inception (2010), a film".

    The words behind it say so, with a comma and an article; one who argues or shows is an author.
    """
    cite = citation.cites[0]
    if citation.form is not Form.NARRATIVE or len(citation.cites) > 1 or cite.et_al is not None:
        return False
    words, end = read_as(), citation.span.end
    after = _END.split(context.document.prose[end : end + _AFTER].replace(MASK, ""))[0]
    verb = next(iter(after.split()), "").strip(",").lower()
    if verb in words.reporting | words.publishing | words.before_reporting:
        return False
    begins = words.articles | words.determiners | words.determiners_of_capitals
    parts = (_WORD.findall(part.lower())[:_FIRST] for part in _PART.split(after)[1:])
    return any(
        part and part[0] in begins and any(types_of_words().get(word) in _ART for word in part)
        for part in parts
    )


def is_credit_of_art(context: Context, citation: Citation) -> bool:
    """Say whether a bracket behind a title names who made the film: "*Heat* (Mann, 1995)".

    The post speaks of films or music, and the title stands in italics or quotation marks.
    """
    cite = citation.cites[0]
    is_alone = citation.form is Form.PARENTHETICAL and len(citation.cites) == 1
    if not is_alone or cite.locator is not None or cite.prefix is not None:
        return False
    text, opener = context.document.text, citation.span.start
    before = text[max(0, opener - _BEFORE) : opener]
    if not follows_title(text, opener, of_one_word=True) and not _QUOTED_TITLE.search(before):
        return False
    said = (types_of_words().get(word) for word in _WORD.findall(context.document.prose.lower()))
    return sum(kind in _ART for kind in said) >= _LEAST_WORDS
