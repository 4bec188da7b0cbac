"""A list entry that does not agree with the bibliography.

The entry and a work in the bibliography have the same title and first author, so they are the same
work, but their years, authors, or DOIs differ. One of the two is wrong. Only posts with both a
typed list and a bibliography are checked. An entry that a citation does not agree with is reported
there (CIT103 to CIT106).

## Bad

```markdown
The mind develops between people (Siegel, 2021).

## References

Siegel, D. J. (2021). *The developing mind: How relationships and the brain interact to shape who we
are* (2nd ed.). Guilford Press.
```

## Good

```markdown
The mind develops between people (Siegel, 2012).

## References

Siegel, D. J. (2012). *The developing mind: How relationships and the brain interact to shape who we
are* (2nd ed.). Guilford Press.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from ipnb_refs.listed import unsure_of
from ipnb_refs.model import Severity
from ipnb_refs.names import fold
from ipnb_refs.order import year_of
from ipnb_refs.resolving import same_name
from ipnb_refs.rules.context import head_of
from ipnb_refs.rules.post.wrong_authors import accused
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import described, file_of
from ipnb_refs.store import bare_doi

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ipnb_refs.listed import ListedWork
    from ipnb_refs.model import Diagnostic, Name, Span, Work
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_SHORTEST_TITLE = 8


@rule("REF106", "entry-differs", Severity.WARNING)
def entry_differs(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report what an entry says otherwise than its work in the store, part by part."""
    if context.listed is None or not context.store.works:
        return
    file = file_of(context.store)
    by_title: dict[str, list[Work]] = {}
    for work in context.store.works:
        by_title.setdefault(fold(work.title), []).append(work)
    told = {key for each in context.resolutions for key in accused(context, each)}
    told |= {near.key for each in context.resolutions for near in each.suggestions}
    for entry in context.listed.works:
        stored = _counterpart(entry, by_title)
        if stored is None or entry.key in told:
            continue
        for span, part, theirs in _sure(entry, _differences(context, entry, stored)):
            message = f"{part} in the list, but {theirs} in {file}"
            help_ = f"correct the entry, or {described(context, [stored.key])} in {file}"
            yield context.finding(rule, span, message, help=help_)


def _counterpart(entry: ListedWork, by_title: dict[str, list[Work]]) -> Work | None:
    """Find the one work of the store with the title and first author of an entry."""
    title = fold(entry.title.text) if entry.title else ""
    if len(title) < _SHORTEST_TITLE or not entry.names:
        return None
    first = entry.names[0].name
    found = [w for w in by_title.get(title, ()) if w.names and same_name(first, w.names[0])]
    same_year = [w for w in found if entry.date is None or year_of(w) == entry.date.year]
    chosen = same_year or found
    return chosen[0] if len(chosen) == 1 else None


def _sure(
    entry: ListedWork, differences: Iterable[tuple[Span, str, str]]
) -> Iterator[tuple[Span, str, str]]:
    """Leave out what may only have been read wrongly in the entry."""
    unsure: tuple[str, ...] | None = None
    for span, part, theirs in differences:
        if unsure is None:
            unsure = unsure_of(entry)
        if not any(fact in part for fact in unsure):
            yield span, part, theirs


def _differences(
    context: Context, entry: ListedWork, stored: Work
) -> Iterator[tuple[Span, str, str]]:
    date, year = entry.date, year_of(stored)
    typed_year = date.year if date is not None else None
    if date is not None and year and typed_year not in (None, year, stored.original_year):
        yield date.span, f"the year is {typed_year or 'missing'}", str(year)
    if not entry.others and not stored.others and not _same(entry, stored.names):
        ours = _surnames(name.name for name in entry.names)
        yield head_of(entry), f"the authors are {ours}", _surnames(stored.names)
    theirs = context.store.entry(stored.key).DOI if entry.doi is not None else ""
    if entry.doi is not None and theirs:
        typed = bare_doi(entry.doi.text)
        # Both may be encoded for an address, "%3C" for "<".
        if unquote(typed).casefold().rstrip(".") != unquote(theirs).casefold():
            yield entry.doi.span, f"the DOI is {typed}", theirs


def _same(entry: ListedWork, stored: Sequence[Name]) -> bool:
    typed = [name.name for name in entry.names]
    return len(typed) == len(stored) and all(map(same_name, typed, stored))


def _surnames(names: Iterable[Name]) -> str:
    return ", ".join(name.surname for name in names)
