"""The authors of a cited work in parentheses, without the year.

Only a repeated citation in running text may omit the year; one in parentheses never does
(APA 8.16). This rule is off unless the settings turn it on with `extend-select`, because a name in
parentheses may not be a citation at all: "his first teacher (Siegel)". The fix is unsafe for the
same reason, and offered only if the post cites just one work by these authors.

## Bad

```markdown
The mind develops between people (Siegel, 2012), not in them (Siegel, p. 4).
```

```markdown
Fear is not threat (LeDoux & Pine, 2016), as can be measured (see LeDoux & Pine).
```

## Good

```markdown
The mind develops between people (Siegel, 2012). Siegel says it of adults too (Siegel, 2012, p. 4).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Severity, Span
from ipnb_refs.names import fold
from ipnb_refs.references import authors_in_text
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic, Work
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_IN_BRACKETS = regex(
    r"\((?:(?:see|e\.g\.,|cf\.)\s+)?(?P<names>[^()\[\];\d,]{2,60})(?:,\s*pp?\.\s*[\d–-]+)?\)"
)


@rule(
    "CIT215",
    "missing-year",
    Severity.WARNING,
    default=False,
    source="APA 8.16",
    fix=(Applicability.UNSAFE,),
)
def missing_year(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report brackets that hold the authors of a cited work, and a page at most."""
    cited = _by_authors(context)
    for found in _IN_BRACKETS.finditer(context.document.prose) if cited else ():
        works = cited.get(fold(found["names"]), ())
        if not works or context.document.is_quoted(Span(*found.span())):
            continue
        years = sorted({str(work.issued.year) for work in works if work.issued is not None})
        end = found.end("names")
        edit = Edit(Span(end, end), f", {years[0]}")
        fix = Fix(f"add “, {years[0]}”", (edit,), Applicability.UNSAFE)
        yield context.finding(
            rule,
            Span(*found.span("names")),
            f"missing year after “{found['names']}” in parentheses",
            help=f"add the year: {' or '.join(years)} ({rule.source})",
            fix=fix if len(works) == 1 else None,
        )


def _by_authors(context: Context) -> dict[str, list[Work]]:
    """Give the works of persons that the post cites, by their folded authors as cited."""
    cited: dict[str, list[Work]] = {}
    for key in dict.fromkeys(r.key for r in context.resolutions if r.key is not None):
        work = context.comparison.work(key)
        dated = work.issued is not None and work.issued.year is not None
        if work.names and dated and not any(name.literal for name in work.names):
            cited.setdefault(fold(authors_in_text(work, "&")), []).append(work)
    return cited
