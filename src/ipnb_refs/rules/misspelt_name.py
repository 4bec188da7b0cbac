"""A citation with a name that is one or two letters off from the one in the list or the store.

"(Siegal, 2012)" where Siegel (2012) is listed. Names of up to five letters may differ by one
letter, longer ones by two (a swap counts as one); the year, the number of authors and all other
names must agree. Accents, hyphens, apostrophes and the spellings "Öhman", "Oehman" and "Ohman" are
never a difference. Either place may be the wrong one, so the fix is an unsafe one.

## Bad

```markdown
The mind develops between people (Siegal, 2012).
```

```markdown
Fear is not threat (LeDoux & Pines, 2016).
```

## Good

```markdown
Fear is quick (Oehman, 2005), and so is Öhman (2005).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.matching import first_difference
from ipnb_refs.model import Applicability, Near, Severity, Span, Status
from ipnb_refs.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Cite, CiteName, Diagnostic, Fix, Suggestion
    from ipnb_refs.rules._rule import Context, Rule


@rule("CIT104", "misspelt-name", Severity.ERROR)
def misspelt_name(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report cites with near misses in a name, under the name."""
    for resolution in context.resolutions:
        near = [s for s in resolution.suggestions if s.differs is Near.NAME]
        if resolution.status is not Status.UNRESOLVED or not near:
            continue
        cite = resolution.cite
        keys = [s.key for s in near]
        typed = _typed(context, cite, near[0])
        yield rule.finding(
            context,
            cite.span if cite.inherited else typed.span,
            f"“{typed.name.surname}” is spelt “{near[0].surname}” in {context.base}",
            help=f"did you mean {context.works(keys)}?",
            related=context.listings(keys),
            fix=_fix(context, typed, near) if not cite.inherited else None,
        )


def _typed(context: Context, cite: Cite, near: Suggestion) -> CiteName:
    """Find the typed name that is spelt differently."""
    found = first_difference(cite, context.correspondence.work(near.key))
    return found[0] if found else cite.names[0]


def _fix(context: Context, typed: CiteName, near: list[Suggestion]) -> Fix | None:
    """Put the one name that may have been meant in the place of the typed one."""
    surname = typed.name.surname
    shown = typed.span.of(context.document.text)
    if len({s.surname for s in near}) != 1 or not shown.endswith(surname):
        return None
    span = Span(typed.span.end - len(surname), typed.span.end)
    return context.replacing(span, near[0].surname, Applicability.UNSAFE)
