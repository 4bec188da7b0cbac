"""A citation whose year has a letter that no work has.

Letters distinguish works by the same authors from the same year (APA 8.19). The rule applies when
there is only one such work, so that no letter is needed, or when none of them has this letter.

## Bad

```markdown
The mind develops between people (Siegel, 2012a).
```

## Good

```markdown
Early relations shape the right brain (Schore, 2001a, 2001b).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Near, Severity, Span, Status
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import as_typed, described, home

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import CiteDate, Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_FURTHER_LETTER = regex(r"\s?(?:[-–—]|[,;&]\s?)[a-z](?!\w)")


@rule("CIT106", "wrong-letter", Severity.ERROR, source="APA 8.19", fix=(Applicability.UNSAFE,))
def wrong_letter(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report cites with near misses in the letter, under the date."""
    for resolution in context.resolutions:
        keys = [s.key for s in resolution.suggestions if s.differs is Near.LETTER]
        date = resolution.cite.date
        if resolution.status is not Status.UNRESOLVED or not keys or date is None:
            continue
        alone = len(keys) == 1 and not context.comparison.work(keys[0]).year_suffix
        where, works = home(context, keys), described(context, keys)
        what = "delete the letter" if alone else "correct the letter"
        yield context.finding(
            rule,
            date.span,
            f"“{as_typed(context, resolution.cite)}” has a letter that no work in {where} has",
            help=f"{what}; {where} has {works}",
            related=context.listings(keys),
            fix=_fix(context.document.text, date) if alone else None,
        )


def _fix(text: str, date: CiteDate) -> Fix | None:
    """Delete the letter, where it follows its year; none of "2001a–c" and "2001a, b"."""
    letter = Span(date.span.end - len(date.year_suffix), date.span.end)
    if letter.start <= date.span.start or not text[letter.start - 1].isdecimal():
        return None
    if _FURTHER_LETTER.match(text, letter.end):
        return None
    return Fix("delete the letter", (Edit(letter, ""),), Applicability.UNSAFE)
