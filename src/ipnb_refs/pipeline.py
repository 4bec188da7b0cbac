"""The pipeline from a post to its findings; it reads like the diagram in the architecture page.

`examine` is the one place where the stages are put together; all that shows, prints, counts or
fixes something of a post takes what it needs from the `Examination`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations import parse
from ipnb_refs.errors import misuse
from ipnb_refs.frozen import value
from ipnb_refs.model import Clusters, Document, Severity, Status
from ipnb_refs.resolving import compare, lexicon_of, list_of
from ipnb_refs.rules import Context, check_post, refuse_unknown_rules, sift_post
from ipnb_refs.settings import DEFAULTS, Settings
from ipnb_refs.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Citation, Diagnostic, Resolution, RuleId
    from ipnb_refs.resolving import Comparison

NO_STORE = Store((), ())
"""A store without works."""
_LOOKING_UP = "CIT1"
"""The codes of the rules that say what became of a cite when it was looked up."""


@value
class Examination:
    """All that one pass over a post found out.

    `resolutions` has one for every cite of `citations`, in text order, against the list typed in
    the post where there is one; `comparison` has the list itself, and what list and store say of
    each other. `context` says in words what was typed and which works are meant. Where the post has
    neither a store nor a list nothing was looked up (`is_looked_up`), and `resolutions` tell only
    which cites need no entry. `hidden` are the findings that directives of the post wave off.
    """

    document: Document
    citations: tuple[Citation, ...]
    resolutions: tuple[Resolution, ...]
    comparison: Comparison
    context: Context
    diagnostics: tuple[Diagnostic, ...]
    hidden: tuple[Diagnostic, ...] = ()

    @property
    def is_looked_up(self) -> bool:
        """Whether there was anything to look cites up in."""
        return self.context.is_looked_up

    @property
    def in_store(self) -> tuple[Resolution, ...]:
        """One resolution for every cite, against the store alone."""
        return self.comparison.in_store

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
    `document.text`. Problems of the store itself are not repeated here (`store.diagnostics`).
    Raises `UsageError` for a text or a path in the place of a document or a store, and
    `SettingsError` for settings that name an unknown rule.
    """
    chosen = required("check", document, store, settings)
    return examine(document, store, chosen).diagnostics


def required(call: str, document: Document, store: Store, settings: Settings | None) -> Settings:
    """Give the settings of a call, which are the defaults where it was given none.

    Raises `UsageError` where it was given other things, `SettingsError` for unknown rules.
    """
    if not isinstance(document, Document):
        raise misuse(call, "a Document", document, "call read(text) first")
    if not isinstance(store, Store):
        raise misuse(call, "a Store", store, "call load_store(path) first")
    if settings is None:
        return DEFAULTS
    if not isinstance(settings, Settings):
        raise misuse(call, "Settings", settings, "pass Settings(...) or load_settings(path)")
    refuse_unknown_rules(settings)
    return settings


def examine(
    document: Document,
    store: Store | None = None,
    settings: Settings = DEFAULTS,
    *,
    lint: bool = True,
    typed_list: bool = True,
) -> Examination:
    """Read a post, look its cites up, compare them with its list, and run the rules: all once.

    Without `lint` no rule runs. Without `typed_list` the list typed in the post is not read,
    neither for its works nor for its names, so that only the store counts. A post without a store
    is looked up in its list; where it has no list either, there are no findings that need an
    answer, but one that says so.
    """
    known = store if store is not None else NO_STORE
    listed = list_of(document, known) if typed_list else None
    is_looked_up = store is not None or (typed_list and has_list(document))
    lexicon = lexicon_of(known, listed) if is_looked_up else None
    citations = parse(document, lexicon, settings)
    comparison = compare(document, citations, known, listed, settings)
    clusters = Clusters(citations, comparison.resolutions)
    context = Context(document, comparison, clusters, settings, is_looked_up)
    findings, hidden = _sifted(context) if lint else ((), ())
    return Examination(
        document,
        citations,
        comparison.resolutions,
        comparison,
        context,
        findings,
        hidden,
    )


def has_list(document: Document) -> bool:
    """Say whether a post has a list that its cites can be looked up in where there is no store."""
    return bool(document.lists.every)


def _sifted(context: Context) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Give the findings that are left and those that are hidden, both in text order."""
    found = sorted(_findings(context), key=_place)
    kept, hidden = sift_post(found, context, lambda rule: not _is_held_back(rule, context))
    return tuple(sorted(kept, key=_place)), hidden


def _findings(context: Context) -> Iterator[Diagnostic]:
    """Run the rules; what is cited in a block quotation is the quoted author's (APA 8.32)."""
    for finding in check_post(context):
        if _is_held_back(finding.rule, context):
            continue
        if finding.span is not None and context.document.is_quoted(finding.span):
            yield replace(finding, severity=Severity.INFO)
        else:
            yield finding


def _is_held_back(rule: RuleId, context: Context) -> bool:
    return not context.is_looked_up and rule.code.startswith(_LOOKING_UP)


def _place(finding: Diagnostic) -> tuple[int, int, str]:
    span = finding.span
    return (span.start, span.end, finding.rule.code) if span is not None else (0, 0, "")
