"""A citation whose authors the store knows with a slightly different year.

Wrong years are the most common slip in typed citations: two digits swapped, one digit off, the
year of the preprint or of the reprint. The rule fires where the store has no work of these authors
in the typed year, but one in a year that is at most two off, or differs in one digit or in the
order of the digits. It never corrects by itself: the work of the typed year may just be missing.

## Bad

```markdown
The mind develops between people (Siegel, 2021).
```

## Good

```markdown
The mind develops between people (Siegel, 2012).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Near, Severity, Status
from ipnb_refs.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules._rule import Context, Rule


@rule("CIT103", "year-mismatch", Severity.ERROR)
def year_mismatch(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report cites with near misses in the year, under the year."""
    for resolution in context.resolutions:
        near = [s for s in resolution.suggestions if s.differs is Near.YEAR]
        date = resolution.cite.date
        if resolution.status is Status.UNRESOLVED and near and date is not None:
            message = f"“{context.typed(resolution.cite)}” is in the store with another year"
            help_ = f"did you mean {context.works(s.key for s in near)}?"
            yield rule.finding(context, date.span, message, help=help_)
