"""A citation with a letter behind the year that no work has.

Letters tell works of the same authors and year apart (APA 8.19). The rule fires where the typed
letter is too much, because there is only one such work, or where no work has it.

## Bad

```markdown
The mind develops between people (Siegel, 2012a).
```

## Good

```markdown
Early relations shape the right brain (Schore, 2001a, 2001b).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Near, Severity, Span, Status
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import CiteDate, Diagnostic
    from ipnb_refs.rules.rule import Context, Rule


@rule("CIT106", "wrong-letter", Severity.ERROR)
def wrong_letter(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report cites with near misses in the letter, under the date."""
    for resolution in context.resolutions:
        keys = [s.key for s in resolution.suggestions if s.differs is Near.LETTER]
        date = resolution.cite.date
        if resolution.status is not Status.UNRESOLVED or not keys or date is None:
            continue
        alone = len(keys) == 1 and not context.comparison.work(keys[0]).year_suffix
        what = "one work of that year, without a letter" if alone else "other letters"
        yield rule.finding(
            context,
            date.span,
            f"“{context.typed(resolution.cite)}” has a letter that no work has",
            help=f"{context.home(keys)} has {what}: {context.works(keys)}",
            related=context.listings(keys),
            fix=_fix(date) if alone else None,
        )


def _fix(date: CiteDate) -> Fix | None:
    """Take the letter away, where it stands behind its year."""
    letter = Span(date.span.end - len(date.year_suffix), date.span.end)
    if letter.start <= date.span.start:
        return None
    return Fix("leave the letter out", (Edit(letter, ""),), Applicability.UNSAFE)
