"""Names left out without “et al.”, “et al.” where all names belong, or “et al.” misspelt.

One or two authors are named each time; three and more are the first and “et al.” from the first
citation on (APA 8.17), unless that leaves two works of one year alike (APA 8.18). There is a full
stop after “al”, none after “et”, and no comma between one surname and “et al.”. A fix is unsafe
where another work may be meant: names are left out, or list and store do not have the work.

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

from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.model import Applicability, Form, Severity, Span
from ipnb_refs.names import fold
from ipnb_refs.order import year_of
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Cite, Diagnostic, Fix, Resolution, Work
    from ipnb_refs.rules.rule import Context, Rule

_MISSPELT = frozenset(
    {"et al", "et. al", "et. al.", "et all", "et all.", "and al.", "& al.", "and al", "& al"}
)
_ET_AL = "et al."
_FEW = 2


class _Trouble(NamedTuple):
    """What is wrong, under which span, and what should stand in the place of `instead`.

    It is not `sure` where the word that joins names in this language is not known, and `unsafe`
    where another work may be meant.
    """

    span: Span
    message: str
    instead: Span
    text: str
    sure: bool = True
    unsafe: bool = False


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
                yield rule.finding(
                    context,
                    found.span,
                    found.message,
                    help=f"write “{found.text.strip()}”",
                    fix=_fix(context, cite, found),
                )


def _wrong_use(context: Context, resolution: Resolution, enclosed: bool) -> _Trouble | None:
    cite = resolution.cite
    work = context.comparison.work(resolution.key) if resolution.key is not None else None
    names = _names(cite)
    if cite.et_al is not None:
        if work is None or work.others or len(work.names) > _FEW:
            return None
        count = "two authors" if len(work.names) == _FEW else "one author"
        message = f"“et al.” stands for two authors or more, and this work has {count} in all"
        authors = context.cited_names(work, cite, enclosed=enclosed)
        text = authors or context.authors(work)
        alone = len(work.names) < _FEW
        return _Trouble(cite.et_al.span, message, names, text, authors is not None, alone)
    if work is not None and not work.others and _FEW < len(work.names) > len(cite.names):
        message = "names are left out without “et al.”"
        text = context.authors(work, enclosed=enclosed)
        return _Trouble(cite.span, message, names, text, unsafe=True)
    if len(cite.names) <= _FEW or (work is not None and _needed(context, work)):
        return None
    first = cite.names[0].name.surname
    message = f"{len(cite.names)} authors are cited as the first and “et al.” (APA 8.17)"
    return _Trouble(cite.span, message, names, f"{first} {_ET_AL}", unsafe=work is None)


def _names(cite: Cite) -> Span:
    last = cite.et_al.span.end if cite.et_al else cite.names[-1].span.end
    return Span(cite.names[0].span.start, last)


def _fix(context: Context, cite: Cite, found: _Trouble) -> Fix | None:
    """Write the names anew, unless there is markup, initials or a possessive among them."""
    typed = found.instead.of(context.document.text)
    plain = typed == found.instead.of(context.document.prose) and "’s" not in typed
    if not found.sure:
        return None
    if found.instead == _names(cite) and (any(n.name.given for n in cite.names) or not plain):
        return None
    applicability = Applicability.UNSAFE if found.unsafe else Applicability.SAFE
    return context.replacing(found.instead, found.text, applicability)


def _needed(context: Context, work: Work) -> bool:
    """Whether all names are needed to tell the work from another of that author and year."""
    namesakes = context.comparison.by_first_name(fold(work.names[0].surname))
    return any(
        other.key != work.key and len(other.names) > _FEW and year_of(other) == year_of(work)
        for other in namesakes
    )


def _misspelt(context: Context, cite: Cite) -> _Trouble | None:
    if cite.et_al is None:
        return None
    span = cite.et_al.span
    if cite.et_al.text.lower() in _MISSPELT:
        # A full stop that stands right behind belongs to it.
        end = span.end + (context.document.text[span.end : span.end + 1] == ".")
        message = f"“{cite.et_al.text}” is misspelt (APA 8.17)"
        return _Trouble(span, message, Span(span.start, end), _ET_AL)
    last = cite.names[-1].span.end
    between = context.document.prose[last : span.start]
    if len(cite.names) == 1 and between.strip() == ",":
        message = "no comma stands between one surname and “et al.” (APA 8.17)"
        return _Trouble(span, message, Span(last, span.end), f" {_ET_AL}")
    return None
