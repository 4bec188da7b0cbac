"""What a rule is: two names, a severity, a function, and the docstring of its file."""

from __future__ import annotations

import html
import inspect
import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.citations import closed
from ipnb_refs.languages import joining_word
from ipnb_refs.model import (
    MASK,
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Format,
    Related,
    RuleId,
    Span,
)
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from ipnb_refs.listed import ListedWork, TypedList
    from ipnb_refs.model import Citation, Cite, Document, Resolution, Severity, Work
    from ipnb_refs.resolving import Comparison
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

_LONGEST_HEAD = 160
_EXAMPLE = re.compile(r"^```(?:markdown|bibtex)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Context:
    """All that a rule of scope `post` may look at, read once for all rules.

    `clusters` pairs every citation with the resolutions of its cites, in text order: those of
    `comparison`, which knows the list typed in the post as well as the store.
    """

    document: Document
    comparison: Comparison
    clusters: tuple[tuple[Citation, tuple[Resolution, ...]], ...]
    settings: Settings | None = None

    @property
    def store(self) -> Store:
        """The store of the post; without any works where it has only its list."""
        return self.comparison.store

    @property
    def listed(self) -> TypedList | None:
        """The list typed in the post."""
        return self.comparison.listed

    @property
    def base(self) -> str:
        """What cites are looked for in, in words: "the list" where the post has one."""
        return "the list" if self.listed is not None else "the store"

    def home(self, keys: Iterable[str]) -> str:
        """Where works are, in words; a post with a list may be near one of the store."""
        return "the list" if any(map(self.comparison.entry, keys)) else "the store"

    @property
    def own(self) -> Iterator[tuple[Citation, tuple[Resolution, ...]]]:
        """The clusters outside block quotations: nobody mends the form of what they quote."""
        for citation, resolutions in self.clusters:
            if not self.document.is_quoted(citation.span):
                yield citation, resolutions

    @property
    def resolutions(self) -> Iterator[Resolution]:
        """The resolutions of all cites, in text order."""
        for _, resolutions in self.clusters:
            yield from resolutions

    def typed(self, cite: Cite) -> str:
        """The names and the date of a cite as they were typed, on one line, for a message.

        A further year is shown with the names that it inherits: "Smith, 2019".
        """
        date = cite.date
        end = date.span.end if date is not None else cite.span.end
        if not cite.inherited:
            text = self._on_one_line(cite.names[0].span.start, end)
            return closed(text)
        names = self._on_one_line(cite.names[0].span.start, (cite.et_al or cite.names[-1]).span.end)
        return f"{names}, {_dated(date.year, date.status, date.year_suffix) if date else ''}"

    def _on_one_line(self, start: int, end: int) -> str:
        return " ".join(self.document.prose[start:end].replace(MASK, "").split())

    def label(self, work: Work, *, enclosed: bool = False) -> str:
        """A work as it is cited: "LeDoux and Pine (2016)", or "LeDoux & Pine, 2016" in brackets."""
        authors = self.authors(work, enclosed=enclosed)
        return f"{authors}, {_date(work)}" if enclosed else f"{authors} ({_date(work)})"

    def authors(self, work: Work, *, enclosed: bool = False) -> str:
        """The authors of a work as they are cited: "LeDoux and Pine", or with "&" in brackets."""
        surnames = [name.surname for name in work.names] or [f"“{work.title}”"]
        if work.others or len(surnames) > 2:  # noqa: PLR2004 - APA 8.17
            return f"{surnames[0]} et al."
        return (" & " if enclosed else " and ").join(surnames)

    def cited_names(self, work: Work, cite: Cite, *, enclosed: bool) -> str | None:
        """The authors of a work as the post would cite them; None where its language is unclear."""
        joint = "&"
        if not enclosed:
            joint = cite.connector.text if cite.connector is not None else ""
            joint = joint or joining_word(self.document.meta.lang, self.document.prose) or ""
        surnames = [name.surname for name in work.names] or [f"“{work.title}”"]
        if work.others or len(surnames) > 2:  # noqa: PLR2004 - APA 8.17
            return f"{surnames[0]} et al."
        if len(surnames) > 1 and not joint:
            return None
        return f" {joint} ".join(surnames)

    def works(self, keys: Iterable[str]) -> str:
        """Works for a message, each with its title, those of the store with their keys."""
        return "; ".join(map(self._described, keys))

    def _described(self, key: str) -> str:
        work = self.comparison.work(key)
        titled = ", ".join(filter(None, (self.label(work), work.title)))
        return titled if self.comparison.entry(key) else f"{titled} [{key}]"

    def replacing(
        self, span: Span, text: str, applicability: Applicability = Applicability.SAFE
    ) -> Fix:
        """A fix that puts a text in the place of a span, escaped as the markup of the post asks."""
        return Fix(f"write “{text}”", (Edit(span, self.escaped(text)),), applicability)

    def escaped(self, text: str) -> str:
        """A text of ours as it is typed in the post."""
        return html.escape(text, quote=False) if self.document.format is Format.HTML else text

    def listings(self, keys: Iterable[str]) -> tuple[Related, ...]:
        """The places of works in the list: "listed here"."""
        entries = map(self.comparison.entry, keys)
        return tuple(Related("listed here", head_of(entry)) for entry in entries if entry)


def named(cite: Cite) -> Hashable:
    """What cites have in common whose authors are named alike: all names, and "et al." or not."""
    names = [each.name for each in cite.names]
    typed = tuple(fold(f"{name.given} {name.surname} {name.suffix}") for name in names)
    return typed, cite.et_al is None


def head_of(entry: ListedWork) -> Span:
    """The names and the date of an entry, or its first words: what tells it from the others."""
    start, end = entry.span.start, entry.span.end
    if entry.date is not None and entry.date.span.end - start <= _LONGEST_HEAD:
        return Span(start, entry.date.span.end)
    if entry.names and not entry.repeated:
        return Span(start, max(name.span.end for name in entry.names))
    return Span(start, min(end, start + _LONGEST_HEAD))


def _date(work: Work) -> str:
    issued = work.issued
    if issued is None:
        return _dated(None, None, work.year_suffix)
    return _dated(issued.year, issued.status, work.year_suffix)


def _dated(year: int | None, status: str | None, letter: str) -> str:
    """A year or what stands in its place, with its letter: "2012a", "in press-a" (APA 8.19)."""
    if year is not None:
        return f"{year}{letter}"
    return "-".join(filter(None, (status or "n.d.", letter)))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `check` yields its findings in a context; `doc` is its page in Markdown.

    One that is not `default` runs only where the settings name it.
    """

    id: RuleId
    severity: Severity
    doc: str
    check: Callable[[Rule, Context], Iterator[Diagnostic]]
    default: bool = True

    def finding(
        self,
        context: Context,
        span: Span,
        message: str,
        *,
        help: str | None = None,  # noqa: A002 - the field's name
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
    ) -> Diagnostic:
        """A finding of this rule at a span of the post."""
        path = context.document.path
        return Diagnostic(self.id, self.severity, message, path, span, related, help, fix)


def rule(
    code: str, name: str, severity: Severity, *, default: bool = True
) -> Callable[[Callable[[Rule, Context], Iterator[Diagnostic]]], Rule]:
    """Make a rule of a function; the docstring of its file becomes the rule's page."""

    def make(check: Callable[[Rule, Context], Iterator[Diagnostic]]) -> Rule:
        doc = inspect.cleandoc(sys.modules[check.__module__].__doc__ or "")
        return Rule(RuleId(code, name), severity, doc, check, default)

    return make


def examples(doc: str, heading: str) -> tuple[str, ...]:
    """Give the posts or stores that the page of a rule shows under "Bad" or "Good"."""
    # Examples have headings of their own.
    section = doc.partition(f"\n## {heading}\n")[2].partition("\n## Good\n")[0]
    return tuple(_EXAMPLE.findall(section))
