"""A semicolon or a period between author and year in parentheses.

A comma separates them (APA 8.11); semicolons separate works. Behind the names of authors whom the
list or the bibliography has, and after "et al.", such a sign is a slip.

## Bad

```markdown
The mind develops between people (Siegel; 2012).
```

```markdown
The mind develops between people (Siegel. 2012).
```

## Good

```markdown
The mind develops between people (Siegel, 2012), and in pairs (Schore, 2012; Siegel, 2012).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Form, Severity, Span
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_SIGNS = {";": "a semicolon", ".": "a period"}


@rule("CIT219", "sign-before-year", Severity.WARNING, source="APA 8.11", fix=(Applicability.SAFE,))
def sign_before_year(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report parenthetical cites with another sign than a comma before the year."""
    text = context.document.text
    for citation, _ in context.own:
        if citation.form is not Form.PARENTHETICAL:
            continue
        for cite in citation.cites:
            if cite.inherited or cite.date is None or not cite.names:
                continue
            end = (cite.et_al or cite.names[-1]).span.end
            sign = Span(end, end + 1)
            between = Span(end, cite.date.span.start).of(text)
            if between.strip() not in _SIGNS or between[:1].isspace():
                continue
            message = f"use a comma, not {_SIGNS[sign.of(text)]}, between author and year"
            yield context.finding(
                rule,
                sign,
                message,
                help=f"write “,” ({rule.source})",
                fix=context.replacing(sign, ","),
            )
