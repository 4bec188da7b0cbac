"""A quotation without a page number or other locator.

The citation of a direct quotation includes a page, a paragraph, or a time stamp (APA 8.25). Titles,
single words, and scare quotes are not quotations: the rule requires at least eight words. It is off
unless the settings turn it on with `extend-select`.

## Bad

```markdown
He says “the mind takes shape in the space between people who care” (Siegel, 2012).
```

## Good

```markdown
He says “the mind takes shape in the space between people who care” (Siegel, 2012, p. 4).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_QUOTED = regex(r"[“\"„«]([^“”\"„«»\n]{20,600})[”\"“»]\s?\Z")
_WINDOW = 700
_FEWEST_WORDS = 8


@rule("CIT213", "quotation-without-page", Severity.WARNING, default=False, source="APA 8.25")
def quotation_without_page(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report citations right after a quotation that have no locator."""
    prose = context.document.prose
    for citation, _ in context.own:
        start = citation.span.start
        quoted = _QUOTED.search(prose[max(0, start - _WINDOW) : start])
        if quoted is None or len(quoted[1].split()) < _FEWEST_WORDS:
            continue
        if citation.apart is None and not any(cite.locator for cite in citation.cites):
            message = "quotation without a page number or other locator"
            help_ = f"add it, as in “, p. 4” ({rule.source})"
            yield context.finding(rule, citation.span, message, help=help_)
