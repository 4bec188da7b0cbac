"""A post that cites works and has no list of references (off by default).

Every work cited is listed (APA 8.4). Many blogs list their sources nowhere, or on a page of their
own, so the rule runs only where the settings say `require-list = true`, or name it. A post that has
the heading of a list and nothing below it is [REF107](REF107.md).

What to do: `ipnb-refs references --write` writes the list from the bibliography, or type it.

## Bad

```markdown
The mind develops between people (Siegel, 2012).
```

## Good

```markdown
The mind develops between people (Siegel, 2012).

## References

Siegel, D. J. (2012). *The developing mind: How relationships and the brain interact to shape who we
are* (2nd ed.). Guilford Press.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents import names_a_list
from ipnb_refs.model import Severity, Status
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule("REF109", "no-list", Severity.WARNING, source="APA 8.4", default=False)
def no_list(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report the first cite of a post without a list."""
    lists = context.document.lists
    headings = context.document.regions.headings
    if lists.every or lists.fence_comments or any(names_a_list(each.text) for each in headings):
        return
    for _, resolutions in context.own:
        for resolution in resolutions:
            if resolution.status is Status.RESOLVED or resolution.is_missing:
                yield context.finding(
                    rule,
                    resolution.cite.span,
                    "this post cites works and has no list of references",
                    help="run `ipnb-refs references --write` on this post, or type the list",
                )
                return
