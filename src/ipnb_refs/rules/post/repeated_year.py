"""The year of a work twice in the sentences of one paragraph.

Once a paragraph has named the year of a work in the sentence itself, later citations of it there
may leave the year out: "Siegel (2012) says ... Siegel also holds ..." (APA 8.16). Off unless the
settings `extend-select` it: to repeat the year is allowed. A citation in parentheses keeps its
year, and so does one with a page, or of one of several works by these authors in the paragraph.

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

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from ipnb_refs.model import BORDER, Form, Severity
from ipnb_refs.rules.rule import named, rule

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from ipnb_refs.model import Citation, CiteDate, Diagnostic
    from ipnb_refs.rules.rule import Context, Rule

_BREAK = re.compile(rf"\n\s*\n|{BORDER}")


@rule("CIT216", "repeated-year", Severity.WARNING, default=False)
def repeated_year(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report narrative citations of a work that an earlier one of the paragraph has dated."""
    for cited in _by_paragraph(context).values():
        if len({(date.year, date.year_suffix) for _, date in cited}) > 1:
            continue
        narrative = [(c, date) for c, date in cited if c.form is Form.NARRATIVE]
        for citation, date in narrative[1:]:
            first = citation.cites[0]
            if len(citation.cites) > 1 or first.locator or first.suffix or citation.apart:
                continue
            message = f"the paragraph has the year of “{first.names[0].name.surname}” already"
            help_ = "leave the year out, with its brackets"
            yield rule.finding(context, date.span, f"{message} (APA 8.16)", help=help_)


def _by_paragraph(context: Context) -> dict[Hashable, list[tuple[Citation, CiteDate]]]:
    """The citations of each paragraph by their authors, in text order."""
    breaks = [found.start() for found in _BREAK.finditer(context.document.prose)]
    found: dict[Hashable, list[tuple[Citation, CiteDate]]] = {}
    for citation, _ in context.own:
        paragraph = bisect_right(breaks, citation.span.start)
        for cite in citation.cites:
            if cite.date is not None:
                found.setdefault((paragraph, named(cite)), []).append((citation, cite.date))
    return found
