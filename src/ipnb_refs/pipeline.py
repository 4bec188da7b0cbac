"""The pipeline from a post to its findings; it reads like the diagram in the architecture page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ipnb_refs.citations import parse
from ipnb_refs.model import Severity, Status
from ipnb_refs.resolving import compare, lexicon_of, list_of
from ipnb_refs.rules import Context, check_post
from ipnb_refs.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.model import Citation, Diagnostic, Document, Resolution
    from ipnb_refs.store import Store


@dataclass(frozen=True, slots=True)
class Examination:
    """All that one pass over a post found out.

    `resolutions` has one for every cite, against the list typed in the post where there is one,
    `in_store` one for every cite against the store.
    """

    citations: tuple[Citation, ...]
    resolutions: tuple[Resolution, ...]
    in_store: tuple[Resolution, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def resolved(self) -> int:
        """How many cites are resolved."""
        return sum(resolution.status is Status.RESOLVED for resolution in self.resolutions)


def check(
    document: Document, store: Store, settings: Settings | None = None
) -> tuple[Diagnostic, ...]:
    """Lint a post, and return its findings in text order.

    Cites are compared with the list typed in the post, and with the store; one without works
    (`load_store(text="")`) leaves the list.

    Problems of the store itself are not repeated here (`store.diagnostics`).
    """
    return examine(document, store, settings).diagnostics


def examine(document: Document, store: Store, settings: Settings | None = None) -> Examination:
    """Read, resolve and lint a post once, and return all three."""
    settings = settings or Settings()
    listed = list_of(document, store)
    citations = parse(document, lexicon_of(store, listed), settings)
    found = compare(document, citations, store, listed, settings)
    resolutions = found.resolutions
    context = Context(document, found, tuple(_clusters(citations, resolutions)), settings)
    diagnostics = sorted((_weighed(document, each) for each in check_post(context)), key=_place)
    return Examination(citations, resolutions, found.in_store, tuple(diagnostics))


def _clusters(
    citations: Iterable[Citation], resolutions: tuple[Resolution, ...]
) -> Iterator[tuple[Citation, tuple[Resolution, ...]]]:
    """Give each citation the resolutions of its cites."""
    start = 0
    for citation in citations:
        end = start + len(citation.cites)
        yield citation, resolutions[start:end]
        start = end


def _weighed(document: Document, finding: Diagnostic) -> Diagnostic:
    """What is cited inside a block quotation is the quoted author's, not the post's (APA 8.32)."""
    if finding.span is not None and document.is_quoted(finding.span):
        return replace(finding, severity=Severity.INFO)
    return finding


def _place(finding: Diagnostic) -> tuple[int, int, str]:
    span = finding.span
    return (span.start, span.end, finding.rule.code) if span is not None else (0, 0, "")
