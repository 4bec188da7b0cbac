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

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Severity, Span
from ipnb_refs.rules.odd_doi import TYPED_DOI, as_meant, odd_sign
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule("REF110", "damaged-doi", Severity.WARNING, source="APA 9.35", fix=(Applicability.UNSAFE,))
def damaged_doi(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report the DOIs of the typed list with signs that stand in none, each under the DOI."""
    text = context.document.text
    for entry in context.listed.works if context.listed else ():
        for found in TYPED_DOI.finditer(text, entry.span.start, entry.span.end):
            doi = found[0].rstrip(".,;:)”’")
            sign = odd_sign(doi)
            if not sign:
                continue
            span = Span(found.start(), found.start() + len(doi))
            meant = as_meant(doi)
            fix = Fix(f"write {meant}", (Edit(span, meant),), Applicability.UNSAFE)
            message = f"a DOI has no “{sign}”: this one leads nowhere"
            help_ = f"write {meant}, if that is the DOI ({rule.source})"
            yield context.finding(rule, span, message, help=help_, fix=fix)
