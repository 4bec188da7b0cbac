"""The variables of CSL (1.0.2) and the values they have in CSL-JSON.

Names are split as citeproc does it: particles at the front of a family name and at the end of
given names, and a suffix after a comma.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ipnb_refs.languages import GIVEN_PARTICLES, alternatives
from ipnb_refs.model import Content, Date, Name
from ipnb_refs.regex import regex
from ipnb_refs.store.fields import OTHERS, Contributors, is_possible, read_date, season_number
from ipnb_refs.store.mapping import CITED_ROLES
from ipnb_refs.store.tex import escape_signs, tags_to_tex, to_content

if TYPE_CHECKING:
    from collections.abc import Mapping

TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter "
    "classic collection dataset document entry entry-dictionary entry-encyclopedia event figure "
    "graphic hearing interview legal_case legislation manuscript map motion_picture "
    "musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book software song "
    "speech standard thesis treaty webpage".split()
)
NAMES = frozenset(
    "author chair collection-editor compiler composer container-author contributor curator "
    "director editor editor-translator editorial-director executive-producer guest host "
    "illustrator interviewer narrator organizer original-author performer producer recipient "
    "reviewed-author script-writer series-creator translator".split()
)
DATES = frozenset("accessed available-date event-date issued original-date submitted".split())
TEXTS = frozenset(
    "DOI ISBN ISSN PMCID PMID URL abstract annote archive archive_collection archive_location "
    "archive-location archive-place authority call-number chapter-number citation-key "
    "collection-number collection-title container-title container-title-short dimensions division "
    "edition event event-place event-title genre journalAbbreviation jurisdiction keyword "
    "language license medium note number number-of-pages number-of-volumes original-publisher "
    "original-publisher-place original-title page page-first part-number part-title "
    "printing-number publisher publisher-place references reviewed-genre reviewed-title scale "
    "section shortTitle source status supplement-number title title-short version volume "
    "volume-title year-suffix issue".split()
)

FIRST_NAMES = tuple(role.replace("_", "-") for role in CITED_ROLES)
"""Variables of names, the first of which is cited."""

NOBODY = Contributors()

_PARTICLES = regex(r"((?:[^\W\d_A-Z]['’]?[^\s]*\s+)+)(?=\S)")
_PARTICLE_AFTER = regex(rf"\s((?:(?:{alternatives(GIVEN_PARTICLES)})\s?)+)$")
_SUFFIX = regex(r",\s*((?:Jr|Sr|Esq)\.?|[IV]{2,3})$")
_NAME_PARTS = ("literal", "family", "given", "dropping-particle", "non-dropping-particle", "suffix")
_MARKED = regex(r"[<&]")
_MOST_PARTS = 3
_FIRST_SEASON = 21
_YEAR = regex(r"-?\d{1,5}")


def text_of(value: Any) -> str:
    """Read a text or a number; nothing for all else."""
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


@lru_cache(maxsize=4096)
def _content(text: str) -> Content:
    if _MARKED.search(text) is None:
        return Content((text,) if text else ())
    return to_content(tags_to_tex(escape_signs(text)))


def content_of(value: Any) -> Content:
    """Read a text with CSL's tags (`<i>`, `<sup>`, `<span class="nocase">`)."""
    return _content(text_of(value))


def are_names(value: Any) -> bool:
    """Say whether this is a list of names."""
    return isinstance(value, list) and all(
        isinstance(name, dict)
        and all(isinstance(part, str | bool | int | None) for part in name.values())
        for name in value
    )


def names_of(value: Any) -> Contributors:
    """Read a list of names; "others" at its end, as pandoc writes it, is no name."""
    if not isinstance(value, list):
        return NOBODY
    names = [_name(part) for part in value if isinstance(part, dict)]
    names = [name for name in names if name.family or name.literal or name != Name()]
    others = bool(names) and names[-1].surname in OTHERS and not names[-1].given
    return Contributors(tuple(names[:-1] if others else names), others)


def _name(parts: Mapping[str, Any]) -> Name:
    texts = {part: text_of(typed) for part, typed in parts.items()}
    return _name_of(*[texts.get(part, "") for part in _NAME_PARTS])


@lru_cache(maxsize=1024)  # the names of a work are read for its row, and again when it is used
def _name_of(
    literal: str, family: str, given: str, dropping: str, particle: str, suffix: str
) -> Name:
    if literal or not (family or given):
        return Name(literal=literal)
    if not family:
        return Name(literal=given)
    if family.startswith('"') and family.endswith('"'):
        family = family.strip('"')
    elif not particle and (found := _PARTICLES.match(family)):
        particle, family = found[1].strip(), family[found.end() :]
    if not dropping and (after := _PARTICLE_AFTER.search(given)):
        dropping, given = after[1].strip(), given[: after.start()]
    if not suffix and (ends := _SUFFIX.search(given)):
        suffix, given = ends[1], given[: ends.start()]
    return Name(family, given, dropping, particle, suffix)


def is_date(value: Any) -> bool:
    """Say whether a date can be read in full; one without any parts says nothing."""
    if isinstance(value, str | int):
        return read_date(str(value)).field is None
    if not isinstance(value, dict):
        return value is None
    typed = text_of(value.get("literal")) or text_of(value.get("raw"))
    parts = value.get("date-parts")
    if parts in (None, [], [[]], [[None]]):
        return not typed or read_date(typed).field is None
    return isinstance(parts, list) and all(_point(part) is not None for part in parts[:1])


def date_of(value: Any) -> Date | None:
    """Read a date: its parts, else what is written out in words; None where there is none."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        return read_date(str(value).strip()).date if str(value).strip() else None
    if not isinstance(value, dict):
        return None
    typed = text_of(value.get("literal")) or text_of(value.get("raw"))
    read = read_date(typed).date if typed else None
    parts = value.get("date-parts")
    points = [_point(part) for part in parts] if isinstance(parts, list) else []
    first = points[0] if points else None
    if first is None or first.year is None:
        return read
    last = points[1] if len(points) > 1 else None
    season = _season(value.get("season")) if first.month is None else None
    return Date(
        first.year,
        first.month or season,
        first.day,
        last if last and last.year is not None else None,
        open_end=last is not None and last.year is None,
        approximate=bool(value.get("circa")),
        status=read.status if read else None,
    )


def _point(parts: Any) -> Date | None:
    """Read year, month and day; a year of 0 stands for the open end of a range."""
    if not isinstance(parts, list) or not 1 <= len(parts) <= _MOST_PARTS:
        return None
    texts = [text_of(part) for part in parts]
    if not all(_YEAR.fullmatch(text) or (at and not text) for at, text in enumerate(texts)):
        return None
    year, month, day = (*[int(text or 0) for text in texts], 0, 0)[:3]
    if not year:
        return Date()
    if month and not is_possible(year, month, day or None):
        return None
    return Date(year, month or None, (day or None) if month else None)


def _season(value: Any) -> int | None:
    text = text_of(value).lower()
    if named := season_number(text):
        return named
    number = int(text) if text.isdecimal() and len(text) <= len("24") else 0
    if _FIRST_SEASON <= number <= _FIRST_SEASON + 3:
        return number
    return _FIRST_SEASON - 1 + number if 1 <= number <= len("1234") else None
