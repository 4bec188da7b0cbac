"""What a rule for stores is: as a rule for posts, but it looks at the works of one store."""

from __future__ import annotations

import inspect
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.model import Diagnostic, Related, RuleId
from ipnb_refs.store.raw import RawEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ipnb_refs.model import Severity
    from ipnb_refs.store import Store
    from ipnb_refs.store.places import Places


@dataclass(frozen=True, slots=True)
class StoreContext:
    """All that a rule of scope `store` may look at.

    `places` finds fields in the files; `cited` are the keys that posts cite, None where that is not
    known of all posts.
    """

    store: Store
    places: Places
    cited: frozenset[str] | None = None

    @property
    def entries(self) -> Iterator[RawEntry]:
        """The entries of BibTeX files, in their order, with the fields that they inherit."""
        for raw in self.store.raw_entries:
            if isinstance(raw, RawEntry):
                yield raw


@dataclass(frozen=True, slots=True)
class StoreRule:
    """One rule; `doc` is its page in Markdown."""

    id: RuleId
    severity: Severity
    doc: str
    check: Callable[[StoreRule, StoreContext], Iterator[Diagnostic]]

    def finding(
        self,
        context: StoreContext,
        entry: RawEntry,
        field: str,
        message: str,
        *,
        help: str,  # noqa: A002 - the field's name
        first: RawEntry | None = None,
    ) -> Diagnostic:
        """A finding at a field of an entry, or at its first line where it has no such field.

        `first` is an entry that the finding speaks of as well.
        """
        place = context.places.field(entry.origin, field)
        related: tuple[Related, ...] = ()
        if first is not None:
            there = context.places.line(first.origin)
            related = (Related("first listed here", there.span, there.path),) if there.span else ()
        return Diagnostic(self.id, self.severity, message, place.path, place.span, related, help)


def store_rule(
    code: str, name: str, severity: Severity
) -> Callable[[Callable[[StoreRule, StoreContext], Iterator[Diagnostic]]], StoreRule]:
    """Make a rule of a function; the docstring of its file becomes the rule's page."""

    def make(check: Callable[[StoreRule, StoreContext], Iterator[Diagnostic]]) -> StoreRule:
        doc = inspect.cleandoc(sys.modules[check.__module__].__doc__ or "")
        return StoreRule(RuleId(code, name), severity, doc, check)

    return make
