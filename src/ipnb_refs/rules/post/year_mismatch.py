"""A citation with a year that does not match any work by its authors.

Wrong years are the most common typos in citations: two digits swapped, one digit off, the year of
the preprint or of the reprint. The rule applies when neither the list nor the bibliography has a
work by these authors from the cited year, but one of them has a work whose year is at most two off
or differs in a single digit or in the order of its digits. It also applies when the list has just
one entry by these authors and nothing else cites it, whatever its year.

What to do: find out which of the two years is right, the one in the text or the one in the list or
the bibliography, and correct the other. The fix changes the text. It is unsafe, since the work from
the cited year may simply be missing, and it is offered only if a single work may be meant, all
authors agree, one digit differs or two are swapped, and nothing suggests another edition: no
edition or original year in the entry, no word such as “edition” near the citation, and no work with
the same title from another year.

## Bad

```markdown
The mind develops between people (Siegel, 2021).
```

```markdown
The amygdala detects threats (Öhman, 2050).
```

## Good

```markdown
The mind develops between people (Siegel, 2012).
```

```markdown
The amygdala detects threats (Öhman, 2005).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Near, Severity, Span, Status
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import choice, dated, has_span, home, typed_date, typed_names
from ipnb_refs.rules.year_slips import is_sure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Cite, CiteDate, Diagnostic, Fix, Resolution, Suggestion
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule("CIT103", "year-mismatch", Severity.ERROR, fix=(Applicability.UNSAFE,))
def year_mismatch(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report cites with near misses in the year, under the year."""
    for resolution in (*context.resolutions, *context.comparison.misdated):
        near = [s for s in resolution.suggestions if s.differs is Near.YEAR]
        cite, date = resolution.cite, resolution.cite.date
        if resolution.status is Status.UNRESOLVED and near and date is not None:
            keys = [s.key for s in near]
            yield context.finding(
                rule,
                date.span,
                _message(context, resolution, near),
                help=choice(context, cite, keys, "year"),
                related=context.listings(keys),
                fix=_fix(context, cite, date, near),
            )


def _message(context: Context, resolution: Resolution, near: list[Suggestion]) -> str:
    cite, place = resolution.cite, home(context, [each.key for each in near])
    if resolution.by_title:
        title = context.comparison.work(near[0].key).title
        return f"“{title}” is from {_years(near)} in {place}, not from {typed_date(cite)}"
    return (
        f"no work by {typed_names(context, cite)} from {typed_date(cite)} in {place} "
        f"(closest: {_years(near)})"
    )


def _years(near: list[Suggestion]) -> str:
    """Give the years that may have been meant, the nearest first."""
    return ", ".join(dict.fromkeys(dated(each.year, None, "") for each in near))


def _fix(context: Context, cite: Cite, date: CiteDate, near: list[Suggestion]) -> Fix | None:
    """Put the one year that may have been meant in the place of the typed one."""
    if len(near) != 1 or has_span(cite) or not is_sure(context, cite, near[0].key):
        return None
    if context.is_cited_beside(cite, near[0].key):
        return None  # "(Neal, 2006, 2007)": the other year is there already
    year = Span(date.span.start, date.span.end - len(date.year_suffix))
    if year.end - year.start != len(str(date.year)):
        return None
    return context.replacing(year, str(near[0].year), Applicability.UNSAFE)
