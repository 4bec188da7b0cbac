"""A citation that fits several works of the list or the store.

The reader must be able to tell which work is meant (APA 8.17-8.20). Where the typed authors and
date fit more than one work, none is chosen: the list would be a guess.

What to do: add the letter of the year ("2001a"), or as many names as tell the works apart.

## Bad

```markdown
Early relations shape the right brain (Schore, 2001).
```

## Good

```markdown
Early relations shape the right brain (Schore, 2001a).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Severity, Status
from ipnb_refs.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules._rule import Context, Rule

_LETTERS = {True: "(2012a)", False: "year = {2012a}"}


@rule("CIT102", "ambiguous-citation", Severity.ERROR)
def ambiguous_citation(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report cites with several candidates, and name them all."""
    for resolution in context.resolutions:
        if resolution.status is Status.AMBIGUOUS:
            cite, keys = resolution.cite, resolution.candidates
            message = f"“{context.typed(cite)}” fits {len(keys)} works of {context.base}"
            lettered = cite.date is not None and cite.date.year_suffix
            advice = (
                f"write the letters into {context.base}: {_LETTERS[context.listed is not None]}"
                if lettered
                else "tell them apart by a letter or more names"
            )
            help_ = f"{advice}: {context.works(keys)}"
            related = context.listings(keys)
            yield rule.finding(context, cite.span, message, help=help_, related=related)
