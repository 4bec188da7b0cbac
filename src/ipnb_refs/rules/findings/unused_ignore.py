"""A directive that hides nothing.

The finding that it was written for is gone, or begins in another block: a paragraph, an item of a
list, a row of a table, an entry of the list of references. Left alone, the directive may one day
hide a finding that nobody has seen. Rules that did not run are not held against it. The fix takes
the names out that hide nothing, and the whole directive where none is left.

## Bad

```markdown
Rest helps (Siegel, 2012). <!-- ipnb-refs: ignore[CIT101] the work is not published yet -->
```

```markdown
<!-- ipnb-refs: file-ignore[cluster-order] -->

Rest helps (Siegel, 2012).
```

## Good

```markdown
Rest helps (Nobody, 2012). <!-- ipnb-refs: ignore[CIT101] the work is not published yet -->
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Severity, Span
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import Scope, rule
from ipnb_refs.suppressions import Verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import FindingsContext
    from ipnb_refs.rules.rule import Rule
    from ipnb_refs.suppressions import Directive

_SAFE = Applicability.SAFE
_LINE_END = regex(r"[ \t]*(?:\r?\n|\r)(?:[ \t]*(?:\r?\n|\r))?")
"""Of a line that a comment has to itself, and of the empty one below."""


@rule(
    "SUP101",
    "unused-ignore",
    Severity.WARNING,
    scope=Scope.FINDINGS,
    fix=(Applicability.SAFE,),
)
def unused_ignore(rule: Rule[FindingsContext], context: FindingsContext) -> Iterator[Diagnostic]:
    """Yield a finding for each directive of which some names hide nothing."""
    for directive in context.directives:
        unused = [code for code in directive.codes if context.hides_nothing(directive, code)]
        if unused:
            names = ", ".join(f"“{code.of(context.document.text)}”" for code in unused)
            verb = "hides" if len(unused) == 1 else "hide"
            yield context.finding(
                rule,
                unused[0] if len(unused) == 1 else directive.span,
                f"{names} {verb} nothing here",
                help="take it out, or move it into the block of the finding",
                fix=_without(context.document.text, directive, unused),
            )


def _without(text: str, directive: Directive, unused: list[Span]) -> Fix | None:
    """Take names out of a directive, or all of it; what has a partner or is YAML is left."""
    if directive.verb not in (Verb.IGNORE, Verb.FILE_IGNORE) or directive.span in unused:
        return None
    if len(unused) == len(directive.codes):
        return Fix("take the directive out", (Edit(_whole(text, directive.span), ""),), _SAFE)
    kept = [code.of(text) for code in directive.codes if code not in unused]
    names = Span(directive.codes[0].start, directive.codes[-1].end)
    title = f"take {', '.join(code.of(text) for code in unused)} out"
    return Fix(title, (Edit(names, ", ".join(kept)),), _SAFE)


def _whole(text: str, comment: Span) -> Span:
    """Take the blanks before a comment with it, and the end of a line that it has to itself."""
    start, end = comment.start, comment.end
    while text[start - 1 : start] in (" ", "\t") and start:
        start -= 1
    if start and text[start - 1] not in "\r\n":
        return Span(start, end)
    found = _LINE_END.match(text, end)
    return Span(start, found.end()) if found else Span(start, end)
