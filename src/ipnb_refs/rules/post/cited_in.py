"""“Cited in” instead of “as cited in” before a secondary source.

A work known only through another work is cited with "as cited in" (APA 8.6).

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

from ipnb_refs.languages import ENGLISH, alternatives
from ipnb_refs.model import Applicability, Exemption, Severity, Span
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_AS = "as "
_BARE = alternatives((words for words in ENGLISH.secondary if not words.startswith(_AS)), space=" ")
_CITED_IN = regex(rf"(?<!\b{_AS})\b(?:{_BARE})\b", re.IGNORECASE)
_WINDOW = 40


@rule("CIT207", "cited-in", Severity.WARNING, source="APA 8.6", fix=(Applicability.SAFE,))
def cited_in(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report the words between a work and the source that cites it."""
    for citation, _ in context.own:
        for first, second in pairwise(citation.cites):
            if first.exemption is not Exemption.PRIMARY_SOURCE:
                continue
            start = max(first.span.start, first.span.end - _WINDOW)
            between = Span(start, second.names[0].span.start)
            found = _CITED_IN.search(between.of(context.document.prose))
            if found:
                span = Span(start + found.start(), start + found.end())
                typed, right = span.of(context.document.text), ENGLISH.terms.cited_in
                message = f"“{typed}” instead of “{ENGLISH.terms.cited_in}”"
                fix = context.replacing(span, right)
                help_ = f"write “{right}” ({rule.source})"
                yield context.finding(rule, span, message, help=help_, fix=fix)
