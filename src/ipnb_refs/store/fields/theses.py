"""Who a thesis was handed in to, and who keeps it: a university and an archive (APA 10.6).

Programs and hands say in many fields that a thesis is in ProQuest: as publisher, as archive, in a
note, with the number that it has there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ipnb_refs.names import fold
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PROQUEST = "ProQuest Dissertations & Theses Global"
_IN_PROQUEST = regex(
    r"\b(?:pro\s?quest|umi|university microfilms)\b|\bdissertations? (?:&|and) theses\b", re.I
)
_DATABASE = regex(
    r"pro\s?quest dissertations? (?:&|and) theses(?:\s(?:global|a&i|full text))?", re.I
)
_NUMBER = regex(
    r"\b(?:publication|umi|aat|proquest|order|document)\s*(?:n(?:umber|o|r)\b\.?:?|id:?|#)?\s*"
    r"((?:AAI|AAT)?\s?\d{5,9})\b",
    re.IGNORECASE,
)
_BARE_NUMBER = regex(r"(?:AAI|AAT)?\d{5,9}")


def kept_in(values: Mapping[str, Any], said: Iterable[str]) -> dict[str, Any]:
    """Give the archive of a thesis, and its number there, where a field says that it is ProQuest.

    `said` are the texts of fields that name an archive now and then, such as a note.
    """
    archive, publisher = values.get("archive", ""), values.get("publisher", "")
    texts = [archive, publisher, *said]
    named = next((text for text in texts if _IN_PROQUEST.search(text)), "")
    if not named:
        return {}
    found = {"archive": named if named in (archive, publisher) else ""}
    if not found["archive"] or found["archive"].islower():
        whole = _DATABASE.search(named)
        found["archive"] = whole[0] if whole else _PROQUEST
    location = values.get("archive_location", "")
    numbers = (each[1] for text in texts if (each := _NUMBER.search(text)))
    number = location if _BARE_NUMBER.fullmatch(location) else next(numbers, "")
    if number and not values.get("number"):
        found["number"] = number
    if number == location:
        found["archive_location"] = ""
    if _IN_PROQUEST.search(publisher):
        found["publisher"] = ""
    return found


def handed_in(school: str, publisher: str, archive: str) -> dict[str, str]:
    """Separate the university of a thesis from who publishes it, which in CSL is its archive."""
    keeper = "" if fold(publisher) == fold(school) else publisher
    return {"publisher": school, "archive": archive or keeper}
