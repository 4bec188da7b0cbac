"""`Entry`: one work of a store in the words of CSL, decoded when it is asked for."""

from __future__ import annotations

from dataclasses import field
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from ipnb_refs.frozen import frozen
from ipnb_refs.model import Content, Date, Link, Style
from ipnb_refs.store.fields import BEFORE_SEASONS, LAST_MONTH

if TYPE_CHECKING:
    from ipnb_refs.model import Name, Node
    from ipnb_refs.store.annotations import Annotation
    from ipnb_refs.store.index import IndexedWork
    from ipnb_refs.store.raw import Origin

OWN = {
    "key", "work", "origin", "source_type", "unknown", "others", "short_names", "year_suffix",
    "title_addon", "main_title", "main_title_addon", "container_title_addon", "event_title_addon",
    "issue_title", "reprint_title", "entry_subtype", "addendum", "eprint_class", "name_addon",
    "original_language", "related", "related_type", "annotations", "annotator", "commentator",
    "foreword", "introduction", "afterword", "holder", "collaborator", "sort_title", "citations",
    "amendment", "article", "related_string", "author_type",
}  # fmt: skip
"""Fields that CSL has no variable for; `to_csl` leaves them out (or names them itself)."""


_WITH_UNDERSCORE = {"archive_location"}
"""CSL 1.0.2 spells this one variable with an underscore."""


def csl_name(field: str) -> str:
    """Give CSL's name of a field."""
    if field == "key":
        return "id"
    return field if field in _WITH_UNDERSCORE else field.replace("_", "-")


@frozen
class Entry:
    """One work; fields are CSL's variables with underscores, which CSL itself has as hyphens.

    Titles are `Content` (inline nodes), other text is plain and decoded, an empty string where
    the source has none. A few fields have no word in CSL and a name of their own:

    - `title_addon`: what follows the title ("[Review of the book ...]"), and so for the titles
      of container, event and volumes: `container_title_addon`, `event_title_addon`,
      `main_title_addon`,
    - `main_title`: the title of the whole of which this volume is a part,
    - `issue_title`: the title of a special issue; `reprint_title` that of a reprint,
    - `entry_subtype`: the source's own finer type ("magazine", "Mobile app"),
    - `addendum`: what stands at the very end; `name_addon`: what follows the author ("pseud."),
    - `eprint_class`: the archive's own section; `original_language`: what it is translated from,
    - `annotator`, `commentator`, `foreword`, `introduction`, `afterword`, `holder`: BibLaTeX's
      roles of these names,
    - `related`, `related_type`, `related_string`: keys of related works, how they are related,
      and the words for that ("Review of the film"),
    - `collaborator`: who worked "with" the author; `sort_title`: the title as it is sorted,
    - `author_type`: the role of all authors ("host"),
    - `citations`: where a legal work is published, stage by stage ("347 U.S. 483"); `amendment`,
      `article`: parts of a constitution,
    - `others`: the roles whose list of names ends with "and others",
    - `short_names`: abbreviations that stand for the author ("WHO"),
    - `annotations`: what the source says of single names ("@handle", "Host"),
    - `unknown`: fields of the source that found no place, name -> raw value.

    `work` is the light row of the same entry that resolving and ordering use.
    """

    key: str
    type: str
    source_type: str
    origin: Origin
    work: IndexedWork

    title: Content = Content()
    title_short: Content | None = None
    title_addon: Content | None = None
    main_title: Content | None = None
    main_title_addon: Content | None = None
    container_title: Content | None = None
    container_title_short: Content | None = None
    container_title_addon: Content | None = None
    issue_title: Content | None = None
    collection_title: Content | None = None
    event_title: Content | None = None
    event_title_addon: Content | None = None
    original_title: Content | None = None
    reprint_title: Content | None = None
    addendum: Content | None = None

    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_author: tuple[Name, ...] = ()
    collection_editor: tuple[Name, ...] = ()
    chair: tuple[Name, ...] = ()
    compiler: tuple[Name, ...] = ()
    composer: tuple[Name, ...] = ()
    director: tuple[Name, ...] = ()
    executive_producer: tuple[Name, ...] = ()
    host: tuple[Name, ...] = ()
    illustrator: tuple[Name, ...] = ()
    interviewer: tuple[Name, ...] = ()
    narrator: tuple[Name, ...] = ()
    organizer: tuple[Name, ...] = ()
    original_author: tuple[Name, ...] = ()
    performer: tuple[Name, ...] = ()
    producer: tuple[Name, ...] = ()
    contributor: tuple[Name, ...] = ()
    curator: tuple[Name, ...] = ()
    editorial_director: tuple[Name, ...] = ()
    guest: tuple[Name, ...] = ()
    recipient: tuple[Name, ...] = ()
    reviewed_author: tuple[Name, ...] = ()
    script_writer: tuple[Name, ...] = ()
    series_creator: tuple[Name, ...] = ()
    annotator: tuple[Name, ...] = ()
    commentator: tuple[Name, ...] = ()
    foreword: tuple[Name, ...] = ()
    introduction: tuple[Name, ...] = ()
    afterword: tuple[Name, ...] = ()
    holder: tuple[Name, ...] = ()
    collaborator: tuple[Name, ...] = ()
    others: tuple[str, ...] = ()

    issued: Date | None = None
    original_date: Date | None = None
    accessed: Date | None = None
    event_date: Date | None = None
    year_suffix: str = ""

    volume: str = ""
    issue: str = ""
    page: str = ""
    number: str = ""
    edition: str = ""
    version: str = ""
    chapter_number: str = ""
    collection_number: str = ""
    number_of_pages: str = ""
    number_of_volumes: str = ""
    part_number: str = ""
    supplement_number: str = ""
    section: str = ""
    publisher: str = ""
    publisher_place: str = ""
    original_publisher: str = ""
    original_publisher_place: str = ""
    original_language: str = ""
    authority: str = ""
    event_place: str = ""
    genre: str = ""
    medium: str = ""
    note: str = ""
    abstract: str = ""
    annote: str = ""
    keyword: str = ""
    status: str = ""
    archive: str = ""
    archive_location: str = ""
    eprint_class: str = ""
    call_number: str = ""
    source: str = ""
    dimensions: str = ""
    scale: str = ""
    references: str = ""
    reviewed_title: str = ""
    reviewed_genre: str = ""
    jurisdiction: str = ""
    language: str = ""
    entry_subtype: str = ""
    name_addon: str = ""
    related: str = ""
    related_type: str = ""
    related_string: str = ""
    sort_title: str = ""
    author_type: str = ""
    amendment: str = ""
    article: str = ""
    citations: tuple[Content, ...] = ()
    DOI: str = ""
    URL: str = ""
    ISBN: str = ""
    ISSN: str = ""
    PMID: str = ""
    PMCID: str = ""

    annotations: tuple[Annotation, ...] = ()
    short_names: tuple[str, ...] = ()
    unknown: dict[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Show what is known of the work."""
        known = {
            name: value for name in FIELDS if name != "work" and (value := getattr(self, name))
        }
        return f"Entry({', '.join(f'{name}={value!r}' for name, value in known.items())})"

    def to_csl(self) -> dict[str, Any]:
        """Give the work as a CSL-JSON item.

        Text variables are plain but for CSL's own tags (`<i>`, `<sup>`, `<sub>`, small capitals);
        names have CSL's parts; dates have `date-parts`, where years before the common era are
        negative, or `literal` for a status. Empty variables are left out.
        """
        item: dict[str, Any] = {"id": self.key}
        for variable, value in zip(_VARIABLES, _fields_in_csl(self), strict=True):
            if value and (csl := _value_csl(value)):
                item[variable] = csl
        if self.year_suffix:
            item["year-suffix"] = self.year_suffix
        return item


FIELDS: tuple[str, ...] = Entry.__match_args__
"""The names of all fields."""

_IN_CSL = tuple(name for name in FIELDS if name not in OWN)
_VARIABLES = tuple(map(csl_name, _IN_CSL))
_fields_in_csl = attrgetter(*_IN_CSL)


def _value_csl(value: object) -> object:
    if isinstance(value, Content):
        return "".join(map(_node_csl, value.nodes))
    if isinstance(value, Date):
        return _date_csl(value)
    if isinstance(value, tuple):
        return [_name_csl(name) for name in value]
    return value


_TAGS = {
    Style.ITALIC: ("<i>", "</i>"),
    Style.SUPERSCRIPT: ("<sup>", "</sup>"),
    Style.SUBSCRIPT: ("<sub>", "</sub>"),
    Style.SMALL_CAPS: ('<span style="font-variant:small-caps;">', "</span>"),
    Style.NO_CASE: ("", ""),
}


def _node_csl(node: Node) -> str:
    if isinstance(node, str):
        return node
    inside = "".join(map(_node_csl, node.children))
    if isinstance(node, Link):
        return inside
    before, after = _TAGS[node.style]
    return before + inside + after


def _name_csl(name: Name) -> dict[str, str]:
    parts = {
        "family": name.family,
        "given": name.given,
        "dropping-particle": name.dropping_particle,
        "non-dropping-particle": name.non_dropping_particle,
        "suffix": name.suffix,
        "literal": name.literal,
    }
    return {part: text for part, text in parts.items() if text}


def _date_csl(date: Date) -> dict[str, Any]:
    parts = [_date_parts(d) for d in (date, date.end) if d is not None and d.year is not None]
    item: dict[str, Any] = {}
    if parts:
        item["date-parts"] = parts
    if date.month is not None and date.month > LAST_MONTH:
        item["season"] = date.month - BEFORE_SEASONS
    if date.approximate:
        item["circa"] = True
    if date.status or date.words:
        item["literal"] = date.status or date.words
    return item


def _date_parts(date: Date) -> list[int]:
    """Year, month and day as far as they are known; a season is no month."""
    parts = [date.year or 0]
    if date.month is not None and date.month <= LAST_MONTH:
        parts.append(date.month)
        if date.day is not None:
            parts.append(date.day)
    return parts
