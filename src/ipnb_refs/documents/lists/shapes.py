"""Tells paragraphs that look like entries of a reference list from prose that cites."""

from __future__ import annotations

import re
from enum import IntEnum

from ipnb_refs.documents.layout import visible
from ipnb_refs.documents.lists.entry_years import TYPED_STATUSES, UNDATED, find_year
from ipnb_refs.languages import (
    EDITOR_LABELS,
    EDITORS,
    LIST_PARTICLES,
    LOOSE_STATUSES,
    PAGES,
    SAME_AUTHOR,
    STATUSES,
    SURNAME_PREFIXES,
    alternatives,
    read_as,
)
from ipnb_refs.regex import regex

_YEAR = r"(?:1[5-9]|20)\d\d"
_ALL = read_as()
_WORDS = _ALL.lists
_NO_DATE = alternatives((STATUSES[0],), stop=r"\. ?")
_STATUS = alternatives(STATUSES, space=" ")
_LOOSE_STATUS = alternatives(LOOSE_STATUSES, space=" ")
# The first letters of abbreviations: "n.d.", "s.f.", "o. J."
_LETTER = "".join(sorted({phrase[0] for phrase in TYPED_STATUSES if phrase[1:2] == "."}))
_WHEN = rf"(?:{_YEAR}[a-z]?|(?i:{UNDATED})(?:-[a-z])?)"
_WINDOW, _LONGEST_LOOSE = 400, 300
_NAME_END, _LONGEST_LOCATOR = len("l.’ ("), 40
"""How far a narrative citation reaches to the left and to the right of its year."""

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ɏ]"
_WORD = rf"{_CAPITAL}[\w'’.\-‐‑]*"
_SHORT_NAME = rf"[(\[]{_CAPITAL}[\w.&/\-‐‑]{{1,14}}[)\]]"  # the abbreviation behind a group
_BULLET = r"(?:[\[(]?\d{1,3}[\].)]\s*|[-*+•–·↑^]\s+)?"
_SURNAME = r"(?:[^\W\d_][\w'’.\-‐‑]*\s){0,3}[^\W\d_][\w'’\-‐‑]*,\s?"
_INITIALS = rf"(?:{_CAPITAL}\.[\s\-‐‑]?+){{1,4}}+"
_CONNECTOR = alternatives(_ALL.list_connectors)
_JOIN = rf"(?:{alternatives(_ALL.list_connectors | _WORDS.joins)})\b"
_PARTICLE = rf"(?:{alternatives(LIST_PARTICLES)})"
_BEFORE_NAME = rf"(?:(?:{_PARTICLE}\s){{1,3}}|[a-z]{{1,4}}['’])?"
_AND = rf"(?:[\s,]+(?:{_CONNECTOR}|&|al\.|{_BEFORE_NAME}{_WORD})){{0,14}}"
# "Siegel DJ", "van der Kolk BA", "García Márquez G"
_BARE_INITIALS = rf"(?:\s{_WORD}){{0,2}}\s{_CAPITAL}{{1,3}}"
_BARE = rf"{_BEFORE_NAME}{_WORD}{_BARE_INITIALS}"
_DATE = (
    rf"\(?(?:{_YEAR}[a-z]?(?:[/–-]\d{{2,4}})?|(?i:{UNDATED})(?:-[a-z])?)"
    r"[^()]{0,30}\)?[.:]"
)
_ROLE = rf"(?:\s\({_CAPITAL}[a-z]{{1,9}}\.\)\.?|,\s(?:{alternatives(EDITOR_LABELS)}))?"
_QUOTE = "[\"“'‘«]?"
_SMALL = alternatives(_WORDS.small_words)
_PAGE = rf"(?:{alternatives(PAGES)})"
_SPOKEN_WORDS = _ALL.function_words | _WORDS.sentence_words

_FRONT = regex(
    rf"{_BULLET}(?:"
    # "Siegel, D. J." and "van der Kolk, B."; not "However, U.S. policy"
    rf"{_SURNAME}(?:{_INITIALS}(?!(?!{_JOIN}|al\.)[a-z])"
    # "Siegel, Daniel. The ..." and "Siegel, Daniel (2012)."; not "However, Siegel (2012) argued"
    rf"|{_CAPITAL}(?:[\w'’\-]*{_AND}{_ROLE}(?:(?<=\.)\s|\.\s|,?\s{_DATE})"
    # "Siegel, Daniel and Bryson, Tina (2011) ‘The whole-brain child’" and the same in italics
    rf"|[\w'’.\-]*{_AND}{_ROLE},?\s"
    rf"\((?:{_YEAR}[a-z]?|{_LOOSE_STATUS})\)\s{_QUOTE}{_CAPITAL}))"
    # "Siegel, DJ, & Bryson, TP (2011)." and "Siegel DJ, Bryson TP (2011) The whole-brain child"
    rf"|{_WORD},?\s{_CAPITAL}{{1,3}}\.?(?:[,;&\s]+(?:{_JOIN}\s)?{_WORD},?\s{_CAPITAL}{{1,3}}\.?"
    rf"){{0,12}},?(?:\set\sal\.?)?\s(?:\({_DATE}|\({_YEAR}[a-z]?\),?\s{_QUOTE}{_CAPITAL})"
    # "Daniel Siegel and Tina Bryson (2011). The whole-brain child"
    rf"|{_BEFORE_NAME}{_WORD}(?:{_AND}{_ROLE}\s\((?:{_YEAR}[a-z]?|(?i:{UNDATED}))\)[.:]\s"
    rf"{_QUOTE}{_CAPITAL}"
    # "Siegel DJ, Bryson TP. The whole-brain child."
    rf"|{_BARE_INITIALS}(?:,\s{_BARE}){{0,12}}(?:,\set\sal)?(?:,\s(?:{alternatives(EDITORS)}))?\.\s"
    rf"(?=[\"“]?{_CAPITAL}|{_YEAR}[a-z]?\.\s[\"“]?{_CAPITAL}))"
    # "World Health Organization. (2021)."
    rf"|{_CAPITAL}[\w'’\-]*(?:[\s,]+(?:{_SMALL}|{_WORD})){{0,12}}(?:(?<=\.)|\.)\s\({_DATE}"
    # "BFG - The Brazil Flora Group. (2021). Title"; not "as in Siegel et al. (2012). It"
    rf"|[^()]{{5,202}}+(?<=\.\s)(?<!\bal\.\s)\({_YEAR}[a-z]?(?:,[^()]{{1,30}})?\)\.\s"
    rf"{_QUOTE}{_CAPITAL}"
    # "World Health Organization (2013) Guidelines" and "World Health Organization. 2013. It"
    rf"|{_WORD}(?:[\s,]+(?:{_SMALL}|{_WORD})){{2,12}}"
    rf"(?:\s\({_YEAR}[a-z]?\)[.:]?|\.\s(?:{_YEAR}[a-z]?\.|{_NO_DATE}))\s"
    rf"(?:{_QUOTE}{_CAPITAL}|{_YEAR}[–-])"  # "(2015) 2015–2020 Guidelines"
    # "———. 2014."
    rf"|(?:[—–_\-]{{2,}}|(?:{alternatives(SAME_AUTHOR)})(?=[\s:,(/]))[.,:]?\s"
    r")"
)
# "World Health Organization (WHO) (2019). Guidelines" and "Robert-Koch-Institut [RKI]: 2020."
_SHORTENED = regex(
    rf"{_BULLET}{_WORD}(?:[\s,]+[\w'’&\-‐‑]++){{0,14}}\s{_SHORT_NAME}"
    rf"(?:[.,:]?\s\({_YEAR}[a-z]?(?:,[^()]{{1,30}})?\)[.,:]?|[.:]?\s{_YEAR}[a-z]?[.,:])"
    rf"\s{_QUOTE}{_CAPITAL}"
)
_SPOKEN = regex(lambda: rf"{_BULLET}(?i:{alternatives(_SPOKEN_WORDS)})(?![\w'’‐-])")
# The whole of what stands before the title, in the form of APA: nothing else looks like it.
_NAMES = rf"{_SURNAME}{_INITIALS}(?:[,;&\s]+(?:{_JOIN}\s)?(?:[.…\s]{{3,9}})?{_SURNAME}{_INITIALS})"
_UNMISTAKABLE = regex(
    rf"{_BULLET}{_NAMES}{{0,21}}(?:,?\set\sal\.?)?\s?(?:\({_CAPITAL}[a-z]{{1,9}}\.?\)\.?,?\s)?"
    rf"\((?:{_YEAR}[a-z]?|{_STATUS})(?:,[^()]{{1,30}})?\)\.\s+"
    r"[\"“'‘«]?(?:[^\Wa-z_]|[a-z]+[A-Z])"
)
# "Bartz, Elke (2006), »Title«", "Weber, Max/Simmel, Georg, 1908: Title", "Paul, Jo(2000). Title":
# nothing but names before a year, and what can be a title behind it.
_NAME_STEP = (
    rf"(?:(?:[a-z]{{1,4}}['’])?{_CAPITAL}[\w'’.\-‐‑]*+|(?:{_PARTICLE}|{_JOIN})(?![\w'’])|&"
    r"|et\sal\.|u\.\s?a\."
    rf"|[(\[](?i:{alternatives(_WORDS.editors)})\.?[)\]])[\s,;/]*+"
)
# Not "La Greca, Karl", nor "de Souza, Ana".
_SPOKEN_FRONT = regex(
    lambda: (
        rf"{_BULLET}(?!(?:(?:{_PARTICLE}|{alternatives(SURNAME_PREFIXES)})\s){{1,3}}"
        rf"{_CAPITAL}[\w’'-]+(?:\s{_CAPITAL}[\w’'-]+)?,)(?i:{alternatives(_SPOKEN_WORDS)})(?![\w'’‐-])"
    )
)
_NAMES_AND_YEAR = regex(
    rf"{_BULLET}{_BEFORE_NAME}{_CAPITAL}[\w'’.\-‐‑]*+(?:\s{_CAPITAL}[\w'’.\-‐‑]*+){{0,2}},\s?"
    rf"{_CAPITAL}"
    rf"[\w'’.\-‐‑]*+[\s,;/]*+(?:{_NAME_STEP}){{0,40}}+"
    # "Weber, Max; Simmel, Georg: Title; 1908; Place", "Weber, Max: Title, Place 1908"
    rf"(?::\s[^:]{{3,200}}[;,]\s(?:[^\W\d_a-z][^:;,\d]{{1,40}}\s)?{_YEAR}\b"
    rf"|(?:[(\[]{_YEAR}[a-z]?[)\]]|{_YEAR}[a-z]?(?=\W))\s?[.,:]?"
    rf"\s?(?:[(\[](?i:{alternatives(_WORDS.editors)})\.?[)\]][.,:]?\s?)?[\"“„»«‘']{{0,2}}{_CAPITAL})"
)
# "Berks and Lahn (2005, AER) “An overview”": sentences go on in small letters there.
_NAMES_AND_TITLE = regex(
    rf"{_BULLET}(?=[^\d()]{{0,200}}\()(?:{_NAME_STEP}){{1,40}}+\({_YEAR}[a-z]?(?:[,;]\s[^()]{{1,30}})?\)\s"
    rf"(?:[“„«\"‘'][^“”„»\"]{{1,200}}[”“»\"’']|{_CAPITAL})(?P<behind>.*)"
)
# "De Morgen, ‘Een winter’, 4 mei 2015", "Kok, Jan en Ien Moll, ‘Een winter’. Tijdschrift 3 (1956)"
_NAMES_AND_QUOTED = regex(
    rf"{_BULLET}(?:{_NAME_STEP}){{1,12}}+(?<=,\s)[“„«»\"‘'](?=\S)[^\n]{{3,200}}?[”“»«\"’']"
    r"(?:[.,]|\s[(\[])(?P<behind>.*)"
)
# "J. Rossi e P. Neri, La scuola in rete, Lumi, Torino 1996."
_INITIALS_FIRST = regex(
    rf"{_BULLET}(?:(?:,\s|\s{_JOIN}\s)?{_INITIALS}(?:{_PARTICLE}\s)?{_WORD}(?:\s{_WORD})?"
    rf"(?:\s\((?i:{alternatives(_WORDS.editors)})\.?\))?){{1,4}}+,\s{_QUOTE}{_CAPITAL}(?P<behind>.*)"
)
# "Freud, Sigmund: Trauer", "Thomas Mann: Der Zauberberg", "Zweig, Stefan, Die Welt": says little
# alone, but much where the lines above begin alike.
_NAMES_AND_MARK = regex(
    rf"{_BULLET}{_BEFORE_NAME}{_WORD}(?:\s(?:{_JOIN}\s|{_PARTICLE}\s)?{_WORD}){{0,2}}(?P<inverted>,)?"
    rf"\s{_WORD}(?:\s{_WORD})?"
    rf"(?:(?:\s?[/;&,]\s?{_WORD}|\s(?:{_JOIN}|{_PARTICLE}|{_WORD}))*+"
    rf"(?:\s\((?i:{alternatives(_WORDS.editors)})\.?\))?\s?(?P<colon>:)"
    rf"|(?:\s{_PARTICLE})*+(?:\s\((?i:{alternatives(_WORDS.editors | _WORDS.roles)})\.?\))?,)"
    rf"\s{_QUOTE}[*_]?{_CAPITAL}"
)
# What all of these begin with: words, a comma and a capital; a full stop and a date; or
# bare initials. Each step is possessive: to try again from shorter ones takes ten times as long.
_STEP = r"[\w'’.\-‐‑]++"
_MAY_BE_FRONT = regex(
    rf"[—–_\-]{{2}}|(?:{alternatives(SAME_AUTHOR)})[\s:,(/]|[\W\d_]*+"
    rf"(?:{_STEP}(?:[^\w,]{{1,9}}+{_STEP}){{0,3}}+,\W{{0,9}}+[^\W\d_a-z]"
    rf"|[^.]{{1,99}}+\.\W{{0,9}}+(?:\d|{_NO_DATE}|(?<=\())"
    rf"|(?:[\w'’\-‐‑]++\W{{1,9}}+){{1,5}}?{_CAPITAL}{{1,3}}\b"
    rf"|[^()\[\]]{{3,150}}+{_SHORT_NAME}\W{{1,4}}+\d"
    rf"|[^()]{{3,200}}+\((?=\W{{0,400}}+(?:\d|[{_LETTER}]\.|[a-z]{{2,4}}\s[a-z])))"
)
_NARRATIVE = regex(
    rf"\((?:(?<=[^\W\d_]\s\()|(?<=[^\W\d_][.’']\s\()){_WHEN}(?:,\s{_PAGE}[^()]{{1,12}})?\)\s[a-z]"
)
_CITATION = regex(rf"\([^()]{{0,99}}[^\W\d_]{{2}}[,.]?\s{_YEAR}[a-z]?[);,]")
# "World Health Organization. Guideline"
_GROUP = regex(rf"{_BULLET}{_WORD}(?:[\s,]+(?:{_SMALL}|{_WORD})){{1,12}}\.\s{_QUOTE}{_CAPITAL}")
# "A theory by Bowlby (1969)", "Ein Modell nach Kern und Moll (2011)"
_BY_WHOM = regex(
    rf"\s[^\W\d_A-ZÀ-Þ]+\s(?:{_PARTICLE}\s){{0,2}}{_WORD}"
    rf"(?:\s(?:{_JOIN}|&|al\.)|,?\s{_WORD}){{0,4}}\s\({_YEAR}[a-z]?\)"
)
# "Siegel (2012); Schore (2009)" and "Siegel and Bryson (2011)." cite, with no word of a title.
_CITED = regex(rf"\([^()]*{_YEAR}[^()]*\);")
_ONLY_NAMES = regex(rf"(?:(?:{_WORD}|{_JOIN}|&|al\.|{_SMALL}),?\s){{1,9}}\({_YEAR}[^()]*\)\W*\Z")
_IMPRINT = regex(rf"\((?:[^():]{{2,40}}:\s)[^()]{{2,60}},\s{_YEAR}\)")
_AUTHOR_FIRST = regex(rf"{_BULLET}{_CAPITAL}[\w'’.\-]*(?:\s{_WORD}){{1,3}},\s[\"“‘«]?{_CAPITAL}")
_LAST_BRACKET = regex(rf"\([^()]{{2,60}},\s{_YEAR}\)[.,]?(?:\s(?:{_PAGE}\s?)?[\d–\-]+\.?)?\Z")
_LOOSE_FRONT = regex(
    rf"{_BULLET}[\"“„«(\[]?(?:{_CAPITAL}|[a-z'’]+\s{_CAPITAL}|(?:{_PARTICLE}\s){{2}}{_CAPITAL})"
)
_NUMBERED = regex(r"\[\d{1,3}\]")
# Words of sentences: titles without a person of the sentence's own seldom have them.
_SENTENCE = regex(lambda: rf"\b(?:{alternatives(_WORDS.sentence_words)})\b", re.IGNORECASE)


class EntryShape(IntEnum):
    """How much a paragraph looks like an entry."""

    PROSE = 0
    """Running text, or anything else."""
    NOTE = 1
    """A numbered note without a year: such stand between entries."""
    LOOSE = 2
    """A short line with a year, which under a heading for a list can be an entry."""
    ENTRY = 3
    """It begins with inverted names, or a group and a date, and has a year."""
    UNMISTAKABLE = 4
    """All that stands before a title has the form of APA."""


def may_begin_entry(prose: str, start: int) -> bool:
    """Rule out, at small cost, paragraphs that cannot be an `ENTRY`."""
    if not _MAY_BE_FRONT.match(prose, start, start + _WINDOW):
        return False
    return _has_front(visible(prose[start : start + _WINDOW]))


def _has_front(window: str) -> bool:
    return bool(_FRONT.match(window) or (_SHORTENED.match(window) and not _SPOKEN.match(window)))


def shape_of(paragraph: str) -> EntryShape:
    """Judge visible prose: an entry for "Siegel, D. J. (2012). ...", prose for "... argued"."""
    window = paragraph[:_WINDOW]
    front = _has_front(window)
    if not front and len(paragraph) > _LONGEST_LOOSE and paragraph[0] != "[":
        return EntryShape.PROSE
    year = find_year(paragraph)
    if not year:
        return EntryShape.NOTE if _NUMBERED.match(paragraph) else EntryShape.PROSE
    if not front:
        return EntryShape.LOOSE if _is_loose(paragraph) else EntryShape.PROSE
    before = max(0, year.start() - _NAME_END)
    told = _NARRATIVE.search(window, before, year.end() + _LONGEST_LOCATOR)
    if told and told.start() <= year.start():  # not "(2021). On Roe (2020) and"
        return EntryShape.PROSE
    return EntryShape.UNMISTAKABLE if _UNMISTAKABLE.match(paragraph) else EntryShape.ENTRY


def cites(paragraph: str) -> bool:
    """Say whether a paragraph cites somebody: "(Siegel, 2012)", or "Siegel (2012) wrote"."""
    return bool(_CITATION.search(paragraph)) or _cites_in_words(paragraph)


def _cites_in_words(paragraph: str) -> bool:
    return bool(
        _NARRATIVE.search(paragraph) or _CITED.search(paragraph) or _ONLY_NAMES.match(paragraph)
    )


def begins_with_inverted_names(paragraph: str) -> bool:
    """Say whether names with commas in them, and nothing else, stand before a year and a title."""
    found = _NAMES_AND_YEAR.match(paragraph[:_WINDOW])
    return found is not None and _SPOKEN_FRONT.match(paragraph) is None


def begins_with_names(paragraph: str) -> bool:
    """Say whether nothing but names stands before a year, and what can be a title behind it.

    Names without a comma need a title that is set apart, with no sentence that goes on behind it.
    """
    if begins_with_inverted_names(paragraph):
        return True
    if len(paragraph) > _LONGEST_LOOSE:
        return False
    titled = _NAMES_AND_QUOTED.match(paragraph) or _INITIALS_FIRST.match(paragraph)
    if titled and find_year(paragraph):
        return not reads_as_sentence(titled["behind"])
    found = _NAMES_AND_TITLE.match(paragraph)
    if found is None or _SPOKEN_FRONT.match(paragraph):
        return False
    return not reads_as_sentence(found["behind"])


def begins_alike(first: str, other: str) -> bool:
    """Say whether two entries begin with full names in one order, and one mark behind them.

    The other has to have a year, too, unless it begins "Freud, Sigmund: Trauer".
    """
    one, two = (_NAMES_AND_MARK.match(text[:_WINDOW]) for text in (first, other))
    if one is None or two is None:
        return False
    form = one.group("inverted", "colon")
    return form == two.group("inverted", "colon") and (all(form) or find_year(other) is not None)


def begins_with_group(paragraph: str) -> bool:
    """Say whether a paragraph begins with a group and a full stop, and no cite follows."""
    found = _GROUP.match(paragraph[:_WINDOW])
    return found is not None and not _BY_WHOM.search(paragraph, found.end())


def reads_as_sentence(paragraph: str) -> bool:
    """Say whether a loose paragraph has a word that sentences have, and titles seldom."""
    return _SENTENCE.search(paragraph) is not None


def _is_loose(paragraph: str) -> bool:
    if len(paragraph) > _LONGEST_LOOSE or not _LOOSE_FRONT.match(paragraph):
        return False
    if _cites_in_words(paragraph):
        return False
    if not _CITATION.search(paragraph) or _IMPRINT.search(paragraph):
        return True
    # "Daniel Siegel, The Developing Mind (Guilford, 2012)."
    return bool(_AUTHOR_FIRST.match(paragraph) and _LAST_BRACKET.search(paragraph))
