"""What else says that a bare name before a year is somebody who wrote: "Koehler (2016)".

The form alone cannot: "Inception (2010)" and "HIPAA (1996)" look the same. This is asked only of
cites that no work was found for.

| typed | says |
| --- | --- |
| Koehler (2016) argued / argumenta Koehler (2016) / according to Koehler (2016) | somebody wrote |
| a study by Koehler (2016) / as shown by Koehler (2016) / Koehler's (2016) study | the same |
| Koehler ([2016](https://example.org)) | the same: only the year is a link |
| Koehler-Thompson (2016) / Koehler and Roe (2016) | the same: two surnames |
| the Koehler (2016) training | against it: a thing, not a person |
| Koehler (1816) | against it: few posts cite what is so old |
| KOEHLER (2016) / Koehler-5 (2016) / iKoehler (2016) | against it: no surname is written so |
| *Koehler* (2016) / “Koehler” (2016) | against it: a title |
| the director of Koehler (2016) / the film ... Koehler (2016) | against it: a film |
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.citations.evidence.lookalikes import is_emphasised
from ipnb_refs.citations.evidence.of_art import (
    follows_preposition,
    is_timed,
    kinds_of_art,
    may_be_credit,
    words_after,
)
from ipnb_refs.citations.evidence.speakers import follows_lead, is_link_of_year, says_something
from ipnb_refs.citations.grammar import (
    ACRONYM,
    ARTICLE,
    BRAND,
    CAPITAL_NEXT,
    CONNECTOR,
    DETERMINER,
    GROUP,
    JOINER,
    KIND,
    LABEL,
    LARGE_PARTICLE,
    NAME,
    PARTICLE,
    POSSESSIVE,
    STOP,
    WORK,
    Window,
)
from ipnb_refs.frozen import value
from ipnb_refs.languages import (
    EDITION_WORDS,
    ENGLISH,
    INSTITUTIONS,
    has_bare_genitive,
    read_as,
)
from ipnb_refs.model import MASK, Form, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar import MarkedWord, Vocabulary
    from ipnb_refs.model import Citation, Cite, Document

_BEFORE = 70
"""Characters of the sentence in which a word may say what is meant."""
_PAIR = 2
_SHORTEST_SURNAME = 5
_OLD = 1850
_POSSESSIVES = ("'s", "’s")
_OPEN_QUOTES = frozenset("'‘‚")
_OPENS_ITALICS = frozenset("*_>")
_CALLED = regex(r"(?<!\w)([^\W\d_]{2,})\s([A-ZÀ-Þ][\w’'-]+)")
_IN_ITALICS = regex(
    r"(?<![*_\w])[*_]([A-ZÀ-Þ][^*_\n]{2,60})[*_](?![*_\w])|<(?:em|i)>([^<>]{3,60})</"
)
_REMARKS = EDITION_WORDS | read_as().studies | frozenset({"model"})
"""What a bracket may say behind the year of a thing as well as behind that of a work."""
_QUOTES = frozenset('"“”„«»‘’')


@value
class Signs:
    """How much says that a name is somebody who wrote, and how much speaks against it.

    `is_plain` says that it is a surname alone, `is_group` that it is the name of an institution,
    `is_timed` that the words beside it are those beside an event or a thing: "after Koehler",
    `is_hinted` that a verb of those who write stands behind a clause: "Koehler, as ever, argued".
    """

    said: int
    against: int
    is_plain: bool
    is_group: bool
    is_timed: bool
    is_hinted: bool


def named_things(document: Document, vocabulary: Vocabulary) -> frozenset[str]:
    """Give what the post calls a film, a storm, or a law, or sets in italics, in lower case."""
    words, italics = vocabulary.words, _IN_ITALICS.finditer(document.text[: _end_of(document)])
    called = (
        found[2].lower()
        for found in _CALLED.finditer(document.prose.replace(MASK, ""))
        if words[found[1]].marks & (KIND | LABEL) and not words[found[1]].marks & WORK
    )
    return frozenset((*called, *((found[1] or found[2]).lower() for found in italics)))


def _end_of(document: Document) -> int:
    """Where the list of references begins: its titles are those of sources."""
    return min([each.span.start for each in document.lists.every], default=len(document.text))


def is_bare(document: Document, citation: Citation) -> bool:
    """Say whether a citation is names and a year in brackets, and nothing more.

    A comma before the year, et al., initials, a page, a letter, or a word such as "see" would each
    be a sign that settles it; "edition" is none: "Rust (2018 edition)".
    """
    cite = citation.cites[0]
    name, date = cite.names[-1], cite.date
    if len(citation.cites) > 1 or date is None or date.year is None:
        return False
    if date.year_suffix or date.original_year is not None or name.abbreviation is not None:
        return False
    if cite.et_al or cite.locator or cite.prefix or citation.apart:
        return False
    if cite.suffix is not None and not _REMARKS.issuperset(cite.suffix.text.lower().split()):
        return False
    if any("." in each.name.given for each in cite.names):
        return False
    between = document.prose[name.span.end : date.span.start]
    in_brackets = citation.form is Form.PARENTHETICAL or "(" in between or "[" in between
    return in_brackets and "," not in between


def second_signs(
    document: Document, vocabulary: Vocabulary, citation: Citation, things: frozenset[str]
) -> Signs:
    """Count what says that a bare citation is one, and what speaks against it.

    `things` are what the post names elsewhere, as `named_things` gives them.
    """
    (cite,) = citation.cites
    words, span = vocabulary.words, Span(cite.names[0].span.start, cite.names[-1].span.end)
    parts = Window(document, span.start, span.end, words).words
    left = Window(document, max(0, span.start - _BEFORE), span.start, words).words
    begin = max((at + 1 for at, word in enumerate(left) if word.marks & STOP), default=0)
    left = left[begin:]
    double = _is_double(document, parts) and not follows_preposition(vocabulary, left)
    institute = parts[-1].lower in INSTITUTIONS and parts[-1].text[:2].isupper()
    said = (
        _speaks(document, vocabulary, cite, left)
        + is_link_of_year(document, cite)
        + (double or len(cite.names) > 1)
    )
    named = " ".join(word.text for word in parts).lower()
    against = (
        (_follows_article(left, vocabulary) and not (double or institute))
        + (_is_no_surname(parts) and not institute)
        + (_is_title(document, cite) or named in things)
        + (_is_part(left, vocabulary) and not follows_lead(document.prose, span.start, vocabulary))
        + _is_among_art(document, citation, left)
        + _is_old(cite)
    )
    plain = sum(not word.marks & (PARTICLE | LARGE_PARTICLE) for word in parts) == 1
    timed = citation.form is Form.NARRATIVE and is_timed(document, vocabulary, citation, left)
    verbs, _ = _verbs(vocabulary)
    hinted = says_something(document.prose, cite.span.end, vocabulary, verbs, loosely=True)
    return Signs(said, against, plain, institute or _is_institution(parts), timed, hinted)


def may_credit_thing(document: Document, vocabulary: Vocabulary, citation: Citation) -> bool:
    """Say whether a bracket may name who made a thing: "a podcast (Koehler Lab, 2016)".

    Or "*Koehler* (BBC, 2016)": capitals behind a title are hardly an author.
    """
    cite = citation.cites[0]
    if citation.form is not Form.PARENTHETICAL or len(citation.cites) > 1:
        return False
    if len(cite.names) > 1 and any(len(each.name.family) > 1 for each in cite.names):
        return False  # but "(A&M, 1977)"
    prefix = cite.prefix.text if cite.prefix else ""
    if cite.et_al or cite.locator:
        return False
    if prefix and not vocabulary.words[prefix].marks & ARTICLE:
        return prefix[:1].isupper() and prefix.split()[-1].islower()  # "Reflections on Koehler"
    start, words, span = citation.span.start, vocabulary.words, cite.names[0].span
    left = Window(document, max(0, start - _BEFORE), start, words).words
    if left and left[-1].lower in kinds_of_art():
        return True
    parts = Window(document, span.start, span.end, words).words
    if len(cite.names) > 1 or any(word.marks & BRAND for word in parts):
        return True
    return _is_no_surname(parts) and may_be_credit(document, citation)


def _speaks(
    document: Document, vocabulary: Vocabulary, cite: Cite, left: Sequence[MarkedWord]
) -> bool:
    """Whether the sentence says that somebody of this name wrote or found something."""
    prose, start, end = document.prose, cite.names[0].span.start, cite.span.end
    verbs, inverted = _verbs(vocabulary)
    if says_something(prose, end, vocabulary, verbs) or follows_lead(prose, start, vocabulary):
        return True
    last = left[-1].lower if left else ""
    if last in inverted:
        return True  # "argumenta Koehler (2016)"
    if last in vocabulary.by_whom and len(left) > 1:
        before = left[-2].lower
        return before in verbs or before in vocabulary.works or before in vocabulary.studies
    end = cite.names[-1].span.end
    return prose.startswith(_POSSESSIVES, end) or prose.endswith(_POSSESSIVES, start, end)


@lru_cache(maxsize=16)
def _verbs(vocabulary: Vocabulary) -> tuple[frozenset[str], frozenset[str]]:
    """Give the verbs of those who write, and those that can stand right before them."""
    saying = vocabulary.reporting | vocabulary.studying
    return saying | vocabulary.publishing, saying - ENGLISH.reporting - ENGLISH.studying


def _is_double(document: Document, parts: Sequence[MarkedWord]) -> bool:
    """Whether two surnames are joined by a hyphen: "Geiger-Thomas", but no German compound."""
    if has_bare_genitive(document.meta.lang, document.prose):
        return False
    surnames = parts[-1].text.split("-")
    return len(surnames) > 1 and all(
        len(each) >= _SHORTEST_SURNAME and each.istitle() for each in surnames
    )


def _is_institution(parts: Sequence[MarkedWord]) -> bool:
    return len(parts) > 1 and any(word.marks & GROUP for word in parts)


def _follows_article(left: Sequence[MarkedWord], vocabulary: Vocabulary) -> bool:
    """Whether an article stands before the name, and nothing that only looks like one: "as"."""
    if not left or left[-1].lower in vocabulary.by_whom | vocabulary.as_words:
        return False
    return bool(left[-1].marks & (ARTICLE | DETERMINER | CAPITAL_NEXT))


def _is_part(left: Sequence[MarkedWord], vocabulary: Vocabulary) -> bool:
    """Whether the name is the end of a longer one: "Psychologists for Koehler"."""
    if len(left) < _PAIR or not left[-2].marks & NAME:
        return False
    joins = left[-1].marks & (JOINER | CONNECTOR | ARTICLE) == JOINER
    return joins and left[-1].lower not in vocabulary.by_whom | vocabulary.in_year_ends


def _is_no_surname(parts: Sequence[MarkedWord]) -> bool:
    """Whether capitals or digits stand where no surname has them: "HIPAA", "DSM-5".

    Or a genitive, or a word for a kind of thing: "Koehler's Project", "Koehler Review".
    """
    if any(word.marks & POSSESSIVE for word in parts[:-1]):
        return True
    if any(word.lower in kinds_of_art() for word in parts):
        return True
    if len(parts) > 1 and parts[-1].marks & WORK:
        return True
    return any(word.marks & (ACRONYM | BRAND) or any(map(str.isdigit, word.text)) for word in parts)


def _is_old(cite: Cite) -> bool:
    """Whether the year is older than nearly all that blogs cite."""
    return cite.date is not None and (cite.date.year or 0) < _OLD


def _is_title(document: Document, cite: Cite) -> int:
    """Count whether the name is set in italics or in quotation marks, and whether more is.

    Two names in one pair of asterisks are a title rather than authors: "*Hope and Glory* (1987)".
    """
    span, year = cite.names[-1].span, cite.date
    text = document.text
    opener = max(text.find("(", span.end), text.find("[", span.end)) if year else -1
    quoted = bool({*text[span.end : span.end + 2]} & _QUOTES - {"’", "'"})
    emphasised = opener > 0 and is_emphasised(text, span.end, opener)
    start = cite.names[0].span.start
    quoted = quoted or text[start - 1 : start] in _OPEN_QUOTES
    inside = text[start - 1 : start] in _OPENS_ITALICS
    longer = emphasised and (not inside or len(cite.names) > 1)
    return (quoted or emphasised) + longer


def _is_among_art(document: Document, citation: Citation, left: Sequence[MarkedWord]) -> bool:
    """Whether the sentence speaks of films, songs, or events."""
    words = (*(word.lower for word in left), *words_after(document, citation.span.end))
    return not kinds_of_art().isdisjoint(words)
