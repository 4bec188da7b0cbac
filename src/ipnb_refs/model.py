"""The types that pass between the rooms, in the words of CSL and APA.

All are frozen and hold tuples. Every `Span` counts Unicode code points of the raw text, half-open;
lines and columns are computed at the edge (`locate`).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def value(cls: type[T]) -> type[T]:
    """Make a dataclass that nothing changes, as `@dataclass(frozen=True, slots=True)` does.

    Only the type checker holds it to that: the guard at run time takes longer than all the rest of
    making an object, and a post has a dozen of these for each citation.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


class Format(StrEnum):
    """The markup of a post. MDX, Quarto and R Markdown are Markdown."""

    MARKDOWN = "markdown"
    HTML = "html"
    TEXT = "text"


class Form(StrEnum):
    """How a citation stands in its sentence (APA 8.11)."""

    PARENTHETICAL = "parenthetical"
    NARRATIVE = "narrative"


class Status(StrEnum):
    """What became of a cite when it was looked up in the store."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"
    EXEMPT = "exempt"


class Severity(StrEnum):
    """How much a finding matters; `info` never fails a run."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Applicability(StrEnum):
    """Whether a fix may be applied unseen."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@value
class Span:
    """A half-open stretch of the raw text: `Span(3, 7)` is `text[3:7]`."""

    start: int
    end: int

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def of(self, text: str) -> str:
        """Cut the span out of the text that it was made for."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Say whether the other span lies inside this one (or is the same)."""
        return self.start <= other.start and other.end <= self.end


@value
class Part:
    """A stretch of a citation as it was typed: `Part(Span(1, 4), "see")`."""

    span: Span
    text: str


@value
class Name:
    """One contributor, in exactly CSL's parts; a group or a one-word name is `literal`.

    "van der Kolk, Bessel A." is `Name(family="Kolk", given="Bessel A.",
    non_dropping_particle="van der")`.
    """

    family: str = ""
    given: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def surname(self) -> str:
        """The name a citation shows: family with its particle, or the group in full."""
        return self.literal or f"{self.non_dropping_particle} {self.family}".strip()


# --- documents ---------------------------------------------------------------------------------


@value
class WorkList:
    """A list of works in a post: its heading, if it has one, and what stands below it.

    `further` says that the heading offers them for reading, so that nobody need cite them.
    """

    span: Span
    heading: Span | None = None
    further: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A post, and the same text with all that is not prose masked.

    `len(prose) == len(text)`, so an offset in one is an offset in the other. Spaces stand for
    blocks that are not prose; `MASK` stands for markup between letters, and for what nobody sees,
    and is skipped by readers. `quotations` are block quotations without the source that is named
    at their end, `headings` and `tables` what they
    say, `references` the post's own list of references (heading included), if it has one; `fence`
    the part of it that we keep up to date, between and including our two HTML comments, and
    `fence_comments` all such comments, also one without its partner. `bibliography` is what the
    front matter names under that key, `nocite` the keys of works that are listed though nobody
    cites them. `lang` is the language tag that the front matter (`lang`,
    `language`) or `<html lang="...">` names, in lower case and otherwise as typed. `links` is what
    links say, the text between the brackets or tags, in order, outermost only; none in plain text.
    `lists` are all lists of works, `references` among them; in `unhidden`, a third text of the same
    length, they can be read, while `prose` has blanks in their place.
    """

    path: str | None
    text: str
    format: Format
    prose: str
    quotations: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()
    tables: tuple[Span, ...] = ()
    references: Span | None = None
    fence: Span | None = None
    fence_comments: tuple[Span, ...] = ()
    bibliography: tuple[str, ...] = ()
    nocite: tuple[str, ...] = ()
    lang: str | None = None
    links: tuple[Span, ...] = ()
    lists: tuple[WorkList, ...] = ()
    unhidden: str = ""

    def is_quoted(self, span: Span) -> bool:
        """Whether a span lies inside a block quotation."""
        before = bisect_right(self.quotations, span.start, key=lambda quoted: quoted.start)
        return before > 0 and self.quotations[before - 1].contains(span)


MASK = "\ue000"
"""Stands for one code point of inline markup in `Document.prose`; no reader takes it for text."""

BORDER = "\u2029"
"""Unicode's paragraph separator stands in `Document.prose` where a block begins or ends without an
empty line: at headings, items of lists and cells of tables. No citation reaches over it."""


# --- citations ---------------------------------------------------------------------------------


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


# --- works -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Date:
    """A date of a work, as exact as it is known, or the `status` that stands in its place.

    Seasons are 21 (spring) to 24 (winter) in `month`, as in EDTF. `end` closes a range;
    `open_end` says that it goes on. Years before the common era are negative: 350 BCE is -350.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    end: Date | None = None
    open_end: bool = False
    approximate: bool = False
    status: str | None = None


class Work(Protocol):
    """What resolving and ordering need to know of a work; read for every entry of a store."""

    @property
    def key(self) -> str:
        """The entry's key in its store, exactly as typed there."""
        ...

    @property
    def names(self) -> tuple[Name, ...]:
        """The contributors that stand in the author's place (authors, else editors)."""
        ...

    @property
    def others(self) -> bool:
        """Whether "and others" ends the list of names."""
        ...

    @property
    def issued(self) -> Date | None:
        """The date of publication; None where the entry has none."""
        ...

    @property
    def original_year(self) -> int | None:
        """The year of the original of a republished or translated work."""
        ...

    @property
    def year_suffix(self) -> str:
        """The letter that the store itself gives ("a" of `year = {2012a}`)."""
        ...

    @property
    def title(self) -> str:
        """The title as plain text; it sorts works of the same authors and year."""
        ...

    @property
    def sort_title(self) -> str:
        """What the store says that the title is sorted as (BibLaTeX's `sorttitle`); mostly ""."""
        ...

    @property
    def short_names(self) -> tuple[str, ...]:
        """Abbreviations that stand for the author ("WHO")."""
        ...


class Lexicon(Protocol):
    """The small view of a store that reading needs; names are folded (`names.fold`)."""

    def years_of(self, folded: str) -> frozenset[int]:
        """Years of the works whose first author (person or group) has this folded name."""
        ...

    def has_name(self, folded: str) -> bool:
        """Whether any contributor of the store has this folded name."""
        ...

    def ends_group(self, folded: str) -> bool:  # noqa: ARG002 - a store without groups need not know
        """Whether the name of a group in the store has several words and ends with this one."""
        return False


# --- resolutions -------------------------------------------------------------------------------


class Reason(StrEnum):
    """Why a cite has its status; the closed list, in the order of the steps of resolving.

    RESOLVED: exactly one work has these names and this date. SEVERAL: more than one has.
    UNKNOWN_NAME: no work of the store is by this first author. OTHER_INITIALS: the surname is
    known, with other given names. OTHER_YEAR: the author is known, with other years. OTHER_NAMES:
    the author has a work of that year, but with other co-authors. OTHER_LETTER: the year is there,
    its letter is not. PRIMARY_SOURCE and PERSONAL_COMMUNICATION need no entry (APA 8.6, 8.9).
    """

    RESOLVED = "resolved"
    SEVERAL = "several"
    UNKNOWN_NAME = "unknown-name"
    OTHER_INITIALS = "other-initials"
    OTHER_YEAR = "other-year"
    OTHER_NAMES = "other-names"
    OTHER_LETTER = "other-letter"
    PRIMARY_SOURCE = "primary-source"
    PERSONAL_COMMUNICATION = "personal-communication"


class Near(StrEnum):
    """In what a near miss differs from the citation."""

    YEAR = "year"
    NAME = "name"
    INITIALS = "initials"
    CO_AUTHORS = "co-authors"
    LETTER = "letter"


@value
class Suggestion:
    """A work that the author may have meant; never taken for the one that was cited.

    `differs` says in what; `surname` is the name as the store has it, that of the first author or
    the one that is spelt differently, and `year` the store's year.
    `score` goes from 0 to 1, nearest first.
    """

    key: str
    differs: Near
    score: float
    surname: str
    year: int | None


@value
class Resolution:
    """What one cite stands for in the store; never a guess between two candidates.

    `candidates` are keys: one where it is resolved, all of them where it is ambiguous.
    """

    cite: Cite
    status: Status
    reason: Reason
    candidates: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def key(self) -> str | None:
        """The key of the one work that is meant, or None."""
        return self.candidates[0] if self.status is Status.RESOLVED else None


# --- inline text and references ----------------------------------------------------------------


class Style(StrEnum):
    """How a stretch of text is set. `no-case` protects capitals from sentence case."""

    ITALIC = "italic"
    SMALL_CAPS = "small-caps"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    NO_CASE = "no-case"


@dataclass(frozen=True, slots=True)
class Styled:
    """Inline nodes in one style."""

    style: Style
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Inline nodes that lead to a URL."""

    url: str
    children: tuple[Node, ...]


Node = str | Styled | Link
"""An inline node; plain text is a `str`, unescaped."""


@dataclass(frozen=True, slots=True)
class Content:
    """A run of inline nodes; `str()` of it is the plain text. Only writers escape."""

    nodes: tuple[Node, ...] = ()

    def __str__(self) -> str:
        return "".join(_plain(self.nodes))


def _plain(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        else:
            yield from _plain(node.children)


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a reference list; `year_suffix` is the letter printed in it, if any."""

    key: str
    content: Content
    year_suffix: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """References in the order of the list (APA 9.44-9.49).

    `unprinted` are the keys of works that the style could not print, and that are in APA.
    """

    references: tuple[Reference, ...] = ()
    unprinted: tuple[str, ...] = ()


# --- diagnostics -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class RuleId:
    """The two names of a rule: `RuleId("CIT101", "unresolved-citation")`."""

    code: str
    name: str

    def __str__(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `replacement` in the place of the span; an empty span inserts."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that together mend one finding."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of; `path` None is the finding's own file."""

    message: str
    span: Span
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding: what is wrong, where, and what to do (`help`).

    `span` is None where a whole file is meant.
    """

    rule: RuleId
    severity: Severity
    message: str
    path: str | None
    span: Span | None
    related: tuple[Related, ...] = ()
    help: str | None = None
    fix: Fix | None = None


def locate(text: str, offset: int) -> tuple[int, int]:
    r"""Line and column of a code point, both 1-based; "\n", "\r\n" and "\r" end a line."""
    before = text[:offset]
    line = before.count("\n") + before.count("\r") - before.count("\r\n") + 1
    start = max(before.rfind("\n"), before.rfind("\r")) + 1
    return line, offset - start + 1
