"""What stands before a year like a name and is none, unless the store knows better.

| look-alike | why it is quiet |
| --- | --- |
| May (2020), on Monday (2019) | a month, a season or a day |
| Figure 2 (2012), Version 2 (2012), World Cup (2018) | something that is counted or labelled |
| London (1999) | a place |
| In (2012), However (2012) | a word that begins sentences |
| Act of Parliament (1989), The Lord of the Rings (2001), Johnson's Hold Me Tight (2008) | a title |
| Photo by Jane Smith (2020) | the credit for a picture |
| *Salmo trutta* (Linnaeus, 1758) | the author of a species |
| *The Long Way Home* (Norton, 2021) | a publisher behind the title of a book |
| - *Stalker* (Andrei Tarkovsky, 1979) | a line of a list of films |
| Related posts: Screen Time (2020) | a post of the same blog |
| [^1]: Roe, J. (2010). Knots. *Ropes*, *3*, 1–9. | a reference typed in full |
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar import (
    AGENT,
    BYLINE,
    COMMA,
    CONNECTOR,
    CREDIT,
    FUNCTION,
    JOINER,
    KIND,
    LABEL,
    LATIN_LOOKING,
    NAME,
    PARTICLE,
    PARTY_NEXT,
    TITLE_ARTICLE,
    TITLE_JOINER,
    WORK,
)
from ipnb_refs.model import BORDER, MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar import MarkedWord, MarkedWords
    from ipnb_refs.model import Document

_GENUS = regex(r"[A-Z][a-zë-]+(?:a|us|um|is|es|o|os|on|ys|ax|ops|yx|er|ea|ix|as)")
_EPITHET = regex(
    r"[a-zë-]{2,}(?:a|us|um|[^s]is|ii?|ae|ensis|ans|ens|or|oides|es|[^ei]as|e|[aeiy]x|os|[eu]r)"
)
_SPECIES = regex(
    r"(?P<genus>[A-Z][\w-]+)\.?\s(?:\([A-Z][a-z]+\)\s)?(?P<epithet>[a-zë-]{3,})"
    r"(?:\s(?:(?:var|subsp|ssp|f)\.\s)?(?P<third>[a-zë-]{3,}))?,?\s?\Z"
)
_ITALICS = regex(rf"[*_{MASK}]|</?(?:i|em)>")
_ITALIC_SIGNS = ("*", "_", "<", MASK)
_EMPHASIS = " *_"
# Endings of words of today, in a genus or an epithet: "Emotion coherence", "Attention partagée".
_MODERN = regex(
    r"(?:[tsc]ion|ment|[ea]nce|ness|ship|ism|ing|ive|able|ible|ture|sure|age|ity|ory|ogy|ics?|"
    r"(?:[^s]a|[ei]c|i)tiv[ao])$"
)
_LATIN = regex(r"(?:ensis|us|um|ae|ii|oides|ix|ax|ans)$")
_OLD_EPITHET = regex(r"(?:o|tes)$")  # too common to say anything elsewhere
_BEFORE_SENTENCE = frozenset({"", ".", "!", "?", ":", ";", "(", "[", "¿", "¡", "\u2029"})
_LAST_OF_THE_OLD = 1960
_PAIR = 2
_LINE = 60  # characters before a bracket that can hold the name of a species
_LONGEST_TITLE = 200
_TAG = r"(?:</?[a-z][^<>]*>\s*)*"
_TITLE_ALONE = regex(
    rf"\s*(?:[-*+•·–]\s+|\d+[.)]\s+)?{_TAG}[*_\"“„«]*{_TAG}[^<>\n()]{{1,99}}{_TAG}[*_\"”“»]+\s*"
    rf"|\s*(?:[-*+•·–]\s+|\d+[.)]\s+)?{_TAG}<(?:i|em|cite)>[^<>\n()]{{1,99}}</(?:i|em|cite)>\s*",
    re.IGNORECASE,
)
_END_OF_LINE = regex(rf"\)[.,;]?\s*{_TAG}\s*(?:\n|\Z)", re.IGNORECASE)
_SMALL_WORD = regex(r"(?<![\w’'])[^\W\dA-ZÀ-Þ_]\w*")
_CREDITS = regex(rf"[\W\d_{MASK}]*(?P<word>[^\W\d_]+)(?:\s[^\W\d_]+)?{MASK}*\s?:")
_ONLY_CREDITS = regex(
    rf"(?:\A|\n|{BORDER}|[.!?][\s{MASK}])[\s{MASK}>*_-]*"
    rf"(?P<words>[^\W\d_]+(?:[ \t\xa0{MASK}]+[^\W\d_]+)?)[\s{MASK}*_]*\Z"
)
_ENDS_ITALICS = regex(r"(?:\w[.!?]?[*_]|</(?:i|em|cite)>)\s?\Z", re.IGNORECASE)
_TITLE_IN_ITALICS = regex(
    r"(?:(?<!\w)[*_]{1,2}|<(?:i|em|cite)>)(?P<title>[\"“„«¿¡]?[^\W\d_a-zß-öø-ÿ][^*_<>\n()]+)"
    r"(?:[*_]{1,2}|</(?:i|em|cite)>)[,;]?\s?\Z"
)
_TITLE_WORD = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*[:,]?"
_SPOKEN_TITLE = regex(
    rf"(?<![\w’'-]){_TITLE_WORD}\s(?:[a-zß-öø-ÿ’']{{1,5}}\s){{0,3}}{_TITLE_WORD}\Z"
)
_BEFORE_REFERENCE = regex(rf"[\W\d_{MASK}]*(?:\w{{1,9}}[.:]?[\s{MASK}]+)?")
_BEFORE_TITLE = regex(rf"[a-z]?{MASK}*\){MASK}*\.\s{MASK}*[\"“„«*]?\s?[^\W\d_a-z]")
_CLOSED_EMPHASIS = regex(r"(?:[*_]|</(?:i|em|cite)>)[^\S\n]*\n?[^\S\n]*", re.IGNORECASE)


def _start_of_line(prose: str, offset: int) -> int:
    """Where the line or the block begins that an offset is in."""
    line = prose.rfind("\n", 0, offset) + 1
    block = prose.rfind(BORDER, line, offset) + 1
    return block or line


def is_own_post(document: Document, start: int, own_posts: re.Pattern[str]) -> bool:
    """Say whether a line, or the heading above, points to other posts: "Related posts: ..."."""
    prose = document.prose
    begin = _start_of_line(prose, start)
    if own_posts.match(prose[begin:start].replace(MASK, "")):
        return True
    headings = document.regions.headings
    above = bisect_right(headings, start, key=lambda heading: heading.span.start)
    return above > 0 and own_posts.match(headings[above - 1].text) is not None


def is_line_of_credits(prose: str, start: int, words: MarkedWords) -> bool:
    """Say whether a line begins with whose pictures these are: "Image credits: Ann Roe (2019)"."""
    begin = _start_of_line(prose, start)
    found = _CREDITS.match(prose, begin, start)
    if found is None or not words[found["word"].lower()].marks & CREDIT:
        return False
    # "Photos: as Ann Roe (2019) wrote" is a sentence.
    return all(
        words[word].marks & CONNECTOR for word in _SMALL_WORD.findall(prose, found.end(), start)
    )


def is_line_of_list(text: str, opener: int, year_end: int) -> bool:
    """Say whether a title and a bracket are all that a line has: "- *Stalker* (A. B., 1979)"."""
    start = text.rfind("\n", 0, opener) + 1
    if not _TITLE_ALONE.fullmatch(text, max(start, opener - _LONGEST_TITLE), opener):
        return False
    return _END_OF_LINE.match(text, year_end) is not None


def begins_reference(prose: str, start: int, year_end: int) -> bool:
    """Say whether names begin a line, and a title follows their year: "Roe, J. (2010). Knots."."""
    begin = _start_of_line(prose, start)
    if _BEFORE_TITLE.match(prose, year_end) is None:
        return False
    return _BEFORE_REFERENCE.fullmatch(prose, begin, start) is not None


def is_credit(left: Sequence[MarkedWord]) -> bool:
    """Say whether the words before a name give credit for a picture: "Photo by", "Foto:"."""
    near = left[-4:] if left and left[-1].text == ":" else left[-3:]
    return any(word.marks & CREDIT for word in near)


def is_credit_before(prose: str, opener: int, words: MarkedWords) -> bool:
    """Say whether a sentence has only words of credit before a bracket: "Photo (Roe, 2020)"."""
    typed = prose[max(0, opener - _LINE) : opener]
    last = typed[typed.rstrip(_EMPHASIS).rfind(" ") + 1 :].strip(_EMPHASIS)
    if last.isalpha() and not words[last.lower()].marks & CREDIT:
        return False  # as before most brackets
    found = _ONLY_CREDITS.search(prose, max(0, opener - _LINE), opener)
    return found is not None and all(
        words[word.lower()].marks & CREDIT for word in found["words"].replace(MASK, " ").split()
    )


def is_byline(left: Sequence[MarkedWord]) -> bool:
    """Say whether a name is that of who wrote the post: "Author: J. Smith (2012)"."""
    return len(left) > 1 and left[-1].text == ":" and bool(left[-2].marks & BYLINE)


def joins_title(left: Sequence[MarkedWord]) -> bool:
    """Say whether the words before a name join it to a title: "In the Realm of", "Brown v."."""
    end = len(left)
    if not end:
        return False
    last = left[-1]
    if last.marks & PARTY_NEXT and len(last.text) > 1:
        return True
    if last.text == "." and end > 1 and left[-2].marks & PARTY_NEXT:
        return True
    joined = False
    while end and left[end - 1].marks & (TITLE_JOINER | TITLE_ARTICLE):
        end -= 1
        joined = joined or bool(left[end].marks & TITLE_JOINER)
    return joined and end > 0 and left[end - 1].marks & (NAME | FUNCTION) == NAME


def names_title(left: Sequence[MarkedWord]) -> bool:
    """Say whether the words before a name say that a title follows: "the film Inception".

    A comma, "of", or a word that begins the title may stand between: "his memoir, Night", "the
    remake of Solaris", "the series In Treatment".
    """
    last = left[-1].marks
    if last & KIND or last & (LABEL | NAME) == LABEL | NAME:
        return True
    between = last & (COMMA | JOINER | PARTICLE) or last & (FUNCTION | NAME) == FUNCTION | NAME
    if not between or len(left) < _PAIR:
        return False
    kind = left[-2].marks
    # "le film de Truffaut" and "le rapport de l’Unicef": only the second is by whom follows.
    return bool(kind & KIND and (kind & LABEL or not (kind & WORK and last & AGENT)))


def is_emphasised(text: str, end: int, opener: int) -> bool:
    """Say whether a name ends in italics that end before the bracket: "*Inside Out* (2015)"."""
    return opener - end > 1 and _CLOSED_EMPHASIS.fullmatch(text, end, opener) is not None


def ends_italics(text: str, opener: int) -> bool:
    """Say whether italics end right before a bracket: "*Youth* (Paolo Sorrentino, 2015)"."""
    return _ENDS_ITALICS.search(text, max(0, opener - _LINE), opener) is not None


def follows_title(text: str, opener: int, *, of_one_word: bool = False) -> bool:
    """Say whether the title of a book, in italics, stands right before a bracket.

    One word alone is mostly a term, which may well be cited: "on *Repair* (Fischer, 2001)".
    """
    if not text[max(0, opener - 2) : opener].rstrip(" ,").endswith(("*", "_", ">")):
        return False
    title = _TITLE_IN_ITALICS.search(text, max(0, opener - _LONGEST_TITLE), opener)
    return title is not None and (of_one_word or " " in title["title"])


def follows_spoken_title(prose: str, end: int) -> bool:
    """Say whether words with capitals that can be a title stand right before: "The Bored Mind"."""
    line = prose[max(0, end - _LONGEST_TITLE) : end].replace(MASK, "").rstrip(' ,\n“”"»')
    return _SPOKEN_TITLE.search(line) is not None


def follows_species(prose: str, offset: int, words: MarkedWords, year: int | None) -> bool:
    """Say whether the text before a parenthesis ends in a two-word Latin name.

    At the beginning of a sentence any two words can look so ("Quem ama"): there the ending must be
    a Latin one, or the year of a time in which most species were described, or the name in italics.
    """
    typed = prose[max(0, offset - _LINE) : offset]
    if typed.islower():
        return False
    line = _ITALICS.sub("", typed) if any(sign in typed for sign in _ITALIC_SIGNS) else typed
    found = _SPECIES.search(line)
    if found and found["third"] and not (line != typed or _LATIN.search(found["third"])):
        found = _SPECIES.search(line, found.end("genus"))  # three words are more often a sentence
    if not found:
        return False
    if found["genus"].lower() == found["epithet"]:
        return True  # "*Alle alle*"
    begins = line[: found.start()].rstrip()[-1:] in _BEFORE_SENTENCE
    genus, epithet = found["genus"], found["epithet"]
    in_italics = line != typed
    old = year is not None and year < _LAST_OF_THE_OLD
    if begins and not (old or in_italics or _LATIN.search(epithet)):
        return False
    if _MODERN.search(genus) or _MODERN.search(epithet):
        return False
    if (words[genus].marks | words[epithet].marks) & (FUNCTION | LATIN_LOOKING):
        return False
    if old and in_italics and _OLD_EPITHET.search(epithet):
        return True
    return bool(_GENUS.fullmatch(genus) and _EPITHET.fullmatch(epithet))
