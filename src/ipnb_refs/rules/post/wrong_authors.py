"""A citation whose authors are not those of the work that is listed.

An author was left out, added, or has changed places with another: "(Bryson & Siegel, 2011)" or
"(Siegel, 2011)" where Siegel and Bryson (2011) are listed. The rule fires where a work of the typed
year shares at least half of the names, and where one of two authors is missing; where more are left
out, "et al." is what is missing (CIT203). The order of names is that of the work (APA 8.17).

## Bad

```markdown
Fear is not threat (Pine & LeDoux, 2016).
```

```markdown
Fear is not threat (LeDoux, 2016).
```

## Good

```markdown
Fear is not threat (LeDoux & Pine, 2016).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Form, Near, Severity, Span, Status
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Cite, Diagnostic, Fix, Resolution
    from ipnb_refs.rules.rule import Context, Rule

_FEW = 2


@rule("CIT105", "wrong-authors", Severity.ERROR)
def wrong_authors(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report cites that share some of the names of a work, and those of one of two authors."""
    for citation, resolutions in context.clusters:
        for resolution in resolutions:
            keys = _keys(context, resolution)
            if not keys:
                continue
            cite = resolution.cite
            enclosed = citation.form is Form.PARENTHETICAL or cite is not citation.cites[0]
            yield rule.finding(
                context,
                cite.span,
                f"“{context.typed(cite)}” has other authors in {context.home(keys)}",
                help=f"did you mean {context.works(keys)}?",
                related=context.listings(keys),
                fix=_fix(context, cite, keys, enclosed=enclosed),
            )


def _keys(context: Context, resolution: Resolution) -> list[str]:
    if resolution.status is Status.UNRESOLVED:
        return [s.key for s in resolution.suggestions if s.differs is Near.CO_AUTHORS]
    if resolution.key is None or resolution.cite.et_al is not None:
        return []
    work = context.comparison.work(resolution.key)
    left_out = len(work.names) == _FEW and not work.others and len(resolution.cite.names) == 1
    return [resolution.key] if left_out else []


def _fix(context: Context, cite: Cite, keys: list[str], *, enclosed: bool) -> Fix | None:
    """Put the names of the one work that may have been meant in the place of the typed ones."""
    if len(keys) != 1 or cite.inherited:
        return None
    work = context.comparison.work(keys[0])
    names = context.cited_names(work, cite, enclosed=enclosed)
    if names is None:
        return None
    span = Span(cite.names[0].span.start, (cite.et_al or cite.names[-1]).span.end)
    return context.replacing(span, names, Applicability.UNSAFE)
