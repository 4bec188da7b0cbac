"""A secondary source that is “cited in” and not “as cited in”.

A work that was read about in another is cited with "as cited in" (APA 8.6).

## Bad

```markdown
The idea is old (Rabbitt, 1982, cited in Siegel, 2012).
```

## Good

```markdown
The idea is old (Rabbitt, 1982, as cited in Siegel, 2012).
```
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Exemption, Fix, Severity, Span
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.rule import Context, Rule

_CITED_IN = re.compile(r"(?<!\bas )\b(?:cited|quoted) (?:in|by)\b", re.IGNORECASE)
_WINDOW = 40


@rule("CIT207", "cited-in", Severity.WARNING)
def cited_in(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report the words between a work and the one that it was read about in."""
    for citation, _ in context.own:
        for first, second in pairwise(citation.cites):
            if first.exemption is not Exemption.PRIMARY_SOURCE:
                continue
            start = max(first.span.start, first.span.end - _WINDOW)
            between = Span(start, second.names[0].span.start)
            found = _CITED_IN.search(between.of(context.document.prose))
            if found:
                span = Span(start + found.start(), start + found.end())
                message = "what was read about in another work is “as cited in” it (APA 8.6)"
                edit = Edit(Span(span.start, span.start), "as ")
                fix = Fix("write “as cited in”", (edit,), Applicability.SAFE)
                yield rule.finding(context, span, message, help="write “as cited in”", fix=fix)
