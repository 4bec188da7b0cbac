"""Where an imprint begins: "Title, Publisher, Paris, 1999", "Title, Paris, Publisher".

Labels take the places in it for parts of a title, of a book, or of the publisher at times; they
must be known for that, and be the last of the entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import IMPRINT_STEMS, PRESS_ENDS, alternatives, read_as
from ipnb_refs.listed.source.imprint_places import end_of_places, is_place
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    Range = tuple[int, int]
    Source = dict[str, Range]

_NO_MORE = regex(
    r"[\s.,;()\[\]]*(?:[^\W\d_]{1,2}\.?\s)?(?:(?:1[4-9]|20)\d\d[a-z]?)?[\s.,;()\[\]]*\Z"
)
_PLACES = regex(r"[.,]\s(?=[^\W\d_a-z])")
_PUBLISHER = regex(
    r"\s?,\s(?P<publisher>[^\W\d_a-z][^,.;:()\[\]\d]{1,60})(?=[\s.,;)]*(?:(?:1[4-9]|20)\d\d\b[\s.,;)]*)?\Z"
    r"|,\s(?:pp?|S)\.)"
)
_NAME = regex(r"(?:[^\W\d_a-z][\w’'&.-]*(?:\s(?:and|und|et|y|e|of|de|du|&)(?=\s))?(?:\s|\Z)){1,5}")
_PRESS = regex(rf"(?i:\b(?:{alternatives(PRESS_ENDS)}))\Z")
_BESIDE_JOURNALS = {"volume", "issue", "pages", "publisher", "place", "editors"}
_BESIDE_TITLES = {"publisher", "container"}
_BESIDE_BOOKS = {"volume", "issue", "publisher", "place"}
_TOWN_FIRST = regex(r"(?P<town>[^,;:()\[\]\d]{2,40}),\s(?P<name>[^\W\d_][^,;:()\[\]\d]{1,60})")
_COMMA = regex(r",\s(?=[^\W\d_a-z])")
_SENTENCE = regex(r"[.?!:]\s[^\W\d_](?:[^.:;()\[\]\d]|\.(?=\S))+")
_SMALL_WORD = regex(rf"\s(?!(?:{alternatives(read_as().list_connectors)})\s)[a-zß-öø-ÿ]+\s")
_LISTS = read_as().lists
_PRESS_WORD = regex(
    rf"(?i:\b(?:{alternatives(PRESS_ENDS | _LISTS.publishing)})\b"
    rf"|\b(?:{alternatives(_LISTS.talks)})"
    rf"|\b(?:{alternatives(_LISTS.meetings | _LISTS.theses | _LISTS.further_theses)})\b"
    rf"|\b(?:{alternatives(IMPRINT_STEMS)}))"
)
_LONGEST_TITLE = 200
_DESCRIBED = regex(r"\]\.?\s\Z")
_LONGEST = 60


def split_places(text: str, source: Source, date_start: int) -> None:
    """Put the places behind a title, a book, or a publisher where they belong."""
    _turn_round(text, source)
    is_alone = "container" in source and not source.keys() & _BESIDE_JOURNALS
    if is_alone and is_place(text[slice(*source["container"])]):
        source["place"] = source.pop("container")
    if "publisher" in source:
        _publisher_begins(text, source)
    for name in ("publisher", "container", "title"):
        if name in source and (found := _places_last(text, source, name)):
            start, _ = source[name]
            source[name] = (start, found[0])
            source.setdefault("place", (found[1], found[2]))
            break
    if date_start > source["title"][1] - 1 and not source.keys() & {"publisher", "container"}:
        _split_publisher(text, source)
    if not source.keys() & {"publisher", "container", "editors"}:
        _publisher_behind_place(text, source)
    if source.keys() <= {"title", "edition"}:
        _title_goes_on(text, source)


def _turn_round(text: str, source: Source) -> None:
    """Tell a publisher from a place behind it: "Campus: Frankfurt a. M."."""
    place, publisher = source.get("place"), source.get("publisher")
    if (
        place
        and publisher
        and text[place[1] : publisher[0]].strip() == ":"
        and is_place(text[slice(*publisher)])
        and not is_place(text[slice(*place)])
    ):
        source |= {"publisher": place, "place": publisher}


def _places_last(text: str, source: Source, name: str) -> tuple[int, int, int] | None:
    """Find the places that end a name: where the name ends before them, and their range."""
    start, end = source[name]
    if name == "publisher" and _DESCRIBED.search(text, max(0, start - 3), start):
        return None  # "[Painting]. Museum, Paris": there it hangs (APA 10.14)
    if name != "publisher" and not _before_publisher(text, source, end):
        if source.keys() & (_BESIDE_TITLES if name == "title" else _BESIDE_BOOKS):
            return None
        if "pages" not in source and not _NO_MORE.match(text, end):
            return None
    for sign in _PLACES.finditer(text, max(start, end - _LONGEST), end):
        if sign.start() > start and end_of_places(text, sign.end(), end) == end:
            return sign.start(), sign.end(), end
    return None


def _before_publisher(text: str, source: Source, end: int) -> bool:
    """Say whether nothing but a sign, or more places, stands between a name and the publisher."""
    if "publisher" not in source or source.get("container", (0, 0))[0] > end:
        return False
    between = text[end : source["publisher"][0]].rstrip()
    if between in (":", " :", ","):
        return True
    more = between[:-1].rstrip() if between.endswith(":") else ""
    return bool(more) and more[:1] in ",;/" and is_place(more.lstrip(",;/ "))


def _publisher_begins(text: str, source: Source) -> None:
    """Take the places from a publisher that begins with them: "London u. a.: Press", "Paris, Plon".

    A comma alone is behind the only place, before the only publisher.
    """
    start, end = source["publisher"]
    colon = text.find(":", start, end)
    if colon < 0 and "place" not in source and (both := _TOWN_FIRST.fullmatch(text, start, end)):
        town, name = both.span("town"), both.span("name")
        if is_place(both["town"]) and not is_place(both["name"]) and not is_place(both[0]):
            source |= {"place": town, "publisher": name}
    if colon > 0 and is_place(text[start:colon].rstrip()):
        source["publisher"] = (colon + 1 + (text[colon + 1] == " "), end)
        source.setdefault("place", (start, len(text[:colon].rstrip())))


def _title_goes_on(text: str, source: Source) -> None:
    """Let a title have its second sentence, where only a place stands behind that."""
    start, end = source["title"]
    for sign in _COMMA.finditer(text, end, end + _LONGEST_TITLE):
        place = end_of_places(text, sign.end(), len(text))
        more = text[end : sign.start()]
        if place and _NO_MORE.match(text, place) and _SENTENCE.fullmatch(more):
            if _SMALL_WORD.search(more) and not _PRESS_WORD.search(more):
                source["title"] = (start, sign.start())
                source["place"] = (sign.end(), place)
            return


def _split_publisher(text: str, source: Source) -> None:
    """Find a publisher that was taken for the end of a title: "Title, Publisher, Paris, 1999"."""
    start, end = source["title"]
    comma = text.rfind(", ", start, end)
    if comma <= start:
        return
    named = text[comma + 2 : end]
    is_press = _PRESS.search(named) or "place" in source
    if is_press and _NAME.fullmatch(named) and not is_place(named):
        source["title"] = (start, comma)
        source["publisher"] = (comma + 2, end)


def _publisher_behind_place(text: str, source: Source) -> None:
    """Find a publisher behind its place: "Title, Paris, Publisher, 1999"."""
    end = source["title"][1]
    if text[end : end + 2] not in (", ", ". "):
        return
    place = end_of_places(text, end + 2, len(text))
    found = _PUBLISHER.match(text, place) if place else None
    if place and found and not is_place(found["publisher"]):
        source |= {"place": (end + 2, place), "publisher": found.span("publisher")}
