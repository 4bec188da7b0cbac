"""A missing comma between author and year in parentheses.

APA requires the comma (8.11), but a third of all writers leave it out, so this rule is off unless
the settings turn it on with `extend-select`.

## Bad

```markdown
The mind develops between people (Siegel 2012).
```

## Good

```markdown
The mind develops between people (Siegel, 2012), says Siegel (2012).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Form, Severity, Span
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule(
    "CIT212",
    "comma-before-year",
    Severity.WARNING,
    default=False,
    source="APA 8.11",
    fix=(Applicability.SAFE,),
)
def comma_before_year(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report parenthetical cites with nothing but a blank before the year."""
    for citation, resolutions in context.own:
        for cite in (resolution.cite for resolution in resolutions):
            enclosed = citation.form is Form.PARENTHETICAL or cite is not citation.cites[0]
            if not enclosed or cite.inherited or cite.date is None or not cite.names:
                continue
            end = (cite.et_al or cite.names[-1]).span.end
            between = Span(end, cite.date.span.start)
            if not between.of(context.document.text).isspace():
                continue
            fix = Fix("add a comma", (Edit(Span(end, end), ","),), Applicability.SAFE)
            message = "missing comma between author and year"
            yield context.finding(
                rule, cite.span, message, help=f"add the comma ({rule.source})", fix=fix
            )
