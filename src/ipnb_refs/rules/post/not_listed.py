"""A cited work that is in the bibliography but missing from the post's list.

Every work cited is listed (APA 8.4). What to do: add the entry to the list; the help shows it as
`ipnb-refs references` prints it. A work cited several times is reported once.

## Bad

```markdown
The mind develops between people (Siegel, 2012), and fear is quick (Öhman, 2005).

## References

Siegel, D. J. (2012). The developing mind: How relationships and the brain interact to shape who we
are (2nd ed.). Guilford Press.
```

## Good

```markdown
The mind develops between people (Siegel, 2012).

## References

Siegel, D. J. (2012). The developing mind: How relationships and the brain interact to shape who we
are (2nd ed.). Guilford Press.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs import references
from ipnb_refs.model import Severity
from ipnb_refs.resolving import first_of_each
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import also_cited, as_typed, described

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic, Resolution
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule("CIT107", "not-listed", Severity.ERROR, source="APA 8.4")
def not_listed(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report cites whose work only the store has, each work once."""
    cited = context.comparison.only_stored
    for resolution, others in first_of_each(cited, last=context.document.is_quoted):
        yield context.finding(
            rule,
            resolution.cite.span,
            f"“{as_typed(context, resolution.cite)}” is cited but not listed",
            help=_help(context, resolution),
            related=tuple(also_cited(other.cite.span) for other in others),
        )


def _help(context: Context, resolution: Resolution) -> str:
    if len(resolution.candidates) > 1:
        return f"add the work that you mean: {described(context, resolution.candidates)}"
    built = references.build_references(None, context.store).references
    entry = next(each for each in built if each.key == resolution.candidates[0])
    return f"add it to the list:\n{entry.content}"
