"""A comma instead of a semicolon between two works in one parenthesis.

Semicolons separate works by different authors (APA 8.12); commas separate only the years of works
by the same authors.

## Bad

```markdown
Regulation is shared (Schore, 2012, Siegel, 2012).
```

## Good

```markdown
Regulation is shared (Schore, 2012; Siegel, 2012), over years (Schore, 2009, 2012).
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Form, Severity, Span
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule("CIT204", "cluster-comma", Severity.WARNING, source="APA 8.12", fix=(Applicability.SAFE,))
def cluster_comma(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report the commas between works of different authors, one by one."""
    text = context.document.text
    for citation, _ in context.own:
        if citation.form is not Form.PARENTHETICAL:
            continue
        for first, second in pairwise(citation.cites):
            between = Span(first.span.end, second.span.start)
            if second.inherited or first.exemption is not None or between.of(text).strip() != ",":
                continue
            comma = text.index(",", between.start)
            span = Span(comma, comma + 1)
            message = "use a semicolon, not a comma, between works"
            fix = context.replacing(span, ";")
            yield context.finding(rule, span, message, help=f"write “;” ({rule.source})", fix=fix)
