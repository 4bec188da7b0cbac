"""What the comments of bibliographies hide of what is found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents import read
from ipnb_refs.model import Format
from ipnb_refs.rules.catalogue import CATALOGUE
from ipnb_refs.rules.context import FindingsContext
from ipnb_refs.rules.findings import FINDINGS_RULES
from ipnb_refs.store import RawEntry
from ipnb_refs.suppressions import bib_directives_of, sift

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.model import Diagnostic, RuleId
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store
    from ipnb_refs.suppressions import Sifted

NAME = "ipnb-refs:"
"""What every directive has."""
_OF_BIBLIOGRAPHIES = ("BIB",)


def sift_store(
    store: Store, found: Iterable[Diagnostic], settings: Settings, ran: frozenset[RuleId]
) -> Iterator[Diagnostic]:
    """Yield what the comments of a store leave of its findings, and what is said of the comments.

    `ran` are the rules that ran.
    """
    given = tuple(found)
    hidden: set[int] = set()
    for context, sifted in _sifted(store, given, ran):
        hidden.update(map(id, sifted.hidden))
        for rule in FINDINGS_RULES:
            if settings.selects(rule.id, default=rule.default):
                yield from rule.check(rule, context)
    yield from (each for each in given if id(each) not in hidden)


def problems_left(store: Store) -> tuple[Diagnostic, ...]:
    """Give the problems of a store that none of its comments hides."""
    if not any(NAME in text for text in store.sources.values()):
        return store.diagnostics
    hidden = {id(each) for _, sifted in _sifted(store, (), frozenset()) for each in sifted.hidden}
    return tuple(each for each in store.diagnostics if id(each) not in hidden)


def _sifted(
    store: Store, found: tuple[Diagnostic, ...], ran: frozenset[RuleId]
) -> Iterator[tuple[FindingsContext, Sifted]]:
    """Sift the findings and problems of each file that has directives."""
    known = tuple(rule.id for rule in CATALOGUE)
    problems = frozenset(rule.id for rule in CATALOGUE if not rule.is_optional)
    for path, text in store.sources.items():
        if NAME not in text:
            continue
        raws = [raw for raw in store.raw_entries if isinstance(raw, RawEntry)]
        spans = [raw.origin.span for raw in raws if raw.origin.path == path]
        directives = bib_directives_of(text, spans)
        if not directives:
            continue
        document = read(text, Format.TEXT, path)
        here = [each for each in (*store.diagnostics, *found) if each.path == path]
        here.sort(key=lambda each: each.span.start if each.span is not None else 0)
        sifted = sift(here, directives, document)
        context = FindingsContext(
            document, directives, sifted.used, ran | problems, known, _OF_BIBLIOGRAPHIES
        )
        yield context, sifted
