"""A heading for a reference list with no list below it.

Every work cited is listed (APA 8.4). The rule applies when a post cites works and has the heading,
but nothing under it: the list was forgotten, or never written. It is silent where another tool
fills the list when the site is built (`::: {#refs}` of pandoc and Quarto, `{% bibliography %}` of
jekyll-scholar, shortcodes and components that are called bibliography or references).

## Bad

```markdown
The mind develops between people (Siegel, 2012).

## References
```

## Good

```markdown
The mind develops between people (Siegel, 2012).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents import names_a_list
from ipnb_refs.model import Severity
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule("REF107", "missing-list", Severity.WARNING, source="APA 8.4")
def missing_list(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report the heading of a list that is not there."""
    document = context.document
    if (
        document.lists.references is not None
        or document.lists.fence_comments
        or not context.clusters
    ):
        return
    headings = [each for each in document.regions.headings if names_a_list(each.text)]
    if not headings:
        return
    from ipnb_refs.sections import filled_elsewhere  # noqa: PLC0415 - most posts need none

    if filled_elsewhere(document):
        return
    for heading in headings:
        yield context.finding(
            rule,
            heading.span,
            "this heading for a reference list has no list below it",
            help="run `ipnb-refs references --write` on this post, or type the list",
        )
