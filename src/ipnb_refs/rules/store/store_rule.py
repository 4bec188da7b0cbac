"""What a rule for stores is: as a rule for posts, but it looks at the works of one store."""

from __future__ import annotations

import inspect
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Diagnostic, Edit, Fix, Related, RuleId, Span
from ipnb_refs.store import RawEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ipnb_refs.model import Severity
    from ipnb_refs.store import FieldSpans, Store


@dataclass(frozen=True, slots=True)
class StoreContext:
    """All that a rule of scope `store` may look at.

    `places` finds fields in the files; `cited` are the keys that posts cite, None where that is not
    known of all posts.
    """

    store: Store
    places: FieldSpans
    cited: frozenset[str] | None = None

    @property
    def entries(self) -> Iterator[RawEntry]:
        """The entries of BibTeX files, in their order, with the fields that they inherit."""
        for raw in self.store.raw_entries:
            if isinstance(raw, RawEntry):
                yield raw

    def literal(self, entry: RawEntry, field: str) -> Literal | None:
        """The value of a field as it is typed, where all of it stands between two delimiters.

        None for what is inherited, joined with "#" or put in by a macro: it stands elsewhere.
        """
        place = self.places.value(entry.origin, field)
        if place is None or place.span is None:
            return None
        typed = self.places.text(place)
        said = entry.fields.get(field, "")
        if typed[:1] not in ("{", '"') or typed[1:-1].split() != said.split():
            return None
        return Literal(Span(place.span.start + 1, place.span.end - 1), typed[1:-1])

    def listing(self, entry: RawEntry) -> tuple[Related, ...]:
        """The place of an entry that a finding speaks of as well: "first listed here"."""
        place = self.places.line(entry.origin)
        return (Related("first listed here", place.span, place.path),) if place.span else ()

    def is_bare(self, entry: RawEntry, field: str) -> bool:
        """Whether the value of a field is a word without delimiters, such as a macro's name."""
        place = self.places.value(entry.origin, field)
        return place is not None and self.places.text(place)[:1] not in ("{", '"')


@dataclass(frozen=True, slots=True)
class Literal:
    """What stands between the delimiters of a value: its span in the file, and the text."""

    span: Span
    text: str

    def fix(self, text: str, applicability: Applicability = Applicability.SAFE) -> Fix:
        """A fix that writes another text between the delimiters."""
        return Fix(f"write “{' '.join(text.split())}”", (Edit(self.span, text),), applicability)

    def replacing(
        self, old: str, new: str, applicability: Applicability = Applicability.SAFE
    ) -> Fix | None:
        """A fix that replaces a part of the text; None where that occurs more than once, or not."""
        if self.text.count(old) != 1:
            return None
        start = self.span.start + self.text.index(old)
        return Fix(f"write “{new}”", (Edit(Span(start, start + len(old)), new),), applicability)


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
        fix: Fix | None = None,
    ) -> Diagnostic:
        """A finding at the value of a field, or at the entry's first line where it has no such."""
        value = context.places.value(entry.origin, field)
        place = value or context.places.line(entry.origin)
        return Diagnostic(self.id, self.severity, message, place.path, place.span, (), help, fix)


def store_rule(
    code: str, name: str, severity: Severity
) -> Callable[[Callable[[StoreRule, StoreContext], Iterator[Diagnostic]]], StoreRule]:
    """Make a rule of a function; the docstring of its file becomes the rule's page."""

    def make(check: Callable[[StoreRule, StoreContext], Iterator[Diagnostic]]) -> StoreRule:
        doc = inspect.cleandoc(sys.modules[check.__module__].__doc__ or "")
        return StoreRule(RuleId(code, name), severity, doc, check)

    return make
