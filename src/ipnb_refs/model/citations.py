"""Citations as they are typed, in CSL's words: clusters of cites, each part with its span."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ipnb_refs.frozen import value

if TYPE_CHECKING:
    from ipnb_refs.model.text import Part, Span
    from ipnb_refs.model.works import Name


class Form(StrEnum):
    """How a citation stands in its sentence (APA 8.11).

    Parenthetical is "(Siegel, 2012)", narrative is "Siegel (2012)". Each value equals its text:
    `citation.form == "narrative"`.
    """

    PARENTHETICAL = "parenthetical"
    NARRATIVE = "narrative"


@value
class CiteName:
    """A name as it was typed in a citation: its span, and what was read of it.

    A typed name is mostly a surname: "D. J. Siegel" has a `given` too. `abbreviation` is introduced
    there for a group (APA 8.21): "APA" in "(American Psychological Association [APA], 2020)".
    """

    span: Span
    name: Name
    abbreviation: Part | None = None


@value
class CiteDate:
    """The date of one cite: "2012a" is `CiteDate(span, year=2012, year_suffix="a")` (APA 8.19).

    The span is what is typed for this work: the year with its letter, or the bare letter of
    "2012a, b"; the middle works of "2009a–c" share that of the range. Years before the common era
    are negative. `status` is "n.d.", "in press", ... where no year is typed; `original_year` is the
    first of "1900/1953".
    """

    span: Span
    year: int | None = None
    year_suffix: str = ""
    status: str | None = None
    original_year: int | None = None


@value
class Locator:
    """The part of the work that is cited: "pp. 3-4" is `Locator(span, "page", "3-4")` (APA 8.13).

    `label` is one of CSL's ("page", "chapter", "paragraph", "figure", ...), `value` what is typed
    after it. The span holds both.
    """

    span: Span
    label: str
    value: str


class Exemption(StrEnum):
    """Why a cite needs no entry in the list (APA 8.4).

    The primary source of a secondary citation (8.6), or a personal communication (8.9). What a
    source cites, as in "Roe, 2000, citing Cole, 1954", may have one all the same: it is exempt only
    where no work fits.
    """

    PRIMARY_SOURCE = "primary-source"
    CITED_BY_SOURCE = "cited-by-source"
    PERSONAL_COMMUNICATION = "personal-communication"


@value
class Cite:
    """One work cited; every part has its own span.

    The span leaves out the separators and brackets around the cite. Of a parenthetical one it is
    all that is typed for the work: "see Siegel & Bryson, 2011, p. 4", where the prefix is "see",
    the names are two and the connector is "&". Of a narrative one it goes from the names to the
    date or the locator, over the bracket that opens between them but not the one that closes:
    "Porges (2011" of "Porges (2011)". So a link belongs on the span of a parenthetical cite, and
    of a narrative citation of one work on that of the `Citation`.

    `names` are in the order of the text. Where they are `inherited` they are those of an earlier
    cite of the same citation, as for 2019 in "Smith (2017, 2019)": their spans then lie outside
    this cite, whose own span is "2019". `date` is None where none is typed. `exemption` says why
    the work need not be in the list.
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

    The span of a parenthetical one holds both brackets: "(Öhman, 2005; Schore, 2012)"; that of a
    narrative one goes from the first letter of the first name to the closing bracket: "Porges
    (2011)". `cites` are in text order, at least one. `apart` is the page of a narrative one that
    follows in brackets of its own, after the quotation (APA 8.13); its span lies outside.
    """

    span: Span
    form: Form
    cites: tuple[Cite, ...]
    apart: Locator | None = None
