"""A citation whose first author is one or two letters off from an author of the store.

"(Siegal, 2012)" where the store has Siegel (2012). Names of up to five letters may differ by one
letter, longer ones by two (a swap counts as one); the year and the number of authors must agree.
Accents, hyphens, apostrophes and the spellings "Öhman", "Oehman" and "Ohman" are never a
difference.

## Bad

```markdown
The mind develops between people (Siegal, 2012).
```

## Good

```markdown
Fear is quick (Oehman, 2005), and so is Öhman (2005).
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


@rule("CIT104", "misspelt-name", Severity.ERROR)
def misspelt_name(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report cites with near misses in the first author's name, under the name."""
    for resolution in context.resolutions:
        near = [s for s in resolution.suggestions if s.differs is Near.NAME]
        if resolution.status is Status.UNRESOLVED and near:
            first = resolution.cite.names[0]
            message = f"“{first.name.surname}” is spelt “{near[0].surname}” in the store"
            help_ = f"did you mean {context.works(s.key for s in near)}?"
            span = resolution.cite.span if resolution.cite.inherited else first.span
            yield rule.finding(context, span, message, help=help_)
