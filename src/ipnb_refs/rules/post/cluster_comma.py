"""A comma or “and” instead of a semicolon between two works in one parenthesis.

Semicolons separate works by different authors (APA 8.12); commas separate only the years of works
by the same authors.

## Bad

```markdown
Regulation is shared (Schore, 2012, Siegel, 2012).
```

```markdown
Regulation is shared (Schore, 2012, and Siegel, 2012).
```

## Good

```markdown
Regulation is shared (Schore, 2012; Siegel, 2012), over years (Schore, 2009, 2012).
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ipnb_refs.languages import AMPERSAND, read_as
from ipnb_refs.model import Applicability, Form, Severity, Span
from ipnb_refs.names import fold
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import is_lead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Citation, Cite, Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


_JOINING = read_as().connectors | {AMPERSAND}


@rule("CIT204", "cluster-comma", Severity.WARNING, source="APA 8.12", fix=(Applicability.SAFE,))
def cluster_comma(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report what stands for a semicolon between works of different authors, one by one."""
    for citation, _ in context.own:
        if citation.form is Form.PARENTHETICAL:
            found = list(_separators(context.document.text, citation))
            # One that stays would make a list of works of two kinds of separators.
            is_fixed = all(_is_sorted(first, second, typed) for first, second, typed, _ in found)
            for *_, typed, instead in found:
                yield _finding(rule, context, typed, instead, is_fixed=is_fixed)


def _finding(
    rule: Rule[Context], context: Context, typed: str, instead: Span, *, is_fixed: bool
) -> Diagnostic:
    name = "a comma" if typed == "," else f"“{typed}”"
    start = context.document.text.index(typed, instead.start)
    sign = "; " if instead.end > start + len(typed) else ";"
    return context.finding(
        rule,
        Span(start, start + len(typed)),
        f"use a semicolon, not {name}, between works",
        help=f"write “;” ({rule.source})",
        fix=context.replacing(instead, sign) if is_fixed else None,
    )


def _separators(text: str, citation: Citation) -> Iterator[tuple[Cite, Cite, str, Span]]:
    """Find what stands for a semicolon: the works on both sides, what is typed, what to replace."""
    for first, second in pairwise(citation.cites):
        if second.inherited or first.exemption is not None:
            continue
        found = _separator(text, first, second)
        if found is not None:
            yield (first, second, *found)


def _is_sorted(first: Cite, second: Cite, typed: str) -> bool:
    """Whether works stand in order, as they must behind a semicolon, but need not behind "and"."""
    one, two = (fold(cite.names[0].name.surname) for cite in (first, second))
    return typed == "," or one <= two


def _separator(text: str, first: Cite, second: Cite) -> tuple[str, Span] | None:
    """Give what stands between two works in the place of a semicolon, and what to replace."""
    joined = second.prefix is not None and second.prefix.text.strip(" ,").lower() in _JOINING
    if joined and first.prefix:
        return None  # "both Schore, 2012, and Siegel, 2012"
    if second.prefix is not None and not joined and not is_lead(second.prefix.text):
        return None  # "Beck, 1979, in Linehan, 1993"
    end = second.names[0].span.start if joined and second.names else second.span.start
    between = Span(first.span.end, end)
    typed = between.of(text).strip(" ,\n")
    if typed.lower() in _JOINING:
        return typed, between
    comma = text.find(",", between.start, between.end)
    return (",", Span(comma, comma + 1)) if between.of(text).strip() == "," else None
