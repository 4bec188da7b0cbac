"""Names that end before what can only be a title: no date need stand behind them.

| typed | what ends the names |
| --- | --- |
| Zwart, Ien de & Kees Moll, *Winters* (Assen 1981). | the italics of the title |
| Zwart, Ien de, ‘Winters’. *Tijdschrift* 3 (1956), 41-49. | its quotation mark |
| Kern, A., Der Weg ins Freie. Ein Versuch, Bern 1974. | the last initials, a comma, and a capital |
| A. Kern e J. Moll, Il caso, Lumi, Roma 1974. | the same, with initials first |
| Kern, A., J. Moll, and B. Roe, The way, 1974. | the same, behind the first name |
| Kern, Anna (Hrsg.): Der Weg ins Freie. | the colon behind a role |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.listed.names.chunks import UPPER
from ipnb_refs.listed.names.cut_heads import ROLE
from ipnb_refs.listed.names.groups import begins_with_article, names_group
from ipnb_refs.listed.names.typed_names import read_names, words_of_title
from ipnb_refs.names import PARTICLES
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from ipnb_refs.model import Name

_LONGEST = 400
"""Characters of names before a title that is marked."""

_MOST_WORDS = 4
"""Words of a group or a paper before a title that is marked."""

_ALL = read_as()
_NAME = rf"(?:(?:{alternatives(PARTICLES)})\s)?{UPPER}[\w’'-]+(?:\s{UPPER}[\w’'-]+)?"
_INVERTED = rf"{_NAME},?\s{UPPER}\.(?:[\s-]?{UPPER}\.)*"
_AND = rf"(?:(?:{alternatives(_ALL.list_connectors)})\s)"
_JOINT = rf"(?:\s?[,;/&]\s?{_AND}?|\s{_AND})"
_ROLE = rf"(?:\s?\({ROLE}\.?\))?"
_SPOKEN = rf"(?:{UPPER}\.[\s-]?)+{_NAME}"
_ONE_MORE = rf"{UPPER}[\w’'-]+\s{UPPER}[\w’'.-]+(?:[,.;]|{_JOINT})"
_BEFORE_COMMA = regex(
    rf"(?P<names>(?>{_INVERTED}(?:{_JOINT}(?:{_INVERTED}|{_SPOKEN})){{0,8}})(?i:{_ROLE})"
    rf"|(?>{_SPOKEN}(?:{_JOINT}{_SPOKEN}){{0,8}})(?i:{_ROLE})(?!,\s{_ONE_MORE})"
    rf"),\s(?=\W?{UPPER})"
)
_BEFORE_COLON = regex(rf"(?P<names>[^:.;()\d]{{4,120}}\s?\((?i:{ROLE})\.?\)):\s(?=\W?{UPPER})")
_INITIAL_LAST = regex(r"[^\W\d_]{2,}\s[^\W\d_a-z]\.\Z")
_WRITTEN_OUT = regex(r"[^\W\d_]{2}")
_BEFORE_QUOTATION = regex(r"([.,])\s(?=[“\"„«])")
_QUOTE = regex(r"(?<=[,:]\s)[“„«»\"‘'](?=[^\W\d_a-z])")


def title_mark(text: str, italics: Sequence[tuple[int, int]]) -> int | None:
    """Find where a title is marked to begin: names and their date stand before it."""
    found = _QUOTE.search(text, 0, _LONGEST)
    marks = [found.start()] if found else []
    marks += [a for a, b in italics[:2] if 0 < a < _LONGEST and _begins_title(text, a, b)]
    return min(marks, default=None)


def _begins_title(text: str, start: int, end: int) -> bool:
    before = text[:start].rstrip(" “„«»\"‘'")
    return before.endswith((",", ".", ":")) and end - start > 2 and not text[start].islower()


def end_of_marked_names(text: str, italics: Sequence[tuple[int, int]]) -> int | None:
    """Find where the names end that a marked title follows; None where it is not so clear."""
    mark = title_mark(text, italics)
    head = text[:mark].rstrip(" “„«»\"‘'") if mark else ""
    # Behind a full stop a title without a mark may stand before a journal with one.
    if mark and (head.endswith((",", ":")) or text[mark].isdigit()):
        bare = head.rstrip(" ,:")
        if are_names(bare, quoted=text[mark] in "“„«»\"‘'"):
            return len(bare)
    window = text[:_LONGEST]
    found = _BEFORE_COMMA.match(window) or _BEFORE_COLON.match(window)
    if found is None or words_of_title(found["names"]) or not are_names(found["names"]):
        return None
    return found.end("names")


def latest_date(text: str, italics: Sequence[tuple[int, int]], marked: int | None) -> int:
    """Say before which offset a date must begin that stands behind the names: no title does."""
    mark = title_mark(text, italics)
    if mark is not None:
        return mark
    if marked is not None and words_of_title(text[marked:].partition("(")[0]) > 0:
        return marked + 1
    return len(text)


def are_names(head: str, *, quoted: bool = False) -> bool:
    """Say whether a head is names in full, or a group: in capitals, or before a `quoted` title."""
    if any(sign.isdigit() or sign in '“„«"' for sign in head) or words_of_title(head):
        return False
    read = read_names(head)
    if not read.names:
        return read.repeated
    if all(each.name.given for each in read.names):
        return not begins_with_article(head) or quoted
    if len(read.names) > 1:
        return read.others
    short = len(head.split()) <= _MOST_WORDS
    return head.isupper() or (short and quoted) or names_group(head)


def in_spoken_names(text: str, end: int, head_end: re.Pattern[str]) -> bool:
    """Say whether a full stop is that of an initial: "Diederik P. Kingma and Jimmy Ba. Title"."""
    if "," in text[:end] or not _INITIAL_LAST.search(text, 0, end):
        return False
    following = head_end.search(text, end + 1)
    return following is not None and _are_in_full(text[: following.start()])


def end_before_quotation(text: str) -> int | None:
    """Find the end of names in full before a title in quotation marks, whatever stops they have."""
    found = _BEFORE_QUOTATION.search(text)
    end = found.start() + (found[1] == ".") if found else 0
    return end if _are_in_full(text[:end]) else None


def _are_in_full(head: str) -> bool:
    names = read_names(head).names
    return len(names) > 1 and all(_is_in_full(read.name) for read in names)


def _is_in_full(name: Name) -> bool:
    """Say whether a name has a given name in full; "Barrett Z. Play and its rules" has none."""
    first = name.given.partition(" ")[0]
    return (
        _WRITTEN_OUT.search(name.given) is not None
        and first.lower() not in _ALL.function_words
        and first[:1].isupper()
        and name.family[:1].isupper()
    )
