"""The fenced reference list of a post does not show what the post cites now.

`ipnb-refs references --write` keeps the list between its two comments. After a change of the
citations or of the store the list is stale until the command runs again. A list typed by hand,
without the comments, is never reported by this rule.

## Bad

```markdown
The mind develops between people (Siegel, 2012).

## References

<!-- ipnb-refs: begin references -->

<!-- ipnb-refs: end references -->
```

## Good

```markdown
The mind develops between people (Siegel, 2012).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Format, Severity, Status
from ipnb_refs.references import build_references
from ipnb_refs.rules.rule import rule
from ipnb_refs.sections import broken_fence, rendered_section, section_is_current
from ipnb_refs.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic, ReferenceList
    from ipnb_refs.rules.rule import Context, Rule

_LOST = {Status.UNRESOLVED, Status.AMBIGUOUS}


@rule("REF101", "list-out-of-date", Severity.WARNING)
def list_out_of_date(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report a stale list, under the comment that begins it."""
    document = context.document
    if not document.lists.fence_comments or document.format is not Format.MARKDOWN:
        return
    if not context.store.works:  # without a store there is nothing to write the list from
        return
    references = build_references(
        context.comparison.in_store,
        context.store,
        settings=(context.settings or Settings()).for_post(document.meta.lang),
    )
    if not section_is_current(document, references):
        broken = broken_fence(document)
        yield rule.finding(
            context,
            document.lists.fence_comments[0],
            "the reference list is out of date",
            help=broken or "run `ipnb-refs references --write` on this post",
            fix=None if broken else _fix(context, references),
        )


def _fix(context: Context, references: ReferenceList) -> Fix | None:
    """Write the list anew, unless a cite without a work would drop out of it unseen."""
    document = context.document
    if document.lists.fence is None or any(r.status in _LOST for r in context.comparison.in_store):
        return None
    edit = Edit(document.lists.fence, rendered_section(document, references))
    return Fix("write the list anew", (edit,), Applicability.SAFE)
