"""A raw entry and its light row -> `Entry`, by the tables of `mapping`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import Content
from ipnb_refs.regex import regex
from ipnb_refs.store import mapping
from ipnb_refs.store.annotations import MARK, read_annotations
from ipnb_refs.store.bibtex.exporters import as_meant, type_as_meant
from ipnb_refs.store.bibtex.publishers import publishers
from ipnb_refs.store.entry import Entry
from ipnb_refs.store.fields import (
    bare_pages,
    handed_in,
    kept_in,
    original_of,
    read_date,
    read_roles,
    split_list,
)
from ipnb_refs.store.tex import (
    bare_doi,
    joined,
    title_joint,
    to_content,
    to_text,
    to_verbatim,
    trimmed,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.model import Date, Name
    from ipnb_refs.store.index import IndexedWork
    from ipnb_refs.store.raw import RawEntry

_DOI_URL = regex(r"^https?://(?:dx\.)?doi\.org/(?=10\.)", re.IGNORECASE)
_RIVALS = {
    name: names for table in (mapping.TITLES, mapping.TEXTS) for _, names in table for name in names
}
"""A field -> all the fields that stand for the same variable."""

_PARTS_OF_TITLE = {
    variable: {*names, *(mapping.SUBTITLES[name] for name in names if name in mapping.SUBTITLES)}
    for variable, names in mapping.TITLES
}
_DATES = ("date", "year", "origdate", "urldate", "eventdate")
_SEEN = regex(
    rf"\b(?:{alternatives(read_as().entries.visited)})\b\s*(?:on|am|le|el|il|em|op)?\s*:?\s*"
    r"([^\[\]();{}]{4,30})",
    re.IGNORECASE,
)
_NEXT_URL = regex(
    r"\s+(?=https?://)"
    rf"|[,;.]?\s+(?=[\[(]?(?:{alternatives(read_as().entries.visited)})\b)",
    re.IGNORECASE,
)
_ARXIV = regex(
    r"arXiv(?:\s+e-?prints?|\s+preprint)?,?\s+(?:arXiv:)?(?P<number>[\w.-]+(?:/\d+)?)", re.I
)
"""What Google Scholar writes in the place of a journal."""
_KEPT = ("note", "howpublished", "database", "library", "addendum")
"""Fields that may say where a thesis is kept."""
_BLANK = " \t\r\n{}~\\"
"""Signs that may come to nothing but blanks where they are all there is."""

_WEB = regex(r"\\url\s*\{|https?://")


def decode_entry(raw: RawEntry, work: IndexedWork) -> Entry:
    """Decode all fields of an entry."""
    said = {name: value for name, value in raw.fields.items() if _says_something(value)}
    fields = as_meant(raw.type, said)
    roles = read_roles(fields)
    values: dict[str, Any] = {
        **_titles(fields),
        **_texts(fields, roles["author"].names if "author" in roles else ()),
        **_numbers(raw.type, fields),
        **_addresses(fields),
        **{role: read.names for role, read in roles.items()},
        **_legal(raw.type, fields),
        "genre": _genre(raw.type, fields),
    }
    csl_type = mapping.csl_type_of(raw.type, fields.get("entrysubtype", ""))
    csl_type = type_as_meant(raw.type, fields, work.issued) or csl_type
    values = _for_type(csl_type, values, fields)
    return Entry(
        key=raw.key,
        type=csl_type,
        source_type=raw.type,
        origin=raw.origin,
        work=work,
        others=tuple(sorted(role for role, read in roles.items() if read.others)),
        issued=work.issued,
        original_date=_date(original_of(fields)),
        accessed=_accessed(fields),
        event_date=_date(fields.get("eventdate")),
        year_suffix=work.year_suffix,
        short_names=work.short_names,
        annotations=read_annotations(fields),
        unknown=_unknown(csl_type, raw.type, fields),
        **values,
    )


def _says_something(value: str) -> bool:
    return bool(value.strip(_BLANK) or _text(value))


def _unknown(csl_type: str, source_type: str, fields: Mapping[str, str]) -> dict[str, str]:
    """Keep what found no place: fields nobody knows, and those whose place another one took."""
    school = _first(fields, mapping.SCHOOLS) if csl_type == "thesis" else None
    taken = {
        name
        for name in fields
        if name in _RIVALS and name not in (school, _first(fields, _RIVALS[name]))
    }
    if "issue" in fields and csl_type != "report" and _first(fields, ("number",)):
        taken.add("issue")
    if "eprint" in fields and _is_eprint_file("eprint", fields):
        taken.add("eprint")
    known = _known_to(csl_type, source_type)
    taken.update(name for name in _DATES if name in fields and _date(fields[name]) is None)
    return {
        name: value
        for name, value in fields.items()
        if name in taken or not (name in mapping.KNOWN or name in known or MARK in name)
    }


def _known_to(csl_type: str, source_type: str) -> set[str]:
    """Name the fields that only works of this type have."""
    if source_type in mapping.LEGAL_TYPES:
        return {*mapping.CITATIONS[:1], *(name for _, name in mapping.LEGAL_TEXTS)}
    return {mapping.PART_OF_APP} if csl_type == "software" else set()


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    """Find the first field that is there and says something."""
    for name in names:
        if name in fields and _text(fields[name]):
            return name
    return None


def _titles(fields: Mapping[str, str]) -> dict[str, Content]:
    titles = {"title": _title(fields, "title")}
    for variable, names in mapping.TITLES:
        if fields.keys().isdisjoint(_PARTS_OF_TITLE[variable]):
            continue
        titles[variable] = _title(fields, _first(fields, names) or names[-1])
    return {variable: title for variable, title in titles.items() if _is_seen(title)}


def _is_seen(content: Content) -> bool:
    return bool(content.nodes) and not str(content).isspace()


def _title(fields: Mapping[str, str], name: str) -> Content:
    """Join title and subtitle with a colon, unless the title ends with a sign of its own."""
    title = to_content(trimmed(fields.get(name, "")))
    subtitle = to_content(trimmed(fields.get(mapping.SUBTITLES.get(name, ""), "")))
    if not (_is_seen(title) and _is_seen(subtitle)):
        return title if _is_seen(title) else subtitle
    return Content(joined([*title.nodes, title_joint(str(title)), *subtitle.nodes]))


def _texts(fields: Mapping[str, str], authors: tuple[Name, ...]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for variable, names in mapping.TEXTS:
        name = _first(fields, names)
        if name and not _is_eprint_file(name, fields):
            texts[variable] = _plain(name, fields, authors)
    if "page" in texts:
        texts["page"] = bare_pages(texts["page"])
    return texts


def _is_eprint_file(name: str, fields: Mapping[str, str]) -> bool:
    """Say whether publishers put the address of a file where the number in an archive belongs."""
    return name == "eprint" and ("://" in fields[name] or fields[name].lstrip().startswith("/"))


def _plain(name: str, fields: Mapping[str, str], authors: tuple[Name, ...] = ()) -> str:
    """Decode a field of text; only where an entry has `date` (BibLaTeX), "and" separates items."""
    is_list = name in mapping.LISTS and "date" in fields
    if not is_list:
        return _text(fields[name])
    return publishers(fields[name], authors, is_body=name != "publisher")


@lru_cache(maxsize=1024)
def _text(raw: str) -> str:
    return to_text(raw).strip()  # a field is looked at before it is taken


def _numbers(source_type: str, fields: Mapping[str, str]) -> dict[str, str]:
    numbers: dict[str, str] = {}
    special = False
    for types, variable, names in mapping.NUMBERS:
        special = special or source_type in types
        name = _first(fields, names)
        if name and (source_type in types or not (types or special)):
            numbers[variable] = to_text(fields[name]).strip()
    return numbers


def _addresses(fields: Mapping[str, str]) -> dict[str, str]:
    """Read DOI and URL; a DOI may hide in `url`, and a URL in `howpublished`."""
    url = to_verbatim(_NEXT_URL.split(fields.get("url", "").strip())[0])
    published = fields.get("howpublished", "")
    addresses: dict[str, str] = {}
    if not url and _WEB.match(published.strip()):
        url = to_verbatim(published)
        addresses["medium"] = ""
    doi = bare_doi(to_verbatim(fields.get("doi", "")))
    if not doi and _DOI_URL.match(url):
        doi = _DOI_URL.sub("", url)
    return {**addresses, "DOI": doi, "URL": url}


def _genre(source_type: str, fields: Mapping[str, str]) -> str:
    if "type" not in fields or not fields["type"].strip():
        return mapping.GENRES.get(source_type, "")
    return mapping.genre_of(to_text(fields["type"]).strip())


def _date(raw: str | None) -> Date | None:
    return read_date(raw.strip()).date if raw else None


def _accessed(fields: Mapping[str, str]) -> Date | None:
    """Read when a page was seen; some say it in a note: "[Online; accessed 22-July-2004]"."""
    if "urldate" in fields:
        return _date(fields["urldate"])
    for name in ("note", "howpublished", "url"):
        found = _SEEN.search(fields.get(name, ""))
        if found and (date := _date(found[1].strip(" .:)]"))) is not None:
            return date
    return None


def _for_type(csl_type: str, values: dict[str, Any], fields: Mapping[str, str]) -> dict[str, Any]:
    """Move what means another thing for this type: a thesis's publisher, a page's site."""
    journal = _ARXIV.fullmatch(str(values.get("container_title", "")).strip())
    if journal is not None:
        rest = {name: value for name, value in values.items() if name != "container_title"}
        return {**rest, "archive": "arXiv", "archive_location": journal["number"]}
    if csl_type == "thesis":
        return _as_thesis(values, fields)
    named = "container_title" in values or not values.get("publisher")
    if csl_type in ("webpage", "post-weblog") and not named:
        site = Content((values["publisher"],))
        blog = {"entry_subtype": "blog"} if csl_type == "post-weblog" else {}
        return {**values, **blog, "container_title": site, "publisher": ""}
    part = _title(fields, mapping.PART_OF_APP)
    if csl_type == "software" and _is_seen(part):
        return {**values, "container_title": values.get("title"), "title": part}
    return values


def _as_thesis(values: dict[str, Any], fields: Mapping[str, str]) -> dict[str, Any]:
    school = _first(fields, mapping.SCHOOLS)
    if school and "publisher" in fields:
        archive = values.get("archive", "")
        values = {**values, **handed_in(_plain(school, fields), values["publisher"], archive)}
    return {**values, **kept_in(values, [_text(fields[name]) for name in _KEPT if name in fields])}


def _legal(source_type: str, fields: Mapping[str, str]) -> dict[str, Any]:
    """Read what only legal works have: where they are published, and parts of a constitution."""
    if source_type not in mapping.LEGAL_TYPES:
        return {}
    texts = {
        variable: _text(fields[name]) for variable, name in mapping.LEGAL_TEXTS if name in fields
    }
    name = _first(fields, mapping.CITATIONS)
    if name is None:
        return texts
    items = (to_content(trimmed(item)) for item in split_list(fields[name]))
    place = {"publisher_place": ""} if name == "location" else {}
    return {**texts, **place, "citations": tuple(item for item in items if _is_seen(item))}
