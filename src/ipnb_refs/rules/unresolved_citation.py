"""A citation whose work the store does not hold.

Every work cited is listed (APA 8.4), and the list comes from the store. This rule fires where no
work of the store has the typed authors and date, and none is near enough to be meant: a year or a
name that is only slightly off is `year-mismatch` (CIT103) or `misspelt-name` (CIT104).

What to do: add the work to the store, or correct the citation. Personal communications and the
first work of "as cited in" need no entry and are never reported.

## Bad

```markdown
Minds meet in the space between them (Nobody, 2003).
```

```markdown
Siegel and Nobody (2012) wrote about the developing mind.
```

## Good

```markdown
Minds meet in the space between them (Siegel, 2012).
```

```markdown
She told me so herself (K. Example, personal communication, May 4, 2019).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Near, Reason, Severity, Status
from ipnb_refs.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic, Resolution
    from ipnb_refs.rules._rule import Context, Rule


@rule("CIT101", "unresolved-citation", Severity.ERROR)
def unresolved_citation(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report cites without a work and without a near miss in year or name."""
    for resolution in context.resolutions:
        near = {suggestion.differs for suggestion in resolution.suggestions}
        if resolution.status is Status.UNRESOLVED and not near & {Near.YEAR, Near.NAME}:
            message = f"“{context.typed(resolution.cite)}” is not in the store"
            yield rule.finding(
                context, resolution.cite.span, message, help=_help(context, resolution)
            )


def _help(context: Context, resolution: Resolution) -> str:
    keys = [suggestion.key for suggestion in resolution.suggestions]
    match resolution.reason:
        case Reason.OTHER_NAMES:
            return f"the store has other co-authors: {context.works(keys)}"
        case Reason.OTHER_INITIALS if keys:
            return f"the store has other given names: {context.works(keys)}"
        case Reason.OTHER_LETTER:
            return _letter_help(context, keys)
        case Reason.OTHER_YEAR:
            first, *others = resolution.cite.names
            more = " and these co-authors" if others or resolution.cite.et_al else ""
            return (
                f"the store has no work by {first.name.surname}{more} of that year; "
                "add the work to the store, or correct the year"
            )
        case _:
            return "add the work to the store, or correct the citation"


def _letter_help(context: Context, keys: list[str]) -> str:
    if len(keys) == 1 and not context.store.work(keys[0]).year_suffix:
        return f"the letter is too much, the store has one work of that year: {context.works(keys)}"
    return f"the store has other letters: {context.works(keys)}"
