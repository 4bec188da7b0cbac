"""`format_entry`: an `Entry` -> clean BibTeX that is read back as the same entry.

Where a value can be written in several ways, the plainest that is read back unchanged is taken.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.controls import BIDI, without_controls
from ipnb_refs.languages import ENGLISH_TERMS
from ipnb_refs.model import Date
from ipnb_refs.regex import regex
from ipnb_refs.store import mapping
from ipnb_refs.store.annotations import MARK
from ipnb_refs.store.bibtex import MONTHS, is_balanced, type_meant
from ipnb_refs.store.export.bibtex_names import fields_of_names, group_of
from ipnb_refs.store.fields import BEFORE_SEASONS, LAST_MONTH, read_date
from ipnb_refs.store.tex import escaped, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.store.annotations import Annotation
    from ipnb_refs.store.entry import Entry

_OF_CSL = {
    "article": "unpublished", "article-journal": "article", "article-magazine": "magazine",
    "article-newspaper": "newspaper", "bill": "legmaterial", "book": "book",
    "broadcast": "podcast", "chapter": "incollection", "collection": "collection",
    "dataset": "dataset", "entry-dictionary": "inreference", "entry-encyclopedia": "inreference",
    "graphic": "image", "legal_case": "jurisdiction", "legislation": "legislation",
    "manuscript": "unpublished", "map": "map", "motion_picture": "movie",
    "musical_score": "music", "pamphlet": "booklet", "paper-conference": "inproceedings",
    "patent": "patent", "performance": "performance", "periodical": "periodical",
    "personal_communication": "letter", "post": "online", "post-weblog": "online",
    "regulation": "legadminmaterial", "report": "report", "review": "review",
    "review-book": "review", "software": "software", "song": "audio", "speech": "presentation",
    "standard": "standard", "thesis": "thesis", "treaty": "legal", "webpage": "online",
}  # fmt: skip
"""CSL types -> the types of BibTeX for entries that come from elsewhere."""

_IN_JOURNALS = ("article", "magazine", "newspaper", "review", "suppperiodical", "periodical")
_REPORTS = ("report", "techreport")
_PUBLISHERS = dict(mapping.TEXTS)["publisher"]
_CLASSIC = {"journaltitle": "journal", "location": "address", "eprinttype": "archiveprefix",
            "eprintclass": "primaryclass"}  # fmt: skip
"""BibLaTeX's names -> those that BibTeX knows and BibLaTeX understands."""

_MONTHS = {
    **dict(enumerate(MONTHS.values(), start=1)),
    **dict(enumerate(ENGLISH_TERMS.seasons, start=BEFORE_SEASONS + 1)),
}
_TYPE = regex(r"\w+")
_NO_KEY = regex(r"[\s{}\",=\x00-\x1f\x7f-\x9f]+")
_NO_FIELD = regex(rf"[\s{{}}\"#%,=\x00-\x1f\x7f-\x9f{BIDI}\ud800-\udfff]")
_NO_TYPES = {mapping.OTHER_TYPE, "comment", "preamble", "string", "webpage", *mapping.NO_WORKS}
"""Types of other tools that mean another thing in BibTeX, or nothing; BibLaTeX has @online."""

_WEB = regex(r"https?://", re.IGNORECASE)
_DASH = regex(r"(?<![-–—])–(?![-–—])")


def format_entry(entry: Entry) -> str:
    """Write an entry as BibTeX, with a line for each field.

    Inherited fields are written out, text is UTF-8 and escaped, and dates are `year` and `month`
    where that is all, else BibLaTeX's `date`. `load_store` reads it back as the same entry but
    for its origin. An entry of CSL-JSON gets the type that is nearest, a key without the signs
    that BibTeX cannot have in one, and loses what BibTeX has no field for.
    """
    kind = _kind(entry)
    fields: dict[str, str] = {}
    for name, value in _fields(entry, kind):
        fields.setdefault(name, value)
    width = max(map(len, fields), default=0)
    lines = [f"  {name:<{width}} = {{{_balanced(value)}}}," for name, value in fields.items()]
    return without_controls("\n".join([f"@{kind}{{{_key(entry.key)},", *lines, "}", ""]))


def _kind(entry: Entry) -> str:
    """Give the type of an entry: its own, where that is read back as it is, else the nearest."""
    kind = entry.source_type.lower()
    is_same = mapping.csl_type_of(kind, entry.entry_subtype) == entry.type
    is_same = is_same or (entry.type == "speech" and kind in ("misc", "unpublished"))
    is_read = _TYPE.fullmatch(kind) and kind not in _NO_TYPES and type_meant(kind) is None
    return kind if is_same and is_read else _OF_CSL.get(entry.type, "misc")


def _key(key: str) -> str:
    """Give a key as BibTeX can hold it: CSL-JSON has no rules for them."""
    return _NO_KEY.sub("-", key).strip("-") or "work" if _NO_KEY.search(key) else key


def _fields(entry: Entry, kind: str) -> Iterator[tuple[str, str]]:
    yield from fields_of_names(entry)
    if entry.title.nodes:
        yield "title", value_of(entry.title)
    for variable, names in mapping.TITLES:
        content = getattr(entry, variable)
        if content is not None and content.nodes:
            yield _field(_by_kind(names, kind, entry), entry), value_of(content)
    yield from _dates(entry)
    yield from _numbers(entry, kind)
    yield from _texts(entry, kind)
    if kind in mapping.LEGAL_TYPES:
        yield from _legal(entry)
    if entry.genre and entry.genre != mapping.GENRES.get(kind, ""):
        yield "type", value_of(entry.genre)
    if entry.DOI:
        yield "doi", _verbatim(entry.DOI)
    if entry.URL:
        yield "url", _verbatim(entry.URL)
    if entry.short_names:
        yield "shortauthor", " and ".join(group_of(name) for name in entry.short_names)
    yield from _annotations(entry.annotations)
    yield from ((name, value) for name, value in entry.unknown.items() if _is_field(name))


def _is_field(name: str) -> bool:
    """Say whether BibTeX can have a field of this name, which may come from elsewhere."""
    return bool(name) and _NO_FIELD.search(name) is None


def _by_kind(names: tuple[str, ...], kind: str, entry: Entry) -> tuple[str, ...]:
    """Put the field first that fits: journals have articles, all else has a book's title.

    The site of a web page is its publisher, where it has another value that would take its place.
    """
    if "booktitle" not in names or kind in _IN_JOURNALS:
        return names
    is_site = entry.type == "webpage" and not entry.publisher
    if is_site and not entry.unknown.keys().isdisjoint(_PUBLISHERS):
        return ("publisher", *names)
    if entry.unknown.keys().isdisjoint(names):
        return ("booktitle", *names)
    return names


def _field(names: tuple[str, ...], entry: Entry) -> str:
    """Choose a field's name: BibTeX's own, unless the entry has another value under it."""
    classic = _CLASSIC.get(names[0], names[0])
    if entry.unknown.keys().isdisjoint(names):
        return classic
    return next((name for name in names if name not in entry.unknown), classic)


def _texts(entry: Entry, kind: str) -> Iterator[tuple[str, str]]:
    for variable, names in mapping.TEXTS:
        text = getattr(entry, variable)
        if not text:
            continue
        name = _field(_of_publisher(entry, kind) if variable == "publisher" else names, entry)
        value = value_of(text)
        if name == "pages":
            value = _DASH.sub("--", value)
        if name == "howpublished" and _WEB.match(text):
            value = f"{{}}{value}"  # it is not the address of the work
        braced = name in mapping.LISTS and " and " in f" {text.lower()} "
        yield name, f"{{{value}}}" if braced else value


def _legal(entry: Entry) -> Iterator[tuple[str, str]]:
    """Write what only legal works have."""
    for variable, name in mapping.LEGAL_TEXTS:
        if getattr(entry, variable):
            yield name, value_of(getattr(entry, variable))
    if entry.citations:
        yield mapping.CITATIONS[0], " and ".join(map(value_of, entry.citations))


def _of_publisher(entry: Entry, kind: str) -> tuple[str, ...]:
    """Give the fields of who publishes: a university, an institution, a publisher."""
    if entry.type == "thesis":
        return mapping.SCHOOLS
    if kind in _REPORTS and entry.unknown.keys().isdisjoint(_PUBLISHERS):
        return ("institution",)
    return _PUBLISHERS


def _numbers(entry: Entry, kind: str) -> Iterator[tuple[str, str]]:
    special = False
    for types, variable, names in mapping.NUMBERS:
        special = special or kind in types
        if (kind in types or not (types or special)) and getattr(entry, variable):
            yield _field(names, entry), value_of(getattr(entry, variable))


def _verbatim(text: str) -> str:
    return "".join(text.replace("{", "%7B").replace("}", "%7D").split())


def _balanced(raw: str) -> str:
    """Give a raw value, without its braces where they do not come in pairs (it was cut)."""
    return raw if is_balanced(raw) else raw.replace("{", "").replace("}", "")


# --- annotations ---------------------------------------------------------------------------------


def _annotations(annotations: Iterable[Annotation]) -> Iterator[tuple[str, str]]:
    fields: dict[str, list[str]] = {}
    for each in annotations:
        name = each.field + MARK + (f":{each.name}" if each.name != "default" else "")
        item = f"{each.item or ''}" + (f":{each.part}" if each.part else "")
        fields.setdefault(name, []).append(f'{item}="{_quoted(each.value)}"')
    for name, values in fields.items():
        yield name, "; ".join(values)


def _quoted(text: str) -> str:
    return escaped(text).replace('"', "\\textquotedbl{}")


# --- dates ---------------------------------------------------------------------------------------


def _dates(entry: Entry) -> Iterator[tuple[str, str]]:
    yield from _issued(entry)
    for variable, field in (
        ("original_date", "origdate"), ("accessed", "urldate"), ("event_date", "eventdate"),
    ):  # fmt: skip
        date = getattr(entry, variable)
        if date is not None:
            yield field, edtf(date)


def _issued(entry: Entry) -> Iterator[tuple[str, str]]:
    date = entry.issued
    if date is None:
        return
    if entry.status and read_date(entry.status).date == Date(status=date.status):
        date = replace(date, status=None)  # `pubstate` says it already
    if entry.year_suffix:
        year = f"{'c. ' if date.approximate else ''}{date.year}{entry.year_suffix}"
        if "year" in entry.unknown:
            yield "date", f"{_months(date)} {year}" if date.month else year
            return
        yield "year", year
        if date.month is not None:
            yield "month", _months(date)
    elif "year" not in entry.unknown and _is_plain(date):
        yield "year", str(date.year)
        if date.month is not None:
            yield "month", str(date.month)
    elif date != Date():
        in_year = bool(date.status or date.words) or "date" in entry.unknown
        yield ("year" if in_year and "year" not in entry.unknown else "date"), edtf(date)


def _is_plain(date: Date) -> bool:
    """Say whether a year and a month are all there is."""
    return (
        date == Date(date.year, date.month)
        and (date.year or 0) > 0
        and (date.month or 0) <= LAST_MONTH
    )


def _months(date: Date) -> str:
    """Write month and day as people type them: "May", "May 3--June 5", "Spring"."""
    ends = [date] if date.end is None else [date, date.end]
    return "--".join(f"{_MONTHS[each.month or 0]} {each.day or ''}".strip() for each in ends)


def edtf(date: Date) -> str:
    """Write a date in EDTF: "2012-05-03", "1900/", "-0349"; a status as it is printed."""
    if date.year is None and date.end is None:
        # Braces of their own keep words as they are.
        words = escaped(date.words)
        return date.status or (f"{{{'ca. ' * date.approximate}{words}}}" if words else "")
    text = _point(date)
    if date.end is not None:
        text = f"{text}/{_point(date.end)}"
    elif date.open_end:
        text += "/"
    return f"{text} ({date.status})" if date.status else text


def _point(date: Date) -> str:
    if date.year is None:
        return ""
    # EDTF counts a year 0, which is 1 BCE.
    year = date.year if date.year > 0 else date.year + 1
    text = f"-{-year:04}" if year < 0 else f"{year:04}"
    text += "".join(f"-{part:02}" for part in (date.month, date.day) if part is not None)
    return f"{text}~" if date.approximate else text
