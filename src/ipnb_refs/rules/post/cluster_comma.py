"""A comma between two works in one parenthesis.

Works of different authors are parted by semicolons (APA 8.12); a comma stands between the years of
the same authors only.

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

from ipnb_refs.model import Form, Severity, Span
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.rule import Context, Rule


@rule("CIT204", "cluster-comma", Severity.WARNING)
def cluster_comma(rule: Rule, context: Context) -> Iterator[Diagnostic]:
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
            message = "works in one parenthesis are parted by a semicolon (APA 8.12)"
            fix = context.replacing(span, ";")
            yield rule.finding(context, span, message, help="write “;”", fix=fix)
