"""A list entry that repeats one above it.

Authors, year, and title are the same: one of the two is not needed, or one of them should be a
different work. A work may be in the reference list and under “Further reading” as well.

## Bad

```markdown
The mind develops between people (Siegel, 2012).

## References

Siegel, D. J. (2012). *The developing mind: How relationships and the brain interact to shape who we
are* (2nd ed.). Guilford Press.

Siegel, D. J. (2012). *The developing mind: How relationships and the brain interact to shape who we
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

from ipnb_refs.model import Related, Severity
from ipnb_refs.references import cited
from ipnb_refs.rules.context import head_of
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule("REF103", "duplicate-entry", Severity.ERROR)
def duplicate_entry(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report entries that repeat one above, with that one."""
    held = {work.key for works in context.comparison.held for work in works}
    for entry in context.listed.works if context.listed else ():
        first = context.comparison.entry(entry.repeats) if entry.repeats else None
        if first is not None and (first.key in held) == (entry.key in held):
            work = context.comparison.work(first.key)
            yield context.finding(
                rule,
                head_of(entry),
                f"{cited(work)} is listed twice",
                help="delete one of the two, or correct the one that should be a different work",
                related=(Related("first listed here", head_of(first)),),
            )
