"""A citation that matches more than one work in the list or the bibliography.

Readers must be able to tell which work is meant (APA 8.17–8.20). Where the authors and date match
more than one work, none is chosen: the reference list would be a guess.

What to do: add the letter to the year ("2001a"), or as many names as it takes to tell the works
apart.

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

from ipnb_refs import references
from ipnb_refs.model import Form, Severity, Status, keys_meant
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import MOST_NAMED, as_typed, base, described

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.references import Citer
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_LETTERS = {True: "(2012a)", False: "year = {2012a}"}


@rule("CIT102", "ambiguous-citation", Severity.ERROR, source="APA 8.17–8.20")
def ambiguous_citation(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report cites with several candidates, and name them."""
    citer = None
    for citation, resolutions in context.clusters:
        for resolution in resolutions:
            if resolution.status is not Status.AMBIGUOUS:
                continue
            cite, keys = resolution.cite, resolution.candidates
            if cite.date is not None and cite.date.year_suffix:
                letters = _LETTERS[context.listed is not None]
                works = described(context, keys)
                help_ = f"add letters to the years in {base(context)}, as in {letters}: {works}"
            else:
                forms = []
                if context.listed is None and len(keys) <= MOST_NAMED:
                    citer = citer or _citer(context)
                    narrative = citation.form is Form.NARRATIVE and cite is citation.cites[0]
                    forms = _forms(citer, keys, narrative=narrative)
                help_ = _told_apart(context, keys, forms)
            message = f"“{as_typed(context, cite)}” matches {len(keys)} works in {base(context)}"
            related = context.listings(keys)
            yield context.finding(rule, cite.span, message, help=help_, related=related)


def _citer(context: Context) -> Citer:
    """What prints the works of the post, and all that it may mean, so that none is like another."""
    return references.Citer(context.store, keys_meant(context.resolutions), context.settings)


def _forms(citer: Citer, keys: Iterable[str], *, narrative: bool) -> list[str]:
    """Print the citation of each of the works."""
    form = Form.NARRATIVE if narrative else Form.PARENTHETICAL
    printed = [str(citer.cite([references.Quoted(key)], form)) for key in keys]
    return printed if narrative else [each[1:-1] for each in printed]


def _told_apart(context: Context, keys: Sequence[str], forms: Sequence[str]) -> str:
    """Say what to write for which work; no more than that, where the forms are alike."""
    if not forms or len(set(forms)) < len(forms):
        return f"add a letter or more names: {described(context, keys)}"
    titles = (context.comparison.work(key).title or "the work" for key in keys)
    rows = zip(forms, titles, keys, strict=True)
    return "write " + ", or ".join(f"“{form}” for {title} [{key}]" for form, title, key in rows)
