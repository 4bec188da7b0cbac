"""Round brackets inside round brackets.

Inside parentheses a citation stands between commas, or in square brackets (APA 8.11, 6.9): "(see
Siegel, 2012, for more)", not "(see Siegel (2012))".

## Bad

```markdown
Minds develop between people (as shown by Siegel (2012) in his book).
```

## Good

```markdown
Minds develop between people (as shown by Siegel, 2012, in his book).
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import Form, Severity, Span
from ipnb_refs.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules._rule import Context, Rule

_BRACKET = re.compile(r"[()]|\n\s*\n")
_WINDOW = 400


@rule("CIT208", "nested-brackets", Severity.WARNING)
def nested_brackets(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report citations with brackets of their own inside others that close in the paragraph."""
    prose = context.document.prose
    for citation, _ in context.own:
        span = citation.span
        if prose[span.end - 1 : span.end] != ")" or not _is_enclosed(prose, span):
            continue
        own = prose[span.start] == "("
        if own and citation.form is not Form.PARENTHETICAL:
            continue
        how = "in square brackets" if own else "with a comma before the year"
        message = "there are round brackets round these brackets already (APA 8.11)"
        yield rule.finding(context, span, message, help=f"write the citation {how}")


def _is_enclosed(prose: str, span: Span) -> bool:
    """Whether a bracket is open before a span that closes behind it, in one paragraph."""
    depth = 0
    for found in _BRACKET.finditer(prose, max(0, span.start - _WINDOW), span.start):
        depth = 0 if found[0][0] == "\n" else max(0, depth + (1 if found[0] == "(" else -1))
    if not depth:
        return False
    for found in _BRACKET.finditer(prose, span.end, span.end + _WINDOW):
        if found[0][0] == "\n":
            return False
        depth += 1 if found[0] == "(" else -1
        if not depth:
            return True
    return False
