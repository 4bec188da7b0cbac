"""The book behind its editors: "in: A. Roe, B. Doe (Hrsg.): Book. A reader, Berlin, S. 3–9".

The role behind the editors says where its title begins; it ends before pages, a volume, an imprint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.listed.names import ROLES
from ipnb_refs.listed.source.imprint_places import end_of_places
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.listed.source.imprint_ends import Source

_WORDS = read_as().lists
_PAGES = rf"(?:{alternatives(_WORDS.pages)})\s?"
_LABELS = alternatives(
    {*_WORDS.volumes, *_WORDS.issues, *(word.capitalize() for word in _WORDS.volumes)}
)
_EDITORS = regex(
    rf"(?:{alternatives(_WORDS.within)})\s?:?\s(?P<editors>[^\W\d][^()\[\]“”„»«\":]{{2,300}}?)"
    rf",?\s?[(\[](?i:{ROLES})[)\]]\s?[,:.]\s(?=\W?\w)"
)
_BEFORE = '.,:?!”»"’)“ '
_BOOK_END = regex(
    rf"\s\((?=[^()]*\d)|[,.]\s(?={_PAGES}\d|(?:{_LABELS})\.?\s?\d|[–-]\s)|,\s(?=(?:1[5-9]|20)\d\d\b(?!\s?[–-]))"
    r"|,\s(?!(?:1[5-9]|20)\d\d\s?[–-]\s?(?:1[5-9]|20)?\d\d\b)(?=\d+\s?[–-]\s?\d)"
    rf"|[.,]\s(?=(?:{alternatives(_WORDS.before_address)})\b)"
    r"|[.,]\s(?P<place>(?=[^\W\d_a-z]))|\Z"
)
_GOES_ON = regex(r"[.?!]\s|,\s\d{4}\s?[–-]\s?\d")
_BEHIND_PLACES = regex(r"\s*(?:[.,:;()]|\d|\Z)")
_LEAST = 3


def read_edited_book(text: str, source: Source) -> None:
    """Read the book behind editors with their role, where labels have it otherwise."""
    start, title_end = source["title"]
    if text.find("(", start) < 0 and text.find("[", start) < 0:
        return
    editors = _EDITORS.search(text, start)
    if editors is None or text[: editors.start()].rstrip()[-1:] not in _BEFORE:
        return
    if editors.start() > title_end + 40 or editors.start() <= start + _LEAST:
        return
    begin = editors.end() + (text[editors.end()] in "„“»«\"'")
    taken = [
        at[0]
        for name, at in source.items()
        if name not in ("title", "container", "editors", "place") and at[0] > begin + _LEAST
    ]
    end = _end_of_book(text, begin, min([*taken, len(text)]))
    if end - begin < _LEAST or _is_good(text, source.get("container"), begin, end):
        return
    source["title"] = (start, min(title_end, len(text[: editors.start()].rstrip(" .,:–-"))))
    source["container"] = (begin, end)
    source["editors"] = editors.span("editors")
    for name in ("publisher", "place", "pages", "volume"):
        if name in source and source[name][0] < end and begin < source[name][1]:
            del source[name]


def _is_good(text: str, known: tuple[int, int] | None, begin: int, end: int) -> bool:
    """Say whether labels have a book that begins here, and does not break off in its title."""
    if known is None or abs(known[0] - begin) > 1:
        return False
    return known[1] >= end or _GOES_ON.match(text, known[1]) is None


def _end_of_book(text: str, begin: int, most: int) -> int:
    """Find the end of a title before pages, a volume, a year, a place that is known."""
    for found in _BOOK_END.finditer(text, begin, most):
        if found["place"] is None or _is_place(text, found.end()):
            return found.start() if found.end() < most else _trimmed(text, most)
    return _trimmed(text, most)


def _trimmed(text: str, end: int) -> int:
    return len(text[:end].rstrip(" .,:;(–-"))


def _is_place(text: str, at: int) -> bool:
    """Say whether places stand at an offset, and no further words."""
    end = end_of_places(text, at, len(text))
    return end is not None and _BEHIND_PLACES.match(text, end) is not None
