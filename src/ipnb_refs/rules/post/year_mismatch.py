"""A citation whose authors are listed with another year.

Wrong years are the most common slip in typed citations: two digits swapped, one digit off, the
year of the preprint or of the reprint. The rule fires where list and store have no work of these
authors in the typed year, but one in a year that is at most two off, or differs in one digit or in
the order of the digits; and where the one entry of the list by these authors is cited nowhere
else, whatever its year. The fix is an unsafe one, and only there where one
work may be meant: the work of the typed year may just be missing.

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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import CiteDate, Diagnostic, Fix, Suggestion
    from ipnb_refs.rules.rule import Context, Rule


@rule("CIT103", "year-mismatch", Severity.ERROR)
def year_mismatch(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report cites with near misses in the year, under the year."""
    for resolution in context.resolutions:
        near = [s for s in resolution.suggestions if s.differs is Near.YEAR]
        date = resolution.cite.date
        if resolution.status is Status.UNRESOLVED and near and date is not None:
            keys = [s.key for s in near]
            yield rule.finding(
                context,
                date.span,
                f"“{context.typed(resolution.cite)}” is in {context.home(keys)} with another year",
                help=f"did you mean {context.works(keys)}?",
                related=context.listings(keys),
                fix=_fix(context, date, near),
            )


def _fix(context: Context, date: CiteDate, near: list[Suggestion]) -> Fix | None:
    """Put the one year that may have been meant in the place of the typed one."""
    if len(near) != 1 or near[0].year is None or date.year is None:
        return None
    year = Span(date.span.start, date.span.end - len(date.year_suffix))
    if year.end - year.start != len(str(date.year)):
        return None
    return context.replacing(year, str(near[0].year), Applicability.UNSAFE)
