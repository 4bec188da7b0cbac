"""The same authors twice in one parenthesis.

The names are given once, followed by the years, separated by commas (APA 8.12).

## Bad

```markdown
The right brain develops early (Schore, 2009; Schore, 2012).
```

## Good

```markdown
The right brain develops early (Schore, 2009, 2012).
```

```markdown
The right brain develops early (Schore, 2009, p. 3; Schore, 2012).
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Form, Severity, Span
from ipnb_refs.rules.context import named
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import only_joins

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Cite, Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule("CIT205", "repeated-authors", Severity.WARNING, source="APA 8.12", fix=(Applicability.SAFE,))
def repeated_authors(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report authors that are those of the work before, where nothing but years is typed."""
    for citation, _ in context.own:
        if citation.form is not Form.PARENTHETICAL:
            continue
        for first, second in pairwise(citation.cites):
            if second.inherited or not are_joinable(first, second):
                continue
            names = Span(second.names[0].span.start, (second.et_al or second.names[-1]).span.end)
            message = "the authors of the previous work are named again"
            year = second.date.span.start if second.date else second.span.end
            between = Span(first.span.end, names.start).of(context.document.prose)
            edit = Edit(Span(first.span.end, year), ", ")
            # Not of "2001-01-14", whose end would go, too.
            whole = only_joins(between)
            fix = Fix("join the years", (edit,), Applicability.SAFE) if whole else None
            help_ = f"name the authors once, followed by their years ({rule.source})"
            yield context.finding(rule, names, message, help=help_, fix=fix)


def are_joinable(first: Cite, second: Cite) -> bool:
    """Whether cites have the same authors, and nothing but their years in addition."""
    if named(first) != named(second):
        return False
    typed = (first.locator, first.suffix, second.locator, second.suffix, second.prefix)
    return not any(typed) and first.date is not None and second.date is not None
