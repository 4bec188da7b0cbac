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

from ipnb_refs.model import Form, Severity, Status
from ipnb_refs.references import Citer, Quoted
from ipnb_refs.rules.rule import rule
from ipnb_refs.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.rule import Context, Rule

_LETTERS = {True: "(2012a)", False: "year = {2012a}"}


@rule("CIT102", "ambiguous-citation", Severity.ERROR)
def ambiguous_citation(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report cites with several candidates, and name them all."""
    citer = None
    for citation, resolutions in context.clusters:
        for resolution in resolutions:
            if resolution.status is not Status.AMBIGUOUS:
                continue
            cite, keys = resolution.cite, resolution.candidates
            if cite.date is not None and cite.date.year_suffix:
                letters = _LETTERS[context.listed is not None]
                help_ = f"write the letters into {context.base}: {letters}: {context.works(keys)}"
            else:
                forms = []
                if context.listed is None:
                    citer = citer or _citer(context)
                    narrative = citation.form is Form.NARRATIVE and cite is citation.cites[0]
                    forms = _forms(citer, keys, narrative=narrative)
                help_ = _told_apart(context, keys, forms)
            message = f"“{context.typed(cite)}” fits {len(keys)} works of {context.base}"
            related = context.listings(keys)
            yield rule.finding(context, cite.span, message, help=help_, related=related)


def _citer(context: Context) -> Citer:
    """What prints the works of the post, and all that it may mean, so that none is like another."""
    meant = (key for each in context.resolutions for key in (each.key, *each.candidates) if key)
    return Citer(context.store, list(dict.fromkeys(meant)), context.settings or Settings())


def _forms(citer: Citer, keys: Iterable[str], *, narrative: bool) -> list[str]:
    """How each of the works is cited."""
    form = Form.NARRATIVE if narrative else Form.PARENTHETICAL
    printed = [str(citer.cite([Quoted(key)], form)) for key in keys]
    return printed if narrative else [each[1:-1] for each in printed]


def _told_apart(context: Context, keys: Sequence[str], forms: Sequence[str]) -> str:
    """Say what to write for which work; no more than that, where the forms are alike."""
    if not forms or len(set(forms)) < len(forms):
        return f"tell them apart by a letter or more names: {context.works(keys)}"
    titles = (context.comparison.work(key).title or "that" for key in keys)
    rows = zip(forms, titles, keys, strict=True)
    return "write " + ", or ".join(f"“{form}” for {title} [{key}]" for form, title, key in rows)
