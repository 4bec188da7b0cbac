"""What rules look at: a post with its list and store, or a store; and what findings are made of."""

from __future__ import annotations

from bisect import bisect_right
from sys import intern
from typing import TYPE_CHECKING, Any

from ipnb_refs.frozen import frozen
from ipnb_refs.lines import with_breaks_of
from ipnb_refs.model import Applicability, Diagnostic, Edit, Fix, Format, Related, Span
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from ipnb_refs.listed import ListedWork, TypedList
    from ipnb_refs.model import Citation, Cite, Clusters, Document, Resolution, RuleId
    from ipnb_refs.resolving import Comparison
    from ipnb_refs.rules.rule import Rule
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import FieldSpans, RawEntry, Store
    from ipnb_refs.suppressions import Directive

_LONGEST_HEAD = 160
_MOST_PLACES = 12
_IN_POSTS = ("CIT", "REF")
"""How the codes of rules begin whose findings stand in posts."""


@frozen
class Context:
    """All that a rule of scope `post` may look at, read once for all rules.

    `clusters` pairs every citation with the resolutions of its cites, in text order. `comparison`
    knows the list typed in the post and the store; without both nothing `is_looked_up`.
    """

    document: Document
    comparison: Comparison
    clusters: Clusters
    settings: Settings
    is_looked_up: bool = True

    @property
    def store(self) -> Store:
        """The store of the post; without any works where it has only its list."""
        return self.comparison.store

    @property
    def listed(self) -> TypedList | None:
        """The list typed in the post."""
        return self.comparison.listed

    @property
    def own(self) -> Iterator[tuple[Citation, tuple[Resolution, ...]]]:
        """The clusters outside block quotations: nobody corrects the form of what they quote."""
        for citation, resolutions in self.clusters:
            if not self.document.is_quoted(citation.span):
                yield citation, resolutions

    @property
    def resolutions(self) -> Iterator[Resolution]:
        """The resolutions of all cites, in text order."""
        for _, resolutions in self.clusters:
            yield from resolutions

    def is_cited_beside(self, cite: Cite, key: str) -> bool:
        """Whether another cite of the same citation is of this work: it is not meant twice."""
        at = bisect_right(self.clusters, cite.span.start, key=lambda each: each[0].span.start)
        resolutions = self.clusters[at - 1][1] if at else ()
        return any(r.key == key and r.cite is not cite for r in resolutions)

    def finding(
        self,
        rule: Rule[Any],
        span: Span,
        message: str,
        *,
        help: str | None = None,  # noqa: A002 - the field's name
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
    ) -> Diagnostic:
        """Make a finding of a rule at a span of the post.

        A fix that would change what is quoted is left out (APA 8.30), and so is one that would
        give a link the text of another.
        """
        path = self.document.path
        fix = None if fix is not None and _is_harmful(self.document, fix) else fix
        # A long post may be told the same a hundred thousand times; the words are kept once.
        advice = intern(help) if help is not None else None
        return Diagnostic(rule.id, rule.severity, intern(message), path, span, related, advice, fix)

    def replacing(
        self, span: Span, text: str, applicability: Applicability = Applicability.SAFE
    ) -> Fix:
        """Make a fix that replaces a span by a text, escaped as the markup of the post asks."""
        edit = Edit(span, with_breaks_of(span.of(self.document.text), self.escaped(text)))
        return Fix(f"write “{text}”", (edit,), applicability)

    def escaped(self, text: str) -> str:
        """Give a text of ours as it is typed in the post."""
        if self.document.format is not Format.HTML:
            return text
        import html  # noqa: PLC0415 - it loads a table of two thousand names

        return html.escape(text, quote=False)

    def listings(self, keys: Sequence[str]) -> tuple[Related, ...]:
        """Give the places of works in the list, of many the first: "listed here"."""
        entries = map(self.comparison.entry, keys[:_MOST_PLACES])
        return tuple(Related("listed here", head_of(entry)) for entry in entries if entry)


def _is_harmful(document: Document, fix: Fix) -> bool:
    """Whether a fix would change what is quoted, or tear links apart."""
    from ipnb_refs.rules.quoted import is_in_quotation  # noqa: PLC0415 - only findings need it

    if any(is_in_quotation(document, edit.span) for edit in fix.edits):
        return True
    if not document.regions.links:
        return False
    from ipnb_refs.rules.whole_links import breaks_links  # noqa: PLC0415 - see above

    return any(breaks_links(document, edit) for edit in fix.edits)


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


@frozen
class FindingsContext:
    """All that a rule of scope `findings` may look at.

    `used` are the spans of the names in `directives` that hid a finding, `ran` the rules that ran,
    and `catalogue` all that there are. Rules whose codes begin as those of `hideable` can have
    findings here.
    """

    document: Document
    directives: tuple[Directive, ...]
    used: frozenset[Span]
    ran: frozenset[RuleId]
    catalogue: tuple[RuleId, ...]
    hideable: tuple[str, ...] = _IN_POSTS

    def rule_named(self, typed: str) -> RuleId | None:
        """Find the rule that has this code or name; the start of one is not enough."""
        return next((each for each in self.catalogue if each.is_called(typed)), None)

    def is_hideable(self, rule: RuleId) -> bool:
        """Whether findings of a rule can be hidden here."""
        return rule.code.startswith(self.hideable)

    def hides_nothing(self, directive: Directive, code: Span) -> bool:
        """Whether the rule of this name ran, and had no finding where the directive is about."""
        from ipnb_refs.suppressions import Verb  # noqa: PLC0415 - few posts have directives

        if directive.verb == Verb.ENABLE or not directive.is_known:
            return False
        known = self.rule_named(code.of(self.document.text))
        return known in self.ran and code not in self.used

    def finding(
        self,
        rule: Rule[Any],
        span: Span,
        message: str,
        *,
        help: str,  # noqa: A002 - the field's name
        fix: Fix | None = None,
    ) -> Diagnostic:
        """Make a finding in the post."""
        path = self.document.path
        return Diagnostic(rule.id, rule.severity, message, path, span, (), help, fix)


@frozen
class StoreContext:
    """All that a rule of scope `store` may look at; `places` finds fields in the files."""

    store: Store
    places: FieldSpans

    @property
    def entries(self) -> Iterator[RawEntry]:
        """The entries of BibTeX files, in their order, with the fields that they inherit."""
        from ipnb_refs.store import RawEntry  # noqa: PLC0415 - rules for posts do not ask

        for raw in self.store.raw_entries:
            if isinstance(raw, RawEntry):
                yield raw

    def finding(
        self,
        rule: Rule[Any],
        entry: RawEntry,
        field: str,
        message: str,
        *,
        help: str,  # noqa: A002 - the field's name
        fix: Fix | None = None,
    ) -> Diagnostic:
        """Make a finding at the value of a field, or at the entry's first line where it has none.

        An entry has no value of its own where it inherits the field, or lacks it.
        """
        value = self.places.value(entry.origin, field)
        place = value or self.places.line(entry.origin)
        return Diagnostic(rule.id, rule.severity, message, place.path, place.span, (), help, fix)

    def literal(self, entry: RawEntry, field: str) -> Literal | None:
        """Give the value of a field as it is typed, where all of it is between two delimiters.

        None for what is inherited, joined with "#" or put in by a macro: it is elsewhere.
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
        """Give the place of an entry that a finding speaks of as well: "first listed here"."""
        place = self.places.line(entry.origin)
        return (Related("first listed here", place.span, place.path),) if place.span else ()

    def is_bare(self, entry: RawEntry, field: str) -> bool:
        """Whether the value of a field is a word without delimiters, such as a macro's name."""
        place = self.places.value(entry.origin, field)
        return place is not None and self.places.text(place)[:1] not in ("{", '"')


@frozen
class ProjectContext(StoreContext):
    """All that a rule of scope `project` may look at: a store, and the keys that all posts cite."""

    cited: frozenset[str]


@frozen
class Literal:
    """What is between the delimiters of a value: its span in the file, and the text."""

    span: Span
    text: str

    def fix(self, text: str, applicability: Applicability = Applicability.SAFE) -> Fix:
        """Make a fix that writes another text between the delimiters."""
        return Fix(f"write “{' '.join(text.split())}”", (Edit(self.span, text),), applicability)

    def replacing(
        self, old: str, new: str, applicability: Applicability = Applicability.SAFE
    ) -> Fix | None:
        """Make a fix that replaces a part of the text; None unless that occurs exactly once.

        With `new` empty the part is deleted.
        """
        if self.text.count(old) != 1:
            return None
        start = self.span.start + self.text.index(old)
        title = f"write “{new}”" if new else f"delete “{old.strip()}”"
        return Fix(title, (Edit(Span(start, start + len(old)), new),), applicability)
