"""Citations as they are typed, in CSL's words: clusters of cites, each part with its span."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ipnb_refs.model.text import value

if TYPE_CHECKING:
    from ipnb_refs.model.text import Part, Span
    from ipnb_refs.model.works import Name


class Form(StrEnum):
    """How a citation stands in its sentence (APA 8.11)."""

    PARENTHETICAL = "parenthetical"
    NARRATIVE = "narrative"


@value
class CiteName:
    """A name as it was typed in a citation.

    `abbreviation` is introduced there for a group (APA 8.21): "APA" in "(American Psychological
    Association [APA], 2020)".
    """

    span: Span
    name: Name
    abbreviation: Part | None = None


@value
class CiteDate:
    """The date of one cite: "2012a" is `CiteDate(span, year=2012, year_suffix="a")`.

    The span is what is typed for this work: the year with its letter, or the bare letter of
    "2012a, b". `status` is "n.d.", "in press", ... where no year is typed; `original_year` is the
    first of "1900/1953".
    """

    span: Span
    year: int | None = None
    year_suffix: str = ""
    status: str | None = None
    original_year: int | None = None


@value
class Locator:
    """The part of the work that is cited: "pp. 3-4" is `Locator(span, "page", "3-4")`.

    `label` is one of CSL's ("page", "chapter", "paragraph", "figure", ...).
    """

    span: Span
    label: str
    value: str


class Exemption(StrEnum):
    """Why a cite needs no entry in the list (APA 8.4)."""

    PRIMARY_SOURCE = "primary-source"
    PERSONAL_COMMUNICATION = "personal-communication"


@value
class Cite:
    """One work cited, without the separators and brackets round it; every part has its own span.

    Of a narrative cite the span goes from the names to the date, with the bracket that opens
    between them: "Siegel (2012".

    Of "see Siegel & Bryson, 2011, p. 4" the prefix is "see", the names are two, the connector is
    "&". `inherited` names stand in an earlier cite of the same citation, as for 2019 in
    "Smith (2017, 2019)"; their spans then lie outside this cite.
    """

    span: Span
    names: tuple[CiteName, ...]
    date: CiteDate | None
    prefix: Part | None = None
    connector: Part | None = None
    et_al: Part | None = None
    locator: Locator | None = None
    suffix: Part | None = None
    inherited: bool = False
    exemption: Exemption | None = None


@value
class Citation:
    """CSL's citation: one cluster of cites, "(Öhman, 2005; Schore, 2012)".

    The span has both brackets of a parenthetical one, and goes from the first letter of the first
    name to the closing bracket of a narrative one. `apart` is the page of a narrative one that
    stands behind it, in brackets of its own after the quotation (APA 8.13).
    """

    span: Span
    form: Form
    cites: tuple[Cite, ...]
    apart: Locator | None = None
