"""Two first authors with the same surname and nothing to tell them apart.

When a post cites different people with the same surname as first authors, every citation includes
their initials, even if the years differ (APA 8.20). "D. Siegel" and "D. J. Siegel" may be the same
person and are not reported; neither are authors of one work who share a surname.

## Bad

```markdown
The right brain develops early (A. N. Schore, 2009; Schore & Schore, 2008).
```

## Good

```markdown
The right brain develops early (A. N. Schore, 2009; J. R. Schore & Schore, 2008).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs import references
from ipnb_refs.model import Applicability, Edit, Fix, Severity, Span
from ipnb_refs.names import fold
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule("CIT209", "missing-initials", Severity.WARNING, source="APA 8.20", fix=(Applicability.SAFE,))
def missing_initials(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report first authors who have a namesake among the works that the post cites."""
    keys = dict.fromkeys(r.key for r in context.resolutions if r.key is not None)
    works = {key: context.comparison.work(key) for key in keys}
    alike = references.namesakes(works.values())
    if not alike:
        return
    for _, resolutions in context.own:
        for resolution in resolutions:
            cite = resolution.cite
            work = None if resolution.by_title else works.get(resolution.key or "")
            if work is None or cite.inherited or not work.names or cite.names[0].name.given:
                continue
            first = work.names[0]
            if fold(first.surname) not in alike or not first.given:
                continue
            start = cite.names[0].span.start
            name = references.direct(first)
            initials = name.removesuffix(first.surname)
            edit = Edit(Span(start, start), initials)
            yield context.finding(
                rule,
                cite.names[0].span,
                f"two different first authors are named {first.surname}",
                help=f"write “{name}” ({rule.source})",
                fix=Fix(f"write “{name}”", (edit,), Applicability.SAFE),
            )
