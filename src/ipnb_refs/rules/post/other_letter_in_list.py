"""A letter after a year that is not the one in the list.

The list of a post has letters only for the works that the post cites (APA 8.19, 9.47): if it cites
just one of two works from the same year, the list prints no letter. The rule compares the citations
with the list that `references --write` generates. What to do: cite the other work as well, or put
the letters in the bibliography (`year = {2001b}`), where they stay whatever is cited.

## Bad

```markdown
Early relations shape the right brain (Schore, 2001b).

## References

<!-- ipnb-refs: begin references -->
<!-- Generated from the citations and the .bib file: what is edited here gets lost. -->

Schore, A. N. (2001). The effects of early relational trauma on right brain development, affect regulation, and infant mental health. *Infant Mental Health Journal*, *22*(1–2), 201–269. <https://doi.org/10.1002/1097-0355(200101/04)22:1%3C201::AID-IMHJ8%3E3.0.CO;2-9>

<!-- ipnb-refs: end references -->
```

## Good

```markdown
Early relations shape the right brain (Schore, 2001a, 2001b).

## References

<!-- ipnb-refs: begin references -->
<!-- Generated from the citations and the .bib file: what is edited here gets lost. -->

Schore, A. N. (2001a). Effects of a secure attachment relationship on right brain development, affect regulation, and infant mental health. *Infant Mental Health Journal*, *22*, 7–66. <https://doi.org/10.1002/1097-0355(200101/04)22:1%3C7::AID-IMHJ2%3E3.0.CO;2-N>

Schore, A. N. (2001b). The effects of early relational trauma on right brain development, affect regulation, and infant mental health. *Infant Mental Health Journal*, *22*(1–2), 201–269. <https://doi.org/10.1002/1097-0355(200101/04)22:1%3C201::AID-IMHJ8%3E3.0.CO;2-9>

<!-- ipnb-refs: end references -->
```
"""  # noqa: E501 - a list has its own line ends

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.references import labels
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import as_typed, file_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule("CIT214", "other-letter-in-list", Severity.WARNING, source="APA 8.19, 9.47")
def other_letter_in_list(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report letters that the generated list prints differently, under the date."""
    if context.document.lists.fence is None or not context.store.works:
        return
    cited = [r for r in context.comparison.in_store if r.key is not None]
    if not any(r.cite.date and r.cite.date.year_suffix for r in cited):
        return
    printed = labels([r.key for r in cited if r.key], context.store, context.settings)
    for resolution in cited:
        date = resolution.cite.date
        mark = printed[resolution.key or ""]
        if date is None or not date.year_suffix or date.year_suffix == mark.letter:
            continue
        shown = f"the letter “{mark.letter}”" if mark.letter else "no letter"
        year = f"year = {{{date.year}{date.year_suffix}}}"
        yield context.finding(
            rule,
            date.span,
            f"“{as_typed(context, resolution.cite)}” has {shown} in the list",
            help=f"cite the other work too, or write {year} for [{resolution.key}] "
            f"in {file_of(context.store)} ({rule.source})",
        )
