"""The year of a new edition alone, where the entry has that of the original too.

A translated or republished work is cited with both years, the earlier one first (APA 8.15). Works
whose entries have no original year (`origdate`) are left alone, and so is every citation that has
one of both years for a reason: the original year alone is not a finding of this rule.

## Bad

```markdown
Dreams are guarded (Freud, 2010).

## References

Freud, S. (2010). *The interpretation of dreams*. Basic Books. (Original work published 1900)
```

## Good

```markdown
Dreams are guarded (Freud, 1900/2010).

## References

Freud, S. (2010). *The interpretation of dreams*. Basic Books. (Original work published 1900)
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Severity, Span, Status
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Cite, Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule(
    "CIT217",
    "missing-original-year",
    Severity.WARNING,
    source="APA 8.15",
    fix=(Applicability.SAFE,),
)
def missing_original_year(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report the years of editions whose originals have one of their own."""
    for _, resolutions in context.own:
        for resolution in resolutions:
            cite = resolution.cite
            if resolution.status is not Status.RESOLVED or resolution.key is None:
                continue
            work = context.comparison.work(resolution.key)
            original = work.original_year
            issued = work.issued.year if work.issued is not None else None
            if original is None or original < 1 or issued in (None, original):
                continue
            if not _has_year_alone(cite, issued) or cite.date is None:
                continue
            at = cite.date.span.start
            message = f"the original is from {original}, and only {issued} is cited"
            fix = Fix(
                f"write “{original}/{issued}”",
                (Edit(Span(at, at), f"{original}/"),),
                Applicability.SAFE,
            )
            help_ = f"write “{original}/{issued}” ({rule.source})"
            yield context.finding(rule, cite.date.span, message, help=help_, fix=fix)


def _has_year_alone(cite: Cite, issued: int | None) -> bool:
    date = cite.date
    return date is not None and date.year == issued and date.original_year is None
