"""A directive that cannot be understood, so that it hides nothing.

A directive names the rules whose findings it hides, by their codes or names; there is none that
hides everything. It is one of `ignore`, `disable`, `enable`, and `file-ignore`. Problems of files,
such as an entry of a bibliography that cannot be read, cannot be hidden in a post.

## Bad

```markdown
Rest helps (Siegel, 2012). <!-- ipnb-refs: ignore the work is not published yet -->
```

```markdown
Rest helps (Siegel, 2012). <!-- ipnb-refs: ignore[CIT1001] -->
```

```markdown
Rest helps (Siegel, 2012). <!-- ipnb-refs: ignroe[CIT101] -->
```

## Good

```markdown
Rest helps (Nobody, 2012). <!-- ipnb-refs: ignore[unresolved-citation] in print -->
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.rules.rule import Scope, rule
from ipnb_refs.rules.selection import did_you_mean
from ipnb_refs.suppressions import Verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import FindingsContext
    from ipnb_refs.rules.rule import Rule

_TO_NAME = "name the rules whose findings it hides: ignore[CIT101]"
_TO_CHOOSE = "write ignore, disable, enable, or file-ignore"


@rule("SUP102", "unclear-ignore", Severity.WARNING, scope=Scope.FINDINGS)
def unclear_ignore(rule: Rule[FindingsContext], context: FindingsContext) -> Iterator[Diagnostic]:
    """Yield a finding for each directive without rules, and for each word that is unknown."""
    for directive in context.directives:
        if not directive.is_known:
            message = f"“{directive.verb}” is not a directive"
            near = did_you_mean(directive.verb, list(Verb))
            advice = f"{_TO_CHOOSE}{near}"
            yield context.finding(rule, directive.span, message, help=advice)
            continue
        if not directive.codes:
            message = f"“{directive.verb}” names no rule, so it hides nothing"
            yield context.finding(rule, directive.span, message, help=_TO_NAME)
        for code in directive.codes:
            typed = code.of(context.document.text)
            known = context.rule_named(typed)
            if known is None:
                names = [name for each in context.catalogue for name in (each.code, each.name)]
                message = f"no rule is called “{typed}”"
                advice = f"ipnb-refs explain lists all rules{did_you_mean(typed, names)}"
                yield context.finding(rule, code, message, help=advice)
            elif not context.is_hideable(known):
                message = f"{known.code} has no findings in this file, so nothing is hidden"
                advice = "take the name out here"
                yield context.finding(rule, code, message, help=advice)
