"""“n.d.” without its full stops, or in capitals.

A work without a date is cited with “n.d.”, in lower case and with both stops (APA 8.19, 9.17).

## Bad

```markdown
The mind develops between people (Roe, nd).

## References

Roe, R. (n.d.). *Mystics*. North.
```

```markdown
The mind develops between people (Roe, N.D.).

## References

Roe, R. (n.d.). *Mystics*. North.
```

## Good

```markdown
The mind develops between people (Roe, n.d.).

## References

Roe, R. (n.d.). *Mystics*. North.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import ENGLISH_TERMS
from ipnb_refs.model import MASK, Applicability, Severity
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_ODD = frozenset({"nd", "n.d", "N.D.", "N.D", "N.d."})


@rule("CIT218", "no-date-form", Severity.WARNING, source="APA 8.19", fix=(Applicability.SAFE,))
def no_date_form(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report English “n.d.” that is typed in another way, under what is typed."""
    right = ENGLISH_TERMS.no_date
    for citation, _ in context.own:
        for cite in citation.cites:
            if cite.date is None or cite.date.status != right:
                continue
            span = cite.date.span
            typed = span.of(context.document.prose).replace(MASK, "")
            if typed in _ODD:
                fix = context.replacing(span, right)
                message = f"“{typed}” for a work without a date"
                yield context.finding(
                    rule, span, message, help=f"write “{right}” ({rule.source})", fix=fix
                )
