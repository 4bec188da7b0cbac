"""A generated reference list that does not match the post's citations.

`ipnb-refs references --write` keeps the list between its two comments. When the citations or the
bibliography change, the list is out of date until the command runs again. This rule never reports a
list typed by hand, without the comments.

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

## References

<!-- ipnb-refs: begin references -->
<!-- Generated from the citations and the .bib file: what is edited here gets lost. -->

Siegel, D. J. (2012). *The developing mind: How relationships and the brain interact to shape who we are* (2nd ed.). Guilford Press.

<!-- ipnb-refs: end references -->
```
"""  # noqa: E501 - a list has its own line ends

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Format, Severity, Status
from ipnb_refs.references import (
    broken_fence,
    build_references,
    rendered_section,
    section_is_current,
)
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic, ReferenceList
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_LOST = {Status.UNRESOLVED, Status.AMBIGUOUS}


@rule("REF101", "list-out-of-date", Severity.WARNING, fix=(Applicability.SAFE,))
def list_out_of_date(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report a stale list, under the comment that begins it."""
    document = context.document
    if not document.lists.fence_comments or document.format is not Format.MARKDOWN:
        return
    if not context.store.works:  # without a store there is nothing to write the list from
        return
    references = build_references(
        context.comparison.in_store,
        context.store,
        settings=context.settings.for_post(document.meta.lang),
    )
    if not section_is_current(document, references):
        broken = broken_fence(document)
        yield context.finding(
            rule,
            document.lists.fence_comments[0],
            "the reference list is out of date",
            help=broken or "run `ipnb-refs references --write` on this post",
            fix=None if broken else _fix(context, references),
        )


def _fix(context: Context, references: ReferenceList) -> Fix | None:
    """Update the list, unless a cite without a work would drop out of it unseen."""
    document = context.document
    if document.lists.fence is None or any(r.status in _LOST for r in context.comparison.in_store):
        return None
    edit = Edit(document.lists.fence, rendered_section(document, references))
    return Fix("update the list", (edit,), Applicability.SAFE)
