"""A DOI in the list with a sign that no DOI has.

Editors and blog software typeset what they take for numbers: a hyphen becomes a dash, an “x”
between digits “×”. The link then leads nowhere (APA 9.35). The fix writes the signs as they were;
it is unsafe, since only the publisher knows the DOI.

## Bad

```markdown
As Roe (2012) says.

## References

Roe, R. (2012). *Mystics*. North. https://doi.org/10.1000/978–3–540
```

## Good

```markdown
As Roe (2012) says.

## References

Roe, R. (2012). *Mystics*. North. https://doi.org/10.1000/978-3-540
```
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Severity, Span
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import rule
from ipnb_refs.store import doi_as_meant, odd_sign_of_doi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_TYPED = regex(r"\b10\.\d{4,9}(?:\.\d+)*/[^\s<>\[\]{}|\"]+")
_ENTITIES = tuple(f"&#{code};" for code in (215, 8211, 8212, 8216, 8217, 8220, 8221, 8230))
"""How blog software writes the signs that it puts into a DOI."""


@rule("REF110", "damaged-doi", Severity.WARNING, source="APA 9.35", fix=(Applicability.UNSAFE,))
def damaged_doi(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report the DOIs of the typed list with signs that stand in none, each under the DOI."""
    text = context.document.text
    for entry in context.listed.works if context.listed else ():
        for found in _TYPED.finditer(text, entry.span.start, entry.span.end):
            doi = found[0].rstrip(".,:)”’" if found[0].endswith(_ENTITIES) else ".,;:)”’")
            shown = html.unescape(doi) if "&#" in doi else doi
            sign = odd_sign_of_doi(shown)
            if not sign:
                continue
            span = Span(found.start(), found.start() + len(doi))
            meant = doi_as_meant(shown)
            fix = Fix(f"write {meant}", (Edit(span, meant),), Applicability.UNSAFE)
            message = f"a DOI has no “{sign}”: this one leads nowhere"
            help_ = f"write {meant}, if that is the DOI ({rule.source})"
            yield context.finding(rule, span, message, help=help_, fix=fix)
