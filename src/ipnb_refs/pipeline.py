"""The pipeline from a post to its findings; it reads like the diagram in the architecture page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ipnb_refs.citations import parse
from ipnb_refs.errors import misuse
from ipnb_refs.model import Document, Severity, Status
from ipnb_refs.resolving import Comparison, lexicon_of, list_of
from ipnb_refs.rules import ALL_RULES, Context, refuse_unknown_rules
from ipnb_refs.settings import Settings
from ipnb_refs.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.model import Citation, Diagnostic, Resolution
    from ipnb_refs.rules import Rule


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

    Every finding has the `path` of the document, and its spans count code points of
    `document.text`. Troubles of the store itself are not repeated here (`store.diagnostics`).
    Raises `UsageError` for a text or a path in the place of a document or a store, and
    `SettingsError` for settings that name an unknown rule.
    """
    require("check", document, store, settings)
    return examine(document, store, settings).diagnostics


def require(call: str, document: Document, store: Store, settings: Settings | None) -> None:
    """Raise `UsageError` where a call was given other things, `SettingsError` for unknown rules."""
    if not isinstance(document, Document):
        raise misuse(call, "a Document", document, "call read(text) first")
    if not isinstance(store, Store):
        raise misuse(call, "a Store", store, "call load_store(path) first")
    if settings is not None:
        if not isinstance(settings, Settings):
            advice = "pass Settings(...) or load_settings(path)"
            raise misuse(call, "Settings", settings, advice)
        refuse_unknown_rules(settings)


def examine(document: Document, store: Store, settings: Settings | None = None) -> Examination:
    """Read, resolve and lint a post once, and return all three."""
    listed = list_of(document, store)
    citations = parse(document, lexicon_of(store, listed), settings)
    found = Comparison(document, citations, store, listed, settings)
    resolutions = found.resolutions
    context = Context(document, found, tuple(_clusters(citations, resolutions)), settings)
    findings = (finding for rule in _selected(settings) for finding in rule.check(rule, context))
    diagnostics = sorted((_weighed(document, finding) for finding in findings), key=_place)
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


def _selected(settings: Settings | None) -> tuple[Rule, ...]:
    if settings is None:
        return tuple(rule for rule in ALL_RULES if rule.default)
    return tuple(rule for rule in ALL_RULES if settings.selects(rule.id, default=rule.default))


def _weighed(document: Document, finding: Diagnostic) -> Diagnostic:
    """What is cited inside a block quotation is the quoted author's, not the post's (APA 8.32)."""
    if finding.span is not None and document.is_quoted(finding.span):
        return replace(finding, severity=Severity.INFO)
    return finding


def _place(finding: Diagnostic) -> tuple[int, int, str]:
    span = finding.span
    return (span.start, span.end, finding.rule.code) if span is not None else (0, 0, "")
