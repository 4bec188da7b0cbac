"""A list entry with a letter after its year, but no other entry to tell it apart from.

Letters distinguish works by the same authors from the same year; they begin with "a" and leave no
gaps (APA 8.19, 9.47). The rule applies when an entry has a letter and no other entry in the list
has the same authors and year, nor a letter of its own and the same first of three authors or more:
many styles tell these apart by letters, too, where "et al." makes them alike. It is an
error where the post cites the work without the letter, and a warning where it cites it with the
letter: some works have one of their own in every list, as those of Freud in his bibliography.

## Bad

```markdown
The mind develops between people (Siegel, 2012b).

## References

Siegel, D. J. (2012b). *The developing mind: How relationships and the brain interact to shape who
we are* (2nd ed.). Guilford Press.
```

## Good

```markdown
Early relations shape the right brain (Schore, 2001a, 2001b).
```
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.names import fold
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.listed import ListedWork
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_ET_AL = 3
"""Authors of which the first alone is named (APA 8.17)."""


@rule("REF104", "dangling-letter", Severity.WARNING, source="APA 8.19, 9.47")
def dangling_letter(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report the letters of entries that stand alone, under the date."""
    works = [work for work in (context.listed.works if context.listed else ()) if work.date]
    alike = Counter(_label(work) for work in works)
    for work in works:
        if work.date and work.date.year_suffix and alike[_label(work)] == 1:
            if any(_cited_alike(work, other) for other in works):
                continue
            letter = work.date.year_suffix
            severity = Severity.WARNING if _is_cited_so(context, work) else Severity.ERROR
            yield context.finding(
                replace(rule, severity=severity),
                work.date.span,
                f"no other entry has these authors and this year, so “{letter}” is not needed",
                help=f"delete it here and in the text, or list the other work ({rule.source})",
            )


def _is_cited_so(context: Context, work: ListedWork) -> bool:
    """Say whether the post cites a work with its letter, and never without it."""
    if work.date is None or not work.names:
        return False
    first = fold(work.names[0].name.surname)
    letters = {
        cite.date.year_suffix
        for citation, _ in context.own
        for cite in citation.cites
        if cite.date is not None and cite.date.year == work.date.year
        if cite.names and fold(cite.names[0].name.surname) == first
    }
    return letters == {work.date.year_suffix}


def _label(work: ListedWork) -> tuple[object, ...]:
    date = work.date
    names = tuple(fold(name.name.surname) for name in work.names)
    return names, work.others, date and (date.year, date.status)


def _cited_alike(work: ListedWork, other: ListedWork) -> bool:
    """Say whether another entry has a letter, too, and is cited in the same way but for that."""
    if work.date is None or other.date is None or work.date.year != other.date.year:
        return False
    letters = {work.date.year_suffix, other.date.year_suffix}
    if "" in letters or len(letters) == 1:
        return False
    one, two = ([fold(name.name.surname) for name in each.names] for each in (work, other))
    several = min(len(one), len(two)) >= _ET_AL
    return one[:1] == two[:1] and (several or {*one} <= {*two} or {*two} <= {*one})
