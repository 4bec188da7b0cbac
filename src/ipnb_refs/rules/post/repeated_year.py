"""The year of a work twice in the running text of one paragraph.

Once a paragraph has given the year of a work in running text, later citations there may omit it:
"Siegel (2012) says ... Siegel also holds ..." (APA 8.16). This rule is off unless the settings turn
it on with `extend-select`: repeating the year is allowed. Citations in parentheses keep the year,
and so do those with a page number, and those of one of several works by the same authors in the
paragraph.

## Bad

```markdown
Siegel (2012) holds that minds develop between people. Siegel (2012) holds it of adults, too.
```

## Good

```markdown
Siegel (2012) holds that minds develop between people. Siegel holds it of adults, too.

Siegel (2012) says so in the next paragraph as well.
```
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ipnb_refs.model import BORDER, Form, Severity
from ipnb_refs.regex import regex
from ipnb_refs.rules.context import named
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from ipnb_refs.model import Citation, CiteDate, Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_BREAK = regex(rf"\n\s*\n|{BORDER}")


@rule("CIT216", "repeated-year", Severity.WARNING, default=False, source="APA 8.16")
def repeated_year(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report narrative citations of a work that an earlier one of the paragraph has dated."""
    for cited in _by_paragraph(context).values():
        if len({(date.year, date.year_suffix) for _, date in cited}) > 1:
            continue
        narrative = [(c, date) for c, date in cited if c.form is Form.NARRATIVE]
        for citation, date in narrative[1:]:
            first = citation.cites[0]
            if len(citation.cites) > 1 or first.locator or first.suffix or citation.apart:
                continue
            name = first.names[0].name.surname
            message = f"the year of “{name}” was already given in this paragraph"
            help_ = f"delete the year with its parentheses ({rule.source})"
            yield context.finding(rule, date.span, message, help=help_)


def _by_paragraph(context: Context) -> dict[Hashable, list[tuple[Citation, CiteDate]]]:
    """Give the citations of each paragraph by their authors, in text order."""
    breaks = [found.start() for found in _BREAK.finditer(context.document.prose)]
    found: dict[Hashable, list[tuple[Citation, CiteDate]]] = {}
    for citation, _ in context.own:
        paragraph = bisect_right(breaks, citation.span.start)
        for cite in citation.cites:
            if cite.date is not None:
                found.setdefault((paragraph, named(cite)), []).append((citation, cite.date))
    return found
