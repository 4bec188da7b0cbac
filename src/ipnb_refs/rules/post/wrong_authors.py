"""A citation whose authors are not the authors of the work.

An author is missing, extra, or has traded places with another: "(Bryson & Siegel, 2011)" or
"(Siegel, 2011)" where Siegel and Bryson (2011) are listed. The rule applies when a work from the
same year has the same first author or shares at least half of the names, and when one of two
authors is missing; if more are missing, the citation needs "et al." (CIT203). It also applies to an
entry of the list that nobody cites if its year is close. Names follow the order of the work (APA
8.17).

What to do: correct the authors in the text or in the entry. The fix changes the text; it is unsafe,
and offered only if every name that is typed is one of the work's authors.

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

from ipnb_refs.model import MASK, Applicability, Form, Near, Severity, Span, Status
from ipnb_refs.names import fold
from ipnb_refs.regex import regex
from ipnb_refs.resolving import same_name
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import as_typed, choice, cited_names, home, is_before_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Cite, Diagnostic, Fix, Resolution, Work
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_FEW = 2
_AROUND = 40
"""Characters in which a co-author stands who is joined to a cite in an unknown way."""
_WORD = regex(r"\w+(?:[-'’]\w+)*")


@rule("CIT105", "wrong-authors", Severity.ERROR, source="APA 8.17", fix=(Applicability.UNSAFE,))
def wrong_authors(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report cites that share some of the names of a work, and those of one of two authors."""
    for citation, resolutions in context.clusters:
        for resolution in resolutions:
            keys = accused(context, resolution)
            if not keys:
                continue
            cite = resolution.cite
            enclosed = citation.form is Form.PARENTHETICAL or cite is not citation.cites[0]
            yield context.finding(
                rule,
                cite.span,
                f"“{as_typed(context, cite)}” has different authors in {home(context, keys)}",
                help=choice(context, cite, keys, "authors"),
                related=context.listings(keys),
                fix=_fix(context, resolution, keys, enclosed=enclosed),
            )


def accused(context: Context, resolution: Resolution) -> list[str]:
    """Give the works of which a cite has some of the authors.

    None where a sentence names one of them after the year: "In her 2011 book with Roe, Poe said".
    """
    if is_before_names(resolution.cite):
        return []
    if resolution.status is Status.UNRESOLVED:
        return [s.key for s in resolution.suggestions if s.differs is Near.CO_AUTHORS]
    if resolution.key is None or resolution.by_title or resolution.cite.et_al is not None:
        return []
    work = context.comparison.work(resolution.key)
    left_out = len(work.names) == _FEW and not work.others and len(resolution.cite.names) == 1
    return [resolution.key] if left_out else []


def _fix(
    context: Context, resolution: Resolution, keys: list[str], *, enclosed: bool
) -> Fix | None:
    """Put the names of the one work that may have been meant in the place of the typed ones."""
    cite = resolution.cite
    if len(keys) != 1 or cite.inherited:
        return None
    from ipnb_refs.rules.year_slips import has_other_year  # noqa: PLC0415 - only to fix names

    work = context.comparison.work(keys[0])
    strange = any(not any(same_name(t.name, n) for n in work.names) for t in cite.names)
    if (
        strange
        or has_other_year(cite, work)
        or context.is_cited_beside(cite, work.key)
        or _stands_beside(context, cite, work)
        or (resolution.key is None and context.comparison.is_stored(cite))
    ):
        return None
    names = cited_names(context, work, cite, enclosed=enclosed)
    if names is None:
        return None
    span = Span(cite.names[0].span.start, (cite.et_al or cite.names[-1]).span.end)
    return context.replacing(span, names, Applicability.UNSAFE)


def _stands_beside(context: Context, cite: Cite, work: Work) -> bool:
    """Whether an author who is not read as one stands right before or after: "Wood / Neal 2007"."""
    prose = context.document.prose
    start, end = cite.names[0].span.start, cite.names[-1].span.end
    around = f"{prose[max(0, start - _AROUND) : start]} {prose[end : end + _AROUND]}"
    words = set(map(fold, _WORD.findall(around.replace(MASK, ""))))
    return any(
        fold(name.surname.rpartition(" ")[2]) in words
        for name in work.names
        if not any(same_name(typed.name, name) for typed in cite.names)
    )
