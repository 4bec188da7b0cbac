"""Names left out without “et al.”, “et al.” where all names belong, or “et al.” misspelt.

One or two authors are named each time; three and more are the first and “et al.” from the first
citation on (APA 8.17), unless that leaves two works of one year alike (APA 8.18). There is a full
stop after “al”, none after “et”, and no comma between one surname and “et al.”.

## Bad

```markdown
Fear is not threat (LeDoux et al., 2016).
```

```markdown
Distress stays in the body (Orzechowska, Maruszewska, & Gałecki, 2021).
```

```markdown
Distress stays in the body (Orzechowska et al, 2021).
```

```markdown
Distress stays in the body (Orzechowska, 2021).
```

## Good

```markdown
Distress stays in the body (Orzechowska et al., 2021), and fear is not threat (LeDoux & Pine, 2016).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Form, Severity
from ipnb_refs.names import fold
from ipnb_refs.order import year_of
from ipnb_refs.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Cite, Diagnostic, Resolution, Span, Work
    from ipnb_refs.rules._rule import Context, Rule

_MISSPELT = frozenset(
    {"et al", "et. al", "et. al.", "et all", "et all.", "and al.", "& al.", "and al", "& al"}
)
_FEW = 2


@rule("CIT203", "et-al", Severity.WARNING)
def et_al(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report one trouble a cite at most: first the wrong use, then the spelling."""
    for citation, resolutions in context.own:
        for resolution in resolutions:
            cite = resolution.cite
            if cite.inherited:
                continue
            enclosed = citation.form is Form.PARENTHETICAL or cite is not citation.cites[0]
            found = _wrong_use(context, resolution, enclosed) or _misspelt(context, cite)
            if found is not None:
                span, message, help_ = found
                yield rule.finding(context, span, message, help=help_)


def _wrong_use(
    context: Context, resolution: Resolution, enclosed: bool
) -> tuple[Span, str, str] | None:
    cite = resolution.cite
    work = context.correspondence.work(resolution.key) if resolution.key is not None else None
    if cite.et_al is not None:
        if work is None or work.others or len(work.names) > _FEW:
            return None
        count = "two authors" if len(work.names) == _FEW else "one author"
        message = f"“et al.” stands for two authors or more, and this work has {count} in all"
        return cite.et_al.span, message, f"write {context.label(work, enclosed=enclosed)}"
    if work is not None and not work.others and _FEW < len(work.names) > len(cite.names):
        return (
            cite.span,
            "names are left out without “et al.”",
            f"write {context.label(work, enclosed=enclosed)}",
        )
    if len(cite.names) <= _FEW or (work is not None and _needed(context, work)):
        return None
    first = cite.names[0].name.surname
    message = f"{len(cite.names)} authors are cited as the first and “et al.” (APA 8.17)"
    return cite.span, message, f"write “{first} et al.”"


def _needed(context: Context, work: Work) -> bool:
    """Whether all names are needed to tell the work from another of that author and year."""
    namesakes = context.correspondence.by_first_name(fold(work.names[0].surname))
    return any(
        other.key != work.key and len(other.names) > _FEW and year_of(other) == year_of(work)
        for other in namesakes
    )


def _misspelt(context: Context, cite: Cite) -> tuple[Span, str, str] | None:
    if cite.et_al is None:
        return None
    if cite.et_al.text.lower() in _MISSPELT:
        return cite.et_al.span, f"“{cite.et_al.text}” is misspelt (APA 8.17)", "write “et al.”"
    last = cite.names[-1].span.end
    between = context.document.prose[last : cite.et_al.span.start]
    if len(cite.names) == 1 and "," in between:
        message = "no comma stands between one surname and “et al.” (APA 8.17)"
        return cite.et_al.span, message, f"write “{cite.names[0].name.surname} et al.”"
    return None
