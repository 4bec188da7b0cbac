"""A missing, misused, or misspelled “et al.” in a citation.

Works by one or two authors are cited with all names every time; works by three or more are cited
with the first name and “et al.” from the first citation on (APA 8.17), unless that makes two works
from the same year look alike (APA 8.18). There is a period after “al” but not after “et”, and no
comma between a single surname and “et al.” A fix is unsafe if a different work may be meant: when
names are missing, or when neither the list nor the bibliography has the work.

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

import re
from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import MASK, Applicability, Form, Severity, Span
from ipnb_refs.names import fold
from ipnb_refs.order import year_of
from ipnb_refs.references import authors_in_text
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import cited_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Cite, Diagnostic, Fix, Resolution, Work
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_LATIN = regex(r"(?:(?:\w{1,3}|&)\.?\s*)?a[lt]l?\.*", re.IGNORECASE)
"""What means “et al.” and nothing else, however it is spelled: "et al", "ed al.", "etal"."""
_ET_AL = "et al."
_APOSTROPHES = frozenset("'’")
_SIBILANTS = frozenset("sxz")
_FEW = 2
_TEAM = rf"(?:{alternatives(read_as().teams)})"
_OF_TEAM = regex(rf"\s*['’]?s?\s(?:[^\W\d_]{{3,15}}\s)?{_TEAM}(?!\w)", re.IGNORECASE)
_TEAM_OF = regex(rf"(?<!\w){_TEAM}\s(?:[a-zäöü’']{{1,4}}\s){{1,2}}\Z", re.IGNORECASE)
_LONGEST_TEAM = 40


@value
class _Slip:
    """What is wrong, under which span, and what should replace `instead`.

    It is not `sure` where the word that joins names in this language is not known, and `unsafe`
    where another work may be meant.
    """

    span: Span
    message: str
    instead: Span
    text: str
    sure: bool = True
    unsafe: bool = False


@rule(
    "CIT203",
    "et-al",
    Severity.WARNING,
    source="APA 8.17",
    fix=(Applicability.SAFE, Applicability.UNSAFE),
)
def et_al(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report one slip per cite at most: first the wrong use, then the spelling."""
    for citation, resolutions in context.own:
        for resolution in resolutions:
            cite = resolution.cite
            if cite.inherited:
                continue
            enclosed = citation.form is Form.PARENTHETICAL or cite is not citation.cites[0]
            found = _wrong_use(context, resolution, enclosed) or _misspelled(context, cite)
            if found is not None:
                yield context.finding(
                    rule,
                    found.span,
                    found.message,
                    help=f"write “{found.text.strip()}” ({rule.source})",
                    fix=_fix(context, cite, found),
                )


def _wrong_use(context: Context, resolution: Resolution, enclosed: bool) -> _Slip | None:
    cite = resolution.cite
    if resolution.by_title:
        return None
    work = context.comparison.work(resolution.key) if resolution.key is not None else None
    names = _names(cite)
    if cite.et_al is not None:
        if work is None or work.others or len(work.names) > _FEW:
            return None
        count = "two authors" if len(work.names) == _FEW else "one author"
        message = f"“et al.” for a work by {count}"
        cited = cited_names(context, work, cite, enclosed=enclosed)
        text = cited or authors_in_text(work, "and")
        alone = len(work.names) < _FEW
        return _Slip(cite.et_al.span, message, names, text, cited is not None, alone)
    is_short = work is not None and not work.others and _FEW < len(work.names) > len(cite.names)
    is_long = len(cite.names) > _FEW and not (work is not None and _needed(context, work))
    if not (is_short or is_long) or _names_team(context, names):
        return None
    if work is not None and is_short:
        message = "missing “et al.” for the other authors"
        cited = cited_names(context, work, cite, enclosed=True)
        text = cited or authors_in_text(work, "&")
        return _Slip(cite.span, message, names, text, cited is not None, unsafe=True)
    first = cite.names[0].name.surname
    message = f"{len(cite.names)} names instead of “{first} {_ET_AL}”"
    # Three in a sentence whose work nobody knows may be people, and the last one alone be cited.
    sure = work is not None or enclosed
    return _Slip(cite.span, message, names, f"{first} {_ET_AL}", sure, unsafe=work is None)


def _names_team(context: Context, names: Span) -> bool:
    """Say whether others are named in words: "Roe's group (2011)", "the team of Roe (2011)"."""
    prose = context.document.prose
    behind = prose[names.end : names.end + _LONGEST_TEAM].replace(MASK, "")
    before = prose[max(0, names.start - _LONGEST_TEAM) : names.start].replace(MASK, "")
    return bool(_OF_TEAM.match(behind) or _TEAM_OF.search(before))


def replaces_names(context: Context, resolution: Resolution, *, enclosed: bool) -> bool:
    """Whether this rule asks for other names in a cite, and so for no “&” or “and” among them."""
    slip = _wrong_use(context, resolution, enclosed)
    return slip is not None and slip.instead == _names(resolution.cite)


def _names(cite: Cite) -> Span:
    last = cite.et_al.span.end if cite.et_al else cite.names[-1].span.end
    return Span(cite.names[0].span.start, last)


def _fix(context: Context, cite: Cite, found: _Slip) -> Fix | None:
    """Rewrite the names, unless there is markup, initials or a possessive among them."""
    typed = found.instead.of(context.document.text)
    shown = found.instead.of(context.document.prose).replace(MASK, "")
    plain = typed.replace("&amp;", "&") == shown and "’s" not in typed
    if not found.sure:
        return None
    if found.instead == _names(cite) and (any(n.name.given for n in cite.names) or not plain):
        return None
    applicability = Applicability.UNSAFE if found.unsafe else Applicability.SAFE
    return context.replacing(*_with_genitive(context, found), applicability)


def _with_genitive(context: Context, found: _Slip) -> tuple[Span, str]:
    """Give "et al." the "s" that a name before it went without: "Roe, Moss, and Coles’ (2012)"."""
    span, text = found.instead, context.document.text
    mark = text[span.end : span.end + 1]
    bare = mark in _APOSTROPHES and text[span.end + 1 : span.end + 2] != "s"
    if not (bare and found.text.endswith(_ET_AL) and text[span.end - 1] in _SIBILANTS):
        return span, found.text
    return Span(span.start, span.end + 1), f"{found.text}{mark}s"


def _needed(context: Context, work: Work) -> bool:
    """Whether all names are needed to tell the work from another of that author and year."""
    namesakes = context.comparison.by_first_name(fold(work.names[0].surname))
    return any(
        other.key != work.key and len(other.names) > _FEW and year_of(other) == year_of(work)
        for other in namesakes
    )


def _misspelled(context: Context, cite: Cite) -> _Slip | None:
    if cite.et_al is None:
        return None
    span = cite.et_al.span
    typed = cite.et_al.text
    if typed != _ET_AL and _LATIN.fullmatch(typed):
        # A period right after it belongs to it.
        end = span.end + (context.document.text[span.end : span.end + 1] == ".")
        message = f"“{typed}” is misspelled"
        return _Slip(span, message, Span(span.start, end), _ET_AL)
    last = cite.names[-1].span.end
    between = context.document.prose[last : span.start]
    if not between:
        message = "missing space before “et al.”"
        return _Slip(span, message, span, f" {_ET_AL}")
    if len(cite.names) == 1 and between.strip() == ",":
        message = "unnecessary comma before “et al.”"
        return _Slip(span, message, Span(last, span.end), f" {_ET_AL}")
    return None
