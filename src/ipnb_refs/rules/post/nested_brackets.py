"""Parentheses inside parentheses.

Inside parentheses, a citation is set off by commas or square brackets (APA 8.11, 6.9): "(see
Siegel, 2012, for more)", not "(see Siegel (2012))". There is no fix for parentheses with several
citations, which would need semicolons, or where markup would turn square brackets into a link.

## Bad

```markdown
Minds develop between people (as shown by Siegel (2012) in his book).
```

```markdown
Minds develop between people (and few say it better (Siegel, 2012) than he does).
```

```markdown
Minds develop between people (as Siegel’s (2012) readers know).
```

## Good

```markdown
Minds develop between people (as shown by Siegel, 2012, in his book).
```

```markdown
Minds develop between people (and few say it better [Siegel, 2012] than he does).
```

```markdown
Minds develop between people (as Siegel’s [2012] readers know).
```
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ipnb_refs.languages import AMPERSAND
from ipnb_refs.model import BORDER, MASK, Applicability, Edit, Fix, Form, Severity, Span
from ipnb_refs.regex import regex
from ipnb_refs.rules.post.ampersand import is_wrong_in_parentheses
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Citation, Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_BRACKET = regex(rf"[()\[\]{BORDER}]|\n\s*\n")
_WINDOW = 400
_YEARS = regex(rf"{MASK}*(?P<owned>['’]s?)?(?P<gap>\s+)(?P<opening>\()[^()\[\]]+\)")
"""What follows the names of a narrative citation."""
_CLOSING = frozenset("),;:.!?")
"""What has no comma before it."""
_OF_LINKS = frozenset("([:")
"""What turns square brackets before it into a link, or the target of one."""


@rule("CIT208", "nested-brackets", Severity.WARNING, source="APA 8.11", fix=(Applicability.SAFE,))
def nested_brackets(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report citations with brackets of their own inside others that close in the paragraph."""
    prose = context.document.prose
    starts = [citation.span.start for citation, _ in context.clusters]
    for citation, _ in context.own:
        span = citation.span
        own = prose[span.start] == "("
        if prose[span.end - 1] != ")" or (own and citation.form is not Form.PARENTHETICAL):
            continue
        outer = _round_brackets(prose, span)
        if outer is None:
            continue
        alone = bisect_left(starts, outer.end) - bisect_left(starts, outer.start) == 1
        is_doubled = own and Span(outer.start + 1, outer.end - 1) == span
        fix = _fix(context, citation) if alone and not is_doubled else None
        advice = "use square brackets" if own else "use commas"
        if is_doubled:
            advice, fix = "take one pair out", _without(outer)
        yield context.finding(
            rule,
            span,
            "parentheses inside parentheses",
            help=f"{fix.title if fix is not None else advice} ({rule.source})",
            fix=fix,
        )


def _without(brackets: Span) -> Fix:
    """Make a fix that takes a pair of brackets out."""
    ends = (Span(brackets.start, brackets.start + 1), Span(brackets.end - 1, brackets.end))
    edits = tuple(Edit(end, "") for end in ends)
    return Fix("take one pair of parentheses out", edits, Applicability.SAFE)


def _round_brackets(prose: str, span: Span) -> Span | None:
    """The innermost brackets round a span that close in its paragraph, where they are round."""
    opened: list[int] = []
    for found in _BRACKET.finditer(prose, max(0, span.start - _WINDOW), span.start):
        if found[0] in ("(", "["):
            opened.append(found.start())
        elif found[0] not in (")", "]"):
            opened.clear()
        elif opened:
            opened.pop()
    if not opened or prose[opened[-1]] != "(":
        return None
    depth = 1
    for found in _BRACKET.finditer(prose, span.end, span.end + _WINDOW):
        if found[0] not in ("(", "[", ")", "]"):
            return None
        depth += 1 if found[0] in ("(", "[") else -1
        if not depth:
            return Span(opened[-1], found.end())
    return None


def _fix(context: Context, citation: Citation) -> Fix | None:
    """Commas in the place of the brackets round a year, square brackets in that of others.

    With commas, the names stand in parentheses, where "&" joins them.
    """
    prose = context.document.prose
    if citation.form is Form.PARENTHETICAL:
        return _squared(prose, citation.span)
    first = citation.cites[0]
    names_end = (first.et_al or first.names[-1]).span.end
    years = _YEARS.fullmatch(prose, names_end, citation.span.end)
    if years is None or any(name.abbreviation for name in first.names):
        return None
    brackets = Span(years.start("opening"), years.end())
    if years["owned"]:
        return _squared(prose, brackets)
    following = prose[brackets.end : brackets.end + 1]
    if not following.isspace() and following not in _CLOSING:
        return None
    comma = Edit(Span(years.start("gap"), years.start("gap")), ",")
    edits = [comma, *_in_place_of(brackets, "", "" if following in _CLOSING else ",")]
    joint = first.connector
    if joint is not None and is_wrong_in_parentheses(joint.text):
        edits.append(Edit(joint.span, context.escaped(AMPERSAND)))
    return Fix("use commas", tuple(edits), Applicability.SAFE)


def _squared(prose: str, brackets: Span) -> Fix | None:
    if prose[brackets.end : brackets.end + 1] in _OF_LINKS or "[" in brackets.of(prose):
        return None
    return Fix("use square brackets", _in_place_of(brackets, "[", "]"), Applicability.SAFE)


def _in_place_of(brackets: Span, opening: str, closing: str) -> tuple[Edit, Edit]:
    first, last = brackets.start, brackets.end - 1
    return Edit(Span(first, first + 1), opening), Edit(Span(last, last + 1), closing)
